#include "paper/typeset.h"

#include "paper/layout/box.h"
#include "paper/layout/check_styles.h"
#include "paper/layout/flow.h"
#include "paper/layout/paginate.h"
#include "paper/markup/cascade.h"
#include "paper/markup/html.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

StyleSheet read_sheet(SourceId id, const Sources& sources, Diagnostics& diagnostics) {
  const std::string_view css = id != kNoSource ? sources[id].text() : std::string_view();
  const SpanOf span_of = [id](std::uint32_t begin, std::uint32_t end) {
    return Span{id, begin, end};
  };
  return read_style_sheet(css, span_of, diagnostics);
}

/// Turns links to #ids into links to places. What one link has on one line, in several styles,
/// becomes one area: it is one stop for who goes from link to link by the keyboard.
void resolve_links(const BoxTree& boxes, Document& document) {
  constexpr double kApart = 1;  // Points.
  for (Page& page : document.pages) {
    std::vector<LinkArea> areas;
    for (LinkArea& link : page.links) {
      while (link.tag != kArtifact &&
             document.tags[static_cast<std::size_t>(link.tag)].role != "Link") {
        link.tag = document.tags[static_cast<std::size_t>(link.tag)].parent;
      }
      if (link.uri.starts_with('#')) {
        const auto found = boxes.ids.find(std::string_view(link.uri).substr(1));
        if (found != boxes.ids.end()) link.target = found->second;
      }
      LinkArea* before = areas.empty() ? nullptr : &areas.back();
      const bool goes_on = before != nullptr && before->tag == link.tag &&
                           before->uri == link.uri && before->y < link.y + link.height &&
                           link.y < before->y + before->height &&
                           link.x <= before->x + before->width + kApart && link.x >= before->x;
      if (!goes_on) {
        areas.push_back(std::move(link));
        continue;
      }
      const double bottom = std::max(before->y + before->height, link.y + link.height);
      before->y = std::min(before->y, link.y);
      before->height = bottom - before->y;
      before->width = std::max(before->width, link.x + link.width - before->x);
    }
    page.links = std::move(areas);
  }
}

void set_title(const Html& html, Document& document, Diagnostics& diagnostics) {
  const NodeIndex head = html.child(0, "head");
  const NodeIndex title = head != kNoNode ? html.child(head, "title") : kNoNode;
  if (title != kNoNode) document.title = html.text_of(title);
  if (document.title.find_first_not_of(" \t\r\n") != std::string::npos) return;
  diagnostics.error(html.span(html.nodes[title != kNoNode ? title : 0]), msg::kNoTitle)
      .hint(msg::kNoTitleHint);
}

}  // namespace

std::optional<Document> typeset(const Manuscript& manuscript, const Sources& sources,
                                const FontBook& fonts, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  const StyleSheet sheet = read_sheet(manuscript.style, sources, diagnostics);
  const std::optional<Html> html = read_html(*manuscript.html, diagnostics);
  if (!html) return std::nullopt;
  const Styles styles = cascade(*html, sheet, diagnostics);
  if (!check_styles(*html, styles, diagnostics)) return std::nullopt;

  Document document;
  set_title(*html, document, diagnostics);
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
