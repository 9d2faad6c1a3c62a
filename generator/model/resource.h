#pragma once
#include <unordered_set>

#include "model/field.h"

namespace kakehashi {

struct Coordinates {
  Given<double> latitude;
  Given<double> longitude;
  Span span;
};
const RecordTable& coordinates_table();

/// 第2・4土曜 and the like.
struct NthWeekRule {
  std::vector<Given<int>> weeks;  ///< 1 to 5
  Given<Code> day;
  Given<DayHours> hours;
  Span span;
};

/// Other hours on given days, both ends included.
struct HoursException {
  Given<Date> from;
  Given<Date> to;  ///< Not given: one day.
  Given<DayHours> hours;
  Given<std::string> note;
  Span span;
};

struct Hours {
  Week weekly;
  Week reception;
  std::vector<NthWeekRule> nth_weeks;
  std::vector<HoursException> exceptions;
  Given<std::string> note;
  Span span;
};
const RecordTable& hours_table();

/// Whether a place does something: yes (with `record` when it has really done it), no, unknown.
struct Availability {
  Given<Code> answer;
  Given<bool> record;
  Span span;
};
const RecordTable& availability_table();

/// A care service that a place is designated for.
struct Service {
  Given<Code> service;
  std::vector<Given<std::string>> days;
  Given<std::string> note;
  Given<int> capacity;
  Given<std::string> number;  ///< 介護保険事業所番号, when it differs from the resource's first.
  Span span;
};

struct Vacancies {
  Given<int> count;
  Given<Date> on;
  Span span;
};

/// Where an entry comes from, with the credit line that its licence asks for.
struct Source {
  Given<std::string> name;
  Given<std::string> publisher;
  Given<Date> date;
  Given<std::string> credit;
  Given<std::string> licence;
  Given<std::string> url;
  Given<bool> open_data;  ///< An official open data set: its fields may be shown without consent.
  Span span;
};
const RecordTable& source_table();

/// Somebody confirmed the entry.
struct Verification {
  Given<Date> on;
  Given<std::string> by;
  Given<std::string> how;
  Span span;
};

/// The listed place's answer for one audience (DOMAIN section 4, rule 2).
struct Consent {
  Given<Code> audience;
  Given<Code> answer;
  Given<Date> on;
  Given<std::string> person;
  Given<std::string> way;
  Span span;
};

/// A place or service that is listed.
struct Resource {
  Given<std::string> id;
  Given<Code> kind;
  Given<std::string> name, kana;
  std::vector<Given<std::string>> former_names;
  Given<std::string> operator_name, operator_number;
  Given<std::string> postal_code, address, building;
  Given<std::string> phone, fax, email, web;
  Coordinates coordinates;
  Given<std::string> area;
  Hours hours;
  Given<std::string> service_area;
  std::vector<Given<std::string>> languages;
  std::vector<Given<Code>> barrier_free;
  Given<std::string> access, parking, photo, note;
  Given<std::string> medical_number, navii_number;
  std::vector<Given<std::string>> care_numbers;
  std::vector<Service> services;

  std::vector<Given<Code>> departments;
  Given<std::string> specialties;
  Availability home_visits, house_calls, dental_visits, medication_visits, after_hours;
  std::vector<Given<Code>> notifications;
  std::vector<Answer> provides;
  std::vector<Answer> accepts;
  std::vector<Answer> pharmacy_services, dental_services, care_features;
  Given<bool> contact_24h;
  Given<int> capacity;
  Vacancies vacancies;

  Given<std::string> contact_person, meeting_times;
  std::vector<Given<Code>> preferred_contact;
  Given<std::string> admission_rules, mobile, internal_note;

  Given<Code> status;
  Given<Date> status_since;
  Verification verified;
  std::vector<Consent> consent;
  Source source;  ///< Its own, or the one of the file that it stands in.
  Span span;
};
const RecordTable& resource_table();

/// A file of `data/resources/`.
struct ResourceFile {
  Source source;
  std::vector<Resource> resources;
  Span span;
};
const RecordTable& resource_file_table();

/// How much of an entry an audience may see.
enum class Extent {
  nothing,
  official,  ///< Exactly the fields that official open data publish, with the credit line.
  full,
};

/// The rule of DOMAIN section 4: consent for the audience decides; without any answer an entry from
/// official open data shows its official fields; a refusal or a closed place hides it.
Extent extent_for(const Resource& resource, Audience audience);

/// Calls `use` with every official number of a place, each with the register it belongs to before
/// it
/// ("care2711501649"), and where it is written.
template <class Use>
void for_each_number(const Resource& resource, Use use) {
  const auto give = [&](const char* of, const Given<std::string>& number) {
    if (number) use(of + *number, number);
  };
  for (const Given<std::string>& number : resource.care_numbers) give("care", number);
  for (const Service& service : resource.services) give("care", service.number);
  give("medical", resource.medical_number);
  give("navii", resource.navii_number);
}

/// Open-data entries whose number stands in an entry of the office's own, too: that one speaks for
/// the place, with its consent and its refusal, however often the data are imported again.
std::unordered_set<const Resource*> superseded(const std::vector<Resource>& resources);

}  // namespace kakehashi
