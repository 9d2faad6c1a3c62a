#pragma once
#include <string>
#include <vector>

#include "app/loaded.h"
#include "tally/period.h"

namespace kakehashi {

/// The folder of a package in the output: submissions/2026-10/.
std::string package_folder(const Period& period);
/// Whether an output path lies in one of the packages.
bool in_a_package(const std::string& path, const std::vector<Period>& packages);

/// The packages of a build: the asked month, else the last one that has records; and again those
/// that were made before and have records, so that a correction reaches every form. What was made
/// of a closed month stays as it was sent.
std::vector<Period> packages_to_make(Session& session, const Loaded& loaded,
                                     const std::vector<Period>& made_before);
/// The month, trimester and year packages of everything that has records: what a check sets, so
/// that no later build fails.
std::vector<Period> all_packages(const Loaded& loaded);
/// Warns when nothing says how many consultations a month had: all its counts will be 0.
void warn_of_empty_month(Session& session, const Loaded& loaded, const Period& period);

}  // namespace kakehashi
