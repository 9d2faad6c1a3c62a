#include "programme/gaps.h"
#include "programme/messages.h"

namespace kakehashi {
namespace {

using People = std::vector<const Staff*>;

/// Who comes: by a change of staff, or with the contract's first day.
People who_come(const Inquiry& inquiry) {
  const Occasion& occasion = inquiry.occasion;
  if (!occasion.joined.empty() || !occasion.left.empty()) return occasion.joined;
  People people;
  for (const Staff& staff : inquiry.records.staff)
    if (*staff.from <= occasion.first && (!staff.to || occasion.first <= *staff.to))
      people.push_back(&staff);
  return people;
}

template <class Lacks>
Gap people_who(const Message& message, const People& people, Lacks lacks) {
  Missing missing{&message, {}, {}};
  for (const Staff* staff : people)
    if (lacks(*staff)) missing.places.push_back(staff->span);
  if (missing.places.empty()) return std::nullopt;
  missing.arguments.emplace_back(std::to_string(missing.places.size()));
  return missing;
}

}  // namespace

Gap no_staff(const Inquiry& inquiry) {
  if (!who_come(inquiry).empty()) return std::nullopt;
  const Date day = inquiry.occasion.first;
  return Missing{&msg::kNoStaff, {Text(era(day), iso(day))}, {}};
}

Gap staff_without_licences(const Inquiry& inquiry) {
  return people_who(msg::kStaffWithoutLicences, who_come(inquiry),
                    [](const Staff& staff) { return staff.licences.empty(); });
}

Gap staff_without_birth_date(const Inquiry& inquiry) {
  return people_who(msg::kStaffWithoutBirthDate, who_come(inquiry),
                    [](const Staff& staff) { return !staff.birth_date; });
}

Gap staff_without_career(const Inquiry& inquiry) {
  return people_who(msg::kStaffWithoutCareer, who_come(inquiry), [](const Staff& staff) {
    return staff.education.empty() || staff.career.empty();
  });
}

Gap change_without_reason(const Inquiry& inquiry) {
  // Where one leaves and another comes, the reason stands with the one who leaves.
  const Occasion& occasion = inquiry.occasion;
  return people_who(msg::kChangeWithoutReason,
                    occasion.left.empty() ? occasion.joined : occasion.left,
                    [](const Staff& staff) { return !staff.change_reason; });
}

}  // namespace kakehashi
