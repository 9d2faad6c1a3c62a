#include "tally/closing.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/sha256.h"
#include "model/canonical.h"
#include "tally/tables.h"

namespace kakehashi {
namespace {

constexpr const char* kNoFigure = "—";
constexpr int kYearsToKeep = 5;

/// The id of a record, else the day or month that it belongs to.
std::string name_of(const RecordTable& table, const void* record) {
  for (const Field& field : table.fields)
    if (field.type == FieldType::id) {
      const auto& id = field.get<Given<std::string>>(record);
      if (id) return *id;
    }
  const Field& dated = *table.find(table.month_key);
  return dated.type == FieldType::month ? iso(*dated.get<Given<Month>>(record))
                                        : iso(*dated.get<Given<Date>>(record));
}

/// The place of `Given` values that a program writes.
constexpr Span kWritten{0, 0, 0};
template <class T>
Given<T> written(T value) {
  return {std::move(value), kWritten};
}

/// The contract under which a month's work is done; null when none is written down.
const Contract* contract_of(const Records& records, const Month& month) {
  for (const Contract& contract : records.contracts)
    if (contract.from && contract.to && month_of(*contract.from) <= month &&
        month <= month_of(*contract.to))
      return &contract;
  return nullptr;
}

std::vector<FigureChange> figure_changes(const Closing& closing, const std::vector<Figure>& now) {
  std::map<std::string, const ClosedFigure*> before;
  for (const ClosedFigure& figure : closing.figures) before.emplace(*figure.key, &figure);
  std::vector<FigureChange> out;
  for (const Figure& figure : now) {
    const auto was = before.find(figure.key);
    const std::string value = was == before.end() ? kNoFigure : *was->second->value;
    if (was != before.end()) before.erase(was);
    if (value != figure.value) out.push_back({figure.key, figure.label, value, figure.value});
  }
  for (const ClosedFigure& figure : closing.figures)
    if (before.contains(*figure.key) && *figure.value != kNoFigure)
      out.push_back({*figure.key, *figure.label, *figure.value, kNoFigure});
  return out;
}

}  // namespace

std::vector<RecordDigest> record_digests(const Records& records, const Month& month) {
  std::vector<RecordDigest> out;
  for (const MonthRecord& record : records_of(records, month))
    out.push_back({record.table, name_of(*record.table, record.record),
                   sha256(canonical_text(record.record, *record.table)), record.span});
  // Records of one name in an order that does not depend on their files.
  const auto order = [](const RecordDigest& digest) {
    return std::tuple(std::string_view(digest.table->key), std::string_view(digest.name),
                      std::string_view(digest.digest));
  };
  std::sort(out.begin(), out.end(),
            [&](const RecordDigest& a, const RecordDigest& b) { return order(a) < order(b); });
  std::map<std::pair<std::string_view, std::string>, int> count;
  for (RecordDigest& digest : out)
    if (const int n = ++count[{digest.table->key, digest.name}]; n > 1)
      digest.name += " (" + std::to_string(n) + ")";
  return out;
}

std::vector<RecordChange> record_changes(const Closing& closing, const Records& records) {
  using Key = std::pair<std::string, std::string>;
  std::map<Key, const ClosedRecord*> before;
  for (const ClosedRecord& record : closing.records)
    before.emplace(Key(*record.type, *record.name), &record);
  std::vector<RecordChange> out;
  for (const RecordDigest& record : record_digests(records, *closing.month)) {
    RecordChange change{RecordChange::Kind::added,
                        record.table->key,
                        Text(record.table->label, record.table->key),
                        record.name,
                        record.span,
                        Span{}};
    const auto known = before.find(Key(record.table->key, record.name));
    if (known != before.end()) {
      const ClosedRecord& was = *known->second;
      before.erase(known);
      if (*was.digest == record.digest) continue;
      change.kind = RecordChange::Kind::changed;
      change.closed = was.span;
    }
    out.push_back(std::move(change));
  }
  for (const auto& [key, record] : before) {
    Text type(key.first);
    for (const Field& list : record_file_table().fields)
      if (key.first == list.nested().key) type.ja = list.nested().label;
    out.push_back({RecordChange::Kind::removed, key.first, type, key.second, Span{}, record->span});
  }
  return out;
}

std::vector<Figure> monthly_figures(const Project& project, const Records& records,
                                    const Month& month, const Date& today) {
  const Totals totals = tally_period(project, records, Period::of(month), today);
  std::vector<Figure> out;
  for (const Table& table : monthly_tables(project, totals)) {
    std::string whole;
    for (const Table::Row& row : table.rows) {
      if (row.cells.empty()) continue;
      if (!row.is_part) whole = row.label;
      const std::string name = row.is_part ? whole + "/" + row.label : row.label;
      const Table::Cell& cell = row.cells.front();
      out.push_back({table.id + "/" + name, table.caption() + " " + name,
                     cell ? std::to_string(*cell) : kNoFigure});
    }
  }
  return out;
}

std::optional<Correction> correction_of(const Project& project, const Records& records,
                                        const Month& month, const Date& today) {
  const Closing* last = nullptr;  // The last closing so far.
  Correction correction{};
  for (const Closing& entry : records.closings) {
    if (!entry.month || *entry.month != month) continue;
    if (entry.closes()) {
      last = &entry;
    } else {
      correction.sent = last;
      correction.reopened = &entry;
    }
  }
  if (!correction.sent) return std::nullopt;
  correction.figures =
      figure_changes(*correction.sent, monthly_figures(project, records, month, today));
  correction.records = record_changes(*correction.sent, records);
  if (correction.figures.empty() && correction.records.empty()) return std::nullopt;
  return correction;
}

Date keep_until(const Records& records, const Month& month) {
  Date completed = month.last();
  if (const Contract* contract = contract_of(records, month))
    completed = contract->completed ? *contract->completed : *contract->to;
  return {std::max(fiscal_year(completed), fiscal_year(month)) + 1 + kYearsToKeep, 3, 31};
}

std::vector<Month> open_months_before(const Records& records, const Month& month) {
  const Contract* contract = contract_of(records, month);
  std::vector<Month> out;
  for (const Month& earlier : months_with_records(records)) {
    const bool same = contract ? contract_of(records, earlier) == contract
                               : fiscal_year(earlier) == fiscal_year(month);
    if (earlier < month && same && !closing_of(records.closings, earlier)) out.push_back(earlier);
  }
  return out;
}

std::string chain_digest(const std::string& chain_before, const Closing& entry) {
  Closing bare = entry;
  bare.chain = {};
  return sha256(chain_before + "\n" + canonical_text(&bare, closing_table()));
}

Closing close_month(const Project& project, const Records& records, const Month& month,
                    const Date& today) {
  Closing closing;
  closing.span = kWritten;
  closing.month = written(month);
  closing.action = written(project.codes.find("closing_actions")->find("closed"));
  closing.on = written(today);
  closing.keep_until = written(keep_until(records, month));
  for (const Figure& figure : monthly_figures(project, records, month, today))
    closing.figures.push_back(
        {written(figure.key), written(figure.label), written(figure.value), kWritten});
  std::string all;
  for (const RecordDigest& record : record_digests(records, month)) {
    closing.records.push_back({written(std::string(record.table->key)), written(record.name),
                               written(record.digest), kWritten});
    all += record.digest + "\n";
  }
  closing.records_digest = written(sha256(all));
  return closing;
}

}  // namespace kakehashi
