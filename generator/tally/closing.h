#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/closing.h"
#include "model/project.h"

/// Closing a month: what is frozen, and what has changed since.
namespace kakehashi {

/// A record's name in the ledger: its id, else its day or month, and (n) for the n-th of a name.
struct RecordDigest {
  const RecordTable* table = nullptr;
  std::string name;
  std::string
      digest;  ///< Of its canonical text: comments, order of keys and spelling do not count.
  Span span;
};
/// The records of a month, by type and name.
std::vector<RecordDigest> record_digests(const Records& records, const Month& month);

/// What became of one record since its month was closed.
struct RecordChange {
  enum class Kind { added, changed, removed } kind;
  std::string type;  ///< As in the ledger.
  Text type_name;
  std::string name;
  Span now;     ///< The record; unknown when it was removed.
  Span closed;  ///< Its line of the ledger; unknown when it was added.
};
std::vector<RecordChange> record_changes(const Closing& closing, const Records& records);

/// A figure of the monthly report.
struct Figure {
  std::string key;    ///< consulters/医科
  std::string label;  ///< 相談者別の相談件数（実件数） 医科
  std::string value;  ///< A number, or "—".
};
std::vector<Figure> monthly_figures(const Project& project, const Records& records,
                                    const Month& month, const Date& today);

/// A figure that was submitted once and is another one now.
struct FigureChange {
  std::string key, label;
  std::string before, now;  ///< "—" where there is none.
};
/// What a month that was opened again says otherwise than when it was sent.
struct Correction {
  const Closing* sent;      ///< The closing that stood when the month was last opened again.
  const Closing* reopened;  ///< When and why that was.
  std::vector<FigureChange> figures;
  std::vector<RecordChange> records;
};
/// What a corrected package has to show, before and after the month is closed anew. Nothing when
/// the month was never opened again, or nothing has changed since.
std::optional<Correction> correction_of(const Project& project, const Records& records,
                                        const Month& month, const Date& today);

/// Until when the records of a month must be kept: five years after the end of the fiscal year in
/// which the work was completed (Osaka City coordinator handbook). The work of a month is completed
/// with its contract; without one, with its fiscal year.
Date keep_until(const Records& records, const Month& month);

/// The months before this one under the same contract (or else of the same fiscal year) that have
/// records and are not closed.
std::vector<Month> open_months_before(const Records& records, const Month& month);

/// The digest that an entry must carry behind another.
std::string chain_digest(const std::string& chain_before, const Closing& entry);
/// The entry for closing a month; `chain` is left to the caller, who knows the forms.
Closing close_month(const Project& project, const Records& records, const Month& month,
                    const Date& today);

}  // namespace kakehashi
