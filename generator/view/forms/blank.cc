#include "view/forms/blank.h"

#include <iterator>

#include "view/record_view.h"

namespace kakehashi {

ShapePtr extended(const ShapePtr& record, std::vector<Shape::Member> more) {
  std::vector<Shape::Member> members = record->members;
  members.insert(members.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  return record_shape(std::move(members));
}

Value blank(const ShapePtr& record) {
  // Every name stands there: Mustache would look for a missing one in the records around it.
  Value::Record members;
  for (const Shape::Member& member : record->members) members.emplace_back(member.name, Value());
  return members;
}

Value::List filled_up(Value::List rows, std::size_t least, const ShapePtr& row) {
  while (rows.size() < least) rows.push_back(blank(row));
  return rows;
}

}  // namespace kakehashi
