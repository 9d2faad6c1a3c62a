#include "paper/layout/shrink.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "paper/frame/measure.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr double kStep = 0.25;  ///< Points by which the type becomes smaller.

/// Tenths, so rounded that what there is stays less than what is needed.
std::string there_is(double points) {
  return fmt::format("{:.1f}", std::floor(points * 254 / 72 + 0.001) / 10);
}
std::string is_needed(double points) {
  return fmt::format("{:.1f}", std::ceil(points * 254 / 72 - 0.001) / 10);
}

Interior set(const Box& box, const Room& room, const LayoutContext& context) {
  Flow flow;
  const bool relative = box.style->position == Placement::relative;
  if (relative) flow.containers.push_back({0, 0, -room.left, room.outer_width});
  FlowLayout layout(context, flow, relative ? 0 : -1);
  layout.content(box, 0, room.width);
  layout.finish();
  if (relative) flow.containers[0].end = flow.strips.size();
  Interior out;
  out.height = flow.height();
  out.strips = flatten(std::move(flow), context, out.anchored);
  return out;
}

/// Tries sizes of the type, all content in proportion: it is laid out in a room as much larger as
/// the type is to be smaller, and scaled down as a whole.
class Shrinker {
 public:
  Shrinker(const Box& box, const Room& room, const LayoutContext& context)
      : box_(box), room_(room), context_(context) {}

  Interior run() {
    const double size = box_.style->font_size, least = least_scale(*box_.style);
    if (try_scale(1)) return finish();
    if (!try_scale(least)) {
      report(size * least);
      return {};
    }
    // Between a size that is too large and one that fits; every step is one layout.
    int large = 0, small = static_cast<int>(std::ceil(size * (1 - least) / kStep));
    while (small - large > 1) {
      const int middle = (small + large) / 2;
      Trial fits = std::move(trial_);
      if (try_scale((size - middle * kStep) / size)) {
        small = middle;
      } else {
        large = middle;
        trial_ = std::move(fits);
      }
    }
    return finish();
  }

 private:
  struct Trial {
    double scale = 1;
    Interior inside;
    Diagnostics found;
  };

  bool try_scale(double scale) {
    trial_ = {};
    trial_.scale = scale;
    const LayoutContext context{context_.html, context_.fonts, context_.page_height / scale,
                                trial_.found};
    trial_.inside = set(
        box_, {room_.width / scale, {}, room_.left / scale, room_.outer_width / scale}, context);
    trial_.inside.height *= scale;
    return !trial_.found.has_errors() && !too_tall();
  }

  bool too_tall() const {
    return room_.height && trial_.inside.height > *room_.height + kTolerance;
  }

  Interior finish() {
    context_.diagnostics.append(std::move(trial_.found));
    Interior out = std::move(trial_.inside);
    if (trial_.scale == 1) return out;
    for (FlatStrip& strip : out.strips) {
      strip.y *= trial_.scale;
      strip.height *= trial_.scale;
      strip.ink.scale(trial_.scale);
    }
    return out;
  }

  void report(double least) {
    const double width = content_widths(box_).least * trial_.scale;
    const std::string size = fmt::format("{:.4g}", least);
    const Span span = context_.span(box_.node);
    const std::string words = context_.html.words_of(box_.node);
    if (too_tall()) {
      context_.diagnostics
          .error(span, msg::kShrunkTooTall,
                 {size, there_is(*room_.height), is_needed(trial_.inside.height), words})
          .hint(msg::kShrunkHint);
    } else if (width > room_.width + kTolerance) {
      context_.diagnostics
          .error(span, msg::kShrunkTooWide, {size, there_is(room_.width), is_needed(width), words})
          .hint(msg::kShrunkHint);
    } else {
      // What is wrong has nothing to do with sizes.
      context_.diagnostics.append(std::move(trial_.found));
    }
  }

  const Box& box_;
  const Room& room_;
  const LayoutContext& context_;
  Trial trial_;
};

}  // namespace

double least_scale(const Style& style) {
  return style.shrink_to > 0 && style.shrink_to < style.font_size
             ? style.shrink_to / style.font_size
             : 1;
}

Interior lay_out_inside(const Box& box, const Room& room, const LayoutContext& context) {
  return box.style->shrink_to > 0 ? Shrinker(box, room, context).run() : set(box, room, context);
}

}  // namespace kakehashi::paper
