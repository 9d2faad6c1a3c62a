#include "tally/suppression.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace kakehashi {

LinkedCounts::Id LinkedCounts::add(int value) {
  values_.push_back(value);
  printed_.push_back(true);
  return values_.size() - 1;
}

LinkedCounts::Id LinkedCounts::add_unprinted(int value) {
  const Id id = add(value);
  printed_[id] = false;
  return id;
}

void LinkedCounts::add_sum(Id whole, std::vector<Id> parts) {
  sums_.push_back({whole, std::move(parts)});
}

void LinkedCounts::add_limit(Id smaller, Id larger, int factor) {
  limits_.push_back({smaller, larger, factor});
}

namespace {

using Id = LinkedCounts::Id;

/// A price that no search pays.
constexpr int kNever = std::numeric_limits<int>::max();
/// What one step of a search may hide at most, in prices.
constexpr int kMost = 60;
/// How far a figure may go in it.
constexpr int kFarthest = 3;

/// What a search may hide beyond what is hidden already.
enum class Reach {
  parts,        ///< Figures that are no totals.
  totals,       ///< Totals too.
  small_totals  ///< And a small total may be printed as `hidden`.
};

/// Looks for witnesses: tables that a reader cannot tell from the true one. From the true table it
/// goes in steps: a figure changes by one, which puts its sums out of balance; in each of them
/// another figure that is hidden (or is hidden now, at a price) makes up for it, until all sums
/// hold.
class Suppressor {
 public:
  explicit Suppressor(const LinkedCounts& figures)
      : figures_(figures),
        shown_(figures.values().size(), Shown::number),
        table_(figures.values()),
        moved_(figures.values().size(), 0),
        missing_(figures.sums().size(), 0),
        tried_(2 * figures.sums().size()),
        sums_of_(figures.values().size()),
        limits_of_(figures.values().size()) {
    find_prices();
    for (std::size_t i = 0; i < figures.limits().size(); ++i) {
      limits_of_[figures.limits()[i].smaller].push_back(i);
      limits_of_[figures.limits()[i].larger].push_back(i);
    }
    for (std::size_t sum = 0; sum < figures.sums().size(); ++sum) {
      std::vector<Member>& members = members_.emplace_back();
      members.push_back({figures.sums()[sum].whole, -1});
      for (const Id part : figures.sums()[sum].parts) members.push_back({part, +1});
      for (const Member& member : members) sums_of_[member.id].push_back({sum, member.sign});
      // The order in which figures are given up.
      std::sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
        return prices_[a.id] != prices_[b.id] ? prices_[a.id] < prices_[b.id] : a.id > b.id;
      });
    }
  }

  std::vector<Shown> run() {
    for (Id id = 0; id < shown_.size(); ++id) {
      if (!figures_.is_printed(id))
        shown_[id] = Shown::hidden;
      else if (truth(id) > 0 && truth(id) < kSmallCount)
        shown_[id] = Shown::small;
    }
    for (Id id = 0; id < shown_.size(); ++id)
      if (shown_[id] == Shown::small) protect(id);
    for (const LinkedCounts::Sum& sum : figures_.sums())
      if (truth(sum.whole) >= kSmallCount && shown_[sum.whole] == Shown::hidden &&
          figures_.is_printed(sum.whole))
        for (const Id part : sum.parts) join(part);
    return std::move(shown_);
  }

 private:
  struct Member {
    Id id;
    int sign;  ///< -1 for the whole.
  };
  struct Tried {
    int budget = -1;  ///< The largest that did not do.
    int again = 0;    ///< How often it was tried with no more.
  };
  struct Place {
    std::size_t sum;
    int sign;
  };

  int truth(Id id) const { return figures_.values()[id]; }
  bool is_total(Id id) const { return prices_[id] > 1; }

  /// The least that a reader can take a hidden figure for.
  int least_if_hidden(Id id) const {
    if (!figures_.is_printed(id)) return 0;
    return truth(id) < kSmallCount ? 1 : kSmallCount;
  }

  /// A total is dearer than its parts.
  void find_prices() {
    prices_.assign(shown_.size(), 1);
    // As many rounds as there are layers of sums; the bound ends what is a sum of itself.
    bool changed = true;
    for (std::size_t round = 0; changed && round < figures_.sums().size(); ++round) {
      changed = false;
      for (const LinkedCounts::Sum& sum : figures_.sums())
        for (const Id part : sum.parts)
          if (prices_[sum.whole] <= prices_[part]) {
            prices_[sum.whole] = prices_[part] + 3;
            changed = true;
          }
    }
  }

  /// Finds tables in which a small figure has other values, and hides what they need.
  void protect(Id id) {
    for (const int patience : {0, 30}) {
      patience_ = patience;
      bool two = false;
      for (const int step : {+1, -1}) {
        table_ = figures_.values();
        while (move(id, step, Reach::parts, kMost) || move(id, step, Reach::totals, kMost))
          two = true;
      }
      for (const int step : {+1, -1}) {
        table_ = figures_.values();
        two = two || move(id, step, Reach::small_totals, kMost);
      }
      if (two) return;
    }
    hide_all_around(id);
  }

  /// Hides a part of a hidden total too, if it can have a second value. That a total was hidden
  /// tells a reader who knows the rule that no part could make up for the small ones, and so how
  /// small all of them must be; unless they are not seen.
  void join(Id part) {
    if (shown_[part] != Shown::number || truth(part) < kSmallCount) return;
    patience_ = 0;
    shown_[part] = Shown::hidden;
    table_ = figures_.values();
    if (!move(part, +1, Reach::parts, 0) && !move(part, -1, Reach::parts, 0))
      shown_[part] = Shown::number;
  }

  /// Moves the table by a step of `id`. What this needs and is not hidden is hidden: the cheapest
  /// that is found. False when there is no such step.
  bool move(Id id, int step, Reach reach, int most) {
    reach_ = reach;
    if (cost(id, step) == kNever) return false;
    too_dear_ = true;
    for (int budget = 0; too_dear_ && budget <= most; ++budget) {
      tried_.assign(tried_.size(), Tried());
      too_dear_ = false;
      change(id, step);
      if (repair(budget)) {
        hide_what_moved();
        return true;
      }
      undo();
    }
    return false;
  }

  /// The price of letting a figure change by `step`: 0 when it is hidden and the reader cannot
  /// exclude its new value.
  int cost(Id id, int step) const {
    const int next = table_[id] + step;
    switch (shown_[id]) {
      case Shown::number:
        if (table_[id] < kSmallCount || next < kSmallCount) return kNever;
        return is_total(id) && reach_ == Reach::parts ? kNever : prices_[id];
      case Shown::small:
        if (next >= 1 && next < kSmallCount) return 0;
        return next > 0 && is_total(id) && reach_ == Reach::small_totals ? prices_[id] : kNever;
      case Shown::hidden:
        return next >= least_if_hidden(id) ? 0 : kNever;
    }
    return kNever;
  }

  void change(Id id, int step) {
    steps_.push_back({id, step});
    moved_[id] += step;
    table_[id] += step;
    for (const Place& place : sums_of_[id]) {
      missing_[place.sum] += place.sign * step;
      touched_.push_back(place.sum);
    }
  }
  /// Takes the last change back.
  void undo() {
    const auto [id, step] = steps_.back();
    steps_.pop_back();
    for (const Place& place : sums_of_[id]) missing_[place.sum] -= place.sign * step;
    touched_.resize(touched_.size() - sums_of_[id].size());
    table_[id] -= step;
    moved_[id] -= step;
  }

  /// Brings sums and limits into balance, one after the other. A sum that could not be mended with
  /// a budget is not tried with it again: so the search stays short. It may miss a step; none that
  /// it finds is wrong.
  bool repair(int budget) {
    if (const LinkedCounts::Limit* limit = broken_limit())
      return attempt(limit->larger, +1, budget) || attempt(limit->smaller, -1, budget);
    const auto open = std::find_if(touched_.rbegin(), touched_.rend(),
                                   [&](std::size_t sum) { return missing_[sum] != 0; });
    if (open == touched_.rend()) return true;
    const std::size_t sum = *open;
    const int direction = missing_[sum] > 0 ? -1 : +1;
    Tried& tried = tried_[2 * sum + (direction > 0 ? 1 : 0)];
    if (tried.budget >= budget && ++tried.again > patience_) return false;
    tried.budget = budget;
    // First what is hidden already.
    for (const bool hidden : {true, false})
      for (const Member& member : members_[sum])
        if ((shown_[member.id] != Shown::number) == hidden &&
            attempt(member.id, direction * member.sign, budget))
          return true;
    return false;
  }

  bool attempt(Id id, int step, int budget) {
    const int moved = moved_[id] * step;
    const int price = moved < 0 || moved >= kFarthest ? kNever : cost(id, step);
    if (price > budget) {
      too_dear_ = too_dear_ || price != kNever;
      return false;
    }
    change(id, step);
    if (repair(budget - price)) return true;
    undo();
    return false;
  }

  const LinkedCounts::Limit* broken_limit() const {
    for (const auto& [id, step] : steps_)
      for (const std::size_t i : limits_of_[id]) {
        const LinkedCounts::Limit& limit = figures_.limits()[i];
        if (table_[limit.smaller] > limit.factor * table_[limit.larger]) return &limit;
      }
    return nullptr;
  }

  void hide_what_moved() {
    for (const auto& [id, step] : steps_) {
      if (shown_[id] == Shown::number || table_[id] >= kSmallCount) shown_[id] = Shown::hidden;
      moved_[id] = 0;
    }
    steps_.clear();
    touched_.clear();
  }

  /// Hides whatever is joined with a figure by sums.
  void hide_all_around(Id id) {
    std::vector<Id> around{id};
    std::vector<bool> seen(shown_.size(), false);
    seen[id] = true;
    while (!around.empty()) {
      const Id one = around.back();
      around.pop_back();
      shown_[one] = Shown::hidden;
      for (const Place& place : sums_of_[one])
        for (const Member& member : members_[place.sum])
          if (!seen[member.id]) {
            seen[member.id] = true;
            around.push_back(member.id);
          }
    }
  }

  const LinkedCounts& figures_;
  std::vector<Shown> shown_;
  std::vector<int> prices_;
  std::vector<int> table_;    ///< The witness.
  std::vector<int> moved_;    ///< By the step that is being looked for.
  std::vector<int> missing_;  ///< By how much the parts of each sum exceed its whole.
  std::vector<Tried> tried_;  ///< For each sum and direction.
  std::vector<std::vector<Member>> members_;
  std::vector<std::vector<Place>> sums_of_;
  std::vector<std::vector<std::size_t>> limits_of_;
  std::vector<std::pair<Id, int>> steps_;
  std::vector<std::size_t> touched_;
  Reach reach_ = Reach::parts;
  int patience_ = 0;
  bool too_dear_ = false;
};

}  // namespace

std::vector<Shown> suppress(const LinkedCounts& figures) { return Suppressor(figures).run(); }

}  // namespace kakehashi
