#include <map>

#include "view/forms/blank.h"
#include "view/forms/sections.h"

namespace kakehashi {
namespace {

// Lines of a sheet of paper that is filled in by hand.
constexpr std::size_t kStaffLines = 4;
constexpr std::size_t kChangeLines = 2;
constexpr std::size_t kEducationLines = 3;
constexpr std::size_t kCareerLines = 7;
constexpr std::size_t kLicenceLines = 3;

ShapePtr element_of(const ShapePtr& record, std::string_view list) {
  return record->find(list)->shape->element;
}

/// Staff with how they are employed in a word, nothing when it is not said.
ShapePtr person_shape() {
  static const ShapePtr shape =
      extended(shape_of(staff_table()), {office_member("employment", "勤務形態", text_shape())});
  return shape;
}

Value person_value(const FormContext& context, const Staff& staff) {
  Value person = context.record(&staff, staff_table());
  Value employment;
  if (staff.full_time) employment = Value(*staff.full_time ? "常勤" : "非常勤");
  person.set("employment", std::move(employment));
  return person;
}

/// With lines for what is still to be written.
ShapePtr curriculum_shape() {
  static const ShapePtr shape = [] {
    const ShapePtr person = person_shape();
    return extended(
        person,
        {office_member("education_rows", "学歴(空行つき)", person->find("education")->shape),
         office_member("career_rows", "職歴(空行つき)", person->find("career")->shape),
         office_member("licence_rows", "資格証(空行つき)", person->find("licences")->shape)});
  }();
  return shape;
}

Value curriculum(Value person) {
  const ShapePtr shape = person_shape();
  const auto add_lines = [&](const char* rows, const char* list, std::size_t least) {
    const Value::List* written = person.find(list)->list();
    person.set(rows, filled_up(written ? *written : Value::List(), least, element_of(shape, list)));
  };
  add_lines("education_rows", "education", kEducationLines);
  add_lines("career_rows", "career", kCareerLines);
  add_lines("licence_rows", "licences", kLicenceLines);
  return person;
}

/// First and last day of the contract; without one, of the fiscal year.
Date start_of(const FormContext& context) {
  return context.contract ? *context.contract->from
                          : Period::year(context.period.fiscal_year()).from();
}
Date end_of(const FormContext& context) {
  return context.contract && context.contract->to ? *context.contract->to
                                                  : Period::year(context.period.fiscal_year()).to();
}

bool is_on_duty(const Staff& staff, const Date& day) {
  return staff.from && *staff.from <= day && !(staff.to && *staff.to < day);
}
bool begins_later(const Staff& staff, const FormContext& context) {
  return staff.from && context.period.contains(*staff.from) && *staff.from != start_of(context);
}
bool ends_early(const Staff& staff, const FormContext& context) {
  return staff.to && context.period.contains(*staff.to) && *staff.to != end_of(context);
}

Value staff_value(const FormContext& context) {
  Value::List at_start, curricula;
  for (const Staff& staff : context.records.staff) {
    const bool was_there = is_on_duty(staff, start_of(context));
    if (!was_there && !begins_later(staff, context)) continue;
    const Value person = person_value(context, staff);
    if (was_there) at_start.push_back(person);
    curricula.push_back(curriculum(person));
  }
  if (curricula.empty()) curricula.push_back(curriculum(blank(person_shape())));
  return Value::Record{
      {"from", view_of(start_of(context))},
      {"at_start", filled_up(std::move(at_start), kStaffLines, person_shape())},
      {"curricula", std::move(curricula)},
  };
}

ShapePtr staff_shape() {
  return record_shape({
      office_member("from", "契約の初日", date_shape()),
      office_member("at_start", "契約当初の業務従事者", list_shape(person_shape())),
      office_member("curricula", "履歴書を添える業務従事者", list_shape(curriculum_shape())),
  });
}

ShapePtr change_shape() {
  static const ShapePtr shape = record_shape({
      office_member("date", "変更日", date_shape()),
      office_member("before", "変更前", list_shape(person_shape())),
      office_member("after", "変更後", list_shape(person_shape())),
  });
  return shape;
}

Value changes_value(const FormContext& context) {
  struct Change {
    Value::List before, after;
  };
  // Who leaves on the last of a month and who comes on the first of the next are one change.
  std::map<Date, Change> changes;
  for (const Staff& staff : context.records.staff) {
    if (ends_early(staff, context))
      changes[add_days(*staff.to, 1)].before.push_back(person_value(context, staff));
    if (begins_later(staff, context))
      changes[*staff.from].after.push_back(person_value(context, staff));
  }
  Value::List rows;
  for (auto& [date, change] : changes)
    rows.push_back(
        Value::Record{{"date", view_of(date)},
                      {"before", filled_up(std::move(change.before), kChangeLines, person_shape())},
                      {"after", filled_up(std::move(change.after), kChangeLines, person_shape())}});
  if (rows.empty())
    rows.push_back(Value::Record{{"date", Value()},
                                 {"before", filled_up({}, kChangeLines, person_shape())},
                                 {"after", filled_up({}, kChangeLines, person_shape())}});
  return rows;
}

}  // namespace

FormSection staff_section() { return {"staff", "業務従事者", staff_shape, staff_value}; }

FormSection staff_changes_section() {
  return {"staff_changes", "業務従事者の変更", [] { return list_shape(change_shape()); },
          changes_value};
}

}  // namespace kakehashi
