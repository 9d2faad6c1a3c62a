#pragma once
#include "base/diagnostic.h"
#include "model/project.h"

namespace kakehashi {

/// Where the two editions of an article stand in its file: the ordinary text, then a line
/// `=== やさしい日本語 ===`, then the easy text.
struct Editions {
  Span ordinary;
  Span easy;  ///< Not known when there is none.
};

/// Errors are a second such line, a line of that form with other words, an edition without text,
/// and an easy text without title and summary in the head, or those without a text.
Editions split_editions(const Sources& sources, const Article& article, Diagnostics& diagnostics);

}  // namespace kakehashi
