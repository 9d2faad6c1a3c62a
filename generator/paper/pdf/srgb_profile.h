#pragma once
#include <string>

namespace kakehashi::paper {

/// An ICC profile (version 2) of the colour space sRGB, from the numbers of IEC 61966-2-1: what
/// "red" means in our files. A tenth of the size of the profiles that systems carry.
std::string srgb_profile();

}  // namespace kakehashi::paper
