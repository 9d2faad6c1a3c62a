#include "paper/layout/table_slices.h"

#include <algorithm>

#include "paper/frame/measure.h"

namespace kakehashi::paper {
namespace {

std::vector<Slice> cut(const std::vector<RowEdges>& rows,
                       const std::vector<PlacedContent>& contents) {
  std::vector<Slice> lines;
  for (const PlacedContent& content : contents) {
    for (const FlatStrip& strip : *content.strips) {
      if (strip.space) continue;  // It stays with what stands above.
      lines.push_back({content.y + strip.y, content.y + strip.y + strip.height});
    }
  }
  std::sort(lines.begin(), lines.end(), [](const Slice& a, const Slice& b) {
    return a.begin < b.begin || (a.begin == b.begin && a.end < b.end);
  });
  std::vector<Slice> out{{rows.front().begin, rows.back().end}};
  double reached = lines.empty() ? 0 : lines.front().end;
  std::size_t row = 0;
  for (const Slice& line : lines) {
    if (line.begin >= reached - kTolerance && line.begin > out.back().begin + kTolerance) {
      double at = line.begin;
      while (row < rows.size() && rows[row].end < reached - kTolerance) ++row;
      if (row + 1 < rows.size() && rows[row].end <= line.begin + kTolerance) at = rows[row].end;
      if (at > out.back().begin + kTolerance) {
        out.push_back({at, out.back().end});
        out[out.size() - 2].end = at;
      }
    }
    reached = std::max(reached, line.end);
  }
  return out;
}

}  // namespace

std::size_t slice_at(const std::vector<Slice>& slices, double y) {
  const auto after =
      std::upper_bound(slices.begin(), slices.end(), y + kTolerance,
                       [](double at, const Slice& slice) { return at < slice.begin; });
  return after == slices.begin() ? 0 : static_cast<std::size_t>(after - slices.begin()) - 1;
}

std::vector<Slice> slice_rows(const std::vector<RowEdges>& rows,
                              const std::vector<PlacedContent>& contents) {
  std::vector<Slice> out = cut(rows, contents);
  for (const PlacedContent& content : contents) {
    std::size_t before = out.size();
    for (const FlatStrip& strip : *content.strips) {
      const std::size_t at = slice_at(out, content.y + strip.y);
      if (strip.before == Break::avoid) {
        for (std::size_t i = before + 1; i <= at; ++i) out[i].stays = true;
      }
      if (!strip.space) before = at;
    }
  }
  std::size_t row = 0;
  for (std::size_t i = 1; i < out.size(); ++i) {
    while (row + 1 < rows.size() && rows[row].end < out[i].begin - kTolerance) ++row;
    const bool edge = rows[row].end <= out[i].begin + kTolerance;
    const bool next = row + 1 == rows.size() || rows[row + 1].divisible;
    if (!rows[row].divisible || (edge && !next)) out[i].stays = true;
  }
  return out;
}

}  // namespace kakehashi::paper
