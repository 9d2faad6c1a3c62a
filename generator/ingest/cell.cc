#include "ingest/cell.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/unicode.h"
#include "base/utf8.h"
#include "ingest/columns.h"
#include "load/text.h"

namespace kakehashi {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool cut_end(std::string& text, std::string_view end) {
  if (end.empty() || text.size() <= end.size() || !text.ends_with(end)) return false;
  text.erase(text.size() - end.size());
  return true;
}

/// 2026/10/1(木) 0:00:00 → 2026/10/1
std::string plain_date(std::string text) {
  for (const std::string_view midnight : {" 00:00:00", " 0:00:00", " 00:00", " 0:00"})
    if (cut_end(text, midnight)) break;
  const std::size_t open = text.find('(');
  if (open != std::string::npos && open > 0 && text.ends_with(')')) {
    std::string day = text.substr(open + 1, text.size() - open - 2);
    cut_end(day, "曜日");
    cut_end(day, "曜");
    for (const std::string_view name : {"日", "月", "火", "水", "木", "金", "土", "祝"})
      if (day == name) text.erase(open);
  }
  std::erase(text, ' ');
  return text;
}

/// 9:30:00 and 9時30分 → 9:30; 9時5分 → 9:05
std::string plain_time(std::string text) {
  if (std::count(text.begin(), text.end(), ':') == 2) cut_end(text, ":00");
  const std::size_t hour = text.find("時");
  if (hour != std::string::npos && hour > 0) {
    text.replace(hour, std::string_view("時").size(), ":");
    cut_end(text, "分");
    if (text.ends_with(':')) text += "00";
    if (text.size() - text.find(':') == 2) text.insert(text.size() - 1, "0");
  }
  return text;
}

/// 1,234 and 20分 → 1234 and 20
std::string plain_number(std::string text) {
  for (const std::string_view unit : {"分", "件", "回", "名", "人", "円"})
    if (cut_end(text, unit)) break;
  const std::size_t first = text.find(',');
  if (first == std::string::npos || first == 0 || first > 3) return text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool separates = i >= first && (i - first) % 4 == 0;
    if (separates ? text[i] != ',' : !is_digit(text[i])) return text;
  }
  if ((text.size() - first) % 4 != 0) return text;
  std::erase(text, ',');
  return text;
}

std::vector<std::string> split_at(std::string_view text,
                                  std::initializer_list<std::string_view> separators) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view part = trim_text(text.substr(begin, end - begin));
    if (!part.empty()) out.emplace_back(part);
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto separator =
        std::find_if(separators.begin(), separators.end(),
                     [&](std::string_view s) { return text.substr(i).starts_with(s); });
    if (separator == separators.end()) {
      ++i;
      continue;
    }
    add(i);
    begin = i += separator->size();
  }
  add(text.size());
  return out;
}

}  // namespace

std::string cell_text(std::string_view cell, FieldType type) {
  std::string text(trim_text(cell));
  for (std::size_t at; (at = text.find("\r\n")) != std::string::npos;) text.erase(at, 1);
  std::replace(text.begin(), text.end(), '\r', '\n');
  switch (type) {
    case FieldType::date:
    case FieldType::month:
      return plain_date(nfkc(text));
    case FieldType::time:
      return plain_time(nfkc(text));
    case FieldType::number:
    case FieldType::yen:
      return plain_number(nfkc(text));
    default:
      return text;
  }
}

std::string folded_word(std::string_view text) {
  std::string out;
  const std::string folded = in_small_letters(folded_name(text));
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_character(folded, i);
    static constexpr std::u32string_view kDashes = U"‐‑‒–—―−";
    append_utf8(out, c == U'〜' ? U'~' : kDashes.find(c) != kDashes.npos ? U'-' : c);
  }
  return out;
}

bool is_formula_error(std::string_view cell) {
  const std::string text = nfkc(trim_text(cell));
  for (const std::string_view error :
       {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
    if (text == error) return true;
  return text.size() >= 3 && text.find_first_not_of('#') == std::string::npos;
}

bool is_total_word(std::string_view cell) {
  const std::string text = folded_word(cell);
  for (const std::string_view word : {"合計", "計", "小計", "総計", "総合計", "total"})
    if (text == word) return true;
  return false;
}

std::vector<std::string> split_cell(std::string_view cell,
                                    const std::function<bool(std::string_view)>& is_value) {
  const std::string_view whole = trim_text(cell);
  if (whole.empty()) return {};
  if (is_value(whole)) return {std::string(whole)};
  std::vector<std::string> out;
  for (const std::string& part :
       split_at(whole, {"\n", "、", ",", "，", "､", ";", "；", "|", "｜"})) {
    std::vector<std::string> parts{part};
    // These stand inside names, too: only where every part is a value do they separate.
    if (!is_value(part))
      for (const auto& signs : {std::initializer_list<std::string_view>{"/", "／"},
                                std::initializer_list<std::string_view>{"・", "･"},
                                std::initializer_list<std::string_view>{" ", "　"}}) {
        std::vector<std::string> finer = split_at(part, signs);
        if (finer.size() < 2 || !std::all_of(finer.begin(), finer.end(), is_value)) continue;
        parts = std::move(finer);
        break;
      }
    out.insert(out.end(), parts.begin(), parts.end());
  }
  return out;
}

std::string column_letters(std::size_t index) {
  std::string out;
  for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return out;
}

}  // namespace kakehashi
