#pragma once
#include <map>

#include "paper/layout/box.h"
#include "paper/text/inline_text.h"

namespace kakehashi::paper {

class GridFiller;

/// Makes the blocks of one document; internal to box.cc, table_box.cc and picture_box.cc.
class BoxBuilder {
 public:
  BoxBuilder(const Html& html, const Styles& styles, const FontBook& fonts, const Files& files,
             Document& document, Diagnostics& diagnostics)
      : html_(html),
        styles_(styles),
        fonts_(fonts),
        files_(files),
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
  bool beside_text(NodeIndex picture) const;

  TagIndex run_tag(Run& run, const Place& place);
  Box list_item(NodeIndex node, const Place& place);
  Box description(NodeIndex node, const Place& place);
  void mark(NodeIndex node, Box& box);
  std::string plain_text(NodeIndex node) const;
  void find_ids();
  void take_targets(NodeIndex end, Box& box);
  NodeIndex end_of(NodeIndex node) const;

  // table_box.cc
  Box table(NodeIndex node, const Place& place);
  void table_columns(NodeIndex node, TableBox& table);
  Place table_part(std::string_view role, NodeIndex node, const Place& place,
                   const TableBox& table);
  void table_rows(NodeIndex group, const Place& place, TableBox& table);
  void table_row(NodeIndex row, const Place& place, GridFiller& grid, TableBox& table);
  CellBox cell(NodeIndex node, const Place& place, bool headings, const TableBox& table);
  CellBox::Names scope(NodeIndex node, bool headings);
  void set_column_widths(TableBox& table);
  bool only_arranges(NodeIndex table);
  void check_row_spans(std::size_t first_cell, TableBox& table);
  int count_attribute(NodeIndex node, std::string_view name);
  void only_elements(NodeIndex node);
  bool only_headings(NodeIndex row) const;
  bool has_rows(NodeIndex table) const;

  // picture_box.cc
  Box picture_box(NodeIndex node, const Place& place);
  /// The drawing, image or code that an element is, its Figure below `parent`.
  Picture picture(NodeIndex node, TagIndex parent);
  Picture image(NodeIndex node, TagIndex parent);
  Picture code(NodeIndex node, TagIndex parent);
  TagIndex figure(NodeIndex node, TagIndex parent, std::string alternative, const Message& mend);
  std::shared_ptr<const Raster> load(const Attribute& source);
  const Attribute* required(NodeIndex node, std::string_view name);
  bool is_picture(NodeIndex node) const;

  const Node& at(NodeIndex node) const { return html_.nodes[node]; }
  bool is_block(NodeIndex node) const;
  bool has_blocks(NodeIndex node) const;
  bool has_text(NodeIndex node) const;
  bool right_parent(NodeIndex node);
  Diagnostic& misplaced(NodeIndex node, NodeIndex parent);
  TagIndex add_tag(std::string_view role, TagIndex parent, std::string language = {});
  std::string language(NodeIndex node);
  ShapedParagraph shape(Paragraph paragraph);

  const Html& html_;
  const Styles& styles_;
  const FontBook& fonts_;
  const Files& files_;
  Document& document_;
  Diagnostics& diagnostics_;
  BoxTree out_;
  TagIndex description_item_ = kArtifact;  ///< The LI to which the next dd belongs.
  int heading_ = 0;                        ///< Level of the last heading.
  std::vector<int> list_numbers_;          ///< Of the lists that are open.
  std::vector<NodeIndex> ids_;             ///< Elements with an id, in document order.
  std::size_t next_id_ = 0;                ///< The first one that no box has taken.
  std::map<std::string, std::shared_ptr<const Raster>> images_;  ///< By name.
  mutable std::map<NodeIndex, bool> beside_;  ///< What beside_text found, by parent.
};

}  // namespace kakehashi::paper
