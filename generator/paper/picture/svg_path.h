#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "paper/frame/frame.h"

namespace kakehashi::paper {

using Segments = std::vector<PathItem::Segment>;

/// Reads numbers that are separated by white space and/or a comma.
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text) {}
  /// The next number, or nothing; then nothing was consumed but white space.
  std::optional<double> next();
  /// The next character that is not white space or a comma, without moving past it; 0 at the end.
  char peek();
  void skip() { ++at_; }
  std::size_t position() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

/// Path data of SVG with the commands M L H V C Z and their relative forms.
struct PathData {
  Segments segments;
  std::size_t error = std::string_view::npos;  ///< Byte offset of what cannot be read.
};
PathData read_path(std::string_view d);

Segments rectangle(double x, double y, double width, double height);
/// Four cubic curves.
Segments ellipse(double cx, double cy, double rx, double ry);
Segments polygon(const std::vector<double>& points, bool close);

}  // namespace kakehashi::paper
