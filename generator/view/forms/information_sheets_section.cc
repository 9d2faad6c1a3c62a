#include <utility>

#include "view/forms/blank.h"
#include "view/forms/choices.h"
#include "view/forms/sections.h"

namespace kakehashi {
namespace {

// Lines of a sheet of paper that is filled in by hand.
constexpr std::size_t kProgressLines = 8;
constexpr std::size_t kConferenceLines = 3;

bool is_inner_record(const Field& field) {
  return field.type == FieldType::record && !field.is_list;
}

std::string choices_name(const Field& field) { return std::string(field.key) + "_choices"; }

/// The shape of a record and, for every field chosen from a list, that list with what is chosen.
ShapePtr shape_with_choices(const RecordTable& table) {
  std::vector<Shape::Member> members = shape_of(table)->members;
  for (const Field& field : table.fields) {
    if (field.type == FieldType::code)
      members.push_back(
          {choices_name(field), Text(field.label, field.key), field.audience, choices_shape()});
    else if (is_inner_record(field))
      for (Shape::Member& member : members)
        if (member.name == field.key) member.shape = shape_with_choices(field.nested());
  }
  return record_shape(std::move(members));
}

/// Inner records that the data do not have are there as well: their boxes are to be ticked by hand.
Value value_with_choices(const FormContext& context, const void* record, const RecordTable& table) {
  Value value = context.record(record, table);
  const int year = context.period.fiscal_year();
  for (const Field& field : table.fields) {
    if (field.type == FieldType::code) {
      const CodeList& list = *context.project.codes.find(field.target);
      value.set(choices_name(field),
                field.is_list ? choices(list, year, field.get<std::vector<Given<Code>>>(record))
                              : choices(list, year, field.get<Given<Code>>(record).value));
    } else if (is_inner_record(field)) {
      *value.find(field.key) = value_with_choices(context, field.at(record, 0), field.nested());
    }
  }
  return value;
}

ShapePtr sheet_shape() {
  static const ShapePtr shape = [] {
    const ShapePtr sheet = shape_with_choices(information_sheet_table());
    const ShapePtr status = sheet->find("patient_status")->shape;
    return extended(
        sheet, {office_member("age", "年齢", text_shape()),
                office_member("progress_rows", "経過(空行つき)", status->find("progress")->shape),
                office_member("conference_rows", "ケース会議(空行つき)",
                              status->find("conferences")->shape)});
  }();
  return shape;
}

/// With name, phone and fax of the resource, where the sheet does not say otherwise.
void complete(SheetParty& party, const Project& project) {
  if (!party.resource) return;
  for (const Resource& resource : project.resources) {
    if (*resource.id != *party.resource) continue;
    if (!party.organisation) party.organisation = resource.name;
    if (!party.phone) party.phone = resource.phone;
    if (!party.fax) party.fax = resource.fax;
  }
}

/// Full years on the sheet's day.
Value age(const InformationSheet& sheet) {
  const Given<Date>& birth = sheet.patient.birth_date;
  if (!birth || !sheet.date || *sheet.date < *birth) return {};
  const bool before_birthday =
      std::pair(sheet.date->month, sheet.date->day) < std::pair(birth->month, birth->day);
  return number_text(sheet.date->year - birth->year - (before_birthday ? 1 : 0));
}

Value sheet_value(const FormContext& context, InformationSheet sheet) {
  complete(sheet.to, context.project);
  complete(sheet.from, context.project);
  Value value = value_with_choices(context, &sheet, information_sheet_table());
  const auto rows = [&](const char* list, std::size_t least) {
    const Value::List* written = value.find("patient_status")->find(list)->list();
    return filled_up(written ? *written : Value::List(), least,
                     sheet_shape()->find("patient_status")->shape->find(list)->shape->element);
  };
  value.set("age", age(sheet));
  value.set("progress_rows", rows("progress", kProgressLines));
  value.set("conference_rows", rows("conferences", kConferenceLines));
  return value;
}

Value sheets_value(const FormContext& context) {
  Value::Record kinds;
  const int year = context.period.fiscal_year();
  for (Code kind : context.project.codes.find("information_sheets")->edition(year)) {
    Value::List sheets;
    for (const InformationSheet& sheet : context.records.information_sheets)
      if (*sheet.kind == kind && context.period.contains(*sheet.date))
        sheets.push_back(sheet_value(context, sheet));
    if (sheets.empty()) sheets.push_back(sheet_value(context, InformationSheet()));
    kinds.emplace_back(kind->id, std::move(sheets));
  }
  return kinds;
}

ShapePtr sheets_shape() {
  const ShapePtr sheets = list_shape(sheet_shape());
  return record_shape({office_member("medical_care", "医療・介護連携シート", sheets),
                       office_member("outcome", "転帰シート", sheets),
                       office_member("patient_status", "紹介患者状況把握シート", sheets),
                       office_member("admission", "入院時情報提供書", sheets)});
}

}  // namespace

FormSection information_sheets_section() {
  return {"information_sheets", "情報共有シート", sheets_shape, sheets_value};
}

}  // namespace kakehashi
