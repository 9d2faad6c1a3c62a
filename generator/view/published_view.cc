#include "view/published_view.h"

#include "tally/published.h"
#include "view/record_view.h"

namespace kakehashi {
namespace {

ChartKind chart_of(const std::string& section) {
  if (section == "course") return ChartKind::columns;
  if (section == "meetings") return ChartKind::stacks;
  const bool has_bars = section == "consulters" || section == "contents" || section == "ways";
  return has_bars ? ChartKind::bars : ChartKind::none;
}

}  // namespace

AnalysisSection report_section(Code section, ShownTable shown) {
  return {section->id, section->label, std::move(shown), chart_of(section->id),
          section->id == "cross"};
}

std::vector<AnalysisSection> sections_of(const PublishedYear& year) {
  std::vector<AnalysisSection> sections;
  for (const PublishedTable& table : year.tables)
    sections.push_back(report_section(*table.section, shown_table(table)));
  return sections;
}

Value::List numbered_sections(const std::vector<AnalysisSection>& sections, chart::Look look) {
  Value::List out;
  for (const AnalysisSection& section : sections) {
    out.push_back(section_value(section, look));
    out.back().set("number", Value(std::to_string(out.size())));
  }
  return out;
}

ShapePtr numbered_section_shape() {
  Shape section = *section_shape();
  section.members.push_back({"number", Text("番号", "number"), Audience::public_, text_shape()});
  return std::make_shared<const Shape>(std::move(section));
}

}  // namespace kakehashi
