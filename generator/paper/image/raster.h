#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "base/message.h"

namespace kakehashi::paper {

/// An image of pixels, ready for the PDF: nothing is transparent and nothing personal (place and
/// time of a photo) is left in it.
struct Raster {
  enum class Coding {
    bits,   ///< One bit a pixel, 1 is white; rows begin at a byte.
    bytes,  ///< One byte a pixel and colour.
    jpeg,   ///< A JPEG file.
  };
  Coding coding = Coding::bytes;
  int width = 0, height = 0;  ///< Pixels as stored.
  int colors = 3;             ///< 1 is gray, 3 is sRGB.
  bool plain_rgb = false;     ///< A JPEG whose colours are not YCbCr and that does not say so.
  int orientation = 1;        ///< As Exif counts: 1 is upright, 6 must be turned clockwise.
  std::string data;

  bool lies_on_its_side() const { return orientation >= 5; }
  int shown_width() const { return lies_on_its_side() ? height : width; }
  int shown_height() const { return lies_on_its_side() ? width : height; }
  bool operator==(const Raster&) const = default;
};

/// Larger images are refused: they would not fit the memory.
inline constexpr long kMaxPixels = 50'000'000;
Text too_large(const Raster& raster);

/// A raster, or why the file cannot be used.
using RasterResult = std::variant<Raster, Text>;

/// Reads the bytes of a PNG or JPEG file; which one it is, its first bytes tell.
RasterResult read_raster(std::string_view file);

/// png.cc: transparent parts become white.
RasterResult read_png(std::string_view file);
/// jpeg.cc: the file itself goes into the PDF, after a check that it can be decoded.
RasterResult read_jpeg(std::string_view file);

}  // namespace kakehashi::paper
