#pragma once
#include <string>
#include <vector>

#include "base/message.h"
#include "base/source.h"

namespace kakehashi {

/// Something that the data do not have yet, in words without anybody's name: they go into
/// calendars. `places` are the records that lack it; none when the record itself is missing.
struct Missing {
  const Message* message;
  std::vector<Text> arguments;
  std::vector<Span> places;

  std::string in(Language language) const { return message->format(language, arguments); }
};

}  // namespace kakehashi
