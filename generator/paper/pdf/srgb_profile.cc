#include "paper/pdf/srgb_profile.h"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace kakehashi::paper {
namespace {

void put16(std::string& out, unsigned value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}
void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16);
  put16(out, value & 0xFFFF);
}

/// A colour in the profile connection space, in 1/65536.
struct Xyz {
  std::uint32_t x, y, z;
};
constexpr Xyz kD50{0xF6D6, 0x10000, 0xD32D};
constexpr Xyz kD65{0xF351, 0x10000, 0x116CC};
// The primaries as seen under D50.
constexpr Xyz kRed{0x6FA2, 0x38F5, 0x0390}, kGreen{0x6299, 0xB785, 0x18DA},
    kBlue{0x24A0, 0x0F84, 0xB6CF};

void put(std::string& out, const Xyz& color) {
  put32(out, color.x);
  put32(out, color.y);
  put32(out, color.z);
}

std::string xyz_tag(const Xyz& color) {
  std::string out("XYZ \0\0\0\0", 8);
  put(out, color);
  return out;
}

std::string text_tag(std::string_view text) {
  return std::string("text\0\0\0\0", 8) + std::string(text) + '\0';
}

std::string description_tag(std::string_view text) {
  std::string out("desc\0\0\0\0", 8);
  put32(out, static_cast<std::uint32_t>(text.size()) + 1);
  out += text;
  // No name in Unicode, none for the Macintosh.
  return out + std::string(1 + 4 + 4 + 2 + 1 + 67, '\0');
}

/// From what is stored to light.
std::string curve_tag() {
  constexpr unsigned kPoints = 128;
  std::string out("curv\0\0\0\0", 8);
  put32(out, kPoints);
  for (unsigned i = 0; i < kPoints; ++i) {
    const double stored = i / (kPoints - 1.0);
    const double light =
        stored <= 0.04045 ? stored / 12.92 : std::pow((stored + 0.055) / 1.055, 2.4);
    put16(out, static_cast<unsigned>(std::lround(light * 65535)));
  }
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::vector<std::pair<std::string_view, std::string>> tags{
      {"desc", description_tag("sRGB IEC61966-2.1")},
      {"cprt", text_tag("No copyright, use freely")},
      {"wtpt", xyz_tag(kD65)},
      {"rXYZ", xyz_tag(kRed)},
      {"gXYZ", xyz_tag(kGreen)},
      {"bXYZ", xyz_tag(kBlue)},
      {"rTRC", curve_tag()},
      {"gTRC", {}},  // Both share the curve of red.
      {"bTRC", {}}};
  constexpr std::size_t kHeader = 128;
  std::string table, data;
  put32(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t first = kHeader + 4 + 12 * tags.size();
  std::size_t offset = 0, length = 0;
  for (const auto& [name, content] : tags) {
    if (!content.empty()) {
      offset = first + data.size();
      length = content.size();
      data += content;
      data.resize((data.size() + 3) / 4 * 4, '\0');
    }
    table += name;
    put32(table, static_cast<std::uint32_t>(offset));
    put32(table, static_cast<std::uint32_t>(length));
  }

  std::string out;
  put32(out, static_cast<std::uint32_t>(first + data.size()));
  put32(out, 0);
  put32(out, 0x02100000);
  out += "mntrRGB XYZ ";
  for (const unsigned part : {2000, 1, 1, 0, 0, 0}) put16(out, part);  // Any date; no clock.
  out += "acsp";
  out.resize(68, '\0');
  put(out, kD50);
  out.resize(kHeader, '\0');
  return out + table + data;
}

}  // namespace kakehashi::paper
