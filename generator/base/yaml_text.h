#pragma once
#include <string>
#include <string_view>
#include <vector>

/// YAML that every reader takes the same way: block mappings, two spaces of indentation, plain
/// scalars where that is safe and double quotes where it is not.
namespace kakehashi {

/// The text as a YAML scalar on one line, safe in block and in flow context. Plain unless a reader
/// of YAML 1.1 or 1.2 could take it for something else than this text: indicators, ": ", " #",
/// outer spaces, yes/no/null/~, numbers, times, dates, controls.
std::string yaml_scalar(std::string_view text);

/// [a, b]
std::string yaml_list(const std::vector<std::string>& texts);

/// Writes a document line by line. Keys must be plain (our own English keys are).
class YamlWriter {
 public:
  /// `# text`, one line for each line of the text.
  void comment(std::string_view text);
  /// Nothing is written for an empty value: the data say nothing.
  void text(std::string_view key, std::string_view value);
  /// A text of several lines as people write it, with `|-`, where that says the same.
  void prose(std::string_view key, std::string_view value);
  /// As it stands: a number or yes.
  void plain(std::string_view key, std::string_view value);
  void list(std::string_view key, const std::vector<std::string>& values);
  /// `key:` and what follows one level deeper, until `close`.
  void open(std::string_view key);
  void close() { depth_ -= 1; }
  /// Starts an item of a list: its first entry carries the dash. Until `close_item`.
  void open_item();
  void close_item() { depth_ -= 1; }
  void blank_line() { out_ += '\n'; }

  std::string take() { return std::move(out_); }

 private:
  void indent();
  std::string out_;
  int depth_ = 0;
  bool dash_ = false;
};

}  // namespace kakehashi
