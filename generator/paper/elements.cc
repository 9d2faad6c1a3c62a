#include "paper/elements.h"

#include <algorithm>
#include <array>

namespace kakehashi::paper {
namespace {

using enum ElementGroup;

constexpr std::string_view kBlock = "display: block";
constexpr std::string_view kPaint = "fill stroke stroke-width";

constexpr Element kElements[] = {
    {"html", head, "", "display: block", "xmlns"},
    {"head", head, "", "display: none", ""},
    {"title", head, "", "display: none", ""},
    {"meta", head, "", "display: none", "charset name content"},
    {"body", flow, "", kBlock, ""},
    {"h1", flow, "H1",
     "display: block; font-size: 1.6em; font-weight: bold; line-height: 1.4; margin: 0 0 0.6em;"
     "break-after: avoid; break-inside: avoid",
     ""},
    {"h2", flow, "H2",
     "display: block; font-size: 1.3em; font-weight: bold; line-height: 1.4; margin: 1em 0 0.5em;"
     "break-after: avoid; break-inside: avoid",
     ""},
    {"h3", flow, "H3",
     "display: block; font-size: 1.1em; font-weight: bold; line-height: 1.4; margin: 0.8em 0 0.4em;"
     "break-after: avoid; break-inside: avoid",
     ""},
    {"h4", flow, "H4",
     "display: block; font-weight: bold; margin: 0.6em 0 0.3em; break-after: avoid;"
     "break-inside: avoid",
     ""},
    {"p", flow, "P", "display: block; margin: 0 0 0.6em", ""},
    {"div", flow, "", kBlock, ""},
    {"section", flow, "Sect", kBlock, ""},
    {"article", flow, "Art", kBlock, ""},
    {"header", flow, "", kBlock, ""},
    {"footer", flow, "", kBlock, ""},
    {"main", flow, "", kBlock, ""},
    {"aside", flow, "", kBlock, ""},
    {"address", flow, "", kBlock, ""},
    {"blockquote", flow, "BlockQuote", "display: block; margin: 0 1em 0.6em", ""},
    {"figure", flow, "Div", "display: block; margin: 0 0 0.6em; break-inside: avoid", ""},
    {"figcaption", flow, "Caption", "display: block; font-size: 0.85em", ""},
    {"ul", flow, "L", "display: block; padding-left: 1em; margin: 0 0 0.6em; list-style-type: disc",
     ""},
    {"ol", flow, "L",
     "display: block; padding-left: 2em; margin: 0 0 0.6em; list-style-type: decimal", "start"},
    {"li", flow, "LI", "display: list-item", ""},
    {"dl", flow, "L", "display: block; margin: 0 0 0.6em", ""},
    {"dt", flow, "Lbl", "display: block; font-weight: bold; break-after: avoid", ""},
    {"dd", flow, "LBody", "display: block; margin: 0 0 0.3em 1em", ""},
    {"hr", flow, "", "display: block; border-top: 0.5pt solid #000; margin: 0.6em 0", ""},
    {"span", flow, "", "", ""},
    {"strong", flow, "", "font-weight: bold", ""},
    {"b", flow, "", "font-weight: bold", ""},
    {"em", flow, "", "font-weight: bold", ""},
    {"small", flow, "", "font-size: 0.8em", ""},
    {"br", flow, "", "", ""},
    {"a", flow, "Link", "text-decoration: underline", "href"},
    {"table", table, "Table", "display: table; border-collapse: collapse", ""},
    {"caption", table, "Caption", "display: table-caption; break-after: avoid", ""},
    {"colgroup", table, "", "display: table-column-group", "span"},
    {"col", table, "", "display: table-column", "span"},
    {"thead", table, "", "display: table-header-group", ""},
    {"tbody", table, "", "display: table-row-group", ""},
    {"tfoot", table, "", "display: table-row-group", ""},
    {"tr", table, "TR", "display: table-row", ""},
    {"th", table, "TH",
     "display: table-cell; font-weight: bold; text-align: center; vertical-align: middle;"
     "padding: 0.3em 0.4em",
     "colspan rowspan scope"},
    {"td", table, "TD", "display: table-cell; vertical-align: middle; padding: 0.3em 0.4em",
     "colspan rowspan"},
    {"svg", drawing, "Figure", "display: block", "xmlns viewBox width height"},
    {"g", drawing, "", "", kPaint},
    {"rect", drawing, "", "", "x y width height fill stroke stroke-width"},
    {"line", drawing, "", "", "x1 y1 x2 y2 fill stroke stroke-width"},
    {"circle", drawing, "", "", "cx cy r fill stroke stroke-width"},
    {"ellipse", drawing, "", "", "cx cy rx ry fill stroke stroke-width"},
    {"polygon", drawing, "", "", "points fill stroke stroke-width"},
    {"polyline", drawing, "", "", "points fill stroke stroke-width"},
    {"path", drawing, "", "", "d fill stroke stroke-width"},
};

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kElements)> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kElements[i].name;
  return names;
}();

}  // namespace

std::span<const Element> elements() { return kElements; }

const Element* find_element(std::string_view name) {
  const auto* found = std::find_if(std::begin(kElements), std::end(kElements),
                                   [&](const Element& element) { return element.name == name; });
  return found == std::end(kElements) ? nullptr : found;
}

std::span<const std::string_view> element_names() { return kNames; }

std::string_view common_attributes() { return "class id lang style role aria-label aria-hidden"; }

}  // namespace kakehashi::paper
