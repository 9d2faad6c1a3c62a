#include "ingest/municipality.h"

#include <algorithm>

#include "base/spell.h"
#include "ingest/columns.h"
#include "ingest/messages.h"

namespace kakehashi {
namespace {

constexpr std::size_t kShown = 8;

bool is_meant(const std::string& wanted, const std::string& code, const std::string& prefecture,
              const std::string& city) {
  if (wanted == code) return true;
  // Without the check digit, which is the sixth.
  if (wanted.size() == 5 && code.starts_with(wanted)) return true;
  if (wanted == city || wanted == prefecture + city) return true;
  if (wanted.ends_with("市"))
    return city.starts_with(wanted) || (prefecture + city).starts_with(wanted);
  return wanted.ends_with("区") && city.ends_with("市" + wanted);
}

std::size_t common_start(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

/// The code or name that was probably meant, then those that begin alike.
std::string nearest(const std::map<std::string, std::string>& names, const std::string& wanted) {
  std::vector<std::string_view> words;
  for (const auto& [code, name] : names) words.push_back(code);
  for (const auto& [code, name] : names) words.push_back(name);
  const std::string_view best = closest(wanted, words);
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [code, name] : names) {
    const bool is_best = code == best || name == best;
    const std::size_t alike = std::max(common_start(code, wanted), common_start(name, wanted));
    order.emplace_back(is_best ? 0 : 1000 - std::min<std::size_t>(alike, 999), code);
  }
  std::sort(order.begin(), order.end());
  if (order.size() > kShown) order.resize(kShown);
  std::string out;
  for (const auto& [distance, code] : order) {
    if (!out.empty()) out += "、";
    out += code + " " + names.at(code);
  }
  return out;
}

}  // namespace

std::set<std::string> choose_municipalities(const std::vector<KaigoRow>& rows,
                                            const std::string& wanted_text, SourceId file,
                                            Diagnostics& diagnostics) {
  std::set<std::string> chosen;
  const std::string wanted = folded_name(wanted_text);
  std::map<std::string, std::string> names;
  for (const KaigoRow& row : rows) {
    if (!names.try_emplace(row.municipality, row.prefecture + row.city).second) continue;
    if (wanted.empty() || is_meant(wanted, row.municipality, row.prefecture, row.city))
      chosen.insert(row.municipality);
  }
  if (chosen.empty() && !wanted.empty()) {
    Diagnostic& finding =
        diagnostics.error(Span::whole(file), msg::kImportUnknownMunicipality, {wanted_text});
    if (!names.empty()) finding.hint(msg::kImportMunicipalitiesPresent, {nearest(names, wanted)});
  }
  return chosen;
}

}  // namespace kakehashi
