#include <algorithm>

#include "base/utf8.h"
#include "paper/frame/measure.h"
#include "paper/messages.h"
#include "paper/text/lines.h"

namespace kakehashi::paper {
namespace {

constexpr std::size_t kNamed = 40;  ///< Characters of a stretch that a message shows.
/// A line may give up this many em to the last one, so that no character stands there alone.
constexpr double kGivenUp = 4;

class Divider {
 public:
  explicit Divider(const Setting& setting) : setting_(setting), clusters_(setting.clusters) {}

  std::vector<Line> run() {
    for (std::size_t begin = 0; begin < clusters_.size();) {
      const std::size_t end = line_end(begin);
      const bool last = end == clusters_.size() || clusters_[end].before == Chance::must;
      lines_.push_back({begin, end, begin == 0, last});
      begin = end;
    }
    keep_company();
    return std::move(lines_);
  }

 private:
  std::size_t line_end(std::size_t begin) {
    const bool first = begin == 0;
    const double available =
        setting_.width - setting_.indent(first) + start_trim(setting_, begin, first) + kTolerance;
    double used = 0;
    std::size_t best[4] = {begin, begin, begin, begin};  // By Chance; `must` ends at once.
    std::size_t i = begin;
    for (; i < clusters_.size(); ++i) {
      if (i > begin && clusters_[i].before == Chance::must) return i;
      if (i > begin) best[static_cast<int>(clusters_[i].before)] = i;
      used += clusters_[i].advance;
      if (clusters_[i].kind == CharacterClass::space) continue;
      double visible = used - end_trim(setting_, i) - blank_half(setting_, i);
      if (visible > available && hangs(setting_, i)) visible = used - clusters_[i].advance;
      if (visible > available) break;
    }
    if (i == clusters_.size()) return i;
    if (best[static_cast<int>(Chance::good)] > begin) return best[static_cast<int>(Chance::good)];
    std::size_t end =
        std::max(best[static_cast<int>(Chance::unit)], best[static_cast<int>(Chance::emergency)]);
    if (best[static_cast<int>(Chance::unit)] > begin) end = best[static_cast<int>(Chance::unit)];
    // The last resort, against the rules of line ends; but never inside a ruby or a nowrap.
    if (end == begin) {
      end = i;
      while (end > begin && !may_part(end)) --end;
    }
    if (end == begin) return overflow(begin);
    warn(end);
    return end;
  }

  bool may_part(std::size_t i) const {
    const bool one_base = clusters_[i].ruby >= 0 && clusters_[i].ruby == clusters_[i - 1].ruby;
    return !one_base && (setting_.span(i).style->wraps() || setting_.span(i - 1).style->wraps());
  }

  /// Reports the part that cannot be divided, and sets it on one line.
  std::size_t overflow(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < clusters_.size() && clusters_[end].before < Chance::emergency && !may_part(end)) {
      ++end;
    }
    double needed = 0;
    for (std::size_t i = begin; i < end; ++i) needed += clusters_[i].advance;
    needed -= end_trim(setting_, end - 1) + blank_half(setting_, end - 1);
    setting_.diagnostics
        .error(origin(begin, end), msg::kTooWide,
               {named(begin, end),
                millimetres(std::max(setting_.width - setting_.indent(begin == 0), 0.0)),
                millimetres(needed)})
        .hint(msg::kShortenHint);
    return end;
  }

  /// Names the stretch between two good places that is divided before cluster `at`.
  void warn(std::size_t at) {
    if (warned_) return;
    warned_ = true;
    std::size_t first = at - 1, end = at + 1;
    while (first > 0 && clusters_[first].before < Chance::good) --first;
    while (end < clusters_.size() && clusters_[end].before < Chance::good) ++end;
    while (end > at + 1 && clusters_[end - 1].kind == CharacterClass::space) --end;
    setting_.diagnostics
        .warning(origin(first, end), msg::kPartBroken,
                 {named(first, end), millimetres(setting_.width)})
        .hint(msg::kPartBrokenHint);
  }

  Span origin(std::size_t first, std::size_t end) const {
    if (end == first + 1 && clusters_[first].atom >= 0) {
      return setting_.paragraph.source.atoms[clusters_[first].atom].origin;
    }
    const OffsetMap& map = setting_.paragraph.source.map;
    return setting_.markup.origin(map.origin(clusters_[first].begin),
                                  map.origin(setting_.paragraph.end_of(end - 1) - 1) + 1);
  }

  std::string named(std::size_t first, std::size_t end) const {
    const bool whole = end - first <= kNamed;
    return setting_.paragraph.text_of(first, whole ? end : first + kNamed) + (whole ? "" : "…");
  }

  /// Of a line: characters that are not punctuation.
  std::size_t letters(std::size_t begin, std::size_t end) const {
    return static_cast<std::size_t>(
        std::count_if(clusters_.begin() + static_cast<std::ptrdiff_t>(begin),
                      clusters_.begin() + static_cast<std::ptrdiff_t>(end), [](const Cluster& c) {
                        return c.kind != CharacterClass::closing &&
                               c.kind != CharacterClass::space && c.kind != CharacterClass::opening;
                      }));
  }

  /// A last line of one character takes some from the line before.
  void keep_company() {
    if (lines_.size() < 3 || lines_[lines_.size() - 2].last) return;
    Line& before = lines_[lines_.size() - 2];
    Line& last = lines_.back();
    if (clusters_[last.begin].before < Chance::good || letters(last.begin, last.end) != 1) return;
    double given = 0;
    for (std::size_t i = last.begin; i-- > before.begin + 1;) {
      given += clusters_[i].advance;
      if (given > kGivenUp * setting_.em(i) || given > setting_.width / 3) return;
      if (clusters_[i].before < Chance::good) continue;
      before.end = last.begin = i;
      return;
    }
  }

  const Setting& setting_;
  std::span<const Cluster> clusters_;
  std::vector<Line> lines_;
  bool warned_ = false;
};

}  // namespace

double start_trim(const Setting& setting, std::size_t i, bool first) {
  const Cluster& cluster = setting.clusters[i];
  if (const RubyBase* ruby = setting.ruby(i); ruby != nullptr && ruby->first == i) {
    return -ruby->over_left;
  }
  const bool flush = !first || setting.block.indent <= 0;
  return flush && cluster.kind == CharacterClass::opening && cluster.advance > 0.9 * setting.em(i)
             ? setting.em(i) / 2
             : 0;
}

double end_trim(const Setting& setting, std::size_t i) {
  const RubyBase* ruby = setting.ruby(i);
  const double over = ruby != nullptr && ruby->end == i + 1 ? ruby->over_right : 0;
  return std::max(setting.span(i).style->letter_spacing, 0.0) + setting.clusters[i].autospace -
         over;
}

double blank_half(const Setting& setting, std::size_t i) {
  const Cluster& cluster = setting.clusters[i];
  return cluster.kind == CharacterClass::closing && cluster.advance > 0.9 * setting.em(i)
             ? setting.em(i) / 2
             : 0;
}

bool hangs(const Setting& setting, std::size_t i) {
  if (!setting.block.hanging || setting.clusters[i].kind != CharacterClass::closing) return false;
  std::size_t at = setting.clusters[i].begin;
  return may_hang(next_character(setting.paragraph.source.text, at));
}

std::vector<Line> divide_lines(const Setting& setting) { return Divider(setting).run(); }

}  // namespace kakehashi::paper
