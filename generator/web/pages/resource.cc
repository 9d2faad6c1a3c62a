#include <fmt/format.h>

#include "base/uri.h"
#include "feeds/json_ld.h"
#include "view/record_view.h"
#include "web/maps.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr shape() {
  const ShapePtr list = record_shape({
      member("href", "行き先", text_shape()),
      member("label", "一覧の名前", text_shape()),
  });
  const ShapePtr group = record_shape({
      member("label", "探し方", text_shape()),
      member("lists", "一覧", list_shape(list)),
  });
  return page_shape({
      member("resource", "資源", resource_shape()),
      member("found_in", "載っている一覧", list_shape(group)),
      member("report_url", "誤りを知らせるメール", text_shape()),
      member("map", "地図", markup_shape()),
  });
}

std::size_t count(const Edition& edition) { return edition.view.resource_count(); }

void add_group(Value::List& groups, const char* label, Value::List lists) {
  if (!lists.empty())
    groups.push_back(Value::Record{{"label", Value(label)}, {"lists", std::move(lists)}});
}

Value link(const std::string& folder, const std::string& label) {
  return Value::Record{{"href", Value(list_path(folder, 1))}, {"label", Value(label)}};
}

/// The lists of treatments that name an entry: those in which it does not say no.
Value::List by_treatment(const char* folder, const std::vector<Answer>& answers) {
  Value::List lists;
  for (const Answer& one : answers)
    if (one.answer->id != "no")
      lists.push_back(link(fmt::format("{}/{}", folder, one.item->id), one.item->label));
  return lists;
}

Value found_in(const Edition& edition, std::size_t index, const Resource& entry) {
  Value::List groups;
  add_group(groups, "種別", {link("kinds/" + entry.kind.value->id, entry.kind.value->label)});
  if (const Area* area = edition.view.resource_area(index))
    add_group(groups, "圏域", {link("areas/" + *area->id, *area->name)});
  Value::List times;
  const auto words = open_times(entry);
  for (std::size_t i = 0; i < kOpenTimes; ++i)
    if (words[i])
      times.push_back(link(std::string("times/") + kOpenTimeNames[i].id, kOpenTimeNames[i].label));
  add_group(groups, "曜日・時間", std::move(times));
  add_group(groups, "家で行う医療", by_treatment("provides", entry.provides));
  add_group(groups, "受け入れ", by_treatment("accepts", entry.accepts));
  return groups;
}

/// A letter to the office that says which entry it is about; nothing when the office has no address
/// for letters.
Value report_url(const Edition& edition, const Resource& entry) {
  const Value* email = edition.view.shared().find("office")->find("email");
  if (!email->holds()) return {};
  const std::string subject = fmt::format("「{}」（{}）の掲載内容について", *entry.name, *entry.id);
  return Value(fmt::format("mailto:{}?subject={}", email->text()->text, uri_part(subject)));
}

Page page(const Edition& edition, std::size_t index) {
  const Resource entry = edition.view.entry(index);
  Value resource = edition.view.resource(index, entry);
  Value title = *resource.find("name");
  const Project& project = edition.view.project();
  const CodeItem& kind = *entry.kind.value;
  std::string path = "resources/" + *entry.id + "/index.html";
  std::string json_ld = place_json_ld(entry, project, edition.view.today(),
                                      {{*project.site.title, "index.html"},
                                       {kind.label, list_path("kinds/" + kind.id, 1)},
                                       {*entry.name, path}});
  return {std::move(path),
          std::move(title),
          {{"resource", std::move(resource)},
           {"found_in", found_in(edition, index, entry)},
           {"report_url", report_url(edition, entry)},
           {"map", place_map(edition, index)}},
          *entry.name + "（" + kind.label + "）の連絡先と対応できることのご案内です。",
          std::move(json_ld)};
}

}  // namespace

PageKind resource_page() { return {"resource", shape, count, page}; }

}  // namespace kakehashi
