#include "ingest/address.h"

#include <algorithm>

#include "base/utf8.h"
#include "ingest/clean.h"

namespace kakehashi {
namespace {

/// ケ and ヶ are written for one another (鎌ケ谷市, 鎌ヶ谷市); both have three bytes, so that
/// offsets hold.
std::string one_ke(std::string_view text) {
  std::string out(text);
  for (std::size_t at; (at = out.find("ヶ")) != std::string::npos;) out.replace(at, 3, "ケ");
  return out;
}

std::string_view trim_front(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == text.npos ? std::string_view{} : text.substr(begin);
}

/// The rest behind `prefix`, spaces between its characters allowed; the whole when it is not there.
std::string_view behind(std::string_view text, std::string_view prefix, bool& found) {
  std::size_t at = 0;
  for (const char wanted : prefix) {
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == text.size() || text[at] != wanted) {
      found = false;
      return text;
    }
    ++at;
  }
  found = true;
  return trim_front(text.substr(at));
}

/// The part of 大阪市東成区 from the ward on; empty for a city without wards.
std::string_view ward_of(std::string_view city) {
  constexpr std::string_view kCity = "市";
  const std::size_t at = city.find(kCity);
  if (at == city.npos || !city.ends_with("区")) return {};
  return city.substr(at + kCity.size());
}

/// True when the text seems to begin with a municipality (市 or 郡 among its first five
/// characters): it must not be put behind another one.
bool begins_with_municipality(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 5 && at < text.size(); ++i) {
    const char32_t c = next_character(text, at);
    if (c >= U'0' && c <= U'9') return false;
    if (i > 0 && (c == U'市' || c == U'郡')) return true;
  }
  return false;
}

/// 東住吉区… : 区 among the first five characters and in front of every number.
bool names_ward(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 5 && at < text.size(); ++i) {
    const char32_t c = next_character(text, at);
    if (c >= U'0' && c <= U'9') return false;
    if (c == U'区') return true;
  }
  return false;
}

/// Puts prefecture and city in front where they are missing.
std::string complete(std::string_view address, std::string_view prefecture, std::string_view city,
                     bool& conflict) {
  const std::string ke_address = one_ke(address);
  const std::string ke_city = one_ke(city);
  // All comparisons run on the copy with one ケ; lengths agree, so the result is cut from the text.
  const auto cut = [&](std::string_view rest) {
    return address.substr(address.size() - rest.size());
  };
  bool found = false;
  const std::string_view rest = behind(ke_address, prefecture, found);
  if (city.empty() || rest.empty()) return std::string(prefecture) + std::string(cut(rest));

  // The county stands between prefecture and town; the file's city column leaves it out.
  std::string county;
  std::string_view town = rest;
  const std::size_t gun = rest.find("郡");
  if (gun != rest.npos && gun <= 15 && !ke_city.starts_with(rest.substr(0, gun + 3))) {
    const std::string_view after = trim_front(rest.substr(gun + 3));
    bool is_town = false;
    behind(after, ke_city, is_town);
    if (is_town) {
      county = std::string(cut(rest).substr(0, gun + 3));
      town = after;
    }
  }
  bool has_city = false;
  const std::string_view street = behind(town, ke_city, has_city);
  if (has_city) {
    // In its own spelling (ケ or ヶ), without the spaces that somebody put between the parts.
    std::string spelt(cut(town).substr(0, town.size() - street.size()));
    std::erase(spelt, ' ');
    return std::string(prefecture) + county + spelt + std::string(cut(street));
  }
  bool has_ward = false;
  const std::string_view ward = ward_of(ke_city);
  const std::string_view below = ward.empty() ? rest : behind(rest, ward, has_ward);
  if (has_ward) return std::string(prefecture) + std::string(city) + std::string(cut(below));
  // 大阪市井高野… with the column 大阪市東淀川区: the ward goes behind its city, unless the address
  // names another.
  const std::string_view city_alone =
      std::string_view(ke_city).substr(0, ke_city.size() - ward.size());
  bool has_city_alone = false;
  const std::string_view behind_city = behind(rest, city_alone, has_city_alone);
  if (!ward.empty() && has_city_alone && !names_ward(behind_city))
    return std::string(prefecture) + std::string(city) + std::string(cut(behind_city));
  if (begins_with_municipality(rest)) {
    conflict = true;
    return found ? std::string(prefecture) + std::string(cut(rest)) : std::string(address);
  }
  return std::string(prefecture) + std::string(city) + std::string(cut(rest));
}

/// Length of the part of `address` in front of `building`, when the address ends with it (spaces
/// aside); npos otherwise.
std::size_t end_before(std::string_view address, std::string_view building) {
  std::size_t a = address.size();
  std::size_t b = building.size();
  while (b > 0) {
    if (building[b - 1] == ' ') {
      --b;
    } else if (a > 0 && address[a - 1] == ' ') {
      --a;
    } else if (a == 0 || address[a - 1] != building[b - 1]) {
      return std::string_view::npos;
    } else {
      --a, --b;
    }
  }
  return a;
}

int kanji_digit(char32_t c) {
  static constexpr std::u32string_view kDigits = U"一二三四五六七八九";
  const std::size_t at = kDigits.find(c);
  return at == kDigits.npos ? 0 : static_cast<int>(at) + 1;
}

/// 3丁目 and 三丁目 are the same block: kanji up to 九十九 count as a number before 丁目 only,
/// since 三国 and 四条 are names.
std::string first_numbers(std::string_view address) {
  std::string out;
  int count = 0;
  int kanji = 0;  // A kanji number that waits for its 丁目.
  for (std::size_t at = 0; at < address.size() && count < 3;) {
    if (address[at] >= '0' && address[at] <= '9') {
      kanji = 0;
      std::string number;
      while (at < address.size() && address[at] >= '0' && address[at] <= '9')
        number += address[at++];
      if (count++ > 0) out += '-';
      out += number;
      continue;
    }
    const char32_t c = next_character(address, at);
    if (const int digit = kanji_digit(c)) {
      kanji = kanji % 10 == 0 && kanji > 0 ? kanji + digit : digit;
    } else if (c == U'十') {
      kanji = kanji > 0 && kanji < 10 ? kanji * 10 : 10;
    } else {
      if (c == U'丁' && kanji > 0) {
        if (count++ > 0) out += '-';
        out += std::to_string(kanji);
      }
      kanji = 0;
    }
  }
  return out;
}

}  // namespace

AddressReading read_address(std::string_view address_cell, std::string_view building_cell,
                            std::string_view prefecture_cell, std::string_view city_cell) {
  AddressReading out;
  std::string address = fold_hyphens(fold_text(address_cell));
  out.building = fold_hyphens(fold_text(building_cell));
  if (says_nothing(out.building)) out.building.clear();
  const std::string prefecture = fold_text(prefecture_cell);
  const std::string city = fold_text(city_cell);

  if (!out.building.empty()) {
    const std::size_t end = end_before(address, out.building);
    const auto joins_number = [&] {
      // "…2-1" does not end with a building "1".
      const auto number = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
      return end > 0 && number(address[end - 1]) && number(out.building.front());
    };
    if (end == 0) {
      out.building.clear();
    } else if (end != std::string::npos && !joins_number()) {
      address.erase(end);
      while (address.ends_with(' ')) address.pop_back();
    } else if (end != std::string::npos) {
      out.building.clear();
    }
  }
  if (!address.empty()) out.address = complete(address, prefecture, city, out.conflict);
  const std::string_view numbers_from = [&]() -> std::string_view {
    // 八千代市 or 四日市市 must not count, nor must a prefecture.
    const std::string_view all = out.address;
    const std::size_t at = city.empty() ? all.npos : one_ke(all).find(one_ke(city));
    return at == all.npos ? all : all.substr(at + city.size());
  }();
  out.blocks = first_numbers(numbers_from);
  return out;
}

}  // namespace kakehashi
