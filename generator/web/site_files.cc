#include "web/site_files.h"

#include "web/event_calendars.h"
#include "web/open_data.h"
#include "web/search_data.h"

namespace kakehashi {

// A maker a line: branches that add one do not meet.
const std::vector<SiteFileMaker>& site_file_makers() {
  // clang-format off
  static const std::vector<SiteFileMaker> makers{
      search_data,
      make_open_data,
      event_calendars,
  };
  // clang-format on
  return makers;
}

}  // namespace kakehashi
