#pragma once
#include <string>
#include <vector>

#include "app/printer.h"
#include "tally/period.h"

/// The forms of a period with all that goes with them (DOMAIN section 6), as one folder.
namespace kakehashi {

inline constexpr const char* kChecklist = "packages/checklist";
inline constexpr const char* kCoveringLetter = "packages/covering-letter";
inline constexpr const char* kCorrections = "packages/corrections";

/// The forms that go into the package of such a period, in the order of data/forms.yaml.
std::vector<const Form*> forms_of(const Project& project, const Period& period);

/// A form by its number or id; null, with an error, when there is none.
const Form* find_form(Session& session, const Project& project, const std::string& asked);
/// The period for which a single form is made when none is asked for: the last month or trimester
/// that is over, else the fiscal year of today.
Period current_period(const Form& form, const Date& today);
/// A form alone, as submissions/single/<id>-<period>.pdf.
Paper single_form(const Session& session, const Loaded& loaded, const Form& form,
                  const Period& period);

/// For each period: every form, the checklist, the covering letter, all of them in one bundle with
/// bookmarks, and manifest.json; for a month that was opened again, what its figures were and are.
/// Findings go to the session; there are no files after an error.
std::vector<OutputFile> make_packages(Session& session, const Loaded& loaded, Printer& printer,
                                      const std::vector<Period>& periods);

}  // namespace kakehashi
