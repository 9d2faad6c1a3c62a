#include <algorithm>
#include <map>
#include <set>

#include "base/number_text.h"
#include "model/calendar.h"
#include "view/forms/sections.h"
#include "view/forms/sheets.h"

namespace kakehashi {
namespace {

/// The columns of consultations: the items of the list "consulter_groups", and a last one for
/// consulters that no group has, so that the columns always add up to the cases.
class Groups {
 public:
  Groups(const CodeLists& codes, int fiscal_year) : consulters_(*codes.find("consulter_types")) {
    const CodeList* list = codes.find("consulter_groups");
    if (!list) return;
    for (Code group : list->edition(fiscal_year)) {
      column_of_[group->id] = labels_.size();
      labels_.push_back(group->short_label);
    }
    for (const CodeItem& consulter : consulters_.items)
      if (!column_of_.contains(group_of(&consulter)) && consulter.exists_in(fiscal_year)) {
        labels_.emplace_back("ほか");
        return;
      }
  }

  std::size_t size() const { return labels_.size(); }
  const std::vector<std::string>& labels() const { return labels_; }
  const CodeList& consulters() const { return consulters_; }
  /// Adds cases to the column of a consulter.
  void add(std::vector<int>& columns, Code consulter, int cases) const {
    if (columns.empty()) return;
    const auto column = column_of_.find(group_of(consulter));
    columns[column == column_of_.end() ? columns.size() - 1 : column->second] += cases;
  }

 private:
  static const std::string& group_of(Code consulter) {
    while (consulter->group.empty() && consulter->parent) consulter = consulter->parent;
    return consulter->group;
  }

  const CodeList& consulters_;
  std::map<std::string, std::size_t> column_of_;
  std::vector<std::string> labels_;
};

struct Day {
  const DailyLog* log = nullptr;
  std::vector<int> groups;
  int cases = 0, meetings = 0, trainings = 0, activities = 0;
};

Value count_cell(int number) { return Value(grouped(number)); }
/// A zero in a month's table only hides the other numbers.
Value unless_zero(int number) { return number == 0 ? Value() : count_cell(number); }

Value::List group_cells(const std::vector<int>& groups, Value (*print)(int)) {
  Value::List cells;
  for (const int cases : groups) cells.push_back(Value::Record{{"cases", print(cases)}});
  return cells;
}

class Daybook {
 public:
  explicit Daybook(const FormContext& context)
      : context_(context),
        calendar_(context.project),
        groups_(context.project.codes, context.period.fiscal_year()) {
    const Records& records = context.records;
    for (const DailyLog& log : records.daily_logs)
      if (Day* day = find(log.date)) day->log = &log;
    for (const Consultation& sheet : records.consultations)
      if (Day* day = find(sheet.received)) {
        with_sheets_.insert(month_of(*sheet.received));
        ++day->cases;
        if (sheet.consulter_type) groups_.add(day->groups, *sheet.consulter_type, 1);
      }
    for (const Meeting& meeting : records.meetings)
      if (Day* day = find(meeting.date)) ++day->meetings;
    for (const Training& training : records.trainings)
      if (Day* day = find(training.date)) ++day->trainings;
    for (const Activity& activity : records.activities)
      if (Day* day = find(activity.date)) ++day->activities;
  }

  Value value() {
    Value::List labels;
    for (const std::string& label : groups_.labels())
      labels.push_back(Value::Record{{"label", Value(label)}});
    Value::List rows;
    for (Date date = context_.period.from(); date <= context_.period.to(); date = add_days(date, 1))
      rows.push_back(row(date));
    return Value::Record{{"groups", std::move(labels)},
                         {"group_count", number_text(static_cast<int>(groups_.size()) + 1)},
                         {"rows", std::move(rows)},
                         {"sum", sum()},
                         {"has_gaps", has_gaps_},
                         {"is_by_calendar", is_by_calendar()}};
  }

 private:
  /// The day of a record that counts in the period; null when it does not.
  Day* find(const Given<Date>& date) {
    if (!date || !context_.period.contains(*date) || *date > context_.today) return nullptr;
    Day& day = days_[*date];
    day.groups.resize(groups_.size());
    return &day;
  }

  Value row(const Date& date) {
    const Day& day = days_[date];
    // The calendar tells when the office should be open; that it was, only a log can.
    const bool open = day.log && day.log->open.value;
    const bool closed = day.log ? !open : !calendar_.is_office_day(date);
    if (!open && !closed) has_gaps_ = true;
    // A month that is counted by tally sheet has its days in the log alone.
    const bool by_hand =
        day.log && day.log->consultations && !with_sheets_.contains(month_of(date));
    Value staff, words, note;
    if (day.log) {
      const Value log = context_.record(day.log, daily_log_table());
      staff = *log.find("staff_text");
      words = *log.find("activities");
      note = *log.find("note");
    }
    // People write the name of a holiday into the log; once is enough.
    std::string holiday = holiday_name(context_.project.holidays, date);
    if (day.log && *day.log->note == holiday) holiday.clear();
    return Value::Record{
        {"day", number_text(date.day)},
        {"date", view_of(date)},
        {"holiday", Value(std::move(holiday))},
        {"is_open", open},
        {"is_closed", closed},
        {"staff", std::move(staff)},
        {"groups", group_cells(day.groups.empty() ? std::vector<int>(groups_.size()) : day.groups,
                               unless_zero)},
        {"cases", unless_zero(by_hand ? *day.log->consultations : day.cases)},
        {"meetings", unless_zero(day.meetings)},
        {"trainings", unless_zero(day.trainings)},
        {"activities", unless_zero(day.activities)},
        {"words", std::move(words)},
        {"note", std::move(note)},
    };
  }

  /// The totals count the days open of a month without any log by the calendar.
  bool is_by_calendar() const {
    return std::any_of(
        context_.totals.months.begin(), context_.totals.months.end(),
        [](const auto& one) { return !one.second.logged && one.second.open_days > 0; });
  }

  /// Of the same counting as form 3, not of the rows: a month's tally sheet has no days.
  Value sum() const {
    const Totals& totals = context_.totals;
    std::vector<int> groups(groups_.size());
    for (const CodeItem& consulter : groups_.consulters().items)
      groups_.add(groups, &consulter, totals.consultations.by_consulter.own(&consulter));
    return Value::Record{
        {"open_days", totals.recorded ? count_cell(totals.open_days) : Value("—")},
        {"groups", group_cells(groups, count_cell)},
        {"cases", count_cell(totals.consultations.cases)},
        {"meetings", count_cell(totals.meetings.all)},
        {"trainings", count_cell(totals.trainings)},
        {"activities", count_cell(totals.activities)},
    };
  }

  const FormContext& context_;
  OfficeCalendar calendar_;
  Groups groups_;
  std::map<Date, Day> days_;
  std::set<Month> with_sheets_;
  bool has_gaps_ = false;
};

ShapePtr days_shape() {
  const ShapePtr cells = list_shape(record_shape({office_member("cases", "件数", text_shape())}));
  const ShapePtr row = record_shape({
      office_member("day", "日", text_shape()),
      office_member("date", "日付", date_shape()),
      office_member("holiday", "祝日", text_shape()),
      office_member("is_open", "開室", flag_shape()),
      office_member("is_closed", "閉室", flag_shape()),
      office_member("staff", "従事者", text_shape()),
      office_member("groups", "相談者別", cells),
      office_member("cases", "相談件数", text_shape()),
      office_member("meetings", "会議", text_shape()),
      office_member("trainings", "研修", text_shape()),
      office_member("activities", "活動の数", text_shape()),
      office_member("words", "活動", text_shape()),
      office_member("note", "備考", text_shape()),
  });
  const ShapePtr sum = record_shape({
      office_member("open_days", "開室日数", text_shape()),
      office_member("groups", "相談者別", cells),
      office_member("cases", "相談件数", text_shape()),
      office_member("meetings", "会議", text_shape()),
      office_member("trainings", "研修", text_shape()),
      office_member("activities", "活動の数", text_shape()),
  });
  return record_shape({
      office_member("groups", "相談者の区分",
                    list_shape(record_shape({office_member("label", "区分", text_shape())}))),
      office_member("group_count", "相談の列の数", text_shape()),
      office_member("rows", "日ごと", list_shape(row)),
      office_member("sum", "合計", sum),
      office_member("has_gaps", "日報のない日", flag_shape()),
      office_member("is_by_calendar", "暦で数えた開室日数", flag_shape()),
  });
}

}  // namespace

FormSection days_section() {
  return {"days", "日報", days_shape,
          [](const FormContext& context) { return Daybook(context).value(); }};
}

}  // namespace kakehashi
