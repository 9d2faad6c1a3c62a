#pragma once
#include "model/field.h"

namespace kakehashi {

/// When a form is due: so many days or months after an event.
struct Due {
  Given<Code> after;  ///< Of the closed list "due_events".
  Given<int> days, months;
  Span span;
};

/// A form of the programme (data/forms.yaml): a line there and a template are all it takes.
struct Form {
  Given<std::string> id;      ///< Its file name.
  Given<std::string> number;  ///< As printed: 3, 参考1.
  Given<std::string> name, template_name;
  std::vector<Given<Code>>
      covers;  ///< Of the closed list "form_periods": in which packages it goes.
  std::vector<Due> due;
  std::vector<Given<Code>> ways;  ///< Of the closed list "sending_ways".
  Given<bool> own_layout;
  Given<std::string> note;
  Span span;
};

struct FormFile {
  std::vector<Form> forms;
  Span span;
};
const RecordTable& form_file_table();
const RecordTable& form_table();

}  // namespace kakehashi
