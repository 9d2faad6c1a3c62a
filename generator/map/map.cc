#include "map/map.h"

#include <algorithm>
#include <cmath>

#include "map/borders.h"
#include "map/names.h"
#include "map/projection.h"
#include "map/strip.h"

namespace kakehashi::map {
namespace {

using Paint = Drawing::Paint;

constexpr Drawing::Color kInk{26, 26, 28};
constexpr Drawing::Color kBeyond{224, 227, 231};  ///< Where no area of ours is.
constexpr Drawing::Color kNeighbour{243, 244, 246};
constexpr Drawing::Color kWhite{255, 255, 255};
constexpr Drawing::Color kBorder{125, 129, 136};
constexpr Drawing::Color kMainBorder{60, 64, 72};
constexpr Drawing::Color kName{89, 89, 89};

/// At least this many metres across, so that two neighbours do not fill the map.
constexpr double kLeastMetres = 400;
constexpr double kTolerance = 0.4;  ///< Of simplified outlines, in units.

Paint filled(Drawing::Color color) {
  Paint paint;
  paint.fill = color;
  return paint;
}
Paint stroked(Drawing::Color color, double width) {
  Paint paint;
  paint.fill.reset();
  paint.stroke = color;
  paint.stroke_width = width;
  return paint;
}

/// Metres → units, and what of it is the frame.
struct Fit {
  Projection projection;
  Drawing::Rectangle frame;
  double scale;  ///< Units in a metre.
  Drawing::Point middle;

  Fit(const Window& window, const Look& look)
      : projection({(window.least.longitude + window.greatest.longitude) / 2,
                    (window.least.latitude + window.greatest.latitude) / 2}) {
    const Drawing::Point corner = projection.project(window.greatest);
    const double wide = std::max(2 * corner.x, kLeastMetres);
    const double high = std::max(-2 * corner.y, kLeastMetres);
    const double margin = 1.6 * look.text;
    scale = std::min((look.width - 2 * margin) / wide, (look.most_height - 2 * margin) / high);
    const double height =
        std::clamp(high * scale + 2 * margin, 0.45 * look.width, look.most_height);
    frame = {{0, 0}, look.width, std::floor(height)};
    middle = {frame.width / 2, frame.height / 2};
  }
  Drawing::Point operator()(const Point& place) const {
    const Drawing::Point metres = projection.project(place);
    return {middle.x + metres.x * scale, middle.y + metres.y * scale};
  }
};

double area_of(const Line& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Drawing::Point &a = ring[i], &b = ring[(i + 1) % ring.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

/// The part of rings in the frame as one path; a ring inside another turns the other way, so that
/// a hole stays empty where winding decides.
Drawing::Path area_path(const std::vector<Line>& rings, const Drawing::Rectangle& frame) {
  Drawing::Path path;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    Line ring = clip_ring(rings[i], frame);
    if (ring.empty()) continue;
    bool hole = false;
    for (std::size_t j = 0; j < rings.size(); ++j)
      if (j != i && inside(rings[j], rings[i][0])) hole = !hole;
    if ((area_of(ring) < 0) != hole) std::reverse(ring.begin(), ring.end());
    for (std::size_t k = 0; k < ring.size(); ++k)
      path.steps.push_back({k == 0 ? PathStep::Kind::move : PathStep::Kind::line, 0, 0, 0, 0,
                            tenth(ring[k].x), tenth(ring[k].y)});
    path.steps.push_back({PathStep::Kind::close});
  }
  return path;
}

class Draughtsman {
 public:
  Draughtsman(const Content& content, const Window& window, const Look& look)
      : content_(content),
        look_(look),
        fit_(window, look),
        frame_{0.5, 0.5, fit_.frame.width - 0.5, fit_.frame.height - 0.5} {}

  Map draw() {
    Drawing& drawing = map_.drawing;
    drawing.width = look_.width;
    add(fit_.frame, filled(kBeyond));
    areas();
    std::vector<Spot> spots;
    std::vector<std::size_t> shown;
    std::vector<Drawing::Point> points;
    for (std::size_t i = 0; i < content_.places.size(); ++i) {
      const Place& place = content_.places[i];
      const Drawing::Point at = fit_(place.at);
      if (!frame_.holds(at)) {
        map_.outside.push_back(i);
        continue;
      }
      spots.push_back({{tenth(at.x), tenth(at.y)}, place.number, place.sign});
      points.push_back(spots.back().at);
      shown.push_back(i);
    }
    const std::vector<Box> taken = names(points);
    add(fit_.frame, stroked(kMainBorder, 1));
    drawing.height = add_strip(drawing, fit_.frame, fit_.scale, content_.credit, 0.85 * look_.text);
    markers(place_markers(spots, frame_, taken, look_.text), shown);
    return std::move(map_);
  }

 private:
  void add(Drawing::Form form, const Paint& paint) {
    map_.drawing.shapes.push_back({std::move(form), paint});
  }

  void areas() {
    std::vector<std::vector<Line>> outlines;
    for (const Region& region : content_.regions) {
      std::vector<Line>& rings = outlines.emplace_back();
      for (const std::vector<Point>& ring : region.outline->rings) {
        Line& line = rings.emplace_back();
        for (const Point& point : ring) line.push_back(fit_(point));
      }
    }
    borders_ = simplify(outlines, kTolerance);
    const auto is_main = [&](std::size_t i) { return content_.regions[i].main; };
    const bool has_neighbours = !std::all_of(content_.regions.begin(), content_.regions.end(),
                                             [](const Region& region) { return region.main; });
    for (const bool main : {false, true})
      for (std::size_t i = 0; i < content_.regions.size(); ++i)
        if (is_main(i) == main)
          if (Drawing::Path path = area_path(borders_.outlines[i], fit_.frame); !path.steps.empty())
            add(std::move(path), filled(main ? kWhite : kNeighbour));
    for (const bool main : {false, true})
      for (const Borders::Border& border : borders_.borders) {
        if (std::any_of(border.outlines.begin(), border.outlines.end(), is_main) != main) continue;
        const bool strong = main && has_neighbours;
        const Paint paint =
            stroked(strong ? kMainBorder : kBorder, tenth((strong ? 0.16 : 0.09) * look_.text));
        for (Line& line : clip_line(border.line, fit_.frame)) {
          for (Drawing::Point& point : line) point = {tenth(point.x), tenth(point.y)};
          add(Drawing::Polyline{std::move(line), false}, paint);
        }
      }
    for (const std::vector<Line>& rings : borders_.outlines) {
      std::vector<Line>& region = map_.regions.emplace_back();
      for (const Line& ring : rings)
        if (Line clipped = clip_ring(ring, fit_.frame); !clipped.empty())
          region.push_back(std::move(clipped));
    }
  }

  /// Writes the areas' names; returns what they cover.
  std::vector<Box> names(const std::vector<Drawing::Point>& spots) {
    std::vector<Name> wanted;
    for (const bool main : {true, false})
      for (std::size_t i = 0; i < content_.regions.size(); ++i)
        if (content_.regions[i].main == main)
          wanted.push_back({content_.regions[i].name, &map_.regions[i], main});
    std::vector<Box> out;
    const Box room{frame_.left + 2, frame_.top + 2, frame_.right - 2, frame_.bottom - 2};
    for (const PlacedName& name : place_names(wanted, spots, room, look_.text)) {
      const double step = (name.box.bottom - name.box.top) / static_cast<double>(name.lines.size());
      for (std::size_t line = 0; line < name.lines.size(); ++line)
        add(Drawing::Text{{tenth((name.box.left + name.box.right) / 2),
                           tenth(name.box.top + step * (static_cast<double>(line) + 0.5) +
                                 0.36 * name.size)},
                          tenth(name.size),
                          Drawing::Text::Anchor::middle,
                          false,
                          name.lines[line]},
            filled(kName));
      out.push_back(name.box);
      map_.names.push_back({{name.box.left, name.box.top},
                            name.box.right - name.box.left,
                            name.box.bottom - name.box.top});
    }
    return out;
  }

  void markers(std::vector<Standing> standing, const std::vector<std::size_t>& shown) {
    for (const Standing& one : standing)
      if (one.moved)
        add(Drawing::Line{one.true_spot, one.at}, stroked(kInk, tenth(0.09 * look_.text)));
    for (const Standing& one : standing)
      if (one.moved) {
        Paint paint = filled(kInk);
        paint.stroke = kWhite;
        paint.stroke_width = 0.6;
        const double radius = tenth(0.2 * look_.text);
        add(Drawing::Ellipse{one.true_spot, radius, radius}, paint);
      }
    for (Standing& one : standing) {
      Marker& marker = map_.markers.emplace_back();
      marker.is_count = one.is_count;
      for (const std::size_t spot : one.spots) marker.places.push_back(shown[spot]);
      marker.first = map_.drawing.shapes.size();
      const Box box = one.box();
      marker.box = {{box.left, box.top}, box.right - box.left, box.bottom - box.top};
      for (Drawing::Shape& shape : one.badge.shapes) {
        move_by(shape, one.at.x, one.at.y);
        map_.drawing.shapes.push_back(std::move(shape));
      }
      marker.last = map_.drawing.shapes.size();
    }
  }

  const Content& content_;
  const Look look_;
  const Fit fit_;
  const Box frame_;
  Borders borders_;
  Map map_;
};

}  // namespace

Map draw(const Content& content, const Window& window, const Look& look) {
  return Draughtsman(content, window, look).draw();
}

}  // namespace kakehashi::map
