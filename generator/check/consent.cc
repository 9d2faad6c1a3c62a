#include <unordered_map>

#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

void check_dates(const Resource& resource, const Date& today, Diagnostics& diagnostics) {
  const auto refuse_future = [&](const Given<Date>& date, const Message& hint) {
    if (date && *date > today)
      diagnostics.error(date.span, msg::kFutureDate, {iso(*date), iso(today)}).hint(hint);
  };
  refuse_future(resource.verified.on, msg::kFutureDateHint);
  // A place that will close is open until then.
  refuse_future(resource.status_since, msg::kFutureStatusHint);
  for (const Consent& consent : resource.consent) refuse_future(consent.on, msg::kFutureDateHint);
}

/// Two answers for one audience that no date puts in order.
void check_order(const Resource& resource, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < resource.consent.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Consent &a = resource.consent[j], &b = resource.consent[i];
      if (!a.audience || !a.answer || !b.answer || a.audience.value != b.audience.value) continue;
      const bool differ = a.answer.value != b.answer.value;
      const bool ordered = a.on && b.on && *a.on != *b.on;
      if (differ && !ordered)
        diagnostics.error(b.span, msg::kAnswersClash, {resource.name.value})
            .hint(msg::kAnswersClashHint)
            .related(a.span, msg::kFirstUse);
    }
}

/// One place written down twice: the second entry would publish what the first refuses.
class SamePlaces {
 public:
  explicit SamePlaces(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(const Resource& resource) {
    for_each_number(resource, [&](const std::string& key, const Given<std::string>& number) {
      const auto [first, fresh] = owners_.emplace(key, &resource);
      if (fresh || first->second == &resource) return;
      const bool hidden = extent_for(resource, Audience::public_) == Extent::nothing;
      if (hidden == (extent_for(*first->second, Audience::public_) == Extent::nothing)) return;
      diagnostics_.error(number.span, msg::kSamePlaceTwice, {*number, first->second->name.value})
          .hint(msg::kSamePlaceTwiceHint)
          .related(first->second->span, msg::kFirstUse);
    });
  }

 private:
  std::unordered_map<std::string, const Resource*> owners_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_consent(const Project& project, const Date& today, Diagnostics& diagnostics) {
  SamePlaces places(diagnostics);
  const auto spoken_for = superseded(project.resources);
  const Source* last = nullptr;
  for (const Resource& resource : project.resources) {
    check_dates(resource, today, diagnostics);
    check_order(resource, diagnostics);
    if (!spoken_for.contains(&resource)) places.add(resource);
    // All entries of a file may have one source; said once.
    const Source& source = resource.source;
    if (source.open_data.value && !source.credit && (!last || last->span != source.span))
      diagnostics.error(source.span, msg::kMissingCredit, {source.name.value})
          .hint(msg::kMissingCreditHint);
    last = &source;
    bool answered = false;
    for (const Consent& consent : resource.consent) {
      if (consent.audience && consent.audience.value->id == "public") answered = true;
      if (!consent.answer || consent.answer.value->id == "unknown") continue;
      const auto require = [&](bool given, const char* key) {
        if (!given)
          diagnostics.error(consent.span, msg::kIncompleteConsent, {resource.name.value, key})
              .hint(msg::kIncompleteConsentHint);
      };
      require(consent.on.given(), "on");
      require(consent.person.given(), "person");
      require(consent.way.given(), "way");
    }
    // Official open data may be shown with the fields that are published anyway.
    if (answered || resource.source.open_data.value) continue;
    diagnostics
        .error(resource.id ? resource.id.span : resource.span, msg::kMissingConsent,
               {resource.name.value, audience_name(Audience::public_)})
        .hint(msg::kMissingConsentHint, {"public"});
  }
}

}  // namespace kakehashi
