#include "support/typeset_table.h"

#include <fmt/format.h>

using namespace kakehashi::paper;

Typeset table(std::string_view rows, std::string_view css) {
  return typeset_body(fmt::format("\n<table>{}</table>", rows),
                      std::string(kTablePage) + std::string(css));
}

Typeset grid(std::string_view rows, std::string_view css) {
  return typeset_body(fmt::format("\n<table role=\"presentation\">{}</table>", rows),
                      std::string(kTablePage) + std::string(css));
}

std::string places(const Typeset& set) {
  if (!set.document) return set.messages;
  std::string out;
  for (const Page& page : set.document->pages) {
    for (const Item& item : page.items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr) continue;
      // The baseline of a 10 pt line lies 8.8 below its top.
      out += fmt::format("{}{}@{:.0f},{:.0f}", out.empty() ? "" : " ", glyphs->run.text, glyphs->x,
                         glyphs->baseline - 8.8);
    }
  }
  return out;
}
