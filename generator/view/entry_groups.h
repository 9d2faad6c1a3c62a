#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/office.h"
#include "view/open_times.h"

namespace kakehashi {

class SiteView;

/// Entries by their index in the view, in kana order.
using Entries = std::vector<std::size_t>;

/// The entries of a view, put together as people look for them. Made once for all lists.
struct EntryGroups {
  struct InArea {
    const Area* area;  ///< Null: the entries that lie in no area.
    Entries entries;
    std::optional<std::size_t> support_center;  ///< When the view shows it.
  };
  /// Who says what about a treatment. Silence is in none of the three.
  struct Treatment {
    Code item;
    Entries yes, consult, no;
    /// Whether there is a list of those who do it.
    bool is_offered() const { return !yes.empty() || !consult.empty(); }
  };
  struct AtTime {
    Entries entries;
    std::vector<std::string> words;  ///< Of each entry, as open_times() says it.
  };
  struct Row {
    const char* id;     ///< "ka"
    const char* label;  ///< "か行"
    Entries entries;
  };

  std::vector<InArea> areas;  ///< In the order of data/areas.yaml, those without entries too.
  std::vector<Treatment> provides, accepts;  ///< In the order of their lists; items with an answer.
  std::array<AtTime, kOpenTimes> times;      ///< As kOpenTimeNames.
  std::vector<Row> rows;                     ///< In kana order; only those with entries.
};

EntryGroups group_entries(const SiteView& view);

/// The row of the kana table in which a reading stands: 0 for あ to 9 for わ, 10 for all else.
std::size_t kana_row(std::string_view reading);

}  // namespace kakehashi
