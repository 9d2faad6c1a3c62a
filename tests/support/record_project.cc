#include "support/record_project.h"

#include "load/project.h"
#include "support/golden.h"

namespace kakehashi {
namespace {

constexpr const char* kOffice = R"(
name: 見本相談支援室
city: 見本市
ward: 見本区
municipality_code: 991015
contractor: {name: 見本医師会, manager: 見本 会長}
postal_code: 000-0021
address: 見本1-1
phone: 06-0000-0010
fax: 06-0000-0011
hours:
  weekly: {mon-fri: 9:00-17:00}
  exceptions: [{from: 2026-08-13, to: 2026-08-15, hours: closed, note: お盆}]
)";

}  // namespace

RecordProject::RecordProject(const std::string& path, const std::string& records_yaml) {
  const MemoryDisk disk(
      {{"data/office.yaml", kOffice},
       {"data/code-lists.yaml", slurp(REPOSITORY_DIR "/data/code-lists.yaml")},
       {"data/forms.yaml", "forms: []\n"},
       {"data/holidays.yaml", "holidays: [{date: 2026-10-12, name: スポーツの日}]\n"},
       {"site/site.yaml", "title: 見本\ndescription: 説明\n"},
       {path, records_yaml}});
  project = load_project(disk, 1, sources, found);
  records = load_records(disk, project.codes, 1, sources, found);
}

}  // namespace kakehashi
