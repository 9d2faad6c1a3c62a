#pragma once
#include "paper/pdf/cid_fonts.h"
#include "paper/pdf/pdf_objects.h"

namespace kakehashi::paper {

/// Writes a finished font as Type0 with a CIDFontType2 descendant (ISO 32000-1, 9.7): the embedded
/// subset, its widths, the map from codes to glyphs and the texts of the codes.
PdfDict write_font(PdfFile& file, const CidFont& font, const std::string& face_name);

}  // namespace kakehashi::paper
