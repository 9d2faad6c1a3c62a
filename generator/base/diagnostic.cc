#include "base/diagnostic.h"

#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace kakehashi {

Diagnostic& Diagnostic::hint(const Message& how, std::vector<Text> args) {
  notes.push_back({Span{}, &how, std::move(args)});
  return *this;
}

Diagnostic& Diagnostic::related(Span where, const Message& what, std::vector<Text> args) {
  notes.push_back({where, &what, std::move(args)});
  return *this;
}

Diagnostic& Diagnostics::error(Span span, const Message& message, std::vector<Text> arguments) {
  ++errors_;
  return all_.emplace_back(Diagnostic{Severity::error, span, &message, std::move(arguments), {}});
}

Diagnostic& Diagnostics::warning(Span span, const Message& message, std::vector<Text> arguments) {
  return all_.emplace_back(Diagnostic{Severity::warning, span, &message, std::move(arguments), {}});
}

void Diagnostics::append(Diagnostics other) {
  errors_ += other.errors_;
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
}

void Diagnostics::append_new(Diagnostics other) {
  const auto key = [](const Diagnostic& finding) {
    std::string words = finding.message->id();
    for (const Text& argument : finding.arguments) words += '\0' + argument.en;
    return std::tuple(finding.span.source, finding.span.begin, finding.span.end, std::move(words));
  };
  std::set<decltype(key(std::declval<Diagnostic>()))> known;
  for (const Diagnostic& finding : all_) known.insert(key(finding));
  for (Diagnostic& finding : other.all_) {
    if (!known.insert(key(finding)).second) continue;
    if (finding.severity == Severity::error) ++errors_;
    all_.push_back(std::move(finding));
  }
}

}  // namespace kakehashi
