#include "view/statistics_view.h"

#include <map>

#include "base/number_text.h"
#include "tally/published.h"
#include "view/published_view.h"

namespace kakehashi {
namespace {

/// Entries, and how many of them were confirmed of late or stand there as official data have them.
struct Listed {
  int all = 0, confirmed = 0, official = 0;

  void add(const SiteView::Standing& standing) {
    ++all;
    confirmed += standing.is_confirmed ? 1 : 0;
    official += standing.is_official_only ? 1 : 0;
  }
};

Table listing_table(const char* id, const char* title, const char* row_head) {
  Table table{id, title, Unit::entries, row_head};
  table.note = "「確認済み」は、相談支援室が12か月以内に確かめたものです。";
  table.columns = {{"数"}, {"確認済み"}, {"公的データ"}};
  return table;
}

void add_row(Table& table, std::string label, const Listed& listed, bool is_total = false) {
  Table::Row& row = table.rows.emplace_back();
  row.label = std::move(label);
  row.is_total = is_total;
  row.cells = {listed.all, listed.confirmed, listed.official};
}

/// Places are nobody's secret, so that all numbers are shown.
AnalysisSection listing_section(Table table) {
  std::string id = table.id, title = table.title;
  AnalysisSection section{std::move(id), std::move(title), show_all(std::move(table)),
                          ChartKind::bars};
  section.draws_first = true;
  return section;
}

AnalysisSection by_kind(const SiteView& view, const Listed& all) {
  Table table = listing_table("by-kind", "種別ごとに載せている数", "種別");
  for (const SiteView::Kind& kind : view.kinds()) {
    Listed listed;
    for (const std::size_t entry : kind.resources) listed.add(view.standing(entry));
    add_row(table, kind.code->label, listed);
  }
  add_row(table, "計", all, /*is_total=*/true);
  return listing_section(std::move(table));
}

AnalysisSection by_area(const SiteView& view, const Listed& all) {
  std::map<const Area*, Listed> areas;
  for (std::size_t i = 0; i < view.resource_count(); ++i) {
    const SiteView::Standing standing = view.standing(i);
    areas[standing.area].add(standing);
  }
  Table table = listing_table("by-area", "地域ごとに載せている数", "地域");
  for (const Area& area : view.project().areas) add_row(table, *area.name, areas[&area]);
  if (const Listed& elsewhere = areas[nullptr]; elsewhere.all > 0)
    add_row(table, "地域の分からないところ", elsewhere);
  add_row(table, "計", all, /*is_total=*/true);
  return listing_section(std::move(table));
}

/// The cases of the year as they were published; nothing where they are hidden or unknown.
std::string cases_of(const PublishedYear& year) {
  for (const PublishedTable& table : year.tables) {
    if ((*table.section)->id != "cases" || table.columns.empty() ||
        *table.columns.back().label != fiscal_year_name(*year.fiscal_year))
      continue;
    for (const PublishedRow& row : table.rows) {
      const std::optional<PublishedFigure> figure = parse_figure(*row.cells.back());
      if (row.is("total") && figure && figure->kind == PublishedFigure::Kind::number)
        return grouped(figure->number);
    }
  }
  return {};
}

Value link_to(const PublishedYear& year) {
  return Value::Record{{"slug", Value(slug_of(year))},
                       {"name", Value(fiscal_year_name(*year.fiscal_year))}};
}

ShapePtr link_shape() {
  return record_shape(
      {member("slug", "ファイル名", text_shape()), member("name", "年度", text_shape())});
}

}  // namespace

Value::Record statistics_values(const SiteView& view) {
  Listed all;
  for (std::size_t i = 0; i < view.resource_count(); ++i) all.add(view.standing(i));
  std::vector<AnalysisSection> sections;
  if (all.all > 0) {
    sections.push_back(by_kind(view, all));
    if (!view.project().areas.empty()) sections.push_back(by_area(view, all));
  }
  Value::List years;
  const std::vector<PublishedYear>& published = view.project().published;
  for (auto year = published.rbegin(); year != published.rend(); ++year) {
    years.push_back(link_to(*year));
    years.back().set("on", view_of(*year->on));
    years.back().set("cases", Value(cases_of(*year)));
  }
  const bool has_years = !years.empty();
  return {{"count", Value(grouped(all.all))},
          {"confirmed", Value(grouped(all.confirmed))},
          {"official", Value(grouped(all.official))},
          {"sections", numbered_sections(sections, chart::kScreen)},
          {"has_years", has_years},
          {"years", std::move(years)}};
}

std::vector<Shape::Member> statistics_members() {
  Shape year = *link_shape();
  year.members.push_back(member("on", "公表日", date_shape()));
  year.members.push_back(member("cases", "相談件数", text_shape()));
  return {
      member("count", "載せている数", text_shape()),
      member("confirmed", "12か月以内に確認した数", text_shape()),
      member("official", "公的データだけの数", text_shape()),
      member("sections", "節", list_shape(numbered_section_shape())),
      member("has_years", "公表した年度がある", flag_shape()),
      member("years", "公表した年度", list_shape(std::make_shared<const Shape>(std::move(year))))};
}

Value::Record published_year_values(const SiteView& view, std::size_t index) {
  const std::vector<PublishedYear>& published = view.project().published;
  const PublishedYear& year = published[index];
  Value::List others;
  for (auto other = published.rbegin(); other != published.rend(); ++other)
    if (&*other != &year) others.push_back(link_to(*other));
  const bool has_others = !others.empty();
  return {{"name", Value(fiscal_year_name(*year.fiscal_year))},
          {"on", view_of(*year.on)},
          {"sections", numbered_sections(sections_of(year), chart::kScreen)},
          {"has_others", has_others},
          {"others", std::move(others)}};
}

std::vector<Shape::Member> published_year_members() {
  return {member("name", "年度", text_shape()), member("on", "公表日", date_shape()),
          member("sections", "節", list_shape(numbered_section_shape())),
          member("has_others", "ほかの年度がある", flag_shape()),
          member("others", "ほかの年度", list_shape(link_shape()))};
}

std::string slug_of(const PublishedYear& year) { return std::to_string(*year.fiscal_year) + "-FY"; }

}  // namespace kakehashi
