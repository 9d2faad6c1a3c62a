#pragma once
#include "view/shape.h"
#include "view/value.h"

/// Forms that a person fills in: what the data do not say is a line or a box for the pen.
namespace kakehashi {

/// The shape of a record with further members.
ShapePtr extended(const ShapePtr& record, std::vector<Shape::Member> more);

/// A record of that shape in which nothing is written.
Value blank(const ShapePtr& record);

/// The rows, and blank ones up to `least`.
Value::List filled_up(Value::List rows, std::size_t least, const ShapePtr& row);

}  // namespace kakehashi
