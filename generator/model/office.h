#pragma once
#include "model/resource.h"

namespace kakehashi {

struct Contractor {
  Given<std::string> name, manager_title, manager, address;
  Span span;
};

/// Where the forms go.
struct SubmitTo {
  Given<std::string> name, postal_code, address, email, phone;
  Span span;
};

/// The office itself (data/office.yaml).
struct Office {
  Given<std::string> name, kana, city, ward, municipality_code, addressee;
  Contractor contractor;
  SubmitTo submit_to;
  Given<std::string> postal_code, address, building, access;
  Given<std::string> phone, fax, email, web;
  Coordinates coordinates;
  Hours hours;
  Span span;
};
const RecordTable& office_table();

/// 圏域 (data/areas.yaml); its polygon stands in data/areas.geojson under the same id.
struct Area {
  Given<std::string> id, name, kana, support_center, municipality_code, note;
  Span span;
};
const RecordTable& area_table();

struct AreaFile {
  Given<std::string> credit;  ///< Of the boundary lines; every map prints it.
  std::vector<Area> areas;
  Span span;
};
const RecordTable& area_file_table();

struct Holiday {
  Given<Date> date;
  Given<std::string> name;
  Span span;
};

/// data/holidays.yaml: national holidays, and days on which this office is closed besides.
struct HolidayFile {
  std::vector<Holiday> holidays;
  std::vector<Holiday> closures;
  Span span;
};
const RecordTable& holiday_file_table();

}  // namespace kakehashi
