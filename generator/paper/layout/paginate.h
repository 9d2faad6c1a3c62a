#pragma once
#include "paper/layout/flow.h"

namespace kakehashi::paper {

/// Divides a flow into pages of one kind and paints them to the end of `document`: no page begins
/// with a space, headings stay with what follows, table headers are repeated as artifacts.
/// Bookmarks and `strings` get their pages. Running heads are not painted yet.
void paginate(Flow flow, const PageRule& rule, const LayoutContext& context,
              std::vector<NamedString>& strings, Document& document);

/// Paints the running heads and feet of pages [first, end) of `document`. A string(name) shows the
/// first text of that name on the page, else the last one before it; else the document's title or
/// the content of the <meta> of that name.
struct RunningContext {
  const Html& html;
  const Style& body;
  const std::vector<NamedString>& strings;
  const FontBook& fonts;
  Diagnostics& diagnostics;
};
void paint_running_matter(const PageRule& page, std::size_t first, std::size_t end,
                          const RunningContext& context, Document& document);

/// Reports each string(name) of the style sheet for which the document has nothing.
void check_named_strings(const StyleSheet& sheet, const Html& html,
                         const std::vector<NamedString>& strings, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
