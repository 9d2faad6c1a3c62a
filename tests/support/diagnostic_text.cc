#include "support/diagnostic_text.h"

namespace kakehashi {
namespace {

std::string place(const Sources& sources, Span span) {
  if (!span.known()) return {};
  const SourceFile& file = sources[span.source];
  if (span.is_whole()) return file.path() + ": ";
  const Position position = file.position(span.begin);
  return file.path() + ':' + std::to_string(position.line) + ':' + std::to_string(position.column) +
         ": ";
}

}  // namespace

std::string to_text(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  std::string out;
  for (const Diagnostic& finding : diagnostics.all()) {
    out += place(sources, finding.span);
    if (finding.severity == Severity::warning) out += "warning: ";
    out += finding.message->format(language, finding.arguments) + '\n';
    for (const Note& note : finding.notes)
      out +=
          "  " + place(sources, note.span) + note.message->format(language, note.arguments) + '\n';
  }
  return out;
}

}  // namespace kakehashi
