#include "feeds/geojson.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "feeds/place.h"

namespace kakehashi {
namespace {

using Json = nlohmann::ordered_json;
using Ring = std::vector<Point>;

/// Six digits are a hand's breadth; more would say that somebody measured them.
double rounded(double degree) { return std::round(degree * 1e6) / 1e6; }

Json position(const Point& point) { return {rounded(point.longitude), rounded(point.latitude)}; }

/// Twice the area; positive when the ring runs counterclockwise.
double signed_area(const Ring& ring) {
  double area = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    area += (ring[j].longitude - ring[i].longitude) * (ring[j].latitude + ring[i].latitude);
  return area;
}

bool is_inside(const Ring& inner, const Ring& outer) {
  return Outline{{outer}}.contains(inner.front());
}

Json ring_json(Ring ring, bool counterclockwise) {
  const auto same = [](const Point& a, const Point& b) {
    return a.longitude == b.longitude && a.latitude == b.latitude;
  };
  while (ring.size() > 1 && same(ring.front(), ring.back())) ring.pop_back();
  if ((signed_area(ring) > 0) != counterclockwise) std::reverse(ring.begin(), ring.end());
  ring.push_back(ring.front());
  Json out = Json::array();
  for (const Point& point : ring) out.push_back(position(point));
  return out;
}

/// An outline counts every ring alike; here a ring within an odd number of others is a hole of the
/// smallest that holds it.
Json polygons(const Outline& outline) {
  const std::vector<Ring>& rings = outline.rings;
  std::vector<std::vector<std::size_t>> around(rings.size());
  for (std::size_t i = 0; i < rings.size(); ++i)
    for (std::size_t j = 0; j < rings.size(); ++j)
      if (i != j && !rings[i].empty() && is_inside(rings[i], rings[j])) around[i].push_back(j);
  std::vector<Json> made(rings.size());
  for (std::size_t i = 0; i < rings.size(); ++i)
    if (around[i].size() % 2 == 0) made[i] = Json::array({ring_json(rings[i], true)});
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (around[i].size() % 2 == 0) continue;
    const std::size_t owner =
        *std::min_element(around[i].begin(), around[i].end(), [&](std::size_t a, std::size_t b) {
          return std::abs(signed_area(rings[a])) < std::abs(signed_area(rings[b]));
        });
    made[owner].push_back(ring_json(rings[i], false));
  }
  Json all = Json::array();
  for (Json& polygon : made)
    if (!polygon.is_null()) all.push_back(std::move(polygon));
  return all;
}

Json feature(const std::string& id, Json geometry, Json properties) {
  return {{"type", "Feature"},
          {"id", id},
          {"geometry", std::move(geometry)},
          {"properties", std::move(properties)}};
}

/// A feature a line: such a file can be compared with the one before.
constexpr const char* kStart = "{\"type\": \"FeatureCollection\", \"features\": [";
constexpr const char* kEnd = "\n]}\n";

std::string collection(const std::vector<Json>& features) {
  std::string out = kStart;
  for (std::size_t i = 0; i < features.size(); ++i)
    out += (i ? ",\n" : "\n") + features[i].dump(-1, ' ', false, Json::error_handler_t::replace);
  return out + kEnd;
}

/// Null when the area has none.
const Outline* outline_of(const Area& area, const Project& project) {
  const auto outline = project.outlines.find(*area.id);
  return outline == project.outlines.end() || outline->second.rings.empty() ? nullptr
                                                                            : &outline->second;
}

void write_properties(JsonText& json, const Resource& entry) {
  json.open_object().member("id", *entry.id).member("name", *entry.name);
  json.member("kind", entry.kind.value->id).member("kind_label", entry.kind.value->label);
  const auto add = [&](const char* key, const Given<std::string>& text) {
    if (text) json.member(key, *text);
  };
  add("kana", entry.kana);
  add("postal_code", entry.postal_code);
  add("address", entry.address);
  add("building", entry.building);
  add("phone", entry.phone);
  add("fax", entry.fax);
  add("email", entry.email);
  add("web", entry.web);
  add("area", entry.area);
  add("operator", entry.operator_name);
  if (!entry.services.empty()) {
    json.key("services").open_array();
    for (const Service& service : entry.services) json.text(service.service.value->label);
    json.close_array();
  }
  if (entry.status && entry.status.value->id == "temporarily_closed")
    json.member("status", "temporarily_closed");
  if (entry.verified.on) json.member("verified_on", iso(*entry.verified.on));
  add("credit", entry.source.credit);
  add("licence", entry.source.licence);
  json.close_object();
}

}  // namespace

std::string places_geojson(const SiteView& view) {
  JsonText json(kStart);
  for (std::size_t i = 0; i < view.resource_count(); ++i) {
    const Resource entry = view.entry(i);
    json.line().open_object().member("type", "Feature").member("id", *entry.id).key("geometry");
    if (is_located(entry))
      json.open_object()
          .member("type", "Point")
          .key("coordinates")
          .open_array()
          .number(rounded(*entry.coordinates.longitude))
          .number(rounded(*entry.coordinates.latitude))
          .close_array()
          .close_object();
    else
      json.null();
    json.key("properties");
    write_properties(json, entry);
    json.close_object();
  }
  return json.take() + kEnd;
}

std::string areas_geojson(const SiteView& view) {
  std::vector<Json> features;
  for (const Area& area : view.project().areas) {
    const Outline* outline = outline_of(area, view.project());
    if (!outline) continue;
    Json properties{{"id", *area.id}, {"name", *area.name}};
    if (area.kana) properties["kana"] = *area.kana;
    if (!view.project().outline_credit.empty())
      properties["credit"] = view.project().outline_credit;
    features.push_back(feature(*area.id,
                               {{"type", "MultiPolygon"}, {"coordinates", polygons(*outline)}},
                               std::move(properties)));
  }
  return collection(features);
}

std::size_t areas_with_outline(const SiteView& view) {
  const std::vector<Area>& areas = view.project().areas;
  return static_cast<std::size_t>(std::count_if(areas.begin(), areas.end(), [&](const Area& area) {
    return outline_of(area, view.project()) != nullptr;
  }));
}

}  // namespace kakehashi
