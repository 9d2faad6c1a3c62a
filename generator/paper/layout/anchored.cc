#include <algorithm>

#include "paper/frame/measure.h"
#include "paper/layout/flow.h"
#include "paper/layout/paint.h"
#include "paper/messages.h"
#include "paper/picture/borders.h"

/// Absolutely positioned boxes, and flows as one ink, which is what they are set as.
namespace kakehashi::paper {

void FlowLayout::absolute(const Box& box, double width) {
  const Style& style = *box.style;
  const auto one_of = [&](Side a, Side b) {
    return style.inset[a].automatic() != style.inset[b].automatic();
  };
  if (!one_of(kTop, kBottom) || !one_of(kLeft, kRight)) {
    context_.diagnostics.error(context_.span(box.node), msg::kPositionIncomplete)
        .hint(msg::kPositionHint);
    return;
  }
  Anchored out;
  out.inset = style.inset;
  out.container = container_;
  out.node = box.node;
  Flow inside;
  FlowLayout layout(context_, inside);
  layout.landmarks_ = box.landmarks;
  const Widths widths = preferred_widths(box);
  out.width = std::min(style.width.automatic() ? widths.most : width, width);
  if (box.table != nullptr) {
    lay_out_table(box, 0, out.width, layout);
  } else {
    layout.frame(box, 0, out.width);
  }
  out.width = style.width.resolve(width, out.width);
  layout.finish();
  out.height = inside.height();
  std::vector<Anchored> rest;
  for (FlatStrip& strip : flatten(std::move(inside), context_, rest)) {
    strip.ink.move(0, strip.y);
    out.ink.append(std::move(strip.ink));
  }
  anchored_.push_back(std::move(out));
  for (Anchored& one : rest) {
    one.container = container_;
    anchored_.push_back(std::move(one));
  }
}

Offset place_of(const Anchored& box, double container_width, double container_height) {
  const auto& inset = box.inset;
  return {inset[kLeft].automatic() ? container_width - inset[kRight].resolve(0) - box.width
                                   : inset[kLeft].resolve(0),
          inset[kTop].automatic() ? container_height - inset[kBottom].resolve(0) - box.height
                                  : inset[kTop].resolve(0)};
}

void check_inside(const Anchored& box, const Offset& place, double container_width,
                  double container_height, const LayoutContext& context) {
  const double right = place.x + box.width, bottom = place.y + box.height;
  if (right <= container_width + kTolerance && bottom <= container_height + kTolerance) return;
  context.diagnostics
      .error(context.span(box.node), msg::kOutsideContainer,
             {millimetres(container_width), millimetres(container_height), millimetres(right),
              millimetres(bottom)})
      .hint(msg::kShortenHint);
}

std::vector<FlatStrip> flatten(Flow flow, const LayoutContext& context,
                               std::vector<Anchored>& rest) {
  std::vector<FlatStrip> out(flow.strips.size());
  std::vector<double> tops(flow.strips.size() + 1, 0);
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    tops[i + 1] = tops[i] + flow.strips[i].height;
  }
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    Strip& strip = flow.strips[i];
    out[i].y = tops[i];
    out[i].height = strip.height;
    out[i].before = strip.before;
    out[i].space = strip.is_margin();
    strip.settle(i, flow.strips.size());
    out[i].ink = std::move(strip.ink);
    if (strip.columns) out[i].ink.append(paint_columns(*strip.columns, strip.height, context));
    for (Anchored& box : strip.anchored) {
      if (box.container < 0) {
        rest.push_back(std::move(box));
        continue;
      }
      const Container& container = flow.containers[static_cast<std::size_t>(box.container)];
      const double container_height = tops[container.end] - tops[container.first];
      const Offset offset = place_of(box, container.width, container_height);
      check_inside(box, offset, container.width, container_height, context);
      box.ink.move(container.x + offset.x, tops[container.first] + offset.y - tops[i]);
      out[i].ink.append(std::move(box.ink));
    }
  }
  // Backwards and before what is there: inner fills stay on top of outer ones.
  for (auto decoration = flow.decorations.rbegin(); decoration != flow.decorations.rend();
       ++decoration) {
    if (decoration->first >= decoration->end) continue;
    Ink frame;
    add_frame(frame, decoration->x, 0, decoration->width,
              tops[decoration->end] - tops[decoration->first], *decoration->style, true, true);
    frame.append(std::move(out[decoration->first].ink));
    out[decoration->first].ink = std::move(frame);
  }
  return out;
}

}  // namespace kakehashi::paper
