#include "paper/frame/frame.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/sample_document.h"

using namespace kakehashi::paper;

TEST_CASE("frames print as text, one item a line, rounded to a hundredth of a point") {
  SamplePage sample;
  sample.document().title = "表 \"1\"\n";
  const TagIndex table = sample.tag("Table");
  const TagIndex cell = sample.tag("TH", table);
  sample[cell].scope = "Column";
  sample[cell].column_span = 2;
  const TagIndex figure = sample.tag("Figure");
  sample[figure].alternative = "図";
  sample.text(10.004, 20.006, "a𠮷", cell, 10);
  std::get<GlyphItem>(sample.page().items[0]).color = {255, 0, 16};
  sample.text(-0.001, 40, "🏥", kArtifact, 10);
  auto& items = sample.page().items;
  items.push_back(RuleItem{0, 1, 2, 3, 0.25, {}, RuleItem::Style::dashed});
  items.push_back(FillItem{0, 1, 2, 3, {1, 2, 3}});
  PathItem path;
  using Kind = PathItem::Segment::Kind;
  path.segments = {{Kind::move, 0, 0, 0, 0, 1, 2},
                   {Kind::curve, 1, 1, 2, 2, 3, 3},
                   {Kind::line, 0, 0, 0, 0, 4, 4},
                   {Kind::close, 0, 0, 0, 0, 0, 0}};
  path.fill = path.stroke = true;
  path.stroke_width = 0.5;
  path.tag = figure;
  items.push_back(path);
  sample.page().links.push_back({1, 2, 3, 4, "https://example.jp", cell});
  sample.document().bookmarks = {{"章", 2, 0, 12.345}};
  CHECK(frames_as_text(sample.document(), fonts()) ==
        "title \"表 \\\"1\\\"\\n\"\n"
        "language ja\n"
        "tag 0: Document\n"
        "tag 1:   Table\n"
        "tag 2:     TH scope=Column colspan=2\n"
        "tag 3:   Figure alt=\"図\"\n"
        "bookmark level=2 page=1 y=12.35 \"章\"\n"
        "page 1 595.28,841.89\n"
        "text 10,20.01 \"a\" 10pt w=5 BIZUDGothic-Regular #ff0010 tag=2\n"
        "text 15,20.01 \"𠮷\" 10pt w=10 IPAmjMincho tag=2\n"
        "text 0,40 \"🏥\" 10pt w=10 BIZUDGothic-Regular missing=1 artifact\n"
        "rule 0,1 2,3 0.25pt #000000 dashed\n"
        "fill 0,1 2,3 #010203\n"
        "path M 1,2 C 1,1 2,2 3,3 L 4,4 Z fill=#000000 stroke=#000000 0.5pt tag=3\n"
        "link 1,2 3,4 \"https://example.jp\" tag=2\n");
}
