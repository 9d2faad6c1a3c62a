#include <array>
#include <string_view>

#include "view/record_view.h"
#include "web/maps.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

/// The pages that lead to the lists of one sort. The one of kinds is the start page.
struct Overview {
  const char* sort;    ///< Of its lists, as EntryList::sort.
  const char* folder;  ///< "provides"
  const char* title;
};
constexpr std::array<Overview, 5> kOverviews{{
    {"area", "areas", "圏域から探す"},
    {"provides", "provides", "家で行う医療から探す"},
    {"accepts", "accepts", "受け入れられる病気・ケアから探す"},
    {"time", "times", "曜日・時間から探す"},
    {"kana", "kana", "五十音で探す"},
}};

ShapePtr shape() {
  const ShapePtr choice = record_shape({
      member("href", "行き先", text_shape()),
      member("label", "名前", text_shape()),
      member("count", "件数", text_shape()),
      member("yes", "可の件数", text_shape()),
      member("consult", "要相談の件数", text_shape()),
      member("note", "備考", text_shape()),
      member("number", "地図の番号", text_shape()),
      member("support_center", "地域包括支援センター", resource_shape()),
  });
  return page_shape({
      member("is_area", "圏域の一覧", flag_shape()),
      member("is_provides", "在宅で行う医療の一覧", flag_shape()),
      member("is_accepts", "受け入れ可の一覧", flag_shape()),
      member("is_time", "曜日・時間の一覧", flag_shape()),
      member("is_kana", "五十音の一覧", flag_shape()),
      member("map", "地図", markup_shape()),
      member("choices", "一覧", list_shape(choice)),
  });
}

/// How many stand under a heading of a list; nothing for none.
Value count_under(const EntryList& list, std::string_view section_id) {
  for (const EntryList::Section& section : list.sections)
    if (section.id == section_id) return Value(std::to_string(section.entries.size()));
  return {};
}

Value choice(Value::Record more, const EntryList* list) {
  Value::Record value{
      {"href", list ? Value(list_path(list->folder, 1)) : Value()},
      {"count", list ? Value(std::to_string(list->size())) : Value()},
      {"yes", list ? count_under(*list, "yes") : Value()},
      {"consult", list ? count_under(*list, "consult") : Value()},
  };
  value.insert(value.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  return value;
}

const EntryList* list_of(const Edition& edition, const Area* area) {
  for (const EntryList& list : edition.lists.lists)
    if (list.area == area) return &list;
  return nullptr;
}

/// Every area, those without entries too: nobody shall look for theirs in vain. The numbers are
/// those of the support centres on the map.
Value area_choices(const Edition& edition, Entries& centers) {
  Value::List choices;
  for (const EntryGroups::InArea& one : edition.view.groups().areas) {
    if (!one.area) continue;
    Value number, center;
    if (one.support_center) {
      centers.push_back(*one.support_center);
      number = Value(std::to_string(centers.size()));
      center = edition.view.resource(*one.support_center);
    }
    choices.push_back(choice({{"label", Value(one.area->name.value, one.area->name.span)},
                              {"note", Value(one.area->note.value, one.area->note.span)},
                              {"number", std::move(number)},
                              {"support_center", std::move(center)}},
                             list_of(edition, one.area)));
  }
  return choices;
}

Value choices(const Edition& edition, std::string_view sort) {
  Value::List choices;
  for (const EntryList& list : edition.lists.lists)
    if (list.sort == sort)
      choices.push_back(choice({{"label", Value(list.name)},
                                {"note", Value()},
                                {"number", Value()},
                                {"support_center", Value()}},
                               &list));
  return choices;
}

/// Those that lead to a list. Names that fit one page are that page, not an overview.
std::vector<const Overview*> overviews(const Edition& edition) {
  std::vector<const Overview*> wanted;
  for (const Overview& overview : kOverviews)
    for (const EntryList& list : edition.lists.lists)
      if (list.sort == std::string_view(overview.sort) && list.folder != overview.folder) {
        wanted.push_back(&overview);
        break;
      }
  return wanted;
}

std::size_t count(const Edition& edition) { return overviews(edition).size(); }

Page page(const Edition& edition, std::size_t index) {
  const Overview& overview = *overviews(edition)[index];
  const std::string_view sort = overview.sort;
  Value choices_, map;
  if (sort == "area") {
    Entries centers;
    choices_ = area_choices(edition, centers);
    map = areas_map(edition, centers);
  } else {
    choices_ = choices(edition, sort);
  }
  return {std::string(overview.folder) + "/index.html",
          Value(overview.title),
          {{"is_area", sort == "area"},
           {"is_provides", sort == "provides"},
           {"is_accepts", sort == "accepts"},
           {"is_time", sort == "time"},
           {"is_kana", sort == "kana"},
           {"map", std::move(map)},
           {"choices", std::move(choices_)}}};
}

}  // namespace

PageKind overview_page() { return {"overview", shape, count, page}; }

}  // namespace kakehashi
