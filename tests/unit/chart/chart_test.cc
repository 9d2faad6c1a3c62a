#include "chart/chart.h"

#include <algorithm>
#include <random>

#include "chart/pen.h"
#include "paper/picture/drawing.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/golden.h"

using namespace kakehashi;
using namespace kakehashi::chart;

namespace {

constexpr Amount kSmall{Amount::Kind::small, 0}, kHidden{Amount::Kind::hidden, 0}, kAbsent{};

std::vector<Amount> amounts(const std::vector<int>& numbers) {
  std::vector<Amount> out;
  for (const int number : numbers) out.push_back(Amount::of(number));
  return out;
}

struct Box {
  double left, top, right, bottom;
  std::string words;
};

/// Where the words stand, with the widths of the typeface of paper.
std::vector<Box> words_of(const Drawing& drawing) {
  std::vector<Box> out;
  for (const Drawing::Shape& shape : drawing.shapes) {
    const auto* text = std::get_if<Drawing::Text>(&shape.form);
    if (!text) continue;
    const double width = paper::text_width(*text, fonts());
    const double share = text->anchor == Drawing::Text::Anchor::start    ? 0
                         : text->anchor == Drawing::Text::Anchor::middle ? 0.5
                                                                         : 1;
    const double left = text->at.x - share * width;
    out.push_back({left, text->at.y - 0.8 * text->size, left + width, text->at.y + 0.1 * text->size,
                   text->words});
  }
  return out;
}

std::vector<std::string> texts_of(const Drawing& drawing) {
  std::vector<std::string> out;
  for (const Box& box : words_of(drawing)) out.push_back(box.words);
  return out;
}

/// Bars and stubs, without the swatches of a legend of `skip` series.
std::vector<Drawing::Rectangle> bars_of(const Drawing& drawing, std::size_t skip = 0) {
  std::vector<Drawing::Rectangle> out;
  for (const Drawing::Shape& shape : drawing.shapes)
    if (const auto* bar = std::get_if<Drawing::Rectangle>(&shape.form))
      if (shape.paint.stroke) out.push_back(*bar);
  out.erase(out.begin(), out.begin() + static_cast<long>(skip));
  return out;
}

/// All stands inside the picture, and no words on others.
void check_sound(const Drawing& drawing) {
  const std::vector<Box> words = words_of(drawing);
  for (std::size_t i = 0; i < words.size(); ++i) {
    INFO(words[i].words);
    CHECK(words[i].left >= 0);
    CHECK(words[i].top >= 0);
    CHECK(words[i].right <= drawing.width);
    CHECK(words[i].bottom <= drawing.height);
    for (std::size_t j = 0; j < i; ++j) {
      const bool apart = words[i].right <= words[j].left || words[j].right <= words[i].left ||
                         words[i].bottom <= words[j].top || words[j].bottom <= words[i].top;
      INFO("and " << words[j].words);
      CHECK(apart);
    }
  }
  for (const Drawing::Rectangle& bar : bars_of(drawing)) {
    CHECK(bar.width >= 0);
    CHECK(bar.height >= 0);
    CHECK(bar.corner.x >= 0);
    CHECK(bar.corner.y >= 0);
    CHECK(bar.corner.x + bar.width <= drawing.width);
    CHECK(bar.corner.y + bar.height <= drawing.height);
  }
  for (const Drawing::Shape& shape : drawing.shapes)
    if (const auto* path = std::get_if<Drawing::Path>(&shape.form))
      for (const PathStep& step : path->steps) {
        CHECK(step.x >= 0);
        CHECK(step.x <= drawing.width);
        CHECK(step.y >= 0);
        CHECK(step.y <= drawing.height);
      }
}

const std::vector<std::string> kLabels{"1　医科", "9　6〜8以外の介護関係事業所",
                                       "12　他区在宅医療・介護連携相談支援コーディネーター",
                                       "17　その他"};

std::vector<std::string> months() {
  std::vector<std::string> out;
  for (int month = 4; month < 16; ++month)
    out.push_back(std::to_string(month > 12 ? month - 12 : month) + "月");
  return out;
}

}  // namespace

TEST_CASE("the length of a bar is proportional to its number", "[chart]") {
  for (const Look look : {kPaper, kScreen}) {
    const std::vector<Drawing::Rectangle> horizontal =
        bars_of(bars(kLabels, {{"令和8年度", "R8", amounts({10, 40, 20, 80})}}, look));
    REQUIRE(horizontal.size() == 4);
    for (std::size_t i = 0; i < 4; ++i)
      CHECK(horizontal[i].width ==
            Approx(horizontal[3].width * std::vector{10, 40, 20, 80}[i] / 80).margin(0.02));
    const std::vector<Drawing::Rectangle> upright =
        bars_of(columns({"4月", "5月", "6月"}, amounts({30, 60, 15}), look));
    REQUIRE(upright.size() == 3);
    CHECK(upright[0].height == Approx(upright[1].height / 2).margin(0.02));
    CHECK(upright[2].height == Approx(upright[1].height / 4).margin(0.02));
    for (const Drawing::Rectangle& bar : upright)
      CHECK(bar.corner.y + bar.height ==
            Approx(upright[0].corner.y + upright[0].height).margin(0.02));
  }
}

TEST_CASE("of a number that is not printed the drawing knows nothing", "[chart]") {
  // What is not a number is drawn alike whatever it carries.
  const auto with = [](Amount::Kind kind, int secret) {
    return to_svg(bars(kLabels,
                       {{"令和8年度",
                         "R8",
                         {{kind, secret}, Amount::of(8), Amount::of(20), {kind, 3 * secret}}}},
                       kPaper),
                  "図");
  };
  for (const auto kind : {Amount::Kind::small, Amount::Kind::hidden, Amount::Kind::absent})
    CHECK(with(kind, 1) == with(kind, 900));
}

TEST_CASE("each value is told in words", "[chart]") {
  const Drawing drawing = bars(
      {"1　医科", "2　歯科"},
      {{"令和7年度", "R7", {Amount::of(1706), kAbsent}}, {"令和8年度", "R8", {kSmall, kHidden}}},
      kPaper);
  CHECK(texts_of(drawing) == std::vector<std::string>{"令和7年度", "令和8年度", "1　医科", "R7",
                                                      "1,706", "R8", "5未満", "2　歯科", "R7", "—",
                                                      "R8", "＊"});
  // Two swatches, the bar, two stubs: no bar for what did not exist.
  CHECK(bars_of(drawing).size() == 5);
}

TEST_CASE("parts stand upon each other below the total as it was counted", "[chart]") {
  const std::vector<Series> parts{{"市・区", "", amounts({727, 0})},
                                  {"関係機関", "", amounts({1393, 300})}};
  const Drawing drawing = stacks({"令和元年度", "令和2年度"}, parts, amounts({2120, 301}), kPaper);
  CHECK(texts_of(drawing) == std::vector<std::string>{"市・区", "関係機関", "1,393", "727",
                                                      "計 2,120", "令和元年度", "300", "計 301",
                                                      "令和2年度"});
  const std::vector<Drawing::Rectangle> bar = bars_of(drawing, 2);
  REQUIRE(bar.size() == 3);
  CHECK(bar[1].corner.y + bar[1].height == Approx(bar[0].corner.y).margin(0.02));
  CHECK(bar[2].height == Approx(bar[0].height * 300 / 1393).margin(0.02));
}

TEST_CASE("series differ without colour", "[chart]") {
  std::vector<Series> series;
  for (int year = 4; year < 9; ++year)
    series.push_back(
        {"令和" + std::to_string(year) + "年度", "R" + std::to_string(year), amounts({50})});
  const Drawing drawing = bars({"1　医科"}, series, kPaper);
  // Fill and hatching of each swatch.
  std::vector<std::string> looks;
  for (const Drawing::Shape& shape : drawing.shapes) {
    if (looks.size() > 5) break;
    if (std::holds_alternative<Drawing::Rectangle>(shape.form)) {
      const Drawing::Color fill = *shape.paint.fill;
      looks.push_back(std::to_string((fill.red + fill.green + fill.blue) / 3));
    } else if (std::holds_alternative<Drawing::Path>(shape.form)) {
      looks.back() += "/";
    }
  }
  looks.resize(5);
  CHECK(looks == std::vector<std::string>{"255//", "212", "255", "255/", "73"});
}

TEST_CASE("a label wraps where Japanese may", "[chart]") {
  const auto joined = [](std::string_view label, double room) {
    std::string out;
    for (const std::string& line : wrap(label, room, 10)) out += (out.empty() ? "" : "|") + line;
    return out;
  };
  CHECK(joined("病院（地域連携相談室）", 1000) == "病院（地域連携相談室）");
  CHECK(joined("病院（地域連携相談室）", 35) == "病院|（地域|連携相|談室）");
  CHECK(joined("相談支援コーディネーター", 60) == "相談支援|コーディネー|ター");
  CHECK(joined("見守り相談室（CSW）", 75) == "見守り相談室|（CSW）");
  CHECK(joined("", 10) == "");
}

TEST_CASE("nothing leaves the picture and no words stand on others", "[chart]") {
  std::mt19937 chance(7);
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(chance() % static_cast<unsigned>(to - from + 1));
  };
  const auto amount = [&](int most) -> Amount {
    switch (pick(0, 7)) {
      case 0:
        return kSmall;
      case 1:
        return kHidden;
      case 2:
        return kAbsent;
      default:
        return Amount::of(pick(0, most));
    }
  };
  for (int round = 0; round < 120; ++round) {
    const int most = std::vector{3, 30, 400, 9000, 20000}[static_cast<std::size_t>(pick(0, 4))];
    for (const Look look : {kPaper, kScreen}) {
      std::vector<Series> series;
      for (int s = pick(0, 4); s >= 0; --s) {
        series.push_back(
            {"令和" + std::to_string(20 - s) + "年度", "R" + std::to_string(20 - s), {}});
        for (std::size_t i = 0; i < kLabels.size(); ++i)
          series.back().amounts.push_back(amount(most));
      }
      check_sound(bars(kLabels, series, look));
      std::vector<Amount> course;
      for (int i = 0; i < 12; ++i) course.push_back(amount(most));
      check_sound(columns(months(), course, look));
      std::vector<std::string> years;
      std::vector<Series> parts{{"市・区の会議、研修会", "", {}},
                                {"関係機関との会議、研修会", "", {}}};
      std::vector<Amount> totals;
      for (int i = 0; i < pick(1, 5); ++i) {
        years.push_back("令和" + std::to_string(i + 2) + "年度");
        for (Series& part : parts) part.amounts.push_back(amount(most));
        totals.push_back(amount(2 * most));
      }
      for (Series& part : parts) part.amounts.resize(years.size());
      totals.resize(years.size());
      check_sound(stacks(years, parts, totals, look));
    }
  }
}

TEST_CASE("charts without anything are drawn", "[chart]") {
  check_sound(bars({}, {}, kPaper));
  check_sound(columns({}, {}, kPaper));
  check_sound(stacks({}, {}, {}, kPaper));
  check_sound(columns({"4月"}, {kAbsent}, kScreen));
}

TEST_CASE("a whole chart", "[chart]") {
  check_golden("tests/unit/chart/bars.svg",
               to_svg(bars({"1　医科", "17　その他"},
                           {{"令和6年度", "R6", {Amount::of(20), kAbsent}},
                            {"令和7年度", "R7", {Amount::of(12), kHidden}},
                            {"令和8年度", "R8", {Amount::of(0), kSmall}}},
                           kPaper),
                      "相談者別の件数"));
}
