#pragma once
#include <string>
#include <vector>

#include "model/project.h"
#include "tally/public_tables.h"

/// Public tables ↔ the file that keeps them, and whether two publications agree.
namespace kakehashi {

/// A table as the file of a year holds it. `section` is an item of "report_sections".
PublishedTable published_table(const ShownTable& shown, Code section, const CodeLists& codes);
/// The same back, for charts and pages. The table's id is the section's.
ShownTable shown_table(const PublishedTable& table);

/// Puts what other publications say of the earlier years that stand beside this one in the place of
/// what the records give: a year is hidden in one way only, or two publications would complete each
/// other, and does not change by itself. A row that the other publication does not have is "—".
void keep_published(PublishedYear& year, const std::vector<PublishedYear>& published);

/// A figure that another publication gives otherwise.
struct PublishedDifference {
  std::string figure;       ///< 方法別の相談件数（実件数） 電話 令和7年度
  std::string before, now;  ///< 5未満, ＊, — or a number.
  Span span;                ///< Where `before` stands.
};
/// Every figure of a year that an earlier publication of the same year gives otherwise.
std::vector<PublishedDifference> differences(const PublishedYear& before, const PublishedYear& now);
/// The figures that publications of two years both give, and otherwise: a year that stands in both.
std::vector<PublishedDifference> shared_differences(const PublishedYear& before,
                                                    const PublishedYear& now);

/// Whether any figure of the year itself is in it.
bool tells_of_its_year(const PublishedYear& year);

/// The publication of a fiscal year; null when there is none.
const PublishedYear* published_of(const std::vector<PublishedYear>& published, int fiscal_year);

}  // namespace kakehashi
