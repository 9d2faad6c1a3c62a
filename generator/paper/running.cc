#include "paper/messages.h"
#include "paper/paginate.h"

namespace kakehashi::paper {
namespace {

/// The text of a string(name): the title, or the content of the <meta> with this name.
std::string named_string(const Html& html, std::string_view name) {
  const NodeIndex head = html.child(0, "head");
  if (head == kNoNode) return {};
  for (NodeIndex i = html.nodes[head].first_child; i != kNoNode; i = html.nodes[i].next) {
    const Node& node = html.nodes[i];
    if (node.is("title") && name == "title") return html.text_of(i);
    const Attribute* named = node.is("meta") ? node.find("name") : nullptr;
    const Attribute* content = node.find("content");
    if (named != nullptr && named->value == name && content != nullptr) return content->value;
  }
  return {};
}

Align align_of(MarginBox box) {
  switch (box) {
    case MarginBox::top_left:
    case MarginBox::bottom_left:
      return Align::left;
    case MarginBox::top_center:
    case MarginBox::bottom_center:
      return Align::center;
    case MarginBox::top_right:
    case MarginBox::bottom_right:
      return Align::right;
  }
  return Align::left;
}

bool at_top(MarginBox box) {
  return box == MarginBox::top_left || box == MarginBox::top_center || box == MarginBox::top_right;
}

}  // namespace

void paint_running_matter(const PageRule& page, std::size_t first, std::size_t end,
                          const RunningContext& context, Document& document) {
  const double width = page.width - page.margin[kLeft] - page.margin[kRight];
  for (const auto& [box, matter] : page.running) {
    Style style = derive(context.body, matter.declarations);
    style.align = align_of(box);
    style.white_space = WhiteSpace::nowrap;
    for (std::size_t p = first; p < end; ++p) {
      Paragraph text;
      for (const Content& piece : matter.content) {
        switch (piece.kind) {
          case Content::Kind::text:
            text.text += piece.text;
            break;
          case Content::Kind::page:
            text.text += std::to_string(p + 1);
            break;
          case Content::Kind::pages:
            text.text += std::to_string(document.pages.size());
            break;
          case Content::Kind::string:
            text.text += named_string(context.html, piece.text);
            break;
        }
      }
      if (text.text.empty()) continue;
      text.map.add(0, 0);
      text.spans.push_back({static_cast<std::uint32_t>(text.text.size()), &style, kArtifact, {}});
      // Errors in running matter point at the style sheet as a whole.
      Markup origin;
      origin.text = text.text;
      if (context.sheet != kNoSource)
        origin.parts.push_back({0, Span::whole(context.sheet), false});
      // What is wrong on one page is wrong on all: report it once.
      Diagnostics repeated;
      Diagnostics& diagnostics = p == first ? context.diagnostics : repeated;
      const ShapedParagraph shaped =
          shape_paragraph(std::move(text), origin, context.fonts, diagnostics);
      for (LineBox& line : set_lines(shaped, style, width, origin, context.fonts, diagnostics)) {
        const double margin = page.margin[at_top(box) ? kTop : kBottom];
        const double top = at_top(box) ? 0 : page.height - margin;
        line.ink.move(page.margin[kLeft], top + (margin - line.height) / 2);
        auto& items = document.pages[p].items;
        for (Item& item : line.ink.content) items.push_back(std::move(item));
        for (RuleItem& rule : line.ink.rules) items.push_back(std::move(rule));
      }
    }
  }
}

}  // namespace kakehashi::paper
