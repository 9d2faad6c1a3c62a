#include "support/programme.h"

#include "load/project.h"
#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "support/golden.h"

namespace kakehashi {
namespace {

constexpr const char* kOffice = R"(
name: 見本相談支援室
city: 見本市
ward: 見本区
municipality_code: 991015
contractor: {name: 見本医師会, manager: 例田 一郎}
submit_to: {name: 見本市健康局, postal_code: 000-0001, address: 見本市見本町9-9, email: zaitaku@example.jp}
postal_code: 000-0021
address: 見本1-1
phone: 06-0000-0010
fax: 06-0000-0011
hours: {weekly: {mon-fri: 9:00-17:00}}
)";

constexpr const char* kHolidays = R"(
holidays:
  - {date: 2026-04-29, name: 昭和の日}
  - {date: 2026-11-03, name: 文化の日}
  - {date: 2027-01-11, name: 成人の日}
closures:
  - {date: 2026-12-29, name: 年末年始}
  - {date: 2026-12-30, name: 年末年始}
  - {date: 2026-12-31, name: 年末年始}
  - {date: 2027-01-01, name: 年末年始}
)";

}  // namespace

Programme::Programme(const std::string& text, const std::string& forms) {
  const std::string folder = REPOSITORY_DIR;
  const MemoryDisk disk(
      {{"data/office.yaml", kOffice},
       {"data/code-lists.yaml", slurp(folder + "/data/code-lists.yaml")},
       {"data/holidays.yaml", kHolidays},
       {"data/forms.yaml",
        forms.empty() ? slurp(folder + "/tests/unit/programme/forms.yaml") : forms},
       {"data/records/all.yaml", text},
       {"site/site.yaml", "title: 見本のサイト\ndescription: 説明\n"}});
  Diagnostics found;
  project = load_project(disk, 1, sources, found);
  records = load_records(disk, project.codes, 1, sources, found);
  INFO(to_text(found, sources));
  REQUIRE(found.error_count() == 0);
}

}  // namespace kakehashi
