#include "check/check.h"
#include "check/messages.h"
#include "model/hours.h"

namespace kakehashi {
namespace {

template <class R>
void check(const std::vector<R>& records, Diagnostics& diagnostics) {
  for (const R& record : records)
    if (record.from && record.to && *record.to <= *record.from)
      diagnostics
          .error(record.to.span, msg::kTimesReversed,
                 {time_text(*record.from), time_text(*record.to)})
          .hint(msg::kTimesReversedHint)
          .related(record.from.span, msg::kStartHere);
}

}  // namespace

void check_times(const Records& records, Diagnostics& diagnostics) {
  check(records.meetings, diagnostics);
  check(records.trainings, diagnostics);
  check(records.staff_trainings, diagnostics);
  check(records.activities, diagnostics);
}

}  // namespace kakehashi
