#include "map/window.h"

#include <algorithm>

#include "map/projection.h"

namespace kakehashi::map {
namespace {

void widen(Window& window, const Point& point) {
  window.least = {std::min(window.least.longitude, point.longitude),
                  std::min(window.least.latitude, point.latitude)};
  window.greatest = {std::max(window.greatest.longitude, point.longitude),
                     std::max(window.greatest.latitude, point.latitude)};
}

}  // namespace

Window window_of(const Content& content) {
  Window window{{1e9, 1e9}, {-1e9, -1e9}};
  for (const Region& region : content.regions)
    if (region.main)
      for (const std::vector<Point>& ring : region.outline->rings)
        for (const Point& point : ring) widen(window, point);
  const bool with_regions = window.least.longitude <= window.greatest.longitude;
  const Window regions = window;
  const double wide = (regions.greatest.longitude - regions.least.longitude) / 2;
  const double high = (regions.greatest.latitude - regions.least.latitude) / 2;
  for (const Place& place : content.places)
    if (!with_regions || (place.at.longitude >= regions.least.longitude - wide &&
                          place.at.longitude <= regions.greatest.longitude + wide &&
                          place.at.latitude >= regions.least.latitude - high &&
                          place.at.latitude <= regions.greatest.latitude + high))
      widen(window, place.at);
  return window;
}

Window window_around(const Point& place, double metres) {
  const Projection projection(place);
  return {projection.place({-metres, metres}), projection.place({metres, -metres})};
}

}  // namespace kakehashi::map
