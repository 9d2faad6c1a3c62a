#include "web/lists.h"

#include "support/catch.h"
#include "support/small_project.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

std::string clinics(int count) {
  std::string text = "resources:\n";
  for (int i = 0; i < count; ++i)
    text += "  - id: r" + std::to_string(1000 + i) + "\n    kind: clinic\n    name: 資源" +
            std::to_string(1000 + i) + "\n    kana: あ" + std::to_string(1000 + i) + "\n" +
            kPublicConsent;
  return text;
}

/// "folder: section label count …" a list a line.
std::string outline(const EntryLists& lists) {
  std::string out;
  for (const EntryList& list : lists.lists) {
    out += list.folder + ":";
    for (const EntryList::Section& section : list.sections)
      out += " [" + section.label + "]" + std::to_string(section.entries.size());
    out += "\n";
  }
  return out;
}

TEST_CASE("lists without entries do not exist, the others are in a fixed order") {
  const SmallProject small(
      std::string("resources:\n  - id: a\n    kind: clinic\n    name: あ医院\n    kana: あ\n"
                  "    provides: {oxygen: yes, stoma: consult, dialysis: no}\n"
                  "    accepts: {dementia: consult}\n    contact_24h: yes\n") +
      kPublicConsent +
      "  - id: p\n    kind: pharmacy\n    name: 薬局\n    kana: やっきょく\n"
      "    hours: {weekly: {sat: 9:00-12:00}}\n" +
      kPublicConsent);
  const SiteView view(small.project, Audience::public_, kToday);
  const EntryLists lists = make_lists(view);
  CHECK(outline(lists) ==
        "kinds/clinic: []1\n"
        "kinds/pharmacy: []1\n"
        "provides/oxygen: [可]1\n"
        "provides/stoma: [要相談]1\n"
        "accepts/dementia: [要相談]1\n"
        "times/saturday: [薬局]1\n"
        "times/always: [診療所]1\n"
        "kana: [あ行]1 [や行]1\n");
  CHECK(lists.parts.size() == lists.lists.size());
  CHECK(lists.with_provides == Entries{0});
  CHECK(lists.with_accepts == Entries{0});
}

TEST_CASE("three hundred entries are one page, one more makes two") {
  const SmallProject full(clinics(300)), over(clinics(301));
  const SiteView one(full.project, Audience::public_, kToday);
  CHECK(outline(make_lists(one)) == "kinds/clinic: []300\nkana: [あ行]300\n");
  CHECK(make_lists(one).parts.size() == 2);

  const SiteView two(over.project, Audience::public_, kToday);
  const EntryLists lists = make_lists(two);
  // The index of names has a page a row then.
  CHECK(outline(lists) == "kinds/clinic: []301\nkana/a: []301\n");
  REQUIRE(lists.parts.size() == 4);
  CHECK(lists.parts[0].begin == 0);
  CHECK(lists.parts[0].end == 300);
  CHECK(lists.parts[1].number == 2);
  CHECK(lists.parts[1].of == 2);
  CHECK(lists.parts[1].begin == 300);
  CHECK(lists.parts[1].end == 301);
}

TEST_CASE("each part of a list has an address of its own, as deep as the first") {
  CHECK(list_path("kinds/clinic", 1) == "kinds/clinic/index.html");
  CHECK(list_path("kinds/clinic", 12) == "kinds/clinic~12/index.html");
}

}  // namespace
}  // namespace kakehashi
