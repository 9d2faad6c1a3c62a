#pragma once
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/origin.h"
#include "paper/picture/files.h"
#include "paper/frame/frame.h"

namespace kakehashi::paper {

/// What is typeset: a complete XHTML text and the style sheet for paper.
struct Manuscript {
  const Markup* html;  ///< `<html lang><head><title>…</head><body>…`; errors point to its origins.
  SourceId style = kNoSource;  ///< The style sheet (paper.css), read from `sources`.
  Files files = {};            ///< Gives the images that `src` names.
};

/// html → boxes → lines → frames. Every element, property, value and unit outside the documented
/// subset, every character without a glyph and every overflow of a fixed box is an error with its
/// position; all are reported. Nothing when there was an error.
std::optional<Document> typeset(const Manuscript& manuscript, const Sources& sources,
                                const FontBook& fonts, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
