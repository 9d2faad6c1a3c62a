#pragma once
#include <string>

#include "base/result.h"
#include "paper/frame/frame.h"

namespace kakehashi::paper {

/// Writes a laid-out document as tagged PDF/A-1a (ISO 19005-1) with the PDF/UA identification.
/// Equal input gives equal bytes: no clock, no random id. Fails when the document breaks the
/// promises of frame.h.
Result<std::string> write_pdf(const Document& document, const FontBook& fonts);

}  // namespace kakehashi::paper
