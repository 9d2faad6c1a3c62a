#pragma once
#include <vector>

#include "model/project.h"
#include "view/analysis_section.h"

namespace kakehashi {

/// A section that the report shows to everybody, by its item of "report_sections": its title, and
/// what is drawn of it.
AnalysisSection report_section(Code section, ShownTable shown);

/// What was published of a year, as its page and the public report show it.
std::vector<AnalysisSection> sections_of(const PublishedYear& year);

/// Sections as templates see them: `sections` of analysis_view.h, numbered from 1.
Value::List numbered_sections(const std::vector<AnalysisSection>& sections, chart::Look look);
ShapePtr numbered_section_shape();

}  // namespace kakehashi
