#include "paper/flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr double kTolerance = 0.01;
constexpr double kMarkerGap = 0.3;  ///< em between a number and its item.

std::string millimetres(double points) { return fmt::format("{:.1f}", points * 25.4 / 72); }

bool has_borders(const Style& style) {
  return std::any_of(style.border.begin(), style.border.end(),
                     [](const Border& border) { return border.used() > 0; });
}

}  // namespace

double Flow::height() const {
  double sum = 0;
  for (const Strip& strip : strips) sum += strip.height;
  return sum;
}

void FlowLayout::emit(Strip strip) {
  flush_margin();
  if (forced_) {
    strip.before = Break::page;
  } else if (keep_next_ || (keep_depth_ > 0 && keep_started_)) {
    strip.before = Break::avoid;
  }
  forced_ = keep_next_ = false;
  keep_started_ = true;
  for (const Landmark& landmark : landmarks_) strip.ink.landmarks.push_back(landmark);
  landmarks_.clear();
  for (Anchored& box : anchored_) strip.anchored.push_back(std::move(box));
  anchored_.clear();
  flow_.strips.push_back(std::move(strip));
}

void FlowLayout::flush_margin() {
  if (margin_ <= 0) {
    margin_ = 0;
    return;
  }
  Strip space;
  space.kind = Strip::Kind::space;
  space.height = std::exchange(margin_, 0);
  flow_.strips.push_back(std::move(space));
}

void FlowLayout::finish() {
  if (!anchored_.empty() || !landmarks_.empty()) emit(Strip());
  flush_margin();
}

void FlowLayout::anchor(std::vector<Anchored> boxes, Strip& strip) const {
  for (Anchored& box : boxes) {
    box.container = container_;
    strip.anchored.push_back(std::move(box));
  }
}

void FlowLayout::block(const Box& box, double x, double width) {
  const Style& style = *box.style;
  if (style.position == Placement::absolute) return absolute(box, width);
  margin_ = std::max(margin_, style.margin[kTop].resolve(width));
  if (style.break_before == Break::page) forced_ = !flow_.strips.empty();
  if (style.break_before == Break::avoid) keep_next_ = true;
  const bool keep = style.break_inside == Break::avoid;
  if (keep && keep_depth_++ == 0) keep_started_ = false;
  if (box.table != nullptr) {
    mark(box);
    lay_out_table(box, x, width, *this);
  } else {
    frame(box, x, width);
  }
  if (keep) --keep_depth_;
  margin_ = std::max(margin_, style.margin[kBottom].resolve(width));
  if (style.break_after == Break::page) forced_ = true;
  if (style.break_after == Break::avoid) keep_next_ = true;
}

void FlowLayout::frame(const Box& box, double x, double width) {
  const Style& style = *box.style;
  const auto padding = [&](Side side) { return style.padding[side].resolve(width); };
  const double left = style.border[kLeft].used() + padding(kLeft);
  const double right = style.border[kRight].used() + padding(kRight);
  const double top = style.border[kTop].used() + padding(kTop);
  const double bottom = style.border[kBottom].used() + padding(kBottom);
  const double margins = style.margin[kLeft].resolve(width) + style.margin[kRight].resolve(width);
  // Widths and heights count paddings and borders in (box-sizing: border-box).
  const double outer = style.width.resolve(width, width - margins);
  double at = x + style.margin[kLeft].resolve(width);
  if (style.margin[kLeft].automatic()) {
    const double spare = width - margins - outer;
    at += style.margin[kRight].automatic() ? spare / 2 : spare;
  }
  const double inner = outer - left - right;
  if (inner <= 0 || at + outer > x + width + kTolerance) {
    context_.diagnostics.error(context_.span(box.node), msg::kNoSpace);
    return;
  }
  const bool framed = style.background.has_value() || has_borders(style);
  const bool relative = style.position == Placement::relative;
  if (framed || relative || top > 0) flush_margin();
  const std::size_t first = flow_.strips.size();
  std::size_t decoration = flow_.decorations.size();
  if (framed) flow_.decorations.push_back({first, first, at, outer, &style});
  const int outside = container_;
  if (relative) {
    container_ = static_cast<int>(flow_.containers.size());
    flow_.containers.push_back({first, at, outer});
  }
  if (top > 0) {
    Strip edge;
    edge.height = top;
    edge.node = box.node;
    emit(std::move(edge));
    keep_with_next();
  }
  const std::size_t content_first = flow_.strips.size();
  content(box, at + left, inner);
  fill_height(box, content_first, top + bottom);
  if (bottom > 0) {
    Strip edge;
    edge.height = bottom;
    edge.node = box.node;
    keep_with_next();
    emit(std::move(edge));
  }
  if (framed) flow_.decorations[decoration].end = flow_.strips.size();
  container_ = outside;
}

/// What leads to a box leads to the first strip of its content.
void FlowLayout::mark(const Box& box) {
  if (box.bookmark >= 0) landmarks_.push_back({Landmark::Kind::bookmark, box.bookmark, 0});
  for (const int target : box.targets) landmarks_.push_back({Landmark::Kind::target, target, 0});
}

void FlowLayout::content(const Box& box, double x, double width) {
  mark(box);
  if (box.marker) place_marker(box, x);
  if (box.text) lines(box, x, width);
  if (box.picture) draw(box, x, width);
  for (const Box& child : box.children) block(child, x, width);
  if (!marker_.content.empty()) {
    // An item without text of its own: the marker stands alone.
    Strip strip;
    strip.height = box.style->line_pitch();
    strip.node = box.node;
    strip.ink = std::exchange(marker_, Ink());
    emit(std::move(strip));
  }
}

/// Grows to the height that was asked for; a fixed one must be enough.
void FlowLayout::fill_height(const Box& box, std::size_t first, double used) {
  const Style& style = *box.style;
  if (box.picture || (style.height.automatic() && style.min_height.automatic())) return;
  flush_margin();
  for (std::size_t i = first; i < flow_.strips.size(); ++i) used += flow_.strips[i].height;
  const double wished = std::max(style.height.resolve(0), style.min_height.resolve(0));
  if (!style.height.automatic() && used > style.height.amount + kTolerance) {
    context_.diagnostics
        .error(context_.span(box.node), msg::kTooTall,
               {millimetres(style.height.amount), millimetres(used)})
        .hint(msg::kShortenHint);
  }
  if (wished <= used) return;
  Strip filler;
  filler.height = wished - used;
  filler.node = box.node;
  if (flow_.strips.size() > first) keep_with_next();
  emit(std::move(filler));
}

void FlowLayout::lines(const Box& box, double x, double width) {
  std::vector<LineBox> lines = set_lines(*box.text, *box.style, width, *context_.html.markup,
                                         context_.fonts, context_.diagnostics);
  const int count = static_cast<int>(lines.size());
  for (int i = 0; i < count; ++i) {
    Strip strip;
    strip.height = lines[i].height;
    strip.node = box.node;
    lines[i].ink.move(x, 0);
    strip.ink = std::exchange(marker_, Ink());
    strip.ink.append(std::move(lines[i].ink));
    if (i > 0 && (i < box.style->orphans || count - i < box.style->widows)) keep_with_next();
    emit(std::move(strip));
  }
}

void FlowLayout::draw(const Box& box, double x, double width) {
  Picture picture = *box.picture;
  picture.fit(width);
  check_sharpness(picture, context_.span(box.node), context_.diagnostics);
  const double spare = width - picture.width;
  if (spare < -kTolerance) {
    context_.diagnostics
        .error(context_.span(box.node), msg::kTooWide,
               {context_.html.nodes[box.node].element->name, millimetres(width),
                millimetres(picture.width)})
        .hint(msg::kPictureHint);
  }
  const double left = box.style->align == Align::center  ? spare / 2
                      : box.style->align == Align::right ? spare
                                                         : 0;
  Strip strip;
  strip.height = picture.height;
  strip.node = box.node;
  strip.ink = std::move(picture.ink);
  strip.ink.move(x + left, 0);
  emit(std::move(strip));
}

void FlowLayout::place_marker(const Box& box, double x) {
  std::vector<LineBox> lines =
      set_lines(*box.marker, *box.style, box.marker->widest_line + 1, *context_.html.markup,
                context_.fonts, context_.diagnostics);
  if (lines.empty()) return;
  const double gap =
      box.style->list_style == ListStyle::decimal ? kMarkerGap * box.style->font_size : 0;
  // However the item is aligned, its marker hangs before it.
  double right = 0;
  for (const Item& item : lines[0].ink.content) {
    if (const auto* glyphs = std::get_if<GlyphItem>(&item)) {
      right = glyphs->x + glyphs->run.width() * glyphs->size;
    }
  }
  lines[0].ink.move(x - gap - right, 0);
  marker_ = std::move(lines[0].ink);
}

void FlowLayout::absolute(const Box& box, double width) {
  const Style& style = *box.style;
  const bool placed = !style.inset[kTop].automatic() &&
                      (!style.inset[kLeft].automatic() || !style.inset[kRight].automatic());
  if (!placed) {
    context_.diagnostics.error(context_.span(box.node), msg::kPositionIncomplete)
        .hint(msg::kPositionHint);
    return;
  }
  Anchored out;
  out.inset = style.inset;
  out.container = container_;
  Flow inside;
  FlowLayout layout(context_, inside);
  const Widths widths = preferred_widths(box);
  out.width = std::min(style.width.automatic() ? widths.most : width, width);
  if (box.table != nullptr) {
    lay_out_table(box, 0, out.width, layout);
  } else {
    layout.frame(box, 0, out.width);
  }
  out.width = style.width.resolve(width, out.width);
  layout.finish();
  std::vector<Anchored> rest;
  for (FlatStrip& strip : flatten(std::move(inside), rest)) {
    strip.ink.move(0, strip.y);
    out.ink.append(std::move(strip.ink));
  }
  anchored_.push_back(std::move(out));
}

Offset place_of(const Anchored& box, double container_width) {
  const double x = box.inset[kLeft].automatic()
                       ? container_width - box.inset[kRight].resolve(0) - box.width
                       : box.inset[kLeft].resolve(0);
  return {x, box.inset[kTop].resolve(0)};
}

std::vector<FlatStrip> flatten(Flow flow, std::vector<Anchored>& rest) {
  std::vector<FlatStrip> out(flow.strips.size());
  std::vector<double> tops(flow.strips.size() + 1, 0);
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    tops[i + 1] = tops[i] + flow.strips[i].height;
  }
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    out[i].y = tops[i];
    out[i].height = flow.strips[i].height;
    out[i].ink = std::move(flow.strips[i].ink);
    for (Anchored& box : flow.strips[i].anchored) {
      if (box.container < 0) {
        rest.push_back(std::move(box));
        continue;
      }
      const Container& container = flow.containers[static_cast<std::size_t>(box.container)];
      const Offset offset = place_of(box, container.width);
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
