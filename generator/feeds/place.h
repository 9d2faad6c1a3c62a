#pragma once
#include <string>
#include <string_view>

#include "model/office.h"
#include "model/project.h"

namespace kakehashi {

/// Which of the municipal standard's lists a place stands in, and what schema.org calls it.
struct PlaceType {
  const char* kind;          ///< Of the code list "kinds".
  const char* schema_type;   ///< https://schema.org/
  const char* medical_type;  ///< 医療機関の種類; empty: not in that list.
  bool has_specialties;      ///< schema.org allows medicalSpecialty for the type.
};
/// A kind that an office has added is a LocalBusiness and no medical place.
const PlaceType& place_type(Code kind);

/// A code of a municipality with its check digit: six digits, or empty when the text is none. Five
/// digits get theirs.
std::string municipality_code(std::string_view text);

/// An address in the parts of the municipal standard. Only what is certain is cut: a part is empty
/// when the address does not tell where it ends.
struct AddressParts {
  std::string prefecture, city;  ///< 大阪府, 大阪市東成区
  std::string town, block;       ///< 大今里西1丁目, 2番3号; empty without 丁目.
};
AddressParts address_parts(std::string_view address, const Office& office);

/// The municipality in which a place lies: that of its area, else the office's when the address
/// names its city and ward; else empty.
std::string place_municipality(const Resource& entry, const Project& project);

/// Hiragana as katakana; all else stays.
std::string katakana(std::string_view text);

/// A language by its BCP 47 tag, or null: 英語 → en.
const char* language_tag(std::string_view name);

/// A decimal degree with six digits after the point, as the page prints it: 34.693890
std::string degree_text(double degree);

/// Whether an entry's coordinates are those of a place in Japan.
bool is_located(const Resource& entry);

}  // namespace kakehashi
