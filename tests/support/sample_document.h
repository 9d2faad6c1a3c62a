#pragma once
#include <string>
#include <string_view>

#include "paper/frame/frame.h"

/// Builds small laid-out documents by hand, where tests have no use for the typesetter.
class SamplePage {
 public:
  SamplePage();

  kakehashi::paper::TagIndex tag(std::string role, kakehashi::paper::TagIndex parent = 0);
  kakehashi::paper::Tag& operator[](kakehashi::paper::TagIndex tag) {
    return document_.tags[static_cast<std::size_t>(tag)];
  }
  /// Places a text, one item for each run; returns the x behind it.
  double text(double x, double baseline, std::string_view text, kakehashi::paper::TagIndex tag,
              double size = 10.5, kakehashi::paper::FontRequest request = {});
  kakehashi::paper::Page& page() { return document_.pages.back(); }
  void next_page() { document_.pages.push_back({595.276, 841.89, {}, {}}); }
  kakehashi::paper::Document& document() { return document_; }

 private:
  kakehashi::paper::Document document_;
};

/// Everything the PDF writer can do on two pages: headings, a table, a list, a link over two lines,
/// a figure, names with rare characters, artifacts and bookmarks.
kakehashi::paper::Document rich_sample();

/// An A4 page full of Japanese text.
kakehashi::paper::Document text_sample();
