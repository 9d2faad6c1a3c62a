#include <fmt/format.h>
#include <png.h>

#include <algorithm>

#include "paper/image/raster.h"

namespace kakehashi::paper {
namespace {

/// libpng's object with its memory.
struct Image {
  png_image image{};
  Image() { image.version = PNG_IMAGE_VERSION; }
  ~Image() { png_image_free(&image); }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;

  Text failure() const {
    return {fmt::format("壊れた PNG です（{}）", image.message),
            fmt::format("the PNG is damaged ({})", image.message)};
  }
};

/// A colour file often holds a picture without colours.
bool is_gray(const std::string& rgb) {
  for (std::size_t i = 0; i + 2 < rgb.size(); i += 3) {
    if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) return false;
  }
  return true;
}

void make_gray(std::string& rgb) {
  for (std::size_t i = 0; i < rgb.size() / 3; ++i) rgb[i] = rgb[3 * i];
  rgb.resize(rgb.size() / 3);
}

bool is_black_and_white(const std::string& gray) {
  return std::all_of(gray.begin(), gray.end(), [](char c) { return c == '\0' || c == '\xFF'; });
}

std::string packed(const std::string& gray, std::size_t width) {
  const std::size_t row = (width + 7) / 8;
  std::string out(gray.size() / width * row, '\0');
  for (std::size_t i = 0; i < gray.size(); ++i) {
    const std::size_t column = i % width;
    char& byte = out[i / width * row + column / 8];
    if (gray[i] != '\0') byte = static_cast<char>(byte | (0x80 >> (column % 8)));
  }
  return out;
}

}  // namespace

RasterResult read_png(std::string_view file) {
  Image png;
  if (png_image_begin_read_from_memory(&png.image, file.data(), file.size()) == 0) {
    return png.failure();
  }
  Raster out;
  out.width = static_cast<int>(png.image.width);
  out.height = static_cast<int>(png.image.height);
  if (static_cast<long>(out.width) * out.height > kMaxPixels) return too_large(out);
  const bool colored = (png.image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  png.image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // What says nothing is no linear light either.
  png.image.format = colored ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  out.colors = colored ? 3 : 1;
  out.data.resize(PNG_IMAGE_SIZE(png.image));
  const png_color white{0xFF, 0xFF, 0xFF};
  if (png_image_finish_read(&png.image, &white, out.data.data(), 0, nullptr) == 0 ||
      PNG_IMAGE_FAILED(png.image)) {
    return png.failure();
  }
  if (colored && is_gray(out.data)) {
    make_gray(out.data);
    out.colors = 1;
  }
  if (out.colors == 1 && is_black_and_white(out.data)) {
    out.data = packed(out.data, static_cast<std::size_t>(out.width));
    out.coding = Raster::Coding::bits;
  }
  return out;
}

}  // namespace kakehashi::paper
