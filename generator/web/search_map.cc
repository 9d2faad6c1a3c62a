#include "web/search_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kakehashi {
namespace {

/// The longer side. At the width of a phone or of A4 a unit is less than a millimetre.
constexpr int kUnits = 480;

struct Cell {
  int x, y;
  bool operator==(const Cell&) const = default;
};

/// The ring without its repeated end, on the grid; points on a straight line between their
/// neighbours fall out, in every ring alike.
std::vector<Cell> on_grid(const std::vector<Point>& ring, const SearchMap& map) {
  std::vector<Cell> cells;
  for (const Point& point : ring) {
    const Cell cell{static_cast<int>(std::lround((point.longitude - map.west) * map.per_longitude)),
                    static_cast<int>(std::lround((map.north - point.latitude) * map.per_latitude))};
    if (!cells.empty() && cells.back() == cell) continue;
    while (cells.size() >= 2) {
      const Cell &a = cells[cells.size() - 2], &b = cells.back();
      if ((b.x - a.x) * (cell.y - b.y) != (b.y - a.y) * (cell.x - b.x)) break;
      cells.pop_back();
    }
    cells.push_back(cell);
  }
  if (cells.size() > 1 && cells.front() == cells.back()) cells.pop_back();
  return cells;
}

std::string path_of(const std::vector<Cell>& cells) {
  std::string path = "M" + std::to_string(cells[0].x) + " " + std::to_string(cells[0].y) + "l";
  for (std::size_t i = 1; i < cells.size(); ++i)
    path += (i > 1 ? " " : "") + std::to_string(cells[i].x - cells[i - 1].x) + " " +
            std::to_string(cells[i].y - cells[i - 1].y);
  return path + "z";
}

/// Twice the area, whichever way the ring runs.
double size_of(const std::vector<Cell>& cells) {
  double sum = 0;
  for (std::size_t i = 0, j = cells.size() - 1; i < cells.size(); j = i++)
    sum +=
        static_cast<double>(cells[j].x) * cells[i].y - static_cast<double>(cells[i].x) * cells[j].y;
  return std::abs(sum);
}

Cell centre_of(const std::vector<Cell>& cells) {
  const auto [left, right] = std::minmax_element(
      cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.x < b.x; });
  const auto [top, bottom] = std::minmax_element(
      cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.y < b.y; });
  return {(left->x + right->x) / 2, (top->y + bottom->y) / 2};
}

}  // namespace

SearchMap search_map(const Project& project) {
  SearchMap map;
  constexpr double kFar = std::numeric_limits<double>::infinity();
  double west = kFar, east = -kFar, south = kFar, north = -kFar;
  for (const auto& [id, outline] : project.outlines)
    for (const std::vector<Point>& ring : outline.rings)
      for (const Point& point : ring) {
        west = std::min(west, point.longitude);
        east = std::max(east, point.longitude);
        south = std::min(south, point.latitude);
        north = std::max(north, point.latitude);
      }
  if (!(west < east && south < north)) return map;
  // A degree of longitude is shorter than one of latitude.
  const double narrowing = std::cos((south + north) / 2 * 3.14159265358979323846 / 180);
  map.west = west;
  map.north = north;
  map.per_latitude = kUnits / std::max((east - west) * narrowing, north - south);
  map.per_longitude = map.per_latitude * narrowing;
  map.width = static_cast<int>(std::ceil((east - west) * map.per_longitude));
  map.height = static_cast<int>(std::ceil((north - south) * map.per_latitude));
  for (const Area& area : project.areas) {
    const auto outline = project.outlines.find(*area.id);
    if (outline == project.outlines.end()) continue;
    SearchMap::Shape shape{*area.id, {}, 0, 0};
    double largest = 0;
    for (const std::vector<Point>& ring : outline->second.rings) {
      const std::vector<Cell> cells = on_grid(ring, map);
      if (cells.size() < 3) continue;
      shape.path += path_of(cells);
      if (const double size = size_of(cells); size > largest) {
        largest = size;
        const Cell centre = centre_of(cells);
        shape.x = centre.x;
        shape.y = centre.y;
      }
    }
    if (!shape.path.empty()) map.shapes.push_back(std::move(shape));
  }
  return map;
}

}  // namespace kakehashi
