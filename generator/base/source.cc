#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace kakehashi {

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t i = text_.find('\n'); i != std::string::npos; i = text_.find('\n', i + 1))
    line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const int number = static_cast<int>(next - line_starts_.begin());
  const std::uint32_t start = line_starts_[number - 1];
  std::string_view before = std::string_view(text_).substr(start, offset - start);
  // A byte order mark is no character that an editor counts.
  if (start == 0 && before.substr(0, 3) == "\xEF\xBB\xBF") before.remove_prefix(3);
  return {number, 1 + static_cast<int>(count_characters(before))};
}

std::uint32_t SourceFile::line_start(int number) const {
  if (number < 1 || number > static_cast<int>(line_starts_.size()))
    return static_cast<std::uint32_t>(text_.size());
  return line_starts_[number - 1];
}

std::string_view SourceFile::line(int number) const {
  const std::uint32_t start = line_start(number);
  std::string_view rest = std::string_view(text_).substr(start);
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  if (start == 0 && rest.substr(0, 3) == "\xEF\xBB\xBF") rest.remove_prefix(3);
  return rest;
}

SourceId Sources::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return static_cast<SourceId>(files_.size() - 1);
}

}  // namespace kakehashi
