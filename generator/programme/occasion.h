#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "model/project.h"

namespace kakehashi {

/// Something after which forms are due: the end of a month, a contract, a change of staff.
struct Occasion {
  std::string key;         ///< 2026-10, contract-2026, staff-2026-07-01: the same in every run.
  Text label{""};          ///< As people call it.
  std::optional<Date> on;  ///< Unknown for an inspection that is to come.
  Date first, last;        ///< The days that the forms are about.
  const Contract* contract = nullptr;      ///< Null when none is recorded.
  std::vector<const Staff*> joined, left;  ///< By a change of staff.
};

/// What the program knows of an item of the closed list "due_events".
struct DueEvent {
  const char* id;
  const char* name;  ///< In English, behind "after": the list gives the Japanese.
  /// The occasions up to a day, in the order of time; undated ones too.
  std::vector<Occasion> (*occasions)(const Records& records, const Date& today, const Date& until);
};
/// Null for an item that no table row stands for; a test holds that there is none.
const DueEvent* find_due_event(std::string_view id);

}  // namespace kakehashi
