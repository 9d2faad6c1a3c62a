#include "load/code_lists.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "load/fields.h"
#include "load/messages.h"
#include "model/project.h"

namespace kakehashi {
namespace {

namespace f = field;

/// An identifier may hold underscores and digits; it is text here and checked by its use.
struct ItemRecord {
  Given<std::string> id, label, short_label, easy, group;
  Given<int> from, to;
  std::vector<ItemRecord> items;
  Span span;
};

struct ListRecord {
  Given<std::string> id, name;
  std::vector<ItemRecord> items;
  Span span;
};

struct ListFile {
  std::vector<ListRecord> lists;
  Span span;
};

const RecordTable& item_table() {
  using R = ItemRecord;
  static const RecordTable table = record_table<R>(
      "items", "項目",
      {
          f::text<&R::id>("id", "ID").required(),
          f::text<&R::label>("label", "表示名").required(),
          f::text<&R::short_label>("short", "略称").help("狭い表の見出しに使います"),
          f::text<&R::easy>("easy", "やさしい日本語").help("例 {薬局|やっきょく}"),
          f::text<&R::group>("group", "分類"),
          f::number<&R::from>("from", "開始年度"),
          f::number<&R::to>("to", "終了年度"),
          f::record<&R::items>("items", "内訳", item_table),
      });
  return table;
}

const RecordTable& list_table() {
  using R = ListRecord;
  static const RecordTable table =
      record_table<R>("lists", "一覧",
                      {
                          f::text<&R::id>("id", "ID").required(),
                          f::text<&R::name>("name", "名称").required(),
                          f::record<&R::items>("items", "項目", item_table).required(),
                      });
  return table;
}

const RecordTable& list_file_table() {
  using R = ListFile;
  static const RecordTable table =
      record_table<R>("code lists file", "コード一覧ファイル",
                      {f::record<&R::lists>("lists", "一覧", list_table).required()});
  return table;
}

/// An identifier becomes part of addresses and of CSV columns.
bool is_code_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

void add_items(const std::vector<ItemRecord>& records, const CodeItem* parent, CodeList& list,
               Diagnostics& diagnostics) {
  for (const ItemRecord& record : records) {
    if (record.id && !is_code_id(*record.id)) {
      diagnostics.error(record.id.span, msg::kBadCodeId, {*record.id}).hint(msg::kBadCodeIdHint);
      continue;
    }
    const std::string id = parent ? parent->id + "." + record.id.value : record.id.value;
    if (Code first = list.find(id)) {
      diagnostics.error(record.id.span, msg::kDuplicateItem, {id})
          .hint(msg::kKeepOne)
          .related(first->span, msg::kFirstHere);
      continue;
    }
    CodeItem& item = list.items.emplace_back();
    item.id = id;
    item.label = record.label.value;
    item.short_label = record.short_label ? record.short_label.value : record.label.value;
    item.easy = record.easy ? record.easy.value : record.label.value;
    item.group = record.group.value;
    item.parent = parent;
    if (record.from) item.from = record.from.value;
    if (record.to) item.to = record.to.value;
    if (item.to < item.from)
      diagnostics
          .error(record.to ? record.to.span : record.from.span, msg::kYearsReversed,
                 {std::to_string(item.from), std::to_string(item.to)})
          .hint(msg::kYearsReversedHint);
    item.span = record.id.span;
    add_items(record.items, &item, list, diagnostics);
  }
}

/// The lists that the tables name, nested ones included.
void collect_targets(const RecordTable& table, std::set<std::string>& targets,
                     std::set<const RecordTable*>& seen) {
  if (!seen.insert(&table).second) return;
  for (const Field& field : table.fields) {
    if (field.type == FieldType::code || field.type == FieldType::answers ||
        field.type == FieldType::counts)
      targets.insert(field.target);
    if (field.type == FieldType::record) collect_targets(field.nested(), targets, seen);
  }
}

}  // namespace

void read_code_lists(const YamlNode& root, CodeLists& codes, Diagnostics& diagnostics) {
  ListFile file;
  read_record(root, list_file_table(), &file, nullptr, diagnostics);
  for (const ListRecord& record : file.lists) {
    if (const CodeList* known = codes.find(record.id.value)) {
      const bool closed = known->items.empty() || !known->items.front().span.known();
      diagnostics.error(record.id.span, closed ? msg::kClosedList : msg::kDuplicateList,
                        {record.id.value});
      continue;
    }
    add_items(record.items, nullptr, codes.add(record.id.value, record.name.value), diagnostics);
  }
  std::set<std::string> targets;
  std::set<const RecordTable*> seen;
  for (const RecordTable* table : {&resource_file_table(), &record_file_table(), &office_table(),
                                   &area_file_table(), &event_file_table(), &site_table()})
    collect_targets(*table, targets, seen);
  for (const std::string& target : targets)
    if (!codes.find(target))
      diagnostics.error(Span::whole(root.span.source), msg::kMissingList, {target});
}

}  // namespace kakehashi
