#include "feeds/hsds.h"

#include <fmt/format.h>

#include "base/json_text.h"
#include "feeds/hsds_schedules.h"
#include "feeds/place.h"
#include "feeds/uuid.h"

namespace kakehashi {
namespace {

/// Writes the services of one entry. UUIDs come from the office, the entry's id and the part's
/// name.
class Entry {
 public:
  Entry(const SiteView& view, const Resource& entry, JsonText& json)
      : view_(view),
        project_(view.project()),
        entry_(entry),
        json_(json),
        office_(*project_.office.municipality_code + "/" + *project_.office.name),
        name_(office_ + "/" + *entry.id) {}

  void service(const Service* care) {
    scope_ = name_ + (care ? "/service/" + care->service.value->id : "/service");
    scope_id_ = uuid_of(scope_);
    json_.open_object().member("id", scope_id_);
    json_.member("name",
                 care ? *entry_.name + "（" + care->service.value->label + "）" : *entry_.name);
    const std::string text = description(care);
    if (!text.empty()) json_.member("description", text);
    add("url", entry_.web);
    add("email", entry_.email);
    const bool is_closed = entry_.status && entry_.status.value->id == "temporarily_closed";
    json_.member("status", is_closed ? "temporarily closed" : "active");
    if (entry_.verified.on) json_.member("assured_date", iso(*entry_.verified.on));
    organization();
    phones();
    json_.key("schedules");
    write_hsds_schedules(json_, entry_.hours, view_.today(), scope_);
    if (entry_.service_area) {
      json_.key("service_areas").open_array().open_object();
      json_.member("id", part("service_area")).member("name", *entry_.service_area);
      json_.close_object().close_array();
    }
    languages();
    json_.key("service_at_locations").open_array().open_object();
    json_.member("id", part("service_at_location")).member("service_id", scope_id_);
    location();
    json_.close_object().close_array();
    attributes(care);
    json_.close_object();
  }

 private:
  std::string part(std::string_view of) const { return uuid_of(fmt::format("{}/{}", scope_, of)); }

  void add(const char* key, const Given<std::string>& text) {
    if (text) json_.member(key, *text);
  }

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

  void organization() {
    // A company with many places is one organization; written in two ways it is two with one
    // number, so that no UUID has two names.
    const std::string& name = entry_.operator_name ? *entry_.operator_name : *entry_.name;
    const std::string scope = office_ + "/organization/" + *entry_.operator_number + "/" + name;
    const std::string id = uuid_of(scope);
    json_.key("organization").open_object();
    json_.member("id", id).member("name", name).member("description", name);
    if (entry_.operator_number) {
      json_.key("organization_identifiers").open_array().open_object();
      json_.member("id", uuid_of(scope + "/identifier")).member("organization_id", id);
      json_.member("identifier_type", "法人番号").member("identifier", *entry_.operator_number);
      json_.close_object().close_array();
    }
    json_.close_object();
  }

  void phones() {
    json_.key("phones").open_array();
    const auto phone = [&](const char* of, const Given<std::string>& number, const char* type) {
      if (!number) return;
      json_.open_object().member("id", part(of)).member("number", *number).member("type", type);
      json_.close_object();
    };
    phone("phone", entry_.phone, "voice");
    phone("fax", entry_.fax, "fax");
    json_.close_array();
  }

  void languages() {
    json_.key("languages").open_array();
    for (const Given<std::string>& language : entry_.languages) {
      json_.open_object().member("id", part("language/" + *language)).member("name", *language);
      if (const char* tag = language_tag(*language)) json_.member("code", tag);
      json_.close_object();
    }
    json_.close_array();
  }

  void location() {
    const std::string scope = name_ + "/location";
    json_.key("location").open_object().member("id", uuid_of(scope));
    json_.member("location_type", "physical").member("name", *entry_.name);
    add("transportation", entry_.access);
    if (is_located(entry_)) {
      json_.key("latitude").number(std::stod(degree_text(*entry_.coordinates.latitude)));
      json_.key("longitude").number(std::stod(degree_text(*entry_.coordinates.longitude)));
    }
    if (entry_.medical_number)
      identify(*entry_.medical_number, "医療機関コード");
    else if (!entry_.care_numbers.empty() && entry_.care_numbers.front())
      identify(*entry_.care_numbers.front(), "介護保険事業所番号");
    if (entry_.address) {
      const AddressParts parts = address_parts(*entry_.address, project_.office);
      json_.key("addresses").open_array().open_object().member("id", uuid_of(scope + "/address"));
      add("address_1", entry_.address);
      add("address_2", entry_.building);
      json_.member("city", parts.city).member("state_province", parts.prefecture);
      json_.member("postal_code", *entry_.postal_code).member("country", "JP");
      json_.member("address_type", "physical").close_object().close_array();
    }
    if (!entry_.barrier_free.empty()) {
      json_.key("accessibility").open_array();
      for (const Given<Code>& one : entry_.barrier_free)
        json_.open_object()
            .member("id", uuid_of(scope + "/accessibility/" + one.value->id))
            .member("description", one.value->label)
            .close_object();
      json_.close_array();
    }
    json_.close_object();
  }
  void identify(const std::string& number, const char* type) {
    json_.member("external_identifier", number).member("external_identifier_type", type);
  }

  /// What a place does, as terms of the office's code lists; `value` is its answer.
  void attributes(const Service* care) {
    json_.key("attributes").open_array();
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
    json_.close_array();
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
    json_.open_object().member("id", part("attribute/" + path));
    json_.member("link_id", scope_id_).member("link_entity", "service");
    if (!value.empty()) json_.member("value", value);
    json_.key("taxonomy_term").open_object().member("id", uuid_of(office_ + "/term/" + path));
    json_.member("code", path).member("name", label).member("description", label);
    json_.member("taxonomy", taxonomy).close_object().close_object();
  }

  const SiteView& view_;
  const Project& project_;
  const Resource& entry_;
  JsonText& json_;
  const std::string office_, name_;
  std::string scope_, scope_id_;  ///< Of the service that is being written, and its UUID.
};

}  // namespace

std::size_t hsds_services(const SiteView& view) {
  std::size_t services = 0;
  for (std::size_t i = 0; i < view.resource_count(); ++i)
    services += std::max<std::size_t>(1, view.entry(i).services.size());
  return services;
}

std::string hsds_json(const SiteView& view) {
  const std::size_t services = hsds_services(view);
  JsonText json(
      fmt::format("{{\"total_items\": {0}, \"total_pages\": 1, \"page_number\": 1, \"size\": {0}, "
                  "\"first_page\": true, \"last_page\": true, \"empty\": {1}, \"contents\": [",
                  services, services == 0 ? "true" : "false"));
  for (std::size_t i = 0; i < view.resource_count(); ++i) {
    const Resource resource = view.entry(i);
    Entry entry(view, resource, json.line());
    if (resource.services.empty()) entry.service(nullptr);
    for (const Service& care : resource.services) {
      if (&care != &resource.services.front()) json.line();
      entry.service(&care);
    }
  }
  std::string text = json.take();
  text += "\n]}\n";
  return text;
}

}  // namespace kakehashi
