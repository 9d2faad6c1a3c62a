#include "ingest/sheet_rows.h"

#include <algorithm>

#include "ingest/cell.h"
#include "ingest/messages.h"
#include "load/text.h"

namespace kakehashi {
namespace {

/// Line ends between two places.
std::size_t lines_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  text = text.substr(begin, std::max(begin, end) - begin);
  std::size_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
      ++lines;
  return lines;
}

bool is_empty(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](const CsvField& field) { return trim_text(field.text).empty(); });
}

bool same_texts(const CsvRow& a, const CsvRow& b) {
  return std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
                    [](const CsvField& x, const CsvField& y) { return x.text == y.text; });
}

bool is_total(const CsvRow& row, std::string_view day) {
  if (!day.empty() && !is_total_word(day)) return false;
  return std::any_of(row.fields.begin(), row.fields.end(),
                     [](const CsvField& field) { return is_total_word(field.text); });
}

/// Values in a column without a heading, once for each column.
void tell_nameless(const CsvRow& row, const CsvRow& header, std::set<std::size_t>& told,
                   Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < std::min(row.fields.size(), header.fields.size()); ++i) {
    if (!trim_text(header.fields[i].text).empty() || trim_text(row.fields[i].text).empty())
      continue;
    if (told.insert(i).second)
      diagnostics.warning(row.fields[i].span, msg::kSheetNoHeading, {column_letters(i)})
          .hint(msg::kSheetNoHeadingHint);
  }
}

}  // namespace

std::string_view cell_of(const SheetNames& names, const SheetHeader& header, const CsvRow& row,
                         const Field& field) {
  for (std::size_t i = 0; i < std::min(row.fields.size(), header.targets.size()); ++i) {
    const int target = header.targets[i];
    if (target < 0) continue;
    const ColumnTarget& known = names.targets()[static_cast<std::size_t>(target)];
    if (known.path.size() == 1 && &known.field() == &field) return trim_text(row.fields[i].text);
  }
  return {};
}

std::optional<SheetRows> read_sheet(const Sources& sources, SourceId file, const SheetNames& names,
                                    const Field& date, Diagnostics& diagnostics) {
  std::vector<CsvRow> all;
  Diagnostics broken;
  read_csv(sources, file, broken, [&](CsvRow& row) {
    all.push_back(std::move(row));
    return true;
  });
  const bool readable = !broken.has_errors();
  diagnostics.append(std::move(broken));
  SheetRows out;
  if (!readable || !read_header(file, all, names, out.header, diagnostics)) return std::nullopt;
  out.header_row = all[out.header.row];
  std::set<std::size_t> nameless;
  std::size_t number = 1;
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    CsvRow& row = all[i];
    number += lines_between(sources[file].text(), end, row.span.begin);
    end = row.span.end;
    if (i <= out.header.row || is_empty(row)) continue;
    if (is_total(row, cell_of(names, out.header, row, date)) || same_texts(row, out.header_row)) {
      ++out.passed_over;
      continue;
    }
    tell_nameless(row, out.header_row, nameless, diagnostics);
    out.rows.push_back({std::move(row), number});
  }
  return out;
}

}  // namespace kakehashi
