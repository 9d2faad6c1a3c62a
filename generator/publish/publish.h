#pragma once
#include <string>

#include "base/diagnostic.h"
#include "base/disk.h"
#include "publish/output.h"

namespace kakehashi {

struct PublishReport {
  std::size_t written = 0;    ///< Files that are new or changed.
  std::size_t unchanged = 0;  ///< Files taken over from the previous output, with their times.
};

/// Puts a set of outputs in place as the folder `out`, in whole or not at all. Where they stand
/// there already, byte for byte and nothing else, nothing is touched. Otherwise
/// everything is written to `<out>.staging-N` beside it, flushed to the device once, read back and
/// compared, and exchanged with `out` in one step. Where the file system cannot exchange, two
/// renames do it; a process killed between them is mended by the next call. Leftovers of killed
/// runs (`<out>.staging-N`, `<out>.old-N`, only such as carry our marker or are empty) are removed.
/// Two runs at once are kept apart by the lock `<out>.lock`.
///
/// Files are written and read back on up to `jobs` threads; with more than one the disk must allow
/// it for different paths, as the real one does.
///
/// False after an error (no place: it concerns the folder). Then the previous output stands
/// untouched, or, after a failed fallback that could not be undone, beside it as the error says.
bool publish(const OutputSet& outputs, Disk& disk, const std::string& out, Diagnostics& diagnostics,
             PublishReport* report = nullptr, unsigned jobs = 1);

}  // namespace kakehashi
