#include "paper/layout/flow.h"

#include <algorithm>
#include <utility>

#include "paper/frame/measure.h"
#include "paper/layout/paint.h"
#include "paper/layout/shrink.h"
#include "paper/messages.h"
#include "paper/picture/borders.h"

namespace kakehashi::paper {
namespace {

constexpr double kMarkerGap = 0.3;  ///< em between a number and its item.

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

void Strip::settle(std::size_t shared_before, std::size_t shared_after) {
  for (Part& part : parts) {
    if (part.before <= shared_before && part.after <= shared_after) part.ink.move(0, part.sinks);
    ink.append(std::move(part.ink));
  }
  parts.clear();
}

void FlowLayout::emit(Strip strip) {
  flush_margin();
  if (forced_ != Break::automatic) {
    strip.before = forced_;
  } else if (keep_next_ || (keep_depth_ > 0 && keep_started_)) {
    strip.before = Break::avoid;
  }
  forced_ = Break::automatic;
  keep_next_ = false;
  keep_started_ = true;
  strip.ink.landmarks.insert(strip.ink.landmarks.end(), landmarks_.begin(), landmarks_.end());
  landmarks_.clear();
  for (Anchored& box : anchored_) strip.anchored.push_back(std::move(box));
  anchored_.clear();
  flow_.strips.push_back(std::move(strip));
}

void FlowLayout::join_margin(double margin, NodeIndex node) {
  if (margin > margin_) margin_node_ = node;
  margin_ = std::max(margin_, margin);
  negative_margin_ = std::min(negative_margin_, margin);
}

void FlowLayout::flush_margin() {
  Strip space;
  space.height = std::exchange(margin_, 0) + std::exchange(negative_margin_, 0);
  if (space.height == 0) return;
  space.kind = Strip::Kind::margin;
  space.node = margin_node_;
  if ((flow_.strips.empty() && !in_columns_) || forced_ != Break::automatic) {
    space.kind = Strip::Kind::kept_margin;
    space.before = std::exchange(forced_, Break::automatic);
    keep_next_ = true;
  }
  flow_.strips.push_back(std::move(space));
}

void FlowLayout::finish() {
  // A break with nothing behind it makes no page.
  if (forced_ != Break::automatic) margin_ = negative_margin_ = 0;
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
  landmarks_.insert(landmarks_.end(), box.landmarks.begin(), box.landmarks.end());
  const auto forced = [&](Break value) {
    if (value == Break::page || (value == Break::column && forced_ != Break::page)) forced_ = value;
    if (value == Break::avoid) keep_next_ = true;
  };
  if (style.break_before == Break::avoid || !flow_.strips.empty()) forced(style.break_before);
  if (forced_ != Break::automatic) margin_ = negative_margin_ = 0;  // What was before the break.
  join_margin(style.margin[kTop].resolve(width), box.node);
  const bool keep = style.break_inside == Break::avoid;
  if (keep && keep_depth_++ == 0) keep_started_ = false;
  if (box.table != nullptr) {
    lay_out_table(box, x, width, *this);
  } else {
    frame(box, x, width);
  }
  if (keep) --keep_depth_;
  join_margin(style.margin[kBottom].resolve(width), box.node);
  forced(style.break_after);
}

void FlowLayout::frame(const Box& box, double x, double width) {
  const Style& style = *box.style;
  const auto padding = [&](Side side) { return style.padding[side].resolve(width); };
  const double left = style.border[kLeft].used() + padding(kLeft);
  const double right = style.border[kRight].used() + padding(kRight);
  const double top = style.border[kTop].used() + padding(kTop);
  const double bottom = style.border[kBottom].used() + padding(kBottom);
  const double margins = style.margin[kLeft].resolve(width) + style.margin[kRight].resolve(width);
  if (style.width.unit == Dimension::Unit::fraction) {
    context_.diagnostics.error(context_.span(box.node), msg::kFractionOutsideTable)
        .hint(msg::kFractionHint);
  }
  // Widths and heights count paddings and borders in (box-sizing: border-box).
  const double outer = style.width.resolve(width, width - margins);
  double at = x + style.margin[kLeft].resolve(width);
  if (style.margin[kLeft].automatic()) {
    const double spare = width - margins - outer;
    at += style.margin[kRight].automatic() ? spare / 2 : spare;
  }
  const double inner_width = outer - left - right;
  if (inner_width > 0 && (at < x - kTolerance || at + outer > x + width + kTolerance)) {
    context_.diagnostics
        .error(context_.span(box.node), msg::kBoxTooWide,
               {millimetres(std::max(outer + margins, outer)), millimetres(width)})
        .hint(msg::kNoSpaceHint);
    return;
  }
  if (inner_width <= 0) {
    context_.diagnostics.error(context_.span(box.node), msg::kNoSpace).hint(msg::kNoSpaceHint);
    return;
  }
  const bool framed = style.background.has_value() || has_borders(style);
  const bool relative = style.position == Placement::relative;
  // A border or padding keeps the margins of a block and its first child apart (CSS 2.2, 8.3.1).
  if (top > 0) flush_margin();
  const std::size_t first = flow_.strips.size();
  const std::size_t decoration = flow_.decorations.size();
  if (framed) flow_.decorations.push_back({first, first, at, outer, &style});
  const int outside = container_;
  if (relative) {
    container_ = static_cast<int>(flow_.containers.size());
    flow_.containers.push_back({first, first, at, outer});
  }
  if (top > 0) {
    Strip edge;
    edge.height = top;
    edge.node = box.node;
    emit(std::move(edge));
    keep_with_next();
  }
  if (style.shrink_to > 0 &&
      (!style.height.automatic() || style.white_space == WhiteSpace::nowrap)) {
    shrunk_content(box, at + left, inner_width, top + bottom);
  } else {
    const std::size_t content_first = flow_.strips.size();
    inner(box, at + left, inner_width);
    fill_height(box, content_first, top + bottom);
  }
  if (bottom > 0) {
    Strip edge;
    edge.height = bottom;
    edge.node = box.node;
    keep_with_next();
    emit(std::move(edge));
  }
  // Margins that went through the block's upper edge are outside.
  if (framed) {
    flow_.decorations[decoration].first = skip_margins(first);
    flow_.decorations[decoration].end = flow_.strips.size();
  }
  if (relative) {
    flow_.containers[static_cast<std::size_t>(container_)].first = skip_margins(first);
    flow_.containers[static_cast<std::size_t>(container_)].end = flow_.strips.size();
  }
  container_ = outside;
}

std::size_t FlowLayout::skip_margins(std::size_t first) const {
  while (first < flow_.strips.size() && flow_.strips[first].is_margin()) ++first;
  return first;
}

void FlowLayout::content(const Box& box, double x, double width) {
  landmarks_.insert(landmarks_.end(), box.landmarks.begin(), box.landmarks.end());
  inner(box, x, width);
}

void FlowLayout::inner(const Box& box, double x, double width) {
  if (box.marker) place_marker(box, x);
  if (box.style->column_count > 1) return columns(box, x, width);
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

/// Content that is made smaller to fit is never divided.
void FlowLayout::shrunk_content(const Box& box, double x, double width, double used) {
  Room room{width, {}, 0, width};
  if (!box.style->height.automatic()) room.height = box.style->height.amount - used;
  Interior inside = lay_out_inside(box, room, context_);
  Strip strip;
  strip.height =
      std::max(room.height.value_or(inside.height), box.style->min_height.resolve(0) - used);
  strip.node = box.node;
  for (FlatStrip& one : inside.strips) {
    one.ink.move(x, one.y);
    strip.ink.append(std::move(one.ink));
  }
  anchor(std::move(inside.anchored), strip);
  emit(std::move(strip));
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
        .error(
            context_.span(box.node), msg::kTooTall,
            {context_.html.words_of(box.node), millimetres(style.height.amount), millimetres(used)})
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
  add_marker(strip, 0);
  emit(std::move(strip));
}

/// The columns are balanced here as if there were room for all of them; they are divided anew where
/// a page ends inside them.
void FlowLayout::columns(const Box& box, double x, double width) {
  const Style& style = *box.style;
  ColumnSet set;
  set.flow = std::make_shared<Flow>();
  set.count = style.column_count;
  set.x = x;
  set.gap = style.column_gap.resolve(width, style.font_size);
  set.width = (width - set.gap * (set.count - 1)) / set.count;
  set.rule = style.column_rule;
  set.color = style.color;
  set.whole = keep_depth_ > 0;
  if (set.width <= 0) {
    context_.diagnostics.error(context_.span(box.node), msg::kNoSpace).hint(msg::kNoSpaceHint);
    return;
  }
  FlowLayout inside(context_, *set.flow);
  inside.in_columns_ = true;
  inside.marker_ = std::exchange(marker_, Ink());
  if (box.text) inside.lines(box, 0, set.width);
  for (const Box& child : box.children) inside.block(child, 0, set.width);
  inside.finish();
  std::vector<Anchored> outer;
  for (Strip& strip : set.flow->strips) {
    const auto mine = std::partition(strip.anchored.begin(), strip.anchored.end(),
                                     [](const Anchored& one) { return one.container >= 0; });
    std::move(mine, strip.anchored.end(), std::back_inserter(outer));
    strip.anchored.erase(mine, strip.anchored.end());
  }
  // More forced breaks than columns: another set below.
  for (const std::size_t end = set.flow->strips.size(); set.first < end; set.first = set.end) {
    Strip strip;
    strip.node = box.node;
    set.end = end;
    strip.height = balance_columns(set, context_);
    if (set.parts.empty()) break;  // Only spaces.
    set.end = after_columns(set);
    strip.columns = set;
    anchor(std::exchange(outer, {}), strip);
    emit(std::move(strip));
  }
}

void FlowLayout::add_marker(Strip& strip, double y) {
  if (marker_.content.empty()) return;
  Ink ink = std::exchange(marker_, Ink());
  ink.move(0, y);
  ink.append(std::move(strip.ink));
  strip.ink = std::move(ink);
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
  // A list that begins an item of another list: both markers stand before the same line.
  marker_.append(std::move(lines[0].ink));
}

}  // namespace kakehashi::paper
