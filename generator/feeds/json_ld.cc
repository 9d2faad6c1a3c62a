#include "feeds/json_ld.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "feeds/place.h"
#include "feeds/schema_hours.h"
#include "feeds/site_address.h"

namespace kakehashi {
namespace {

using Json = nlohmann::ordered_json;

/// Departments of data/code-lists.yaml that are a MedicalSpecialty of schema.org.
constexpr std::pair<std::string_view, const char*> kSpecialties[] = {
    {"internal", "PrimaryCare"},
    {"respiratory", "Pulmonary"},
    {"cardiology", "Cardiovascular"},
    {"gastroenterology", "Gastroenterologic"},
    {"neurology", "Neurologic"},
    {"diabetes", "Endocrine"},
    {"nephrology", "Renal"},
    {"geriatrics", "Geriatric"},
    {"psychiatry", "Psychiatric"},
    {"pediatrics", "Pediatric"},
    {"surgery", "Surgical"},
    {"orthopedics", "Musculoskeletal"},
    {"dermatology", "Dermatology"},
    {"urology", "Urologic"},
    {"gynecology", "Gynecologic"},
    {"otolaryngology", "Otolaryngologic"},
    {"rehabilitation", "Physiotherapy"},
    {"anesthesiology", "Anesthesia"},
    {"emergency", "Emergency"},
    {"dentistry", "Dentistry"},
};

/// Numbers that cannot be called from abroad have no form with +81.
constexpr std::array<std::string_view, 4> kInlandOnly{"0120", "0800", "0570", "0990"};

std::string international(const std::string& phone) {
  const bool inland = !phone.starts_with('0') ||
                      std::any_of(kInlandOnly.begin(), kInlandOnly.end(),
                                  [&](std::string_view start) { return phone.starts_with(start); });
  return inland ? phone : "+81-" + phone.substr(1);
}

void add(Json& record, const char* key, const Given<std::string>& text) {
  if (text) record[key] = *text;
}

Json property(const char* type, const std::string& value) {
  return {{"@type", "PropertyValue"}, {"propertyID", type}, {"value", value}};
}

Json address_json(const std::string& address, const Given<std::string>& building,
                  const Given<std::string>& postal_code, const Office& office) {
  const AddressParts parts = address_parts(address, office);
  Json out{{"@type", "PostalAddress"}};
  add(out, "postalCode", postal_code);
  if (!parts.prefecture.empty()) out["addressRegion"] = parts.prefecture;
  if (!parts.city.empty()) out["addressLocality"] = parts.city;
  // Both stand at the beginning of the address.
  const std::string street = address.substr(parts.prefecture.size() + parts.city.size());
  out["streetAddress"] = building ? street + " " + *building : street;
  out["addressCountry"] = "JP";
  return out;
}

Json geo_json(const Coordinates& coordinates) {
  return {{"@type", "GeoCoordinates"},
          {"latitude", std::stod(degree_text(*coordinates.latitude))},
          {"longitude", std::stod(degree_text(*coordinates.longitude))}};
}

Json amenity(const std::string& name, Json value) {
  return {{"@type", "LocationFeatureSpecification"}, {"name", name}, {"value", std::move(value)}};
}

/// A member that is an empty list says nothing.
void add_list(Json& record, const char* key, Json list) {
  if (!list.empty()) record[key] = std::move(list);
}

/// Nothing in it ends the element that it stands in.
std::string in_script(const Json& things) {
  const std::string text = Json{{"@context", "https://schema.org"}, {"@graph", things}}.dump(
      -1, ' ', false, Json::error_handler_t::replace);
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "\\u003c";
    else
      out += c;
  }
  return out;
}

/// Where a place lies, when it is open, what is there: members that schema.org gives a Place.
void add_place(Json& place, const Resource& entry, const Project& project, const Date& today) {
  if (is_located(entry)) place["geo"] = geo_json(entry.coordinates);
  if (entry.status && entry.status.value->id == "temporarily_closed") {
    Json closed{{"@type", "OpeningHoursSpecification"}, {"opens", "00:00"}, {"closes", "00:00"}};
    if (entry.status_since) closed["validFrom"] = iso(*entry.status_since);
    place["specialOpeningHoursSpecification"] = {std::move(closed)};
  } else {
    add_list(place, "openingHoursSpecification", usual_hours(entry.hours.weekly));
    add_list(place, "specialOpeningHoursSpecification",
             special_hours(entry.hours, project.holidays, today));
  }
  Json amenities = Json::array();
  for (const Given<Code>& one : entry.barrier_free)
    amenities.push_back(amenity(one.value->label, true));
  if (entry.parking) amenities.push_back(amenity("駐車場", *entry.parking));
  add_list(place, "amenityFeature", std::move(amenities));
}

Json identifiers(const Resource& entry) {
  Json list = Json::array();
  if (entry.medical_number) list.push_back(property("医療機関コード", *entry.medical_number));
  for (const Given<std::string>& number : entry.care_numbers)
    list.push_back(property("介護保険事業所番号", *number));
  if (entry.navii_number) list.push_back(property("医療情報ネットID", *entry.navii_number));
  return list;
}

Json specialties(const Resource& entry) {
  Json list = Json::array();
  for (const Given<Code>& department : entry.departments)
    for (const auto& [id, specialty] : kSpecialties)
      if (department.value->id == id)
        list.push_back(fmt::format("https://schema.org/{}", specialty));
  return list;
}

Json place(const Resource& entry, const Project& project, const Date& today,
           const std::string& page) {
  const PlaceType& type = place_type(*entry.kind);
  Json out{{"@type", type.schema_type}};
  if (!page.empty()) {
    out["@id"] = page + "#place";
    out["mainEntityOfPage"] = page;
  }
  out["name"] = *entry.name;
  add(out, "alternateName", entry.kana);
  add(out, "description", entry.note);
  if (entry.address)
    out["address"] =
        address_json(*entry.address, entry.building, entry.postal_code, project.office);
  if (entry.phone) out["telephone"] = international(*entry.phone);
  if (entry.fax) out["faxNumber"] = international(*entry.fax);
  add(out, "email", entry.email);
  add(out, "url", entry.web);
  add_list(out, "identifier", identifiers(entry));
  if (type.has_specialties) add_list(out, "medicalSpecialty", specialties(entry));
  add(out, "areaServed", entry.service_area);
  for (const Given<std::string>& language : entry.languages) {
    const char* tag = language_tag(*language);
    out["knowsLanguage"].push_back(tag ? Json(tag)
                                       : Json{{"@type", "Language"}, {"name", *language}});
  }
  for (const Service& service : entry.services)
    out["makesOffer"].push_back(
        {{"@type", "Offer"},
         {"itemOffered", {{"@type", "Service"}, {"name", service.service.value->label}}}});
  if (entry.operator_name) {
    Json owner{{"@type", "Organization"}, {"name", *entry.operator_name}};
    if (entry.operator_number) owner["identifier"] = property("法人番号", *entry.operator_number);
    out["parentOrganization"] = std::move(owner);
  }
  // An Organization has no place of its own: it is at one.
  if (std::string_view(type.schema_type) != "Organization") {
    add_place(out, entry, project, today);
  } else {
    Json location = Json::object();
    add_place(location, entry, project, today);
    if (out.contains("address")) location["address"] = out["address"];
    if (!location.empty()) {
      location["@type"] = "Place";
      out["location"] = std::move(location);
    }
  }
  return out;
}

}  // namespace

std::string place_json_ld(const Resource& entry, const Project& project, const Date& today,
                          const std::vector<Crumb>& crumbs) {
  const std::string page = site_address(project.site, crumbs.back().second);
  Json things = Json::array({place(entry, project, today, page)});
  if (!page.empty()) {
    Json list{{"@type", "BreadcrumbList"}};
    for (std::size_t i = 0; i < crumbs.size(); ++i)
      list["itemListElement"].push_back({{"@type", "ListItem"},
                                         {"position", i + 1},
                                         {"name", crumbs[i].first},
                                         {"item", site_address(project.site, crumbs[i].second)}});
    things.push_back(std::move(list));
  }
  return in_script(things);
}

std::string office_json_ld(const Project& project, const Date& today) {
  const Office& office = project.office;
  Json out{{"@type", "GovernmentOffice"}, {"name", *office.name}};
  add(out, "alternateName", office.kana);
  out["address"] = address_json(*office.address, office.building, office.postal_code, office);
  out["telephone"] = international(*office.phone);
  out["faxNumber"] = international(*office.fax);
  add(out, "email", office.email);
  add(out, "url", office.web);
  out["areaServed"] = *office.city + *office.ward;
  if (office.coordinates.span.known()) out["geo"] = geo_json(office.coordinates);
  add_list(out, "openingHoursSpecification", usual_hours(office.hours.weekly));
  add_list(out, "specialOpeningHoursSpecification",
           special_hours(office.hours, project.holidays, today));
  Json things = Json::array({std::move(out)});
  if (const std::string page = site_address(project.site, "index.html"); !page.empty())
    things.push_back({{"@type", "WebSite"}, {"name", *project.site.title}, {"url", page}});
  return in_script(things);
}

std::string event_json_ld(const SiteEvent& event, const Project& project, const std::string& path) {
  const auto moment = [](const Date& date, const Given<int>& minutes) {
    std::string text = iso(date);
    if (minutes) text += fmt::format("T{:02}:{:02}:00+09:00", *minutes / 60, *minutes % 60);
    return text;
  };
  Json out{{"@type", "Event"},
           {"name", *event.title},
           {"startDate", moment(*event.date, event.from)},
           {"endDate", moment(event.until ? *event.until : *event.date, event.to)},
           {"eventStatus", *event.cancelled ? "https://schema.org/EventCancelled"
                                            : "https://schema.org/EventScheduled"},
           {"eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode"}};
  Json place{{"@type", "Place"}, {"name", *event.place}};
  if (event.address) place["address"] = address_json(*event.address, {}, {}, project.office);
  out["location"] = std::move(place);
  add(out, "description", event.text);
  const Given<std::string>& organiser = event.organiser ? event.organiser : project.office.name;
  out["organizer"] = {{"@type", "Organization"}, {"name", *organiser}};
  if (event.fee && *event.fee == "無料") out["isAccessibleForFree"] = true;
  if (const std::string page = site_address(project.site, path); !page.empty()) out["url"] = page;
  return in_script(Json::array({std::move(out)}));
}

}  // namespace kakehashi
