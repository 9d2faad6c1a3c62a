#include "support/typeset_text.h"

#include <cmath>
#include <fstream>
#include <iterator>

#include "paper/typeset.h"
#include "support/catch.h"
#include "support/diagnostic_text.h"
#include "support/fonts.h"

using namespace kakehashi;
using namespace kakehashi::paper;

Result<std::string> test_image(const std::string& name) {
  std::ifstream file(REPOSITORY_DIR "/tests/paper/images/" + name, std::ios::binary);
  if (!file) return Failure{"images/" + name + ": no such file"};
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Typeset typeset_document(std::string_view html, std::string_view css) {
  Sources sources;
  const SourceId page = sources.add("t.html", std::string(html));
  const SourceId style = sources.add("t.css", std::string(css));
  const Markup markup{std::string(html),
                      {{0, {page, 0, static_cast<std::uint32_t>(html.size())}, true}}};
  Diagnostics diagnostics;
  Typeset out;
  out.document = typeset({&markup, style, test_image}, sources, fonts(), diagnostics);
  out.messages = to_text(diagnostics, sources);
  return out;
}

Typeset typeset_body(std::string_view body, std::string_view css) {
  return typeset_document("<html lang=\"ja\"><head><title>t</title></head><body>" +
                              std::string(body) + "</body></html>",
                          css);
}

Document sound(Typeset set) {
  REQUIRE(set.messages == "");
  return std::move(*set.document);
}

std::vector<TextLine> text_lines(const Document& document, bool artifacts) {
  std::vector<TextLine> out;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    bool fresh = true;
    for (const Item& item : document.pages[p].items) {
      const auto* glyphs = std::get_if<GlyphItem>(&item);
      if (glyphs == nullptr || (glyphs->tag == kArtifact && !artifacts)) continue;
      const double right = glyphs->x + glyphs->run.width() * glyphs->size;
      if (!fresh && std::abs(out.back().baseline - glyphs->baseline) < 0.01 &&
          glyphs->x >= out.back().x) {
        out.back().text += glyphs->run.text;
        out.back().right = right;
      } else {
        out.push_back({static_cast<int>(p), glyphs->x, glyphs->baseline, right, glyphs->run.text});
      }
      fresh = false;
    }
  }
  return out;
}

std::string lines_joined(const Document& document, bool artifacts) {
  std::string out;
  for (const TextLine& line : text_lines(document, artifacts)) {
    if (!out.empty()) out += '|';
    out += line.text;
  }
  return out;
}

std::string tag_tree(const Document& document) {
  const auto write = [&](const auto& self, TagIndex index) -> std::string {
    std::string out = document.tags[static_cast<std::size_t>(index)].role, inside;
    for (std::size_t i = 0; i < document.tags.size(); ++i) {
      if (document.tags[i].parent != index || i == 0) continue;
      if (!inside.empty()) inside += ' ';
      inside += self(self, static_cast<TagIndex>(i));
    }
    return inside.empty() ? out : out + '(' + inside + ')';
  };
  return document.tags.empty() ? "" : write(write, 0);
}

std::string frames_of(const Typeset& set) {
  return set.document ? frames_as_text(*set.document, fonts()) : set.messages;
}

std::string rendering_of(const Typeset& set) {
  if (!set.document) return set.messages;
  Document plain = *set.document;
  plain.tags.clear();
  for (Page& page : plain.pages) {
    for (Item& item : page.items) {
      std::visit(
          [](auto& one) {
            if constexpr (requires { one.tag; }) one.tag = kArtifact;
          },
          item);
    }
    for (LinkArea& link : page.links) link.tag = kArtifact;
  }
  return frames_as_text(plain, fonts());
}
