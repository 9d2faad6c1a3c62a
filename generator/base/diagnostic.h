#pragma once
#include <vector>

#include "base/message.h"
#include "base/source.h"

namespace kakehashi {

enum class Severity { error, warning };

/// What stands below a diagnostic: with a known span "see also there", without one "how to mend".
struct Note {
  Span span;
  const Message* message;
  std::vector<Text> arguments;
};

/// One finding, as a value. Stages make them, `report` prints them.
struct Diagnostic {
  Severity severity;
  Span span;
  const Message* message;
  std::vector<Text> arguments;
  std::vector<Note> notes;

  Diagnostic& hint(const Message& how, std::vector<Text> args = {});
  Diagnostic& related(Span where, const Message& what, std::vector<Text> args = {});
};

/// Collects the findings of a stage. Use one per thread and `append` them in a fixed order.
class Diagnostics {
 public:
  /// The reference serves to chain `.hint()` and `.related()`; it dies with the next finding.
  Diagnostic& error(Span span, const Message& message, std::vector<Text> arguments = {});
  Diagnostic& warning(Span span, const Message& message, std::vector<Text> arguments = {});

  void append(Diagnostics other);
  /// As `append`, without what stands here already word for word: several documents share a
  /// template and a style sheet, and what is wrong there is said once.
  void append_new(Diagnostics other);
  bool has_errors() const { return errors_ > 0; }
  std::size_t error_count() const { return errors_; }
  std::size_t warning_count() const { return all_.size() - errors_; }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

}  // namespace kakehashi
