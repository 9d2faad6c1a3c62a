#include "view/forms/blank.h"
#include "view/forms/sections.h"

namespace kakehashi {
namespace {

constexpr std::size_t kTrainingBoxes = 2;  // For the pen.

}  // namespace

FormSection staff_trainings_section() {
  return {"staff_trainings", "従事者研修",
          [] {
            return record_shape(
                {office_member("count", "回数", text_shape()),
                 office_member("rows", "研修", list_shape(shape_of(staff_training_table())))});
          },
          [](const FormContext& context) -> Value {
            Value::List rows;
            for (const StaffTraining& training : context.records.staff_trainings)
              if (training.date && context.period.contains(*training.date))
                rows.push_back(context.record(&training, staff_training_table()));
            Value count = rows.empty() ? Value() : number_text(static_cast<int>(rows.size()));
            if (rows.empty())
              rows = filled_up({}, kTrainingBoxes, shape_of(staff_training_table()));
            return Value::Record{{"count", std::move(count)}, {"rows", std::move(rows)}};
          }};
}

}  // namespace kakehashi
