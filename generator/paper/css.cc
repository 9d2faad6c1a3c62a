#include "paper/css.h"

#include <algorithm>

#include "base/spell.h"
#include "paper/elements.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

using Kind = Word::Kind;

struct PaperSize {
  std::string_view name;
  double width, height;  ///< mm, upright.
};
constexpr PaperSize kPaperSizes[] = {
    {"A3", 297, 420}, {"A4", 210, 297}, {"A5", 148, 210}, {"B4", 257, 364}, {"B5", 182, 257}};
constexpr double kPointsPerMillimetre = 72 / 25.4;

struct MarginBoxName {
  std::string_view name;
  MarginBox box;
};
constexpr MarginBoxName kMarginBoxes[] = {
    {"top-left", MarginBox::top_left},           {"top-center", MarginBox::top_center},
    {"top-right", MarginBox::top_right},         {"bottom-left", MarginBox::bottom_left},
    {"bottom-center", MarginBox::bottom_center}, {"bottom-right", MarginBox::bottom_right}};

constexpr std::string_view kPageSizeSyntax =
    "A3 | A4 | A5 | B4 | B5, portrait | landscape; <length> <length>";
constexpr std::string_view kPageMarginSyntax = "<length>{1,4} (mm, pt)";
constexpr std::string_view kContentSyntax = "\"…\" | counter(page) | counter(pages) | string(…)";

class CssReader {
 public:
  CssReader(std::string_view css, const SpanOf& span_of, Diagnostics& diagnostics)
      : css_(css), span_of_(span_of), diagnostics_(diagnostics) {
    std::vector<WordError> errors;
    words_ = split_words(css, errors);
    for (const WordError& error : errors) {
      syntax_error(
          error.at, error.at + 1,
          error.kind == WordError::Kind::comment
              ? Text("コメント /* が */ で閉じていません", "a comment /* is not closed by */")
          : error.kind == WordError::Kind::string
              ? Text("引用符が閉じていません", "a quotation mark is not closed")
              : Text("かっこが閉じていないか、余分です",
                     "a parenthesis is not closed, or one too many"));
    }
  }

  StyleSheet sheet() {
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

  std::vector<Declaration> block() {
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

  /// Style attributes end where their text ends.
  void expect_end() {
    if (now().kind != Kind::end) {
      syntax_error(now(), {"閉じかっこ } が余分です", "there is one } too many"});
    }
  }

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
  void syntax_error(std::uint32_t begin, std::uint32_t end, Text why) {
    diagnostics_.error(span_of_(begin, end), msg::kStyleSyntax, {std::move(why)});
  }
  void syntax_error(const Word& word, Text why) {
    syntax_error(word.begin, std::max(word.end_at, word.begin + 1), std::move(why));
  }

  /// Moves past a block { … } that starts here, inner blocks included.
  void skip_block() {
    int depth = 0;
    do {
      if (now().is('{')) ++depth;
      if (now().is('}')) --depth;
      if (now().kind != Kind::end) ++i_;
    } while (depth > 0 && now().kind != Kind::end);
  }
  bool open_block() {
    while (now().kind != Kind::end && !now().is('{') && !now().is('}') && !now().is(';')) ++i_;
    if (now().is('{')) {
      ++i_;
      return true;
    }
    syntax_error(now(), {"{ がありません", "a { is missing"});
    if (now().kind != Kind::end) ++i_;
    return false;
  }
  void close_block() {
    if (now().is('}')) {
      ++i_;
    } else {
      syntax_error(now(), {"} がありません", "a } is missing"});
    }
  }

  void rule(StyleSheet& out) {
    Rule added;
    selectors(added.selectors);
    if (!open_block()) return;
    added.declarations = block();
    close_block();
    out.rules.push_back(std::move(added));
  }

  void selectors(std::vector<Selector>& out) {
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

  std::optional<Selector> one_selector() {
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

  std::optional<Compound> one_compound(int& specificity) {
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

  void unknown_element(const Word& word) {
    if (find_element(word.text) != nullptr) return;
    suggest(diagnostics_.error(span(word), msg::kUnknownElement, {word.text}), word.text,
            element_names());
  }
  static void suggest(Diagnostic& error, std::string_view word,
                      std::span<const std::string_view> candidates) {
    const std::string_view near = closest(word, candidates);
    if (!near.empty()) error.hint(msg::kDidYouMean, {near});
  }

  /// Reads `name : words` up to ; or }. Gives the range of the value's words.
  struct Range {
    std::size_t first, last;  ///< Inclusive.
  };
  std::optional<Range> name_and_value() {
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

  void declaration(std::vector<Declaration>& out) {
    const Word& name = now();
    const auto value = name_and_value();
    if (!value) return;
    if (const Property* property = find_property(name.text)) {
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

  void bad_value(std::string_view name, Range value, std::string_view syntax, bool unit) {
    if (unit) {
      const Word& word = words_[value.first];
      diagnostics_.error(span(word), msg::kUnknownUnit, {word.text}).hint(msg::kUnitHint);
      return;
    }
    diagnostics_
        .error(span(value.first, value.last), msg::kBadValue,
               {name, source(value.first, value.last)})
        .hint(msg::kValueHint, {syntax});
  }

  std::optional<PropertyValue> one_value(std::string_view name, const Property& property,
                                         std::size_t word, std::string_view syntax) {
    auto parsed = parse_value(property, words_[word]);
    if (auto* problem = std::get_if<ValueProblem>(&parsed)) {
      bad_value(name, {word, word}, syntax, problem->unit);
      return std::nullopt;
    }
    return std::get<PropertyValue>(std::move(parsed));
  }

  void expand(const Shorthand& shorthand, Range value, std::vector<Declaration>& out) {
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
        constexpr std::size_t kFrom[4][4] = {
            {0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
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

  /// Width, style and colour in any order; what is not said is reset.
  void expand_border(const Shorthand& shorthand, Range value,
                     const std::vector<const Property*>& longhands, std::vector<Declaration>& out) {
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

  void at_rule(StyleSheet& out) {
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

  void page_rule(StyleSheet& out) {
    ++i_;
    std::string name;
    if (now().kind == Kind::name) {
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

  void page_declaration(PageRule& page) {
    static constexpr std::string_view kNames[] = {"size",         "margin",        "margin-top",
                                                  "margin-right", "margin-bottom", "margin-left"};
    const Word name = now();
    const auto value = name_and_value();
    if (!value) return;
    const auto* found = std::find(std::begin(kNames), std::end(kNames), name.text);
    if (found == std::end(kNames)) {
      suggest(diagnostics_.error(span(name), msg::kUnknownProperty, {name.text}), name.text,
              kNames);
    } else if (found == kNames) {
      if (!page_size(*value, page)) bad_value(name.text, *value, kPageSizeSyntax, false);
    } else if (!page_margin(static_cast<std::size_t>(found - kNames) - 1, *value, page)) {
      bad_value(name.text, *value, kPageMarginSyntax, false);
    }
  }

  bool page_size(Range value, PageRule& page) {
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

  bool page_margin(std::size_t which, Range value, PageRule& page) {
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

  void margin_box(PageRule& page) {
    const Word name = now();
    const auto* found =
        std::find_if(std::begin(kMarginBoxes), std::end(kMarginBoxes),
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

  void content(RunningMatter& box) {
    const auto value = name_and_value();
    if (!value) return;
    box.content.clear();
    for (std::size_t i = value->first; i <= value->last; ++i) {
      const Word& word = words_[i];
      const bool call = word.kind == Kind::function && word.arguments.size() == 1 &&
                        word.arguments[0].kind == Kind::name;
      const std::string argument = call ? word.arguments[0].text : std::string();
      if (word.kind == Kind::string) {
        box.content.push_back({Content::Kind::text, word.text});
      } else if (call && word.text == "counter" && argument == "page") {
        box.content.push_back({Content::Kind::page, {}});
      } else if (call && word.text == "counter" && argument == "pages") {
        box.content.push_back({Content::Kind::pages, {}});
      } else if (call && word.text == "string") {
        box.content.push_back({Content::Kind::string, argument});
      } else if (!(word.kind == Kind::name && word.text == "none" && value->first == value->last)) {
        return bad_value("content", {i, i}, kContentSyntax, false);
      }
    }
  }

  std::string_view css_;
  const SpanOf& span_of_;
  Diagnostics& diagnostics_;
  std::vector<Word> words_;
  std::size_t i_ = 0;
  bool inside_media_ = false;
};

}  // namespace

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
