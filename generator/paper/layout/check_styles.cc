#include "paper/layout/check_styles.h"

#include <algorithm>

#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

/// <body> is the area inside the page's margins: it has no frame of its own.
void check_body(const Html& html, const Styles& styles, NodeIndex body, Diagnostics& diagnostics) {
  const Style& style = styles.of(body);
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

/// A property that means nothing where it stands was meant to mean something.
void check_uses(const Html& html, const Styles& styles, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < html.nodes.size(); ++i) {
    const Node& node = html.nodes[i];
    if (node.element == nullptr) continue;
    const Style& style = styles.of(static_cast<NodeIndex>(i));
    const auto refuse = [&](const char* property, Text where) {
      diagnostics.error(html.span(node), msg::kWithoutEffect,
                        {property, node.element->name, std::move(where)});
    };
    const bool placed = std::any_of(style.inset.begin(), style.inset.end(),
                                    [](const Dimension& one) { return !one.automatic(); });
    if (placed && style.position != Placement::absolute) {
      refuse("top / right / bottom / left",
             {"position: absolute の箱", "a box with position: absolute"});
    }
    if (style.strike != Strike::none && style.display != Display::cell) {
      refuse("cell-strike", {"表のセル", "a cell of a table"});
    }
    const Attribute* hidden = node.find("aria-hidden");
    const bool picture = node.is("svg") || node.is("img") || node.is("qr-code");
    if (hidden != nullptr && hidden->value == "true" && !picture) {
      refuse("aria-hidden", {"svg・img・qr-code", "svg, img and qr-code"});
    }
  }
}

}  // namespace

bool check_styles(const Html& html, const Styles& styles, Diagnostics& diagnostics) {
  const NodeIndex body = html.child(0, "body");
  if (body != kNoNode) check_body(html, styles, body, diagnostics);
  check_page_names(html, styles, diagnostics);
  check_uses(html, styles, diagnostics);
  return check_shrinking(html, styles, diagnostics);
}

}  // namespace kakehashi::paper
