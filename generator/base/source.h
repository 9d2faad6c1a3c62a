#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

using SourceId = std::uint32_t;
inline constexpr SourceId kNoSource = UINT32_MAX;

/// A stretch of a source file: byte offsets [begin, end). Lines and columns are worked out only
/// when a diagnostic is printed.
struct Span {
  SourceId source = kNoSource;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool known() const { return source != kNoSource; }
  /// A span that means the file itself; it prints without line and column.
  static Span whole(SourceId id) { return {id, UINT32_MAX, UINT32_MAX}; }
  bool is_whole() const { return begin == UINT32_MAX; }
  bool operator==(const Span&) const = default;
};

/// 1-based; the column counts characters (code points), not bytes.
struct Position {
  int line = 1;
  int column = 1;
};

/// One text that was read, with the path it is reported under (relative to the project).
class SourceFile {
 public:
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }
  Position position(std::uint32_t offset) const;
  /// The text of a 1-based line, without its line end; empty outside the file.
  std::string_view line(int number) const;
  /// Byte offset at which a 1-based line starts; the end of the text outside the file.
  std::uint32_t line_start(int number) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

/// All texts of a run. References stay valid while the object lives. Not safe for concurrent
/// `add`; reading while nobody adds is.
class Sources {
 public:
  SourceId add(std::string path, std::string text);
  const SourceFile& operator[](SourceId id) const { return files_[id]; }
  std::size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;
};

}  // namespace kakehashi
