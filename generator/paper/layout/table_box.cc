#include <fmt/format.h>

#include <charconv>

#include "paper/layout/box_builder.h"
#include "paper/layout/table_grid.h"
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

/// Whether a table is one to the eye only. A heading in it would be a contradiction.
bool BoxBuilder::only_arranges(NodeIndex table) {
  const Attribute* role = at(table).find("role");
  if (role == nullptr || role->value == "table") return false;
  if (role->value != "presentation") {
    diagnostics_.error(html_.span(*role), msg::kBadAttribute,
                       {role->name, role->value, "presentation, table"});
  }
  return true;
}

bool BoxBuilder::has_rows(NodeIndex table) const {
  for (NodeIndex i = at(table).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).is("tr") || (at(i).element != nullptr && html_.child(i, "tr") != kNoNode))
      return true;
  }
  return false;
}

Box BoxBuilder::table(NodeIndex node, const Place& place) {
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  box.table = std::make_unique<TableBox>();
  TableBox& table = *box.table;
  only_elements(node);
  // What has no rows is no table to those who hear it.
  table.arranges = only_arranges(node) || !has_rows(node);
  const Place inside = table_part("Table", node, place, table);
  for (NodeIndex i = at(node).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr || styles_.of(i).display == Display::none) continue;
    const std::string_view name = at(i).element->name;
    if (name == "caption" && table.rows.empty() && table.caption == nullptr) {
      Box caption;
      caption.style = &styles_.of(i);
      caption.node = i;
      Place title = table_part("Caption", i, inside, table);
      title.takes_text = title.takes_text || !table.arranges;
      fill(i, title, caption);
      table.caption = std::make_unique<Box>(std::move(caption));
    } else if ((name == "colgroup" || name == "col") && table.rows.empty()) {
      table_columns(i, table);
    } else if (name == "thead" && table.rows.empty()) {
      table_rows(i, inside, table);
      table.header_rows = static_cast<int>(table.rows.size());
    } else if (name == "tbody" || name == "tfoot") {
      table_rows(i, inside, table);
    } else if (name == "tr") {
      // Rows without a <tbody>: all that follow one another are one part.
      NodeIndex last = i;
      while (at(last).next != kNoNode &&
             (at(at(last).next).element == nullptr || at(at(last).next).is("tr"))) {
        last = at(last).next;
      }
      table_rows(i, inside, table);
      i = last;
    } else {
      misplaced(i, node).hint(msg::kTableOrderHint);
    }
  }
  if (is_too_large(table)) {
    diagnostics_.error(html_.span(at(node)), msg::kTableTooLarge,
                       {std::to_string(kMostColumns), std::to_string(kMostPlaces)});
    table.broken = true;
    return box;
  }
  settle_columns(html_, table, diagnostics_);
  if (table.broken) return box;
  if (!table.arranges) check_headings(table, html_, diagnostics_);
  set_column_widths(table);
  return box;
}

/// A cell's width speaks for its column when the column itself says nothing.
void BoxBuilder::set_column_widths(TableBox& table) {
  for (const CellBox& one : table.cells) {
    TableColumn& column = table.columns[static_cast<std::size_t>(one.column)];
    if (one.column_span > 1 || !column.width.automatic()) continue;
    if (!one.content.style->width.automatic()) {
      column = {one.content.style->width, one.content.node};
    }
  }
  double percent = 0;
  for (const TableColumn& column : table.columns) {
    if (column.width.unit != Dimension::Unit::percent) continue;
    percent += column.width.amount;
    if (percent <= 100 + 0.01) continue;
    diagnostics_.error(html_.span(at(column.node)), msg::kPercentTooMuch,
                       {fmt::format("{:.4g}", percent)});
    table.broken = true;
    return;
  }
}

/// The place of a part of a table: a tag of its own, unless the table only arranges.
BoxBuilder::Place BoxBuilder::table_part(std::string_view role, NodeIndex node, const Place& place,
                                         const TableBox& table) {
  if (table.arranges) return place;
  return {add_tag(role, place.tag, language(node)), false};
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
  if (is_too_large(table)) return;  // table() reports it.
  table.columns.insert(table.columns.end(), static_cast<std::size_t>(span),
                       TableColumn{styles_.of(node).width, node});
}

/// A row without any <td> names the columns, wherever it stands.
bool BoxBuilder::only_headings(NodeIndex row) const {
  for (NodeIndex i = at(row).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).is("td")) return false;
  }
  return true;
}

/// The rows of a part of a table; `group` is the part, or the first of loose rows.
void BoxBuilder::table_rows(NodeIndex group, const Place& place, TableBox& table) {
  const bool loose = at(group).is("tr");
  if (!loose) only_elements(group);
  GridFiller grid;
  const std::size_t first_cell = table.cells.size();
  for (NodeIndex i = loose ? group : at(group).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr) continue;
    if (!at(i).is("tr")) {
      if (loose) break;
      misplaced(i, group);
      continue;
    }
    if (styles_.of(i).display == Display::none) continue;
    table.rows.push_back({&styles_.of(i), i, group, loose ? nullptr : &styles_.of(group)});
    table_row(i, table_part("TR", i, place, table), grid, table);
  }
  check_row_spans(first_cell, table);
}

void BoxBuilder::table_row(NodeIndex row, const Place& place, GridFiller& grid, TableBox& table) {
  only_elements(row);
  const bool headings = at(at(row).parent).is("thead") || only_headings(row);
  for (NodeIndex i = at(row).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr || styles_.of(i).display == Display::none) continue;
    if (!at(i).is("td") && !at(i).is("th")) {
      misplaced(i, row);
      continue;
    }
    CellBox added = cell(i, place, headings, table);
    if (added.content.style->strike != Strike::none && added.names == CellBox::Names::nothing &&
        !is_empty(added.content)) {
      diagnostics_.error(html_.span(at(i)), msg::kStruckText).hint(msg::kStruckTextHint);
    }
    if (is_too_large(table)) break;  // table() reports it.
    const GridFiller::Spot spot = grid.place(added.column_span, added.row_span);
    added.row = static_cast<int>(table.rows.size()) - 1;
    added.column = spot.column;
    if (spot.overlaps) {
      diagnostics_.error(html_.span(at(i)), msg::kCellsOverlap).hint(msg::kCellsOverlapHint);
      table.broken = true;
    }
    table.cells.push_back(std::move(added));
  }
  table.rows.back().taken = grid.end_row();
}

/// A cell cannot reach out of its part of the table, as <thead>.
void BoxBuilder::check_row_spans(std::size_t first_cell, TableBox& table) {
  for (std::size_t i = first_cell; i < table.cells.size(); ++i) {
    CellBox& one = table.cells[i];
    const int left = static_cast<int>(table.rows.size()) - one.row;
    if (one.row_span <= left) continue;
    diagnostics_.error(html_.span(*at(one.content.node).find("rowspan")), msg::kSpanTooLong,
                       {std::to_string(left)});
    one.row_span = left;
  }
}

CellBox BoxBuilder::cell(NodeIndex node, const Place& place, bool headings, const TableBox& table) {
  CellBox out;
  out.column_span = count_attribute(node, "colspan");
  out.row_span = count_attribute(node, "rowspan");
  out.content.style = &styles_.of(node);
  out.content.node = node;
  const bool names = at(node).is("th");
  if (table.arranges) {
    if (names) {
      diagnostics_.error(html_.span(at(node)), msg::kMisplacedElement,
                         {"th", "table role=\"presentation\""});
    }
    fill(node, place, out.content);
    return out;
  }
  const TagIndex tag = add_tag(names ? "TH" : "TD", place.tag, language(node));
  if (names) {
    out.names = scope(node, headings);
    document_.tags[tag].scope = out.names == CellBox::Names::row ? "Row" : "Column";
  }
  document_.tags[tag].column_span = out.column_span;
  document_.tags[tag].row_span = out.row_span;
  fill(node, {tag, true}, out.content);
  return out;
}

/// What a heading names: as it says, else its column in a row of headings, else its row.
CellBox::Names BoxBuilder::scope(NodeIndex node, bool headings) {
  using enum CellBox::Names;
  const CellBox::Names usual = headings ? column : row;
  const Attribute* scope = at(node).find("scope");
  if (scope == nullptr) return usual;
  if (scope->value == "row" || scope->value == "rowgroup") return row;
  if (scope->value == "col" || scope->value == "colgroup") return column;
  diagnostics_.error(html_.span(*scope), msg::kBadAttribute,
                     {scope->name, scope->value, "row, col, rowgroup, colgroup"});
  return usual;
}

}  // namespace kakehashi::paper
