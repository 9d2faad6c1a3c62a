#include "web/map_ground.h"

#include "map/borders.h"

namespace kakehashi {
namespace {

/// Less than half a unit on the closest of our maps.
constexpr double kMetres = 2;

}  // namespace

MapGround::MapGround(const Project& project) {
  std::vector<const Outline*> outlines;
  for (const Area& area : project.areas)
    if (const auto found = project.outlines.find(area.id.value); found != project.outlines.end()) {
      outlines.push_back(&found->second);
      areas.push_back({&area, {}, {}});
    }
  std::vector<Outline> simple = map::simplify(outlines, kMetres);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    areas[i].outline = std::move(simple[i]);
    areas[i].box = map::window_of({{{&areas[i].outline, "", true}}, {}, ""});
  }
  std::erase_if(areas, [](const One& one) { return one.outline.rings.empty(); });
}

}  // namespace kakehashi
