#pragma once
#include <string_view>

#include "base/source.h"
#include "view/value.h"

namespace kakehashi {

/// A text in which words carry their readings ({漢字|かんじ}, base/ruby.h), as HTML: for markup
/// shapes. Line breaks become `<br>`.
Value ruby_value(std::string_view text, Span origin = {});

}  // namespace kakehashi
