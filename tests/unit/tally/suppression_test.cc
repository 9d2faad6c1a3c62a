#include "tally/suppression.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <random>
#include <sstream>

#include "support/catch.h"

using namespace kakehashi;

namespace {

using Id = LinkedCounts::Id;

/// What is printed: numbers, "<5" and "*".
std::string printed(const LinkedCounts& figures, const std::vector<Shown>& shown) {
  std::string out;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    out += i ? " " : "";
    out += shown[i] == Shown::number  ? std::to_string(figures.values()[i])
           : shown[i] == Shown::small ? "<5"
                                      : "*";
  }
  return out;
}

/// A list with its total in front.
LinkedCounts list(const std::vector<int>& parts) {
  LinkedCounts figures;
  const Id whole = figures.add(std::accumulate(parts.begin(), parts.end(), 0));
  std::vector<Id> ids;
  for (const int part : parts) ids.push_back(figures.add(part));
  figures.add_sum(whole, ids);
  return figures;
}

/// A table with all its totals, row by row; the totals of the columns come last.
LinkedCounts table(std::size_t columns, const std::vector<int>& cells) {
  LinkedCounts figures;
  const std::size_t rows = cells.size() / columns;
  std::vector<Id> row_totals, column_totals;
  std::vector<std::vector<Id>> of_column(columns);
  int all = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    std::vector<Id> of_row;
    int sum = 0;
    for (std::size_t c = 0; c < columns; ++c) {
      of_row.push_back(figures.add(cells[r * columns + c]));
      of_column[c].push_back(of_row.back());
      sum += cells[r * columns + c];
    }
    row_totals.push_back(figures.add(sum));
    figures.add_sum(row_totals.back(), of_row);
    all += sum;
  }
  for (const std::vector<Id>& ids : of_column) {
    int sum = 0;
    for (const Id id : ids) sum += figures.values()[id];
    column_totals.push_back(figures.add(sum));
    figures.add_sum(column_totals.back(), ids);
  }
  const Id total = figures.add(all);
  figures.add_sum(total, row_totals);
  figures.add_sum(total, column_totals);
  return figures;
}

/// Whether everything was hidden for want of a second table: then a hidden figure may be anything.
bool gave_up(const LinkedCounts& figures, const std::vector<Shown>& shown) {
  for (Id id = 0; id < shown.size(); ++id) {
    const bool is_total =
        std::any_of(figures.sums().begin(), figures.sums().end(),
                    [&](const LinkedCounts::Sum& sum) { return sum.whole == id; });
    if (shown[id] == Shown::hidden && figures.is_printed(id) &&
        figures.values()[id] < (is_total ? 1 : kSmallCount))
      return true;
  }
  return false;
}

/// Somebody who tries to compute what is hidden: knows the numbers, the sums, the limits and what
/// the marks mean. Narrows the range of each figure until nothing changes, then tries values one
/// after the other. Shares no line with what it attacks.
class Reader {
 public:
  Reader(const LinkedCounts& figures, const std::vector<Shown>& shown) : figures_(figures) {
    const int most = std::accumulate(figures.values().begin(), figures.values().end(), 20);
    const bool all_hidden = gave_up(figures, shown);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const int value = figures.values()[i];
      if (!figures.is_printed(i))
        start_.push_back({0, most});
      else if (shown[i] == Shown::number)
        start_.push_back({value, value});
      else if (shown[i] == Shown::small)
        start_.push_back({1, 4});
      else
        start_.push_back({value >= 5 && !all_hidden ? 5 : all_hidden ? 0 : 1, most});
    }
  }

  /// Whether a table exists in which the figure has this value.
  bool possible(Id id, int value) {
    std::vector<Range> ranges = start_;
    ranges[id] = {value, value};
    steps_ = 0;
    return start_[id].low <= value && value <= start_[id].high && solve(std::move(ranges));
  }
  /// Its values between `low` and `high`.
  std::vector<int> values(Id id, int low, int high) {
    std::vector<int> out;
    for (int value = low; value <= high; ++value)
      if (possible(id, value)) out.push_back(value);
    return out;
  }
  bool recovers(Id id) {
    const int truth = figures_.values()[id];
    for (int distance = 1; distance < 40; ++distance)
      if (possible(id, truth + distance) || possible(id, truth - distance)) return false;
    return true;
  }

 private:
  struct Range {
    int low, high;
  };

  static bool narrow(Range& range, int low, int high, bool& changed) {
    if (low > range.low) {
      range.low = low;
      changed = true;
    }
    if (high < range.high) {
      range.high = high;
      changed = true;
    }
    return range.low <= range.high;
  }

  bool propagate(std::vector<Range>& ranges) const {
    for (bool changed = true; changed;) {
      changed = false;
      for (const LinkedCounts::Sum& sum : figures_.sums()) {
        int low = 0, high = 0;
        for (const Id part : sum.parts) {
          low += ranges[part].low;
          high += ranges[part].high;
        }
        const Range whole = ranges[sum.whole];
        if (!narrow(ranges[sum.whole], low, high, changed)) return false;
        for (const Id part : sum.parts) {
          const Range own = ranges[part];
          if (!narrow(ranges[part], whole.low - (high - own.high), whole.high - (low - own.low),
                      changed))
            return false;
        }
      }
      for (const LinkedCounts::Limit& limit : figures_.limits()) {
        if (!narrow(ranges[limit.smaller], 0, limit.factor * ranges[limit.larger].high, changed))
          return false;
        const int low = (ranges[limit.smaller].low + limit.factor - 1) / limit.factor;
        if (!narrow(ranges[limit.larger], low, ranges[limit.larger].high, changed)) return false;
      }
    }
    return true;
  }

  bool solve(std::vector<Range> ranges) {
    if (!propagate(ranges)) return false;
    std::size_t next = ranges.size();
    for (std::size_t i = 0; i < ranges.size(); ++i)
      if (ranges[i].low < ranges[i].high &&
          (next == ranges.size() ||
           ranges[i].high - ranges[i].low < ranges[next].high - ranges[next].low))
        next = i;
    if (next == ranges.size()) return true;
    // A reader who gives up has recovered nothing, but then the test has shown nothing either.
    if (++steps_ > 20000) FAIL("the attack takes too long to tell anything");
    const int truth = std::clamp(figures_.values()[next], ranges[next].low, ranges[next].high);
    for (int distance = 0; distance <= ranges[next].high - ranges[next].low; ++distance)
      for (const int value : {truth + distance, truth - distance}) {
        if (value < ranges[next].low || value > ranges[next].high) continue;
        std::vector<Range> tried = ranges;
        tried[next] = {value, value};
        if (solve(std::move(tried))) return true;
        if (distance == 0) break;
      }
    return false;
  }

  const LinkedCounts& figures_;
  std::vector<Range> start_;
  int steps_ = 0;
};

struct Outcome {
  int prints = 0, given_up = 0, figures = 0, small = 0, hidden = 0, whole_range = 0;
};

/// Attacks one print and counts what it shows.
void attack(const LinkedCounts& figures, Outcome& outcome) {
  const std::vector<Shown> shown = suppress(figures);
  CAPTURE(printed(figures, shown), figures.values());
  outcome.given_up += gave_up(figures, shown);
  ++outcome.prints;
  Reader reader(figures, shown);
  for (Id id = 0; id < shown.size(); ++id) {
    const int value = figures.values()[id];
    ++outcome.figures;
    if (value > 0 && value < kSmallCount && figures.is_printed(id))
      REQUIRE(shown[id] != Shown::number);
    if (shown[id] == Shown::number || value == 0 || !figures.is_printed(id)) continue;
    ++(shown[id] == Shown::small ? outcome.small : outcome.hidden);
    if (shown[id] == Shown::small && reader.values(id, 1, 4).size() == 4) ++outcome.whole_range;
    INFO("figure " << id);
    REQUIRE(!reader.recovers(id));
  }
}

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  int number(int from, int to) { return from + static_cast<int>(engine_() % (to - from + 1)); }
  /// Many zeros and small ones.
  int count() {
    const int kind = number(0, 9);
    return kind < 3 ? 0 : kind < 8 ? number(1, 6) : number(5, 40);
  }
  std::vector<int> counts(int how_many) {
    std::vector<int> out;
    for (int i = 0; i < how_many; ++i) out.push_back(count());
    return out;
  }

 private:
  std::mt19937 engine_;
};

/// Random counts spread over `parts` that add up to `whole`.
std::vector<int> split(Chance& chance, int whole, int parts) {
  std::vector<int> out(static_cast<std::size_t>(parts), 0);
  for (int i = 0; i < whole; ++i) ++out[static_cast<std::size_t>(chance.number(0, parts - 1))];
  return out;
}

std::vector<Id> add_all(LinkedCounts& figures, const std::vector<int>& values) {
  std::vector<Id> ids;
  for (const int value : values) ids.push_back(figures.add(value));
  return ids;
}

/// The tables of a report that hang together: consulters, months and ways add up to the same total;
/// contents have breakdowns; the cross table of consulters and contents has the contents' figures
/// as the totals of its columns; no consulter mentions a thing more often than it called, and each
/// call is about something.
LinkedCounts report(Chance& chance) {
  LinkedCounts figures;
  const std::vector<int> consulters = chance.counts(chance.number(2, 4));
  const int all = std::accumulate(consulters.begin(), consulters.end(), 0);
  const Id total = figures.add(all);
  const std::vector<Id> by_consulter = add_all(figures, consulters);
  figures.add_sum(total, by_consulter);
  figures.add_sum(total, add_all(figures, split(chance, all, chance.number(2, 3))));
  std::vector<Id> contents;
  std::vector<std::vector<Id>> columns;
  int mentions = 0;
  for (int content = 0; content < chance.number(2, 3); ++content) {
    std::vector<Id> cells;
    int sum = 0;
    for (std::size_t i = 0; i < consulters.size(); ++i) {
      const int value = chance.number(0, consulters[i]);
      cells.push_back(figures.add(value));
      figures.add_limit(cells.back(), by_consulter[i]);
      sum += value;
    }
    contents.push_back(figures.add(sum));
    figures.add_sum(contents.back(), cells);
    columns.push_back(cells);
    if (content == 0) figures.add_sum(contents.back(), add_all(figures, split(chance, sum, 2)));
    mentions += sum;
  }
  const Id all_mentions = figures.add(mentions);
  figures.add_sum(all_mentions, contents);
  std::vector<Id> rows;
  for (std::size_t i = 0; i < consulters.size(); ++i) {
    std::vector<Id> cells;
    int sum = 0;
    for (const std::vector<Id>& column : columns) {
      cells.push_back(column[i]);
      sum += figures.values()[column[i]];
    }
    rows.push_back(figures.add_unprinted(sum));
    figures.add_sum(rows.back(), cells);
    if (sum >= consulters[i]) figures.add_limit(by_consulter[i], rows.back());
  }
  figures.add_sum(all_mentions, rows);
  return figures;
}

}  // namespace

TEST_CASE("small counts are hidden, and what would give them away", "[suppression]") {
  const auto of = [](const LinkedCounts& figures) { return printed(figures, suppress(figures)); };
  // The total comes first.
  CHECK(of(list({0, 12, 30})) == "42 0 12 30");
  CHECK(of(list({3, 12, 30})) == "45 <5 12 *");
  CHECK(of(list({3, 0, 30, 0})) == "33 <5 0 * 0");
  CHECK(of(list({3, 0, 0})) == "<5 <5 0 0");
  // Three and one add up to four: the two values of each of two are not all four.
  CHECK(of(list({3, 1, 30})) == "34 <5 <5 *");
  // Nothing is left to hide but the total.
  CHECK(of(list({3, 5})) == "* <5 *");
  CHECK(of(list({1, 1})) == "<5 <5 <5");
  CHECK(of(list({4, 4})) == "* <5 <5");
  // Four parts of a total below 5 are one each.
  CHECK(of(list({1, 1, 1, 1})) == "* <5 <5 <5 <5");
}

TEST_CASE("in a table each row and column hides enough", "[suppression]") {
  const LinkedCounts figures = table(3, {3, 20, 30, 10, 20, 30, 10, 20, 30});
  CHECK(printed(figures, suppress(figures)) ==
        "<5 20 * 53 "
        "10 20 30 60 "
        "* 20 * 60 "
        "23 60 90 173");
}

TEST_CASE("a figure of two tables is hidden in both", "[suppression]") {
  LinkedCounts figures;
  const Id total = figures.add(60);
  const std::vector<Id> consulters = add_all(figures, {3, 27, 30});
  figures.add_sum(total, consulters);
  // Of the first consulter the contents are known.
  const std::vector<Id> contents = add_all(figures, {0, 3});
  figures.add_sum(consulters[0], contents);
  CHECK(printed(figures, suppress(figures)) == "60 <5 27 * 0 <5");
}

TEST_CASE("a limit that pins a figure is known", "[suppression]") {
  // Five calls, so at most five about anything: hiding the five mentions of the second row would
  // hide nothing.
  LinkedCounts figures;
  const Id calls = figures.add(5);
  const Id whole = figures.add(8);
  const std::vector<Id> cells = add_all(figures, {3, 5});
  figures.add_sum(whole, cells);
  figures.add_limit(cells[1], calls);
  Reader reader(figures, suppress(figures));
  CHECK(printed(figures, suppress(figures)) == "5 * <5 5");
  CHECK(reader.values(cells[0], 1, 4) == std::vector{1, 2, 3, 4});
}

TEST_CASE("what is not printed may hold figures together all the same", "[suppression]") {
  // Eight calls, each about something, and no more than four and four things asked.
  LinkedCounts figures;
  const Id calls = figures.add(8);
  const std::vector<Id> cells = add_all(figures, {4, 4});
  const Id things = figures.add_unprinted(8);
  figures.add_sum(things, cells);
  figures.add_limit(calls, things);
  CHECK(printed(figures, suppress(figures)) == "* <5 <5 *");
}

TEST_CASE("where no second table is found, all that hangs together is hidden", "[suppression]") {
  // Four things of one each, from four calls: nothing can be more, and nothing less.
  LinkedCounts figures;
  const Id calls = figures.add(4), all = figures.add(4);
  figures.add_sum(all, add_all(figures, {1, 1, 1, 1}));
  figures.add_limit(all, calls);
  CHECK(printed(figures, suppress(figures)) == "* * <5 <5 <5 <5");
}

TEST_CASE("a report of the usual size is soon done", "[suppression]") {
  Chance chance(9);
  LinkedCounts figures;
  std::vector<std::vector<Id>> columns(7), rows;
  for (int row = 0; row < 17; ++row) {
    rows.push_back(add_all(figures, chance.counts(7)));
    for (std::size_t column = 0; column < 7; ++column)
      columns[column].push_back(rows.back()[column]);
  }
  const auto sum_of = [&](const std::vector<Id>& ids) {
    int sum = 0;
    for (const Id id : ids) sum += figures.values()[id];
    return sum;
  };
  std::vector<Id> row_totals, column_totals;
  for (const std::vector<Id>& row : rows) {
    row_totals.push_back(figures.add(sum_of(row)));
    figures.add_sum(row_totals.back(), row);
  }
  for (const std::vector<Id>& column : columns) {
    column_totals.push_back(figures.add(sum_of(column)));
    figures.add_sum(column_totals.back(), column);
  }
  const Id all = figures.add(sum_of(row_totals));
  figures.add_sum(all, row_totals);
  figures.add_sum(all, column_totals);
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<Shown> shown = suppress(figures);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
  CHECK(shown[all] == Shown::number);
  CHECK(std::count(shown.begin(), shown.end(), Shown::hidden) <
        std::count(shown.begin(), shown.end(), Shown::small));
}

TEST_CASE("the attack of these tests succeeds where only small counts are hidden",
          "[suppression]") {
  Chance chance(5);
  int recovered = 0;
  for (int i = 0; i < 100; ++i) {
    const LinkedCounts figures = report(chance);
    std::vector<Shown> shown;
    for (const int value : figures.values())
      shown.push_back(value > 0 && value < kSmallCount ? Shown::small : Shown::number);
    Reader reader(figures, shown);
    for (Id id = 0; id < shown.size(); ++id)
      recovered += shown[id] == Shown::small && reader.recovers(id);
  }
  CHECK(recovered > 50);
}

TEST_CASE("nothing that is hidden can be computed from what is printed", "[suppression]") {
  Outcome outcome;
  Chance chance(4);
  SECTION("lists") {
    for (int i = 0; i < 2000; ++i) attack(list(chance.counts(chance.number(1, 9))), outcome);
    CHECK(outcome.small > 3000);
  }
  SECTION("tables with totals") {
    for (int i = 0; i < 1500; ++i) {
      const int rows = chance.number(2, 4), columns = chance.number(2, 4);
      attack(table(static_cast<std::size_t>(columns), chance.counts(rows * columns)), outcome);
    }
    CHECK(outcome.small > 3000);
  }
  SECTION("reports") {
    for (int i = 0; i < 1500; ++i) attack(report(chance), outcome);
    CHECK(outcome.small > 3000);
  }
  CHECK(outcome.given_up * 100 < outcome.prints);
  INFO(outcome.given_up << " given up, " << outcome.figures << " figures, " << outcome.small
                        << " small, of these with all four values " << outcome.whole_range
                        << ", hidden besides " << outcome.hidden);
  CHECK(outcome.whole_range * 2 > outcome.small);
}

TEST_CASE("in a list hardly by one who knows the rule and tries it on all lists", "[suppression]") {
  // Those that look alike in print must differ in every figure that is hidden.
  const auto [length, most] = GENERATE(std::pair(2u, 40), std::pair(3u, 24), std::pair(4u, 14));
  std::map<std::string, std::vector<std::vector<int>>> alike;
  std::vector<int> counts(length, 0);
  for (std::size_t i = 0; i < length;) {
    const LinkedCounts figures = list(counts);
    alike[printed(figures, suppress(figures))].push_back(figures.values());
    for (i = 0; i < length && counts[i] == most; ++i) counts[i] = 0;
    if (i < length) ++counts[i];
  }
  int prints = 0, told = 0;
  for (const auto& [print, lists] : alike) {
    // At the edge of what is tried the lists that look alike are not all there.
    const bool at_edge = std::any_of(lists.begin(), lists.end(), [most = most](const auto& values) {
      return std::find(values.begin(), values.end(), most) != values.end();
    });
    if (at_edge || print.find_first_of("<*") == std::string::npos) continue;
    ++prints;
    std::istringstream words(print);
    std::string word;
    for (std::size_t id = 0; words >> word; ++id) {
      if (word != "<5" && word != "*") continue;
      const bool same =
          std::all_of(lists.begin(), lists.end(),
                      [&lists = lists, id](const auto& v) { return v[id] == lists[0][id]; });
      if (same) UNSCOPED_INFO(print << " tells figure " << id);
      told += same;
    }
  }
  CHECK(prints > 20);
  // In four counts, lists such as 1 6 6 6.
  if (length < 4)
    CHECK(told == 0);
  else
    CHECK(told * 30 < prints);
}
