#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "view/forms/section.h"

/// What forms with one sheet or one block for each record share.
namespace kakehashi {

/// Members that a sheet has besides those of its record: number (1 to n), of (n), is_first.
ShapePtr sheet_shape(const RecordTable& table, std::vector<Shape::Member> more = {});

/// The same for the value of a record, the `index`th of `count`.
void add_place(Value& sheet, std::size_t index, std::size_t count);

/// The records of the period up to today, by day and time; `date` and `time` are their members.
/// Nothing that is still to come has happened: the totals do not count it either.
template <class Record, class List>
std::vector<const Record*> in_order(const FormContext& context, const List& records,
                                    Given<Date> Record::*date, Given<int> Record::*time) {
  std::vector<const Record*> found;
  for (const Record& record : records) {
    const Given<Date>& day = record.*date;
    if (day && context.period.contains(*day) && *day <= context.today) found.push_back(&record);
  }
  std::stable_sort(found.begin(), found.end(), [&](const Record* a, const Record* b) {
    return std::pair((a->*date).value, (a->*time).value) <
           std::pair((b->*date).value, (b->*time).value);
  });
  return found;
}

/// A code list's edition as boxes to tick: {groups [{number label is_ticked parts [{label
/// is_ticked}]}] singles [{number label is_ticked}]}: the items with a breakdown and those without.
/// An item is ticked when it or one of its parts is chosen.
ShapePtr ticks_shape();
Value ticks(const CodeList& list, int fiscal_year, const std::vector<Given<Code>>& chosen);

/// How many of each item, three cells a row, and the sum: {first_row other_rows total row_count},
/// where a row is {cells [{label number}] blanks} and row_count counts the row of the total too.
/// Every item of the edition stands there; what has no number is left blank. `blanks` is how many
/// table columns a short last row lacks, else nothing.
ShapePtr people_shape();
Value people(const CodeList& list, int fiscal_year, const std::vector<Count>& counts);

/// A part of a whole in per cent, with one decimal, rounded half up: 84.3%. Nothing of nothing.
Value percent_text(int part, int whole);

}  // namespace kakehashi
