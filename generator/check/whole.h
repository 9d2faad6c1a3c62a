#pragma once
#include <algorithm>

#include "model/record_file.h"

/// Whether all records of a kind could be read. Comparing with half of them would only say once
/// more, and wrongly, what loading has said.
namespace kakehashi {

inline bool are_whole(const Records& records, const std::vector<Consultation>& sheets) {
  return records.is_complete &&
         std::all_of(sheets.begin(), sheets.end(), [](const Consultation& sheet) {
           return sheet.received && sheet.way && sheet.continuity && sheet.consulter_type &&
                  !sheet.contents.empty();
         });
}

inline bool are_whole(const Records& records, const std::vector<Meeting>& meetings) {
  return records.is_complete && std::all_of(meetings.begin(), meetings.end(),
                                            [](const Meeting& m) { return m.date && m.kind; });
}

/// Any other records that have a required date.
template <class R>
bool are_whole(const Records& records, const std::vector<R>& all) {
  return records.is_complete &&
         std::all_of(all.begin(), all.end(), [](const R& record) { return bool(record.date); });
}

/// All that totals are counted from.
inline bool are_whole(const Records& records) {
  return are_whole(records, records.consultations) && are_whole(records, records.meetings) &&
         are_whole(records, records.trainings) && are_whole(records, records.daily_logs);
}

}  // namespace kakehashi
