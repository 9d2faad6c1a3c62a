#pragma once
#include "model/project.h"
#include "tally/tally.h"
#include "view/record_view.h"

namespace kakehashi {

/// What the sections of a form are made from.
struct FormContext {
  const Project& project;
  const Records& records;
  Period period;
  Date today;
  const Contract*
      contract;   ///< The one in force at the end of the period; null when there is none.
  Names names;    ///< Of staff, resources and budget lines.
  Totals totals;  ///< Of the period, up to today.

  /// A record as the office sees it.
  Value record(const void* record, const RecordTable& table) const {
    return view_of(record, table, {Audience::office, false}, names);
  }
};

/// A part of what every form's template may name: `{{#name}}…{{/name}}`.
struct FormSection {
  const char* name;
  const char* label;
  ShapePtr (*shape)();
  Value (*value)(const FormContext& context);
};

/// Building blocks for the shapes of sections, all for the office's eyes.
inline Shape::Member office_member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::office, std::move(shape)};
}
inline Value number_text(int value) { return Value(std::to_string(value)); }

}  // namespace kakehashi
