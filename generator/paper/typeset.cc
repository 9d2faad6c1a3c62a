#include "paper/typeset.h"

#include "paper/layout/box.h"
#include "paper/markup/cascade.h"
#include "paper/layout/flow.h"
#include "paper/markup/html.h"
#include "paper/messages.h"
#include "paper/layout/paginate.h"

namespace kakehashi::paper {
namespace {

StyleSheet read_sheet(SourceId id, const Sources& sources, Diagnostics& diagnostics) {
  const std::string_view css = id != kNoSource ? sources[id].text() : std::string_view();
  const SpanOf span_of = [id](std::uint32_t begin, std::uint32_t end) {
    return Span{id, begin, end};
  };
  return read_style_sheet(css, span_of, diagnostics);
}

/// <body> is the area inside the page's margins: it has no frame of its own.
void check_body(const Html& html, const Style& style, NodeIndex body, Diagnostics& diagnostics) {
  const Style plain;
  if (style.margin != plain.margin || style.padding != plain.padding ||
      style.border != plain.border || style.background != plain.background ||
      style.width != plain.width || style.height != plain.height ||
      style.min_height != plain.min_height || style.column_count != plain.column_count) {
    diagnostics.error(html.span(html.nodes[body]), msg::kBodyFrame).hint(msg::kBodyFrameHint);
  }
}

/// <body> and its children choose the page; blocks inside them cannot.
void check_page_names(const Html& html, const Styles& styles, Diagnostics& diagnostics) {
  const NodeIndex body = html.child(0, "body");
  for (std::size_t i = 0; i < html.nodes.size(); ++i) {
    const Node& node = html.nodes[i];
    if (node.element == nullptr || styles.of(static_cast<NodeIndex>(i)).page.empty()) continue;
    if (static_cast<NodeIndex>(i) != body && node.parent != body) {
      diagnostics.error(html.span(node), msg::kNestedPage);
    }
  }
}

/// Turns links to #ids into links to places.
void resolve_links(const BoxTree& boxes, Document& document) {
  for (Page& page : document.pages) {
    for (LinkArea& link : page.links) {
      if (!link.uri.starts_with('#')) continue;
      const auto found = boxes.ids.find(std::string_view(link.uri).substr(1));
      if (found != boxes.ids.end()) link.target = found->second;
    }
  }
}

/// Every size that an outer box tries would try all sizes of an inner one.
bool check_shrinking(const Html& html, const Styles& styles, Diagnostics& diagnostics) {
  bool right = true;
  std::vector<bool> shrinks(html.nodes.size(), false);  // The element, or one around it.
  for (std::size_t i = 0; i < html.nodes.size(); ++i) {
    const Node& node = html.nodes[i];
    if (node.element == nullptr) continue;
    const bool above = node.parent != kNoNode && shrinks[static_cast<std::size_t>(node.parent)];
    const bool own = styles.of(static_cast<NodeIndex>(i)).shrink_to > 0;
    if (own && above) {
      diagnostics.error(html.span(node), msg::kNestedShrink).hint(msg::kNestedShrinkHint);
      right = false;
    }
    shrinks[i] = own || above;
  }
  return right;
}

void set_title(const Html& html, Document& document) {
  const NodeIndex head = html.child(0, "head");
  const NodeIndex title = head != kNoNode ? html.child(head, "title") : kNoNode;
  if (title != kNoNode) document.title = html.text_of(title);
}

}  // namespace

std::optional<Document> typeset(const Manuscript& manuscript, const Sources& sources,
                                const FontBook& fonts, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  const StyleSheet sheet = read_sheet(manuscript.style, sources, diagnostics);
  const std::optional<Html> html = read_html(*manuscript.html, diagnostics);
  if (!html) return std::nullopt;
  const Styles styles = cascade(*html, sheet, diagnostics);
  check_page_names(*html, styles, diagnostics);
  if (!check_shrinking(*html, styles, diagnostics)) return std::nullopt;

  Document document;
  set_title(*html, document);
  BoxTree boxes = build_boxes(*html, styles, fonts, manuscript.files, document, diagnostics);
  const NodeIndex body = html->child(0, "body");
  if (body == kNoNode) {
    diagnostics.error(html->span(html->nodes[0]), msg::kHtmlBroken,
                      {Text("<body> がありません", "there is no <body>")});
    return std::nullopt;
  }

  struct Section {
    const PageRule* rule;
    std::size_t first_page, end_page;
  };
  std::vector<Section> sections;
  const Style& body_style = styles.of(body);
  check_body(*html, body_style, body, diagnostics);
  const auto name_of = [&](const Box& box) -> const std::string& {
    return box.style->page.empty() ? body_style.page : box.style->page;
  };
  for (std::size_t i = 0; i < boxes.sections.size();) {
    const std::string& name = name_of(boxes.sections[i]);
    const auto rule = sheet.pages.find(name);
    if (rule == sheet.pages.end()) {
      diagnostics.error(html->span(html->nodes[boxes.sections[i].node]), msg::kUnknownPage, {name});
      ++i;
      continue;
    }
    const PageRule& page = rule->second;
    const double width = page.width - page.margin[kLeft] - page.margin[kRight];
    const LayoutContext context{
        *html, fonts, page.height - page.margin[kTop] - page.margin[kBottom], diagnostics};
    if (width < 1 || context.page_height < 1) {
      diagnostics.error(page.span, msg::kNoSpace).hint(msg::kNoSpaceHint);
      return std::nullopt;
    }
    Flow flow;
    FlowLayout layout(context, flow);
    for (; i < boxes.sections.size() && name_of(boxes.sections[i]) == name; ++i) {
      layout.block(boxes.sections[i], 0, width);
    }
    layout.finish();
    const std::size_t first_page = document.pages.size();
    paginate(std::move(flow), page, context, boxes.strings, document);
    sections.push_back({&page, first_page, document.pages.size()});
  }
  if (document.pages.empty() && diagnostics.error_count() == errors) {
    // An empty document is one empty page.
    const PageRule& page = sheet.pages.at("");
    document.pages.push_back({page.width, page.height, {}, {}});
    sections.push_back({&page, 0, 1});
  }
  check_named_strings(sheet, *html, boxes.strings, diagnostics);
  const RunningContext running{*html, body_style, boxes.strings, fonts, diagnostics};
  for (const Section& section : sections) {
    paint_running_matter(*section.rule, section.first_page, section.end_page, running, document);
  }
  if (diagnostics.error_count() > errors) return std::nullopt;
  resolve_links(boxes, document);
  return document;
}

}  // namespace kakehashi::paper
