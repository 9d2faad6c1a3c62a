#include <algorithm>
#include <string_view>

#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

Shape::Member professional_member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::professional, std::move(shape)};
}

ShapePtr shape() {
  const ShapePtr cell = record_shape({
      professional_member("is_yes", "可", flag_shape()),
      professional_member("is_consult", "要相談", flag_shape()),
      professional_member("is_no", "不可", flag_shape()),
  });
  const ShapePtr row = record_shape({
      professional_member("id", "ID", text_shape()),
      professional_member("name", "名称", text_shape()),
      professional_member("area", "圏域", text_shape()),
      professional_member("is_temporarily_closed", "休止中", flag_shape()),
      professional_member("is_stale", "確認が1年より前", flag_shape()),
      professional_member("cells", "回答", list_shape(cell)),
  });
  const ShapePtr group = record_shape({
      professional_member("label", "種別", text_shape()),
      professional_member("rows", "資源", list_shape(row)),
  });
  const ShapePtr part = record_shape({
      professional_member("href", "行き先", text_shape()),
      professional_member("from", "はじめの番号", text_shape()),
      professional_member("to", "終わりの番号", text_shape()),
      professional_member("is_current", "このページ", flag_shape()),
  });
  return page_shape({
      professional_member("is_provides", "在宅で行う医療", flag_shape()),
      professional_member("is_accepts", "受け入れ可", flag_shape()),
      professional_member("count", "件数", text_shape()),
      professional_member("part", "何ページめ", text_shape()),
      professional_member("part_count", "ページ数", text_shape()),
      professional_member("has_parts", "いくつかのページに分かれている", flag_shape()),
      professional_member("parts", "ページ", list_shape(part)),
      professional_member("columns", "項目", list_shape(code_shape())),
      professional_member("column_count", "列の数", text_shape()),
      professional_member("groups", "種別ごとの資源", list_shape(group)),
  });
}

/// What a matrix is about: its columns, and the entries with an answer.
struct Matrix {
  const char* folder;
  const std::vector<EntryGroups::Treatment>& columns;
  const Entries& entries;
};

Matrix provides(const Edition& edition) {
  return {"matrix/provides", edition.view.groups().provides, edition.lists.with_provides};
}

Matrix accepts(const Edition& edition) {
  return {"matrix/accepts", edition.view.groups().accepts, edition.lists.with_accepts};
}

/// The pages of both: which matrix, and which part of it.
std::vector<ListPart> parts_of(const Edition& edition) {
  std::vector<ListPart> parts = list_parts(0, provides(edition).entries.size());
  for (const ListPart& part : list_parts(1, accepts(edition).entries.size())) parts.push_back(part);
  return parts;
}

Value row_value(const Edition& edition, const Matrix& matrix, std::size_t entry) {
  const auto says = [&](const Entries& entries) {
    return std::binary_search(entries.begin(), entries.end(), entry);
  };
  Value::List cells;
  for (const EntryGroups::Treatment& column : matrix.columns)
    cells.push_back(Value::Record{{"is_yes", says(column.yes)},
                                  {"is_consult", says(column.consult)},
                                  {"is_no", says(column.no)}});
  const Area* area = edition.view.resource_area(entry);
  const Value whole = edition.view.resource(entry);
  return Value::Record{{"id", Value(edition.view.resource_id(entry))},
                       {"name", Value(edition.view.resource_name(entry))},
                       {"area", area ? Value(*area->name) : Value()},
                       {"is_temporarily_closed", *whole.find("is_temporarily_closed")},
                       {"is_stale", *whole.find("is_stale")},
                       {"cells", std::move(cells)}};
}

std::size_t count(const Edition& edition) { return parts_of(edition).size(); }

Page page(const Edition& edition, std::size_t index) {
  const ListPart part = parts_of(edition)[index];
  const bool is_provides = part.list == 0;
  const Matrix matrix = is_provides ? provides(edition) : accepts(edition);

  Value::List columns, groups, parts;
  for (const EntryGroups::Treatment& column : matrix.columns)
    columns.push_back(view_of(column.item));
  Code kind = nullptr;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const std::size_t entry = matrix.entries[i];
    if (edition.view.resource_kind(entry) != kind) {
      kind = edition.view.resource_kind(entry);
      groups.push_back(Value::Record{{"label", Value(kind->label)}, {"rows", Value::List{}}});
    }
    groups.back().find("rows")->list()->push_back(row_value(edition, matrix, entry));
  }
  const std::string folder = matrix.folder;
  for (const ListPart& one : list_parts(part.list, matrix.entries.size()))
    parts.push_back(Value::Record{{"href", Value(list_path(folder, one.number))},
                                  {"from", Value(std::to_string(one.begin + 1))},
                                  {"to", Value(std::to_string(one.end))},
                                  {"is_current", one.number == part.number}});
  return {list_path(folder, part.number),
          Value(is_provides ? "家で行う医療の対応表" : "受け入れの対応表"),
          {{"is_provides", is_provides},
           {"is_accepts", !is_provides},
           {"count", Value(std::to_string(matrix.entries.size()))},
           {"part", Value(std::to_string(part.number))},
           {"part_count", Value(std::to_string(part.of))},
           {"has_parts", part.of > 1},
           {"parts", std::move(parts)},
           {"columns", std::move(columns)},
           {"column_count", Value(std::to_string(matrix.columns.size()))},
           {"groups", std::move(groups)}}};
}

}  // namespace

PageKind matrix_page() { return {"matrix", shape, count, page, Audience::professional}; }

}  // namespace kakehashi
