#include "tally/public_tables.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace kakehashi {
namespace {

using Id = LinkedCounts::Id;
using Grid = std::vector<std::vector<std::optional<Id>>>;

bool is_item(const Table::Row& row) { return !row.is_part && !row.is_total && !row.is_again; }

/// The tables as one system of figures.
class Links {
 public:
  /// Takes a table in. `name` names figures that other tables print too; "" is for the others.
  template <class Name>
  Grid add(const Table& table, Name name) {
    Grid grid;
    for (const Table::Row& row : table.rows) {
      std::vector<std::optional<Id>>& ids = grid.emplace_back();
      for (std::size_t c = 0; c < table.columns.size(); ++c)
        ids.push_back(row.cells[c] ? std::optional(figure(*row.cells[c], name(row, c)))
                                   : std::nullopt);
    }
    add_sums(table, grid);
    return grid;
  }

  std::optional<Id> find(const std::string& name) const {
    const auto found = named_.find(name);
    return found == named_.end() ? std::nullopt : std::optional(found->second);
  }

  /// Only what is so in the figures is stated: published years do not always add up.
  void add_sum(std::optional<Id> whole, const std::vector<Id>& parts) {
    if (!whole || parts.empty()) return;
    int sum = 0;
    for (const Id part : parts) sum += value(part);
    if (sum == value(*whole)) counts_.add_sum(*whole, parts);
  }
  void add_limit(std::optional<Id> smaller, std::optional<Id> larger, int factor = 1) {
    if (smaller && larger && value(*smaller) <= factor * value(*larger))
      counts_.add_limit(*smaller, *larger, factor);
  }
  Id add_unprinted(const std::vector<Id>& parts) {
    int sum = 0;
    for (const Id part : parts) sum += value(part);
    const Id id = counts_.add_unprinted(sum);
    add_sum(id, parts);
    return id;
  }

  const LinkedCounts& counts() const { return counts_; }

 private:
  int value(Id id) const { return counts_.values()[id]; }

  Id figure(int number, const std::string& name) {
    if (const auto found = find(name); found && value(*found) == number) return *found;
    const Id id = counts_.add(number);
    if (!name.empty()) named_.emplace(name, id);
    return id;
  }

  void add_sums(const Table& table, const Grid& grid) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      std::optional<Id> total;
      std::vector<Id> items;
      for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (table.rows[r].is_total) total = grid[r][c];
        if (is_item(table.rows[r]) && grid[r][c]) items.push_back(*grid[r][c]);
        if (is_item(table.rows[r])) add_sum(grid[r][c], parts_of(table, grid, r, c));
      }
      add_sum(total, items);
    }
    for (const std::vector<std::optional<Id>>& row : grid) {
      std::optional<Id> total;
      std::vector<Id> items;
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (table.columns[c].is_total)
          total = row[c];
        else if (row[c])
          items.push_back(*row[c]);
      }
      add_sum(total, items);
    }
  }

  static std::vector<Id> parts_of(const Table& table, const Grid& grid, std::size_t item,
                                  std::size_t column) {
    std::vector<Id> parts;
    for (std::size_t r = item + 1; r < table.rows.size() && table.rows[r].is_part; ++r)
      if (grid[r][column]) parts.push_back(*grid[r][column]);
    return parts;
  }

  LinkedCounts counts_;
  std::map<std::string, Id> named_;
};

/// The names of what several tables print: of a year the cases, the mentions, and each item of the
/// lists.
std::string cases_of(std::size_t year) { return "cases " + std::to_string(year); }
std::string mentions_of(std::size_t year) { return "mentions " + std::to_string(year); }
std::string item_of(const std::string& table, const std::string& label, std::size_t year) {
  return table + " " + std::to_string(year) + " " + label;
}

std::string name_in_compared(const Table& table, const Table::Row& row, std::size_t year) {
  if (row.is_total) return table.unit == Unit::cases ? cases_of(year) : mentions_of(year);
  return is_item(row) ? item_of(table.id, row.label, year) : "";
}

/// Nobody calls without asking anything, and nobody asks the same twice in one call.
void limit_contents(const Table& table, const Grid& grid, Links& links) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const std::optional<Id> cases = links.find(cases_of(c));
    links.add_limit(cases, links.find(mentions_of(c)));
    int parts = 0;
    for (std::size_t r = table.rows.size(); r-- > 0;) {
      if (table.rows[r].is_part) {
        links.add_limit(grid[r][c], cases);
        ++parts;
      } else if (is_item(table.rows[r])) {
        links.add_limit(grid[r][c], cases, std::max(1, parts));
        parts = 0;
      }
    }
  }
}

/// How many things about an item one call can ask at most.
int parts_of_item(const std::vector<Table>& compared, const std::string& label) {
  for (const Table& table : compared)
    if (table.id == "contents")
      for (std::size_t r = 0; r < table.rows.size(); ++r)
        if (is_item(table.rows[r]) && table.rows[r].label == label) {
          int parts = 0;
          while (r + 1 + parts < table.rows.size() && table.rows[r + 1 + parts].is_part) ++parts;
          return std::max(1, parts);
        }
  return 1;
}

void drop_total_columns(Table& table) {
  for (std::size_t c = table.columns.size(); c-- > 0;) {
    if (!table.columns[c].is_total) continue;
    table.columns.erase(table.columns.begin() + static_cast<long>(c));
    for (Table::Row& row : table.rows) row.cells.erase(row.cells.begin() + static_cast<long>(c));
  }
}

/// The totals of the months, as the one row.
void keep_total_row(Table& table) {
  table.row_head.clear();
  std::erase_if(table.rows, [](const Table::Row& row) { return !row.is_total; });
  for (Table::Row& row : table.rows) {
    row.label = "相談件数";
    row.is_total = false;
  }
}

Grid link_course(const ConsultationTables& tables, std::size_t last, Links& links) {
  Grid grid = links.add(tables.course, [&](const Table::Row&, std::size_t c) {
    const bool year = tables.of_last_year && tables.course.columns[c].is_total;
    return year ? cases_of(last) : std::string();
  });
  for (const auto& row : grid)
    for (const std::optional<Id>& cell : row) links.add_limit(cell, links.find(cases_of(last)));
  return grid;
}

Grid link_cross(const ConsultationTables& tables, std::size_t last, Links& links) {
  const Table& cross = tables.cross;
  Grid grid = links.add(cross, [&](const Table::Row& row, std::size_t c) {
    return row.is_total && tables.of_last_year ? item_of("contents", cross.columns[c].label, last)
                                               : std::string();
  });
  std::vector<Id> row_totals;
  for (std::size_t r = 0; r < cross.rows.size(); ++r) {
    const auto calls = links.find(item_of("consulters", cross.rows[r].label, last));
    std::vector<Id> cells;
    for (std::size_t c = 0; c < cross.columns.size(); ++c) {
      const std::string& content = cross.columns[c].label;
      const int factor = parts_of_item(tables.compared, content);
      if (cross.rows[r].is_total)
        links.add_limit(grid[r][c], links.find(item_of("contents", content, last)));
      else
        links.add_limit(grid[r][c], calls, factor);
      if (grid[r][c]) cells.push_back(*grid[r][c]);
    }
    if (cross.rows[r].is_total || cells.empty()) continue;
    row_totals.push_back(links.add_unprinted(cells));
    // Of other months more calls may have come than things were asked here.
    if (tables.of_last_year) links.add_limit(calls, row_totals.back());
  }
  if (tables.of_last_year) links.add_sum(links.find(mentions_of(last)), row_totals);
  return grid;
}

ShownTable shown_table(Table table, const Grid& grid, const std::vector<Shown>& shown) {
  ShownTable out{std::move(table), {}};
  for (const auto& row : grid) {
    std::vector<Shown>& cells = out.shown.emplace_back();
    for (const std::optional<Id>& id : row) cells.push_back(id ? shown[*id] : Shown::number);
  }
  return out;
}

}  // namespace

ShownTable show_all(Table table) {
  std::vector<std::vector<Shown>> shown(table.rows.size(),
                                        std::vector(table.columns.size(), Shown::number));
  return {std::move(table), std::move(shown)};
}

ShownTables show_public(ConsultationTables tables) {
  keep_total_row(tables.course);
  drop_total_columns(tables.cross);
  Links links;
  std::vector<Grid> compared;
  std::size_t last = 0;
  for (const Table& table : tables.compared) {
    if (!table.columns.empty()) last = table.columns.size() - 1;
    compared.push_back(links.add(table, [&](const Table::Row& row, std::size_t c) {
      return name_in_compared(table, row, c);
    }));
  }
  for (std::size_t i = 0; i < compared.size(); ++i)
    if (tables.compared[i].id == "contents") limit_contents(tables.compared[i], compared[i], links);
  const Grid course = link_course(tables, last, links);
  const Grid cross = link_cross(tables, last, links);

  const std::vector<Shown> shown = suppress(links.counts());
  ShownTables out;
  for (std::size_t i = 0; i < compared.size(); ++i)
    out.compared.push_back(shown_table(std::move(tables.compared[i]), compared[i], shown));
  out.course = shown_table(std::move(tables.course), course, shown);
  out.cross = shown_table(std::move(tables.cross), cross, shown);
  return out;
}

}  // namespace kakehashi
