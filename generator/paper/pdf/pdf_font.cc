#include "paper/pdf/pdf_font.h"

#include <cmath>

#include "paper/pdf/to_unicode.h"

namespace kakehashi::paper {
namespace {

/// `first [w w w …]` for each stretch of codes; a full em is the default and left out.
PdfArray widths(PdfFile& file, const CidFont& font) {
  PdfArray out = file.array();
  PdfArray stretch;
  std::uint32_t expected = 0;
  for (const auto& [code, width] : font.width_of_code()) {
    if (width == 1000) continue;
    if (!stretch || code != expected) {
      stretch = file.array();
      out.integer(code);
      out.add(stretch);
    }
    stretch.number(width);
    expected = code + 1;
  }
  return out;
}

}  // namespace

PdfDict write_font(PdfFile& file, const CidFont& font, const std::string& face_name) {
  const FontBook::Subset& subset = font.embedded().subset;
  const std::string name = font.embedded().tag + '+' + face_name;
  const auto& glyph_of_code = font.glyph_of_code();

  std::string cid_set((glyph_of_code.size() + 7) / 8, '\0');
  for (std::size_t code = 0; code < glyph_of_code.size(); ++code) {
    cid_set[code / 8] = static_cast<char>(cid_set[code / 8] | (0x80 >> (code % 8)));
  }
  enum { kFixedPitch = 1, kSerif = 2, kSymbolic = 4 };
  const int flags =
      kSymbolic | (subset.fixed_pitch ? kFixedPitch : 0) | (subset.serif ? kSerif : 0);
  const bool bold = name.ends_with("Bold");
  PdfArray box = file.array();
  for (const double edge : subset.box) box.number(std::round(edge));
  PdfDict descriptor = file.indirect();
  descriptor.name("Type", "FontDescriptor")
      .name("FontName", name)
      .number("Flags", flags)
      .add("FontBBox", box)
      .number("ItalicAngle", std::lround(subset.italic_angle))
      .number("Ascent", std::lround(subset.ascent))
      .number("Descent", std::lround(subset.descent))
      .number("CapHeight", std::lround(subset.cap_height))
      .number("StemV", bold ? 140 : 80)  // Required; used only to substitute a missing font.
      .add("FontFile2", file.deflated_stream(font.embedded().deflated)
                            .number("Length1", static_cast<long>(subset.bytes.size())))
      .add("CIDSet", file.stream(cid_set));

  PdfDict system_info = file.direct();
  system_info.ascii("Registry", "Adobe").ascii("Ordering", "Identity").number("Supplement", 0);
  PdfDict cid_font = file.indirect();
  cid_font.name("Type", "Font")
      .name("Subtype", "CIDFontType2")
      .name("BaseFont", name)
      .add("CIDSystemInfo", system_info)
      .add("FontDescriptor", descriptor)
      .number("DW", 1000)
      .add("W", widths(file, font));
  if (font.is_identity()) {
    cid_font.name("CIDToGIDMap", "Identity");
  } else {
    std::string map;
    for (const std::uint32_t glyph : glyph_of_code) {
      map += static_cast<char>(glyph >> 8);
      map += static_cast<char>(glyph & 0xFF);
    }
    cid_font.add("CIDToGIDMap", file.stream(map));
  }
  PdfDict type0 = file.indirect();
  type0.name("Type", "Font")
      .name("Subtype", "Type0")
      .name("BaseFont", name)
      .name("Encoding", "Identity-H")
      .add("DescendantFonts", file.array().add(cid_font))
      .add("ToUnicode", file.stream(to_unicode_cmap(font.texts())));
  return type0;
}

}  // namespace kakehashi::paper
