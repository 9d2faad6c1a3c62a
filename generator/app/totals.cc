#include <ostream>

#include "app/loaded.h"
#include "base/csv_text.h"
#include "tally/tables.h"

namespace kakehashi {
namespace {

class Csv {
 public:
  explicit Csv(std::ostream& out) : out_(out) { out_ << kCsvStart; }

  void line(const std::vector<std::string>& cells) { out_ << csv_line(cells); }

  /// Each line begins with the table's name and unit, so that one may be picked out by a filter.
  void table(const std::string& group, const Table& table) {
    const std::vector<std::string> start{group, table.title, std::string(label(table.unit))};
    std::vector<std::string> head = start;
    head.push_back(table.row_head.empty() ? "項目" : table.row_head);
    head.push_back("内訳");
    for (const Table::Column& column : table.columns)
      head.push_back(column.note.empty() ? column.label : column.label + "（" + column.note + "）");
    line(head);
    std::string above;  // The item of which the following rows are parts.
    for (const Table::Row& row : table.rows) {
      if (!row.is_part) above = row.label;
      std::vector<std::string> cells = start;
      cells.push_back(above);
      cells.push_back(row.is_part ? row.label : "");
      for (const Table::Cell& cell : row.cells) cells.push_back(cell ? std::to_string(*cell) : "—");
      line(cells);
    }
  }

 private:
  std::ostream& out_;
};

}  // namespace

int run_totals(Session& session) {
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  if (!session.report_findings()) return session.failure();
  const Period& period = *session.options.period;
  const Project& project = loaded.project;
  const Date& today = session.options.today;
  const Totals totals = tally_period(project, loaded.records, period, today);
  Csv csv(session.out);
  const std::string group = era(period);
  for (const Table& table : monthly_tables(project, totals)) csv.table(group, table);
  csv.table(group, consulter_contents_table(project, totals));
  csv.table(group, repeated_themes_table(project, totals));
  for (const Table& table :
       compared_tables(project, compared_years(project, loaded.records, period, today)))
    csv.table("年度の比較", table);
  return kDone;
}

}  // namespace kakehashi
