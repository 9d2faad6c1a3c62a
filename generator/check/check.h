#pragma once
#include "base/diagnostic.h"
#include "model/project.h"

/// Rules over the whole. Each file holds one kind of rule; all findings are reported.
namespace kakehashi {

/// Rules for what may be published. Records are null when they were not loaded (a build of the
/// public site alone); references to them are then not needed.
void check_all(const Project& project, const Records* records, const Sources& sources,
               const Date& today, Diagnostics& diagnostics);

/// Ids are unique in their type; every reference names a record.
void check_references(const Project& project, const Records* records, Diagnostics& diagnostics);
/// Consent is recorded for everything listed, with date, person and way.
void check_consent(const Project& project, const Date& today, Diagnostics& diagnostics);
/// Coordinates lie in Japan and in their area.
void check_places(const Project& project, Diagnostics& diagnostics);
/// Dates and weeks of hours and periods make sense; no day of a month has two rules.
void check_hours(const Project& project, Diagnostics& diagnostics);
/// What a place answered does not contradict itself.
void check_answers(const Project& project, Diagnostics& diagnostics);
/// Days lie in the year of their folder and not after today; codes belong to the fiscal year; days
/// and months occur once; daily logs leave no office day out.
void check_records(const Project& project, const Records& records, const Sources& sources,
                   const Date& today, Diagnostics& diagnostics);
/// The ledger is as the program wrote it.
void check_ledger(const Records& records, Diagnostics& diagnostics);
/// No record of a closed month was added, changed or taken away.
void check_closed_months(const Records& records, Diagnostics& diagnostics);
/// Tally sheets add up, and agree with the consultation sheets; without sheets they are complete.
void check_tallies(const Project& project, const Records& records, Diagnostics& diagnostics);

}  // namespace kakehashi
