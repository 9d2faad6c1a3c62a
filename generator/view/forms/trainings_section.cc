#include "base/number_text.h"
#include "view/forms/sections.h"
#include "view/forms/sheets.h"

namespace kakehashi {
namespace {

ShapePtr survey_shape() {
  static const ShapePtr shape = [] {
    const ShapePtr answer = record_shape({office_member("answer", "回答", text_shape()),
                                          office_member("number", "人数", text_shape()),
                                          office_member("percent", "割合", text_shape())});
    const ShapePtr question = record_shape({
        office_member("number", "問の番号", text_shape()),
        office_member("question", "設問", text_shape()),
        office_member("several", "複数回答", flag_shape()),
        office_member("answers", "回答", list_shape(answer)),
    });
    return record_shape({
        office_member("distributed", "配布数", text_shape()),
        office_member("collected", "回収数", text_shape()),
        office_member("rate", "回収率", text_shape()),
        office_member("has_questions", "設問の有無", flag_shape()),
        office_member("questions", "設問", list_shape(question)),
        office_member("comments", "自由記述", text_shape()),
    });
  }();
  return shape;
}

/// Those who answered: who handed it in, or, when nobody counted them, all answers to a question
/// that takes one.
int answered(const Questionnaire& survey, const Question& question) {
  if (survey.collected) return *survey.collected;
  int sum = 0;
  if (!question.several.value)
    for (const QuestionnaireAnswer& answer : question.answers) sum += answer.number.value;
  return sum;
}

Value survey_value(const Questionnaire& survey) {
  if (!survey.span.known()) return {};
  const auto count = [](const Given<int>& number) {
    return number ? Value(grouped(*number)) : Value();
  };
  Value::List questions;
  for (const Question& question : survey.questions) {
    Value::List answers;
    for (const QuestionnaireAnswer& answer : question.answers)
      answers.push_back(Value::Record{
          {"answer", Value(*answer.answer, answer.answer.span)},
          {"number", count(answer.number)},
          {"percent", percent_text(answer.number.value, answered(survey, question))}});
    questions.push_back(
        Value::Record{{"number", number_text(static_cast<int>(questions.size()) + 1)},
                      {"question", Value(*question.question, question.question.span)},
                      {"several", question.several.value},
                      {"answers", std::move(answers)}});
  }
  return Value::Record{
      {"distributed", count(survey.distributed)},
      {"collected", count(survey.collected)},
      {"rate",
       survey.collected ? percent_text(*survey.collected, survey.distributed.value) : Value()},
      {"has_questions", !survey.questions.empty()},
      {"questions", std::move(questions)},
      {"comments", Value(*survey.comments, survey.comments.span)}};
}

Value trainings_value(const FormContext& context) {
  const auto found = in_order(context, context.records.trainings, &Training::date, &Training::from);
  Value::List sheets;
  for (const Training* training : found) {
    Value sheet = context.record(training, training_table());
    add_place(sheet, sheets.size(), found.size());
    sheet.set("people", people(*context.project.codes.find("professions"),
                               fiscal_year(*training->date), training->participants));
    sheet.set("survey", survey_value(training->questionnaire));
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace

FormSection trainings_section() {
  return {"trainings", "研修",
          [] {
            return list_shape(sheet_shape(
                training_table(), {office_member("people", "職種別の参加者", people_shape()),
                                   office_member("survey", "アンケートの結果", survey_shape())}));
          },
          trainings_value};
}

}  // namespace kakehashi
