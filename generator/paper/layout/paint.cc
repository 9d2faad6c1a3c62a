#include "paper/layout/paint.h"

#include <algorithm>
#include <cmath>

#include "paper/frame/measure.h"
#include "paper/messages.h"
#include "paper/picture/borders.h"

namespace kakehashi::paper {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

void paint_set(const ColumnSet& set, double height, const Area& place, const Sheet& sheet,
               const LayoutContext& context, std::vector<Canvas>& canvases);

class Painter {
 public:
  Painter(Flow& flow, const std::vector<Area>& areas, const Sheet& sheet,
          const LayoutContext& context, std::vector<Canvas>& canvases)
      : flow_(flow), areas_(areas), sheet_(sheet), context_(context), canvases_(canvases) {}

  void run() {
    place();
    decorate();
    for (const Area& area : areas_) paint(area);
  }

 private:
  /// Area and height in it of every strip; strips outside (margins between) have no area.
  void place() {
    area_of_.assign(flow_.strips.size(), kNowhere);
    y_of_.assign(flow_.strips.size(), 0);
    for (std::size_t a = 0; a < areas_.size(); ++a) {
      const Extent& part = areas_[a].part;
      double y = areas_[a].y;
      const int repeat = flow_.strips[part.first].repeat;
      if (repeat >= 0) y += sum_of_heights(flow_.headers[static_cast<std::size_t>(repeat)]);
      y += flow_.strips[part.first].opening_height;
      for (std::size_t i = part.first; i < part.end; ++i) {
        area_of_[i] = a;
        y_of_[i] = y;
        y += flow_.strips[i].height;
      }
    }
  }

  bool lost_margin(std::size_t i) const {
    return flow_.strips[i].vanishes() && area_of_[i] == kNowhere;
  }

  /// Backgrounds and borders, one part in each area that a block touches.
  void decorate() {
    for (const Decoration& decoration : flow_.decorations) {
      std::size_t first = decoration.first, last = decoration.end;
      while (first < last && lost_margin(first)) ++first;
      while (last > first && lost_margin(last - 1)) --last;
      auto area = std::partition_point(areas_.begin(), areas_.end(),
                                       [&](const Area& one) { return one.part.end <= first; });
      for (; area != areas_.end() && area->part.first < last; ++area) {
        const std::size_t from = std::max(first, area->part.first);
        const std::size_t to = std::min(last, area->part.end);
        std::size_t bottom = to;
        while (bottom > from + 1 && to < last && flow_.strips[bottom - 1].is_margin()) --bottom;
        double upper = y_of_[from];
        double lower = y_of_[bottom - 1] + flow_.strips[bottom - 1].height;
        if (from == area->part.first) upper -= flow_.strips[from].opening_height;
        if (bottom == area->part.end) lower += flow_.strips[bottom - 1].closing_height;
        Ink frame;
        add_frame(frame, area->x + decoration.x, upper, decoration.width, lower - upper,
                  *decoration.style, from == first, to == last);
        canvases_[area->canvas].add_behind(std::move(frame));
      }
    }
  }

  void paint(const Area& area) {
    Canvas& canvas = canvases_[area.canvas];
    const int repeat = flow_.strips[area.part.first].repeat;
    if (repeat >= 0) {
      double y = area.y;
      for (const Strip& strip : flow_.headers[static_cast<std::size_t>(repeat)]) {
        Ink ink = strip.ink;
        ink.move(area.x, y);
        canvas.add(std::move(ink));
        y += strip.height;
      }
    }
    for (std::size_t i = area.part.first; i < area.part.end; ++i) {
      Strip& strip = flow_.strips[i];
      for (Anchored& box : strip.anchored) anchor(box, area, canvas);
      if (strip.columns) {
        paint_set(*strip.columns, strip.height, {{}, area.canvas, area.x, y_of_[i]}, sheet_,
                  context_, canvases_);
      }
      strip.settle(i - area.part.first, area.part.end - 1 - i);
      strip.ink.move(area.x, y_of_[i]);
      if (reaches_out(strip.ink)) {
        context_.diagnostics.error(context_.span(strip.node), msg::kOutsidePage)
            .hint(msg::kOutsideHint);
      }
      canvas.add(std::move(strip.ink));
      if (i == area.part.first) {
        strip.opening.move(area.x, y_of_[i]);
        canvas.add(std::move(strip.opening));
      }
      if (i + 1 == area.part.end) {
        strip.closing.move(area.x, y_of_[i]);
        canvas.add(std::move(strip.closing));
      }
    }
  }

  bool outside(double x, double y) const {
    return sheet_.width > 0 && (x < -kTolerance || y < -kTolerance ||
                                x > sheet_.width + kTolerance || y > sheet_.height + kTolerance);
  }

  /// A negative margin or indent, or a marker before the left edge, may take text off the paper.
  bool reaches_out(const Ink& ink) const {
    return std::any_of(ink.content.begin(), ink.content.end(), [&](const Item& item) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      return glyphs != nullptr && outside(glyphs->x, glyphs->baseline);
    });
  }

  void anchor(Anchored& box, const Area& area, Canvas& canvas) {
    double x = sheet_.x, y = sheet_.y, width = sheet_.inner_width, height = sheet_.inner_height;
    if (box.container >= 0) {
      const Container& container = flow_.containers[static_cast<std::size_t>(box.container)];
      x = area.x + container.x;
      width = container.width;
      if (container.first < area_of_.size() && area_of_[container.first] != kNowhere &&
          &areas_[area_of_[container.first]] == &area) {
        const std::size_t end = std::min(container.end, area.part.end);
        y = y_of_[container.first];
        height = end > container.first ? y_of_[end - 1] + flow_.strips[end - 1].height - y : 0;
      }
    }
    const Offset offset = place_of(box, width, height);
    if (box.container >= 0) check_inside(box, offset, width, height, context_);
    x += offset.x;
    y += offset.y;
    if (outside(x, y) || outside(x + box.width, y + box.height)) {
      context_.diagnostics.error(context_.span(box.node), msg::kOutsidePage)
          .hint(msg::kPositionHint);
    }
    box.ink.move(x, y);
    canvas.add(std::move(box.ink));
  }

  Flow& flow_;
  const std::vector<Area>& areas_;
  const Sheet& sheet_;
  const LayoutContext& context_;
  std::vector<Canvas>& canvases_;
  std::vector<std::size_t> area_of_;
  std::vector<double> y_of_;
};

void paint_set(const ColumnSet& set, double height, const Area& place, const Sheet& sheet,
               const LayoutContext& context, std::vector<Canvas>& canvases) {
  std::vector<Area> columns;
  Ink rules;
  for (std::size_t k = 0; k < set.parts.size(); ++k) {
    const double x = place.x + set.x + static_cast<double>(k) * (set.width + set.gap);
    columns.push_back({set.parts[k], place.canvas, x, place.y});
    if (k == 0) continue;
    const double middle = x - set.gap / 2;
    add_border(rules, middle, place.y, middle, place.y + height, set.rule, set.color);
  }
  canvases[place.canvas].add(std::move(rules));
  paint(*set.flow, columns, sheet, context, canvases);
}

}  // namespace

void Canvas::add(Ink ink) {
  std::vector<RuleItem> rules = std::move(ink.rules);
  ink.rules.clear();
  ink_.append(std::move(ink));
  for (const RuleItem& rule : rules) add_rule(rule);
}

void Canvas::add_behind(Ink ink) {
  behind_.insert(behind_.end(), ink.fills.begin(), ink.fills.end());
  for (const RuleItem& rule : ink.rules) add_rule(rule);
}

Ink Canvas::take() {
  behind_.insert(behind_.end(), ink_.fills.begin(), ink_.fills.end());
  ink_.fills = std::move(behind_);
  Ink out = std::move(ink_);
  *this = Canvas();
  return out;
}

/// The vertical lines of table rows that follow one another become one, so that dots run on and a
/// page of a long table stays small.
void Canvas::add_rule(const RuleItem& rule) {
  if (rule.x1 == rule.x2) {
    const auto key = std::tuple(rule.x1, rule.width, static_cast<int>(rule.style), rule.color.red,
                                rule.color.green, rule.color.blue);
    const auto [found, added] = verticals_.try_emplace(key, ink_.rules.size());
    if (!added) {
      RuleItem& before = ink_.rules[found->second];
      if (std::abs(before.y2 - rule.y1) < kTolerance) {
        before.y2 = rule.y2;
        return;
      }
      found->second = ink_.rules.size();
    }
  }
  ink_.rules.push_back(rule);
}

void paint(Flow& flow, const std::vector<Area>& areas, const Sheet& sheet,
           const LayoutContext& context, std::vector<Canvas>& canvases) {
  Painter(flow, areas, sheet, context, canvases).run();
}

Ink paint_columns(const ColumnSet& set, double height, const LayoutContext& context) {
  std::vector<Canvas> canvas(1);
  paint_set(set, height, Area(), Sheet(), context, canvas);
  return canvas[0].take();
}

}  // namespace kakehashi::paper
