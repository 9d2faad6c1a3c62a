#include <algorithm>

#include "base/utf8.h"
#include "view/forms/sections.h"
#include "view/forms/sheets.h"

namespace kakehashi {
namespace {

// Half a page of text, some 40 characters a line; entries below that stay in one piece.
constexpr std::size_t kLongText = 800, kLine = 40;

bool is_long(const Activity& activity) {
  std::size_t length = 0;
  for (const std::string* text : {&*activity.what, &*activity.result, &*activity.next})
    length += count_characters(*text) +
              kLine * static_cast<std::size_t>(std::count(text->begin(), text->end(), '\n'));
  return length > kLongText;
}

}  // namespace

FormSection activities_section() {
  return {"activities", "活動",
          [] {
            return list_shape(
                sheet_shape(activity_table(), {office_member("is_long", "長い", flag_shape())}));
          },
          [](const FormContext& context) -> Value {
            const auto found =
                in_order(context, context.records.activities, &Activity::date, &Activity::from);
            Value::List sheets;
            for (const Activity* activity : found) {
              Value sheet = context.record(activity, activity_table());
              add_place(sheet, sheets.size(), found.size());
              sheet.set("is_long", is_long(*activity));
              sheets.push_back(std::move(sheet));
            }
            return sheets;
          }};
}

}  // namespace kakehashi
