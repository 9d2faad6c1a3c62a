#include "paper/markup/css_reader.h"
#include "paper/markup/value_help.h"
#include "paper/messages.h"

namespace kakehashi::paper {

using Kind = Word::Kind;

std::optional<CssReader::Range> CssReader::name_and_value() {
  const std::size_t name = i_;
  const bool well_formed = now().kind == Kind::name && ahead(1).is(':');
  while (now().kind != Kind::end && !now().is(';') && !now().is('}') && !now().is('{')) ++i_;
  if (now().is('{')) {
    syntax_error(words_[name], {"ここに { は置けません。前の } を忘れていませんか",
                                "a { cannot stand here; was the } before it forgotten?"});
    skip_block();
    return std::nullopt;
  }
  if (!well_formed || i_ < name + 3) {
    syntax_error(words_[name],
                 {"「プロパティ: 値;」の形で書いてください", "write “property: value;”"});
    return std::nullopt;
  }
  return Range{name + 2, i_ - 1};
}

void CssReader::declaration(std::vector<Declaration>& out) {
  const Word& name = now();
  auto value = name_and_value();
  if (!value) return;
  if (const Property* property = find_property(name.text)) {
    // `string-set: chapter content()`: the second word says nothing that could be otherwise.
    const Word& last = words_[value->last];
    if (property->syntax.ends_with("content()") && value->last == value->first + 1 &&
        last.kind == Kind::function && last.text == "content" && last.arguments.empty()) {
      --value->last;
    }
    if (value->first != value->last) {
      bad_value(name.text, *value, property->syntax, false);
    } else if (auto parsed = one_value(name.text, *property, value->first, property->syntax)) {
      out.push_back({property, std::move(*parsed)});
    }
  } else if (const Shorthand* shorthand = find_shorthand(name.text)) {
    expand(*shorthand, *value, out);
  } else {
    suggest(diagnostics_.error(span(name), msg::kUnknownProperty, {name.text}), name.text,
            property_names());
  }
}

void CssReader::bad_value(std::string_view name, Range value, std::string_view syntax, bool unit) {
  if (unit) {
    const Word& word = words_[value.first];
    std::string names;
    for (const Unit& one : units()) names += (names.empty() ? "" : ", ") + std::string(one.name);
    diagnostics_.error(span(word), msg::kUnknownUnit, {word.text}).hint(msg::kUnitHint, {names});
    return;
  }
  auto& error = diagnostics_
                    .error(span(value.first, value.last), msg::kBadValue,
                           {name, source(value.first, value.last)})
                    .hint(msg::kValueHint, {value_help(syntax)});
  for (std::size_t i = value.first; i <= value.last; ++i) {
    if (words_[i].is(':')) return static_cast<void>(error.hint(msg::kSemicolonHint));
  }
}

std::optional<PropertyValue> CssReader::one_value(std::string_view name, const Property& property,
                                                  std::size_t word, std::string_view syntax) {
  auto parsed = parse_value(property, words_[word]);
  if (auto* problem = std::get_if<ValueProblem>(&parsed)) {
    bad_value(name, {word, word}, syntax, problem->unit);
    return std::nullopt;
  }
  return std::get<PropertyValue>(std::move(parsed));
}

void CssReader::expand(const Shorthand& shorthand, Range value, std::vector<Declaration>& out) {
  std::vector<const Property*> longhands;
  for (std::string_view rest = shorthand.longhands; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    longhands.push_back(find_property(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const std::size_t count = value.last - value.first + 1;
  switch (shorthand.kind) {
    case Shorthand::Kind::alias: {
      if (count == 1 && words_[value.first].text == "always") words_[value.first].text = "page";
      if (count != 1) return bad_value(shorthand.name, value, shorthand.syntax, false);
      auto parsed = one_value(shorthand.name, *longhands[0], value.first, shorthand.syntax);
      if (parsed) out.push_back({longhands[0], std::move(*parsed)});
      return;
    }
    case Shorthand::Kind::four_sides: {
      if (count > 4) return bad_value(shorthand.name, value, shorthand.syntax, false);
      // One value is for all sides, two are vertical and horizontal, three leave left to right.
      constexpr std::size_t kFrom[4][4] = {{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
      for (std::size_t side = 0; side < 4; ++side) {
        const std::size_t word = value.first + kFrom[count - 1][side];
        auto parsed = one_value(shorthand.name, *longhands[side], word, shorthand.syntax);
        if (!parsed) return;
        out.push_back({longhands[side], std::move(*parsed)});
      }
      return;
    }
    case Shorthand::Kind::border:
      return expand_border(shorthand, value, longhands, out);
  }
}

void CssReader::expand_border(const Shorthand& shorthand, Range value,
                              const std::vector<const Property*>& longhands,
                              std::vector<Declaration>& out) {
  const std::size_t sides = longhands.size() / 3;
  std::optional<PropertyValue> parts[3];
  for (std::size_t word = value.first; word <= value.last; ++word) {
    bool taken = false;
    for (std::size_t part = 0; part < 3 && !taken; ++part) {
      auto parsed = parse_value(*longhands[part * sides], words_[word]);
      if (auto* problem = std::get_if<ValueProblem>(&parsed)) {
        if (problem->unit) return bad_value(shorthand.name, {word, word}, shorthand.syntax, true);
        continue;
      }
      if (parts[part]) break;
      parts[part] = std::get<PropertyValue>(std::move(parsed));
      taken = true;
    }
    if (!taken) return bad_value(shorthand.name, value, shorthand.syntax, false);
  }
  if (!parts[0]) parts[0] = PropertyValue(Length{Length::Unit::points, 0});
  if (!parts[1]) parts[1] = PropertyValue(Keyword{0});
  if (!parts[2]) parts[2] = PropertyValue(Keyword{0});
  for (std::size_t i = 0; i < longhands.size(); ++i) {
    out.push_back({longhands[i], *parts[i / sides]});
  }
}

}  // namespace kakehashi::paper
