#pragma once
#include <string>
#include <vector>

#include "ingest/address.h"
#include "ingest/clean.h"
#include "ingest/kaigo.h"

namespace kakehashi {

/// A row of the official file, cleaned: one office number's one service.
struct KaigoRow {
  Span span;
  std::string number;        ///< 10 characters; some hold a capital B, so it is no number.
  std::string municipality;  ///< 6 digits with check digit.
  std::string prefecture, city;
  std::string name, kana;
  std::string operator_name, operator_number;
  AddressReading address;
  PhoneReading phone, fax;
  std::string web;
  PointReading point;
  Code service = nullptr;
  std::size_t rank = 0;  ///< Of the service in the list care_services; 0 is the highest.
  std::vector<std::string> days;
  std::string note;
  std::string capacity;  ///< Digits; empty when unknown.

  Diagnostics findings;  ///< Reported only when the row's place is written.
  KaigoCounts counts;
};

/// All usable rows of the files in their order. What makes a row unusable is an error in
/// `diagnostics`; doubts about single values stay with the row.
std::vector<KaigoRow> read_kaigo_rows(const Sources& sources, std::span<const SourceId> files,
                                      const CodeLists& lists, Diagnostics& diagnostics);

}  // namespace kakehashi
