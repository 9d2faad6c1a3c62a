#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "paper/markup/css_words.h"
#include "paper/markup/help.h"
#include "paper/markup/style.h"

namespace kakehashi::paper {

/// A length as written; `number` has no unit.
struct Length {
  enum class Unit { number, points, em, percent, fraction } unit = Unit::points;
  double amount = 0;
};

struct Keyword {
  int index = 0;  ///< Position among the keywords of the property's syntax.
};

/// What a declaration says: a keyword, a length or number, a colour, or a name of the author's.
using PropertyValue = std::variant<Keyword, Length, Color, std::string>;

/// One row of the table of properties. The page of the handbook about paper is made from it.
struct Property {
  std::string_view name;
  bool inherited;
  std::string_view initial;  ///< As it would be written.
  /// Keywords and `<length>` (0 or more), `<offset>` (may be negative), `<percent>`, `<fr>`,
  /// `<number>`, `<count>`, `<color>`, `<name>`, `<name> content()`, joined by " | ": the
  /// documentation and the parser's rule.
  std::string_view syntax;
  /// Puts a value that `parse_value` gave into `style`; em are of `style.font_size`, except for
  /// font-size itself, where they are of the parent's.
  void (*apply)(const PropertyValue& value, const Style& parent, Style& style);
  void (*inherit)(const Style& parent, Style& style);
  Help help;
};

/// Shorthands, and names that mean another property: margin, border-top, page-break-after …
struct Shorthand {
  std::string_view name;
  std::string_view syntax;  ///< As for `value_help`.
  enum class Kind { four_sides, border, alias } kind;
  std::string_view longhands;  ///< Separated by spaces.
  Help help;
};

std::span<const Property> properties();
std::span<const Shorthand> shorthands();
/// Names of both, for suggestions.
std::span<const std::string_view> property_names();
const Property* find_property(std::string_view name);
const Shorthand* find_shorthand(std::string_view name);

struct Unit {
  std::string_view name;
  Length::Unit kind;
  double factor;  ///< Points, or of what `kind` says, in one of it.
  Help help;
};
std::span<const Unit> units();

struct ValueProblem {
  bool unit = false;  ///< The number's unit is unknown, rather than the value not fitting.
};
/// The value of one word under a property's syntax.
std::variant<PropertyValue, ValueProblem> parse_value(const Property& property, const Word& word);

/// Points of a length with an absolute unit (0 needs none), or nothing.
std::optional<double> absolute_length(const Word& word);

}  // namespace kakehashi::paper
