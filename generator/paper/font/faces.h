#pragma once
#include <array>

#include "paper/font/font.h"

/// The fonts that we print with and the order in which they are tried.
namespace kakehashi::paper {

struct FaceFile {
  const char* path;
  const char* package;
  bool serif;
};

/// In the order of FaceId.
enum : FaceId { kGothic, kGothicBold, kMincho, kRare, kForeign, kForeignBold, kFaceCount };
inline constexpr std::array<FaceFile, kFaceCount> kFiles{{
    {"/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf",
     "fonts-morisawa-bizud-gothic", false},
    {"/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Bold.ttf", "fonts-morisawa-bizud-gothic",
     false},
    {"/usr/share/fonts/truetype/bizud-mincho/BIZUDMincho-Regular.ttf",
     "fonts-morisawa-bizud-mincho", true},
    {"/usr/share/fonts/truetype/ipamj/ipamjm.ttf", "fonts-ipamj-mincho", true},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core", false},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", "fonts-dejavu-core", false},
}};

/// Faces to try, best first. BIZ UDMincho has no bold; the gothic bold stands out as bold should.
/// Rare characters in a mincho text come from the other mincho before any gothic. None of the
/// Japanese faces has the accents of Vietnamese or a ticked box; DejaVu does.
using Chain = std::array<FaceId, kFaceCount>;
inline constexpr Chain kGothicChain{kGothic, kMincho, kRare, kForeign, kGothicBold, kForeignBold};
inline constexpr Chain kBoldChain{kGothicBold, kGothic, kMincho, kRare, kForeignBold, kForeign};
inline constexpr Chain kMinchoChain{kMincho, kRare, kGothic, kForeign, kGothicBold, kForeignBold};

inline const Chain& chain_of(const FontRequest& request) {
  if (request.bold) return kBoldChain;
  return request.family == Family::gothic ? kGothicChain : kMinchoChain;
}

}  // namespace kakehashi::paper
