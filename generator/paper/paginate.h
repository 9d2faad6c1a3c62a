#pragma once
#include "paper/flow.h"

namespace kakehashi::paper {

/// Divides a flow into pages of one kind and paints them to the end of `document`: no page begins
/// with a space, headings stay with what follows, table headers are repeated as artifacts.
/// Running heads are not painted yet.
void paginate(Flow flow, const PageRule& page, const LayoutContext& context, Document& document);

/// Paints the running heads and feet of pages [first, end) of `document`.
struct RunningContext {
  const Html& html;
  const Style& body;
  SourceId sheet = kNoSource;
  const FontBook& fonts;
  Diagnostics& diagnostics;
};
void paint_running_matter(const PageRule& page, std::size_t first, std::size_t end,
                          const RunningContext& context, Document& document);

}  // namespace kakehashi::paper
