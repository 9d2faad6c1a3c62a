#pragma once
#include <string>

#include "base/disk.h"

namespace kakehashi {

/// Writes beside, then puts in place: whoever is interrupted leaves the old file whole, and beside
/// it one that nobody reads (names that end with '~').
inline Status replace_file(Disk& disk, const std::string& path, const std::string& text) {
  const std::string beside = path + ".new~";
  if (Status written = disk.write(beside, text, /*durable=*/true); !written) return written;
  return disk.rename(beside, path);
}

}  // namespace kakehashi
