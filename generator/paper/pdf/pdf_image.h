#pragma once
#include "paper/image/raster.h"
#include "paper/pdf/pdf_objects.h"

namespace kakehashi::paper {

/// Writes an image as XObject (ISO 32000-1, 8.9.5).
PdfDict write_image(PdfFile& file, const Raster& image);

}  // namespace kakehashi::paper
