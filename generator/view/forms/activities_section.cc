#include "view/forms/sections.h"
#include "view/forms/sheets.h"

namespace kakehashi {

FormSection activities_section() {
  return {"activities", "活動", [] { return list_shape(sheet_shape(activity_table())); },
          [](const FormContext& context) -> Value {
            const auto found =
                in_order(context, context.records.activities, &Activity::date, &Activity::from);
            Value::List sheets;
            for (const Activity* activity : found) {
              Value sheet = context.record(activity, activity_table());
              add_place(sheet, sheets.size(), found.size());
              sheets.push_back(std::move(sheet));
            }
            return sheets;
          }};
}

}  // namespace kakehashi
