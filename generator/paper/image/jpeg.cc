#include <fmt/format.h>
#include <turbojpeg.h>

#include <memory>
#include <type_traits>

#include "paper/image/raster.h"

namespace kakehashi::paper {
namespace {

struct Free {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Decoder = std::unique_ptr<std::remove_pointer_t<tjhandle>, Free>;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

/// The orientation in an Exif block (a little TIFF file), 1 when it says nothing sensible.
int orientation_of(std::string_view tiff) {
  const bool little = tiff.starts_with("II");
  const auto number = [&](std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8 | byte_at(tiff, little ? at + size - 1 - i : at + i);
    }
    return value;
  };
  constexpr std::size_t kOrientation = 0x0112, kEntry = 12;
  const std::size_t directory = number(4, 4);
  const std::size_t count = number(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * kEntry;
    if (entry + kEntry > tiff.size()) break;
    if (number(entry, 2) != kOrientation) continue;
    const std::size_t value = number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

/// What the segments before the image's data say, and the file without those that do not matter
/// to its pixels: Exif tells where and when a photo was taken, and with what.
struct Segments {
  std::string kept;
  int orientation = 1;
  bool says_colors = false;  ///< An Adobe or JFIF segment tells how colours are coded.
  bool sound = false;
};

Segments read_segments(std::string_view file) {
  enum { kStart = 0xD8, kScan = 0xDA, kJfif = 0xE0, kExif = 0xE1, kAdobe = 0xEE, kLastApp = 0xEF };
  enum { kComment = 0xFE };
  Segments out;
  out.kept = file.substr(0, 2);
  for (std::size_t at = 2; byte_at(file, at) == 0xFF;) {
    const unsigned kind = byte_at(file, at + 1);
    if (kind == 0xFF) {  // Fill bytes may stand before a marker.
      ++at;
      continue;
    }
    const std::size_t length = byte_at(file, at + 2) << 8 | byte_at(file, at + 3);
    if (length < 2 || at + 2 + length > file.size()) break;
    const std::string_view segment = file.substr(at, 2 + length);
    const std::string_view content = segment.substr(4);
    if (kind == kExif && content.starts_with(std::string_view("Exif\0\0", 6))) {
      out.orientation = orientation_of(content.substr(6));
    }
    out.says_colors |= kind == kJfif || kind == kAdobe;
    const bool personal = (kind > kJfif && kind <= kLastApp && kind != kAdobe) || kind == kComment;
    if (!personal) out.kept += segment;
    at += 2 + length;
    if (kind != kScan) continue;
    out.kept += file.substr(at);
    out.sound = true;
    break;
  }
  return out;
}

Text damaged(const char* why) {
  return {fmt::format("壊れた JPEG です（{}）", why), fmt::format("the JPEG is damaged ({})", why)};
}

}  // namespace

RasterResult read_jpeg(std::string_view file) {
  const Decoder decoder(tjInitDecompress());
  if (decoder == nullptr) return damaged(tjGetErrorStr2(nullptr));
  const auto* const bytes = reinterpret_cast<const unsigned char*>(file.data());
  Raster out;
  out.coding = Raster::Coding::jpeg;
  int sampling = 0, colors = 0;
  if (tjDecompressHeader3(decoder.get(), bytes, file.size(), &out.width, &out.height, &sampling,
                          &colors) != 0) {
    return damaged(tjGetErrorStr2(decoder.get()));
  }
  if (static_cast<long>(out.width) * out.height > kMaxPixels) return too_large(out);
  if (colors == TJCS_CMYK || colors == TJCS_YCCK) {
    return Text("印刷用の CMYK の JPEG です。RGB にして保存し直してください",
                "it is a CMYK JPEG made for the press; save it again as RGB");
  }
  out.colors = colors == TJCS_GRAY ? 1 : 3;
  Segments segments = read_segments(file);
  if (!segments.sound) return damaged("segments");
  out.orientation = segments.orientation;
  out.plain_rgb = colors == TJCS_RGB && !segments.says_colors;

  // All of the data are read, but only an eighth of the pixels made.
  constexpr tjscalingfactor kEighth{1, 8};
  const int width = TJSCALED(out.width, kEighth), height = TJSCALED(out.height, kEighth);
  std::string pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\0');
  if (tjDecompress2(decoder.get(), bytes, file.size(),
                    reinterpret_cast<unsigned char*>(pixels.data()), width, 0, height, TJPF_GRAY,
                    0) != 0) {
    return damaged(tjGetErrorStr2(decoder.get()));
  }
  out.data = std::move(segments.kept);
  return out;
}

}  // namespace kakehashi::paper
