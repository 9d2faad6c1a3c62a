#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

/// 不可(実績あり) would be printed as it stands.
void check(const Availability& availability, Diagnostics& diagnostics) {
  if (!availability.answer || !availability.record.value) return;
  const CodeItem& answer = *availability.answer.value;
  if (answer.id == "yes") return;
  diagnostics
      .error(availability.record.span, msg::kRecordWithoutYes, {Text(answer.label, answer.id)})
      .hint(msg::kRecordWithoutYesHint);
}

}  // namespace

void check_answers(const Project& project, Diagnostics& diagnostics) {
  for (const Resource& resource : project.resources)
    for (const Availability Resource::*member :
         {&Resource::home_visits, &Resource::house_calls, &Resource::dental_visits,
          &Resource::medication_visits, &Resource::after_hours})
      check(resource.*member, diagnostics);
}

}  // namespace kakehashi
