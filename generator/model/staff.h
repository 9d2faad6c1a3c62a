#pragma once
#include "model/field.h"

namespace kakehashi {

/// A qualification with its proof (forms 1 and 17).
struct Licence {
  Given<Code> qualification;
  Given<std::string> number;
  Given<Date> acquired;
  Span span;
};

/// A line of schooling or work in a curriculum vitae (form 17).
struct CareerEntry {
  Given<Month> month;
  Given<std::string> text;
  Span span;
};

/// A coordinator or another who does the work (業務従事者), with the period of it.
struct Staff {
  Given<std::string> id, name, kana;
  std::vector<Given<Code>> qualifications;
  std::vector<Licence> licences;
  Given<std::string> role;
  Given<bool> full_time;
  Given<Date> from, to;
  Given<std::string> change_reason;
  Given<Date> birth_date;
  Given<std::string> postal_code, address, phone;
  std::vector<CareerEntry> education, career;
  Span span;
};
const RecordTable& staff_table();

}  // namespace kakehashi
