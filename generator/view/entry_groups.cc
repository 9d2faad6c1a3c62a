#include "view/entry_groups.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "base/utf8.h"
#include "view/site_view.h"

namespace kakehashi {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 11> kRows{{{"a", "あ行"},
                                                                     {"ka", "か行"},
                                                                     {"sa", "さ行"},
                                                                     {"ta", "た行"},
                                                                     {"na", "な行"},
                                                                     {"ha", "は行"},
                                                                     {"ma", "ま行"},
                                                                     {"ya", "や行"},
                                                                     {"ra", "ら行"},
                                                                     {"wa", "わ行"},
                                                                     {"other", "そのほか"}}};

/// Answers to the items of a list, in its order.
class Treatments {
 public:
  explicit Treatments(const CodeList& list) {
    for (const CodeItem& item : list.items) {
      places_[&item] = treatments_.size();
      treatments_.push_back({&item, {}, {}, {}});
    }
  }

  void add(const std::vector<Answer>& answers, std::size_t entry) {
    for (const Answer& given : answers) {
      EntryGroups::Treatment& treatment = treatments_[places_.at(given.item)];
      const std::string& answer = given.answer->id;
      (answer == "yes"  ? treatment.yes
       : answer == "no" ? treatment.no
                        : treatment.consult)
          .push_back(entry);
    }
  }

  std::vector<EntryGroups::Treatment> take() {
    std::erase_if(treatments_, [](const EntryGroups::Treatment& one) {
      return one.yes.empty() && one.consult.empty() && one.no.empty();
    });
    return std::move(treatments_);
  }

 private:
  std::vector<EntryGroups::Treatment> treatments_;
  std::unordered_map<Code, std::size_t> places_;
};

}  // namespace

std::size_t kana_row(std::string_view reading) {
  const std::string folded = nfkc(reading);
  std::size_t offset = 0;
  char32_t first = folded.empty() ? 0 : next_character(folded, offset);
  constexpr char32_t kKatakana = U'ァ', kKatakanaEnd = U'ヶ', kHiragana = U'ぁ';
  if (first >= kKatakana && first <= kKatakanaEnd) first = first - kKatakana + kHiragana;
  if (first == U'ゔ') return 0;
  if (first == U'ゕ' || first == U'ゖ') return 1;
  // The last character of each row, in the order of Unicode.
  constexpr std::array<char32_t, 10> kLast{U'お', U'ご', U'ぞ', U'ど', U'の',
                                           U'ぽ', U'も', U'よ', U'ろ', U'ん'};
  if (first < kHiragana || first > kLast.back()) return kLast.size();
  return static_cast<std::size_t>(std::lower_bound(kLast.begin(), kLast.end(), first) -
                                  kLast.begin());
}

EntryGroups group_entries(const SiteView& view) {
  const Project& project = view.project();
  EntryGroups groups;
  std::unordered_map<std::string_view, std::size_t> area_places;
  for (const Area& area : project.areas) {
    area_places[*area.id] = groups.areas.size();
    groups.areas.push_back({&area, {}, {}});
  }
  groups.areas.push_back({nullptr, {}, {}});
  for (const auto& [id, label] : kRows) groups.rows.push_back({id, label, {}});
  Treatments provides(project.codes.get("provided_treatments"));
  Treatments accepts(project.codes.get("accepted_conditions"));

  std::unordered_map<std::string, std::size_t> entries_by_id;
  for (std::size_t i = 0; i < view.resource_count(); ++i) {
    const Resource entry = view.entry(i);
    entries_by_id[*entry.id] = i;
    const auto area = entry.area ? area_places.find(*entry.area) : area_places.end();
    groups.areas[area == area_places.end() ? groups.areas.size() - 1 : area->second]
        .entries.push_back(i);
    provides.add(entry.provides, i);
    accepts.add(entry.accepts, i);
    auto words = open_times(entry);
    for (std::size_t time = 0; time < kOpenTimes; ++time) {
      if (!words[time]) continue;
      groups.times[time].entries.push_back(i);
      groups.times[time].words.push_back(std::move(*words[time]));
    }
    groups.rows[kana_row(entry.kana ? *entry.kana : *entry.name)].entries.push_back(i);
  }
  for (EntryGroups::InArea& one : groups.areas) {
    if (!one.area || !one.area->support_center) continue;
    const auto found = entries_by_id.find(*one.area->support_center);
    if (found != entries_by_id.end()) one.support_center = found->second;
  }
  if (groups.areas.back().entries.empty()) groups.areas.pop_back();
  groups.provides = provides.take();
  groups.accepts = accepts.take();
  std::erase_if(groups.rows, [](const EntryGroups::Row& row) { return row.entries.empty(); });
  return groups;
}

}  // namespace kakehashi
