#pragma once
#include <string_view>

#include "base/message.h"

namespace kakehashi::paper {

/// What a value may be, in words for people, from the notation of the tables (properties.h):
/// options joined by " | ", parts in any order joined by " & ", "{1,4} " for one to four values.
Text value_help(std::string_view syntax);

}  // namespace kakehashi::paper
