#include "view/site_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/unicode.h"

namespace kakehashi {
namespace {

Shape::Member member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::public_, std::move(shape)};
}

/// What a list shows of an entry. A subset of the full view, by name.
constexpr std::array<std::string_view, 21> kCardMembers{
    "id",          "name",          "kana",        "kind",
    "address",     "building",      "phone",       "fax",
    "area",        "departments_text", "home_visits", "house_calls",
    "dental_visits", "medication_visits", "contact_24h", "is_official_only",
    "is_stale",    "is_unverified", "is_temporarily_closed", "verified",
    "services"};

ShapePtr resource_shape() {
  static const ShapePtr shape = [] {
    Shape whole = *shape_of(resource_table());
    whole.members.push_back(member("is_official_only", "公的データだけの掲載", flag_shape()));
    whole.members.push_back(member("is_stale", "確認が1年より前", flag_shape()));
    whole.members.push_back(member("is_unverified", "確認日なし", flag_shape()));
    whole.members.push_back(member("is_temporarily_closed", "休止中", flag_shape()));
    whole.members.push_back(member("map_url", "地図のリンク", text_shape()));
    return std::make_shared<const Shape>(std::move(whole));
  }();
  return shape;
}

ShapePtr card_shape() {
  static const ShapePtr shape = [] {
    std::vector<Shape::Member> members;
    for (const Shape::Member& one : resource_shape()->members)
      if (std::find(kCardMembers.begin(), kCardMembers.end(), one.name) != kCardMembers.end())
        members.push_back(one);
    return record_shape(std::move(members));
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
      member("site", "サイト", shape_of(site_table())),
      member("office", "相談支援室", shape_of(office_table())),
      member("kinds", "種別の一覧", list_shape(kind)),
      member("leaflets", "リーフレット", list_shape(leaflet)),
      member("has_leaflets", "リーフレット", flag_shape()),
      member("credits", "出典", list_shape(credit)),
      member("has_credits", "出典", flag_shape()),
      member("updated", "更新日", date_shape()),
  };
  for (Shape::Member& one : own) members.push_back(std::move(one));
  return record_shape(std::move(members));
}

}  // namespace

SiteView::SiteView(const Project& project, Audience audience, const Date& today)
    : project_(project), audience_(audience), today_(today) {
  for (const Area& area : project.areas) names_.add("area", area.id.value, area.name.value);

  struct Keyed {
    std::string key;
    Entry entry;
  };
  std::vector<Keyed> keyed;
  for (const Resource& resource : project.resources) {
    const Extent extent = extent_for(resource, audience);
    if (extent == Extent::nothing) continue;
    names_.add("resource", resource.id.value, resource.name.value);
    const std::string& reading = resource.kana ? resource.kana.value : resource.name.value;
    keyed.push_back({kana_sort_key(reading), {&resource, extent}});
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

  Value::List kinds;
  for (const CodeItem& item : project.codes.find("kinds")->items) {
    const auto found = by_kind.find(&item);
    if (found == by_kind.end()) continue;
    kinds.push_back(Value::Record{{"id", Value(item.id)},
                                  {"label", Value(item.label)},
                                  {"count", Value(std::to_string(found->second.size()))}});
    kinds_.push_back({&item, std::move(found->second)});
  }

  std::vector<const Leaflet*> ordered;
  for (const Leaflet& leaflet : project.leaflets) ordered.push_back(&leaflet);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Leaflet* a, const Leaflet* b) {
    return a->head.order.value < b->head.order.value;
  });
  Value::List leaflets;
  for (const Leaflet* leaflet : ordered)
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

  const ViewOptions options{audience_, false};
  const bool has_leaflets = !leaflets.empty(), has_credits = !credits.empty();
  shared_ = Value::Record{
      {"site", view_of(&project.site, site_table(), options, names_)},
      {"office", view_of(&project.office, office_table(), options, names_)},
      {"kinds", std::move(kinds)},
      {"leaflets", std::move(leaflets)},
      {"has_leaflets", has_leaflets},
      {"credits", std::move(credits)},
      {"has_credits", has_credits},
      {"updated", view_of(today)},
  };
}

const std::string& SiteView::resource_id(std::size_t index) const {
  return entries_[index].resource->id.value;
}

Value SiteView::resource(std::size_t index) const {
  const Entry& entry = entries_[index];
  const Resource& resource = *entry.resource;
  const bool official_only = entry.extent == Extent::official;
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
  return value;
}

Value SiteView::card(const Value& resource) {
  Value::Record members;
  members.reserve(kCardMembers.size());
  for (const std::string_view name : kCardMembers)
    if (const Value* value = resource.find(name)) members.emplace_back(name, *value);
  return members;
}

ShapePtr start_page_shape() {
  return page_shape({member("resource_count", "件数", text_shape())});
}

ShapePtr kind_page_shape() {
  return page_shape({member("kind", "種別", code_shape()), member("count", "件数", text_shape()),
                     member("resources", "資源", list_shape(card_shape()))});
}

ShapePtr resource_page_shape() { return page_shape({member("resource", "資源", resource_shape())}); }

ShapePtr leaflet_page_shape() {
  return page_shape({member("summary", "要約", text_shape()), member("body", "本文", markup_shape()),
                     member("pdf", "PDF", text_shape())});
}

}  // namespace kakehashi
