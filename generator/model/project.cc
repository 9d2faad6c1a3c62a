#include "model/project.h"

namespace kakehashi {

std::string holiday_name(const HolidayFile& file, const Date& date) {
  for (const auto* list : {&file.holidays, &file.closures})
    for (const Holiday& holiday : *list)
      if (holiday.date.value == date) return holiday.name.value;
  return {};
}

bool is_office_day(const HolidayFile& holidays, const Date& date) {
  const Weekday day = weekday(date);
  return day != Weekday::saturday && day != Weekday::sunday && holiday_name(holidays, date).empty();
}

}  // namespace kakehashi
