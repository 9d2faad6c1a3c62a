#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {
namespace {

void check_dates(const Resource& resource, const Date& today, Diagnostics& diagnostics) {
  const auto refuse_future = [&](const Given<Date>& date) {
    if (date && *date > today)
      diagnostics.error(date.span, msg::kFutureDate, {iso(*date), iso(today)})
          .hint(msg::kFutureDateHint);
  };
  refuse_future(resource.verified.on);
  for (const Consent& consent : resource.consent) refuse_future(consent.on);
}

}  // namespace

void check_consent(const Project& project, const Date& today, Diagnostics& diagnostics) {
  for (const Resource& resource : project.resources) {
    check_dates(resource, today, diagnostics);
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
