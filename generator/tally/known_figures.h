#pragma once
#include <optional>

#include "tally/figures.h"

namespace kakehashi {

/// Figures as far as they are known: what nobody counted is not 0. Of the records of a month or
/// more, or of a year that is there in numbers only.
struct KnownFigures {
  using Number = std::optional<int>;
  template <Unit kUnit>
  using Table = std::optional<Counts<kUnit>>;

  Number cases, new_cases, continuing_cases, minutes, without_minutes;
  Table<Unit::cases> by_consulter, by_way;
  Table<Unit::mentions> by_content;
  std::optional<std::map<std::string, int>> by_ward;
  Number meetings, care_conferences;
  Table<Unit::times> meetings_by_kind;
  Table<Unit::mentions> meetings_by_programme;
  Table<Unit::people> attendees;
  Number trainings;
  Table<Unit::people> participants;
  Number activities;
  Table<Unit::mentions> activities_by_programme;
  Number open_days;
};

/// Nothing is known where nothing was recorded.
KnownFigures known(const Figures& figures);
KnownFigures known(const YearTally& year);

}  // namespace kakehashi
