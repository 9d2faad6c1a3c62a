#include <algorithm>
#include <cmath>

#include "paper/frame/measure.h"
#include "paper/markup/properties.h"

namespace kakehashi::paper {
namespace {

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

constexpr Unit kUnits[] = {
    {"mm", Length::Unit::points, kPointsPerMillimetre, {"ミリメートル", "Millimetres"}},
    {"pt", Length::Unit::points, 1, {"ポイント（1/72 インチ）", "Points (1/72 inch)"}},
    {"px", Length::Unit::points, 0.75, {"画面の点（0.75 pt）", "Pixels of a screen (0.75 pt)"}},
    {"em", Length::Unit::em, 1, {"文字の大きさの倍数", "Times the size of the type"}},
    {"%", Length::Unit::percent, 1, {"親の幅に対する割合", "Of the width around it"}},
    {"fr",
     Length::Unit::fraction,
     1,
     {"表の列で、残りの幅の分け前", "For columns of a table: a share of the width that is left"}},
};

std::optional<Length> parse_length(const Word& word) {
  if (word.text.empty()) return Length{Length::Unit::number, word.number};
  for (const Unit& unit : kUnits) {
    if (unit.name == word.text) return Length{unit.kind, word.number * unit.factor};
  }
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
  if (kind == "<count>") {
    return length.unit == number && length.amount >= 1 &&
           length.amount == std::floor(length.amount);
  }
  if (kind == "<percent>") return length.unit == percent;
  if (kind == "<fr>") return length.unit == fraction && length.amount > 0;
  return kind == "<number>" && length.unit == number && length.amount > 0;
}

}  // namespace

std::span<const Unit> units() { return kUnits; }

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
    } else if (option == "<name>" || option == "<name> content()") {
      if (word.kind == Word::Kind::name) return PropertyValue(word.text);
    } else if (option.starts_with('<')) {
      if (!length || !fits(*length, option)) continue;
      if (length->unit == Length::Unit::number && option != "<number>" && option != "<count>") {
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
