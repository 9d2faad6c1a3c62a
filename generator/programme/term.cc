#include "programme/term.h"

#include <algorithm>

namespace kakehashi {
namespace {

/// A hundred years lie beyond every horizon, and within what dates can hold.
constexpr int kMostMonths = 100 * 12, kMostDays = 100 * 366;

/// The day before which a term of months ends that began with `first`.
Date months_later(const Date& first, int months) {
  const int month = first.year * 12 + (first.month - 1) + months;
  const Month reached{month / 12, month % 12 + 1};
  // Where that month has no such day, the term ends with the month.
  if (first.day > days_in_month(reached.year, reached.month)) return reached.next().first();
  return {reached.year, reached.month, first.day};
}

}  // namespace

Date last_day(const Date& event, int months, int days) {
  const Date last =
      add_days(months_later(add_days(event, 1), std::clamp(months, 0, kMostMonths)), -1);
  return add_days(last, std::clamp(days, 0, kMostDays));
}

Date day_to_act(const HolidayFile& holidays, const Date& event, const Date& due) {
  for (Date day = due; event < day; day = add_days(day, -1))
    if (is_office_day(holidays, day)) return day;
  return due;
}

}  // namespace kakehashi
