#include "paper/markup/reference.h"

#include "paper/markup/elements.h"
#include "paper/markup/properties.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace kakehashi;
using namespace kakehashi::paper;

TEST_CASE("docs/paper.md is the page that the tables make") {
  check_golden("docs/paper.md", reference_page());
}

TEST_CASE("every row of the tables says what it is for, in both languages") {
  const auto told = [](const Help& help) { return !help.ja.empty() && !help.en.empty(); };
  for (const Element& element : elements()) {
    INFO(element.name);
    CHECK(told(element.help));
  }
  for (const Property& property : properties()) {
    INFO(property.name);
    CHECK(told(property.help));
  }
  for (const Shorthand& shorthand : shorthands()) {
    INFO(shorthand.name);
    CHECK(told(shorthand.help));
  }
}

TEST_CASE("the initial value that the page tells is a value and the one that is used") {
  for (const Property& property : properties()) {
    INFO(property.name);
    std::vector<WordError> errors;
    const auto words = split_words(property.initial, errors);
    const auto value = parse_value(property, words.at(0));
    REQUIRE(std::holds_alternative<PropertyValue>(value));
    const Style initial;
    Style style;
    property.apply(std::get<PropertyValue>(value), initial, style);
    CHECK(style == initial);
  }
}
