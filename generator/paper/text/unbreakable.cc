#include "paper/text/unbreakable.h"

#include <algorithm>

#include "base/utf8.h"
#include "paper/text/character_class.h"

namespace kakehashi::paper {
namespace {

struct Letter {
  char32_t c;
  std::size_t begin;
};

constexpr std::u32string_view kInNumber = U"-‐–−－ー,，.．:：/／()（）";
constexpr std::u32string_view kEras[] = {U"令和", U"平成", U"昭和", U"大正", U"明治"};
constexpr std::u32string_view kBefore[] = {U"第", U"約", U"〒",  U"午前", U"午後",
                                           U"￥", U"¥",  U"No.", U"TEL",  U"FAX"};
/// What a number counts. The longest comes first where one begins like another.
constexpr std::u32string_view kUnits[] = {
    U"か月間",     U"か月", U"ヶ月間", U"ヶ月",   U"カ月間", U"カ月", U"ヵ月間", U"ヵ月",
    U"か所",       U"ヶ所", U"カ所",   U"箇所",   U"年度末", U"年度", U"年間",   U"年目",
    U"年生",       U"年",   U"月分",   U"月号",   U"月末",   U"月",   U"日間",   U"日目",
    U"日分",       U"日",   U"時間半", U"時間",   U"時半",   U"時",   U"分間",   U"分",
    U"秒",         U"万円", U"千円",   U"億円",   U"円",     U"回目", U"回",     U"人分",
    U"人",         U"名",   U"件",     U"号室",   U"号",     U"枚",   U"歳代",   U"歳",
    U"才",         U"階",   U"丁目",   U"番地",   U"番",     U"条",   U"項",     U"週間",
    U"週",         U"度",   U"冊",     U"台",     U"床",     U"本",   U"個",     U"点",
    U"つ",         U"割",   U"倍",     U"ページ", U"頁",     U"世帯", U"施設",   U"事業所",
    U"地域",       U"区分", U"部",     U"章",     U"節",     U"版",   U"期",     U"位",
    U"級",         U"軒",   U"戸",     U"食",     U"錠",     U"単位", U"キロ",   U"メートル",
    U"パーセント", U"％",   U"%",      U"‰",      U"℃",      U"㎡",   U"㎝",     U"㎜",
    U"㎞",         U"㎏"};
/// After these, a number that follows at once belongs to the same date, time or address.
constexpr std::u32string_view kChains = U"年月日時分度第番号丁目地";
constexpr std::u32string_view kAfterDate[] = {U"（日）", U"（月）", U"（火）", U"（水）", U"（木）",
                                              U"（金）", U"（土）", U"（祝）", U"(日)",   U"(月)",
                                              U"(火)",   U"(水)",   U"(木)",   U"(金)",   U"(土)"};

class Finder {
 public:
  explicit Finder(std::string_view text) : size_(text.size()) {
    letters_.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t at = i;
      letters_.push_back({next_character(text, i), at});
    }
  }

  std::vector<Stretch> run() {
    for (std::size_t i = 0; i < letters_.size();) {
      const std::size_t end = is_digit(at(i))     ? number_at(i)
                              : at(i) == '@'      ? mail_at(i)
                              : is_wide_letter(i) ? wide_word_at(i)
                                                  : i + 1;
      i = std::max(end, i + 1);
    }
    return std::move(out_);
  }

 private:
  /// ＦＡＸ, ＡＤＬ, Ｑ＆Ａ: as they are one word in half width.
  bool is_wide_letter(std::size_t i) const { return at(i) >= 0xFF00 && is_alphabetic(at(i)); }
  std::size_t wide_word_at(std::size_t begin) {
    std::size_t end = begin;
    while (is_wide_letter(end) || (at(end) == U'＆' && is_wide_letter(end + 1))) ++end;
    add(begin, end);
    return end;
  }
  char32_t at(std::size_t i) const { return i < letters_.size() ? letters_[i].c : 0; }
  std::size_t offset(std::size_t i) const {
    return i < letters_.size() ? letters_[i].begin : size_;
  }

  /// The length of the first of `words` that stands at `i`, or 0.
  template <class Words>
  std::size_t word_at(const Words& words, std::size_t i) const {
    for (std::u32string_view word : words) {
      std::size_t n = 0;
      while (n < word.size() && at(i + n) == word[n]) ++n;
      if (n == word.size()) return n;
    }
    return 0;
  }
  /// The start of the words that end right before `i`.
  template <class Words>
  std::size_t start_before(const Words& words, std::size_t i) const {
    for (std::u32string_view word : words) {
      if (word.size() <= i &&
          word_at(std::initializer_list<std::u32string_view>{word}, i - word.size()) > 0) {
        return i - word.size();
      }
    }
    return i;
  }

  void add(std::size_t begin, std::size_t end) {
    if (end <= begin + 1) return;
    if (!out_.empty() && offset(begin) < out_.back().end) {
      out_.back().end = std::max(out_.back().end, offset(end));
    } else {
      out_.push_back({offset(begin), offset(end)});
    }
  }

  /// A number, what belongs to it on both sides, and further numbers of the same date or time.
  std::size_t number_at(std::size_t i) {
    const std::size_t begin = with_prefix(i);
    std::size_t end = i;
    while (is_digit(at(end))) {
      end = digits_from(end);
      const std::size_t unit = word_at(kUnits, end);
      end += unit;
      if (unit == 0) {
        if (is_alphabetic(at(end))) end = unit_in_letters(end);
        break;
      }
      end += word_at(kAfterDate, end);
      const char32_t last = at(end - 1);
      if (last == U'年' && at(end) == U'元') ++end;
      if (kChains.find(last) == std::u32string_view::npos) break;
      if (at(end) == U'第' && is_digit(at(end + 1))) ++end;
    }
    add(begin, end);
    return end;
  }

  std::size_t with_prefix(std::size_t i) const {
    std::size_t begin = i;
    if (begin > 0 && (at(begin - 1) == '(' || at(begin - 1) == U'（') && phone_in_brackets(begin)) {
      --begin;
    }
    // One blank may stand in 〒 123-4567 or TEL 06-….
    const std::size_t blank = begin > 0 && at(begin - 1) == ' ' ? begin - 1 : begin;
    const std::size_t word = start_before(kBefore, blank);
    if (word != blank) begin = word;
    const std::size_t era = start_before(kEras, begin);
    if (era != begin) begin = era;
    if (begin > 0 && (at(begin - 1) == '+' || at(begin - 1) == '-' || at(begin - 1) == U'−' ||
                      at(begin - 1) == '#')) {
      --begin;
    }
    return begin;
  }

  /// （06）6309-4141
  bool phone_in_brackets(std::size_t i) const {
    while (is_digit(at(i))) ++i;
    return (at(i) == ')' || at(i) == U'）') && is_digit(at(i + 1));
  }

  /// Digits with the signs between them: 3,000 or 06-6309-4141 or 10:30.
  std::size_t digits_from(std::size_t i) const {
    while (true) {
      while (is_digit(at(i))) ++i;
      if (at(i) == 0 || kInNumber.find(at(i)) == std::u32string_view::npos) return i;
      if (is_digit(at(i + 1))) {
        ++i;
      } else if ((at(i) == ')' || at(i) == U'）') && at(i + 1) == '-' && is_digit(at(i + 2))) {
        i += 2;
      } else {
        return i;
      }
    }
  }

  /// 5kg, 12mm, 3km; a longer word is not a unit.
  std::size_t unit_in_letters(std::size_t i) const {
    std::size_t end = i;
    while (is_alphabetic(at(end)) && end - i < 5) ++end;
    return end - i < 5 ? end : i;
  }

  std::size_t mail_at(std::size_t i) {
    const auto part = [&](std::size_t k) {
      const char32_t c = at(k);
      return c < 0x80 &&
             (is_alphabetic(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == '+');
    };
    std::size_t begin = i, end = i + 1;
    while (begin > 0 && part(begin - 1)) --begin;
    while (part(end)) ++end;
    while (end > i + 1 && (at(end - 1) == '.' || at(end - 1) == '-')) --end;
    if (begin < i && end > i + 1) add(begin, end);
    return end;
  }

  std::vector<Letter> letters_;
  std::size_t size_;
  std::vector<Stretch> out_;
};

}  // namespace

std::vector<Stretch> find_unbreakables(std::string_view utf8) { return Finder(utf8).run(); }

}  // namespace kakehashi::paper
