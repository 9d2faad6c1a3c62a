#include "ingest/place.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "ingest/columns.h"

namespace kakehashi {
namespace {

constexpr double kOneDoorMetres = 300;
constexpr double kNextTownMetres = 2000;
// Real numbers have at most four places. The limit keeps hostile files linear.
constexpr std::size_t kMaxPlacesCompared = 16;

bool is_before(const KaigoRow* a, const KaigoRow* b) {
  return std::tie(a->rank, a->number, a->span.source, a->span.begin) <
         std::tie(b->rank, b->number, b->span.source, b->span.begin);
}

/// Rows of one number: apart only when address and map both say so, since both hold typing errors
/// (the same door is spelt in several ways, a geocoder misses by kilometres).
bool is_one_door(const KaigoRow& a, const KaigoRow& b) {
  if (a.address.address == b.address.address) return true;
  const bool same_town = a.municipality == b.municipality;
  const bool same_blocks = a.address.blocks == b.address.blocks && !a.address.blocks.empty();
  if (same_town && same_blocks) return true;
  if (a.point.latitude.empty() || b.point.latitude.empty()) return same_town;
  const double metres = distance(a.point, b.point);
  // A wrong municipality code with the right street, at the border: no chance match of numbers.
  return metres <= kOneDoorMetres || (same_blocks && metres <= kNextTownMetres);
}

using Group = std::vector<const KaigoRow*>;

/// The rows of one number, sorted, as places.
std::vector<Group> split_number(std::span<const KaigoRow* const> rows) {
  std::vector<Group> groups;
  // Rows of one town with equal block numbers belong together, however many groups there are.
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> by_blocks;
  for (const KaigoRow* row : rows) {
    const std::pair<std::string_view, std::string_view> key{row->municipality, row->address.blocks};
    const auto known = by_blocks.find(key);
    std::size_t at = groups.size();
    if (known != by_blocks.end() && !row->address.blocks.empty()) at = known->second;
    for (std::size_t i = 0; at == groups.size() && i < std::min(at, kMaxPlacesCompared); ++i)
      if (is_one_door(*groups[i].front(), *row)) at = i;
    if (at == groups.size()) groups.emplace_back();
    groups[at].push_back(row);
    by_blocks.try_emplace(key, at);
  }
  return groups;
}

/// Equal for places of different numbers that are one place.
std::string door_key(const KaigoRow& row) {
  // One number alone (番地 of a village) says too little.
  const bool exact = row.address.blocks.find('-') == std::string::npos;
  return row.municipality + '\n' + row.operator_number + '\n' + row.operator_name + '\n' +
         folded_name(row.name) + '\n' +
         (exact ? folded_name(row.address.address) : row.address.blocks);
}

Place make_place(Group group) {
  std::sort(group.begin(), group.end(), is_before);
  Place place;
  for (const KaigoRow* row : group) {
    const bool twin = !place.rows.empty() && place.rows.back()->rank == row->rank &&
                      place.rows.back()->number == row->number;
    (twin ? place.duplicates : place.rows).push_back(row);
  }
  return place;
}

void name_places(std::vector<Place>& places) {
  std::map<std::string, int> used;
  const std::string* previous = nullptr;
  for (Place& place : places) {
    const KaigoRow& main = place.main();
    place.id = "kaigo-";
    for (const char c : main.number)
      place.id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    place.is_further = previous && *previous == main.number;
    previous = &main.number;
    if (place.is_further) place.id += "-" + main.service->id;
    if (const int times = ++used[place.id]; times > 1) place.id += "-" + std::to_string(times);
  }
}

}  // namespace

std::vector<Place> group_places(const std::vector<KaigoRow>& rows) {
  Group sorted;
  for (const KaigoRow& row : rows) sorted.push_back(&row);
  std::sort(sorted.begin(), sorted.end(), [](const KaigoRow* a, const KaigoRow* b) {
    return a->number != b->number ? a->number < b->number : is_before(a, b);
  });
  std::vector<Group> groups;
  std::map<std::string, std::size_t> by_door;
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin;
    while (end < sorted.size() && sorted[end]->number == sorted[begin]->number) ++end;
    for (Group& group : split_number(std::span(sorted).subspan(begin, end - begin))) {
      const auto [known, fresh] = by_door.try_emplace(door_key(*group.front()), groups.size());
      // Two places of one number were told apart above and stay apart.
      if (fresh || groups[known->second].back()->number == group.front()->number)
        groups.push_back(std::move(group));
      else
        groups[known->second].insert(groups[known->second].end(), group.begin(), group.end());
    }
    begin = end;
  }
  std::vector<Place> places;
  for (Group& group : groups) places.push_back(make_place(std::move(group)));
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.main().number != b.main().number ? a.main().number < b.main().number
                                              : is_before(&a.main(), &b.main());
  });
  name_places(places);
  return places;
}

}  // namespace kakehashi
