#include "base/ruby.h"

#include <algorithm>
#include <optional>

namespace kakehashi {
namespace {

constexpr std::string_view kWideBar = "｜";

struct Group {
  std::size_t length = 0;  ///< From its `{`; 0 when it is only a brace.
  std::optional<RubyError::Kind> error;
};

/// What begins with the brace at the start of `text`.
Group group_at(std::string_view text) {
  if (text.substr(1).starts_with(kLiteralBrace)) return {};
  const std::size_t close = text.find('}');
  const std::string_view inner =
      text.substr(1, close == std::string_view::npos ? text.npos : close - 1);
  const std::size_t bar = inner.find('|');
  const std::size_t brace = inner.find('{');
  if (bar == std::string_view::npos) {
    // Whoever writes the wide bar means ruby; two braces around plain words mean nothing.
    const bool wide = close != std::string_view::npos && brace == std::string_view::npos &&
                      inner.find(kWideBar) != std::string_view::npos;
    return wide ? Group{close + 1, RubyError::Kind::wide} : Group{};
  }
  // `{ {漢字|かんじ}`: the first brace is only a brace.
  if (brace != std::string_view::npos && brace < bar) return {};
  if (close == std::string_view::npos || brace != std::string_view::npos)
    return {1 + std::min(brace, inner.size()), RubyError::Kind::open};
  if (bar == 0 || bar + 1 == inner.size()) return {close + 1, RubyError::Kind::empty};
  if (inner.find('|', bar + 1) != std::string_view::npos) return {close + 1, RubyError::Kind::bars};
  return {close + 1, std::nullopt};
}

}  // namespace

std::vector<RubyRun> ruby_runs(std::string_view text, std::vector<RubyError>& errors) {
  std::vector<RubyRun> runs;
  std::size_t done = 0;  // All before it stands in a run.
  const auto plain = [&](std::size_t end) {
    if (end > done) runs.push_back({text.substr(done, end - done), {}, done});
  };
  for (std::size_t at = text.find('{'); at != std::string_view::npos;) {
    const Group group = group_at(text.substr(at));
    const std::size_t end = at + std::max<std::size_t>(group.length, 1);
    if (group.error) {
      errors.push_back({*group.error, at, group.length});
    } else if (group.length > 0) {
      plain(at);
      const std::string_view inner = text.substr(at + 1, group.length - 2);
      const std::size_t bar = inner.find('|');
      runs.push_back({inner.substr(0, bar), inner.substr(bar + 1), at});
      done = end;
    }
    at = text.find('{', end);
  }
  plain(text.size());
  return runs;
}

std::string mark_literal_braces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && text.substr(i + 1, 1) == "{") {
      out += '{';
      out += kLiteralBrace;
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string without_ruby(std::string_view text) {
  const std::string marked = mark_literal_braces(text);
  std::vector<RubyError> errors;
  std::string out;
  for (const RubyRun& run : ruby_runs(marked, errors)) out += run.base;
  for (std::size_t at; (at = out.find(kLiteralBrace)) != std::string::npos;)
    out.erase(at, kLiteralBrace.size());
  return out;
}

}  // namespace kakehashi
