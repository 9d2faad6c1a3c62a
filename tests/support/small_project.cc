#include "support/small_project.h"

#include "load/project.h"
#include "support/catch.h"
#include "support/diagnostic_text.h"

namespace kakehashi {
namespace {

constexpr const char* kOffice = R"(
name: 見本相談支援室
city: 見本市
ward: 見本区
municipality_code: 991015
contractor: {name: 見本医師会, manager: 秘密 会長}
postal_code: 000-0021
address: 見本1-1
phone: 06-0000-0010
fax: 06-0000-0011
hours:
  weekly: {mon-fri: 9:00-17:00}
  exceptions:
    - {from: 2026-08-13, to: 2026-08-15, hours: closed, note: お盆}
    - {from: 2026-12-29, to: 2027-01-03, hours: closed, note: 年末年始}
)";

constexpr const char* kCodes = R"(
lists:
  - id: kind_groups
    name: 分類
    items: [{id: care, label: 介護}, {id: medical, label: 医療}]
  - id: kinds
    name: 種別
    items:
      - {id: clinic, label: 診療所, group: medical}
      - {id: pharmacy, label: 薬局}
      - {id: home_help, label: 訪問介護, group: care}
      - {id: hospital, label: 病院, group: medical}
  - {id: barrier_free, name: バリアフリー, items: [{id: slope, label: スロープ}]}
  - {id: departments, name: 診療科, items: [{id: internal, label: 内科}]}
  - {id: notifications, name: 届出, items: [{id: support_clinic, label: 支援診療所}]}
  - {id: care_services, name: サービス, items: [{id: "110", label: 訪問介護}]}
  - id: provided_treatments
    name: 在宅で行う医療
    items: [{id: oxygen, label: 在宅酸素}, {id: dialysis, label: 透析}, {id: stoma, label: ストーマ}]
  - {id: accepted_conditions, name: 受け入れ可, items: [{id: dementia, label: 認知症}]}
  - {id: pharmacy_services, name: 薬局, items: [{id: delivery, label: 配達}]}
  - {id: dental_services, name: 歯科, items: [{id: denture, label: 義歯}]}
  - {id: care_features, name: 介護, items: [{id: evening, label: 夜間}]}
  - {id: ways, name: 方法, items: [{id: phone, label: 電話}]}
)";

/// Lists that every project must have; of no interest here.
std::string code_lists() {
  std::string text = kCodes;
  for (const char* id : {"age_bands", "background_factors", "care_levels", "consultation_contents",
                         "consulter_types", "living_situations", "meeting_kinds", "professions",
                         "programmes", "sexes", "themes"})
    text += std::string("  - {id: ") + id + ", name: 一覧, items: [{id: one, label: 一}]}\n";
  return text;
}

}  // namespace

SmallProject::SmallProject(const std::string& resources,
                           const std::map<std::string, std::string>& files) {
  std::map<std::string, std::string> all{
      {"data/office.yaml", kOffice},
      {"data/code-lists.yaml", code_lists()},
      {"data/forms.yaml", "forms: []\n"},
      {"data/holidays.yaml", "holidays: []\n"},
      {"data/resources/all.yaml", resources},
      {"site/site.yaml", "title: 見本のサイト\ndescription: 説明\n"}};
  for (const auto& [path, text] : files) all[path] = text;
  const MemoryDisk disk(all);
  Diagnostics found;
  project = load_project(disk, 1, sources, found);
  INFO(to_text(found, sources));
  REQUIRE(found.error_count() == 0);
}

}  // namespace kakehashi
