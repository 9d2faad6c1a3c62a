#include "feeds/hsds.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "feeds/hsds_schedules.h"
#include "feeds/place.h"
#include "feeds/uuid.h"

namespace kakehashi {
namespace {

using Json = nlohmann::ordered_json;

void add(Json& record, const char* key, const Given<std::string>& text) {
  if (text) record[key] = *text;
}

/// What is made of one entry. UUIDs come from the office, the entry's id and the part's name.
class Entry {
 public:
  Entry(const SiteView& view, const Resource& entry)
      : view_(view),
        project_(view.project()),
        entry_(entry),
        office_(*project_.office.municipality_code + "/" + *project_.office.name),
        name_(office_ + "/" + *entry.id) {}

  Json service(const Service* care) {
    scope_ = name_ + (care ? "/service/" + care->service.value->id : "/service");
    Json out{{"id", uuid_of(scope_)}, {"name", *entry_.name}};
    if (care) out["name"] = *entry_.name + "（" + care->service.value->label + "）";
    const std::string text = description(care);
    if (!text.empty()) out["description"] = text;
    add(out, "url", entry_.web);
    add(out, "email", entry_.email);
    const bool is_closed = entry_.status && entry_.status.value->id == "temporarily_closed";
    out["status"] = is_closed ? "temporarily closed" : "active";
    if (entry_.verified.on) out["assured_date"] = iso(*entry_.verified.on);
    out["organization"] = organization();
    out["phones"] = phones();
    out["schedules"] = hsds_schedules(entry_.hours, view_.today(), scope_);
    if (entry_.service_area)
      out["service_areas"] = {{{"id", part("service_area")}, {"name", *entry_.service_area}}};
    out["languages"] = languages();
    out["service_at_locations"] = {{{"id", part("service_at_location")},
                                    {"service_id", uuid_of(scope_)},
                                    {"location", location()}}};
    out["attributes"] = attributes(care);
    return out;
  }

 private:
  std::string part(std::string_view of) const { return uuid_of(fmt::format("{}/{}", scope_, of)); }

  std::string description(const Service* care) const {
    std::string text = *entry_.note;
    const auto add_line = [&](const std::string& line) {
      if (!text.empty() && !line.empty()) text += "\n";
      text += line;
    };
    if (care) {
      add_line(*care->note);
      std::string days;
      for (const Given<std::string>& day : care->days) days += (days.empty() ? "" : "、") + *day;
      if (!days.empty()) add_line("利用できる曜日：" + days);
      if (care->capacity) add_line(fmt::format("定員：{}人", *care->capacity));
    }
    return text;
  }

  Json organization() const {
    // A company with many places is one organization.
    const std::string& name = entry_.operator_name ? *entry_.operator_name : *entry_.name;
    const std::string& key = entry_.operator_number ? *entry_.operator_number : name;
    const std::string scope = office_ + "/organization/" + key;
    Json out{{"id", uuid_of(scope)}, {"name", name}, {"description", name}};
    if (entry_.operator_number)
      out["organization_identifiers"] = {{{"id", uuid_of(scope + "/identifier")},
                                          {"organization_id", uuid_of(scope)},
                                          {"identifier_type", "法人番号"},
                                          {"identifier", *entry_.operator_number}}};
    return out;
  }

  Json phones() const {
    Json out = Json::array();
    if (entry_.phone)
      out.push_back({{"id", part("phone")}, {"number", *entry_.phone}, {"type", "voice"}});
    if (entry_.fax) out.push_back({{"id", part("fax")}, {"number", *entry_.fax}, {"type", "fax"}});
    return out;
  }

  Json languages() const {
    Json out = Json::array();
    for (const Given<std::string>& language : entry_.languages) {
      out.push_back({{"id", part("language/" + *language)}, {"name", *language}});
      if (const char* tag = language_tag(*language)) out.back()["code"] = tag;
    }
    return out;
  }

  Json location() const {
    const std::string scope = name_ + "/location";
    Json out{{"id", uuid_of(scope)}, {"location_type", "physical"}, {"name", *entry_.name}};
    add(out, "transportation", entry_.access);
    if (is_located(entry_)) {
      out["latitude"] = std::stod(degree_text(*entry_.coordinates.latitude));
      out["longitude"] = std::stod(degree_text(*entry_.coordinates.longitude));
    }
    const auto identify = [&](const Given<std::string>& number, const char* type) {
      if (!number || out.contains("external_identifier")) return;
      out["external_identifier"] = *number;
      out["external_identifier_type"] = type;
    };
    identify(entry_.medical_number, "医療機関コード");
    if (!entry_.care_numbers.empty()) identify(entry_.care_numbers.front(), "介護保険事業所番号");
    if (entry_.address) {
      const AddressParts parts = address_parts(*entry_.address, project_.office);
      Json address{{"id", uuid_of(scope + "/address")}, {"address_1", *entry_.address}};
      add(address, "address_2", entry_.building);
      address["city"] = parts.city;
      address["state_province"] = parts.prefecture;
      address["postal_code"] = *entry_.postal_code;
      address["country"] = "JP";
      address["address_type"] = "physical";
      out["addresses"] = {std::move(address)};
    }
    for (const Given<Code>& one : entry_.barrier_free)
      out["accessibility"].push_back({{"id", uuid_of(scope + "/accessibility/" + one.value->id)},
                                      {"description", one.value->label}});
    return out;
  }

  /// What a place does, as terms of the office's code lists; `value` is its answer.
  Json attributes(const Service* care) {
    attributes_ = Json::array();
    term("kinds", *entry_.kind);
    if (care) term("care_services", *care->service);
    for (const Given<Code>& one : entry_.departments) term("departments", *one);
    for (const Given<Code>& one : entry_.notifications) term("notifications", *one);
    answers("provided_treatments", entry_.provides);
    answers("accepted_conditions", entry_.accepts);
    answers("pharmacy_services", entry_.pharmacy_services);
    answers("dental_services", entry_.dental_services);
    answers("care_features", entry_.care_features);
    for (const char* key :
         {"home_visits", "house_calls", "dental_visits", "medication_visits", "after_hours"}) {
      const Field& field = *resource_table().find(key);
      const Code answer = *field.get<Availability>(&entry_).answer;
      if (answer) attribute("at_home", key, field.label, "家での対応", answer->label);
    }
    if (*entry_.contact_24h)
      attribute("at_home", "contact_24h", resource_table().find("contact_24h")->label, "家での対応",
                "");
    if (entry_.source.credit) attribute("source", "credit", "出典", "出典", *entry_.source.credit);
    if (entry_.source.licence)
      attribute("source", "licence", "利用条件", "出典", *entry_.source.licence);
    return std::move(attributes_);
  }

  void term(const char* list, Code item, const std::string& value = {}) {
    attribute(list, item->id, item->label, project_.codes.get(list).name, value);
  }
  void answers(const char* list, const std::vector<Answer>& answers) {
    for (const Answer& answer : answers) term(list, answer.item, answer.answer->label);
  }
  void attribute(const std::string& list, const std::string& code, const std::string& label,
                 const std::string& taxonomy, const std::string& value) {
    const std::string path = list + "/" + code;
    Json one{{"id", part("attribute/" + path)},
             {"link_id", uuid_of(scope_)},
             {"link_entity", "service"}};
    if (!value.empty()) one["value"] = value;
    one["taxonomy_term"] = {{"id", uuid_of(office_ + "/term/" + path)},
                            {"code", path},
                            {"name", label},
                            {"description", label},
                            {"taxonomy", taxonomy}};
    attributes_.push_back(std::move(one));
  }

  const SiteView& view_;
  const Project& project_;
  const Resource& entry_;
  const std::string office_, name_;
  std::string scope_;  ///< Of the service that is being made.
  Json attributes_;
};

}  // namespace

std::size_t hsds_services(const SiteView& view) {
  std::size_t services = 0;
  for (std::size_t i = 0; i < view.resource_count(); ++i)
    services += std::max<std::size_t>(1, view.entry(i).services.size());
  return services;
}

std::string hsds_json(const SiteView& view) {
  std::string contents;
  std::size_t services = 0;
  const auto put = [&](const Json& service) {
    contents += services++ > 0 ? ",\n" : "\n";
    contents += service.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  for (std::size_t i = 0; i < view.resource_count(); ++i) {
    const Resource resource = view.entry(i);
    Entry entry(view, resource);
    if (resource.services.empty()) put(entry.service(nullptr));
    for (const Service& care : resource.services) put(entry.service(&care));
  }
  return fmt::format(
      "{{\"total_items\": {0}, \"total_pages\": 1, \"page_number\": 1, \"size\": {0}, "
      "\"first_page\": true, \"last_page\": true, \"empty\": {1}, \"contents\": [{2}\n]}}\n",
      services, services == 0 ? "true" : "false", contents);
}

}  // namespace kakehashi
