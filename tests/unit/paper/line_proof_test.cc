#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <map>

#include "base/utf8.h"
#include "paper/pdf/pdf.h"
#include "paper/text/character_class.h"
#include "paper/text/line_break.h"
#include "paper/text/unbreakable.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

constexpr std::string_view kTraps =
    "〒123-4567 大阪府さくら区「相談室」（令和7年10月3日開設）では、電話06-6309-4141とFAX（06）"
    "6309-4142で、午前10時30分から午後5時まで、第1回の会議のあと、約3,000円（税込み）・15％引き！で"
    "「ハンカチ」やキャラメルをくばりました。っと、佐々木さん、ー、『本』…ね？々々と言ったのは、Aさん"
    "のe-mail: soudan@example.or.jp です。２０２５年１０月３日（金）、24か所の診療所と第12条、5kgの"
    "荷物、￥500、10:30開始、3時間半、１００％。ちょっと、きょうは、シャツとウォッカと、ヴァイオリン"
    "を見た。髙橋﨑子さんと𠮷野家守さん、葛\U000E0100城直人さんは𩸽（ほっけ）を「『（食べた）』」という。";

/// Ruby and boxes among text; its characters, as they are copied, are those of kMixedText.
constexpr std::string_view kMixed =
    "このまちの<ruby>在宅<rt>ざいたく</rt></ruby><ruby>医<rt>い</rt>療<rt>りょう</rt></ruby>では、"
    "<ruby>志<rt>こころざし</rt></ruby>のある「<ruby>人々<rt>ひとびと</rt></ruby>」が、氏名<span "
    "class=\"blank\"></span>様、<span class=\"frame\">必須</span>。（<span "
    "class=\"label\">区名</span>）と<ruby>薬<rt>くすり</rt></ruby>を、"
    "<ruby>承<rt>うけたまわ</rt></ruby>って、注<sup>1</sup>）を見て<b>働く。</b>「はい」";
constexpr std::string_view kMixedText =
    "このまちの在宅医療では、志のある「人々」が、氏名様、必須。（区名）と薬を、承って、注1）を見て働く。「はい」";
constexpr std::string_view kMixedStyle =
    " .blank { display: inline-block; width: 30pt; border-bottom: 0.4pt solid #000 } .frame { "
    "display: inline-block; border: 0.5pt solid #000; padding: 0 2pt; margin: 0 1pt } .label { "
    "display: inline-block; width: 35pt; text-align-last: justify }";

constexpr double kMargin = 20, kSize = 10;

struct Variant {
  const char* name;
  const char* css;
  bool hanging;
};
constexpr Variant kVariants[] = {
    {"left", "", false},
    {"justify", "text-align: justify;", false},
    {"autospace", "text-autospace: normal;", false},
    {"both", "text-align: justify; text-autospace: normal;", false},
    {"hanging", "hanging-punctuation: allow-end;", true},
    {"all", "text-align: justify; text-autospace: normal; hanging-punctuation: allow-end;", true},
};

Typeset set_in(double width, std::string_view body, const Variant& variant) {
  return typeset_body(
      fmt::format("<p>{}</p>", body),
      fmt::format("@page {{ size: {}pt 6000pt; margin: {}pt }} p {{ font-size: {}pt; margin: 0; "
                  "{} }} {}",
                  width + 2 * kMargin, kMargin, kSize, variant.css, kMixedStyle));
}

/// A line of the paragraph without the readings above it.
struct BaseLine {
  double left = 1e9, right = 0, baseline = 0;
  std::string text;
};
std::vector<BaseLine> base_lines(const Document& document) {
  std::vector<BaseLine> out;
  for (const Item& item : document.pages.at(0).items) {
    const auto* glyphs = std::get_if<GlyphItem>(&item);
    if (glyphs == nullptr || document.tags[glyphs->tag].role == "RT") continue;
    if (out.empty() || glyphs->baseline > out.back().baseline + 5) {
      out.emplace_back().baseline = glyphs->baseline;
    }
    BaseLine& line = out.back();
    line.left = std::min(line.left, glyphs->x);
    line.right = glyphs->x + glyphs->run.width() * glyphs->size;
    // A blank at the end is there, but nobody sees that it is outside.
    if (glyphs->run.text.ends_with(' ')) {
      line.right -= glyphs->run.glyphs.back().advance * glyphs->size;
    }
    line.text += glyphs->run.text;
  }
  return out;
}

/// Holds a paragraph's lines to the rules; `forced` says that a line had to end in a bad place.
void check_lines(const std::vector<BaseLine>& lines, double width, const Variant& variant,
                 bool forced) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& text = lines[i].text;
    INFO(text);
    REQUIRE(!text.empty());
    std::size_t at = 0;
    const char32_t first = next_character(text, at);
    char32_t last = 0;
    for (at = 0; at < text.size();) {
      const char32_t c = next_character(text, at);
      if (c != ' ' && !is_joining(c)) last = c;
    }
    if (!forced) {
      CHECK((i == 0 || !never_starts_line(first)));
      CHECK((i + 1 == lines.size() || !never_ends_line(last)));
    }
    CHECK(lines[i].left > kMargin - 0.01);
    const double out = variant.hanging && may_hang(last) ? kSize : 0;
    // A closing mark that is not pushed in leaves its blank half outside.
    CHECK(lines[i].right < kMargin + width + out + 0.02);
  }
}

/// The width of a text that is not divided, as it would stand alone on a line.
double width_alone(const std::string& text, const Variant& variant) {
  static std::map<std::string, double> known;
  const auto [place, fresh] = known.try_emplace(variant.name + text, 0);
  if (!fresh) return place->second;
  const Typeset set = set_in(1000, text, variant);
  REQUIRE(set.messages == "");
  const BaseLine line = base_lines(*set.document).at(0);
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    last = at;
    next_character(text, at);
  }
  const bool closing = character_class(next_character(text, last)) == CharacterClass::closing;
  place->second = line.right - line.left - (closing ? kSize / 2 : 0);
  return place->second;
}

}  // namespace

TEST_CASE(
    "in every width no line starts or ends with what it must not, and a warning tells where "
    "a part had to be divided") {
  const std::vector<Chance> chances = line_chances(kTraps);
  for (const Variant& variant : kVariants) {
    for (int step = 0; step < 82; ++step) {
      const double width = (8 + 2 * step) * 72 / 25.4;  // 8 to 170 mm.
      INFO(variant.name << " " << 8 + 2 * step << " mm");
      const Typeset set = set_in(width, kTraps, variant);
      REQUIRE(set.document);
      const auto lines = base_lines(*set.document);
      std::string all, parted;
      bool forced = false;
      for (const BaseLine& line : lines) {
        all += line.text;
        if (all.size() == kTraps.size() || chances[all.size()] >= Chance::good) continue;
        forced = true;
        // The stretch that was divided is longer than a line, or its end is.
        std::size_t begin = all.size(), end = all.size();
        while (begin > 0 && chances[begin] < Chance::good) --begin;
        while (chances[end] < Chance::good) ++end;
        parted = std::string(kTraps.substr(begin, end - begin));
        while (parted.ends_with(' ')) parted.pop_back();
        INFO(parted);
        CHECK(width_alone(parted, variant) > width - kSize / 2);
      }
      REQUIRE(all == kTraps);
      CHECK(forced == (set.messages.find(" had to be divided") != std::string::npos));
      CHECK(forced == !set.messages.empty());
      check_lines(lines, width, variant, forced);
    }
  }
}

TEST_CASE("in every width ruby and boxes stay whole and inside their lines") {
  for (const Variant& variant : kVariants) {
    for (int step = 0; step < 76; ++step) {
      const double width = (20 + 2 * step) * 72 / 25.4;  // 20 to 170 mm.
      INFO(variant.name << " " << 20 + 2 * step << " mm");
      const Typeset set = set_in(width, kMixed, variant);
      REQUIRE(set.messages == "");
      const auto lines = base_lines(*set.document);
      std::string all;
      for (const BaseLine& line : lines) {
        all += line.text;
        for (const char* whole : {"在宅", "人々", "必須", "区名"}) {
          const std::size_t found = kMixedText.find(whole);
          CHECK_FALSE((all.size() > found && all.size() < found + 6));
        }
      }
      REQUIRE(all == kMixedText);
      check_lines(lines, width, variant, false);
      for (const Item& item : set.document->pages[0].items) {
        if (const auto* rule = std::get_if<RuleItem>(&item)) {
          CHECK(rule->x1 > kMargin - 0.3);
          CHECK(rule->x2 < kMargin + width + 0.3);
        }
        const auto* glyphs = std::get_if<GlyphItem>(&item);
        if (glyphs == nullptr || set.document->tags[glyphs->tag].role != "RT") continue;
        CHECK(glyphs->x > kMargin - 0.01);
        CHECK(glyphs->x + glyphs->run.width() * glyphs->size < kMargin + width + 0.02);
      }
    }
  }
}

// Run by tests/tools/check_samples.sh, which compares what PDF readers copy with the lines here. Of
// a text with readings it is the order of its characters that counts.
TEST_CASE("sample lines for the PDF tools", "[.samples]") {
  const char* const folder = std::getenv("KAKEHASHI_SAMPLES");
  REQUIRE(folder != nullptr);
  for (const Variant& variant : kVariants) {
    for (const int millimetres : {30, 47, 80, 113, 170}) {
      const Typeset set = set_in(millimetres * 72 / 25.4, kTraps, variant);
      REQUIRE(set.document);
      const std::string name = fmt::format("{}/lines-{}-{}", folder, variant.name, millimetres);
      const auto pdf = write_pdf(*set.document, fonts());
      REQUIRE(pdf);
      std::ofstream(name + ".pdf", std::ios::binary) << *pdf;
      std::ofstream lines(name + ".lines", std::ios::binary);
      for (BaseLine& line : base_lines(*set.document)) {
        while (line.text.ends_with(' ')) line.text.pop_back();
        lines << line.text << '\n';
      }
      const Typeset mixed = set_in(millimetres * 72 / 25.4, kMixed, variant);
      REQUIRE(mixed.document);
      const auto mixed_pdf = write_pdf(*mixed.document, fonts());
      REQUIRE(mixed_pdf);
      const std::string mixed_name =
          fmt::format("{}/mixed-{}-{}", folder, variant.name, millimetres);
      std::ofstream(mixed_name + ".pdf", std::ios::binary) << *mixed_pdf;
      std::ofstream characters(mixed_name + ".characters", std::ios::binary);
      for (const Item& item : mixed.document->pages.at(0).items) {
        if (const auto* glyphs = std::get_if<GlyphItem>(&item)) characters << glyphs->run.text;
      }
    }
  }
}
