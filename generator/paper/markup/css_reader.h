#pragma once
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paper/markup/css.h"

namespace kakehashi::paper {

/// Reads one text of CSS, word by word; internal to css.cc, css_declarations.cc and css_page.cc.
class CssReader {
 public:
  CssReader(std::string_view css, const SpanOf& span_of, Diagnostics& diagnostics);
  StyleSheet sheet();
  std::vector<Declaration> block();
  /// Style attributes end where their text ends.
  void expect_end();

 private:
  const Word& now() const { return words_[i_]; }
  const Word& ahead(std::size_t by) const { return words_[std::min(i_ + by, words_.size() - 1)]; }
  Span span(const Word& word) const { return span_of_(word.begin, word.end_at); }
  Span span(std::size_t first, std::size_t last) const {
    return span_of_(words_[first].begin, words_[last].end_at);
  }
  std::string_view source(std::size_t first, std::size_t last) const {
    return css_.substr(words_[first].begin, words_[last].end_at - words_[first].begin);
  }
  void syntax_error(std::uint32_t begin, std::uint32_t end, Text why);
  void syntax_error(const Word& word, Text why) {
    syntax_error(word.begin, std::max(word.end_at, word.begin + 1), std::move(why));
  }

  /// Moves past a block { … } that starts here, inner blocks included.
  void skip_block();
  bool open_block();
  void close_block();
  void rule(StyleSheet& out);
  void selectors(std::vector<Selector>& out);
  std::optional<Selector> one_selector();
  std::optional<Compound> one_compound(int& specificity);
  void unknown_element(const Word& word);
  static void suggest(Diagnostic& error, std::string_view word,
                      std::span<const std::string_view> candidates);

  /// Reads `name : words` up to ; or }. Gives the range of the value's words.
  struct Range {
    std::size_t first, last;  ///< Inclusive.
  };
  std::optional<Range> name_and_value();
  void declaration(std::vector<Declaration>& out);
  void bad_value(std::string_view name, Range value, std::string_view syntax, bool unit);
  std::optional<PropertyValue> one_value(std::string_view name, const Property& property,
                                         std::size_t word, std::string_view syntax);
  void expand(const Shorthand& shorthand, Range value, std::vector<Declaration>& out);

  /// Width, style and colour in any order; what is not said is reset.
  void expand_border(const Shorthand& shorthand, Range value,
                     const std::vector<const Property*>& longhands, std::vector<Declaration>& out);

  void at_rule(StyleSheet& out);
  void page_rule(StyleSheet& out);
  void page_declaration(PageRule& page);
  bool page_size(Range value, PageRule& page);
  bool page_margin(std::size_t which, Range value, PageRule& page);
  void margin_box(PageRule& page);
  void content(RunningMatter& box);

  std::string_view css_;
  const SpanOf& span_of_;
  Diagnostics& diagnostics_;
  std::vector<Word> words_;
  std::size_t i_ = 0;
  bool inside_media_ = false;
};

}  // namespace kakehashi::paper
