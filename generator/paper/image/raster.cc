#include "paper/image/raster.h"

#include <fmt/format.h>

namespace kakehashi::paper {

Text too_large(const Raster& raster) {
  const int limit = static_cast<int>(kMaxPixels / 1'000'000);
  return {fmt::format("大きすぎます（{} × {} 画素。{},000 万画素まで）", raster.width,
                      raster.height, limit / 10),
          fmt::format("it is too large ({} × {} pixels, at most {} million)", raster.width,
                      raster.height, limit)};
}

RasterResult read_raster(std::string_view file) {
  if (file.starts_with("\x89PNG\r\n\x1A\n")) return read_png(file);
  if (file.starts_with("\xFF\xD8\xFF")) return read_jpeg(file);
  if (file.empty()) return Text("空のファイルです", "the file is empty");
  return Text("PNG でも JPEG でもありません", "it is neither PNG nor JPEG");
}

}  // namespace kakehashi::paper
