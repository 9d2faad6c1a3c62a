#pragma once
#include "web/page_kind.h"

namespace kakehashi {

/// A situation as templates see it: {anchor title easy_title text easy_text lists articles}.
/// `lists` are the lists of this edition that it leads to, {label easy_label path count is_provides
/// is_accepts}, `articles` the leaflets and pages, {label easy_label path easy_path}; the easy ones
/// are HTML.
ShapePtr situation_shape();

/// All situations of site/site.yaml, in its order.
Value::List situations(const Edition& edition);

}  // namespace kakehashi
