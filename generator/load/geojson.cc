#include "load/geojson.h"

#include <nlohmann/json.hpp>

#include "load/messages.h"

namespace kakehashi {
namespace {

using Json = nlohmann::json;

void add_polygon(const Json& polygon, Outline& outline) {
  for (const Json& ring : polygon) {
    std::vector<Point>& points = outline.rings.emplace_back();
    for (const Json& position : ring)
      points.push_back({position.at(0).get<double>(), position.at(1).get<double>()});
  }
}

}  // namespace

std::map<std::string, Outline> read_outlines(const Sources& sources, SourceId source,
                                             Diagnostics& diagnostics) {
  std::map<std::string, Outline> outlines;
  // nlohmann-json reports by exception; here and nowhere else.
  try {
    const Json root = Json::parse(sources[source].text());
    for (const Json& feature : root.at("features")) {
      Outline& outline = outlines[feature.at("properties").at("id").get<std::string>()];
      const Json& geometry = feature.at("geometry");
      const std::string type = geometry.at("type").get<std::string>();
      if (type == "Polygon")
        add_polygon(geometry.at("coordinates"), outline);
      else if (type == "MultiPolygon")
        for (const Json& polygon : geometry.at("coordinates")) add_polygon(polygon, outline);
      else
        diagnostics.error(Span::whole(source), msg::kGeoJson, {"geometry: " + type});
    }
  } catch (const Json::parse_error& failure) {
    const auto at = static_cast<std::uint32_t>(failure.byte > 0 ? failure.byte - 1 : 0);
    diagnostics.error({source, at, at + 1}, msg::kGeoJson, {failure.what()});
  } catch (const Json::exception& failure) {
    diagnostics.error(Span::whole(source), msg::kGeoJson, {failure.what()});
  }
  return outlines;
}

}  // namespace kakehashi
