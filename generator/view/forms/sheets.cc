#include "view/forms/sheets.h"

#include <fmt/format.h>

#include <set>

#include "base/number_text.h"
#include "view/forms/blank.h"

namespace kakehashi {
namespace {

constexpr std::size_t kPeopleColumns = 3;  ///< Of a profession and its number.

}  // namespace

ShapePtr sheet_shape(const RecordTable& table, std::vector<Shape::Member> more) {
  more.push_back(office_member("number", "枚目", text_shape()));
  more.push_back(office_member("of", "全枚数", text_shape()));
  more.push_back(office_member("is_first", "最初", flag_shape()));
  return extended(shape_of(table), std::move(more));
}

void add_place(Value& sheet, std::size_t index, std::size_t count) {
  sheet.set("number", number_text(static_cast<int>(index) + 1));
  sheet.set("of", number_text(static_cast<int>(count)));
  sheet.set("is_first", index == 0);
}

ShapePtr ticks_shape() {
  static const ShapePtr shape = [] {
    const auto box = [](std::vector<Shape::Member> more) {
      more.push_back(office_member("label", "項目", text_shape()));
      more.push_back(office_member("is_ticked", "該当", flag_shape()));
      return list_shape(record_shape(std::move(more)));
    };
    const Shape::Member number = office_member("number", "番号", text_shape());
    return record_shape({office_member("groups", "内訳のある項目",
                                       box({number, office_member("parts", "内訳", box({}))})),
                         office_member("singles", "内訳のない項目", box({number}))});
  }();
  return shape;
}

Value ticks(const CodeList& list, int fiscal_year, const std::vector<Given<Code>>& chosen) {
  std::set<Code> ticked;
  for (const Given<Code>& one : chosen)
    for (Code item = *one; item; item = item->parent) ticked.insert(item);
  const auto box = [&](Code item) {
    return Value::Record{{"label", Value(item->label)}, {"is_ticked", ticked.contains(item)}};
  };
  Value::List groups, singles;
  for (Code item : list.edition(fiscal_year)) {
    Value::Record one = box(item);
    one.emplace_back("number", number_text(static_cast<int>(groups.size() + singles.size()) + 1));
    Value::List parts;
    for (Code part : list.edition(fiscal_year, item)) parts.push_back(box(part));
    if (parts.empty()) {
      singles.push_back(std::move(one));
    } else {
      one.emplace_back("parts", std::move(parts));
      groups.push_back(std::move(one));
    }
  }
  return Value::Record{{"groups", std::move(groups)}, {"singles", std::move(singles)}};
}

ShapePtr people_shape() {
  static const ShapePtr shape = [] {
    const ShapePtr cell = record_shape({office_member("label", "職種", text_shape()),
                                        office_member("number", "人数", text_shape())});
    const ShapePtr row = record_shape({office_member("cells", "職種別", list_shape(cell)),
                                       office_member("blanks", "空欄", text_shape())});
    return record_shape({office_member("first_row", "職種別の最初の行", row),
                         office_member("other_rows", "職種別のほかの行", list_shape(row)),
                         office_member("total", "合計", text_shape()),
                         office_member("row_count", "行数", text_shape())});
  }();
  return shape;
}

Value people(const CodeList& list, int fiscal_year, const std::vector<Count>& counts) {
  int total = 0;
  for (const Count& count : counts) total += count.number;
  Value::List rows, cells;
  const auto end_row = [&] {
    if (cells.empty()) return;
    const std::size_t missing = 2 * (kPeopleColumns - cells.size());
    rows.push_back(
        Value::Record{{"cells", std::move(cells)},
                      {"blanks", missing > 0 ? number_text(static_cast<int>(missing)) : Value()}});
    cells = {};
  };
  for (Code item : list.edition(fiscal_year)) {
    Value number;
    for (const Count& count : counts)
      if (count.item == item) number = Value(grouped(count.number), count.span);
    cells.push_back(Value::Record{{"label", Value(item->label)}, {"number", std::move(number)}});
    if (cells.size() == kPeopleColumns) end_row();
  }
  end_row();
  const int row_count = static_cast<int>(rows.size()) + 1;
  // A table cell spans the rows, so the first of them stands beside it.
  Value first;
  if (!rows.empty()) {
    first = std::move(rows.front());
    rows.erase(rows.begin());
  }
  return Value::Record{{"first_row", std::move(first)},
                       {"other_rows", std::move(rows)},
                       {"total", Value(grouped(total))},
                       {"row_count", number_text(row_count)}};
}

Value percent_text(int part, int whole) {
  if (whole <= 0) return {};
  const std::int64_t tenths = (2000LL * part + whole) / (2LL * whole);
  return Value(fmt::format("{}.{}%", tenths / 10, tenths % 10));
}

}  // namespace kakehashi
