#include <algorithm>
#include <charconv>

#include "paper/box_builder.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr int kMostSpanned = 1000;

}  // namespace

int BoxBuilder::count_attribute(NodeIndex node, std::string_view name) {
  const Attribute* attribute = at(node).find(name);
  if (attribute == nullptr) return 1;
  const std::string& value = attribute->value;
  int count = 0;
  const auto parsed = std::from_chars(value.data(), value.data() + value.size(), count);
  if (parsed.ec == std::errc() && parsed.ptr == value.data() + value.size() && count >= 1 &&
      count <= kMostSpanned) {
    return count;
  }
  diagnostics_.error(
      html_.span(*attribute), msg::kBadAttribute,
      {attribute->name, value, Text("1 から 1000 までの整数", "a whole number from 1 to 1000")});
  return 1;
}

/// Reports text where only elements may stand.
void BoxBuilder::only_elements(NodeIndex node) {
  for (NodeIndex i = at(node).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr && at(i).text.find_first_not_of(" \t\r\n") != std::string::npos) {
      misplaced(i, node);
    }
  }
}

Box BoxBuilder::table(NodeIndex node, const Place& place) {
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  box.table = std::make_unique<TableBox>();
  const TagIndex tag = add_tag("Table", place.tag, language(node));
  only_elements(node);
  for (NodeIndex i = at(node).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr || styles_.of(i).display == Display::none) continue;
    const std::string_view name = at(i).element->name;
    if (name == "caption" && box.table->rows.empty() && box.table->caption == nullptr) {
      Box caption;
      caption.style = &styles_.of(i);
      caption.node = i;
      fill(i, {add_tag("Caption", tag, language(i)), true}, caption);
      box.table->caption = std::make_unique<Box>(std::move(caption));
    } else if ((name == "colgroup" || name == "col") && box.table->rows.empty()) {
      table_columns(i, *box.table);
    } else if (name == "thead" && box.table->rows.empty()) {
      table_rows(i, tag, true, *box.table);
      box.table->header_rows = static_cast<int>(box.table->rows.size());
    } else if (name == "tbody" || name == "tfoot") {
      table_rows(i, tag, false, *box.table);
    } else if (name == "tr") {
      // Rows without a <tbody>: all that follow one another are one part.
      NodeIndex last = i;
      while (at(last).next != kNoNode &&
             (at(at(last).next).element == nullptr || at(at(last).next).is("tr"))) {
        last = at(last).next;
      }
      table_rows(i, tag, false, *box.table);
      i = last;
    } else {
      misplaced(i, node);
    }
  }
  int columns = static_cast<int>(box.table->columns.size());
  for (const CellBox& one : box.table->cells) {
    columns = std::max(columns, one.column + one.column_span);
  }
  box.table->columns.resize(static_cast<std::size_t>(columns));
  // A cell's width speaks for its column when the column itself says nothing.
  for (const CellBox& one : box.table->cells) {
    Dimension& width = box.table->columns[one.column].width;
    if (one.column_span == 1 && width.automatic()) width = one.content.style->width;
  }
  return box;
}

void BoxBuilder::table_columns(NodeIndex node, TableBox& table) {
  if (at(node).is("colgroup") && at(node).first_child != kNoNode) {
    only_elements(node);
    for (NodeIndex i = at(node).first_child; i != kNoNode; i = at(i).next) {
      if (at(i).is("col")) {
        table_columns(i, table);
      } else if (at(i).element != nullptr) {
        misplaced(i, node);
      }
    }
    return;
  }
  const int span = count_attribute(node, "span");
  table.columns.insert(table.columns.end(), static_cast<std::size_t>(span),
                       TableColumn{styles_.of(node).width});
}

/// A row without any <td> names the columns, wherever it stands.
bool BoxBuilder::only_headings(NodeIndex row) const {
  for (NodeIndex i = at(row).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).is("td")) return false;
  }
  return true;
}

/// The rows of a part of a table; `group` is the part, or the first of loose rows.
void BoxBuilder::table_rows(NodeIndex group, TagIndex tag, bool header, TableBox& table) {
  const bool loose = at(group).is("tr");
  if (!loose) only_elements(group);
  std::vector<int> taken;  // For each column, the number of rows from here on that it is taken.
  std::vector<std::pair<std::size_t, NodeIndex>> spanning;
  for (NodeIndex i = loose ? group : at(group).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr) continue;
    if (!at(i).is("tr")) {
      if (loose) break;
      misplaced(i, group);
      continue;
    }
    if (styles_.of(i).display == Display::none) continue;
    only_elements(i);
    const TagIndex row_tag = add_tag("TR", tag, language(i));
    const int row = static_cast<int>(table.rows.size());
    table.rows.push_back({&styles_.of(i), i, group, loose ? nullptr : &styles_.of(group)});
    std::size_t column = 0;
    const bool headings = header || only_headings(i);
    for (NodeIndex k = at(i).first_child; k != kNoNode; k = at(k).next) {
      if (at(k).element == nullptr || styles_.of(k).display == Display::none) continue;
      if (!at(k).is("td") && !at(k).is("th")) {
        misplaced(k, i);
        continue;
      }
      CellBox added = cell(k, row_tag, headings);
      const auto fits = [&] {
        for (std::size_t c = column; c < column + static_cast<std::size_t>(added.column_span);
             ++c) {
          if (c < taken.size() && taken[c] > 0) return false;
        }
        return true;
      };
      while (!fits()) ++column;
      added.row = row;
      added.column = static_cast<int>(column);
      const std::size_t end = column + static_cast<std::size_t>(added.column_span);
      if (taken.size() < end) taken.resize(end, 0);
      std::fill(taken.begin() + static_cast<std::ptrdiff_t>(column),
                taken.begin() + static_cast<std::ptrdiff_t>(end), added.row_span);
      column = end;
      if (added.row_span > 1) spanning.emplace_back(table.cells.size(), k);
      table.cells.push_back(std::move(added));
    }
    for (int& rows : taken) rows = std::max(rows - 1, 0);
  }
  for (const auto& [index, node] : spanning) {
    CellBox& one = table.cells[index];
    const int left = static_cast<int>(table.rows.size()) - one.row;
    if (one.row_span <= left) continue;
    diagnostics_.error(html_.span(*at(node).find("rowspan")), msg::kSpanTooLong,
                       {std::to_string(left)});
    one.row_span = left;
  }
}

CellBox BoxBuilder::cell(NodeIndex node, TagIndex row_tag, bool header) {
  CellBox out;
  const bool is_header = at(node).is("th");
  out.column_span = count_attribute(node, "colspan");
  out.row_span = count_attribute(node, "rowspan");
  const TagIndex tag = add_tag(is_header ? "TH" : "TD", row_tag, language(node));
  document_.tags[tag].column_span = out.column_span;
  document_.tags[tag].row_span = out.row_span;
  if (is_header) {
    const Attribute* scope = at(node).find("scope");
    std::string value = header ? "Column" : "Row";
    if (scope != nullptr) {
      if (scope->value == "row" || scope->value == "rowgroup") {
        value = "Row";
      } else if (scope->value == "col" || scope->value == "colgroup") {
        value = "Column";
      } else {
        diagnostics_.error(html_.span(*scope), msg::kBadAttribute,
                           {scope->name, scope->value, "row, col, rowgroup, colgroup"});
      }
    }
    document_.tags[tag].scope = value;
  }
  out.content.style = &styles_.of(node);
  out.content.node = node;
  fill(node, {tag, true}, out.content);
  return out;
}

}  // namespace kakehashi::paper
