#include "feeds/municipal_csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/csv_text.h"
#include "feeds/opening.h"
#include "feeds/place.h"

namespace kakehashi {
namespace {

using Columns = std::vector<std::string>;

const Columns kPlaceColumns{"所在地_全国地方公共団体コード",
                            "町字ID",
                            "所在地_連結表記",
                            "所在地_都道府県",
                            "所在地_市区町村",
                            "所在地_町字",
                            "所在地_番地以下",
                            "建物名等(方書)",
                            "緯度",
                            "経度",
                            "高度の種別",
                            "高度の値"};

Columns joined(std::initializer_list<Columns> parts) {
  Columns all;
  for (const Columns& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

const Columns kHospital = joined({{"全国地方公共団体コード", "ID", "地方公共団体名", "名称",
                                   "名称_カナ", "名称_英字", "医療機関の種類"},
                                  kPlaceColumns,
                                  {"電話番号",
                                   "内線番号",
                                   "FAX番号",
                                   "連絡先メールアドレス",
                                   "連絡先FormURL",
                                   "連絡先備考（その他、SNSなど）",
                                   "郵便番号",
                                   "法人番号",
                                   "法人の名称",
                                   "医療機関コード",
                                   "診療曜日",
                                   "診療開始時間",
                                   "診療終了時間",
                                   "診療日時特記事項",
                                   "時間外における対応",
                                   "診療科目",
                                   "病床数",
                                   "URL",
                                   "画像",
                                   "画像_ライセンス",
                                   "備考"}});

const Columns kCareService = joined(
    {{"全国地方公共団体コード", "ID", "地方公共団体名", "介護サービス事業所名称",
      "介護サービス事業所名称_カナ", "介護サービス事業所名称_英字", "実施サービス"},
     kPlaceColumns,
     {"電話番号", "内線番号", "FAX番号", "連絡先メールアドレス", "連絡先FormURL",
      "連絡先備考（その他、SNSなど）", "郵便番号", "法人番号", "法人の名称", "事業所番号",
      "利用可能曜日", "利用可能日時特記事項", "定員", "URL", "画像", "画像_ライセンス", "備考"}});

const Columns kPublicFacility =
    joined({{"全国地方公共団体コード", "ID", "地方公共団体名", "名称", "名称_カナ", "名称_英字",
             "名称_通称", "POIコード"},
            kPlaceColumns,
            {"電話番号", "内線番号", "連絡先メールアドレス", "連絡先FormURL",
             "連絡先備考（その他、SNSなど）", "郵便番号", "法人番号", "団体名", "利用可能曜日",
             "開始時間", "終了時間", "利用可能日時特記事項", "説明", "バリアフリー情報", "URL",
             "画像", "画像_ライセンス", "備考"}});

/// A row whose cells are set by the names of their columns; a name that is none is a mistake of
/// ours and throws.
class Row {
 public:
  explicit Row(const Columns& names) : names_(names), cells_(names.size()) {}
  void set(std::string_view name, std::string_view text) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    cells_.at(static_cast<std::size_t>(found - names_.begin())) = harmless_cell(text);
  }
  std::string line() const { return csv_line(cells_); }

 private:
  const Columns& names_;
  Columns cells_;
};

void add_part(std::string& text, const std::string& part) {
  if (!text.empty() && !part.empty()) text += "／";
  text += part;
}

std::string labels(const std::vector<Given<Code>>& codes) {
  std::string text;
  for (const Given<Code>& code : codes) text += (text.empty() ? "" : ";") + code.value->label;
  return text;
}

/// What no column of the standard holds and nobody should miss.
std::string remarks(const Resource& entry) {
  std::string text;
  if (entry.status && entry.status.value->id == "temporarily_closed") add_part(text, "休止中");
  if (entry.verified.on) add_part(text, "最終確認日 " + western(*entry.verified.on));
  const Source& source = entry.source;
  if (source.credit)
    add_part(text, "出典 " + *source.credit);
  else if (source.name)
    add_part(text, "出典 " + *source.name);
  if (source.licence) add_part(text, "利用条件 " + *source.licence);
  return text;
}

/// The columns that all lists have.
void set_place(Row& row, const Resource& entry, const Project& project) {
  const Office& office = project.office;
  const AddressParts parts = address_parts(*entry.address, office);
  row.set("全国地方公共団体コード", municipality_code(*office.municipality_code));
  row.set("ID", *entry.id);
  row.set("地方公共団体名", *office.city + *office.ward);
  row.set("所在地_全国地方公共団体コード", place_municipality(entry, project));
  row.set("所在地_連結表記",
          *entry.address + (entry.building ? " " + *entry.building : std::string()));
  row.set("所在地_都道府県", parts.prefecture);
  row.set("所在地_市区町村", parts.city);
  row.set("所在地_町字", parts.town);
  row.set("所在地_番地以下", parts.block);
  row.set("建物名等(方書)", *entry.building);
  if (is_located(entry)) {
    row.set("緯度", degree_text(*entry.coordinates.latitude));
    row.set("経度", degree_text(*entry.coordinates.longitude));
  }
  row.set("電話番号", *entry.phone);
  row.set("連絡先メールアドレス", *entry.email);
  row.set("郵便番号", *entry.postal_code);
  row.set("法人番号", *entry.operator_number);
  row.set("URL", *entry.web);
  row.set("備考", remarks(entry));
}

std::string hospital_row(const Resource& entry, const SiteView& view) {
  Row row(kHospital);
  set_place(row, entry, view.project());
  row.set("名称", *entry.name);
  row.set("名称_カナ", katakana(*entry.kana));
  row.set("医療機関の種類", place_type(*entry.kind).medical_type);
  row.set("FAX番号", *entry.fax);
  row.set("法人の名称", *entry.operator_name);
  row.set("医療機関コード", *entry.medical_number);
  const OpeningColumns opening = opening_columns(entry.hours, view.today());
  row.set("診療曜日", opening.days);
  row.set("診療開始時間", opening.opens);
  row.set("診療終了時間", opening.closes);
  row.set("診療日時特記事項", opening.remark);
  if (entry.after_hours.answer && entry.after_hours.answer.value->id != "unknown")
    row.set("時間外における対応", entry.after_hours.answer.value->label);
  row.set("診療科目", labels(entry.departments));
  return row.line();
}

/// Days in the words of official files as the standard writes them: 平日,土曜日 → 月火水木金土.
/// Empty when one of them is something else.
std::string service_days(const std::vector<Given<std::string>>& words) {
  std::set<int> days;
  for (const Given<std::string>& word : words) {
    const std::size_t before = days.size();
    constexpr int kFriday = 4;
    if (*word == "平日")
      for (int day = 0; day <= kFriday; ++day) days.insert(day);
    for (int day = 0; day < kWeekDays; ++day) {
      const std::string kanji(week_day_kanji(day));
      if (*word == kanji || *word == kanji + "日" || *word == kanji + "曜" ||
          *word == kanji + "曜日")
        days.insert(day);
    }
    if (days.size() == before) return "";
  }
  std::string text;
  for (const int day : days) text += week_day_kanji(day);
  return text;
}

/// A row of a place's care service; without one, the kind of the place says what it does.
std::string care_row(const Resource& entry, const Service* service, const SiteView& view) {
  Row row(kCareService);
  set_place(row, entry, view.project());
  if (service) row.set("ID", *entry.id + "-" + service->service.value->id);
  row.set("介護サービス事業所名称", *entry.name);
  row.set("介護サービス事業所名称_カナ", katakana(*entry.kana));
  row.set("実施サービス", service ? service->service.value->label : entry.kind.value->label);
  row.set("FAX番号", *entry.fax);
  row.set("法人の名称", *entry.operator_name);
  if (service && service->number)
    row.set("事業所番号", *service->number);
  else if (!entry.care_numbers.empty())
    row.set("事業所番号", *entry.care_numbers.front());

  const OpeningColumns opening = opening_columns(entry.hours, view.today());
  std::string days = opening.days, remark;
  if (service && !service->days.empty()) {
    days = service_days(service->days);
    if (days.empty())
      for (const Given<std::string>& word : service->days) add_part(remark, *word);
  }
  if (service) add_part(remark, *service->note);
  // The list has no columns for hours.
  if (!opening.opens.empty())
    for (const OpeningLine& line : opening_lines(entry.hours.weekly))
      if (!line.is_closed) add_part(remark, line.days + " " + line.hours);
  add_part(remark, opening.remark);
  row.set("利用可能曜日", days);
  row.set("利用可能日時特記事項", remark);
  if (service && service->capacity)
    row.set("定員", std::to_string(*service->capacity));
  else if (entry.capacity && entry.services.size() <= 1)
    row.set("定員", std::to_string(*entry.capacity));
  return row.line();
}

std::string facility_row(const Resource& entry, const SiteView& view) {
  Row row(kPublicFacility);
  set_place(row, entry, view.project());
  row.set("名称", *entry.name);
  row.set("名称_カナ", katakana(*entry.kana));
  row.set("団体名", *entry.operator_name);
  const OpeningColumns opening = opening_columns(entry.hours, view.today());
  row.set("利用可能曜日", opening.days);
  row.set("開始時間", opening.opens);
  row.set("終了時間", opening.closes);
  row.set("利用可能日時特記事項", opening.remark);
  std::string text = entry.kind.value->label;
  add_part(text, *entry.note);
  // The list has no column for it.
  if (entry.fax) add_part(text, "FAX " + *entry.fax);
  row.set("説明", text);
  row.set("バリアフリー情報", labels(entry.barrier_free));
  return row.line();
}

/// The kinds that care services belong to.
std::set<std::string> care_kinds(const Project& project) {
  std::set<std::string> kinds;
  for (const CodeItem& service : project.codes.get("care_services").items)
    kinds.insert(service.group);
  return kinds;
}

enum List : std::size_t { kHospitals, kCare, kFacilities };

/// Calls `use` with the list of each row, its entry and, in the list of care, its service or null.
template <class Use>
void for_each_row(const SiteView& view, Use use) {
  const std::set<std::string> kinds = care_kinds(view.project());
  for (std::size_t i = 0; i < view.resource_count(); ++i) {
    const Resource entry = view.entry(i);
    const bool is_medical = *place_type(*entry.kind).medical_type != '\0';
    if (is_medical) use(kHospitals, entry, nullptr);
    for (const Service& service : entry.services) use(kCare, entry, &service);
    if (!is_medical && entry.services.empty())
      use(kinds.contains(entry.kind.value->id) ? kCare : kFacilities, entry, nullptr);
  }
}

std::vector<MunicipalTable> empty_tables() {
  return {{"hospital", "医療機関一覧"},
          {"care_service", "介護サービス事業所一覧"},
          {"public_facility", "相談窓口・薬局・通いの場などの一覧"}};
}

}  // namespace

std::vector<MunicipalTable> municipal_tables(const SiteView& view) {
  std::vector<MunicipalTable> tables = empty_tables();
  const Columns* columns[] = {&kHospital, &kCareService, &kPublicFacility};
  for (std::size_t i = 0; i < tables.size(); ++i)
    tables[i].bytes = std::string(kCsvStart) + csv_line(*columns[i]);
  for_each_row(view, [&](List list, const Resource& entry, const Service* service) {
    ++tables[list].rows;
    tables[list].bytes += list == kHospitals ? hospital_row(entry, view)
                          : list == kCare    ? care_row(entry, service, view)
                                             : facility_row(entry, view);
  });
  return tables;
}

std::vector<MunicipalTable> municipal_rows(const SiteView& view) {
  std::vector<MunicipalTable> tables = empty_tables();
  for_each_row(view, [&](List list, const Resource&, const Service*) { ++tables[list].rows; });
  return tables;
}

}  // namespace kakehashi
