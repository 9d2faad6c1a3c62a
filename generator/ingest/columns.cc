#include "ingest/columns.h"

#include <algorithm>

#include "base/spell.h"
#include "base/unicode.h"
#include "ingest/messages.h"

namespace kakehashi {

std::string folded_name(std::string_view text) {
  std::string out = nfkc(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  // A file that was put behind another one brings its byte order mark along.
  for (std::size_t at; (at = out.find("\xEF\xBB\xBF")) != std::string::npos;) out.erase(at, 3);
  return out;
}

bool Columns::read_header(const CsvRow& header, std::span<const ColumnSpec> specs,
                          Diagnostics& diagnostics) {
  names_.clear();
  places_.assign(specs.size(), -1);
  std::vector<std::string> wanted;
  for (const ColumnSpec& spec : specs) wanted.push_back(folded_name(spec.name));
  std::vector<std::size_t> unknown;
  bool good = true;
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    const CsvField& field = header.fields[i];
    const std::string& name = names_.emplace_back(folded_name(field.text));
    const auto found = std::find(wanted.begin(), wanted.end(), name);
    if (found == wanted.end()) {
      if (!name.empty()) unknown.push_back(i);
      continue;
    }
    int& place = places_[static_cast<std::size_t>(found - wanted.begin())];
    if (place >= 0) {
      diagnostics.error(field.span, msg::kImportRepeatedColumn, {field.text})
          .hint(msg::kImportRemoveColumn)
          .related(header.fields[static_cast<std::size_t>(place)].span, msg::kImportFirstColumn);
      good = false;
      continue;
    }
    place = static_cast<int>(i);
  }
  std::vector<std::string_view> candidates;
  for (const std::size_t i : unknown) candidates.push_back(names_[i]);
  bool missing = false;
  for (std::size_t i = 0; i < specs.size(); ++i) {
    if (!specs[i].required || places_[i] >= 0) continue;
    missing = true;
    Diagnostic& finding =
        diagnostics.error(header.span, msg::kImportMissingColumn, {specs[i].name});
    const std::string_view near = closest(wanted[i], candidates);
    if (near.empty())
      finding.hint(msg::kImportWrongFile);
    else
      finding.hint(msg::kImportRenameColumn, {std::string(near), specs[i].name});
  }
  if (missing) return false;
  for (const std::size_t i : unknown)
    diagnostics.warning(header.fields[i].span, msg::kImportUnknownColumn, {header.fields[i].text});
  return good;
}

const CsvField& Columns::get(const CsvRow& row, std::size_t column) const {
  static const CsvField kNone;
  const int place = places_[column];
  return place < 0 || static_cast<std::size_t>(place) >= row.fields.size()
             ? kNone
             : row.fields[static_cast<std::size_t>(place)];
}

bool Columns::is_header(const CsvRow& row) const {
  if (row.fields.size() != names_.size()) return false;
  for (std::size_t i = 0; i < names_.size(); ++i)
    if (folded_name(row.fields[i].text) != names_[i]) return false;
  return true;
}

}  // namespace kakehashi
