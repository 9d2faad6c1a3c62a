#pragma once
#include <string>
#include <string_view>

#include "base/date.h"

/// Ids of imported records, the same for the same cell every time.
namespace kakehashi {

/// The number that a person gave a record as an id. A number that is an id already and names the
/// year (c2026-10-001) stays as it is; any other gets the prefix and the month in front, since
/// numbers start again every month or year: 1, 01 and 001 → c2026-10-001, №3 → c2026-10-no3.
/// Letters that an id cannot hold are stood for by a hash: 相談3 → c2026-10-3-5fd1….
std::string id_of_number(std::string_view number, const Date& date, std::string_view prefix);

/// The id of the n-th record of a day that has no number: c20261005-1.
std::string id_of_day(const Date& date, std::size_t n, std::string_view prefix);

}  // namespace kakehashi
