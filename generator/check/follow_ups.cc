#include "check/check.h"
#include "check/messages.h"
#include "check/words.h"

namespace kakehashi {

void check_follow_ups(const Records& records, const Date& today, Diagnostics& diagnostics) {
  for (const Consultation& sheet : records.consultations) {
    if (!sheet.follow_up) continue;
    if (sheet.received && *sheet.follow_up < *sheet.received) {
      diagnostics
          .error(sheet.follow_up.span, msg::kFollowUpBefore,
                 {iso(*sheet.follow_up), iso(*sheet.received)})
          .related(sheet.received.span, msg::kReceivedHere);
    } else if (*sheet.follow_up < today && !sheet.followed_up.value) {
      const std::string days = std::to_string(days_between(*sheet.follow_up, today));
      Diagnostic& warning =
          diagnostics
              .warning(sheet.follow_up.span, msg::kOverdue, {day_text(*sheet.follow_up), days})
              .hint(msg::kOverdueHint);
      if (sheet.received)
        warning.related(sheet.received.span, msg::kConsultationHere, {day_text(*sheet.received)});
    }
  }
}

}  // namespace kakehashi
