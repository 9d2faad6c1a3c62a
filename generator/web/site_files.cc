#include "web/site_files.h"

#include "web/event_calendars.h"

namespace kakehashi {

// A maker a line: branches that add one do not meet.
const std::vector<SiteFileMaker>& site_file_makers() {
  // clang-format off
  static const std::vector<SiteFileMaker> makers{
      event_calendars,
  };
  // clang-format on
  return makers;
}

}  // namespace kakehashi
