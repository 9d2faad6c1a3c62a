#include "view/forms/sections.h"
#include "view/forms/sheets.h"

namespace kakehashi {
namespace {

Value meetings_value(const FormContext& context) {
  const auto found = in_order(context, context.records.meetings, &Meeting::date, &Meeting::from);
  Value::List sheets;
  for (const Meeting* meeting : found) {
    Value sheet = context.record(meeting, meeting_table());
    add_place(sheet, sheets.size(), found.size());
    sheet.set("people", people(*context.project.codes.find("professions"),
                               fiscal_year(*meeting->date), meeting->attendees));
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace

FormSection meetings_section() {
  return {"meetings", "会議",
          [] {
            return list_shape(sheet_shape(
                meeting_table(), {office_member("people", "職種別の出席者", people_shape())}));
          },
          meetings_value};
}

}  // namespace kakehashi
