#include "paper/markup/css.h"

#include <algorithm>

#include "base/spell.h"
#include "paper/markup/css_reader.h"
#include "paper/markup/elements.h"
#include "paper/messages.h"

namespace kakehashi::paper {

using Kind = Word::Kind;

CssReader::CssReader(std::string_view css, const SpanOf& span_of, Diagnostics& diagnostics)
    : css_(css), span_of_(span_of), diagnostics_(diagnostics) {
  std::vector<WordError> errors;
  words_ = split_words(css, errors);
  for (const WordError& error : errors) {
    syntax_error(error.at, error.at + 1,
                 error.kind == WordError::Kind::comment ? Text("コメント /* が */ で閉じていません",
                                                               "a comment /* is not closed by */")
                 : error.kind == WordError::Kind::string
                     ? Text("引用符が閉じていません", "a quotation mark is not closed")
                     : Text("かっこが閉じていないか、余分です",
                            "a parenthesis is not closed, or one too many"));
  }
}

void CssReader::syntax_error(std::uint32_t begin, std::uint32_t end, Text why) {
  diagnostics_.error(span_of_(begin, end), msg::kStyleSyntax, {std::move(why)});
}

StyleSheet CssReader::sheet() {
  StyleSheet out;
  out.pages[""];
  while (now().kind != Kind::end) {
    if (now().kind == Kind::at) {
      at_rule(out);
    } else if (now().is('}') && inside_media_) {
      inside_media_ = false;
      ++i_;
    } else if (now().is('}')) {
      syntax_error(now(), {"閉じかっこ } が余分です", "there is one } too many"});
      ++i_;
    } else {
      rule(out);
    }
  }
  return out;
}

std::vector<Declaration> CssReader::block() {
  std::vector<Declaration> out;
  while (now().kind != Kind::end && !now().is('}')) {
    if (now().is(';')) {
      ++i_;
    } else {
      declaration(out);
    }
  }
  return out;
}

void CssReader::expect_end() {
  if (now().kind != Kind::end) {
    syntax_error(now(), {"閉じかっこ } が余分です", "there is one } too many"});
  }
}

void CssReader::skip_block() {
  int depth = 0;
  do {
    if (now().is('{')) ++depth;
    if (now().is('}')) --depth;
    if (now().kind != Kind::end) ++i_;
  } while (depth > 0 && now().kind != Kind::end);
}

bool CssReader::open_block() {
  while (now().kind != Kind::end && !now().is('{') && !now().is('}') && !now().is(';')) ++i_;
  if (now().is('{')) {
    ++i_;
    return true;
  }
  syntax_error(now(), {"{ がありません", "a { is missing"});
  if (now().kind != Kind::end) ++i_;
  return false;
}

void CssReader::close_block() {
  if (now().is('}')) {
    ++i_;
  } else {
    syntax_error(now(), {"} がありません", "a } is missing"});
  }
}

void CssReader::rule(StyleSheet& out) {
  Rule added;
  selectors(added.selectors);
  if (!open_block()) return;
  added.declarations = block();
  close_block();
  out.rules.push_back(std::move(added));
}

void CssReader::selectors(std::vector<Selector>& out) {
  while (true) {
    const std::size_t first = i_;
    std::optional<Selector> selector = one_selector();
    if (!selector) {
      while (now().kind != Kind::end && !now().is(',') && !now().is('{') && !now().is('}')) ++i_;
      const std::size_t last = i_ > first ? i_ - 1 : first;
      diagnostics_.error(span(first, last), msg::kBadSelector, {source(first, last)})
          .hint(msg::kSelectorHint);
    } else {
      out.push_back(std::move(*selector));
    }
    if (!now().is(',')) return;
    ++i_;
  }
}

std::optional<Selector> CssReader::one_selector() {
  Selector out;
  bool child_of = false;
  while (!now().is('{') && !now().is(',')) {
    if (now().is('>')) {
      if (child_of || out.compounds.empty()) return std::nullopt;
      child_of = true;
      ++i_;
      continue;
    }
    std::optional<Compound> compound = one_compound(out.specificity);
    if (!compound) return std::nullopt;
    compound->child_of = child_of;
    child_of = false;
    out.compounds.push_back(std::move(*compound));
  }
  if (out.compounds.empty() || child_of) return std::nullopt;
  return out;
}

std::optional<Compound> CssReader::one_compound(int& specificity) {
  Compound out;
  bool any = false;
  for (; !any || !now().spaced; any = true) {
    if (now().kind == Kind::name && !any) {
      out.element = now().text;
      unknown_element(now());
      ++specificity;
      ++i_;
    } else if (now().is('*') && !any) {
      ++i_;
    } else if (now().is('.') && ahead(1).kind == Kind::name && !ahead(1).spaced) {
      out.classes.push_back(ahead(1).text);
      specificity += 100;
      i_ += 2;
    } else if (now().is(':') && ahead(1).kind == Kind::name && !ahead(1).spaced &&
               (ahead(1).text == "first-child" || ahead(1).text == "last-child")) {
      (ahead(1).text == "first-child" ? out.first_child : out.last_child) = true;
      specificity += 100;
      i_ += 2;
    } else {
      break;
    }
  }
  const bool ends = now().spaced || now().is('{') || now().is(',') || now().is('>');
  return any && ends ? std::optional(std::move(out)) : std::nullopt;
}

void CssReader::unknown_element(const Word& word) {
  if (find_element(word.text) != nullptr) return;
  suggest(diagnostics_.error(span(word), msg::kUnknownElement, {word.text}), word.text,
          element_names());
}

void CssReader::suggest(Diagnostic& error, std::string_view word,
                        std::span<const std::string_view> candidates) {
  const std::string_view near = closest(word, candidates);
  if (!near.empty()) error.hint(msg::kDidYouMean, {near});
}

void CssReader::at_rule(StyleSheet& out) {
  const Word name = now();
  if (name.text == "page") return page_rule(out);
  if (name.text == "media" && ahead(1).kind == Kind::name && ahead(2).is('{') && !inside_media_) {
    const std::string medium = ahead(1).text;
    i_ += 2;
    if (medium == "print") {
      inside_media_ = true;
      ++i_;
      return;
    }
    if (medium == "screen") return skip_block();
  }
  diagnostics_.error(span(name), msg::kUnknownAtRule, {name.text});
  while (now().kind != Kind::end && !now().is('{') && !now().is(';')) ++i_;
  skip_block();
}

StyleSheet read_style_sheet(std::string_view css, const SpanOf& span_of, Diagnostics& diagnostics) {
  return CssReader(css, span_of, diagnostics).sheet();
}

std::vector<Declaration> read_declarations(std::string_view css, const SpanOf& span_of,
                                           Diagnostics& diagnostics) {
  CssReader reader(css, span_of, diagnostics);
  auto out = reader.block();
  reader.expect_end();
  return out;
}

}  // namespace kakehashi::paper
