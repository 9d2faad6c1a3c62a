#include "paper/markup/value_help.h"

#include <algorithm>

namespace kakehashi::paper {
namespace {

struct Word {
  std::string_view notation, ja, en;
};
constexpr Word kWords[] = {
    {"<length>", "長さ（mm、pt、em）", "a length (mm, pt, em)"},
    {"<absolute>", "長さ（mm、pt）", "a length (mm, pt)"},
    {"<length> <length>", "幅と高さ（mm）", "width and height (mm)"},
    {"<offset>", "長さ（mm、pt、em。負の値も可）", "a length (mm, pt, em; it may be negative)"},
    {"<percent>", "割合（%）", "a percentage (%)"},
    {"<fr>", "残りの分け前（fr）", "a share of what is left (fr)"},
    {"<number>", "数", "a number"},
    {"<count>", "1 以上の整数", "a whole number from 1"},
    {"<color>", "色（#rrggbb、black、white、gray）", "a colour (#rrggbb, black, white, gray)"},
    {"<name>", "名前", "a name"},
    {"<name> content()", "名前 content()", "a name and content()"},
    {"<text>", "\"文字列\"", "\"a text\""},
};

Text in_words(std::string_view option) {
  for (const Word& word : kWords) {
    if (word.notation == option) return {std::string(word.ja), std::string(word.en)};
  }
  return std::string(option);
}

template <class Each>
void split(std::string_view text, std::string_view separator, Each each) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    each(text.substr(0, end));
    text.remove_prefix(std::min(end + separator.size(), text.size()));
  }
}

}  // namespace

Text value_help(std::string_view syntax) {
  constexpr std::string_view kFour = "{1,4} ";
  const bool four = syntax.starts_with(kFour);
  if (four) syntax.remove_prefix(kFour.size());
  Text out("");
  split(syntax, " & ", [&](std::string_view part) {
    if (!out.ja.empty()) {
      out.ja += " と ";
      out.en += "; and ";
    }
    bool first = true;
    split(part, " | ", [&](std::string_view option) {
      const Text word = in_words(option);
      out.ja += (first ? "" : "、") + word.ja;
      out.en += (first ? "" : ", ") + word.en;
      first = false;
    });
  });
  if (four) {
    out.ja += " を 1〜4 個（上・右・下・左の順）";
    out.en += "; one to four of them (top, right, bottom, left)";
  }
  return out;
}

}  // namespace kakehashi::paper
