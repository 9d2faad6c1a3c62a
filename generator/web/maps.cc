#include "web/maps.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/xml.h"
#include "map/map.h"
#include "map/sign.h"
#include "web/map_svg.h"

namespace kakehashi {
namespace {

/// For screens. One of many places is wider, and scrolls on narrow screens rather than becoming
/// too small to read.
constexpr map::Look kLook{440, 460, 12}, kWideLook{800, 800, 12}, kPlaceLook{440, 300, 12};
constexpr std::size_t kManyPlaces = 60;
constexpr double kSurroundings = 1000;  ///< Metres to each side.
/// Names that a marker of several places tells beside the pointer.
constexpr std::size_t kNamesInTitle = 8;

/// Kinds of one group have one sign: the groups' order in the code list, last those of none.
std::size_t sign_of(const CodeLists& codes, Code kind) {
  const CodeList* groups = codes.find("kind_groups");
  const Code group = groups && kind ? groups->find(kind->group) : nullptr;
  std::size_t sign = 0;
  if (groups)
    for (const CodeItem& item : groups->items) {
      if (&item == group) return sign % map::kSigns;
      ++sign;
    }
  return sign % map::kSigns;
}

std::string sign_label(const CodeLists& codes, std::size_t sign) {
  std::string label;
  std::size_t i = 0;
  if (const CodeList* groups = codes.find("kind_groups"))
    for (const CodeItem& item : groups->items)
      if (i++ % map::kSigns == sign) label += (label.empty() ? "" : "／") + item.label;
  return label.empty() ? "そのほか" : label;
}

/// What a figure is made of.
struct Figure {
  map::Content content;
  std::vector<std::string> names;  ///< Of the places.
  std::string label;               ///< For those who do not see it.
  std::vector<std::string> remarks;
  std::vector<std::string> ways = {};  ///< What a press does; nobody presses paper.
  bool wide = false;
};

bool meet(const map::Window& a, const map::Window& b) {
  return a.least.longitude <= b.greatest.longitude && b.least.longitude <= a.greatest.longitude &&
         a.least.latitude <= b.greatest.latitude && b.least.latitude <= a.greatest.latitude;
}

/// A map is up to twice as wide or high as its window.
map::Window widened(const map::Window& window) {
  constexpr double kNarrower = 0.8;  ///< A degree of longitude beside one of latitude, in Japan.
  const double wide = window.greatest.longitude - window.least.longitude;
  const double high = window.greatest.latitude - window.least.latitude;
  const double half = std::max({0.9 * high, 0.9 * kNarrower * wide, 0.005});
  const Point middle{(window.least.longitude + window.greatest.longitude) / 2,
                     (window.least.latitude + window.greatest.latitude) / 2};
  return {{middle.longitude - half / kNarrower, middle.latitude - half},
          {middle.longitude + half / kNarrower, middle.latitude + half}};
}

/// False when nobody knows where the entry lies.
bool add_place(Figure& figure, const Edition& edition, std::size_t entry, int number) {
  const SiteView& view = edition.view;
  const Coordinates* at = view.resource_coordinates(entry);
  if (!at) return false;
  figure.content.places.push_back({{*at->longitude, *at->latitude},
                                   number,
                                   sign_of(view.project().codes, view.resource_kind(entry))});
  figure.names.push_back(view.resource_name(entry));
  return true;
}

std::string title_of(const Figure& figure, const map::Marker& marker) {
  std::string out;
  for (std::size_t i = 0; i < marker.places.size() && i < kNamesInTitle; ++i) {
    const std::size_t place = marker.places[i];
    if (!out.empty()) out += '\n';
    if (const int number = figure.content.places[place].number; number > 0)
      out += std::to_string(number) + " ";
    out += figure.names[place];
  }
  if (marker.places.size() > kNamesInTitle)
    out += fmt::format("\nほか{}件", marker.places.size() - kNamesInTitle);
  return out;
}

/// "12 34.69123 135.55012 1", one for each place, for map.js.
std::string places_text(const Figure& figure) {
  std::string out;
  for (const map::Place& place : figure.content.places)
    out += fmt::format("{}{} {:.5f} {:.5f} {}", out.empty() ? "" : ";", place.number,
                       place.at.latitude, place.at.longitude, place.sign);
  return out;
}

Drawing icon(std::size_t sign) {
  map::Badge badge = map::sign_badge(sign, "", 14);
  Drawing drawing;
  drawing.width = 2 * std::ceil(badge.half_width);
  drawing.height = 2 * std::ceil(badge.half_height);
  for (Drawing::Shape& shape : badge.shapes) {
    map::move_by(shape, drawing.width / 2, drawing.height / 2);
    drawing.shapes.push_back(std::move(shape));
  }
  return drawing;
}

std::string legend(const Figure& figure, const CodeLists& codes) {
  std::set<std::size_t> signs;
  for (const map::Place& place : figure.content.places) signs.insert(place.sign);
  std::string out = "<ul class=\"map-signs\">\n";
  for (const std::size_t sign : signs)
    out += fmt::format("<li data-sign=\"{}\">{} {}</li>\n", sign, icon_svg(icon(sign)),
                       escape_xml(sign_label(codes, sign)));
  return out + "</ul>\n";
}

Value html(const Figure& figure, const CodeLists& codes, const map::Map& map,
           const std::vector<MapLink>& markers, const std::vector<MapLink>& regions) {
  std::string out = "<figure class=\"map";
  if (figure.wide) out += " map-wide";
  out += '"';
  if (!figure.content.places.empty()) out += " data-places=\"" + places_text(figure) + '"';
  out += ">\n";
  // What scrolls must be reached by keyboard.
  out += figure.wide ? "<section class=\"map-sheet scroll\" tabindex=\"0\" "
                       "aria-label=\"地図（横に動かせます）\">\n"
                     : "<div class=\"map-sheet\">\n";
  out += map_svg(map, figure.label, markers, regions);
  out += figure.wide ? "\n</section>\n" : "\n</div>\n";
  out += "<figcaption>\n";
  if (!figure.content.places.empty()) out += legend(figure, codes);
  for (const std::string& remark : figure.remarks) out += "<p>" + escape_xml(remark) + "</p>\n";
  for (const std::string& way : figure.ways)
    out += "<p class=\"screen-only\">" + escape_xml(way) + "</p>\n";
  return Value(out + "</figcaption>\n</figure>");
}

}  // namespace

Value list_map(const Edition& edition, const std::vector<std::size_t>& entries, int first,
               const Area* area, const std::string& title) {
  Figure figure;
  std::vector<int> without;
  std::set<std::string> areas;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const int number = first + static_cast<int>(i);
    if (const Area* of = edition.view.resource_area(entries[i])) areas.insert(*of->id);
    if (!add_place(figure, edition, entries[i], number)) without.push_back(number);
  }
  if (figure.content.places.empty()) return {};
  figure.content.credit = edition.view.project().outline_credit;

  const bool one_area = area != nullptr || areas.size() == 1;
  const auto is_main = [&](const MapGround::One& one) {
    return area ? one.area == area : areas.contains(one.area->id.value);
  };
  for (const MapGround::One& one : edition.ground.areas)
    if (is_main(one)) figure.content.regions.push_back({&one.outline, "", true});
  const map::Window window = map::window_of(figure.content);
  figure.content.regions.clear();
  for (const MapGround::One& one : edition.ground.areas) {
    const bool main = is_main(one);
    if (!main && !meet(one.box, widened(window))) continue;
    figure.content.regions.push_back({&one.outline, one.area->name.value, main});
  }
  // The only area is in the page's title already; its room is for markers.
  if (one_area)
    for (map::Region& region : figure.content.regions)
      if (region.main) region.name.clear();

  figure.wide = figure.content.places.size() > kManyPlaces;
  const map::Map map = map::draw(figure.content, window, figure.wide ? kWideLook : kLook);

  std::vector<MapLink> links;
  bool counts = false, moved_together = false;
  for (const map::Marker& marker : map.markers) {
    const int number = figure.content.places[marker.places.front()].number;
    links.push_back({fmt::format("#n{}", number), title_of(figure, marker)});
    moved_together = moved_together || marker.places.size() > 1;
    counts = counts || marker.is_count;
  }
  std::vector<int> outside;
  for (const std::size_t place : map.outside)
    outside.push_back(figure.content.places[place].number);

  figure.label =
      fmt::format("{}の地図。{}か所を番号で示しています。同じ番号の一覧がこのページにあります。",
                  title, figure.content.places.size() - outside.size());
  figure.remarks.push_back("番号は、一覧の番号と同じです。");
  figure.ways.push_back("番号を押すと、一覧のその場所へ移ります。");
  if (counts)
    figure.remarks.push_back(
        "「5件」のようなしるしには、近くの5か所がまとまっています。押すと、番号がいちばん小さいものへ移ります。");
  else if (moved_together)
    figure.remarks.push_back("近くにあるものは、1つのしるしに番号を並べています。");
  const auto numbers = [](const std::vector<int>& list) { return map::shared_label(list); };
  if (!outside.empty())
    figure.remarks.push_back(fmt::format("{}番は、この地図の外にあります。", numbers(outside)));
  if (!without.empty())
    figure.remarks.push_back(
        fmt::format("{}番は、位置の分かるデータがないため、地図にありません。", numbers(without)));
  return html(figure, edition.view.project().codes, map, links, {});
}

Value place_map(const Edition& edition, std::size_t entry) {
  Figure figure;
  if (!add_place(figure, edition, entry, 0)) return {};
  figure.content.credit = edition.view.project().outline_credit;
  const map::Window window = map::window_around(figure.content.places[0].at, kSurroundings);
  std::string area;
  for (const MapGround::One& one : edition.ground.areas) {
    if (!meet(one.box, widened(window))) continue;
    const bool main = one.area == edition.view.resource_area(entry);
    if (main) area = one.area->name.value;
    figure.content.regions.push_back({&one.outline, one.area->name.value, main});
  }
  const map::Map map = map::draw(figure.content, window, kPlaceLook);
  figure.label = fmt::format("{}のまわりの略図。{}", figure.names[0],
                             area.empty() ? "" : area + "にあります。");
  return html(figure, edition.view.project().codes, map, {}, {});
}

Value areas_map(const Edition& edition, const std::vector<std::size_t>& centers) {
  const Project& project = edition.view.project();
  if (edition.ground.areas.empty())
    return list_map(edition, centers, 1, nullptr, "地域包括支援センター");
  Figure figure;
  std::vector<MapLink> regions, markers;
  for (const MapGround::One& one : edition.ground.areas) {
    figure.content.regions.push_back({&one.outline, one.area->name.value, true});
    MapLink& link = regions.emplace_back();
    link.title = one.area->name.value;
    for (const EntryList& list : edition.lists.lists)
      if (list.area == one.area && list.sort == std::string_view("area"))
        link.href = "../" + list_path(list.folder, 1);
  }
  for (std::size_t i = 0; i < centers.size(); ++i)
    add_place(figure, edition, centers[i], static_cast<int>(i) + 1);
  figure.content.credit = project.outline_credit;
  const map::Map map = map::draw(figure.content, map::window_of(figure.content), kLook);
  for (const map::Marker& marker : map.markers)
    markers.push_back({fmt::format("#n{}", figure.content.places[marker.places[0]].number),
                       title_of(figure, marker)});
  figure.label =
      fmt::format("{}の圏域の地図。同じ圏域の一覧がこのページにあります。", regions.size());
  figure.ways.push_back("圏域を押すと、その圏域のページが開きます。");
  if (!markers.empty())
    figure.remarks.push_back("番号は、一覧にある地域包括支援センターの番号と同じです。");
  return html(figure, project.codes, map, markers, regions);
}

}  // namespace kakehashi
