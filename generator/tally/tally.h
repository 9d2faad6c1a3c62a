#pragma once
#include <map>
#include <vector>

#include "model/project.h"
#include "tally/period.h"

namespace kakehashi {

/// How often each item of a code list occurs. Looked up by item, never iterated for output: lists
/// print in their own order.
class ItemCounts {
 public:
  void add(Code item, int number = 1) { counts_[item] += number; }
  /// The item itself, without its breakdown.
  int own(Code item) const {
    const auto found = counts_.find(item);
    return found == counts_.end() ? 0 : found->second;
  }
  /// The item and all items of its breakdown.
  int with_breakdown(Code item, const CodeList& list) const;
  int sum() const;
  ItemCounts& operator+=(const ItemCounts& other);

 private:
  std::map<Code, int> counts_;
};

/// What is counted of consultations (DOMAIN section 5). `cases` are consultations; `by_content`
/// counts mentions: a consultation with three contents adds three.
struct ConsultationTotals {
  int cases = 0;
  int new_cases = 0, continuing_cases = 0;
  int minutes = 0;
  ItemCounts by_consulter, by_content, by_way;

  ConsultationTotals& operator+=(const ConsultationTotals& other);
};

/// Meetings attended. `care_conferences` is a part of `all` shown again (再掲).
struct MeetingTotals {
  int all = 0;
  ItemCounts by_kind;
  int care_conferences = 0;
};

struct Totals {
  Period period;
  int office_days = 0;  ///< By the calendar.
  int open_days = 0;    ///< By the daily log; by the calendar for a month without one.
  ConsultationTotals consultations;
  MeetingTotals meetings;
  int trainings = 0;
};

/// Counts the consultation sheets of a month.
ConsultationTotals count_consultations(const Records& records, const Month& month);
/// The same from a tally sheet.
ConsultationTotals totals_of(const Tally& tally);
/// A period's totals. The consultations of each month come from its sheets, or from its tally sheet
/// when it has no sheets.
Totals tally_period(const Project& project, const Records& records, const Period& period);
/// The months that have any dated record, ascending.
std::vector<Month> months_with_records(const Records& records);

}  // namespace kakehashi
