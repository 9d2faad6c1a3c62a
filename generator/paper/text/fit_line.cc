#include <algorithm>

#include "paper/frame/measure.h"
#include "paper/text/lines.h"

namespace kakehashi::paper {
namespace {

/// How much a place may be widened before others have to help, in em (JLREQ 3.8.4): a space between
/// words and one between Japanese and Latin to a half, any other place by a quarter.
constexpr double kWidenMost = 0.25;
/// Where even more had to be shared, in em a place, the line is better left as it is: a long date
/// or address that went to the next line would tear it apart.
constexpr double kSharedMost = 0.5;

Align alignment(const Style& block, bool last) {
  if (!last) return block.align;
  switch (block.align_last) {
    case AlignLast::automatic:
      return block.align == Align::justify ? Align::left : block.align;
    case AlignLast::left:
      return Align::left;
    case AlignLast::right:
      return Align::right;
    case AlignLast::center:
      return Align::center;
    case AlignLast::justify:
      return Align::justify;
  }
  return Align::left;
}

/// In the order in which they give room. Brackets and stops stay at the word they belong to.
enum class Gap { none, words, scripts, characters };
constexpr int kGaps = 4;

Gap gap_after(const Setting& setting, std::size_t i) {
  const Cluster& here = setting.clusters[i];
  const Cluster& next = setting.clusters[i + 1];
  if (next.tied) return Gap::none;
  if (here.kind == CharacterClass::space) {
    return next.kind == CharacterClass::space ? Gap::none : Gap::words;
  }
  if (next.kind == CharacterClass::space) return Gap::none;
  if (here.autospace > 0) return Gap::scripts;
  if (here.kind == CharacterClass::opening || next.kind == CharacterClass::closing) {
    return Gap::none;
  }
  return Gap::characters;
}

/// Justifies: first the spaces between words, then those between scripts, then all others, each up
/// to its limit; what is left is shared by all.
void justify(const Setting& setting, const Line& line, double spare, Fit& fit) {
  if (fit.visible_end <= line.begin + 1) return;
  double places = 0, room[kGaps] = {};
  for (std::size_t i = line.begin; i + 1 < fit.visible_end; ++i) {
    const int gap = static_cast<int>(gap_after(setting, i));
    places += gap != static_cast<int>(Gap::none) ? 1 : 0;
    room[gap] += kWidenMost * setting.em(i);
  }
  double share[kGaps] = {};  // Of the limit, by kind.
  for (const Gap gap : {Gap::words, Gap::scripts, Gap::characters}) {
    const int k = static_cast<int>(gap);
    if (room[k] <= 0) continue;
    share[k] = std::min(1.0, spare / room[k]);
    spare -= share[k] * room[k];
  }
  const double rest = places > 0 ? spare / places : 0;
  if (rest > kSharedMost * setting.em(line.begin)) return;
  for (std::size_t i = line.begin; i + 1 < fit.visible_end; ++i) {
    const int gap = static_cast<int>(gap_after(setting, i));
    if (gap == static_cast<int>(Gap::none)) continue;
    fit.advances[i - line.begin] += share[gap] * kWidenMost * setting.em(i) + rest;
  }
}

/// 均等割付: every character alike, Latin ones too.
void distribute(const Setting& setting, const Line& line, double spare, Fit& fit) {
  const auto widens = [&](std::size_t i) {
    const bool one_base = setting.ruby(i) != nullptr && setting.ruby(i)->end != i + 1;
    return setting.clusters[i + 1].kind != CharacterClass::space && !one_base;
  };
  double places = 0;
  for (std::size_t i = line.begin; i + 1 < fit.visible_end; ++i) places += widens(i) ? 1 : 0;
  for (std::size_t i = line.begin; i + 1 < fit.visible_end; ++i) {
    if (widens(i)) fit.advances[i - line.begin] += spare / places;
  }
  if (places == 0) fit.x += spare / 2;  // One character stands in the middle.
}

}  // namespace

void fit_line(const Setting& setting, const Line& line, Fit& fit) {
  fit.visible_end = line.end;
  while (fit.visible_end > line.begin &&
         setting.clusters[fit.visible_end - 1].kind == CharacterClass::space) {
    --fit.visible_end;
  }
  fit.advances.clear();
  double used = 0;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    fit.advances.push_back(setting.clusters[i].advance);
    if (i < fit.visible_end) used += setting.clusters[i].advance;
  }
  fit.trim = start_trim(setting, line.begin, line.first);
  fit.advances.front() -= fit.trim;
  used -= fit.trim;
  const double indent = setting.indent(line.first);
  const double available = setting.width - indent;
  const Align align = alignment(setting.block, line.last);
  if (fit.visible_end > line.begin) {
    const std::size_t last = fit.visible_end - 1;
    double& advance = fit.advances[last - line.begin];
    used -= end_trim(setting, last);
    advance -= setting.clusters[last].autospace;
    // The blank goes when there is no room for it, and where the right edge must be even.
    const double blank = blank_half(setting, last);
    const bool even = align == Align::justify || align == Align::right;
    if (blank > 0 && (used > available + kTolerance || even)) {
      used -= blank;
      advance -= blank;
    }
    if (used > available + kTolerance && hangs(setting, last)) {
      used -= setting.clusters[last].advance - blank;
    }
  }
  const double spare = available - used;
  fit.x = indent;
  if (align == Align::right) fit.x += spare;
  if (align == Align::center) fit.x += spare / 2;
  if (align != Align::justify || spare <= kTolerance) return;
  if (line.last) {
    distribute(setting, line, spare, fit);
  } else {
    justify(setting, line, spare, fit);
  }
}

}  // namespace kakehashi::paper
