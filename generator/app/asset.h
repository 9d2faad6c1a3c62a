#pragma once
#include <string>
#include <string_view>

#include "base/disk.h"

namespace kakehashi {

/// The bytes of an image that a page names in `src`, found as a browser would find it: `name` is
/// relative to `base`, a folder of the published site, where site/assets becomes assets/. So one
/// Markdown text serves the web and paper. The reason of a failure names the file that was looked
/// for.
Result<std::string> read_asset(const FileReader& files, std::string_view base,
                               std::string_view name);

}  // namespace kakehashi
