#include <fmt/format.h>

#include <set>

#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

/// Outlines are drawn by hand or simplified; a place on the border street belongs to either side.
constexpr double kToleranceMetres = 30;

std::string degrees(double value) { return fmt::format("{:.5f}", value); }

class Places {
 public:
  Places(const Project& project, Diagnostics& diagnostics)
      : project_(project), diagnostics_(diagnostics) {}

  /// What official data say about a place nobody here can mend: it is told, and stops nothing.
  void check(const Coordinates& coordinates, const Given<std::string>& area, bool is_official) {
    if (!coordinates.latitude || !coordinates.longitude) return;
    const Point point{*coordinates.longitude, *coordinates.latitude};
    if (!in_japan(point)) {
      Diagnostic& error = diagnostics_.error(coordinates.span, msg::kOutsideJapan,
                                             {degrees(point.latitude), degrees(point.longitude)});
      if (in_japan({point.latitude, point.longitude}))
        error.hint(msg::kSwapped, {degrees(point.longitude), degrees(point.latitude)});
      else
        error.hint(msg::kLookUpCoordinates);
      return;
    }
    if (!area) return;
    const auto outline = project_.outlines.find(*area);
    if (outline == project_.outlines.end() || outline->second.contains(point)) return;
    const double distance = outline->second.distance_to_edge(point);
    if (distance <= kToleranceMetres) return;
    const std::vector<Text> arguments{name_of(*area),
                                      distance < 1000 ? fmt::format("{:.0f} m", distance)
                                                      : fmt::format("{:.1f} km", distance / 1000)};
    Diagnostic& error = is_official
                            ? diagnostics_.warning(coordinates.span, msg::kOutsideArea, arguments)
                            : diagnostics_.error(coordinates.span, msg::kOutsideArea, arguments);
    bool elsewhere = false;
    for (const Area& other : project_.areas) {
      const auto found = project_.outlines.find(other.id.value);
      if (found == project_.outlines.end() || !found->second.contains(point)) continue;
      error.hint(msg::kInsideOther, {other.name.value});
      elsewhere = true;
      break;
    }
    if (!elsewhere) error.hint(msg::kLookUpCoordinates);
    error.related(area.span, msg::kAreaHere);
  }

 private:
  std::string name_of(const std::string& id) const {
    for (const Area& area : project_.areas)
      if (area.id.value == id) return area.name.value;
    return id;
  }

  const Project& project_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_places(const Project& project, Diagnostics& diagnostics) {
  Places places(project, diagnostics);
  places.check(project.office.coordinates, {}, /*is_official=*/false);
  for (const Resource& resource : project.resources)
    places.check(resource.coordinates, resource.area, resource.source.open_data.value);

  if (!project.areas_complete) return;
  std::set<std::string> known;
  for (const Area& area : project.areas) known.insert(area.id.value);
  for (const auto& [id, outline] : project.outlines)
    if (!known.contains(id)) diagnostics.error({}, msg::kUnknownOutline, {id});
}

}  // namespace kakehashi
