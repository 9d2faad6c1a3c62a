#include "ingest/kaigo_yaml.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/yaml_text.h"
#include "ingest/columns.h"

namespace kakehashi {
namespace {

/// The value of the main row, or of the first row after it that has one.
template <class Get>
std::string first_given(const Place& place, Get get) {
  for (const KaigoRow* row : place.rows) {
    std::string value = get(*row);
    if (!value.empty()) return value;
  }
  return {};
}

/// What the place as a whole says, against which its services are compared.
struct Front {
  std::string address, building, phone, fax;
};

/// The service's own remarks, and what it has of its own beside the place's name, door and numbers:
/// somebody who looks for the service must not ring the wrong desk.
std::string service_note(const KaigoRow& row, const Place& place, const Front& front) {
  std::string out;
  const auto add = [&](std::string_view label, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty()) out += " / ";
    out += label;
    out += text;
  };
  add("", row.note);
  if (folded_name(row.name) != folded_name(place.main().name)) add("名称：", row.name);
  if (row.address.blocks != place.main().address.blocks && row.address.address != front.address)
    add("所在地：", row.address.building.empty()
                        ? row.address.address
                        : row.address.address + " " + row.address.building);
  const auto digits = [](std::string text) {
    std::erase(text, '-');
    return text;
  };
  const std::string remark = row.phone.remark.empty() ? "" : "（" + row.phone.remark + "）";
  if (digits(row.phone.number) != digits(front.phone) || !remark.empty())
    add("電話：", row.phone.number.empty() ? "" : row.phone.number + remark);
  if (digits(row.fax.number) != digits(front.fax)) add("FAX：", row.fax.number);
  return out;
}

void write_service(YamlWriter& yaml, const KaigoRow& row, const Place& place, const Front& front) {
  yaml.open_item();
  yaml.text("service", row.service->id);
  if (row.number != place.main().number) yaml.text("number", row.number);
  yaml.list("days", row.days);
  yaml.text("note", service_note(row, place, front));
  if (!row.capacity.empty()) yaml.plain("capacity", row.capacity);
  yaml.close_item();
}

void write_place(YamlWriter& yaml, const Place& place, const std::string& area) {
  const KaigoRow& main = place.main();
  const std::string& kind = main.service->group;
  Front front;
  const KaigoRow* addressed = &main;
  for (const KaigoRow* row : place.rows) {
    addressed = row;
    if (!row->address.address.empty()) break;
  }
  front.address = addressed->address.address;
  // The building of another row fits only when it stands at the same block.
  front.building = first_given(place, [&](const KaigoRow& row) {
    return row.address.blocks == addressed->address.blocks ? row.address.building : std::string();
  });
  front.phone = first_given(place, [](const KaigoRow& row) { return row.phone.number; });
  front.fax = first_given(place, [](const KaigoRow& row) { return row.fax.number; });

  yaml.open_item();
  yaml.text("id", place.id);
  yaml.text("kind", kind.empty() ? "other" : kind);
  yaml.text("name", main.name);
  yaml.text("kana", first_given(place, [&](const KaigoRow& row) {
              return folded_name(row.name) == folded_name(main.name) ? row.kana : std::string();
            }));
  yaml.text("operator", main.operator_name);
  yaml.text("operator_number", main.operator_number);
  yaml.text("address", front.address);
  yaml.text("building", front.building);
  yaml.text("phone", front.phone);
  yaml.text("fax", front.fax);
  yaml.text("web", first_given(place, [](const KaigoRow& row) { return row.web; }));
  const auto located = std::find_if(place.rows.begin(), place.rows.end(), [](const KaigoRow* row) {
    return !row->point.latitude.empty();
  });
  if (located != place.rows.end()) {
    yaml.open("coordinates");
    yaml.plain("latitude", (*located)->point.latitude);
    yaml.plain("longitude", (*located)->point.longitude);
    yaml.close();
  }
  yaml.text("area", area);
  std::vector<std::string> numbers;
  for (const KaigoRow* row : place.rows) numbers.push_back(row->number);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  // The number of the main row leads: services name theirs only when it is another.
  std::rotate(numbers.begin(), std::find(numbers.begin(), numbers.end(), main.number),
              std::find(numbers.begin(), numbers.end(), main.number) + 1);
  yaml.list("care_numbers", numbers);
  yaml.open("services");
  for (const KaigoRow* row : place.rows) write_service(yaml, *row, place, front);
  yaml.close();
  yaml.close_item();
}

}  // namespace

std::string kaigo_yaml(const std::vector<const Place*>& places, const std::string& municipality,
                       const KaigoOptions& options) {
  const KaigoRow& first = places.front()->main();
  const auto own_area = options.areas.find(municipality);
  const std::string area = own_area == options.areas.end() ? std::string() : own_area->second;
  YamlWriter yaml;
  yaml.comment(fmt::format(
      "{}{}（{}）の介護サービス事業所。kakehashi import が作ったファイルです。\n"
      "もとのデータ: {}（厚生労働省 介護サービス情報公表システムのオープンデータ）\n"
      "手で直さないでください。次の取り込みで書き直されます。\n"
      "新しくするには、公式サイトから CSV を取り直して次のように打ちます:\n"
      "  kakehashi import kaigo ファイル… --municipality {} --as-of 基準日 --into data/resources",
      first.prefecture, first.city, municipality, options.file_name, municipality));
  yaml.open("source");
  yaml.text("name", "介護サービス情報公表システムのオープンデータ");
  yaml.text("publisher", "厚生労働省");
  // Our own writer made the day: a date is plain for every reader.
  if (options.data_date) yaml.plain("date", iso(*options.data_date));
  yaml.text("credit",
            "「介護サービス情報公表システムのオープンデータ」（厚生労働省）を加工して作成");
  yaml.text("licence", "公共データ利用規約（第1.0版）");
  yaml.text("url", "https://www.mhlw.go.jp/stf/kaigo-kouhyou_opendata.html");
  yaml.plain("open_data", "yes");
  yaml.close();
  yaml.blank_line();
  yaml.open("resources");
  for (const Place* place : places) write_place(yaml, *place, area);
  yaml.close();
  return yaml.take();
}

}  // namespace kakehashi
