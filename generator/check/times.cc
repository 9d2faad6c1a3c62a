#include <string>

#include "check/check.h"
#include "check/messages.h"
#include "model/hours.h"

namespace kakehashi {
namespace {

constexpr int kMidnight = 24 * 60;

/// As it was written: 25:30, which `time_text` calls 翌1:30.
std::string written(int time) {
  const std::string minute = std::to_string(time % 60);
  return std::to_string(time / 60) + (minute.size() < 2 ? ":0" : ":") + minute;
}

/// Hours of a place may go on after midnight; a record is of one day.
bool is_late(const Given<int>& time, int limit, Diagnostics& diagnostics) {
  if (!time || *time <= limit) return false;
  diagnostics.error(time.span, msg::kAfterMidnight, {written(*time)}).hint(msg::kAfterMidnightHint);
  return true;
}

template <class R>
void check(const std::vector<R>& records, Diagnostics& diagnostics) {
  for (const R& record : records) {
    // Whoever begins too late also ends too late.
    if (is_late(record.from, kMidnight - 1, diagnostics) ||
        is_late(record.to, kMidnight, diagnostics))
      continue;
    if (record.from && record.to && *record.to <= *record.from)
      diagnostics
          .error(record.to.span, msg::kTimesReversed,
                 {time_text(*record.from), time_text(*record.to)})
          .hint(msg::kTimesReversedHint)
          .related(record.from.span, msg::kStartHere);
  }
}

}  // namespace

void check_times(const Records& records, Diagnostics& diagnostics) {
  for (const Consultation& sheet : records.consultations)
    is_late(sheet.received_at, kMidnight - 1, diagnostics);
  check(records.meetings, diagnostics);
  check(records.trainings, diagnostics);
  check(records.staff_trainings, diagnostics);
  check(records.activities, diagnostics);
}

}  // namespace kakehashi
