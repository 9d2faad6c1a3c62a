#pragma once
#include <map>

#include "paper/box.h"
#include "paper/inline_text.h"

namespace kakehashi::paper {

/// Makes the blocks of one document; internal to box.cc and table_box.cc.
class BoxBuilder {
 public:
  BoxBuilder(const Html& html, const Styles& styles, const FontBook& fonts, Document& document,
             Diagnostics& diagnostics)
      : html_(html),
        styles_(styles),
        fonts_(fonts),
        document_(document),
        diagnostics_(diagnostics) {}

  BoxTree run();

 private:
  /// Where content goes in the tag tree.
  struct Place {
    TagIndex tag = kArtifact;  ///< The element that encloses it.
    bool takes_text = false;   ///< Text may stand in it directly, without a P of its own.
  };

  /// Text being collected between two blocks.
  struct Run {
    InlineText text;
    TagIndex tag = kArtifact;  ///< Made when the first character comes.
    bool tagged = false;
  };

  Box block(NodeIndex node, const Place& place);
  void fill(NodeIndex node, const Place& place, Box& box);
  void collect(NodeIndex parent, const Place& place, const InlineText::Look& look, Run& run,
               Box& box);
  void collect_inline(NodeIndex node, const Place& place, const InlineText::Look& look, Run& run,
                      Box& box);
  void close_run(Run& run, bool only_content, Box& box);

  // inline_boxes.cc
  void collect_atom(NodeIndex node, const InlineText::Look& around, const InlineText::Look& inner,
                    Run& run);
  void collect_ruby(NodeIndex node, const InlineText::Look& look, Run& run);
  void collect_reading(NodeIndex node, TagIndex ruby, std::size_t base, Run& run);
  void report_box(NodeIndex node);
  bool only_text(NodeIndex node, NodeIndex holder);
  bool is_picture(NodeIndex node) const { return at(node).is("svg"); }
  bool beside_text(NodeIndex picture) const;

  TagIndex run_tag(Run& run, const Place& place);
  Box list_item(NodeIndex node, const Place& place);
  Box description(NodeIndex node, const Place& place);
  Box drawing(NodeIndex node, const Place& place);
  int bookmark(NodeIndex node);

  // table_box.cc
  Box table(NodeIndex node, const Place& place);
  void table_columns(NodeIndex node, TableBox& table);
  void table_rows(NodeIndex group, TagIndex tag, bool header, TableBox& table);
  CellBox cell(NodeIndex node, TagIndex row_tag, bool header);
  int count_attribute(NodeIndex node, std::string_view name);
  void only_elements(NodeIndex node);
  bool only_headings(NodeIndex row) const;

  const Node& at(NodeIndex node) const { return html_.nodes[node]; }
  bool is_block(NodeIndex node) const;
  bool has_blocks(NodeIndex node) const;
  bool has_text(NodeIndex node) const;
  bool right_parent(NodeIndex node);
  void misplaced(NodeIndex node, NodeIndex parent);
  TagIndex add_tag(std::string_view role, TagIndex parent);
  ShapedParagraph shape(Paragraph paragraph);

  const Html& html_;
  const Styles& styles_;
  const FontBook& fonts_;
  Document& document_;
  Diagnostics& diagnostics_;
  BoxTree out_;
  TagIndex description_item_ = kArtifact;     ///< The LI to which the next dd belongs.
  std::vector<int> list_numbers_;             ///< Of the lists that are open.
  mutable std::map<NodeIndex, bool> beside_;  ///< What beside_text found, by parent.
};

}  // namespace kakehashi::paper
