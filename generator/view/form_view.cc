#include "view/form_view.h"

#include "view/forms/sections.h"

namespace kakehashi {
namespace {

// A section is a file in view/forms/ and a line here.
const std::vector<FormSection>& sections() {
  // clang-format off
  static const std::vector<FormSection> all{
      totals_section(),
      monthly_section(),
      comparison_section(),
      wards_section(),
      themes_section(),
      problems_section(),
      monthly_report_section(),
      days_section(),
      activities_section(),
      consultations_section(),
      meetings_section(),
      trainings_section(),
      plan_review_section(),
      staff_section(),
      staff_changes_section(),
      plan_section(),
      accounts_section(),
      year_report_section(),
      staff_trainings_section(),
      letters_section(),
      subcontracts_section(),
      invoices_section(),
      information_sheets_section(),
  };
  // clang-format on
  return all;
}

Names names_of(const Project& project, const Records& records) {
  Names names;
  for (const Resource& resource : project.resources)
    names.add("resource", resource.id.value, resource.name.value);
  for (const Staff& staff : records.staff) names.add("staff", staff.id.value, staff.name.value);
  for (const Contract& contract : records.contracts)
    names.add("contract", contract.id.value, contract.name.value);
  for (const Budget& budget : records.budgets)
    for (const BudgetLine& line : budget.lines)
      names.add("budget line", line.id.value, line.name.value);
  return names;
}

/// The contract in force on a day; of none, the last one that began before.
const Contract* contract_on(const Records& records, const Date& day) {
  const Contract* found = nullptr;
  for (const Contract& contract : records.contracts)
    if (contract.from && *contract.from <= day && (!found || *found->from < *contract.from))
      found = &contract;
  return found;
}

Value contract_value(const FormContext& context) {
  Contract contract = context.contract ? *context.contract : Contract();
  const Contractor& office = context.project.office.contractor;
  const auto fill = [](Given<std::string>& said, const Given<std::string>& otherwise) {
    if (!said) said = otherwise;
  };
  // Another manager's title would be the wrong one beside a name that the contract gives.
  if (!contract.manager) fill(contract.manager_title, office.manager_title);
  fill(contract.manager, office.manager);
  fill(contract.contractor, office.name);
  fill(contract.address, office.address);
  return context.record(&contract, contract_table());
}

ShapePtr period_shape() {
  return record_shape({
      office_member("label", "期間", text_shape()),
      office_member("from", "初日", date_shape()),
      office_member("to", "末日", date_shape()),
      office_member("as_of", "現在", date_shape()),
      office_member("is_month", "月", flag_shape()),
      office_member("is_trimester", "三半期", flag_shape()),
      office_member("is_year", "年度", flag_shape()),
      office_member("trimester", "第何三半期", text_shape()),
  });
}

Value period_head(const Period& period, const Date& today) {
  const bool is_trimester = period.kind == Period::Kind::trimester;
  return Value::Record{
      {"label", Value(era(period))},
      {"from", view_of(period.from())},
      {"to", view_of(period.to())},
      {"as_of", today < period.to() ? view_of(today) : Value()},
      {"is_month", period.kind == Period::Kind::month},
      {"is_trimester", is_trimester},
      {"is_year", period.kind == Period::Kind::year},
      {"trimester", is_trimester ? number_text(trimester(period.first)) : Value()},
  };
}

}  // namespace

ShapePtr form_shape() {
  static const ShapePtr shape = [] {
    std::vector<Shape::Member> members{
        office_member("form", "様式",
                      record_shape({office_member("id", "ID", text_shape()),
                                    office_member("number", "様式番号", text_shape()),
                                    office_member("name", "様式名", text_shape()),
                                    office_member("own_layout", "独自書式", flag_shape()),
                                    office_member("note", "備考", text_shape())})),
        office_member("period", "期間", period_shape()),
        office_member("month", "月", month_shape()),
        office_member("fiscal_year", "年度", text_shape()),
        office_member("office", "相談支援室", shape_of(office_table())),
        office_member("contract", "契約", shape_of(contract_table())),
    };
    for (const FormSection& section : sections())
      members.push_back(office_member(section.name, section.label, section.shape()));
    return record_shape(std::move(members));
  }();
  return shape;
}

Value form_value(const Form& form) {
  return Value::Record{{"form", Value::Record{{"id", Value(*form.id, form.id.span)},
                                              {"number", Value(*form.number, form.number.span)},
                                              {"name", Value(*form.name, form.name.span)},
                                              {"own_layout", form.own_layout.value},
                                              {"note", Value(*form.note, form.note.span)}}}};
}

Value period_value(const Project& project, const Records& records, const Period& period,
                   const Date& today) {
  const FormContext context{project,
                            records,
                            period,
                            today,
                            contract_on(records, period.to()),
                            names_of(project, records),
                            tally_period(project, records, period, today)};
  Value value = Value::Record{
      {"period", period_head(period, today)},
      {"month", view_of(period.last)},
      {"fiscal_year", Value(fiscal_year_name(period.fiscal_year()))},
      {"office", context.record(&project.office, office_table())},
      {"contract", contract_value(context)},
  };
  for (const FormSection& section : sections()) value.set(section.name, section.value(context));
  return value;
}

}  // namespace kakehashi
