#include "programme/occasion.h"

#include <algorithm>
#include <map>

#include "programme/words.h"
#include "tally/period.h"

namespace kakehashi {
namespace {

/// The days that a contract covers.
struct Coverage {
  const Contract* contract;
  Date first, last;
};

/// An office that has recorded no contract owes the periodical forms all the same.
std::vector<Coverage> coverages(const Records& records, const Date& today) {
  std::vector<Coverage> all;
  for (const Contract& contract : records.contracts)
    all.push_back({&contract, *contract.from, *contract.to});
  if (all.empty()) all.push_back({nullptr, {fiscal_year(today) - 1, 4, 1}, {2200, 12, 31}});
  return all;
}

/// A contract is known by the day it was signed on.
Text name_of(const Contract& contract) {
  return {era(*contract.signed_on) + "締結の契約", "the contract of " + iso(*contract.signed_on)};
}

Text label_of(const Period& period) {
  const std::string ja = period.kind == Period::Kind::trimester
                             ? trimester_text(period.fiscal_year(), trimester(period.first)).ja
                             : era(period);
  return {ja + "分", name(period)};
}

/// Every period that a contract touches. One that the contract leaves early ends with it.
template <Period (*kPeriodOf)(const Month&)>
std::vector<Occasion> period_ends(const Records& records, const Date& today, const Date& until) {
  std::vector<Occasion> all;
  for (const Coverage& coverage : coverages(records, today)) {
    const Date last = std::min(coverage.last, until);
    for (Month month = month_of(coverage.first); month.first() <= last;) {
      const Period period = kPeriodOf(month);
      const bool ends_early = coverage.last < period.to();
      const Date end = ends_early ? coverage.last : period.to();
      if (end > until) break;
      all.push_back({ends_early ? name(period) + "-" + *coverage.contract->id : name(period),
                     label_of(period),
                     end,
                     std::max(period.from(), coverage.first),
                     end,
                     coverage.contract,
                     {},
                     {}});
      month = period.last.next();
    }
  }
  return all;
}

Period trimester_of(const Month& month) {
  return Period::trimester(fiscal_year(month), trimester(month));
}
Period year_of(const Month& month) { return Period::year(fiscal_year(month)); }

std::vector<Occasion> contracts(const Records& records, const Date&, const Date& until) {
  std::vector<Occasion> all;
  for (const Contract& contract : records.contracts)
    if (*contract.signed_on <= until)
      all.push_back({*contract.id,
                     name_of(contract),
                     *contract.signed_on,
                     *contract.from,
                     *contract.to,
                     &contract,
                     {},
                     {}});
  return all;
}

/// A change inside a contract: who is there at its start stands in form 1, and who stays to its end
/// is not reported. Changes of one day are reported together.
std::vector<Occasion> staff_changes(const Records& records, const Date& today, const Date& until) {
  std::map<Date, Occasion> by_day;
  for (const Coverage& coverage : coverages(records, today)) {
    const auto change = [&](const Date& day, std::vector<const Staff*> Occasion::*who,
                            const Staff& staff) {
      if (day > until) return;
      Occasion& occasion = by_day[day];
      // Nobody's name: it goes into calendars.
      occasion.key = "staff-" + iso(day);
      occasion.label = {era(day) + "の従事者の変更", "the change of staff on " + iso(day)};
      occasion.on = occasion.first = occasion.last = day;
      occasion.contract = coverage.contract;
      // Contracts that run side by side report it once.
      std::vector<const Staff*>& all = occasion.*who;
      if (std::find(all.begin(), all.end(), &staff) == all.end()) all.push_back(&staff);
    };
    for (const Staff& staff : records.staff) {
      if (coverage.first < *staff.from && *staff.from <= coverage.last)
        change(*staff.from, &Occasion::joined, staff);
      if (staff.to && coverage.first <= *staff.to && *staff.to < coverage.last)
        change(*staff.to, &Occasion::left, staff);
    }
  }
  std::vector<Occasion> all;
  for (auto& [day, occasion] : by_day) all.push_back(std::move(occasion));
  return all;
}

/// An inspection comes within the year after its contract; one that nobody wrote down by then is no
/// news any more.
constexpr int kDaysToInspection = 366;

std::vector<Occasion> inspections(const Records& records, const Date& today, const Date& until) {
  std::vector<Occasion> all;
  for (const Contract& contract : records.contracts) {
    if (contract.inspected
            ? *contract.inspected > until
            : *contract.to > until || days_between(*contract.to, today) > kDaysToInspection)
      continue;
    const Text contract_name = name_of(contract);
    Occasion occasion{"inspection-" + *contract.id,
                      {contract_name.ja + "の検査", "the inspection of " + contract_name.en},
                      std::nullopt,
                      *contract.from,
                      *contract.to,
                      &contract,
                      {},
                      {}};
    if (contract.inspected) occasion.on = *contract.inspected;
    all.push_back(std::move(occasion));
  }
  return all;
}

// An item of the closed list "due_events" is a line here.
constexpr DueEvent kDueEvents[] = {
    {"contract", "the contract", contracts},
    {"month_end", "the end of the month", period_ends<Period::of>},
    {"trimester_end", "the end of the trimester", period_ends<trimester_of>},
    {"year_end", "the end of the fiscal year", period_ends<year_of>},
    {"staff_change", "the change of staff", staff_changes},
    {"inspection", "the inspection", inspections},
};

}  // namespace

const DueEvent* find_due_event(std::string_view id) {
  for (const DueEvent& event : kDueEvents)
    if (id == event.id) return &event;
  return nullptr;
}

}  // namespace kakehashi
