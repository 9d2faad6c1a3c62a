#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "paper/font/font.h"
#include "paper/pdf/to_unicode.h"

namespace kakehashi::paper {

/// A glyph together with the text it stands for. One picture may stand for several texts (﨑 as a
/// compatibility form, 葛 with and without a selector); a PDF font maps each code to one text. So
/// every pair gets its own code, and what a reader copies is exact.
struct GlyphText {
  std::uint32_t glyph = 0;
  std::string_view text;
  bool operator==(const GlyphText&) const = default;
};

/// A glyph of a run with its share of the run's text.
struct TextGlyph {
  GlyphText pair;
  /// Belongs to the cluster of the glyph before it: marks are drawn out of order, so readers must
  /// be told the text of the whole cluster.
  bool joined = false;
  /// There are more glyphs than characters: the text is a zero width space, as readers want one.
  bool filler = false;
};

/// Divides a run's text among its glyphs; without the fillers the shares joined are the text.
std::vector<TextGlyph> divide_text(const ShapedRun& run);

/// The codes (CIDs) of one face in one document.
class CidFont {
 public:
  /// The number of a pair; equal pairs have equal numbers. The text must live as long as this.
  std::uint32_t pair(const GlyphText& pair);

  /// Cuts the subset and allots the codes: the first pair of a glyph gets the glyph's number in the
  /// subset, others get codes behind all glyphs.
  Status finish(const FontBook& fonts, FaceId face);

  std::uint32_t code(std::uint32_t pair) const { return codes_[pair]; }
  /// The W entry of a pair's glyph: 1/1000 em, rounded to three decimals.
  double width(std::uint32_t pair) const { return widths_[pair]; }
  const FontBook::Embedded& embedded() const { return *embedded_; }

  /// Glyph of the subset for each code, from 0.
  const std::vector<std::uint32_t>& glyph_of_code() const { return glyph_of_code_; }
  bool is_identity() const { return glyph_of_code_.size() == embedded_->subset.glyph_count; }
  /// Widths of the codes in use, ascending.
  const std::map<std::uint32_t, double>& width_of_code() const { return width_of_code_; }
  /// Texts of the codes in use, ascending.
  std::vector<CodeText> texts() const;

 private:
  struct Hash {
    std::size_t operator()(const GlyphText& pair) const {
      return std::hash<std::string_view>()(pair.text) * 31 + pair.glyph;
    }
  };
  std::unordered_map<GlyphText, std::uint32_t, Hash> numbers_;  ///< For look-up only.
  std::vector<GlyphText> pairs_;
  std::vector<std::uint32_t> codes_;
  std::vector<double> widths_;
  std::shared_ptr<const FontBook::Embedded> embedded_;
  std::vector<std::uint32_t> glyph_of_code_;
  std::map<std::uint32_t, double> width_of_code_;
};

}  // namespace kakehashi::paper
