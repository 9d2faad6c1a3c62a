#include "web/lists.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace kakehashi {
namespace {

using Section = EntryList::Section;

std::string area_page(const Area& area) { return "areas/" + *area.id + "/index.html"; }

/// Entries by area, as data/areas.yaml has them, so that somebody finds who is near; those of no
/// area last. Without areas one section that needs no heading.
std::vector<Section> by_area(const SiteView& view, const Entries& entries) {
  const auto& areas = view.groups().areas;
  std::unordered_map<const Area*, std::size_t> places;
  std::vector<Section> sections(areas.size());
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const Area* area = areas[i].area;
    places[area] = i;
    sections[i] = area ? Section{*area->id, *area->name, area_page(*area), false, {}, {}}
                       : Section{"elsewhere", "圏域が分からないところ", "", false, {}, {}};
  }
  for (const std::size_t entry : entries)
    sections[places.at(view.resource_area(entry))].entries.push_back(entry);
  std::erase_if(sections, [](const Section& one) { return one.entries.empty(); });
  if (sections.size() == 1 && sections.front().link.empty()) sections.front().label.clear();
  return sections;
}

/// Entries by kind, in the order of the code list; `words` go with them.
std::vector<Section> by_kind(const SiteView& view, const Entries& entries,
                             const std::vector<std::string>& words = {}) {
  std::unordered_map<Code, std::size_t> places;
  std::vector<Section> sections;
  for (const SiteView::Kind& kind : view.kinds()) {
    places[kind.code] = sections.size();
    sections.push_back({kind.code->id, kind.code->label, "", false, {}, {}});
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Section& section = sections[places.at(view.resource_kind(entries[i]))];
    section.entries.push_back(entries[i]);
    if (!words.empty()) section.words.push_back(words[i]);
  }
  std::erase_if(sections, [](const Section& one) { return one.entries.empty(); });
  return sections;
}

void add_treatments(std::vector<EntryList>& lists, const char* sort,
                    const std::vector<EntryGroups::Treatment>& treatments) {
  for (const EntryGroups::Treatment& one : treatments) {
    EntryList list{sort, sort + ("/" + one.item->id), one.item->label, ListForm::rows, {}};
    if (!one.yes.empty()) list.sections.push_back({"yes", "可", "", false, one.yes, {}});
    if (!one.consult.empty())
      list.sections.push_back({"consult", "要相談", "", true, one.consult, {}});
    lists.push_back(std::move(list));
  }
}

/// Few names stand on one page, by row; many get a page a row.
void add_kana(std::vector<EntryList>& lists, const SiteView& view) {
  const std::vector<EntryGroups::Row>& rows = view.groups().rows;
  const bool is_one = view.resource_count() <= kListPart;
  EntryList all{"kana", "kana", "五十音", ListForm::names, {}};
  for (const EntryGroups::Row& row : rows) {
    if (is_one) {
      all.sections.push_back({row.id, row.label, "", false, row.entries, {}});
    } else {
      EntryList list{"kana", std::string("kana/") + row.id, row.label, ListForm::names, {}};
      list.sections.push_back({row.id, "", "", false, row.entries, {}});
      lists.push_back(std::move(list));
    }
  }
  if (is_one) lists.push_back(std::move(all));
}

Entries with_answers(const SiteView& view, const std::vector<EntryGroups::Treatment>& treatments) {
  std::vector<bool> has_answer(view.resource_count());
  for (const EntryGroups::Treatment& one : treatments)
    for (const Entries* entries : {&one.yes, &one.consult, &one.no})
      for (const std::size_t entry : *entries) has_answer[entry] = true;
  Entries found;
  for (const SiteView::Kind& kind : view.kinds())
    for (const Section& section : by_area(view, kind.resources))
      std::copy_if(section.entries.begin(), section.entries.end(), std::back_inserter(found),
                   [&](std::size_t entry) { return has_answer[entry]; });
  return found;
}

}  // namespace

std::size_t EntryList::size() const {
  std::size_t size = 0;
  for (const Section& section : sections) size += section.entries.size();
  return size;
}

std::string list_path(const std::string& folder, std::size_t part) {
  return (part == 1 ? folder : folder + "~" + std::to_string(part)) + "/index.html";
}

std::vector<ListPart> list_parts(std::size_t list, std::size_t size) {
  std::vector<ListPart> parts;
  const std::size_t count = (size + kListPart - 1) / kListPart;
  for (std::size_t i = 0; i < count; ++i)
    parts.push_back({list, i + 1, count, i * kListPart, std::min(size, (i + 1) * kListPart)});
  return parts;
}

EntryLists make_lists(const SiteView& view) {
  const EntryGroups& groups = view.groups();
  EntryLists made;
  std::vector<EntryList>& lists = made.lists;
  for (const SiteView::Kind& kind : view.kinds())
    lists.push_back({"kind", "kinds/" + kind.code->id, kind.code->label, ListForm::cards,
                     by_area(view, kind.resources)});
  for (const EntryGroups::InArea& one : groups.areas) {
    if (!one.area) continue;
    lists.push_back({"area", "areas/" + *one.area->id, *one.area->name, ListForm::cards,
                     by_kind(view, one.entries), one.area, one.support_center});
  }
  add_treatments(lists, "provides", groups.provides);
  add_treatments(lists, "accepts", groups.accepts);
  for (std::size_t i = 0; i < kOpenTimes; ++i)
    lists.push_back({"time", std::string("times/") + kOpenTimeNames[i].id, kOpenTimeNames[i].label,
                     ListForm::rows,
                     by_kind(view, groups.times[i].entries, groups.times[i].words)});
  add_kana(lists, view);
  std::erase_if(lists, [](const EntryList& list) { return list.size() == 0; });
  for (std::size_t i = 0; i < lists.size(); ++i)
    for (const ListPart& part : list_parts(i, lists[i].size())) made.parts.push_back(part);
  made.with_provides = with_answers(view, groups.provides);
  made.with_accepts = with_answers(view, groups.accepts);
  return made;
}

}  // namespace kakehashi
