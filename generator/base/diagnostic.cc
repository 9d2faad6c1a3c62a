#include "base/diagnostic.h"

#include <iterator>

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
  return all_.emplace_back(
      Diagnostic{Severity::error, span, &message, std::move(arguments), {}});
}

Diagnostic& Diagnostics::warning(Span span, const Message& message, std::vector<Text> arguments) {
  return all_.emplace_back(
      Diagnostic{Severity::warning, span, &message, std::move(arguments), {}});
}

void Diagnostics::append(Diagnostics other) {
  errors_ += other.errors_;
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
}

}  // namespace kakehashi
