#include "template/editions.h"

#include <string_view>

#include "template/messages.h"

namespace kakehashi {
namespace {

constexpr std::string_view kEasy = "やさしい日本語";
constexpr std::string_view kSigns = "===";

std::string_view trimmed(std::string_view text, std::string_view away) {
  const std::size_t begin = text.find_first_not_of(away);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(away) + 1 - begin);
}

/// What stands between the signs of a dividing line; nothing for other lines, and for the line of
/// signs alone that makes a heading of the line above it.
std::string_view words_of(std::string_view line) {
  line = trimmed(line, " \t\r");
  if (!line.starts_with(kSigns) || !line.ends_with(kSigns)) return {};
  return trimmed(trimmed(line, "="), " \t");
}

bool says_something(const Sources& sources, Span part) {
  const std::string_view text =
      std::string_view(sources[part.source].text()).substr(part.begin, part.end - part.begin);
  return !trimmed(text, " \t\r\n").empty();
}

void check_head(const ArticleHead& head, bool has_text, Diagnostics& diagnostics) {
  const auto check = [&](const Given<std::string>& field, const char* key) {
    if (has_text && !field)
      diagnostics.error(head.span, msg::kEasyTitleMissing, {key}).hint(msg::kEasyTitleMissingMend);
    if (!has_text && field)
      diagnostics.error(field.span, msg::kEasyTextMissing, {key})
          .hint(msg::kEasyTextMissingMend, {key});
  };
  check(head.easy_title, "easy_title");
  check(head.easy_summary, "easy_summary");
}

}  // namespace

Editions split_editions(const Sources& sources, const Article& article, Diagnostics& diagnostics) {
  const SourceFile& file = sources[article.source];
  const auto size = static_cast<std::uint32_t>(file.text().size());
  Editions editions{{article.source, article.body, size}, {}};
  Span divider;
  for (int line = file.position(article.body).line; article.body < size; ++line) {
    const std::uint32_t begin = file.line_start(line);
    if (begin >= size) break;
    const std::string_view words = words_of(file.line(line));
    if (words.empty()) continue;
    const Span here{article.source, begin,
                    begin + static_cast<std::uint32_t>(file.line(line).size())};
    if (words != kEasy) {
      diagnostics.error(here, msg::kEditionUnknown, {std::string(file.line(line))})
          .hint(msg::kEditionUnknownMend);
    } else if (divider.known()) {
      diagnostics.error(here, msg::kEditionTwice).related(divider, msg::kEditionFirst);
    } else {
      divider = here;
      editions.ordinary.end = begin;
      editions.easy = {article.source, file.line_start(line + 1), size};
    }
  }
  if (divider.known()) {
    const auto require = [&](Span part, Text where) {
      if (!says_something(sources, part))
        diagnostics.error(divider, msg::kEditionEmpty, {std::move(where)})
            .hint(msg::kEditionEmptyMend);
    };
    require(editions.ordinary, {"前", "before"});
    require(editions.easy, {"後", "behind"});
  }
  check_head(article.head, divider.known(), diagnostics);
  return editions;
}

}  // namespace kakehashi
