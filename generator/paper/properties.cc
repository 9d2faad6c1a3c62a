#include "paper/properties.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace kakehashi::paper {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr double kPointsPerPixel = 0.75;

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
                       std::string_view syntax) {
  return {name,
          inherited,
          initial,
          syntax,
          [](const PropertyValue& value, const Style&, Style& style) {
            assign(Member(style), value, style.font_size);
          },
          [](const Style& parent, Style& style) { Member(style) = Member(parent); }};
}

#define MEMBER(expression) \
  [](auto& style) -> auto& { return style.expression; }

constexpr std::string_view kMarginSyntax = "auto | <offset> | <percent>";
constexpr std::string_view kPaddingSyntax = "<length> | <percent>";
constexpr std::string_view kBorderStyles = "none | solid | dashed | dotted | double";
constexpr std::string_view kBreaks = "auto | avoid | page";

constexpr Property kProperties[] = {
    // font-size is first: it is applied first, since em of the others mean it.
    {"font-size", true, "10.5pt", "<length> | <percent>",
     [](const PropertyValue& value, const Style& parent, Style& style) {
       const auto& length = std::get<Length>(value);
       style.font_size = length.unit == Length::Unit::percent
                             ? length.amount * parent.font_size / 100
                             : points(length, parent.font_size);
     },
     [](const Style& parent, Style& style) { style.font_size = parent.font_size; }},
    row<MEMBER(family)>("font-family", true, "gothic", "gothic | mincho"),
    row<MEMBER(bold)>("font-weight", true, "normal", "normal | bold"),
    row<MEMBER(line_height)>("line-height", true, "1.6", "<number> | <length> | <percent>"),
    row<MEMBER(color)>("color", true, "#000000", "<color>"),
    row<MEMBER(align)>("text-align", true, "left", "left | right | center | justify"),
    row<MEMBER(align_last)>("text-align-last", true, "auto",
                            "auto | left | right | center | justify"),
    row<MEMBER(indent)>("text-indent", true, "0", "<offset>"),
    row<MEMBER(letter_spacing)>("letter-spacing", true, "normal", "normal | <offset>"),
    row<MEMBER(autospace)>("text-autospace", true, "no-autospace", "no-autospace | normal"),
    row<MEMBER(white_space)>("white-space", true, "normal", "normal | nowrap | pre-line"),
    row<MEMBER(list_style)>("list-style-type", true, "disc", "disc | decimal | none"),
    row<MEMBER(underline)>("text-decoration", true, "none", "none | underline"),
    row<MEMBER(border_model)>("border-collapse", true, "collapse", "collapse"),
    row<MEMBER(widows)>("widows", true, "2", "<number>"),
    row<MEMBER(orphans)>("orphans", true, "2", "<number>"),
    row<MEMBER(display)>(
        "display", false, "inline",
        "block | inline | none | list-item | table | table-row-group | table-header-group | "
        "table-row | table-cell | table-caption | table-column | table-column-group"),
    row<MEMBER(background)>("background-color", false, "transparent", "transparent | <color>"),
    row<MEMBER(margin[kTop])>("margin-top", false, "0", kMarginSyntax),
    row<MEMBER(margin[kRight])>("margin-right", false, "0", kMarginSyntax),
    row<MEMBER(margin[kBottom])>("margin-bottom", false, "0", kMarginSyntax),
    row<MEMBER(margin[kLeft])>("margin-left", false, "0", kMarginSyntax),
    row<MEMBER(padding[kTop])>("padding-top", false, "0", kPaddingSyntax),
    row<MEMBER(padding[kRight])>("padding-right", false, "0", kPaddingSyntax),
    row<MEMBER(padding[kBottom])>("padding-bottom", false, "0", kPaddingSyntax),
    row<MEMBER(padding[kLeft])>("padding-left", false, "0", kPaddingSyntax),
    row<MEMBER(border[kTop].width)>("border-top-width", false, "0", "<length>"),
    row<MEMBER(border[kRight].width)>("border-right-width", false, "0", "<length>"),
    row<MEMBER(border[kBottom].width)>("border-bottom-width", false, "0", "<length>"),
    row<MEMBER(border[kLeft].width)>("border-left-width", false, "0", "<length>"),
    row<MEMBER(border[kTop].style)>("border-top-style", false, "none", kBorderStyles),
    row<MEMBER(border[kRight].style)>("border-right-style", false, "none", kBorderStyles),
    row<MEMBER(border[kBottom].style)>("border-bottom-style", false, "none", kBorderStyles),
    row<MEMBER(border[kLeft].style)>("border-left-style", false, "none", kBorderStyles),
    row<MEMBER(border[kTop].color)>("border-top-color", false, "currentcolor",
                                    "currentcolor | <color>"),
    row<MEMBER(border[kRight].color)>("border-right-color", false, "currentcolor",
                                      "currentcolor | <color>"),
    row<MEMBER(border[kBottom].color)>("border-bottom-color", false, "currentcolor",
                                       "currentcolor | <color>"),
    row<MEMBER(border[kLeft].color)>("border-left-color", false, "currentcolor",
                                     "currentcolor | <color>"),
    row<MEMBER(width)>("width", false, "auto", "auto | <length> | <percent> | <fr>"),
    row<MEMBER(height)>("height", false, "auto", "auto | <length>"),
    row<MEMBER(min_height)>("min-height", false, "auto", "auto | <length>"),
    row<MEMBER(vertical_align)>("vertical-align", false, "top", "top | middle | bottom"),
    row<MEMBER(break_before)>("break-before", false, "auto", kBreaks),
    row<MEMBER(break_after)>("break-after", false, "auto", kBreaks),
    row<MEMBER(break_inside)>("break-inside", false, "auto", "auto | avoid"),
    row<MEMBER(position)>("position", false, "static", "static | relative | absolute"),
    row<MEMBER(inset[kTop])>("top", false, "auto", "auto | <offset>"),
    row<MEMBER(inset[kRight])>("right", false, "auto", "auto | <offset>"),
    row<MEMBER(inset[kLeft])>("left", false, "auto", "auto | <offset>"),
    row<MEMBER(page)>("page", false, "auto", "auto | <name>"),
};
#undef MEMBER

using enum Shorthand::Kind;
constexpr std::string_view kBorderSyntax =
    "<length> || none | solid | dashed | dotted | double || <color>";
constexpr Shorthand kShorthands[] = {
    {"margin", "[ auto | <offset> | <percent> ]{1,4}", four_sides,
     "margin-top margin-right margin-bottom margin-left"},
    {"padding", "[ <length> | <percent> ]{1,4}", four_sides,
     "padding-top padding-right padding-bottom padding-left"},
    {"border-width", "<length>{1,4}", four_sides,
     "border-top-width border-right-width border-bottom-width border-left-width"},
    {"border-style", "[ none | solid | dashed | dotted | double ]{1,4}", four_sides,
     "border-top-style border-right-style border-bottom-style border-left-style"},
    {"border-color", "<color>{1,4}", four_sides,
     "border-top-color border-right-color border-bottom-color border-left-color"},
    {"border", kBorderSyntax, border,
     "border-top-width border-right-width border-bottom-width border-left-width "
     "border-top-style border-right-style border-bottom-style border-left-style "
     "border-top-color border-right-color border-bottom-color border-left-color"},
    {"border-top", kBorderSyntax, border, "border-top-width border-top-style border-top-color"},
    {"border-right", kBorderSyntax, border,
     "border-right-width border-right-style border-right-color"},
    {"border-bottom", kBorderSyntax, border,
     "border-bottom-width border-bottom-style border-bottom-color"},
    {"border-left", kBorderSyntax, border, "border-left-width border-left-style border-left-color"},
    {"page-break-before", "auto | avoid | always", alias, "break-before"},
    {"page-break-after", "auto | avoid | always", alias, "break-after"},
    {"page-break-inside", "auto | avoid", alias, "break-inside"},
};

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kProperties) + std::size(kShorthands)> names;
  std::size_t n = 0;
  for (const Property& property : kProperties) names[n++] = property.name;
  for (const Shorthand& shorthand : kShorthands) names[n++] = shorthand.name;
  return names;
}();

struct NamedColor {
  std::string_view name;
  Color color;
};
constexpr NamedColor kColors[] = {
    {"black", {0, 0, 0}}, {"white", {255, 255, 255}}, {"gray", {128, 128, 128}}};

std::optional<Color> parse_color(const Word& word) {
  if (word.kind == Word::Kind::name) {
    for (const NamedColor& named : kColors) {
      if (named.name == word.text) return named.color;
    }
    return std::nullopt;
  }
  if (word.kind != Word::Kind::hash || (word.text.size() != 3 && word.text.size() != 6)) {
    return std::nullopt;
  }
  int digits[6];
  for (std::size_t i = 0; i < word.text.size(); ++i) {
    const char c = static_cast<char>(word.text[i] | 0x20);
    digits[i] = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digits[i] < 0) return std::nullopt;
  }
  const auto byte = [&](int i) {
    return static_cast<std::uint8_t>(
        word.text.size() == 3 ? digits[i] * 17 : digits[2 * i] * 16 + digits[2 * i + 1]);
  };
  return Color{byte(0), byte(1), byte(2)};
}

std::optional<Length> parse_length(const Word& word) {
  using enum Length::Unit;
  if (word.text == "mm") return Length{Length::Unit::points, word.number * kPointsPerMillimetre};
  if (word.text == "pt") return Length{Length::Unit::points, word.number};
  if (word.text == "px") return Length{Length::Unit::points, word.number * kPointsPerPixel};
  if (word.text == "em") return Length{em, word.number};
  if (word.text == "%") return Length{percent, word.number};
  if (word.text == "fr") return Length{fraction, word.number};
  if (word.text.empty()) return Length{number, word.number};
  return std::nullopt;
}

/// PDF stores no larger numbers safely, and no paper is that large.
constexpr double kLongest = 14400;

bool fits(const Length& length, std::string_view kind) {
  using enum Length::Unit;
  if (length.amount > kLongest || length.amount < -kLongest) return false;
  const bool plain_zero = length.unit == number && length.amount == 0;
  if (kind == "<offset>")
    return length.unit == Length::Unit::points || length.unit == em || plain_zero;
  if (length.amount < 0) return false;
  if (kind == "<length>")
    return length.unit == Length::Unit::points || length.unit == em || plain_zero;
  if (kind == "<percent>") return length.unit == percent;
  if (kind == "<fr>") return length.unit == fraction && length.amount > 0;
  return kind == "<number>" && length.unit == number && length.amount > 0;
}

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

std::variant<PropertyValue, ValueProblem> parse_value(const Property& property, const Word& word) {
  std::string_view rest = property.syntax;
  int keyword = 0;
  std::optional<Length> length;
  if (word.kind == Word::Kind::number) {
    length = parse_length(word);
    if (!length) return ValueProblem{true};
  }
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(" | "), rest.size());
    const std::string_view option = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 3, rest.size()));
    if (option == "<color>") {
      if (const auto color = parse_color(word)) return PropertyValue(*color);
    } else if (option == "<name>") {
      if (word.kind == Word::Kind::name) return PropertyValue(word.text);
    } else if (option.starts_with('<')) {
      if (!length || !fits(*length, option)) continue;
      if (length->unit == Length::Unit::number && option != "<number>") {
        length->unit = Length::Unit::points;
      }
      return PropertyValue(*length);
    } else {
      if (word.kind == Word::Kind::name && word.text == option) {
        return PropertyValue(Keyword{keyword});
      }
      ++keyword;
    }
  }
  return ValueProblem{};
}

std::optional<double> absolute_length(const Word& word) {
  if (word.kind != Word::Kind::number) return std::nullopt;
  const auto length = parse_length(word);
  if (!length || length->amount < 0 || length->amount > kLongest) return std::nullopt;
  if (length->unit == Length::Unit::points) return length->amount;
  if (length->unit == Length::Unit::number && length->amount == 0) return 0;
  return std::nullopt;
}

}  // namespace kakehashi::paper
