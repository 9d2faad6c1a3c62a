#include "app/due_calendar.h"

#include <fmt/format.h>

#include <set>

#include "feeds/calendar_host.h"
#include "programme/words.h"

namespace kakehashi {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kNineOClock = 9 * 60;

std::string day_text(const Date& date) {
  return fmt::format("{}({})", era(date), weekday_kanji(weekday(date)));
}

/// 令和8年10月分 様式3・4・参考1
std::string summary_of(const Errand& errand) {
  std::string numbers;
  for (const Deadline& deadline : errand) {
    // The word for a form stands before the first number only.
    const std::string number =
        numbers.empty() ? number_text(*deadline.form).ja : *deadline.form->number;
    numbers += (numbers.empty() ? "" : "・") + number;
  }
  return "提出 " + errand.front().occasion.label.ja + " " + numbers;
}

/// Where it goes, by the ways of these forms.
std::string addresses_of(const Errand& errand, const SubmitTo& to) {
  std::set<std::string> used;
  for (const Deadline& deadline : errand)
    for (const Given<Code>& way : deadline.form->ways) used.insert(way.value->id);
  std::string out = "送り先: " + *to.name;
  if (used.contains("email") && to.email) out += "\nメール: " + *to.email;
  if (used.contains("post") && to.address)
    out +=
        "\n郵送または持参: " + (to.postal_code ? "〒" + *to.postal_code + " " : "") + *to.address;
  return out;
}

std::string description_of(const Errand& errand, const DueList& list) {
  const Deadline& first = errand.front();
  std::string out = fmt::format("期限 {}（{}）\n", day_text(*first.due), rule_text(*first.rule).ja);
  for (const Deadline& deadline : errand) {
    const Form& form = *deadline.form;
    out += "\n" + number_text(form).ja + " " + *form.name;
    if (!form.ways.empty()) out += "（" + ways_text(form).ja + "）";
    if (form.note) out += "\n※ " + *form.note;
    for (const Missing& missing : deadline.data.missing) out += "\n・" + missing.in(Language::ja);
  }
  if (const SubmitTo& to = list.project.office.submit_to; to.name)
    out += "\n\n" + addresses_of(errand, to);
  return out + "\n\n" + era(list.today) + "現在";
}

}  // namespace

Calendar due_calendar(const DueList& list) {
  Calendar calendar{"提出物 " + *list.project.office.name, list.today, {}};
  const std::string host = calendar_host(list.project.office);
  for (const Errand& errand : errands(list.deadlines)) {
    const Deadline& first = errand.front();
    if (!first.due) continue;
    Event event;
    // Neither the day nor the rule: when those change, the entry moves and does not double.
    event.uid = first.occasion.key + "." + *first.form->id + "@" + host;
    event.first = event.last = *first.act_by;
    event.summary = summary_of(errand);
    event.description = description_of(errand, list);
    event.categories = {"提出物"};
    event.alarms = {7 * kMinutesOfDay - kNineOClock, kMinutesOfDay - kNineOClock};
    calendar.events.push_back(std::move(event));
  }
  return calendar;
}

}  // namespace kakehashi
