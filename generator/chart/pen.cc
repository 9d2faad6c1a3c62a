#include "chart/pen.h"

#include <algorithm>
#include <cmath>

#include "base/text_width.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace kakehashi::chart {
namespace {

constexpr Drawing::Color kInk{26, 26, 28};
constexpr Drawing::Color kDark{39, 70, 110};
constexpr Drawing::Color kLight{205, 211, 221};
constexpr Drawing::Color kWhite{255, 255, 255};
constexpr Drawing::Color kQuiet{89, 89, 89};

/// Drawn as written: no digits that only the machine sees.
double rounded(double value) { return std::round(value * 100) / 100; }

bool is_katakana(char32_t c) { return c >= U'ァ' && c <= U'ー'; }

bool may_break(char32_t before, char32_t after) {
  constexpr std::u32string_view kNoStart =
      U"、。，．・：；）」』】〉》〕］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々)],.";
  constexpr std::u32string_view kNoEnd = U"（「『【〈《〔［｛([";
  return (is_wide(before) || is_wide(after)) && kNoStart.find(after) == kNoStart.npos &&
         kNoEnd.find(before) == kNoEnd.npos;
}

}  // namespace

double Pen::width_of(std::string_view words, double size) { return text_width(words, size); }

void Pen::words(std::string words, double x, double y, Anchor anchor, double size) {
  Drawing::Paint paint;
  paint.fill = kInk;
  shape(
      Drawing::Text{
          {rounded(x), rounded(y + 0.36 * size)}, rounded(size), anchor, false, std::move(words)},
      paint);
}

void Pen::words_within(std::string text, double x, double y, Anchor anchor, double room) {
  const double wide = width_of(text, em());
  words(std::move(text), x, y, anchor, wide > room ? em() * room / wide : em());
}

void Pen::line(Drawing::Point from, Drawing::Point to, double stroke) {
  Drawing::Paint paint;
  paint.fill.reset();
  paint.stroke = kInk;
  paint.stroke_width = stroke;
  shape(Drawing::Line{{rounded(from.x), rounded(from.y)}, {rounded(to.x), rounded(to.y)}}, paint);
}

void Pen::bar(const Drawing::Rectangle& area, std::size_t pattern) {
  Drawing::Paint paint;
  // Newest to oldest: full, striped, empty, grey, striped both ways.
  paint.fill = pattern == 0 ? kDark : pattern == 3 ? kLight : kWhite;
  paint.stroke = pattern == 0 ? kDark : kInk;
  paint.stroke_width = 0.6;
  shape(Drawing::Rectangle{{rounded(area.corner.x), rounded(area.corner.y)},
                           rounded(area.width),
                           rounded(area.height)},
        paint);
  const double gap = 0.4 * em();
  if (pattern == 1 || pattern == 4) hatch(area, gap, +1, 0.8);
  if (pattern == 4) hatch(area, gap, -1, 0.8);
}

void Pen::stub(const Drawing::Rectangle& area) {
  Drawing::Paint paint;
  paint.fill = kWhite;
  paint.stroke = kQuiet;
  paint.stroke_width = 0.6;
  paint.dash = {2, 1.5};
  shape(Drawing::Rectangle{{rounded(area.corner.x), rounded(area.corner.y)},
                           rounded(area.width),
                           rounded(area.height)},
        paint);
  hatch(area, 0.3 * em(), -1, 0.3);
}

void Pen::clear(const Drawing::Rectangle& area) {
  Drawing::Paint paint;
  paint.fill = kWhite;
  shape(Drawing::Rectangle{{rounded(area.corner.x), rounded(area.corner.y)},
                           rounded(area.width),
                           rounded(area.height)},
        paint);
}

void Pen::hatch(const Drawing::Rectangle& area, double gap, int direction, double stroke) {
  Drawing::Path path;
  const double w = area.width, h = area.height;
  // Lines x + y = offset, from one edge to the next; the other direction is their mirror image.
  for (double offset = gap; offset < w + h; offset += gap) {
    const double x1 = std::max(0.0, offset - h), x2 = std::min(offset, w);
    const auto point = [&](PathStep::Kind kind, double x) {
      const double y = offset - x;
      PathStep step{kind};
      step.x = rounded(area.corner.x + (direction > 0 ? x : w - x));
      step.y = rounded(area.corner.y + y);
      path.steps.push_back(step);
    };
    point(PathStep::Kind::move, x1);
    point(PathStep::Kind::line, x2);
  }
  if (path.steps.empty()) return;
  Drawing::Paint paint;
  paint.fill.reset();
  paint.stroke = kInk;
  paint.stroke_width = stroke;
  shape(std::move(path), paint);
}

double Pen::legend(const std::vector<Series>& series, double y) {
  double x = 0;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double swatch = 1.8 * em();
    const double needs = swatch + 0.5 * em() + width_of(series[i].label, em());
    if (x > 0 && x + needs > width()) {
      x = 0;
      y += 1.6 * em();
    }
    bar({{x + 0.5, y + 0.3 * em()}, swatch, 0.9 * em()}, pattern_of(i, series.size()));
    words_within(series[i].label, x + swatch + 0.5 * em(), y + 0.75 * em(), Anchor::start,
                 width() - swatch - 0.5 * em());
    x += needs + 1.5 * em();
  }
  return y + 1.9 * em();
}

Drawing Pen::finish(double height) {
  drawing_.height = std::ceil(height);
  return std::move(drawing_);
}

std::string text_of(const Amount& amount) {
  switch (amount.kind) {
    case Amount::Kind::small:
      return "5未満";
    case Amount::Kind::hidden:
      return "＊";
    case Amount::Kind::absent:
      return "—";
    case Amount::Kind::number:
      break;
  }
  std::string digits = std::to_string(amount.number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

int largest(const std::vector<Amount>& amounts) {
  int most = 1;
  for (const Amount& amount : amounts)
    if (amount.kind == Amount::Kind::number) most = std::max(most, amount.number);
  return most;
}

std::vector<std::string> wrap(std::string_view label, double room, double size) {
  std::vector<std::string> lines;
  std::size_t begin = 0, good = 0, poor = 0;  // Where the line starts, and may end well or badly.
  char32_t before = 0;
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t here = at;
    const char32_t c = next_character(label, at);
    if (here > begin && may_break(before, c)) {
      poor = here;
      if (!is_katakana(before) || !is_katakana(c)) good = here;
    }
    if (Pen::width_of(label.substr(begin, at - begin), size) > room) {
      const std::size_t end = good > begin ? good : poor;
      if (end > begin) {
        lines.emplace_back(label.substr(begin, end - begin));
        begin = end;
      }
    }
    before = c;
  }
  lines.emplace_back(label.substr(begin));
  return lines;
}

}  // namespace kakehashi::chart
