#include <algorithm>
#include <map>

#include "check/check.h"
#include "check/messages.h"
#include "check/whole.h"
#include "check/words.h"

namespace kakehashi {
namespace {

/// Contracts by their first day, as far as both days are known and in order.
std::vector<const Contract*> by_start(const Records& records, Diagnostics& diagnostics,
                                      bool& all_sound) {
  std::vector<const Contract*> contracts;
  for (const Contract& contract : records.contracts) {
    if (!contract.from || !contract.to) {
      all_sound = false;
    } else if (*contract.to < *contract.from) {
      diagnostics
          .error(contract.to.span, msg::kDatesReversed, {iso(*contract.from), iso(*contract.to)})
          .related(contract.from.span, msg::kStartHere);
      all_sound = false;
    } else {
      contracts.push_back(&contract);
    }
  }
  std::stable_sort(contracts.begin(), contracts.end(),
                   [](const Contract* a, const Contract* b) { return *a->from < *b->from; });
  return contracts;
}

void check_overlaps(const std::vector<const Contract*>& contracts, Diagnostics& diagnostics) {
  const Contract* longest = nullptr;  // Of those before, the one that ends last.
  for (const Contract* contract : contracts) {
    if (longest && *contract->from <= *longest->to)
      diagnostics
          .error(contract->from.span, msg::kContractsOverlap,
                 {iso(*contract->from), iso(*longest->to)})
          .hint(msg::kContractsOverlapHint)
          .related(longest->to.span, msg::kOtherEndHere);
    if (!longest || *longest->to < *contract->to) longest = contract;
  }
}

/// Finds the records that no contract holds. One finding for all of a kind that lie between the
/// same two contracts: a contract that nobody entered is one mistake, not a hundred.
class Outside {
 public:
  Outside(const std::vector<const Contract*>& contracts, const Date& today,
          Diagnostics& diagnostics)
      : contracts_(contracts), today_(today), diagnostics_(diagnostics) {}

  template <class R>
  void check(const std::vector<R>& records, Given<Date> R::*date, const Text& what) {
    struct Group {
      Given<Date> first;
      int number = 0;
    };
    std::map<std::size_t, Group> groups;  // By the number of contracts that begin before.
    for (const R& record : records) {
      const Given<Date>& day = record.*date;
      // A day to come is a slip, which has been reported, or a plan.
      if (!day || *day > today_ || is_held(*day)) continue;
      Group& group = groups[begun_by(*day)];
      if (group.number++ == 0 || *day < *group.first) group.first = day;
    }
    for (const auto& [begun, group] : groups) {
      // The contract that ended before, or else the first one.
      const Contract* nearest = contracts_[begun > 0 ? begun - 1 : 0];
      diagnostics_
          .error(group.first.span, msg::kOutsideContract,
                 {full_day_text(*group.first), what, std::to_string(group.number)})
          .hint(msg::kOutsideContractHint)
          .related(nearest->from.span, msg::kNearestContract,
                   {iso(*nearest->from), iso(*nearest->to)});
    }
  }

 private:
  std::size_t begun_by(const Date& day) const {
    return static_cast<std::size_t>(
        std::upper_bound(contracts_.begin(), contracts_.end(), day,
                         [](const Date& d, const Contract* c) { return d < *c->from; }) -
        contracts_.begin());
  }
  bool is_held(const Date& day) const {
    const std::size_t begun = begun_by(day);
    return begun > 0 && day <= *contracts_[begun - 1]->to;
  }

  const std::vector<const Contract*>& contracts_;
  const Date& today_;
  Diagnostics& diagnostics_;
};

/// Told once, where the records begin.
void report_none(const Records& records, const Date& today, Diagnostics& diagnostics) {
  Given<Date> first;
  const auto note = [&](const Date& day, Span span) {
    if (day <= today && (!first || day < *first)) first = {day, span};
  };
  const auto note_all = [&](const auto& all, auto date) {
    for (const auto& record : all)
      if (record.*date) note(*(record.*date), (record.*date).span);
  };
  note_all(records.consultations, &Consultation::received);
  note_all(records.meetings, &Meeting::date);
  note_all(records.trainings, &Training::date);
  note_all(records.activities, &Activity::date);
  note_all(records.daily_logs, &DailyLog::date);
  for (const Tally& tally : records.tallies)
    if (tally.month) note(tally.month.value.first(), tally.month.span);
  if (first)
    diagnostics.warning(first.span, msg::kNoContract, {month_text(month_of(*first))})
        .hint(msg::kNoContractHint);
}

}  // namespace

void check_contracts(const Records& records, const Date& today, Diagnostics& diagnostics) {
  bool all_sound = records.is_complete;
  const std::vector<const Contract*> contracts = by_start(records, diagnostics, all_sound);
  check_overlaps(contracts, diagnostics);
  if (!all_sound) return;
  if (contracts.empty()) return report_none(records, today, diagnostics);
  Outside outside(contracts, today, diagnostics);
  outside.check(records.consultations, &Consultation::received, {"相談", "consultation"});
  outside.check(records.meetings, &Meeting::date, {"会議", "meeting"});
  outside.check(records.trainings, &Training::date, {"研修", "training"});
  outside.check(records.activities, &Activity::date, {"活動", "activity"});
  outside.check(records.daily_logs, &DailyLog::date, {"日報", "daily log"});
  outside.check(records.payments, &Payment::date, {"出納", "payment"});
}

}  // namespace kakehashi
