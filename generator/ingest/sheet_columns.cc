#include "ingest/sheet_columns.h"

#include <algorithm>

#include "base/spell.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "ingest/cell.h"
#include "ingest/messages.h"
#include "load/text.h"

namespace kakehashi {
namespace {

constexpr std::size_t kHeaderRows = 20;

/// The name without what people write in one way or another; `with_remarks`: also what stands in
/// brackets.
std::string header_key(std::string_view text, bool with_remarks) {
  static constexpr std::u32string_view kOpen = U"([{【〔「『<〈《";
  static constexpr std::u32string_view kClose = U")]}】〕」』>〉》";
  static constexpr std::u32string_view kSigns = U"・･:/_-.,、。*※☆★●○■□◆◇&＆|~〜";
  const std::string folded = folded_word(text);
  std::string out;
  int depth = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_character(folded, i);
    if (kOpen.find(c) != kOpen.npos)
      ++depth;
    else if (kClose.find(c) != kClose.npos)
      depth = std::max(0, depth - 1);
    else if (kSigns.find(c) == kSigns.npos && (with_remarks || depth == 0))
      append_utf8(out, c);
  }
  return out;
}

bool is_one_cell(const Field& field) {
  return field.type != FieldType::record && field.type != FieldType::answers &&
         field.type != FieldType::counts && field.type != FieldType::week;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool is_blank(const CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](const CsvField& field) { return trim_text(field.text).empty(); });
}

}  // namespace

std::string ColumnTarget::key() const {
  std::string out;
  for (const Field* step : path) out += (out.empty() ? "" : ".") + std::string(step->key);
  return out;
}

std::string ColumnTarget::label() const {
  std::string out;
  for (const Field* step : path) out += (out.empty() ? "" : " ") + std::string(step->label);
  return out;
}

SheetNames::SheetNames(const RecordTable& table, const char* sheet_key, const CsvSheet& sheet,
                       const CodeLists& codes, Diagnostics& diagnostics)
    : sheet_key_(sheet_key) {
  add_targets(table, {});
  for (std::size_t i = 0; i < targets_.size(); ++i)
    for (const std::string& name : {targets_[i].key(), targets_[i].label()})
      names_.emplace(header_key(name, true), static_cast<int>(i));
  read_mapping(sheet, codes, diagnostics);
}

void SheetNames::add_targets(const RecordTable& table, std::vector<const Field*> path) {
  for (const Field& field : table.fields) {
    std::vector<const Field*> here = path;
    here.push_back(&field);
    if (is_one_cell(field))
      targets_.push_back({std::move(here), {}});
    else if (field.type == FieldType::record && !field.is_list)
      add_targets(field.nested(), std::move(here));
  }
}

void SheetNames::read_mapping(const CsvSheet& sheet, const CodeLists& codes,
                              Diagnostics& diagnostics) {
  for (const CsvColumn& column : sheet.columns) {
    if (!column.field) continue;
    const auto target = std::find_if(targets_.begin(), targets_.end(), [&](const ColumnTarget& t) {
      return t.key() == *column.field || t.label() == *column.field;
    });
    if (target == targets_.end()) {
      std::vector<std::string> keys;
      for (const ColumnTarget& known : targets_) keys.push_back(known.key());
      const std::vector<std::string_view> views(keys.begin(), keys.end());
      Diagnostic& finding =
          diagnostics.error(column.field.span, msg::kMappingField, {*column.field, sheet_key_});
      const std::string_view near = closest(*column.field, views);
      if (near.empty())
        finding.hint(msg::kMappingFields, {joined(keys)});
      else
        finding.hint(msg::kSheetDidYouMean, {near});
      continue;
    }
    const int index = static_cast<int>(target - targets_.begin());
    for (const Given<std::string>& name : column.names) {
      const auto [known, added] = names_.emplace(header_key(*name, true), index);
      if (!added && known->second != index)
        diagnostics
            .error(name.span, msg::kMappingNameTwice,
                   {*name, targets_[static_cast<std::size_t>(known->second)].key()})
            .hint(msg::kMappingNameTwiceHint);
    }
    const CodeList* list = codes.find(target->field().target);
    for (const CsvValue& value : column.values) {
      if (!value.written || !value.means) continue;
      if (target->field().type == FieldType::code && list && !list->resolve(*value.means))
        diagnostics.error(value.means.span, msg::kMappingMeans, {*value.means, list->name})
            .hint(msg::kMappingMeansHint);
      target->words[folded_word(*value.written)] = *value.means;
    }
  }
  for (const Given<std::string>& name : sheet.ignored) ignored_.insert(header_key(*name, true));
}

int SheetNames::find(std::string_view header) const {
  const std::string whole = header_key(header, true);
  for (const std::string& key : {whole, header_key(header, false)}) {
    const auto found = names_.find(key);
    if (!key.empty() && found != names_.end()) return found->second;
  }
  const std::size_t digits = whole.find_last_not_of("0123456789") + 1;
  if (digits == whole.size() || digits == 0) return -1;
  const auto found = names_.find(std::string_view(whole).substr(0, digits));
  return found != names_.end() && targets_[static_cast<std::size_t>(found->second)].field().is_list
             ? found->second
             : -1;
}

bool SheetNames::is_ignored(std::string_view header) const {
  return ignored_.contains(header_key(header, true));
}

namespace {

/// The row with the most columns that are known; two at least, or a title that happens to be a
/// column's name would do.
std::optional<std::size_t> find_header(const std::vector<CsvRow>& rows, const SheetNames& names) {
  std::optional<std::size_t> best;
  std::size_t most = 1;
  for (std::size_t i = 0; i < std::min(rows.size(), kHeaderRows); ++i) {
    const auto known = static_cast<std::size_t>(
        std::count_if(rows[i].fields.begin(), rows[i].fields.end(),
                      [&](const CsvField& field) { return names.find(field.text) >= 0; }));
    if (known <= most) continue;
    most = known;
    best = i;
  }
  return best;
}

std::vector<std::string> required_labels(const SheetNames& names) {
  std::vector<std::string> out;
  for (const ColumnTarget& target : names.targets())
    if (target.is_required()) out.push_back(target.label());
  return out;
}

void report_unknown(const CsvField& field, const SheetNames& names, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const ColumnTarget& target : names.targets()) {
    known.push_back(target.label());
    known.push_back(target.key());
  }
  const std::string name(trim_text(field.text));
  Diagnostic& finding = diagnostics.warning(field.span, msg::kSheetUnknownColumn, {name});
  const std::vector<std::string_view> views(known.begin(), known.end());
  const std::string_view near = closest(name, views);
  if (!near.empty()) finding.hint(msg::kSheetDidYouMean, {near});
  finding.hint(msg::kSheetUnknownColumnHint, {names.sheet_key(), name});
}

}  // namespace

bool read_header(SourceId file, const std::vector<CsvRow>& rows, const SheetNames& names,
                 SheetHeader& header, Diagnostics& diagnostics) {
  if (std::all_of(rows.begin(), rows.end(), is_blank)) {
    diagnostics.error(Span::whole(file), msg::kSheetEmpty).hint(msg::kSheetEmptyHint);
    return false;
  }
  const std::optional<std::size_t> row = find_header(rows, names);
  if (!row) {
    diagnostics.error(rows.front().span, msg::kSheetNoHeader, {std::to_string(kHeaderRows)})
        .hint(msg::kSheetNoHeaderHint, {joined(required_labels(names))});
    return false;
  }
  header.row = *row;
  const std::vector<CsvField>& fields = rows[*row].fields;
  std::vector<int> first(names.targets().size(), -1);
  std::vector<const CsvField*> unknown;
  bool good = true;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const int index = names.find(fields[i].text);
    header.targets.push_back(index);
    if (index < 0) {
      if (!trim_text(fields[i].text).empty() && !names.is_ignored(fields[i].text))
        unknown.push_back(&fields[i]);
      continue;
    }
    const ColumnTarget& target = names.targets()[static_cast<std::size_t>(index)];
    int& place = first[static_cast<std::size_t>(index)];
    if (place >= 0 && !target.field().is_list) {
      const CsvField& other = fields[static_cast<std::size_t>(place)];
      diagnostics
          .error(fields[i].span, msg::kSheetRepeatedColumn,
                 {trim_text(other.text), trim_text(fields[i].text),
                  Text(target.label(), target.key())})
          .hint(msg::kSheetRepeatedColumnHint)
          .related(other.span, msg::kImportFirstColumn);
      good = false;
    }
    if (place < 0) place = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < first.size(); ++i) {
    const ColumnTarget& target = names.targets()[i];
    if (!target.is_required() || first[i] >= 0) continue;
    diagnostics
        .error(rows[*row].span, msg::kSheetMissingColumn, {Text(target.label(), target.key())})
        .hint(msg::kSheetMissingColumnHint, {target.label(), names.sheet_key(), target.key()});
    good = false;
  }
  for (const CsvField* field : unknown) report_unknown(*field, names, diagnostics);
  return good;
}

}  // namespace kakehashi
