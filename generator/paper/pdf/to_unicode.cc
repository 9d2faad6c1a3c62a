#include "paper/pdf/to_unicode.h"

#include <fmt/format.h>

#include <algorithm>

#include "paper/pdf/pdf_syntax.h"

namespace kakehashi::paper {
namespace {

/// Codes first…first+count-1; each following one stands for the next character.
struct Range {
  std::uint32_t first = 0, count = 0;
  std::string text;  ///< UTF-16BE of the first code.
};

/// Readers count up only the last byte of a range's code and of its text, so neither may carry.
bool continues(const Range& range, std::uint32_t code, const std::string& text) {
  if (range.text.size() != 2 || text.size() != 2) return false;
  const auto low = [](const std::string& s) { return static_cast<unsigned char>(s[1]); };
  return code == range.first + range.count && (code & 0xFF) != 0 && text[0] == range.text[0] &&
         low(text) == low(range.text) + range.count;
}

/// At most 100 lines may stand between begin… and end….
template <class Line>
void write_blocks(std::string& out, const char* kind, const std::vector<Range>& ranges,
                  const Line& line) {
  constexpr std::size_t kBlock = 100;
  for (std::size_t at = 0; at < ranges.size(); at += kBlock) {
    const std::size_t end = std::min(at + kBlock, ranges.size());
    out += fmt::format("{} begin{}\n", end - at, kind);
    for (std::size_t i = at; i < end; ++i) line(ranges[i]);
    out += fmt::format("end{}\n", kind);
  }
}

}  // namespace

std::string to_unicode_cmap(const std::vector<CodeText>& entries) {
  std::vector<Range> single, several;
  Range open;
  const auto close = [&] {
    if (open.count > 0) (open.count == 1 ? single : several).push_back(open);
  };
  for (const CodeText& entry : entries) {
    std::string text = utf16_be(entry.text);
    if (open.count > 0 && continues(open, entry.code, text)) {
      ++open.count;
      continue;
    }
    close();
    open = {entry.code, 1, std::move(text)};
  }
  close();

  std::string out =
      "/CIDInit /ProcSet findresource begin\n"
      "12 dict begin\n"
      "begincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n"
      "1 begincodespacerange\n"
      "<0000> <FFFF>\n"
      "endcodespacerange\n";
  const auto text_of = [&](const Range& range) {
    out += '<';
    append_hex(out, range.text);
    out += ">\n";
  };
  write_blocks(out, "bfchar", single, [&](const Range& range) {
    out += fmt::format("<{:04X}> ", range.first);
    text_of(range);
  });
  write_blocks(out, "bfrange", several, [&](const Range& range) {
    out += fmt::format("<{:04X}> <{:04X}> ", range.first, range.first + range.count - 1);
    text_of(range);
  });
  out +=
      "endcmap\n"
      "CMapName currentdict /CMap defineresource pop\n"
      "end\n"
      "end\n";
  return out;
}

}  // namespace kakehashi::paper
