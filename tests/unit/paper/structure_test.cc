#include "paper/pdf/structure.h"

#include <fmt/format.h>

#include "support/catch.h"
#include "support/fonts.h"
#include "support/sample_document.h"

using namespace kakehashi::paper;

namespace {

std::vector<Tag> tree(const std::vector<TagIndex>& parents) {
  std::vector<Tag> tags(parents.size());
  for (std::size_t i = 0; i < parents.size(); ++i) tags[i].parent = parents[i];
  return tags;
}

/// The kids of a tag: p = piece, e = element, a = annotation.
std::string shown(const std::vector<StructureKid>& kids) {
  std::string out;
  for (const StructureKid& kid : kids) {
    out += fmt::format("{}{} ", "pea"[static_cast<int>(kid.kind)], kid.index);
  }
  return out;
}

}  // namespace

TEST_CASE("content of a paragraph stands before, between and behind its links") {
  // 0 Document, 1 P, 2 Link, 3 Link
  const auto kids = structure_kids(tree({-1, 0, 1, 1}),
                                   {{1, 0, 0}, {2, 0, 1}, {1, 0, 2}, {3, 0, 3}, {1, 1, 0}}, {3, 2});
  CHECK(shown(kids[0]) == "e1 ");
  CHECK(shown(kids[1]) == "p0 e2 p2 e3 p4 ");
  CHECK(shown(kids[2]) == "p1 a1 ");
  CHECK(shown(kids[3]) == "p3 a0 ");
}

TEST_CASE("an empty cell keeps its place in the row") {
  // 0 Table, 1 TR, 2…4 TD; only the third has content
  const auto kids = structure_kids(tree({-1, 0, 1, 1, 1}), {{4, 0, 0}}, {});
  CHECK(shown(kids[1]) == "e2 e3 e4 ");
  CHECK(shown(kids[2]).empty());
}

TEST_CASE("elements keep the order of the tags even when the paper has another") {
  const auto kids =
      structure_kids(tree({-1, 0, 0}), {{2, 0, 0}, {0, 0, 1}, {1, 0, 2}}, {kArtifact});
  CHECK(shown(kids[0]) == "p1 e1 e2 ");
}

TEST_CASE("a figure's box holds its paths, strokes and lettering on its first page") {
  SamplePage sample;
  const TagIndex figure = sample.tag("Figure");
  const TagIndex inside = sample.tag("Span", figure);
  const TagIndex plain = sample.tag("P");
  using Kind = PathItem::Segment::Kind;
  PathItem line;
  line.segments = {{Kind::move, 0, 0, 0, 0, 100, 100}, {Kind::line, 0, 0, 0, 0, 200, 150}};
  line.stroke = true;
  line.stroke_width = 2;
  line.tag = figure;
  sample.page().items.push_back(line);
  sample.text(190, 140, "山川", inside, 10);
  sample.text(0, 500, "本文", plain);
  sample.next_page();
  sample.text(0, 10, "続き", inside, 10);
  const auto boxes = figure_boxes(sample.document(), fonts());
  const FigureBox& box = boxes.at(static_cast<std::size_t>(figure));
  CHECK(box.page == 0);
  CHECK(box.left == Approx(99));
  CHECK(box.top == Approx(99));
  CHECK(box.right == Approx(210));
  CHECK(box.bottom == Approx(151));
  CHECK(boxes.at(static_cast<std::size_t>(plain)).page == -1);
}
