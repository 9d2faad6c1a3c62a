#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace kakehashi::paper {

/// A two-dimensional code (JIS X 0510) of level M, without its quiet zone.
struct QrCode {
  int modules = 0;         ///< In a row, and rows.
  std::vector<bool> dark;  ///< Row by row.

  bool at(int row, int column) const {
    return dark[static_cast<std::size_t>(row * modules + column)];
  }
};

/// Width of the empty margin that readers need, in modules.
inline constexpr int kQuietZone = 4;

/// Nothing when the text is empty or too long for any code. Letters of a web address that are not
/// ASCII are written as %XX, which means the same and every telephone understands.
std::optional<QrCode> encode_qr(std::string_view utf8);

}  // namespace kakehashi::paper
