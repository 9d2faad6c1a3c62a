#include "base/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/unicode.h"
#include "base/utf8.h"

namespace kakehashi {
namespace {

/// A long line is shown around the mark only; nobody reads 50 MB in a terminal.
constexpr int kExcerptWidth = 76;

std::string place(Span span, const Sources& sources) {
  if (!span.known()) return {};
  const SourceFile& file = sources[span.source];
  if (span.is_whole()) return file.path();
  const Position at = file.position(span.begin);
  return fmt::format("{}:{}:{}", file.path(), at.line, at.column);
}

std::string_view severity_word(Severity severity, Language language) {
  if (severity == Severity::error) return language == Language::ja ? "エラー" : "error";
  return language == Language::ja ? "注意" : "warning";
}

/// A stretch of a source line as people see it in their editor, also in a file that is not UTF-8.
std::string shown(std::string_view text) {
  if (find_invalid_utf8(text))
    if (const std::optional<std::string> decoded = decode_cp932(text)) return printable(*decoded);
  return printable(text);
}

/// The source line with a line of marks below it, aligned also under wide characters.
std::string excerpt(Span span, const Sources& sources) {
  if (!span.known() || span.is_whole()) return {};
  const SourceFile& file = sources[span.source];
  const Position at = file.position(span.begin);
  const std::string_view line = file.line(at.line);
  std::uint32_t start = file.line_start(at.line);
  if (start == 0 && file.text().starts_with("\xEF\xBB\xBF")) start = 3;
  const std::size_t begin =
      std::min<std::size_t>(span.begin - std::min(span.begin, start), line.size());
  const std::size_t end =
      std::clamp<std::size_t>(span.end - std::min(span.end, start), begin, line.size());

  // Cut the line so that the mark is visible: back from the mark, then forward from there.
  std::size_t from = begin;
  for (int width = 0; from > 0 && width < kExcerptWidth / 2; ++width) {
    do --from;
    while (from > 0 && (static_cast<unsigned char>(line[from]) & 0xC0) == 0x80);
  }
  std::size_t to = from;
  for (int width = 0; to < line.size() && width < kExcerptWidth;) {
    width += display_width(next_character(line, to));
  }
  const std::string number = fmt::format("{:>5}", at.line);
  const std::string_view cut_left = from > 0 ? "…" : "";
  const std::string_view cut_right = to < line.size() ? "…" : "";
  std::string out = fmt::format("{} | {}{}{}\n", number, cut_left,
                                shown(line.substr(from, to - from)), cut_right);
  const int indent = display_width(printable(line.substr(from, begin - from))) + (from > 0 ? 1 : 0);
  const std::size_t marked_end = std::min(std::max(end, begin), to);
  const int marks =
      marked_end > begin
          ? std::max(1, display_width(printable(line.substr(begin, marked_end - begin))))
          : 1;
  out += fmt::format("      | {}{}\n", std::string(static_cast<std::size_t>(indent), ' '),
                     std::string(static_cast<std::size_t>(marks), '^'));
  return out;
}

std::string human(const Diagnostic& finding, const Sources& sources, Language language) {
  std::string out = place(finding.span, sources);
  if (!out.empty()) out += ": ";
  out += fmt::format("{}: {} [{}]\n", severity_word(finding.severity, language),
                     printable(finding.message->format(language, finding.arguments)),
                     finding.message->id());
  out += excerpt(finding.span, sources);
  for (const Note& note : finding.notes) {
    const std::string text = printable(note.message->format(language, note.arguments));
    if (note.span.known())
      out += fmt::format("      = {}: {}\n", place(note.span, sources), text);
    else
      out += fmt::format("      → {}\n", text);
  }
  return out;
}

std::string one_line(const Diagnostic& finding, const Sources& sources, Language language) {
  std::string out = place(finding.span, sources);
  if (!out.empty()) out += ": ";
  out += fmt::format("{}: {} [{}]", finding.severity == Severity::error ? "error" : "warning",
                     printable(finding.message->format(language, finding.arguments)),
                     finding.message->id());
  for (const Note& note : finding.notes) {
    const std::string text = printable(note.message->format(language, note.arguments));
    out += note.span.known() ? fmt::format(" ({}: {})", place(note.span, sources), text)
                             : fmt::format(" ({})", text);
  }
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out + "\n";
}

using Json = nlohmann::ordered_json;

Json place_json(Span span, const Sources& sources) {
  Json out = Json::object();
  if (!span.known()) return out;
  const SourceFile& file = sources[span.source];
  out["file"] = printable(file.path());
  if (span.is_whole()) return out;
  const Position from = file.position(span.begin);
  const Position to = file.position(span.end);
  out["line"] = from.line;
  out["column"] = from.column;
  out["end_line"] = to.line;
  out["end_column"] = to.column;
  return out;
}

void add_message(Json& out, const Message& message, const std::vector<Text>& arguments) {
  out["ja"] = printable(message.format(Language::ja, arguments));
  out["en"] = printable(message.format(Language::en, arguments));
}

Json json(const Diagnostic& finding, const Sources& sources) {
  Json out = place_json(finding.span, sources);
  out["severity"] = finding.severity == Severity::error ? "error" : "warning";
  out["id"] = finding.message->id();
  add_message(out, *finding.message, finding.arguments);
  out["notes"] = Json::array();
  for (const Note& note : finding.notes) {
    Json entry = place_json(note.span, sources);
    add_message(entry, *note.message, note.arguments);
    out["notes"].push_back(std::move(entry));
  }
  return out;
}

}  // namespace

std::string report(const Diagnostics& diagnostics, const Sources& sources, ReportFormat format,
                   Language language) {
  std::vector<const Diagnostic*> sorted;
  for (const Diagnostic& finding : diagnostics.all()) sorted.push_back(&finding);
  std::stable_sort(sorted.begin(), sorted.end(), [&](const Diagnostic* a, const Diagnostic* b) {
    const bool known_a = a->span.known(), known_b = b->span.known();
    if (!known_a || !known_b) return known_a < known_b;
    if (a->span.source != b->span.source)
      return sources[a->span.source].path() < sources[b->span.source].path();
    if (a->span.is_whole() != b->span.is_whole()) return a->span.is_whole();
    return a->span.begin < b->span.begin;
  });
  if (format == ReportFormat::json) {
    Json all = Json::array();
    for (const Diagnostic* finding : sorted) all.push_back(json(*finding, sources));
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  std::string out;
  for (const Diagnostic* finding : sorted)
    out += format == ReportFormat::human ? human(*finding, sources, language)
                                         : one_line(*finding, sources, language);
  return out;
}

std::string count_text(const Diagnostics& diagnostics, Language language) {
  const std::size_t errors = diagnostics.error_count();
  const std::size_t warnings = diagnostics.warning_count();
  const bool ja = language == Language::ja;
  std::string out;
  if (errors > 0)
    out = ja ? fmt::format("エラー {} 件", errors)
             : fmt::format("{} {}", errors, errors == 1 ? "error" : "errors");
  if (warnings > 0) {
    if (!out.empty()) out += ja ? "、" : ", ";
    out += ja ? fmt::format("注意 {} 件", warnings)
              : fmt::format("{} {}", warnings, warnings == 1 ? "warning" : "warnings");
  }
  return out;
}

}  // namespace kakehashi
