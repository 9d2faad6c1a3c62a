#include <algorithm>

#include "paper/frame/measure.h"
#include "paper/markup/css_reader.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

using Kind = Word::Kind;

constexpr PaperSize kPaperSizes[] = {
    {"A3", 297, 420}, {"A4", 210, 297}, {"A5", 148, 210}, {"B4", 257, 364}, {"B5", 182, 257}};

constexpr MarginBoxName kMarginBoxes[] = {
    {"top-left", MarginBox::top_left},           {"top-center", MarginBox::top_center},
    {"top-right", MarginBox::top_right},         {"bottom-left", MarginBox::bottom_left},
    {"bottom-center", MarginBox::bottom_center}, {"bottom-right", MarginBox::bottom_right}};

constexpr std::string_view kPageSizeSyntax =
    "<length> <length> | A3 | A4 | A5 | B4 | B5 & portrait | landscape";
constexpr std::string_view kPageMarginSyntax = "{1,4} <absolute>";
constexpr std::string_view kContentSyntax =
    "<text> | counter(page) | counter(pages) | string(…) | none";

}  // namespace

std::span<const PaperSize> paper_sizes() { return kPaperSizes; }
std::span<const MarginBoxName> margin_boxes() { return kMarginBoxes; }

void CssReader::page_rule(StyleSheet& out) {
  Span where = span(now());
  ++i_;
  std::string name;
  if (now().kind == Kind::name) {
    where = span(now());
    name = now().text;
    ++i_;
  }
  if (!now().is('{')) {
    diagnostics_.error(span(now()), msg::kBadSelector, {"@page " + now().text})
        .hint(msg::kSelectorHint);
  }
  if (!open_block()) return;
  // A named page is like the plain one where it says nothing else.
  if (!name.empty() && !out.pages.contains(name)) out.pages[name] = out.pages[""];
  PageRule& page = out.pages[name];
  page.span = where;
  while (now().kind != Kind::end && !now().is('}')) {
    if (now().is(';')) {
      ++i_;
    } else if (now().kind == Kind::at) {
      margin_box(page);
    } else {
      page_declaration(page);
    }
  }
  close_block();
}

void CssReader::page_declaration(PageRule& page) {
  static constexpr std::string_view kNames[] = {"size",         "margin",        "margin-top",
                                                "margin-right", "margin-bottom", "margin-left"};
  const Word name = now();
  const auto value = name_and_value();
  if (!value) return;
  const auto* found = std::find(std::begin(kNames), std::end(kNames), name.text);
  if (found == std::end(kNames)) {
    suggest(diagnostics_.error(span(name), msg::kUnknownProperty, {name.text}), name.text, kNames);
  } else if (found == kNames) {
    if (!page_size(*value, page)) bad_value(name.text, *value, kPageSizeSyntax, false);
  } else if (!page_margin(static_cast<std::size_t>(found - kNames) - 1, *value, page)) {
    bad_value(name.text, *value, kPageMarginSyntax, false);
  }
}

bool CssReader::page_size(Range value, PageRule& page) {
  const Word& first = words_[value.first];
  const Word& last = words_[value.last];
  const std::size_t count = value.last - value.first + 1;
  if (first.kind == Kind::number && count == 2) {
    const auto width = absolute_length(first), height = absolute_length(last);
    if (!width || !height || *width < 1 || *height < 1) return false;
    page.width = *width;
    page.height = *height;
    return true;
  }
  for (const PaperSize& size : kPaperSizes) {
    if (first.kind != Kind::name || size.name != first.text || count > 2) continue;
    const bool landscape = count == 2 && last.text == "landscape";
    if (count == 2 && !landscape && last.text != "portrait") return false;
    page.width = (landscape ? size.height : size.width) * kPointsPerMillimetre;
    page.height = (landscape ? size.width : size.height) * kPointsPerMillimetre;
    return true;
  }
  return false;
}

bool CssReader::page_margin(std::size_t which, Range value, PageRule& page) {
  const std::size_t count = value.last - value.first + 1;
  if (count > 4 || (which > 0 && count != 1)) return false;
  std::array<double, 4> given{};
  for (std::size_t i = 0; i < count; ++i) {
    const auto length = absolute_length(words_[value.first + i]);
    if (!length) return false;
    given[i] = *length;
  }
  if (which > 0) {
    page.margin[which - 1] = given[0];
  } else {
    page.margin = {given[0], given[count > 1 ? 1 : 0], given[count > 2 ? 2 : 0],
                   given[count > 3   ? 3
                         : count > 1 ? 1
                                     : 0]};
  }
  return true;
}

void CssReader::margin_box(PageRule& page) {
  const Word name = now();
  const auto* found = std::find_if(std::begin(kMarginBoxes), std::end(kMarginBoxes),
                                   [&](const MarginBoxName& box) { return box.name == name.text; });
  if (found == std::end(kMarginBoxes)) {
    diagnostics_.error(span(name), msg::kUnknownAtRule, {name.text});
    ++i_;
    while (now().kind != Kind::end && !now().is('{') && !now().is(';') && !now().is('}')) ++i_;
    if (now().is('{')) skip_block();
    return;
  }
  if (!open_block()) return;
  RunningMatter& box = page.running[found->box];
  box.span = span(name);
  while (now().kind != Kind::end && !now().is('}')) {
    if (now().is(';')) {
      ++i_;
    } else if (now().kind == Kind::name && now().text == "content") {
      content(box);
    } else {
      declaration(box.declarations);
    }
  }
  close_block();
}

void CssReader::content(RunningMatter& box) {
  const auto value = name_and_value();
  if (!value) return;
  box.content.clear();
  for (std::size_t i = value->first; i <= value->last; ++i) {
    const Word& word = words_[i];
    const bool call = word.kind == Kind::function && word.arguments.size() == 1 &&
                      word.arguments[0].kind == Kind::name;
    const std::string argument = call ? word.arguments[0].text : std::string();
    if (word.kind == Kind::string) {
      box.content.push_back({Content::Kind::text, word.text, span(word)});
    } else if (call && word.text == "counter" && argument == "page") {
      box.content.push_back({Content::Kind::page, {}, span(word)});
    } else if (call && word.text == "counter" && argument == "pages") {
      box.content.push_back({Content::Kind::pages, {}, span(word)});
    } else if (call && word.text == "string") {
      box.content.push_back({Content::Kind::string, argument, span(word)});
    } else if (!(word.kind == Kind::name && word.text == "none" && value->first == value->last)) {
      return bad_value("content", {i, i}, kContentSyntax, false);
    }
  }
}

}  // namespace kakehashi::paper
