#include "paper/markup/tag_pairs.h"

#include <algorithm>
#include <vector>

namespace kakehashi::paper {
namespace {

/// Behind `end`, or the end of the text.
std::size_t behind(std::string_view text, std::string_view end, std::size_t from) {
  const std::size_t at = text.find(end, from);
  return at == std::string_view::npos ? text.size() : at + end.size();
}

/// The > of a tag, quoted values passed over.
std::size_t tag_end(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '>') {
    if (text[at] == '"' || text[at] == '\'') {
      at = std::min(text.find(text[at], at + 1), text.size());
    }
    if (at < text.size()) ++at;
  }
  return at;
}

}  // namespace

std::optional<BadPair> find_bad_pair(std::string_view text) {
  struct Open {
    std::string_view name;
    std::uint32_t begin;
  };
  std::vector<Open> open;
  const auto unclosed = [&](std::string_view closed) {
    const Open& last = open.back();
    return BadPair{last.name, closed, last.begin,
                   last.begin + static_cast<std::uint32_t>(last.name.size())};
  };
  for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at)) {
    if (text.substr(at).starts_with("<!--")) {
      at = behind(text, "-->", at);
    } else if (text.substr(at).starts_with("<![CDATA[")) {
      at = behind(text, "]]>", at);
    } else if (text.substr(at, 2) == "<!" || text.substr(at, 2) == "<?") {
      at = behind(text, ">", at);
    } else {
      const bool closes = text.substr(at, 2) == "</";
      const std::size_t begin = at + (closes ? 2 : 1);
      const std::size_t name_end = std::min(text.find_first_of(" \t\r\n/>", begin), text.size());
      const std::string_view name = text.substr(begin, name_end - begin);
      const std::size_t end = tag_end(text, name_end);
      if (closes) {
        if (open.empty()) {
          return BadPair{"", name, static_cast<std::uint32_t>(begin),
                         static_cast<std::uint32_t>(name_end)};
        }
        if (open.back().name != name) return unclosed(name);
        open.pop_back();
      } else if (end < text.size() && text[end - 1] != '/') {
        open.push_back({name, static_cast<std::uint32_t>(begin)});
      }
      at = end;
    }
    if (at >= text.size()) break;
  }
  return open.empty() ? std::nullopt : std::optional(unclosed(""));
}

}  // namespace kakehashi::paper
