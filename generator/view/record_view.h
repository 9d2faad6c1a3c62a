#pragma once
#include <string_view>
#include <unordered_map>

#include "model/field.h"
#include "view/shape.h"
#include "view/value.h"

namespace kakehashi {

/// Building blocks of shapes.
ShapePtr text_shape();
ShapePtr markup_shape();
ShapePtr flag_shape();
ShapePtr list_shape(ShapePtr element);
ShapePtr record_shape(std::vector<Shape::Member> members);
Shape::Member member(const char* name, const char* label, ShapePtr shape,
                     Audience audience = Audience::public_);

/// What a template may name of a record: every field under its key, and with each list `xs` also
/// `has_xs`, and `xs_text` where its elements are words (joined by 、, numbers by ・). Codes are
/// {id label short}, amounts of money 9,960,000, references {id name}, dates {iso era western
/// weekday}, months {iso era}, weeks a list of {days hours is_closed spoken_days spoken_hours} (the
/// last two for screen readers) in which neighbours with the same hours stand together and unknown
/// days are left out, answers {item answer is_yes is_no
/// is_consult}, counts {item number}. A week `xs` also has `has_xs` and `xs_misses_days` (some day
/// is unknown); answers `xs` also have `xs_by_answer`, a list of {answer is_yes is_no is_consult
/// items} for lists that are read quickly.
ShapePtr shape_of(const RecordTable& table);

/// Names of records by type and id, for references.
class Names {
 public:
  void add(std::string_view type, const std::string& id, const std::string& name) {
    names_[std::string(type)][id] = name;
  }
  const std::string* find(std::string_view type, const std::string& id) const;

 private:
  std::unordered_map<std::string, std::unordered_map<std::string, std::string>> names_;
};

struct ViewOptions {
  Audience audience = Audience::public_;
  bool official_only = false;  ///< Only what official open data publish.
};

/// A record as a template sees it. Members that the audience may not see, and those without a
/// value, are there but empty, so that a name never means something further out.
Value view_of(const void* record, const RecordTable& table, const ViewOptions& options,
              const Names& names);

Value view_of(const Date& date, Span origin = {});
Value view_of(const Month& month, Span origin = {});
Value view_of(Code code, Span origin = {});
ShapePtr date_shape();
ShapePtr month_shape();
ShapePtr code_shape();

}  // namespace kakehashi
