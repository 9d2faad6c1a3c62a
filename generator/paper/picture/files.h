#pragma once
#include <functional>
#include <string>

#include "base/result.h"

namespace kakehashi::paper {

/// Gives the bytes of a file that a document names in `src`, or the reason why not. It must answer
/// equally for equal names as long as the document is being made.
using Files = std::function<Result<std::string>(const std::string& name)>;

}  // namespace kakehashi::paper
