#include "web/search_facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ruby.h"
#include "view/open_times.h"

namespace kakehashi {
namespace {

using Codes = std::vector<Given<Code>>;

/// Whether somebody comes to the house, or answers out of hours. 24時間連絡 is one of
/// kOpenTimeNames.
struct AtHome {
  const char* key;
  bool (*is_yes)(const Resource&);
};
bool yes(const Availability& one) { return one.answer && one.answer.value->id == "yes"; }
constexpr std::array kAtHome{
    AtHome{"home_visits", [](const Resource& r) { return yes(r.home_visits); }},
    AtHome{"house_calls", [](const Resource& r) { return yes(r.house_calls); }},
    AtHome{"dental_visits", [](const Resource& r) { return yes(r.dental_visits); }},
    AtHome{"medication_visits", [](const Resource& r) { return yes(r.medication_visits); }},
    AtHome{"after_hours", [](const Resource& r) { return yes(r.after_hours); }},
};

Codes care_services(const Resource& entry) {
  Codes codes;
  for (const Service& service : entry.services) codes.push_back(service.service);
  return codes;
}

/// How people say it who do not know the term, when the list tells.
std::string easy_words(const CodeItem& item) {
  return item.easy == item.label ? "" : without_ruby(item.easy);
}

}  // namespace

void Facet::mark(std::size_t entry, std::string_view choice, bool consult) {
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [&](const Choice& one) { return one.id == choice; });
  if (found != choices.end()) (consult ? found->consult : found->yes)[entry] = true;
}

SearchFacets::SearchFacets(const Project& project, std::size_t entries)
    : project_(project), entries_(entries) {
  constexpr Facet::Rule kAny = Facet::Rule::any;
  Facet& area = add("area", "圏域", kAny, false,
                    [](Facet& facet, std::size_t i, const auto& r) { facet.mark(i, *r.area); });
  for (const Area& one : project.areas) add_choice(area, *one.id, *one.name);
  add_answers("accepts", "受け入れられる方", "accepted_conditions", &Resource::accepts);
  add_answers("provides", "家で行える医療の処置", "provided_treatments", &Resource::provides);
  add_codes("kind", "種別", "kinds", [](const Resource& r) { return Codes{r.kind}; });
  Facet& home =
      add("home", "家での対応", kAny, false, [](Facet& facet, std::size_t i, const auto& r) {
        for (const AtHome& one : kAtHome)
          if (one.is_yes(r)) facet.mark(i, one.key);
      });
  for (const AtHome& one : kAtHome)
    add_choice(home, one.key, resource_table().find(one.key)->label);
  Facet& open = add("open", "開いている日・時間", kAny, false,
                    [](Facet& facet, std::size_t i, const auto& r) {
                      const auto times = open_times(r);
                      for (std::size_t time = 0; time < kOpenTimes; ++time)
                        if (times[time]) {
                          facet.mark(i, kOpenTimeNames[time].id);
                          facet.choices[time].words[i] = *times[time];
                        }
                    });
  for (const OpenTime& one : kOpenTimeNames) {
    add_choice(open, one.id, one.label);
    open.choices.back().words.resize(entries);
  }
  add_codes("service", "介護保険のサービス", "care_services", care_services);
  add_codes("department", "診療科", "departments", [](const Resource& r) { return r.departments; });
  add_codes("notification", "届出・体制", "notifications",
            [](const Resource& r) { return r.notifications; });
  add_answers("pharmacy", "薬局でできること", "pharmacy_services", &Resource::pharmacy_services);
  add_answers("dental", "歯科でできること", "dental_services", &Resource::dental_services);
  add_answers("care", "介護で対応できる時間・職種", "care_features", &Resource::care_features);
  Facet& vacancy =
      add("vacancy", "空き", kAny, false, [](Facet& facet, std::size_t i, const auto& r) {
        if (r.vacancies.count.value == 0) return;
        facet.mark(i, "some");
        // A number without its day would be taken for today's.
        facet.choices[0].words[i] =
            fmt::format("{}（{}の時点）", r.vacancies.count.value, western(*r.vacancies.on));
      });
  add_choice(vacancy, "some", "空きあり");
  vacancy.choices[0].words.resize(entries);
  add_codes("contact", "希望の連絡方法", "ways",
            [](const Resource& r) { return r.preferred_contact; });
}

void SearchFacets::note(std::size_t index, const Resource& entry) {
  for (std::size_t i = 0; i < facets_.size(); ++i) notes_[i](facets_[i], index, entry);
}

std::vector<Facet> SearchFacets::take() && {
  const auto any = [](const std::vector<bool>& bits) {
    return std::find(bits.begin(), bits.end(), true) != bits.end();
  };
  for (Facet& facet : facets_)
    std::erase_if(facet.choices,
                  [&](const Facet::Choice& one) { return !any(one.yes) && !any(one.consult); });
  std::erase_if(facets_, [](const Facet& facet) { return facet.choices.empty(); });
  return std::move(facets_);
}

Facet& SearchFacets::add(const char* id, const char* label, Facet::Rule rule, bool has_answers,
                         Note note) {
  notes_.push_back(std::move(note));
  return facets_.emplace_back(Facet{id, label, rule, has_answers, {}});
}

void SearchFacets::add_choice(Facet& facet, std::string id, std::string label, std::string also) {
  facet.choices.push_back({std::move(id), std::move(label), std::move(also),
                           std::vector<bool>(entries_),
                           std::vector<bool>(facet.has_answers ? entries_ : 0)});
}

void SearchFacets::add_codes(const char* id, const char* label, const char* list,
                             Codes (*codes)(const Resource&)) {
  Facet& facet = add(id, label, Facet::Rule::any, false,
                     [codes](Facet& marked, std::size_t i, const Resource& entry) {
                       for (const Given<Code>& code : codes(entry))
                         if (code) marked.mark(i, code.value->id);
                     });
  for (const CodeItem& item : project_.codes.get(list).items)
    add_choice(facet, item.id, item.label, easy_words(item));
}

void SearchFacets::add_answers(const char* id, const char* label, const char* list,
                               std::vector<Answer> Resource::*answers) {
  Facet& facet = add(id, label, Facet::Rule::all, true,
                     [answers](Facet& marked, std::size_t i, const Resource& entry) {
                       for (const Answer& one : entry.*answers) {
                         const bool consult = one.answer->id == "consult";
                         if (consult || one.answer->id == "yes")
                           marked.mark(i, one.item->id, consult);
                       }
                     });
  for (const CodeItem& item : project_.codes.get(list).items)
    add_choice(facet, item.id, item.label, easy_words(item));
}

}  // namespace kakehashi
