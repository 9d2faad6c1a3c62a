#include "paper/pdf/pdf_image.h"

namespace kakehashi::paper {

PdfDict write_image(PdfFile& file, const Raster& image) {
  const bool is_jpeg = image.coding == Raster::Coding::jpeg;
  PdfDict out = is_jpeg ? file.plain_stream(image.data) : file.stream(image.data);
  out.name("Type", "XObject")
      .name("Subtype", "Image")
      .number("Width", image.width)
      .number("Height", image.height)
      .number("BitsPerComponent", image.coding == Raster::Coding::bits ? 1 : 8)
      .name("ColorSpace", image.colors == 1 ? "DeviceGray" : "DeviceRGB");
  if (is_jpeg) out.name("Filter", "DCTDecode");
  if (image.plain_rgb) out.add("DecodeParms", file.direct().number("ColorTransform", 0));
  return out;
}

}  // namespace kakehashi::paper
