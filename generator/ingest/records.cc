#include "ingest/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "ingest/cell.h"
#include "ingest/messages.h"
#include "ingest/month_file.h"
#include "ingest/record_ids.h"
#include "ingest/sheet_row.h"
#include "ingest/sheet_rows.h"
#include "model/record_yaml.h"

namespace kakehashi {
namespace {

constexpr RecordFormat kFormats[] = {
    {"consultations", "consultations", "received", "c", &CsvColumnFile::consultations},
    {"daily-log", "daily_logs", "date", "", &CsvColumnFile::daily_logs},
};

const Field* id_field(const RecordTable& table) {
  for (const Field& field : table.fields)
    if (field.type == FieldType::id) return &field;
  return nullptr;
}

/// A record that a row gave.
struct Row {
  RecordFile holder;  ///< The record alone.
  Span span;
  std::size_t number = 0;
  Date date;
};

/// What there is of a month before the import, and where to find it.
struct MonthState {
  MonthFile file;
  std::map<std::string, std::size_t, std::less<>> by_key;
  bool changed = false;
};

class Import {
 public:
  Import(const Sources& sources, const RecordFormat& format, const CsvColumnFile& columns,
         const RecordTarget& target, Diagnostics& diagnostics)
      : sources_(sources),
        format_(format),
        target_(target),
        found_(diagnostics),
        list_(*record_file_table().find(format.list)),
        table_(list_.nested()),
        date_(*table_.find(format.date)),
        id_(id_field(table_)),
        names_(table_, format.list, columns.*format.columns, target.project.codes, found_),
        references_(target.project, target.records) {
    for (std::size_t i = 0; i < list_.size(&target.records); ++i) {
      const void* record = list_.at(&target.records, i);
      by_key_.emplace(key_of(record), record);
      by_date_.emplace(date_of(record), record);
    }
  }

  void read_file(SourceId file) {
    const std::optional<SheetRows> rows = read_sheet(sources_, file, names_, date_, found_);
    if (!rows) return;
    out_.counts.passed_over += rows->passed_over;
    const Sheet sheet{table_,     names_, rows->header, rows->header_row, target_.project.codes,
                      references_};
    for (const SheetRow& row : rows->rows) read(sheet, row);
  }

  RecordImport finish() {
    place_numberless();
    for (auto& [month, state] : months_) {
      for (std::size_t i = 0; i < state.file.size(); ++i)
        if (std::string key = key_of(state.file.at(i)); !in_sheets_.contains(key))
          out_.not_in_sheets.push_back(std::move(key));
      if (!state.changed) continue;
      out_.files.push_back({state.file.path(), state.file.text(), state.file.is_edited()});
    }
    return std::move(out_);
  }

 private:
  // Records.

  std::string id_of(const void* record) const {
    return id_ ? id_->get<Given<std::string>>(record).value : std::string();
  }
  const Date& date_of(const void* record) const { return date_.get<Given<Date>>(record).value; }
  /// What makes a record the same one: its id, else its day.
  std::string key_of(const void* record) const {
    return id_ ? id_of(record) : iso(date_of(record));
  }
  Span span_of(const void* record) const { return table_.span(const_cast<void*>(record)); }
  const void* record_of(const Row& row) const { return list_.at(&row.holder, 0); }
  std::string text_of(const void* record) const { return record_text(table_, record); }

  /// The record with everything that the row says.
  std::string merged_text(const void* record, const Row& row) const {
    RecordFile merged;
    void* copy = list_.add(&merged);
    overlay(table_, record, copy);
    overlay(table_, record_of(row), copy);
    return text_of(copy);
  }
  bool agrees(const void* record, const Row& row) const {
    return merged_text(record, row) == text_of(record);
  }
  /// The same but for the number that the row lacks.
  bool is_copy(const void* record, const Row& row) const {
    RecordFile numbered;
    void* copy = list_.add(&numbered);
    overlay(table_, record_of(row), copy);
    set_id(copy, id_of(record), span_of(record));
    return text_of(copy) == text_of(record);
  }
  void set_id(void* record, std::string id, Span span) const {
    if (id_) id_->get<Given<std::string>>(record) = {std::move(id), span};
  }

  // Files.

  MonthState& month(const Date& date) {
    const Month month = month_of(date);
    const auto known = months_.find(month);
    if (known != months_.end()) return known->second;
    const std::string path = fmt::format("{}/{}/{}-{}-imported.yaml", target_.folder,
                                         fiscal_year(month), format_.name, iso(month));
    MonthState& state =
        months_.emplace(month, MonthState{MonthFile(format_, list_, path), {}, false})
            .first->second;
    for (SourceId source = 0; source < sources_.size(); ++source)
      if (sources_[source].path() == path) {
        state.file.read(sources_, source, target_.project.codes, found_);
        break;
      }
    for (std::size_t i = 0; i < state.file.size(); ++i)
      state.by_key.emplace(key_of(state.file.at(i)), i);
    return state;
  }

  /// The entry of that key in a file that imports do not write for this month.
  const void* elsewhere(const std::string& key, const MonthState& state) const {
    const auto [begin, end] = by_key_.equal_range(key);
    for (auto at = begin; at != end; ++at)
      if (span_of(at->second).source != state.file.source()) return at->second;
    return nullptr;
  }

  // Rows.

  void read(const Sheet& sheet, const SheetRow& csv) {
    Row row;
    row.span = csv.cells.span;
    row.number = csv.number;
    void* record = list_.add(&row.holder);
    const std::optional<Date> day =
        parse_date(cell_text(cell_of(names_, sheet.header, csv.cells, date_), FieldType::date));
    const auto make_id = [&](std::string_view cell) {
      return id_of_number(cell, day.value_or(target_.today), format_.id_prefix);
    };
    const bool is_good = read_row(sheet, csv.cells, csv.number, make_id, record, found_);
    in_sheets_.insert(key_of(record));
    if (!is_good) {
      ++out_.counts.refused;
      return;
    }
    row.date = date_of(record);
    if (row.date > target_.today)
      return refuse(date_.get<Given<Date>>(record).span, row, msg::kRowFuture,
                    {iso(row.date), iso(target_.today)}, msg::kRowFutureHint);
    if (key_of(record).empty())
      numberless_.push_back(std::move(row));
    else
      place(std::move(row));
  }

  Diagnostic& refuse_with(Span span, const Row& row, const Message& what,
                          std::vector<Text> arguments) {
    ++out_.counts.refused;
    return found_.error(span, what, std::move(arguments))
        .hint(msg::kRowNumber, {std::to_string(row.number)});
  }
  void refuse(Span span, const Row& row, const Message& what, std::vector<Text> arguments,
              const Message& hint) {
    refuse_with(span, row, what, std::move(arguments)).hint(hint);
  }

  void place(Row row) {
    const std::string key = key_of(record_of(row));
    const auto [first, is_first] = seen_.emplace(key, row.span);
    if (!is_first) {
      if (texts_[key] == text_of(record_of(row))) {
        ++out_.counts.present;
        return;
      }
      refuse_with(row.span, row, msg::kRowTwice, {key})
          .hint(msg::kRowTwiceHint)
          .related(first->second, msg::kRowFirst);
      return;
    }
    texts_[key] = text_of(record_of(row));
    MonthState& state = month(row.date);
    const auto own = state.by_key.find(key);
    if (own != state.by_key.end()) {
      void* record = state.file.at(own->second);
      if (agrees(record, row)) {
        ++out_.counts.present;
        return;
      }
      if (is_closed(row)) return;
      overlay(table_, record_of(row), record);
      state.changed = true;
      ++out_.counts.updated;
      out_.updated.push_back(key);
      return;
    }
    if (const void* other = elsewhere(key, state)) {
      if (agrees(other, row)) {
        ++out_.counts.present;
        return;
      }
      refuse_with(row.span, row, msg::kRowClash, {key})
          .hint(msg::kRowClashHint)
          .related(span_of(other), msg::kRowStandsHere);
      return;
    }
    add(row, state, key);
  }

  /// Whether the row's month is closed, which is an error then.
  bool is_closed(const Row& row) {
    const Month month = month_of(row.date);
    const Closing* closing = closing_of(target_.records.closings, month);
    if (!closing) return false;
    refuse_with(row.span, row, msg::kRowClosed, {Text(era(month), iso(month))})
        .hint(msg::kRowClosedHint, {iso(month)})
        .related(closing->span, msg::kRowClosing);
    return true;
  }

  void add(const Row& row, MonthState& state, const std::string& key) {
    if (is_closed(row)) return;
    void* record = state.file.add();
    overlay(table_, record_of(row), record);
    state.by_key.emplace(key, state.file.size() - 1);
    in_sheets_.insert(key);
    state.changed = true;
    ++out_.counts.imported;
  }

  // Rows without a number: what has the same content is the same record. Nothing is brought up to
  // date, because nothing says which record a changed row was.

  void place_numberless() {
    std::map<Date, std::vector<Row*>> by_day;
    for (Row& row : numberless_) by_day[row.date].push_back(&row);
    for (auto& [day, rows] : by_day) place_day(day, std::move(rows));
  }

  void place_day(const Date& day, std::vector<Row*> rows) {
    MonthState& state = month(day);
    std::vector<const void*> there;
    for (std::size_t i = 0; i < state.file.size(); ++i)
      if (date_of(std::as_const(state.file).at(i)) == day)
        there.push_back(std::as_const(state.file).at(i));
    const auto [begin, end] = by_date_.equal_range(day);
    for (auto at = begin; at != end; ++at)
      if (span_of(at->second).source != state.file.source()) there.push_back(at->second);

    // The exact ones first, or a short row would take the place of a long one.
    const auto take = [&](const auto& is_same) {
      std::erase_if(rows, [&](const Row* row) {
        const auto record = std::find_if(there.begin(), there.end(), [&](const void* candidate) {
          return is_same(candidate, *row);
        });
        if (record == there.end()) return false;
        in_sheets_.insert(key_of(*record));
        there.erase(record);
        ++out_.counts.present;
        return true;
      });
    };
    take([&](const void* record, const Row& row) { return is_copy(record, row); });
    take([&](const void* record, const Row& row) { return agrees(record, row); });
    tell_doubtful(day, rows, there);
    std::map<std::string, Span> added;
    std::size_t n = 0;
    for (Row* row : rows) {
      const auto [twin, is_new] = added.emplace(text_of(record_of(*row)), row->span);
      if (!is_new)
        found_.warning(row->span, msg::kRowSame)
            .hint(msg::kRowNumber, {std::to_string(row->number)})
            .hint(msg::kRowSameHint)
            .related(twin->second, msg::kRowFirst);
      std::string id;
      do id = id_of_day(day, ++n, format_.id_prefix);
      while (by_key_.contains(id) || state.by_key.contains(id) || seen_.contains(id));
      set_id(const_cast<void*>(record_of(*row)), id, row->span);
      add(*row, state, id);
    }
  }

  /// A new row on a day with an imported record that no row gives any more was perhaps changed.
  void tell_doubtful(const Date& day, const std::vector<Row*>& rows,
                     const std::vector<const void*>& left) {
    const std::string prefix = id_of_day(day, 1, format_.id_prefix);
    const std::string_view stem = std::string_view(prefix).substr(0, prefix.size() - 1);
    auto row = rows.begin();
    for (const void* record : left) {
      if (row == rows.end()) return;
      if (!id_of(record).starts_with(stem)) continue;
      found_.warning((*row)->span, msg::kRowMaybeChanged, {iso(day)})
          .hint(msg::kRowNumber, {std::to_string((*row)->number)})
          .hint(msg::kRowMaybeChangedHint)
          .related(span_of(record), msg::kRowStandsHere);
      ++row;
    }
  }

  const Sources& sources_;
  const RecordFormat& format_;
  const RecordTarget& target_;
  Diagnostics& found_;
  const Field& list_;
  const RecordTable& table_;
  const Field& date_;
  const Field* id_;
  const SheetNames names_;
  const ReferenceNames references_;
  std::multimap<std::string, const void*> by_key_;  ///< The project's records before the import.
  std::multimap<Date, const void*> by_date_;
  std::map<Month, MonthState> months_;
  std::map<std::string, Span> seen_;  ///< Keys of this import's rows.
  std::map<std::string, std::string> texts_;
  std::set<std::string> in_sheets_;  ///< Keys of all rows, and of the records that these are.
  std::vector<Row> numberless_;
  RecordImport out_;
};

}  // namespace

const RecordFormat* find_record_format(std::string_view name) {
  for (const RecordFormat& format : kFormats)
    if (name == format.name) return &format;
  return nullptr;
}

RecordImport import_records(const Sources& sources, std::span<const SourceId> files,
                            const RecordFormat& format, const CsvColumnFile& columns,
                            const RecordTarget& target, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  Import import(sources, format, columns, target, diagnostics);
  // A mapping that means something else than was meant would put values into the wrong fields.
  if (diagnostics.error_count() > errors) return {};
  for (const SourceId file : files) import.read_file(file);
  return import.finish();
}

}  // namespace kakehashi
