#pragma once
#include <optional>
#include <span>
#include <vector>

#include "model/project.h"
#include "programme/occasion.h"
#include "programme/requirement.h"

namespace kakehashi {

/// How far the days are that a form is about.
enum class Progress {
  to_come,  ///< None has come; nothing is looked for in the data.
  running,
  over,
};

/// A form that must be submitted.
struct Deadline {
  const Form* form;
  const Due* rule;
  Occasion occasion;
  std::optional<Date> due;     ///< By the rule; unknown when the occasion is.
  std::optional<Date> act_by;  ///< The office day on or before `due`.
  Progress progress = Progress::to_come;
  Findings data;  ///< As of today.

  bool is_overdue(const Date& today) const { return due && *due < today; }
  /// Days to the day by which to act; to the due day itself when that lies behind. Negative once
  /// overdue.
  int days_left(const Date& today) const {
    return days_between(today, today <= *act_by ? *act_by : *due);
  }
};

/// What must be submitted, by the day on which it is due; undated ones last, and forms of one day
/// and occasion in the order of data/forms.yaml. From two months ago, because nothing tells what
/// has been sent since, to what falls due until a day. Without one it is all that the fiscal year
/// asks for, also what is due after its end. The result points into the project and the records.
std::vector<Deadline> deadlines(const Project& project, const Records& records, const Date& today,
                                const std::optional<Date>& until);

/// Neighbours of the list that go out together: of one occasion, by one rule.
using Errand = std::span<const Deadline>;
std::vector<Errand> errands(const std::vector<Deadline>& deadlines);

}  // namespace kakehashi
