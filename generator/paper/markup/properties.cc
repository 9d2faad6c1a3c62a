#include "paper/markup/properties.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace kakehashi::paper {
namespace {

/// Points. Sizes in em multiply with every level: they must not reach zero or infinity, since
/// advances are counted in units of the size.
constexpr double kSmallestType = 0.01, kLargestType = 14400;

double points(const Length& length, double em) {
  if (length.unit == Length::Unit::em) return length.amount * em;
  return length.amount;
}

void assign(Dimension& out, const PropertyValue& value, double em) {
  const auto* length = std::get_if<Length>(&value);
  if (length == nullptr) {
    out = {};  // The only keyword of a dimension is auto.
  } else if (length->unit == Length::Unit::percent) {
    out = {Dimension::Unit::percent, length->amount};
  } else if (length->unit == Length::Unit::fraction) {
    out = {Dimension::Unit::fraction, length->amount};
  } else {
    out = {Dimension::Unit::points, points(*length, em)};
  }
}
void assign(LineHeight& out, const PropertyValue& value, double em) {
  const auto& length = std::get<Length>(value);
  if (length.unit == Length::Unit::number) {
    out = {length.amount, 0};
  } else if (length.unit == Length::Unit::percent) {
    out = {0, length.amount * em / 100};
  } else {
    out = {0, points(length, em)};
  }
}
void assign(Color& out, const PropertyValue& value, double) { out = std::get<Color>(value); }
void assign(std::optional<Color>& out, const PropertyValue& value, double) {
  // The only keyword is `transparent` for a background, `currentcolor` for a border.
  const auto* color = std::get_if<Color>(&value);
  out = color != nullptr ? std::optional(*color) : std::nullopt;
}
void assign(double& out, const PropertyValue& value, double em) {
  const auto* length = std::get_if<Length>(&value);
  out = length != nullptr ? points(*length, em) : 0;
}
void assign(int& out, const PropertyValue& value, double) {
  out = static_cast<int>(std::clamp(std::get<Length>(value).amount, 1.0, 99.0));
}
void assign(bool& out, const PropertyValue& value, double) {
  out = std::get<Keyword>(value).index != 0;
}
void assign(std::string& out, const PropertyValue& value, double) {
  const auto* name = std::get_if<std::string>(&value);
  out = name != nullptr ? *name : std::string();
}
template <class Enum>
requires std::is_enum_v<Enum>
void assign(Enum& out, const PropertyValue& value, double) {
  out = static_cast<Enum>(std::get<Keyword>(value).index);
}

/// A row whose values go into the member that `Member` picks.
template <auto Member>
constexpr Property row(std::string_view name, bool inherited, std::string_view initial,
                       std::string_view syntax, Help help) {
  return {name,
          inherited,
          initial,
          syntax,
          [](const PropertyValue& value, const Style&, Style& style) {
            assign(Member(style), value, style.font_size);
          },
          [](const Style& parent, Style& style) { Member(style) = Member(parent); },
          help};
}

#define MEMBER(expression) \
  [](auto& style) -> auto& { return style.expression; }

constexpr std::string_view kMarginSyntax = "auto | <offset> | <percent>";
constexpr std::string_view kPaddingSyntax = "<length> | <percent>";
constexpr std::string_view kBorderStyles = "none | solid | dashed | dotted | double";
constexpr std::string_view kBreaks = "auto | avoid | page | column";

constexpr Help kMarginHelp{
    "外側の余白。上下に並ぶ余白は大きい方になる",
    "Space outside the border; of two that meet vertically the larger counts"};
constexpr Help kPaddingHelp{"枠線の内側の余白", "Space inside the border"};
constexpr Help kBorderWidthHelp{"枠線の太さ", "Width of the border"};
constexpr Help kBorderStyleHelp{"枠線の種類", "Style of the border"};
constexpr Help kBorderColorHelp{"枠線の色", "Colour of the border"};
constexpr Help kInsetHelp{"absolute の箱の、端からの距離",
                          "Distance of an absolute box from that edge"};
constexpr Help kColumnRuleHelp{"段の間の線", "The line between columns"};
constexpr Help kBorderHelp{"枠線の太さ・種類・色", "Width, style and colour of the border"};

constexpr Property kProperties[] = {
    // font-size is first: it is applied first, since em of the others mean it.
    {"font-size",
     true,
     "10.5pt",
     "<length> | <percent>",
     [](const PropertyValue& value, const Style& parent, Style& style) {
       const auto& length = std::get<Length>(value);
       const double size = length.unit == Length::Unit::percent
                               ? length.amount * parent.font_size / 100
                               : points(length, parent.font_size);
       style.font_size = std::clamp(size, kSmallestType, kLargestType);
     },
     [](const Style& parent, Style& style) { style.font_size = parent.font_size; },
     {"文字の大きさ。em と % は親の大きさを基準にする",
      "Size of the type; em and % are of the parent's"}},
    row<MEMBER(family)>("font-family", true, "gothic", "gothic | mincho",
                        {"書体：gothic は BIZ UDゴシック、mincho は BIZ UD明朝",
                         "Typeface: gothic is BIZ UDGothic, mincho is BIZ UDMincho"}),
    row<MEMBER(bold)>("font-weight", true, "normal", "normal | bold", {"太字", "Bold type"}),
    row<MEMBER(line_height)>("line-height", true, "1.6", "<number> | <length> | <percent>",
                             {"行送り。数は文字の大きさの倍数",
                              "Distance of the lines; a number is a multiple of the size"}),
    row<MEMBER(color)>("color", true, "#000000", "<color>",
                       {"文字と罫線の色", "Colour of the type, and of borders that name none"}),
    {"text-align",
     true,
     "left",
     "left | right | center | justify | start | end",
     [](const PropertyValue& value, const Style&, Style& style) {
       // Lines always run from left to right: start is left.
       static constexpr Align kAligns[] = {Align::left,    Align::right, Align::center,
                                           Align::justify, Align::left,  Align::right};
       style.align = kAligns[std::get<Keyword>(value).index];
     },
     [](const Style& parent, Style& style) { style.align = parent.align; },
     {"行揃え。justify は両端揃え", "Alignment of lines; justify makes both edges even"}},
    row<MEMBER(align_last)>(
        "text-align-last", true, "auto", "auto | left | right | center | justify",
        {"段落の最後の行の揃え。justify は均等割付",
         "Alignment of the last line; justify distributes a label over its width"}),
    row<MEMBER(indent)>(
        "text-indent", true, "0", "<offset>",
        {"最初の行の字下げ。負の値も可", "Indent of the first line; it may be negative"}),
    row<MEMBER(letter_spacing)>("letter-spacing", true, "normal", "normal | <offset>",
                                {"字間に足す長さ", "Added between characters"}),
    row<MEMBER(autospace)>("text-autospace", true, "no-autospace", "no-autospace | normal",
                           {"和文と欧文・数字の間を四分あける",
                            "A quarter em between Japanese and Latin letters or digits"}),
    row<MEMBER(white_space)>(
        "white-space", true, "normal", "normal | nowrap | pre-line | pre | pre-wrap",
        {"改行と空白の扱い：nowrap は折り返さない、pre-line は改行を残す、pre と pre-wrap "
         "は空白も残し、pre は折り返さない",
         "Line ends and blanks: nowrap does not wrap, pre-line keeps line ends, pre and pre-wrap "
         "keep blanks too, and pre does not wrap"}),
    row<MEMBER(hanging)>("hanging-punctuation", true, "none", "none | allow-end",
                         {"行末に入らない句読点を行の外に出す（ぶら下げ）",
                          "A comma or stop that does not fit hangs out at the end of the line"}),
    row<MEMBER(list_style)>("list-style-type", true, "disc", "disc | decimal | none",
                            {"箇条書きの印", "The marker of list items"}),
    row<MEMBER(text_decoration)>("text-decoration", true, "none", "none | underline | line-through",
                                 {"下線、取消線", "A line under the text or through it"}),
    row<MEMBER(border_model)>(
        "border-collapse", true, "collapse", "collapse",
        {"表の罫線は常に共有する", "Cells of a table always share their borders"}),
    row<MEMBER(widows)>(
        "widows", true, "2", "<count>",
        {"改ページの後に残す最少の行数", "Fewest lines of a paragraph after a page break"}),
    row<MEMBER(orphans)>(
        "orphans", true, "2", "<count>",
        {"改ページの前に残す最少の行数", "Fewest lines of a paragraph before a page break"}),
    row<MEMBER(display)>(
        "display", false, "inline",
        "block | inline | inline-block | none | list-item | table | table-row-group | table-header-group | "
        "table-row | table-cell | table-caption | table-column | table-column-group",
        {"要素の種類。inline-block は文の中に置く、幅や枠を持てる 1 行の箱",
         "What kind of box the element makes; inline-block is a box of one line inside the text"}),
    row<MEMBER(background)>("background-color", false, "transparent", "transparent | <color>",
                            {"背景の色", "Colour behind the box"}),
    row<MEMBER(margin[kTop])>("margin-top", false, "0", kMarginSyntax, kMarginHelp),
    row<MEMBER(margin[kRight])>("margin-right", false, "0", kMarginSyntax, kMarginHelp),
    row<MEMBER(margin[kBottom])>("margin-bottom", false, "0", kMarginSyntax, kMarginHelp),
    row<MEMBER(margin[kLeft])>("margin-left", false, "0", kMarginSyntax, kMarginHelp),
    row<MEMBER(padding[kTop])>("padding-top", false, "0", kPaddingSyntax, kPaddingHelp),
    row<MEMBER(padding[kRight])>("padding-right", false, "0", kPaddingSyntax, kPaddingHelp),
    row<MEMBER(padding[kBottom])>("padding-bottom", false, "0", kPaddingSyntax, kPaddingHelp),
    row<MEMBER(padding[kLeft])>("padding-left", false, "0", kPaddingSyntax, kPaddingHelp),
    row<MEMBER(border[kTop].width)>("border-top-width", false, "0", "<length>", kBorderWidthHelp),
    row<MEMBER(border[kRight].width)>("border-right-width", false, "0", "<length>",
                                      kBorderWidthHelp),
    row<MEMBER(border[kBottom].width)>("border-bottom-width", false, "0", "<length>",
                                       kBorderWidthHelp),
    row<MEMBER(border[kLeft].width)>("border-left-width", false, "0", "<length>", kBorderWidthHelp),
    row<MEMBER(border[kTop].style)>("border-top-style", false, "none", kBorderStyles,
                                    kBorderStyleHelp),
    row<MEMBER(border[kRight].style)>("border-right-style", false, "none", kBorderStyles,
                                      kBorderStyleHelp),
    row<MEMBER(border[kBottom].style)>("border-bottom-style", false, "none", kBorderStyles,
                                       kBorderStyleHelp),
    row<MEMBER(border[kLeft].style)>("border-left-style", false, "none", kBorderStyles,
                                     kBorderStyleHelp),
    row<MEMBER(border[kTop].color)>("border-top-color", false, "currentcolor",
                                    "currentcolor | <color>", kBorderColorHelp),
    row<MEMBER(border[kRight].color)>("border-right-color", false, "currentcolor",
                                      "currentcolor | <color>", kBorderColorHelp),
    row<MEMBER(border[kBottom].color)>("border-bottom-color", false, "currentcolor",
                                       "currentcolor | <color>", kBorderColorHelp),
    row<MEMBER(border[kLeft].color)>("border-left-color", false, "currentcolor",
                                     "currentcolor | <color>", kBorderColorHelp),
    row<MEMBER(width)>(
        "width", false, "auto", "auto | <length> | <percent> | <fr>",
        {"幅。枠線と余白を含む。fr は表の列で残りを分ける",
         "Width, borders and padding included; fr shares what is left among columns"}),
    row<MEMBER(height)>(
        "height", false, "auto", "auto | <length>",
        {"高さ。あふれる内容は誤りになる。表の行とセルでは最小の高さで、shrink-to があれば決まった高さ",
         "Height; content that does not fit is an error. Rows and cells of a table grow beyond it, "
         "unless they have shrink-to"}),
    row<MEMBER(min_height)>("min-height", false, "auto", "auto | <length>",
                            {"最小の高さ", "Least height"}),
    row<MEMBER(shrink_to)>(
        "shrink-to", false, "none", "none | <length>",
        {"セルや、高さを決めた箱に使う。内容が高さ（nowrap "
         "なら幅も）に収まるまで、全体を同じ割合で縮める。"
         "箱の文字がこの大きさになっても収まらなければ誤り",
         "For cells and boxes of fixed height: all content is scaled down alike until it fits the "
         "height (with nowrap, the width too); it is an error when the box's type must be smaller "
         "than this"}),
    {"vertical-align",
     false,
     "baseline",
     "baseline | super | sub | top | middle | bottom | <offset>",
     [](const PropertyValue& value, const Style&, Style& style) {
       const auto* keyword = std::get_if<Keyword>(&value);
       style.line_align = keyword != nullptr ? static_cast<LineAlign>(keyword->index) : LineAlign{};
       style.rise = keyword != nullptr ? 0 : points(std::get<Length>(value), style.font_size);
       style.vertical_align = style.line_align == LineAlign::middle   ? VerticalAlign::middle
                              : style.line_align == LineAlign::bottom ? VerticalAlign::bottom
                                                                      : VerticalAlign::top;
     },
     [](const Style& parent, Style& style) {
       style.vertical_align = parent.vertical_align;
       style.line_align = parent.line_align;
       style.rise = parent.rise;
     },
     {"表のセルの中の上下の位置（baseline は top と同じ）。文の中では上付き・下付き、行の文字に対する"
      "上下の位置、上げる長さ",
      "Place of a cell's content between its upper and lower edge (baseline as top). In a line: "
      "raised or lowered, the place beside the text, or a length to raise it by"}},
    row<MEMBER(strike)>(
        "cell-strike", false, "none", "none | up | down | cross",
        {"使わないセルの斜線：up は右上がり、down は右下がり、cross は両方。td は空でなければならず、"
         "th（行と列の見出しを分ける隅など）には文字も置ける",
         "Diagonal line through an unused cell: rising, falling or both. A td must be empty; a th, as "
         "in the corner between the headings of rows and columns, may have text"}),
    row<MEMBER(break_before)>(
        "break-before", false, "auto", kBreaks,
        {"この前で改ページする（page）、段を改める（column）、どちらもしない（avoid）",
         "Begin a page or a column before the box, or neither"}),
    row<MEMBER(break_after)>(
        "break-after", false, "auto", kBreaks,
        {"この後で改ページする（page）、段を改める（column）、どちらもしない（avoid）",
         "Begin a page or a column after the box, or neither"}),
    row<MEMBER(break_inside)>(
        "break-inside", false, "auto", "auto | avoid",
        {"途中で分けない。tr は初めから avoid で、auto にすると文字の行と行の間で分けられる",
         "Do not divide the box. For a tr this is so from the start; with auto "
         "it may be divided between lines"}),
    row<MEMBER(position)>(
        "position", false, "static", "static | relative | absolute",
        {"absolute は relative の親、なければページの本文領域からの位置に置く",
         "absolute is placed from its nearest relative parent, else from the page's area"}),
    row<MEMBER(inset[kTop])>("top", false, "auto", "auto | <offset>", kInsetHelp),
    row<MEMBER(inset[kRight])>("right", false, "auto", "auto | <offset>", kInsetHelp),
    row<MEMBER(inset[kBottom])>("bottom", false, "auto", "auto | <offset>", kInsetHelp),
    row<MEMBER(inset[kLeft])>("left", false, "auto", "auto | <offset>", kInsetHelp),
    row<MEMBER(page)>(
        "page", false, "auto", "auto | <name>",
        {"この部分の用紙：@page の名前", "The paper of this part: the name of an @page rule"}),
    row<MEMBER(named_string)>("string-set", false, "none", "none | <name> content()",
                              {"要素の文字列に名前を付け、ページの余白の string(名前) に使う",
                               "Names the element's text for string(name) in the page margins"}),
    row<MEMBER(column_count)>(
        "column-count", false, "1", "<count>",
        {"段の数。段の高さはそろえる", "Number of columns; they are made equally high"}),
    row<MEMBER(column_gap)>("column-gap", false, "auto", "auto | <length> | <percent>",
                            {"段の間。auto は 1em", "Space between columns; auto is 1em"}),
    row<MEMBER(column_rule.width)>("column-rule-width", false, "0", "<length>", kColumnRuleHelp),
    row<MEMBER(column_rule.style)>("column-rule-style", false, "none", kBorderStyles,
                                   kColumnRuleHelp),
    row<MEMBER(column_rule.color)>("column-rule-color", false, "currentcolor",
                                   "currentcolor | <color>", kColumnRuleHelp),
};
#undef MEMBER

using enum Shorthand::Kind;
constexpr std::string_view kBorderSyntax =
    "<length> & none | solid | dashed | dotted | double & <color>";
constexpr Shorthand kShorthands[] = {
    {"margin", "{1,4} auto | <offset> | <percent>", four_sides,
     "margin-top margin-right margin-bottom margin-left", kMarginHelp},
    {"padding", "{1,4} <length> | <percent>", four_sides,
     "padding-top padding-right padding-bottom padding-left", kPaddingHelp},
    {"border-width", "{1,4} <length>", four_sides,
     "border-top-width border-right-width border-bottom-width border-left-width", kBorderWidthHelp},
    {"border-style", "{1,4} none | solid | dashed | dotted | double", four_sides,
     "border-top-style border-right-style border-bottom-style border-left-style", kBorderStyleHelp},
    {"border-color", "{1,4} <color>", four_sides,
     "border-top-color border-right-color border-bottom-color border-left-color", kBorderColorHelp},
    {"border", kBorderSyntax, border,
     "border-top-width border-right-width border-bottom-width border-left-width "
     "border-top-style border-right-style border-bottom-style border-left-style "
     "border-top-color border-right-color border-bottom-color border-left-color",
     kBorderHelp},
    {"border-top", kBorderSyntax, border, "border-top-width border-top-style border-top-color",
     kBorderHelp},
    {"border-right", kBorderSyntax, border,
     "border-right-width border-right-style border-right-color", kBorderHelp},
    {"border-bottom", kBorderSyntax, border,
     "border-bottom-width border-bottom-style border-bottom-color", kBorderHelp},
    {"border-left", kBorderSyntax, border, "border-left-width border-left-style border-left-color",
     kBorderHelp},
    {"column-rule", kBorderSyntax, border, "column-rule-width column-rule-style column-rule-color",
     kColumnRuleHelp},
    {"page-break-before",
     "auto | avoid | always",
     alias,
     "break-before",
     {"break-before の古い名前", "The old name of break-before"}},
    {"page-break-after",
     "auto | avoid | always",
     alias,
     "break-after",
     {"break-after の古い名前", "The old name of break-after"}},
    {"page-break-inside",
     "auto | avoid",
     alias,
     "break-inside",
     {"break-inside の古い名前", "The old name of break-inside"}},
};

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kProperties) + std::size(kShorthands)> names;
  std::size_t n = 0;
  for (const Property& property : kProperties) names[n++] = property.name;
  for (const Shorthand& shorthand : kShorthands) names[n++] = shorthand.name;
  return names;
}();

}  // namespace

std::span<const Property> properties() { return kProperties; }
std::span<const Shorthand> shorthands() { return kShorthands; }
std::span<const std::string_view> property_names() { return kNames; }

const Property* find_property(std::string_view name) {
  for (const Property& property : kProperties) {
    if (property.name == name) return &property;
  }
  return nullptr;
}

const Shorthand* find_shorthand(std::string_view name) {
  for (const Shorthand& shorthand : kShorthands) {
    if (shorthand.name == name) return &shorthand;
  }
  return nullptr;
}

}  // namespace kakehashi::paper
