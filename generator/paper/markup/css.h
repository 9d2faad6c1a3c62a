#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "paper/markup/css_words.h"
#include "paper/markup/properties.h"

/// The style sheet, read and checked: every selector, property and value in it is of the subset.
namespace kakehashi::paper {

/// One longhand property with its value.
struct Declaration {
  const Property* property = nullptr;
  PropertyValue value;
};

/// `element.class.class:first-child`; an empty element matches any.
struct Compound {
  std::string element;
  std::vector<std::string> classes;
  bool first_child = false, last_child = false;
  bool child_of = false;  ///< Joined to the compound before it by > instead of a space.
};

struct Selector {
  std::vector<Compound> compounds;  ///< The last one is what the rule is about.
  int specificity = 0;
};

struct Rule {
  std::vector<Selector> selectors;
  std::vector<Declaration> declarations;
};

/// One piece of running matter.
struct Content {
  enum class Kind { text, page, pages, string } kind = Kind::text;
  std::string text;  ///< The text, or the name of the string: `title`, a <meta name>, a string-set.
  Span span;         ///< In the style sheet.
};

enum class MarginBox { top_left, top_center, top_right, bottom_left, bottom_center, bottom_right };

struct RunningMatter {
  std::vector<Content> content;
  Span span;  ///< Of the margin box's name.
  std::vector<Declaration> declarations;
};

struct PageRule {
  double width = 595.2756, height = 841.8898;  ///< A4.
  std::array<double, 4> margin{56.69, 56.69, 56.69, 56.69};
  std::map<MarginBox, RunningMatter> running;
  Span span;  ///< Of the rule's name, or of its @page.
};

struct StyleSheet {
  std::vector<Rule> rules;
  /// By name; the plain rule is named "". It is always there.
  std::map<std::string, PageRule> pages;
};

struct PaperSize {
  std::string_view name;
  double width, height;  ///< mm, upright.
};
std::span<const PaperSize> paper_sizes();

struct MarginBoxName {
  std::string_view name;
  MarginBox box;
};
std::span<const MarginBoxName> margin_boxes();

/// Where an error at the bytes [begin, end) of a text of CSS is reported.
using SpanOf = std::function<Span(std::uint32_t begin, std::uint32_t end)>;

StyleSheet read_style_sheet(std::string_view css, const SpanOf& span_of, Diagnostics& diagnostics);

/// What stands between the braces of a rule, or in a style attribute.
std::vector<Declaration> read_declarations(std::string_view css, const SpanOf& span_of,
                                           Diagnostics& diagnostics);

}  // namespace kakehashi::paper
