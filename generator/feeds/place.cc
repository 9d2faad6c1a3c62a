#include "feeds/place.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace kakehashi {
namespace {

constexpr std::array<std::string_view, 47> kPrefectures{
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県",   "福島県", "茨城県",
    "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
    "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県",   "愛知県", "三重県",
    "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
    "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県",   "高知県", "福岡県",
    "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県"};

/// Kinds of data/code-lists.yaml whose meaning for machines is known.
constexpr PlaceType kTypes[] = {
    {"hospital", "Hospital", "病院", true},
    // With or without beds the entry does not say.
    {"clinic", "MedicalClinic", "診療所", true},
    {"dental", "Dentist", "歯科診療所", false},
    {"pharmacy", "Pharmacy", "", false},
    {"visiting_nurse", "MedicalBusiness", "", false},
    {"support_center", "GovernmentOffice", "", false},
    {"support_branch", "GovernmentOffice", "", false},
    {"government", "GovernmentOffice", "", false},
    {"consultation_office", "GovernmentOffice", "", false},
    // A group of neighbours is no business.
    {"gathering", "Organization", "", false},
    {"dementia_team", "Organization", "", false},
    {"life_support", "Organization", "", false},
    {"social_worker", "Organization", "", false},
};
constexpr PlaceType kOther{"", "LocalBusiness", "", false};

constexpr std::pair<std::string_view, const char*> kLanguages[] = {
    {"日本語", "ja"},       {"英語", "en"},           {"中国語", "zh"},
    {"韓国語", "ko"},       {"朝鮮語", "ko"},         {"韓国・朝鮮語", "ko"},
    {"ベトナム語", "vi"},   {"タガログ語", "tl"},     {"フィリピン語", "fil"},
    {"ポルトガル語", "pt"}, {"スペイン語", "es"},     {"フランス語", "fr"},
    {"ドイツ語", "de"},     {"ロシア語", "ru"},       {"ウクライナ語", "uk"},
    {"タイ語", "th"},       {"インドネシア語", "id"}, {"ネパール語", "ne"},
    {"ミャンマー語", "my"}, {"ヒンディー語", "hi"},   {"モンゴル語", "mn"},
    {"日本手話", "jsl"},
};

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Takes a beginning away and tells whether it was there.
bool take(std::string_view& text, std::string_view start) {
  if (start.empty() || !text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

/// The ward with which a text begins: up to four characters and 区.
std::string_view ward_at(std::string_view text) {
  constexpr std::string_view kWard = "区";
  constexpr int kLongest = 4;
  std::size_t at = 0;
  for (int i = 0; i < kLongest && at < text.size(); ++i) {
    next_character(text, at);
    if (text.substr(at).starts_with(kWard)) return text.substr(0, at + kWard.size());
  }
  return {};
}

}  // namespace

const PlaceType& place_type(Code kind) {
  for (const PlaceType& type : kTypes)
    if (kind && kind->id == type.kind) return type;
  return kOther;
}

std::string municipality_code(std::string_view text) {
  if ((text.size() != 5 && text.size() != 6) || !is_digits(text)) return "";
  int sum = 0;
  for (std::size_t i = 0; i < 5; ++i) sum += (text[i] - '0') * (6 - static_cast<int>(i));
  const char check = static_cast<char>('0' + (11 - sum % 11) % 10);
  if (text.size() == 6 && text[5] != check) return "";
  return std::string(text.substr(0, 5)) + check;
}

AddressParts address_parts(std::string_view address, const Office& office) {
  AddressParts parts;
  for (const std::string_view prefecture : kPrefectures)
    if (take(address, prefecture)) {
      parts.prefecture = prefecture;
      break;
    }
  if (!take(address, *office.city)) return parts;
  parts.city = *office.city;
  // The office's city has wards, so that one stands in every address of it; in a town's address
  // what looks like one may be a part of a name.
  if (office.ward && std::string_view(*office.ward).ends_with("区")) {
    const std::string_view ward = ward_at(address);
    if (ward.empty()) {
      parts.city.clear();
      return parts;
    }
    parts.city += ward;
    address.remove_prefix(ward.size());
  }
  constexpr std::string_view kTown = "丁目";
  const std::size_t town = address.find(kTown);
  if (town != std::string_view::npos) {
    parts.town = address.substr(0, town + kTown.size());
    parts.block = address.substr(town + kTown.size());
  }
  return parts;
}

std::string place_municipality(const Resource& entry, const Project& project) {
  if (entry.area)
    for (const Area& area : project.areas)
      if (*area.id == *entry.area && area.municipality_code)
        return municipality_code(*area.municipality_code);
  const Office& office = project.office;
  const AddressParts parts = address_parts(*entry.address, office);
  const bool in_ward = !parts.city.empty() &&
                       (parts.city == *office.city + *office.ward || parts.city == *office.ward);
  return in_ward ? municipality_code(*office.municipality_code) : "";
}

std::string katakana(std::string_view text) {
  constexpr char32_t kFirst = U'ぁ', kLast = U'ゖ', kToKatakana = U'ァ' - U'ぁ';
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    append_utf8(out, c >= kFirst && c <= kLast ? c + kToKatakana : c);
  }
  return out;
}

const char* language_tag(std::string_view name) {
  for (const auto& [known, tag] : kLanguages)
    if (name == known) return tag;
  return nullptr;
}

std::string degree_text(double degree) { return fmt::format("{:.6f}", degree); }

bool is_located(const Resource& entry) {
  return entry.coordinates.span.known() &&
         in_japan({*entry.coordinates.longitude, *entry.coordinates.latitude});
}

}  // namespace kakehashi
