#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/report.h"
#include "base/utf8.h"
#include "paper/markup/elements.h"
#include "paper/pdf/pdf.h"
#include "paper/markup/properties.h"
#include "paper/typeset.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

constexpr int kDeepest = 12;
constexpr std::string_view kNumbers[] = {"0", "0.5", "1", "2", "3"};
constexpr std::string_view kFarNumbers[] = {"0.01", "10",  "20",   "50",
                                            "100",  "150", "1000", "14400"};
constexpr std::string_view kUnits[] = {"mm", "pt", "em", "px"};
constexpr std::string_view kTexts[] = {"あ",
                                       "本文です。",
                                       "「『（かっこ）』」、",
                                       "ABC abc 123",
                                       "〒123-4567",
                                       "3,000円",
                                       "令和7年10月3日",
                                       "長い文は次の行に続きます。",
                                       "っゃ々ー",
                                       "か\u3099き\u3099",
                                       "葛\U000E0100",
                                       "𠮷野家",
                                       "e\u0301",
                                       "…――",
                                       " ",
                                       "\n",
                                       "氏　名",
                                       "Donaudampfschifffahrt",
                                       "&#xA0;",
                                       "・"};

/// A random document out of the typesetter's own tables: nearly all of its bytes reach the layout.
class Author {
 public:
  Author(const std::uint8_t* data, std::size_t size) : choices_(data, size) {}

  void write() {
    if (seldom()) {
      css_ = "@page { size: " + length() + ' ' + length() + "; margin: " + number() + "mm } ";
    } else {
      css_ =
          "@page { size: A5; margin: 12mm; @top-left { content: \"頭\" } "
          "@bottom-right { content: counter(page) \"/\" counter(pages) } } ";
    }
    css_ += "@page a { margin: 3mm } ";
    for (int i = choices_.ConsumeIntegralInRange(0, 3); i > 0; --i) {
      css_ += std::string(pick(names_of(ElementGroup::flow))) + " { " + declarations() + "} ";
    }
    html_ = "<html lang=\"ja\"><head><title>題</title></head><body" + style() + '>';
    while (choices_.remaining_bytes() > 0 && html_.size() < 20000) flow(0);
    html_ += "</body></html>";
  }

  const std::string& css() const { return css_; }
  const std::string& html() const { return html_; }
  /// Whether nothing was asked for that may stand outside the page.
  bool stays_inside() const { return stays_inside_; }

 private:
  template <class List>
  auto pick(const List& list) -> decltype(list[0]) {
    return list[choices_.ConsumeIntegralInRange<std::size_t>(0, std::size(list) - 1)];
  }
  bool seldom() { return choices_.ConsumeIntegralInRange(0, 15) == 0; }
  std::string number() { return std::string(seldom() ? pick(kFarNumbers) : pick(kNumbers)); }
  std::string length() { return number() + std::string(pick(kUnits)); }

  static const std::vector<std::string_view>& names_of(ElementGroup group) {
    static const auto kAll = [] {
      std::map<ElementGroup, std::vector<std::string_view>> all;
      // These want a parent or attributes of their own.
      static constexpr std::string_view kParts[] = {"body", "li", "dt",  "dd",
                                                    "rt",   "rp", "img", "qr-code"};
      for (const Element& element : elements()) {
        if (std::find(std::begin(kParts), std::end(kParts), element.name) == std::end(kParts)) {
          all[element.group].push_back(element.name);
        }
      }
      return all;
    }();
    return kAll.at(group);
  }

  std::string value(std::string_view syntax) {
    std::vector<std::string_view> options;
    while (!syntax.empty()) {
      const std::size_t end = std::min(syntax.find(" | "), syntax.size());
      options.push_back(syntax.substr(0, end));
      syntax.remove_prefix(std::min(end + 3, syntax.size()));
    }
    const std::string_view option = pick(options);
    if (option == "<color>") return "#c00";
    if (option == "<name>") return "a";
    if (option == "<percent>") return number() + '%';
    if (option == "<fr>") return number() + "fr";
    if (option == "<number>") return number();
    if (option == "<length>") return length();
    if (option == "<offset>" && choices_.ConsumeBool()) {
      stays_inside_ = false;
      return '-' + length();
    }
    if (option == "<offset>") return length();
    if (option == "absolute") stays_inside_ = false;
    return std::string(option);
  }

  std::string declarations() {
    std::string out;
    for (int i = choices_.ConsumeIntegralInRange(1, 3); i > 0; --i) {
      const Property& property = pick(properties());
      // What kind of box an element makes is no business of a style sheet's.
      if (property.name == "display") continue;
      out += std::string(property.name) + ": " + value(property.syntax) + "; ";
    }
    return out;
  }
  std::string style() {
    if (choices_.ConsumeIntegralInRange(0, 4) > 0) return "";
    return " style=\"" + declarations() + '"';
  }
  int span(int most) {
    return choices_.ConsumeIntegralInRange(0, 3) > 0 ? 1 : choices_.ConsumeIntegralInRange(1, most);
  }

  /// A text or an element.
  void flow(int depth) {
    const int kind = choices_.ConsumeIntegralInRange(0, 9);
    if (depth >= kDeepest || kind < 4) {
      html_ += pick(kTexts);
    } else if (kind == 4) {
      table(depth);
    } else if (kind == 5) {
      html_ += "<br/>";
    } else {
      element(pick(names_of(ElementGroup::flow)), depth);
    }
  }

  void element(std::string_view name, int depth) {
    html_ += '<' + std::string(name) + style() + '>';
    const bool list = name == "ul" || name == "ol";
    for (int i = choices_.ConsumeIntegralInRange(0, 4); i > 0; --i) {
      if (list) {
        element("li", depth + 1);
      } else if (name == "dl") {
        element(choices_.ConsumeBool() ? "dt" : "dd", depth + 1);
      } else if (name == "ruby") {
        (html_ += pick(kTexts)) += "<rt>";
        (html_ += pick(kTexts)) += "</rt>";
      } else if (name != "br" && name != "hr" && name != "wbr") {
        flow(depth + 1);
      }
    }
    html_ += "</" + std::string(name) + '>';
  }

  /// One that only arranges, or one with a heading above each column.
  void table(int depth) {
    const bool arranges = choices_.ConsumeBool();
    const int columns = choices_.ConsumeIntegralInRange(1, 4);
    html_ += arranges ? "<table role=\"presentation\"" : "<table";
    html_ += style() + '>';
    if (choices_.ConsumeBool()) element("caption", depth + 1);
    if (choices_.ConsumeBool()) {
      for (int i = 0; i < columns; ++i) html_ += "<col" + style() + "/>";
    }
    if (!arranges) {
      html_ += "<thead" + style() + "><tr" + style() + '>';
      for (int i = 0; i < columns; ++i) html_ += "<th" + style() + ">頭</th>";
      html_ += "</tr></thead>";
    }
    for (int i = choices_.ConsumeIntegralInRange(1, 2); i > 0; --i) rows(columns, depth);
    html_ += "</table>";
  }

  /// Every place of the grid is filled, and no cell hangs out of it.
  void rows(int columns, int depth) {
    html_ += "<tbody" + style() + '>';
    std::vector<int> taken(static_cast<std::size_t>(columns), 0);
    for (int left = choices_.ConsumeIntegralInRange(0, 4); left > 0; --left) {
      html_ += "<tr" + style() + '>';
      for (std::size_t c = 0; c < taken.size();) {
        if (taken[c] > 0) {
          --taken[c++];
          continue;
        }
        int most = 0;
        for (std::size_t i = c; i < taken.size() && taken[i] == 0; ++i) ++most;
        const int across = span(most), down = span(left);
        html_ += "<td colspan=\"" + std::to_string(across) + "\" rowspan=\"" +
                 std::to_string(down) + '"' + style() + '>';
        for (int i = choices_.ConsumeIntegralInRange(0, 2); i > 0; --i) flow(depth + 3);
        html_ += "</td>";
        for (int i = 0; i < across; ++i) taken[c++] = down - 1;
      }
      html_ += "</tr>";
    }
    html_ += "</tbody>";
  }

  FuzzedDataProvider choices_;
  std::string css_, html_;
  bool stays_inside_ = true;
};

/// How often each character occurs. Blanks may be collapsed; markers of lists are not in the text.
void count_characters(std::string_view text, int step, std::map<char32_t, int>& counts) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_character(text, i);
    const bool of_marker = (c >= '0' && c <= '9') || c == '.' || c == U'・';
    if (c > ' ' && c != 0xA0 && c != 0x3000 && !of_marker) counts[c] += step;
  }
}

void require(bool holds, const char* what, const Author& author) {
  if (holds) return;
  std::fprintf(stderr, "%s\n%s\n%s\n", what, author.css().c_str(), author.html().c_str());
  std::abort();
}

/// Blanks, and the spacing after a character, may reach over an edge.
double right_of_ink(const GlyphItem& item) {
  double pen = item.x, right = item.x;
  for (const Glyph& glyph : item.run.glyphs) {
    std::size_t at = glyph.cluster;
    const char32_t c = next_character(item.run.text, at);
    const bool blank = c == ' ' || c == 0xA0 || c == 0x3000;
    if (!blank) right = pen + std::min(glyph.advance, 1.0) * item.size;
    pen += glyph.advance * item.size;
  }
  return right;
}

/// What was set without an error has all of its text, on its pages.
void check(const Document& document, const Author& author) {
  std::map<char32_t, int> counts;
  for (const Page& page : document.pages) {
    for (const Item& item : page.items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr || glyphs->tag == kArtifact) continue;
      count_characters(glyphs->run.text, 1, counts);
      const double right = right_of_ink(*glyphs);
      require(std::isfinite(right) && std::isfinite(glyphs->baseline), "not a number", author);
      // Markers of lists hang before their boxes.
      if (!author.stays_inside() || document.tags[glyphs->tag].role == "Lbl") continue;
      require(glyphs->x > -0.1 && right < page.width + 0.1, "beside the page", author);
      require(glyphs->baseline > -0.1 && glyphs->baseline < page.height + 0.1, "above or below",
              author);
    }
  }
  bool in_tag = false;
  std::string source;
  for (const char c : author.html().substr(author.html().find("<body"))) {
    if (c == '<') in_tag = true;
    if (!in_tag) source += c;
    if (c == '>') in_tag = false;
  }
  for (std::size_t at; (at = source.find("&#xA0;")) != std::string::npos;) source.erase(at, 6);
  count_characters(source, -1, counts);
  for (const auto& [c, count] : counts) require(count == 0, "text is lost or doubled", author);
}

}  // namespace

/// Bytes as choices of an author who knows the elements and properties.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto fonts = FontBook::load();
  if (!fonts) return 0;
  Author author(data, size);
  author.write();
  Sources sources;
  const SourceId style = sources.add("fuzz.css", author.css());
  const SourceId source = sources.add("fuzz.html", author.html());
  const auto length = static_cast<std::uint32_t>(author.html().size());
  const Markup html{author.html(), {{0, {source, 0, length}, true}}};
  Diagnostics found;
  if (const auto document = typeset({&html, style}, sources, **fonts, found)) {
    check(*document, author);
    write_pdf(*document, **fonts);
  }
  report(found, sources, ReportFormat::human, Language::en);
  return 0;
}
