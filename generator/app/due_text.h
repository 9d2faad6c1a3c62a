#pragma once
#include <string>

#include "app/due_list.h"

namespace kakehashi {

/// For a terminal: what goes out together under one date, forms below each other, what each still
/// lacks below it.
std::string due_text(const DueList& list, const Sources& sources, Language language);

}  // namespace kakehashi
