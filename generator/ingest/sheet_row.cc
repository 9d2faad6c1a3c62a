#include "ingest/sheet_row.h"

#include <algorithm>

#include "base/spell.h"
#include "ingest/cell.h"
#include "ingest/messages.h"
#include "load/fields.h"
#include "load/messages.h"
#include "load/text.h"

namespace kakehashi {
namespace {

YamlNode scalar(std::string text, Span span) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.text = std::move(text);
  node.span = span;
  return node;
}

class RowReader {
 public:
  RowReader(const Sheet& sheet, const CsvRow& row, std::size_t number,
            const std::function<std::string(std::string_view)>& make_id)
      : sheet_(sheet), row_(row), number_(number), make_id_(make_id) {}

  bool read(void* record, Diagnostics& diagnostics) {
    YamlNode root;
    root.kind = YamlNode::Kind::map;
    root.span = row_.span;
    for (std::size_t i = 0; i < row_.fields.size(); ++i) cell(i, root);
    for (const ColumnTarget& target : sheet_.names.targets())
      if (target.is_required()) require(target);
    read_record(root, sheet_.table, record, &sheet_.codes, found_);
    bool good = true;
    for (const Diagnostic& finding : found_.all()) {
      if (is_missing_field(finding)) continue;
      good = good && finding.severity != Severity::error;
      add_place(finding, diagnostics);
    }
    return good;
  }

 private:
  /// Said better by `require`, since a row has no line to add; and an id need not be given.
  bool is_missing_field(const Diagnostic& finding) const {
    return finding.span == row_.span &&
           std::string_view(finding.message->id()) == msg::kMissingField.id();
  }

  const ColumnTarget* target_of(std::size_t column) const {
    if (column >= sheet_.header.targets.size() || sheet_.header.targets[column] < 0) return nullptr;
    return &sheet_.names.targets()[static_cast<std::size_t>(sheet_.header.targets[column])];
  }

  void cell(std::size_t column, YamlNode& root) {
    const CsvField& field = row_.fields[column];
    if (trim_text(field.text).empty()) return;
    if (column >= sheet_.header.targets.size()) {
      found_.error(field.span, msg::kRowTooLong, {std::string(trim_text(field.text))})
          .hint(msg::kRowTooLongHint);
      return;
    }
    const ColumnTarget* target = target_of(column);
    if (!target) return;
    if (is_formula_error(field.text)) {
      found_.error(field.span, msg::kCellFormula, {std::string(trim_text(field.text))})
          .hint(msg::kCellFormulaHint);
      return;
    }
    for (std::string& text : values(field, *target)) add(root, *target, column, std::move(text));
  }

  /// What the cell says, in the words of the data.
  std::vector<std::string> values(const CsvField& cell, const ColumnTarget& target) {
    const Field& field = target.field();
    if (field.type == FieldType::id) return {make_id_(trim_text(cell.text))};
    const auto known = [&](std::string_view text) { return value(text, target).has_value(); };
    std::vector<std::string> parts =
        field.is_list ? split_cell(cell.text, known)
                      : std::vector<std::string>{std::string(trim_text(cell.text))};
    std::vector<std::string> out;
    for (const std::string& part : parts) {
      if (field.type == FieldType::reference && !known(part))
        unknown_name(cell, part, field);
      else
        out.push_back(value(part, target).value_or(cell_text(part, field.type)));
    }
    return out;
  }

  /// The value that a word stands for beyond what the readers of values know.
  std::optional<std::string> value(std::string_view text, const ColumnTarget& target) const {
    const Field& field = target.field();
    const auto word = target.words.find(folded_word(text));
    if (word != target.words.end()) return word->second;
    if (field.type == FieldType::code) return code(text, field);
    if (field.type != FieldType::reference) return std::nullopt;
    const auto meant = sheet_.references.find(field.target, text);
    return meant.size() == 1 ? std::optional(meant.front()->id) : std::nullopt;
  }

  std::optional<std::string> code(std::string_view text, const Field& field) const {
    const CodeList* list = sheet_.codes.find(field.target);
    if (!list) return std::nullopt;
    if (Code item = list->resolve(text)) return item->id;
    const std::string wanted = folded_word(text);
    Code found = nullptr;
    for (const CodeItem& item : list->items) {
      const bool same =
          wanted == folded_word(item.id) || wanted == folded_word(item.label) ||
          wanted == folded_word(item.short_label) ||
          (item.parent && wanted == folded_word(item.parent->label + "/" + item.label));
      if (!same) continue;
      if (found) return std::nullopt;  // The reader says that it is ambiguous.
      found = &item;
    }
    return found ? std::optional(found->id) : std::nullopt;
  }

  void unknown_name(const CsvField& cell, const std::string& text, const Field& field) {
    const auto meant = sheet_.references.find(field.target, text);
    const auto& all = sheet_.references.all(field.target);
    constexpr std::size_t kFew = 12;
    const auto listed = [](const auto& entries, auto entry_of) {
      std::string out;
      for (const auto& item : entries) {
        const ReferenceNames::Entry& entry = entry_of(item);
        out += (out.empty() ? "" : ", ") + entry.id + "(" + entry.name + ")";
      }
      return out;
    };
    const Text type(field.label, field.target);
    if (meant.size() > 1) {
      found_.error(cell.span, msg::kNameAmbiguous, {text, std::to_string(meant.size()), type})
          .hint(msg::kNameAmbiguousHint,
                {listed(
                    meant, [](const auto* entry) -> const auto& { return *entry; })});
      return;
    }
    Diagnostic& finding = found_.error(cell.span, msg::kNameUnknown, {text, type});
    std::vector<std::string_view> names;
    for (const ReferenceNames::Entry& entry : all) names.push_back(entry.name);
    for (const ReferenceNames::Entry& entry : all) names.push_back(entry.id);
    const std::string_view near = closest(text, names);
    if (!near.empty()) finding.hint(msg::kSheetDidYouMean, {near});
    if (!all.empty() && all.size() <= kFew)
      finding.hint(msg::kNameChoices,
                   {listed(
                       all, [](const auto& entry) -> const auto& { return entry; })});
    else
      finding.hint(msg::kNameUnknownHint);
  }

  void add(YamlNode& root, const ColumnTarget& target, std::size_t column, std::string text) {
    YamlNode* node = &root;
    const Span header = sheet_.header_row.fields[column].span;
    for (const Field* step : target.path) {
      node->kind = YamlNode::Kind::map;
      if (!node->span.known()) node->span = row_.fields[column].span;
      auto entry = std::find_if(node->entries.begin(), node->entries.end(),
                                [&](const YamlEntry& e) { return e.key == step->key; });
      if (entry == node->entries.end()) {
        node->entries.push_back({step->key, header, {}});
        entry = std::prev(node->entries.end());
      }
      node = &entry->value;
    }
    YamlNode leaf = scalar(std::move(text), row_.fields[column].span);
    if (!target.field().is_list) {
      *node = std::move(leaf);
      return;
    }
    node->kind = YamlNode::Kind::list;
    if (!node->span.known()) node->span = leaf.span;
    node->items.push_back(std::move(leaf));
  }

  void require(const ColumnTarget& target) {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < sheet_.header.targets.size(); ++i) {
      if (target_of(i) != &target) continue;
      if (i < row_.fields.size() && !trim_text(row_.fields[i].text).empty()) return;
      if (!first) first = i;
    }
    const Span span = first && *first < row_.fields.size() ? row_.fields[*first].span : row_.span;
    found_.error(span, msg::kCellEmpty, {Text(target.label(), target.key())})
        .hint(msg::kCellEmptyHint);
  }

  /// As Excel shows it: the row's number and the column's name.
  void add_place(const Diagnostic& finding, Diagnostics& diagnostics) const {
    Diagnostic& placed =
        finding.severity == Severity::error
            ? diagnostics.error(finding.span, *finding.message, finding.arguments)
            : diagnostics.warning(finding.span, *finding.message, finding.arguments);
    placed.notes = finding.notes;
    const auto cell =
        std::find_if(row_.fields.begin(), row_.fields.end(), [&](const CsvField& field) {
          return field.span.begin <= finding.span.begin && finding.span.begin <= field.span.end &&
                 finding.span.end <= field.span.end;
        });
    const auto column = static_cast<std::size_t>(cell - row_.fields.begin());
    const std::vector<CsvField>& names = sheet_.header_row.fields;
    if (column < names.size())
      placed.hint(msg::kRowAndColumn,
                  {std::to_string(number_), std::string(trim_text(names[column].text))});
    else
      placed.hint(msg::kRowNumber, {std::to_string(number_)});
    std::rotate(placed.notes.begin(), placed.notes.end() - 1, placed.notes.end());
  }

  const Sheet& sheet_;
  const CsvRow& row_;
  const std::size_t number_;
  const std::function<std::string(std::string_view)>& make_id_;
  Diagnostics found_;
};

}  // namespace

bool read_row(const Sheet& sheet, const CsvRow& row, std::size_t number,
              const std::function<std::string(std::string_view cell)>& make_id, void* record,
              Diagnostics& diagnostics) {
  return RowReader(sheet, row, number, make_id).read(record, diagnostics);
}

}  // namespace kakehashi
