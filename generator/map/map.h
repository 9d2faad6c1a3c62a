#pragma once
#include <string>
#include <vector>

#include "base/drawing.h"
#include "map/markers.h"
#include "map/window.h"

/// Outlines and numbered places → a drawing that web and paper show. It reads in a black-and-white
/// copy: the shape of a marker tells the group, its number the entry of the list beside it.
namespace kakehashi::map {

/// Lengths are units of the drawing: points on paper, pixels of a screen.
struct Look {
  double width;
  double most_height;  ///< Of the map without the line below it.
  double text;         ///< Size of the type in markers.
};

struct Marker {
  std::vector<std::size_t> places;  ///< Indices of content.places, by their numbers.
  std::size_t first = 0, last = 0;  ///< Its shapes in the drawing: from first to before last.
  Drawing::Rectangle box;
  bool is_count = false;  ///< It says how many places share it, not their numbers.
};

struct Map {
  Drawing drawing;  ///< Markers come last and on top.
  std::vector<Marker> markers;
  std::vector<std::size_t> outside;       ///< Places that the map does not show.
  std::vector<Drawing::Rectangle> names;  ///< Boxes of the areas' names.
  /// On the drawing, the whole outline of each region, for links; empty where it is not shown.
  std::vector<std::vector<std::vector<Drawing::Point>>> regions;
};

/// Below the map stand the scale, an arrow to the north and the credit line. The same content gives
/// the same drawing.
Map draw(const Content& content, const Window& window, const Look& look);

}  // namespace kakehashi::map
