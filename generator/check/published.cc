#include "tally/published.h"

#include <algorithm>

#include "check/check.h"
#include "check/messages.h"
#include "check/words.h"
#include "tally/suppression.h"

namespace kakehashi {
namespace {

/// Whether loading found all that it must say; else it has said so.
bool is_whole(const PublishedTable& table) {
  return table.section.value && table.title && table.unit.value &&
         std::all_of(table.columns.begin(), table.columns.end(),
                     [](const PublishedColumn& column) { return column.label.given(); }) &&
         std::all_of(table.rows.begin(), table.rows.end(), [](const PublishedRow& row) {
           return row.label && std::all_of(row.cells.begin(), row.cells.end(),
                                           [](const auto& cell) { return parse_figure(*cell); });
         });
}
bool is_whole(const PublishedYear& year) {
  return year.fiscal_year && year.on && year.digest && !year.tables.empty() &&
         std::all_of(year.tables.begin(), year.tables.end(),
                     [](const PublishedTable& table) { return is_whole(table); });
}

/// Meetings and trainings are nobody's secret.
bool counts_consultations(const PublishedTable& table) {
  return (*table.unit)->id == "cases" || (*table.unit)->id == "mentions";
}

bool check_tables(const PublishedYear& year, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  for (const PublishedTable& table : year.tables)
    for (const PublishedRow& row : table.rows) {
      if (row.cells.size() != table.columns.size())
        diagnostics
            .error(row.label.span, msg::kPublishedCells,
                   {*row.label, std::to_string(row.cells.size()),
                    std::to_string(table.columns.size())})
            .hint(msg::kPublishedHint, {std::to_string(*year.fiscal_year)});
      if (!counts_consultations(table)) continue;
      for (const Given<std::string>& cell : row.cells) {
        const PublishedFigure figure = *parse_figure(*cell);
        if (figure.kind == PublishedFigure::Kind::number && figure.number > 0 &&
            figure.number < kSmallCount)
          diagnostics.error(cell.span, msg::kPublishedSmall, {*row.label, *cell})
              .hint(msg::kPublishedHint, {std::to_string(*year.fiscal_year)});
      }
    }
  return diagnostics.error_count() == before;
}

void check_year(const PublishedYear& year, const Sources& sources, Diagnostics& diagnostics) {
  const std::string path = published_path(*year.fiscal_year);
  if (const std::string& stands = sources[year.span.source].path(); stands != path)
    diagnostics.error(year.fiscal_year.span, msg::kPublishedName,
                      {year_text(*year.fiscal_year), path});
  // What is wrong in a table says more than that something was changed.
  if (check_tables(year, diagnostics) && figures_digest(year) != *year.digest)
    diagnostics.error(year.digest.span, msg::kPublishedEdited, {year_text(*year.fiscal_year)})
        .hint(msg::kPublishedHint, {std::to_string(*year.fiscal_year)});
}

}  // namespace

void check_published(const Project& project, const Sources& sources, Diagnostics& diagnostics) {
  std::vector<const PublishedYear*> whole;
  for (const PublishedYear& year : project.published) {
    if (!is_whole(year)) continue;
    check_year(year, sources, diagnostics);
    whole.push_back(&year);
  }
  for (const PublishedYear* later : whole)
    for (const PublishedYear* earlier : whole) {
      if (*earlier->fiscal_year >= *later->fiscal_year) continue;
      for (const PublishedDifference& one : shared_differences(*later, *earlier))
        diagnostics
            .warning(one.span, msg::kPublishedTwice,
                     {one.figure, one.before, year_text(*earlier->fiscal_year), one.now})
            .hint(msg::kPublishedTwiceHint, {std::to_string(*later->fiscal_year)});
    }
}

}  // namespace kakehashi
