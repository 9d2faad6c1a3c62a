#pragma once
#include <string>

namespace kakehashi {

/// A finished file of the output, in memory; only `publish` writes it.
struct OutputFile {
  std::string path;  ///< Relative to the output folder, with '/'.
  std::string bytes;
};

}  // namespace kakehashi
