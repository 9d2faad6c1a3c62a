#include "support/catch.h"
#include "support/small_project.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

constexpr Date kToday{2026, 11, 20};

std::string entry(const std::string& id, const std::string& kana, const std::string& lines = "") {
  return "  - id: " + id + "\n    kind: clinic\n    name: " + id + "医院\n    kana: " + kana +
         "\n" + lines + kPublicConsent;
}

/// All that a value says, on one line: texts as they are, flags that hold by "+", absent ones not.
std::string told(const Value& value) {
  if (const bool* flag = value.flag()) return *flag ? "+" : "";
  if (value.text()) return value.text()->text;
  std::string out;
  if (value.list()) {
    for (const Value& one : *value.list()) out += (out.empty() ? "" : ", ") + told(one);
    return "[" + out + "]";
  }
  if (!value.record()) return "";
  for (const auto& [name, member] : *value.record()) {
    if (!member.holds()) continue;
    out += (out.empty() ? "" : " ") + name + "=" + told(member);
  }
  return "{" + out + "}";
}

struct Site {
  explicit Site(const std::string& resources, Audience audience = Audience::public_)
      : small(resources),
        view(small.project, audience, kToday),
        edition{view, articles, {}, {}, {}} {
    for (std::size_t i = 0; i < view.resource_count(); ++i) {
      edition.cards.push_back(Value("card " + view.resource_id(i)));
      edition.rows.push_back(Value("row " + view.resource_id(i)));
    }
    edition.lists = make_lists(view);
  }

  /// The page of a kind with this path.
  Page page(const PageKind& kind, const std::string& path) const {
    for (std::size_t i = 0; i < kind.count(edition); ++i)
      if (Page page = kind.page(edition, i); page.path == path) return page;
    FAIL("no page " << path);
    return {};
  }
  std::string tell(const PageKind& kind, const std::string& path) const {
    Page made = page(kind, path);
    return told(made.title) + " " + told(Value(std::move(made.own)));
  }

  SmallProject small;
  SiteView view;
  Articles articles;
  Edition edition;
};

TEST_CASE("a list by treatment tells who can apart from whom to ask") {
  const Site site("resources:\n" + entry("a", "う", "    provides: {oxygen: consult}\n") +
                  entry("b", "い", "    provides: {oxygen: yes, stoma: no}\n") +
                  entry("c", "あ", "    provides: {oxygen: yes}\n"));
  CHECK(site.tell(list_page(), "provides/oxygen/index.html") ==
        "「在宅酸素」に家で対応するところ "
        "{name=在宅酸素 count=3 is_provides=+ above={href=provides/index.html label=家で行う医療} "
        "part=1 part_count=1 has_jumps=+ "
        "jumps=[{href=provides/oxygen/index.html#group-yes label=可 count=2}, "
        "{href=provides/oxygen/index.html#group-consult label=要相談 count=1}] "
        "sections=[{id=yes label=可 count=2 start=1 entries=[{number=1 markup=row c}, "
        "{number=2 markup=row b}]}, {id=consult label=要相談 is_consult=+ count=1 start=3 "
        "entries=[{number=3 markup=row a}]}]}");
  CHECK(site.tell(overview_page(), "provides/index.html") ==
        "家で行う医療から探す {is_provides=+ choices=[{href=provides/oxygen/index.html count=3 "
        "yes=2 consult=1 label=在宅酸素}]}");
}

TEST_CASE("a list by time tells beside each name when it is open") {
  const Site site("resources:\n" +
                  entry("a", "あ", "    hours: {weekly: {sun: 9:00-12:00, mon: closed}}\n") +
                  entry("b", "い", "    hours: {weekly: {sun: closed}}\n") + entry("c", "う"));
  CHECK(site.tell(list_page(), "times/sunday/index.html") ==
        "日曜日に開いているところ "
        "{name=日曜日 count=1 is_time=+ above={href=times/index.html label=曜日・時間} part=1 "
        "part_count=1 sections=[{id=clinic label=診療所 count=1 start=1 "
        "entries=[{number=1 words=9:00～12:00 markup=row a}]}]}");
}

TEST_CASE("a further page of a list goes on counting and says from whom to whom") {
  std::string many = "resources:\n";
  for (int i = 0; i < 301; ++i)
    many += entry("r" + std::to_string(1000 + i), "あ" + std::to_string(1000 + i));
  const Site site(many);
  CHECK(site.tell(list_page(), "kinds/clinic~2/index.html") ==
        "診療所 {name=診療所 count=301 is_kind=+ is_cards=+ above={href=index.html#kinds "
        "label=種別} part=2 part_count=2 has_parts=+ "
        "parts=[{href=kinds/clinic/index.html from=1 to=300 first={name=r1000医院} "
        "last={name=r1299医院}}, {href=kinds/clinic~2/index.html from=301 to=301 "
        "first={name=r1300医院} last={name=r1300医院} is_current=+}] "
        "sections=[{id=elsewhere is_continued=+ count=301 start=301 "
        "entries=[{number=301 markup=card r1300}]}]}");
  CHECK(site.tell(overview_page(), "kana/index.html") ==
        "五十音で探す {is_kana=+ choices=[{href=kana/a/index.html count=301 label=あ行}]}");
}

TEST_CASE("a table of treatments leaves blank what nobody said") {
  const Site site("resources:\n" + entry("a", "あ", "    provides: {oxygen: yes, dialysis: no}\n") +
                  entry("b", "い", "    provides: {stoma: consult}\n") + entry("c", "う"));
  CHECK(site.tell(matrix_page(), "matrix/provides/index.html") ==
        "家で行う医療の対応表 {is_provides=+ count=2 part=1 part_count=1 "
        "parts=[{href=matrix/provides/index.html from=1 to=2 is_current=+}] "
        "columns=[{id=oxygen label=在宅酸素 short=在宅酸素}, {id=dialysis label=透析 short=透析}, "
        "{id=stoma label=ストーマ short=ストーマ}] column_count=3 groups=[{label=診療所 "
        "rows=[{id=a name=a医院 cells=[{is_yes=+}, {is_no=+}, {}]}, "
        "{id=b name=b医院 cells=[{}, {}, {is_consult=+}]}]}]}");
  CHECK(matrix_page().count(site.edition) == 1);
  CHECK(matrix_page().audience == Audience::professional);
}

TEST_CASE("an entry leads to the lists that name it and to no other") {
  const Site site("resources:\n" +
                  entry("a", "あ",
                        "    provides: {oxygen: yes, stoma: consult, dialysis: no}\n"
                        "    accepts: {dementia: yes}\n    hours: {weekly: {sat: 9:00-12:00}}\n"));
  const Page page = site.page(resource_page(), "resources/a/index.html");
  CHECK(told(*Value(page.own).find("found_in")) ==
        "[{label=種別 lists=[{href=kinds/clinic/index.html label=診療所}]}, "
        "{label=曜日・時間 lists=[{href=times/saturday/index.html label=土曜日}]}, "
        "{label=家で行う医療 lists=[{href=provides/oxygen/index.html label=在宅酸素}, "
        "{href=provides/stoma/index.html label=ストーマ}]}, "
        "{label=受け入れ lists=[{href=accepts/dementia/index.html label=認知症}]}]");
  // The office of this project has no address for letters.
  CHECK_FALSE(Value(page.own).find("report_url")->holds());
}

}  // namespace
}  // namespace kakehashi
