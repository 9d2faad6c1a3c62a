#include "paper/layout/divide.h"

#include <algorithm>

#include "paper/frame/measure.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr int kHalvings = 24;  ///< A page's height, to less than a thousandth of a point.

/// Height of a stretch, its repeated heads included, margins at its end left out.
double height_of(const Flow& flow, const Extent& part) {
  double y = 0, content = 0;
  const int repeat = flow.strips[part.first].repeat;
  if (repeat >= 0) y = sum_of_heights(flow.headers[static_cast<std::size_t>(repeat)]);
  y += flow.strips[part.first].opening_height;
  for (std::size_t i = part.first; i < part.end; ++i) {
    y += flow.strips[i].height;
    if (!flow.strips[i].vanishes()) content = y + flow.strips[i].closing_height;
  }
  return content;
}

double height_of(const ColumnSet& set) {
  double height = 0;
  for (const Extent& part : set.parts) height = std::max(height, height_of(*set.flow, part));
  return height;
}

std::size_t skip_margins(const Flow& flow, std::size_t i) {
  while (i < flow.strips.size() && flow.strips[i].vanishes()) ++i;
  return i;
}

std::size_t fill(ColumnSet& set, double height, const LayoutContext& context);

class Divider {
 public:
  /// `columns`: the parts are columns, which a break before a column ends.
  Divider(Flow& flow, bool columns, const LayoutContext& context)
      : flow_(flow), columns_(columns), context_(context) {}

  /// The part that begins with strip `first` ends before the strip that does not fit, or at the
  /// last place before it where a part may end. A single strip that is taller stands alone.
  std::size_t end_of(std::size_t first, std::size_t last, double height, bool report) {
    double y = 0;
    if (flow_.strips[first].repeat >= 0) {
      y = sum_of_heights(flow_.headers[static_cast<std::size_t>(flow_.strips[first].repeat)]);
    }
    y += flow_.strips[first].opening_height;
    std::size_t best = first;
    for (std::size_t i = first; i < last; ++i) {
      const Strip& strip = flow_.strips[i];
      if (!strip.vanishes() && i > first) {
        if (forces(strip.before)) return i;
        const double closing = flow_.strips[i - 1].closing_height;
        const bool room = closing == 0 || y + closing <= height + kTolerance;
        if (strip.before != Break::avoid && room) best = i;
      }
      // Columns inside columns stay as they were balanced.
      if (strip.columns && !columns_ && set_columns(i, height - y, best == first)) return i + 1;
      y += flow_.strips[i].height;
      if (flow_.strips[i].vanishes() || y <= height + kTolerance) continue;
      if (best > first) return best;
      if (i > first) return i;
      if (report) {
        context_.diagnostics
            .error(context_.span(flow_.strips[i].node), msg::kTallerThanPage,
                   {millimetres(height), millimetres(y)})
            .hint(msg::kShortenHint);
      }
      return i + 1;
    }
    return last;
  }

 private:
  bool forces(Break before) const {
    return before == Break::page || (columns_ && before == Break::column);
  }

  /// Gives the columns of strip `i` their height in `room`. When not all of them fits, and there is
  /// room for a few lines or no better place, the rest becomes a strip of its own for the next
  /// page.
  bool set_columns(std::size_t i, double room, bool must) {
    constexpr double kFewLines = 3;
    ColumnSet& set = *flow_.strips[i].columns;
    const std::size_t next = fill(set, room, context_);
    const bool too_tall = height_of(set) > room + kTolerance;
    if (next >= set.end && !too_tall) {
      flow_.strips[i].height = balance_columns(set, context_);
      return false;
    }
    const double line = set.flow->strips[skip_margins(*set.flow, set.first)].height;
    if (too_tall || (!must && (set.whole || room < kFewLines * line))) {
      flow_.strips[i].height = std::max(height_of(set), room + 1);  // It does not fit.
      return false;
    }
    Strip rest;
    rest.before = Break::page;
    rest.node = flow_.strips[i].node;
    rest.columns = set;
    rest.columns->first = next;
    rest.columns->parts.clear();
    flow_.strips[i].height = height_of(set);
    flow_.strips.insert(flow_.strips.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    const auto shift = [i](std::size_t& index) { index += index > i ? 1 : 0; };
    for (Decoration& decoration : flow_.decorations) {
      shift(decoration.first);
      shift(decoration.end);
    }
    for (Container& container : flow_.containers) {
      shift(container.first);
      shift(container.end);
    }
    return true;
  }

  Flow& flow_;
  bool columns_;
  const LayoutContext& context_;
};

/// Fills at most `set.count` columns of `height` from `set.first` on; gives the strip that comes
/// next.
std::size_t fill(ColumnSet& set, double height, const LayoutContext& context) {
  Divider divider(*set.flow, true, context);
  set.parts.clear();
  std::size_t next = skip_margins(*set.flow, set.first);
  while (next < set.end && set.parts.size() < static_cast<std::size_t>(set.count)) {
    set.parts.push_back({next, divider.end_of(next, set.end, height, false)});
    next = after_columns(set);
  }
  return next;
}

}  // namespace

double sum_of_heights(const std::vector<Strip>& strips) {
  double sum = 0;
  for (const Strip& strip : strips) sum += strip.height;
  return sum;
}

std::size_t after_columns(const ColumnSet& set) {
  return set.parts.empty() ? set.first : skip_margins(*set.flow, set.parts.back().end);
}

std::vector<Extent> divide_into_pages(Flow& flow, const LayoutContext& context) {
  std::vector<Extent> out;
  Divider divider(flow, false, context);
  for (std::size_t i = skip_margins(flow, 0); i < flow.strips.size();) {
    const std::size_t end = divider.end_of(i, flow.strips.size(), context.page_height, true);
    out.push_back({i, end});
    i = skip_margins(flow, end);
  }
  return out;
}

double balance_columns(ColumnSet& set, const LayoutContext& context) {
  double all = 0;
  const auto& strips = set.flow->strips;
  for (std::size_t i = set.first; i < set.end; ++i) all += std::max(strips[i].height, 0.0);
  // Heads that are repeated add to it.
  for (const auto& header : set.flow->headers) all += set.count * sum_of_heights(header);
  double low = 0, high = all;
  const std::size_t most = fill(set, high, context);
  for (int i = 0; i < kHalvings && high - low > kTolerance; ++i) {
    const double middle = (low + high) / 2;
    const bool fits = fill(set, middle, context) >= most && height_of(set) <= middle + kTolerance;
    (fits ? high : low) = middle;
  }
  fill(set, high, context);
  return height_of(set);
}

}  // namespace kakehashi::paper
