#include "programme/deadline.h"

#include <algorithm>
#include <set>

#include "model/closing.h"
#include "programme/term.h"
#include "tally/period.h"

namespace kakehashi {
namespace {

/// What is overdue for longer than two months is the past.
constexpr int kDaysBack = 62;

Progress progress_of(const Occasion& occasion, const Date& today) {
  const Date begin = occasion.on ? std::min(occasion.first, *occasion.on) : occasion.first;
  if (today < begin) return Progress::to_come;
  return today <= occasion.last ? Progress::running : Progress::over;
}

/// Order of time; what has no date comes last.
bool is_earlier(const Deadline& a, const Deadline& b) {
  if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
  if (a.due != b.due) return a.due < b.due;
  if (a.occasion.last != b.occasion.last) return a.occasion.last < b.occasion.last;
  return a.occasion.key < b.occasion.key;
}

}  // namespace

std::vector<Deadline> deadlines(const Project& project, const Records& records, const Date& today,
                                const std::optional<Date>& until) {
  const Date from = add_days(today, -kDaysBack);
  const Date last_event = until.value_or(Period::year(fiscal_year(today)).to());
  const OfficeCalendar calendar(project);
  std::vector<Deadline> all;
  for (const Form& form : project.forms) {
    std::set<std::string> seen;  // Contracts that run side by side owe one form of a month.
    for (const Due& rule : form.due) {
      const DueEvent* event = find_due_event(rule.after.value->id);
      if (!event) continue;
      for (Occasion& occasion : event->occasions(records, today, last_event)) {
        Deadline deadline{&form, &rule, std::move(occasion), {}, {}, {}, {}};
        const Occasion& what = deadline.occasion;
        // Closed means sent.
        if (rule.after.value->id == "month_end" &&
            closing_of(records.closings, month_of(what.last)))
          continue;
        if (what.on) {
          deadline.due = last_day(*what.on, rule.months.value, rule.days.value);
          if (*deadline.due < from || (until && *until < *deadline.due)) continue;
          deadline.act_by = day_to_act(calendar, *what.on, *deadline.due);
        }
        if (!concerns(form, what) || !seen.insert(what.key).second) continue;
        deadline.progress = progress_of(what, today);
        if (deadline.progress != Progress::to_come)
          deadline.data = look_for({project, records, what, today}, form);
        all.push_back(std::move(deadline));
      }
    }
  }
  std::stable_sort(all.begin(), all.end(), is_earlier);
  return all;
}

std::vector<Errand> errands(const std::vector<Deadline>& deadlines) {
  const auto together = [](const Deadline& a, const Deadline& b) {
    return a.due == b.due && a.occasion.key == b.occasion.key &&
           a.rule->after.value == b.rule->after.value && a.rule->days.value == b.rule->days.value &&
           a.rule->months.value == b.rule->months.value;
  };
  std::vector<Errand> all;
  for (std::size_t begin = 0; begin < deadlines.size();) {
    std::size_t end = begin + 1;
    while (end < deadlines.size() && together(deadlines[begin], deadlines[end])) ++end;
    all.push_back(Errand(deadlines).subspan(begin, end - begin));
    begin = end;
  }
  return all;
}

}  // namespace kakehashi
