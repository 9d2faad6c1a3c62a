#include <cstdint>

#include "base/number_text.h"
#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

void check(const Questionnaire& sheet, Diagnostics& diagnostics) {
  if (!sheet.collected) return;
  if (sheet.distributed && *sheet.collected > *sheet.distributed)
    diagnostics
        .error(sheet.collected.span, msg::kCollectedMore,
               {grouped(*sheet.collected), grouped(*sheet.distributed)})
        .related(sheet.distributed.span, msg::kDistributedHere);
  for (const Question& question : sheet.questions) {
    if (question.several.value) continue;
    std::int64_t answers = 0;
    for (const QuestionnaireAnswer& answer : question.answers) answers += answer.number.value;
    if (answers > *sheet.collected)
      diagnostics
          .error(question.question ? question.question.span : question.span, msg::kAnsweredMore,
                 {*question.question, grouped(answers), grouped(*sheet.collected)})
          .hint(msg::kAnsweredMoreHint)
          .related(sheet.collected.span, msg::kCollectedHere);
  }
}

}  // namespace

void check_questionnaires(const Records& records, Diagnostics& diagnostics) {
  for (const Training& training : records.trainings) check(training.questionnaire, diagnostics);
}

}  // namespace kakehashi
