#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kakehashi::paper {

/// Index of a face in its FontBook.
using FaceId = int;

/// A placed glyph. Lengths in em (1.0 = the font size).
struct Glyph {
  std::uint32_t id = 0;       ///< Glyph number in the face; 0 is the missing glyph.
  std::uint32_t cluster = 0;  ///< Byte offset of its characters in the run's text.
  double advance = 0;
  double dx = 0, dy = 0;  ///< Displacement of the drawing from the pen; dy grows upwards.
};

/// A text in one face, shaped.
struct ShapedRun {
  FaceId face = 0;
  std::string text;
  std::vector<Glyph> glyphs;

  double width() const {
    double sum = 0;
    for (const Glyph& glyph : glyphs) sum += glyph.advance;
    return sum;
  }
};

class SubsetCache;

enum class Family { gothic, mincho };

struct FontRequest {
  Family family = Family::gothic;
  bool bold = false;
  bool operator==(const FontRequest&) const = default;
};

/// Vertical measures of a face in em; `descent` is positive.
struct FaceMetrics {
  double ascent = 0, descent = 0;
};

/// All faces that we print with, loaded once per process and shared by all threads (read only).
/// BIZ UDGothic and UDMincho, IPAmj Mincho for rare characters and variation sequences, DejaVu Sans
/// for accents and signs that no Japanese face has.
class FontBook {
 public:
  /// Loads the faces from the system's font folders; the reason names the missing package.
  static Result<std::shared_ptr<const FontBook>> load();
  ~FontBook();

  /// Shapes a text without line breaks: as many runs as faces are needed, in order; their texts
  /// joined are the input. A character that no face has becomes glyph 0 of the requested face:
  /// callers must ask `missing` first. Combining marks and variation selectors stay with their
  /// base.
  std::vector<ShapedRun> shape(std::string_view utf8, const FontRequest& request) const;

  /// Byte offset of the first character that no face can print, or npos.
  std::size_t missing(std::string_view utf8, const FontRequest& request) const;

  FaceMetrics metrics(FaceId face) const;
  /// The face that a request means before any fallback.
  FaceId primary(const FontRequest& request) const;
  /// PostScript name, for the PDF and for tests.
  const std::string& name(FaceId face) const;

  /// A TrueType file with just these glyphs; `new_ids[i]` is the new number of `glyphs[i]`.
  /// Equal input gives equal bytes.
  struct Subset {
    std::string bytes;
    std::vector<std::uint32_t> new_ids;
    std::uint32_t glyph_count = 0;  ///< Of the file; parts of composed glyphs count too.
    double units_per_em = 1000;
    double ascent = 0, descent = 0, cap_height = 0, italic_angle = 0;  ///< In 1/1000 em.
    double box[4] = {0, 0, 0, 0};  ///< xmin ymin xmax ymax, 1/1000 em.
    bool fixed_pitch = false, serif = false;
  };
  Result<Subset> subset(FaceId face, const std::vector<std::uint32_t>& glyphs) const;

  /// A subset ready for a PDF.
  struct Embedded {
    Subset subset;
    std::string deflated;  ///< Its bytes, compressed.
    std::string tag;       ///< Six letters that tell it apart from other subsets.
  };
  /// As `subset`; equal ones are cut and compressed once. `glyphs` ascend.
  Result<std::shared_ptr<const Embedded>> embedded(FaceId face,
                                                   std::vector<std::uint32_t> glyphs) const;
  /// Unhinted advance of a glyph as the font states it, in 1/1000 em: the PDF's W array.
  double advance(FaceId face, std::uint32_t glyph) const;

 private:
  struct Impl;
  explicit FontBook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
  std::unique_ptr<SubsetCache> subsets_;
};

}  // namespace kakehashi::paper
