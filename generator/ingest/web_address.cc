#include <fmt/format.h>

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"
#include "ingest/clean.h"

namespace kakehashi {
namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// Takes the scheme off, however it is spelt, and says which it is; http when there is none (a
/// server that wants https sends the browser there). A scheme is up to six letters out of
/// "https" in any order, with a mark or several behind: http:// htpp:// http// https: http.//
std::string cut_scheme(std::string& text) {
  const std::size_t letters = std::min(text.find_first_of(":;/.,"), text.size());
  const std::size_t marks = std::min(text.find_first_not_of(":;/.,", letters), text.size());
  const std::string word = lower(text.substr(0, letters));
  // A single point or comma belongs to a host: http.jp
  const std::string_view mark = std::string_view(text).substr(letters, marks - letters);
  if (mark.find_first_of(":;/") == mark.npos) return "http";
  const bool is_scheme =
      word.empty() || (word.size() <= 6 && word.find_first_not_of("htps") == word.npos &&
                       word.find('t') != word.npos);
  if (!is_scheme) return "http";
  text.erase(0, marks);
  return word.ends_with('s') ? "https" : "http";
}

std::string plain_hyphens(std::string_view text) {
  static constexpr std::u32string_view kHyphens = U"‐‑‒–—−";
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_character(text, i);
    append_utf8(out, kHyphens.find(c) == kHyphens.npos ? c : U'-');
  }
  return out;
}

/// Labels of letters, digits and hyphens; the last one has letters only.
bool is_host(std::string_view host) {
  static constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789-.";
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos || host.starts_with('.') || host.find("..") != host.npos) return false;
  const std::string_view top = host.substr(dot + 1);
  return host.find_first_not_of(kAllowed) == host.npos && top.size() >= 2 &&
         top.find_first_of("0123456789-") == top.npos && host.substr(0, dot) != "www";
}

}  // namespace

std::optional<std::string> read_web(std::string_view cell) {
  std::string text = nfkc(cell);
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
  if (text.empty() || text.size() > 500 || text.find('@') != std::string::npos) return {};
  std::string scheme = cut_scheme(text);

  // In a host a comma can only be a point, and www is never the whole of it.
  if (text.starts_with("www/") || text.starts_with("www:") || text.starts_with("www;"))
    text[3] = '.';
  const std::size_t host_end = std::min(text.find_first_of("/?#:"), text.size());
  std::string host = lower(plain_hyphens(std::string_view(text).substr(0, host_end)));
  std::replace(host.begin(), host.end(), ',', '.');
  if (host.ends_with('.')) host.pop_back();
  if (!is_host(host)) return {};

  std::string out = scheme + "://" + host;
  for (const char c : std::string_view(text).substr(host_end)) {
    const auto byte = static_cast<unsigned char>(c);
    static constexpr std::string_view kUnsafe = "\"<>\\^`{|}";
    if (byte >= 0x80 || kUnsafe.find(c) != std::string_view::npos)
      out += fmt::format("%{:02X}", byte);
    else
      out += c;
  }
  return out;
}

}  // namespace kakehashi
