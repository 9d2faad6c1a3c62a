#pragma once
#include <map>
#include <string_view>

#include "model/code_list.h"

namespace kakehashi {

/// What a number counts. It is part of the type of every count, so that numbers of two units are
/// never added up, and of every table, which says it in its caption.
enum class Unit {
  cases,     ///< 実件数: consultations.
  mentions,  ///< 延べ: what has two contents, or belongs to two programmes, counts for both.
  times,     ///< Meetings, trainings, activities.
  people,    ///< Those who were there; somebody who came twice counts twice.
  minutes,
  days,
  entries,  ///< Places that the site lists.
};
/// 実件数, 延べ件数…
std::string_view label(Unit unit);
/// cases, mentions…
std::string_view id(Unit unit);
/// The unit of an id; the id is one.
Unit unit_of(std::string_view id);

/// How often each item of a code list occurs. Looked up by item, never iterated for output: lists
/// print in their own order.
template <Unit kUnit>
class Counts {
 public:
  static constexpr Unit unit = kUnit;

  void add(Code item, int number = 1) { counts_[item] += number; }
  /// The item itself, without its breakdown.
  int own(Code item) const {
    const auto found = counts_.find(item);
    return found == counts_.end() ? 0 : found->second;
  }
  /// The item and all items of its breakdown.
  int with_breakdown(Code item, const CodeList& list) const {
    int sum = own(item);
    for (const CodeItem& child : list.items)
      if (child.parent == item) sum += with_breakdown(&child, list);
    return sum;
  }
  int sum() const {
    int sum = 0;
    for (const auto& [item, number] : counts_) sum += number;
    return sum;
  }
  Counts& operator+=(const Counts& other) {
    for (const auto& [item, number] : other.counts_) counts_[item] += number;
    return *this;
  }

 private:
  std::map<Code, int> counts_;
};

}  // namespace kakehashi
