#include "model/project.h"

namespace kakehashi {

std::string holiday_name(const HolidayFile& file, const Date& date) {
  for (const auto* list : {&file.holidays, &file.closures})
    for (const Holiday& holiday : *list)
      if (holiday.date.value == date) return holiday.name.value;
  return {};
}

}  // namespace kakehashi
