#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "paper/frame/frame.h"

/// The files in tests/paper/images.
kakehashi::Result<std::string> test_image(const std::string& name);

/// A page typeset for a test, with those images: `t.html` and `t.css` are the names in messages.
struct Typeset {
  std::optional<kakehashi::paper::Document> document;
  std::string messages;
};

/// `html` is the whole document.
Typeset typeset_document(std::string_view html, std::string_view css);
/// `body` is what stands in <body>; its first line is line 1 of `t.html`.
Typeset typeset_body(std::string_view body, std::string_view css = "");

/// The document of a page that must be set without a message.
kakehashi::paper::Document sound(Typeset set);

/// One line of text on a page, with its place.
struct TextLine {
  int page = 0;
  double x = 0, baseline = 0, right = 0;
  std::string text;
};
/// The text of all pages by baseline, in reading order; artifacts too when asked for.
std::vector<TextLine> text_lines(const kakehashi::paper::Document& document,
                                 bool artifacts = false);
/// The texts of `text_lines`, joined by a vertical line.
std::string lines_joined(const kakehashi::paper::Document& document, bool artifacts = false);
/// The tag tree as `Document(H1 P(Link))`.
std::string tag_tree(const kakehashi::paper::Document& document);
std::string frames_of(const Typeset& set);
/// What is printed, without the tags: two sources that look the same have the same.
std::string rendering_of(const Typeset& set);
