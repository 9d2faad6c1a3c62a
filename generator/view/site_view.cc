#include "view/site_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/unicode.h"
#include "view/visible.h"

namespace kakehashi {
namespace {

/// Whether somebody comes to the house, or answers out of hours: these fields are shown together.
constexpr std::array<std::string_view, 5> kAtHome{"home_visits", "house_calls", "dental_visits",
                                                  "medication_visits", "after_hours"};

/// Parts of a page that have a heading only while one of their fields has a value.
constexpr std::array<std::string_view, 4> kHomeFields{"at_home", "contact_24h", "notifications",
                                                      "service_area"};
constexpr std::array<std::string_view, 2> kMedicineFields{"departments", "specialties"};
constexpr std::array<std::string_view, 4> kContactFields{"phone", "fax", "email", "web"};
constexpr std::array<std::string_view, 4> kPlaceFields{"access", "barrier_free", "parking",
                                                       "languages"};
constexpr std::array<std::string_view, 6> kBodyFields{
    "operator", "former_names", "medical_number", "care_numbers", "navii_number", "capacity"};
constexpr std::array<std::string_view, 6> kProfessionalFields{
    "contact_person", "preferred_contact", "meeting_times",
    "mobile",         "admission_rules",   "vacancies"};

template <std::size_t n>
bool any(const Value& value, const std::array<std::string_view, n>& fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](std::string_view field) { return value.find(field)->holds(); });
}

std::string label_of(std::string_view field) { return resource_table().find(field)->label; }

/// The answers of kAtHome that somebody gave, "unknown" included: it prints as 未確認.
Value at_home(const Value& resource) {
  Value::List list;
  for (const std::string_view field : kAtHome) {
    const Value* given = resource.find(field);
    const Value* answer = given->find("answer");
    if (answer == nullptr || !answer->holds()) continue;
    const std::string& id = answer->find("id")->text()->text;
    list.push_back(Value::Record{{"label", Value(label_of(field))},
                                 {"answer", *answer},
                                 {"record", *given->find("record")},
                                 {"is_yes", id == "yes"},
                                 {"is_no", id == "no"},
                                 {"is_unknown", id == "unknown"}});
  }
  return list;
}

/// What a list says at one look, in words: only what was confirmed as possible.
Value highlights(const Value& resource) {
  Value::List words;
  for (const Value& one : *resource.find("at_home")->list())
    if (one.find("is_yes")->holds()) words.push_back(*one.find("label"));
  if (resource.find("contact_24h")->holds()) words.push_back(Value(label_of("contact_24h")));
  return words;
}

/// Takes away exceptions that are over and puts the rest in order of their days; then hours that
/// say nothing at all.
void trim_hours(Value& owner, const Date& today) {
  Value& hours = *owner.find("hours");
  if (!hours.holds()) return;
  Value& exceptions = *hours.find("exceptions");
  if (Value::List* list = exceptions.list()) {
    const std::string now = iso(today);
    std::erase_if(*list, [&](const Value& one) {
      const Value* last = one.find("to")->holds() ? one.find("to") : one.find("from");
      return last->holds() && last->find("iso")->text()->text < now;
    });
    std::stable_sort(list->begin(), list->end(), [](const Value& a, const Value& b) {
      return a.find("from")->find("iso")->text()->text < b.find("from")->find("iso")->text()->text;
    });
  }
  *hours.find("has_exceptions") = exceptions.holds();
  static constexpr std::array<std::string_view, 5> kAll{"weekly", "reception", "nth_weeks",
                                                        "exceptions", "note"};
  if (!any(hours, kAll)) hours = Value();
}

ShapePtr at_home_shape() {
  return record_shape({
      member("label", "対応", text_shape()),
      member("answer", "回答", code_shape()),
      member("record", "実績", flag_shape()),
      member("is_yes", "可", flag_shape()),
      member("is_no", "不可", flag_shape()),
      member("is_unknown", "未確認", flag_shape()),
  });
}

}  // namespace

ShapePtr resource_shape() {
  static const ShapePtr shape = [] {
    Shape whole = *shape_of(resource_table());
    whole.members.push_back(member("is_official_only", "公的データだけの掲載", flag_shape()));
    whole.members.push_back(member("is_stale", "確認が1年より前", flag_shape()));
    whole.members.push_back(member("is_unverified", "確認日なし", flag_shape()));
    whole.members.push_back(member("is_temporarily_closed", "休止中", flag_shape()));
    whole.members.push_back(member("map_url", "地図のリンク", text_shape()));
    whole.members.push_back(member("at_home", "家での対応", list_shape(at_home_shape())));
    whole.members.push_back(member("has_at_home", "家での対応", flag_shape()));
    whole.members.push_back(member("highlights", "一目で分かること", list_shape(text_shape())));
    whole.members.push_back(member("has_highlights", "一目で分かること", flag_shape()));
    whole.members.push_back(member("tells_home", "家での対応の欄がある", flag_shape()));
    whole.members.push_back(member("tells_medicine", "診療科の欄がある", flag_shape()));
    whole.members.push_back(member("tells_contact", "連絡先がある", flag_shape()));
    whole.members.push_back(member("tells_place", "来所の欄がある", flag_shape()));
    whole.members.push_back(member("tells_body", "事業者の欄がある", flag_shape()));
    whole.members.push_back({"tells_professional",
                             Text("関係者向けの欄がある", "tells_professional"),
                             Audience::professional, flag_shape()});
    return std::make_shared<const Shape>(std::move(whole));
  }();
  return shape;
}

ShapePtr page_shape(std::vector<Shape::Member> own) {
  const ShapePtr kind = record_shape({
      member("id", "ID", text_shape()),
      member("label", "種別", text_shape()),
      member("count", "件数", text_shape()),
  });
  const ShapePtr leaflet = record_shape({
      member("slug", "ファイル名", text_shape()),
      member("title", "題名", text_shape()),
      member("summary", "要約", text_shape()),
  });
  const ShapePtr credit = record_shape({
      member("credit", "クレジット", text_shape()),
      member("licence", "利用条件", text_shape()),
      member("url", "URL", text_shape()),
  });
  std::vector<Shape::Member> members{
      member("root", "先頭への道", text_shape()),
      member("page_title", "ページの題名", text_shape()),
      member("canonical", "ページのアドレス", text_shape()),
      member("page_description", "ページの説明", text_shape()),
      member("json_ld", "検索エンジンへの説明", markup_shape()),
      member("has_open_data", "オープンデータ", flag_shape()),
      member("menu", "メニュー",
             list_shape(record_shape({
                 member("label", "題名", text_shape()),
                 member("path", "先頭からの道", text_shape()),
                 member("is_here", "この部分を見ている", flag_shape()),
                 member("is_current", "このページを見ている", flag_shape()),
             }))),
      member("twin", "もう一方の言葉づかいのページ", text_shape()),
      member("site", "サイト", shape_of(site_table())),
      member("office", "相談支援室", shape_of(office_table())),
      member("kinds", "種別の一覧", list_shape(kind)),
      member("kind_groups", "種別の分類",
             list_shape(record_shape({
                 member("label", "分類", text_shape()),
                 member("kinds", "種別", list_shape(kind)),
             }))),
      member("has_kind_groups", "種別の分類", flag_shape()),
      member("areas", "圏域の一覧", list_shape(kind)),
      member("has_areas", "圏域の一覧", flag_shape()),
      member("times", "曜日・時間の一覧", list_shape(kind)),
      member("has_times", "曜日・時間の一覧", flag_shape()),
      member("has_provides", "在宅で行う医療の一覧", flag_shape()),
      member("has_accepts", "受け入れ可の一覧", flag_shape()),
      member("leaflets", "リーフレット", list_shape(leaflet)),
      member("has_leaflets", "リーフレット", flag_shape()),
      member("credits", "出典", list_shape(credit)),
      member("has_credits", "出典", flag_shape()),
      member("updated", "更新日", date_shape()),
  };
  for (Shape::Member& one : own) members.push_back(std::move(one));
  return record_shape(std::move(members));
}

SiteView::SiteView(const Project& project, Audience audience, const Date& today)
    : project_(project), audience_(audience), today_(today), areas_(project) {
  for (const Area& area : project.areas) names_.add("area", area.id.value, area.name.value);

  struct Keyed {
    std::string key;
    Entry entry;
  };
  std::vector<Keyed> keyed;
  const auto spoken_for = superseded(project.resources);
  for (const Resource& resource : project.resources) {
    const Extent extent = extent_for(resource, audience);
    if (extent == Extent::nothing || spoken_for.contains(&resource)) continue;
    names_.add("resource", resource.id.value, resource.name.value);
    const std::string& reading = resource.kana ? resource.kana.value : resource.name.value;
    keyed.push_back({kana_sort_key(reading), {&resource, extent, areas_.area_of(resource)}});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    if (a.key != b.key) return a.key < b.key;
    return a.entry.resource->id.value < b.entry.resource->id.value;
  });
  std::unordered_map<Code, std::vector<std::size_t>> by_kind;
  for (Keyed& one : keyed) {
    by_kind[one.entry.resource->kind.value].push_back(entries_.size());
    entries_.push_back(one.entry);
  }

  const CodeList* group_names = project.codes.find("kind_groups");
  Value::List kinds;
  // Kinds of no known group stand last, without a heading of their own.
  std::vector<std::pair<Code, Value::List>> groups;
  if (group_names)
    for (const CodeItem& item : group_names->items) groups.push_back({&item, {}});
  groups.push_back({nullptr, {}});
  for (const CodeItem& item : project.codes.find("kinds")->items) {
    const auto found = by_kind.find(&item);
    if (found == by_kind.end()) continue;
    kinds.push_back(Value::Record{{"id", Value(item.id)},
                                  {"label", Value(item.label)},
                                  {"count", Value(std::to_string(found->second.size()))}});
    const Code group = group_names ? group_names->find(item.group) : nullptr;
    std::find_if(groups.begin(), groups.end(), [&](const auto& one) {
      return one.first == group;
    })->second.push_back(kinds.back());
    kinds_.push_back({&item, std::move(found->second)});
  }

  std::vector<const Article*> ordered;
  for (const Article& leaflet : project.leaflets) ordered.push_back(&leaflet);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Article* a, const Article* b) {
    return a->head.order.value < b->head.order.value;
  });
  Value::List leaflets;
  for (const Article* leaflet : ordered)
    leaflets.push_back(
        Value::Record{{"slug", Value(leaflet->slug)},
                      {"title", Value(leaflet->head.title.value, leaflet->head.title.span)},
                      {"summary", Value(leaflet->head.summary.value, leaflet->head.summary.span)}});

  Value::List credits;
  std::set<std::string> credited;
  for (const Entry& entry : entries_) {
    const Source& source = entry.resource->source;
    if (!source.credit || !credited.insert(*source.credit).second) continue;
    credits.push_back(Value::Record{{"credit", Value(source.credit.value, source.credit.span)},
                                    {"licence", Value(source.licence.value, source.licence.span)},
                                    {"url", Value(source.url.value, source.url.span)}});
  }

  Value::List kind_groups;
  for (auto& [group, members] : groups) {
    if (members.empty()) continue;
    kind_groups.push_back(Value::Record{{"label", group ? Value(group->label) : Value()},
                                        {"kinds", std::move(members)}});
  }
  const bool has_kind_groups = kind_groups.size() > 1;

  groups_ = group_entries(*this);
  const auto choice = [](std::string id, std::string label, const Entries& entries) {
    return Value::Record{{"id", Value(std::move(id))},
                         {"label", Value(std::move(label))},
                         {"count", Value(std::to_string(entries.size()))}};
  };
  Value::List areas, times;
  for (const EntryGroups::InArea& one : groups_.areas)
    if (one.area && !one.entries.empty())
      areas.push_back(choice(*one.area->id, *one.area->name, one.entries));
  for (std::size_t i = 0; i < kOpenTimes; ++i)
    if (!groups_.times[i].entries.empty())
      times.push_back(
          choice(kOpenTimeNames[i].id, kOpenTimeNames[i].label, groups_.times[i].entries));
  const bool has_areas = !areas.empty(), has_times = !times.empty();
  const auto offered = [](const std::vector<EntryGroups::Treatment>& treatments) {
    return std::any_of(treatments.begin(), treatments.end(),
                       [](const EntryGroups::Treatment& one) { return one.is_offered(); });
  };

  const ViewOptions options{audience_, false};
  const bool has_leaflets = !leaflets.empty(), has_credits = !credits.empty();
  Value office = view_of(&project.office, office_table(), options, names_);
  trim_hours(office, today);
  shared_ = Value::Record{
      {"site", view_of(&project.site, site_table(), options, names_)},
      {"office", std::move(office)},
      {"kinds", std::move(kinds)},
      {"kind_groups", std::move(kind_groups)},
      {"has_kind_groups", has_kind_groups},
      {"areas", std::move(areas)},
      {"has_areas", has_areas},
      {"times", std::move(times)},
      {"has_times", has_times},
      {"has_provides", offered(groups_.provides)},
      {"has_accepts", offered(groups_.accepts)},
      {"leaflets", std::move(leaflets)},
      {"has_leaflets", has_leaflets},
      {"credits", std::move(credits)},
      {"has_credits", has_credits},
      {"has_open_data", audience_ == Audience::public_ && !entries_.empty()},
      {"updated", view_of(today)},
  };
}

const std::string& SiteView::resource_id(std::size_t index) const {
  return entries_[index].resource->id.value;
}

const std::string& SiteView::resource_name(std::size_t index) const {
  return entries_[index].resource->name.value;
}

Code SiteView::resource_kind(std::size_t index) const {
  return entries_[index].resource->kind.value;
}

SiteView::Standing SiteView::standing(std::size_t index) const {
  const Entry& entry = entries_[index];
  const bool official = entry.extent == Extent::official;
  const Given<Date>& on = entry.resource->verified.on;
  return {entry.area, !official && on && days_between(*on, today_) <= kStaleDays, official};
}

Resource SiteView::entry(std::size_t index) const {
  const Entry& entry = entries_[index];
  Resource part = visible_part(*entry.resource, audience_, entry.extent);
  if (entry.area && !part.area) part.area = {entry.area->id.value, entry.resource->id.span};
  return part;
}

const Coordinates* SiteView::resource_coordinates(std::size_t index) const {
  static const Field& field = *resource_table().find("coordinates");
  const Entry& entry = entries_[index];
  const Coordinates& coordinates = entry.resource->coordinates;
  return coordinates.span.known() && is_visible(field, audience_, entry.extent) ? &coordinates
                                                                                : nullptr;
}

Value SiteView::resource(std::size_t index, const Resource& resource) const {
  const bool official_only = entries_[index].extent == Extent::official;
  Value value = view_of(&resource, resource_table(), {audience_, official_only}, names_);
  const bool verified = resource.verified.on.given();
  const bool stale = verified && days_between(*resource.verified.on, today_) > kStaleDays;
  value.set("is_official_only", official_only);
  value.set("is_stale", stale && !official_only);
  value.set("is_unverified", !verified && !official_only);
  value.set("is_temporarily_closed",
            resource.status && resource.status.value->id == "temporarily_closed");
  Value map;
  if (resource.coordinates.span.known())
    // The Geospatial Information Authority's map; opened only when somebody follows the link.
    map = fmt::format("https://maps.gsi.go.jp/#17/{:.6f}/{:.6f}/", *resource.coordinates.latitude,
                      *resource.coordinates.longitude);
  value.set("map_url", std::move(map));

  trim_hours(value, today_);
  value.set("at_home", at_home(value));
  value.set("has_at_home", value.find("at_home")->holds());
  value.set("highlights", highlights(value));
  value.set("has_highlights", value.find("highlights")->holds());
  value.set("tells_home", any(value, kHomeFields));
  value.set("tells_medicine", any(value, kMedicineFields));
  value.set("tells_contact", any(value, kContactFields));
  value.set("tells_place", any(value, kPlaceFields));
  value.set("tells_body", any(value, kBodyFields));
  value.set("tells_professional", any(value, kProfessionalFields));
  return value;
}

}  // namespace kakehashi
