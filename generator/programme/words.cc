#include "programme/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kakehashi {
namespace {

constexpr std::size_t kRunsShown = 6;

/// The closed lists give the Japanese.
struct Way {
  std::string_view id;
  const char* en;
};
constexpr Way kWays[] = {{"email", "e-mail"}, {"post", "post or by hand"}};

}  // namespace

Text words_of(const std::vector<DayRun>& runs) {
  std::vector<Text> texts;
  const auto ja = [](const Date& day) { return fmt::format("{}月{}日", day.month, day.day); };
  for (const DayRun& run : runs) {
    if (texts.size() == kRunsShown) {
      texts.emplace_back("ほか", "and others");
      break;
    }
    if (run.first == run.last)
      texts.emplace_back(ja(run.first), iso(run.first));
    else
      texts.emplace_back(ja(run.first) + "～" + ja(run.last),
                         iso(run.first) + " to " + iso(run.last));
  }
  return joined(texts);
}

Text joined(const std::vector<Text>& texts) {
  Text all("", "");
  for (const Text& text : texts) {
    all.ja += (all.ja.empty() ? "" : "、") + text.ja;
    all.en += (all.en.empty() ? "" : ", ") + text.en;
  }
  return all;
}

Text trimester_text(int year, int trimester) {
  return {fmt::format("{} 第{}三半期", fiscal_year_name(year), trimester),
          fmt::format("{}-T{}", year, trimester)};
}

Text rule_text(const Due& rule) {
  const std::string& ja = rule.after.value->label;
  const DueEvent* event = find_due_event(rule.after.value->id);
  const std::string en = event ? event->name : rule.after.value->id;
  const int months = rule.months.value, days = rule.days.value;
  if (months == 0 && days == 0) return {ja + "のあと、すみやかに", "promptly after " + en};
  std::string length_ja, length_en;
  if (months > 0) {
    length_ja = fmt::format("{}か月", months);
    length_en = fmt::format("{} month{}", months, months == 1 ? "" : "s");
  }
  if (days > 0) {
    length_ja += fmt::format("{}{}日", months > 0 ? "と" : "", days);
    length_en += fmt::format("{}{} day{}", months > 0 ? " and " : "", days, days == 1 ? "" : "s");
  }
  return {ja + "から" + length_ja + "以内", "within " + length_en + " of " + en};
}

Text number_text(const Form& form) {
  const std::string& number = *form.number;
  const bool is_plain = !number.empty() && std::all_of(number.begin(), number.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
  return is_plain ? Text("様式" + number, "form " + number) : Text(number);
}

Text way_text(Code way) {
  for (const Way& known : kWays)
    if (known.id == way->id) return {way->label, known.en};
  return {way->label, way->id};
}

Text ways_text(const Form& form) {
  std::vector<Text> ways;
  for (const Given<Code>& way : form.ways) ways.push_back(way_text(*way));
  return joined(ways);
}

}  // namespace kakehashi
