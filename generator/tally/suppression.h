#pragma once
#include <cstddef>
#include <vector>

namespace kakehashi {

/// Counts that are printed together, and how they add up: a list with its total, items with their
/// breakdowns, a table with the totals of its rows and columns, or all tables of a report at once.
/// A count that stands in two tables is one figure, so that it is hidden in both or in neither.
class LinkedCounts {
 public:
  using Id = std::size_t;

  /// A count, 0 or more.
  Id add(int value);
  /// One that is not printed, for sums and limits that readers know of all the same: nobody prints
  /// how many things a consulter asked, but these are no fewer than its calls.
  Id add_unprinted(int value);
  /// `whole` is printed, or can be taken by a reader, as the sum of `parts`. A figure may be part
  /// of several sums and the whole of several. That the values do add up is the caller's promise:
  /// what does not add up must not be stated.
  void add_sum(Id whole, std::vector<Id> parts);
  /// Readers know that `smaller` is never more than `factor` times `larger`: of ten consultations
  /// no more than ten can have been about discharge.
  void add_limit(Id smaller, Id larger, int factor = 1);

  struct Sum {
    Id whole;
    std::vector<Id> parts;
  };
  struct Limit {
    Id smaller, larger;
    int factor;
  };
  const std::vector<int>& values() const { return values_; }
  bool is_printed(Id id) const { return printed_[id]; }
  const std::vector<Sum>& sums() const { return sums_; }
  const std::vector<Limit>& limits() const { return limits_; }

 private:
  std::vector<int> values_;
  std::vector<bool> printed_;
  std::vector<Sum> sums_;
  std::vector<Limit> limits_;
};

/// How a figure is printed where small counts are not shown.
enum class Shown {
  number,
  small,   ///< 「5未満」: the reader knows that it is 1 to 4.
  hidden,  ///< 「＊」: 5 or more, hidden so that no small one can be computed. See `suppress`.
};

/// Counts below this, and above 0, are small (DOMAIN section 4, rule 4).
inline constexpr int kSmallCount = 5;

/// Decides how each figure is printed (the result has one entry a figure; what is not printed is
/// hidden). Every count of 1 to 4 is
/// `small`, totals too; zeros are numbers; further figures are hidden until nothing small can be
/// computed.
///
/// A figure can be recovered when all tables of counts that agree with the print give it the same
/// value: with its numbers, the sums and limits, and 1 to 4 for `small`, 5 or more for `hidden`.
/// What holds for the result:
///  - every small figure can still be at least two of 1, 2, 3, 4, and as a rule all four;
///  - every hidden figure can be at least two numbers.
/// It holds because a second table was found for each of them, not by a rule of thumb. Where none
/// was found (tables of a handful of cases), all figures that sums join with it are hidden.
///
/// Which figures are hidden is decided by their place, never by comparing their sizes, which would
/// tell something to a reader who knows the rule: parts before totals, later ones before earlier
/// ones (so 「その他」 first), and with a total those parts of it that can be. Who runs this
/// function over every possible table can still exclude more: hardly anything in lists (a test
/// counts), but now and then a figure in small cross tables that print all their totals. A total of
/// 1 to 4 whose marked parts would tell it (four parts of one each) is `hidden`.
///
/// Counts in other publications are not known here: of a year and of eleven of its months only one
/// may be published by the same small groups.
std::vector<Shown> suppress(const LinkedCounts& figures);

}  // namespace kakehashi
