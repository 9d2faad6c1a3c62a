#include "model/resource.h"
#include "support/catch.h"

using namespace kakehashi;

namespace {

/// A place with these answers for the public, written as {answer, date} in the order of the file.
Resource place(const CodeLists& codes,
               const std::vector<std::pair<std::string, std::string>>& answers, bool open_data) {
  Resource resource;
  resource.source.open_data.value = open_data;
  const Span written{0, 0, 1};
  for (const auto& [answer, day] : answers) {
    Consent consent;
    consent.audience = {codes.find("audience")->find("public"), written};
    consent.answer = {codes.find("consent_answer")->find(answer), written};
    if (!day.empty()) consent.on = {*parse_date(day), written};
    resource.consent.push_back(consent);
  }
  return resource;
}

}  // namespace

TEST_CASE("the latest answer decides, wherever it stands in the file") {
  const CodeLists codes;
  using Answers = std::vector<std::pair<std::string, std::string>>;
  const Answers later_no{{"yes", "2025-04-01"}, {"no", "2026-04-01"}};
  const Answers later_yes{{"yes", "2026-04-01"}, {"no", "2025-04-01"}};
  CHECK(extent_for(place(codes, later_no, false), Audience::public_) == Extent::nothing);
  CHECK(extent_for(place(codes, later_yes, false), Audience::public_) == Extent::full);
  CHECK(extent_for(place(codes, later_yes, false), Audience::professional) == Extent::nothing);
}

TEST_CASE("open data without an answer show what is published, and a refusal hides that, too") {
  const CodeLists codes;
  CHECK(extent_for(place(codes, {}, true), Audience::public_) == Extent::official);
  CHECK(extent_for(place(codes, {{"unknown", ""}}, true), Audience::public_) == Extent::official);
  CHECK(extent_for(place(codes, {{"no", "2026-04-01"}}, true), Audience::public_) ==
        Extent::nothing);
  CHECK(extent_for(place(codes, {}, false), Audience::public_) == Extent::nothing);
}

TEST_CASE("a later unknown does not lift a refusal, but puts a consent in doubt") {
  const CodeLists codes;
  CHECK(extent_for(place(codes, {{"no", "2026-04-02"}, {"unknown", "2026-05-01"}}, true),
                   Audience::public_) == Extent::nothing);
  CHECK(extent_for(place(codes, {{"yes", "2025-04-02"}, {"unknown", "2026-05-01"}}, false),
                   Audience::public_) == Extent::nothing);
}

TEST_CASE("of two answers of one day the refusal counts") {
  const CodeLists codes;
  CHECK(extent_for(place(codes, {{"no", "2026-04-02"}, {"yes", "2026-04-02"}}, true),
                   Audience::public_) == Extent::nothing);
}

TEST_CASE("a closed place is never shown") {
  const CodeLists codes;
  Resource resource = place(codes, {{"yes", "2026-04-02"}}, true);
  resource.status = {codes.find("status")->find("closed"), {0, 0, 1}};
  CHECK(extent_for(resource, Audience::public_) == Extent::nothing);
}
