#pragma once
#include <vector>

#include "model/audience.h"
#include "view/shape.h"

namespace kakehashi {

/// An edition of the analysis report: for the office with all figures, for everybody with small
/// ones hidden.
struct AnalysisEdition {
  Audience audience;
  const char* page;   ///< Its template in templates/html/…
  const char* paper;  ///< …and in templates/paper/.
  const char* file;   ///< Of the page: index.html
  const char* pdf;    ///< analysis.pdf
};
const std::vector<AnalysisEdition>& analysis_editions();

}  // namespace kakehashi
