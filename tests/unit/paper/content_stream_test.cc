#include "paper/pdf/content_stream.h"

#include "support/catch.h"
#include "support/fonts.h"
#include "support/sample_document.h"

using namespace kakehashi::paper;

namespace {

/// A text item with its codes, all of one face.
struct Coded {
  GlyphItem item;
  CidFont font;
  CodedRun run;
  std::vector<TagIndex> marked;

  explicit Coded(std::string_view text, TagIndex tag = kArtifact) {
    item.run = fonts().shape(text, {}).at(0);
    item.x = 10;
    item.baseline = 20;
    item.size = 10;
    item.tag = tag;
  }
  std::string written(const std::vector<Tag>& tags = {}) {
    run = {&font, divide_text(item.run), {}};
    for (const TextGlyph& glyph : run.glyphs) run.pairs.push_back(font.pair(glyph.pair));
    REQUIRE(font.finish(fonts(), item.run.face));
    ContentStream stream(100, tags);
    stream.text(item, run);
    marked = stream.marked();
    return stream.finish();
  }
};

constexpr const char* kHead = "/Artifact BMC\nBT\n0 0 0 rg\n/F0 10 Tf\n1 0 0 1 10 80 Tm\n";
constexpr const char* kTail = "ET\nEMC\n";

}  // namespace

TEST_CASE("a run at its natural widths is one string") {
  Coded text("あい");
  CHECK(text.written() == std::string(kHead) + "<00010002> Tj\n" + kTail);
}

TEST_CASE("other advances are adjustments that do not add up their roundings") {
  Coded text("あああああ");
  for (Glyph& glyph : text.item.run.glyphs) glyph.advance += 0.0004;
  CHECK(text.written() == std::string(kHead) + "[<00010001>-1<00010001>-1<0001>] TJ\n" + kTail);
}

TEST_CASE("compressed punctuation moves the next glyph back, and is spelled out as one word") {
  Coded text("、「");
  text.item.run.glyphs[0].advance = 0.5;
  CHECK(text.written() == std::string(kHead) +
                              "/Span <</ActualText <FEFF3001300C>>> BDC\n[<0001>500<0002>] "
                              "TJ\nEMC\n" +
                              kTail);
}

TEST_CASE("a displaced glyph moves only itself") {
  Coded text("あいう");
  text.item.run.glyphs[1].dx = 0.05;
  text.item.run.glyphs[1].dy = 0.25;
  CHECK(text.written() ==
        std::string(kHead) + "<0001> Tj\n2.5 Ts [-50<0002>] TJ\n0 Ts [50<0003>] TJ\n" + kTail);
}

TEST_CASE("a last letter that stands apart from the next item reaches up to it") {
  Coded text("氏名");
  text.item.run.glyphs[1].advance = 3;
  CHECK(text.written() == std::string(kHead) +
                              "<0001> Tj\n"
                              "/Span <</ActualText <FEFF540D>>> BDC\n"
                              "20 Tc <0002> Tj\n0 Tc EMC\n" +
                              kTail);
}

TEST_CASE("letters set apart are spelled out, so that no space is copied between them") {
  Coded text("氏名");
  text.item.run.glyphs[0].advance = 3;
  CHECK(text.written() == std::string(kHead) +
                              "/Span <</ActualText <FEFF6C0F540D>>> BDC\n"
                              "[<0001>-2000<0002>] TJ\nEMC\n" +
                              kTail);
}

TEST_CASE(
    "in an element, what is spelled out has a mark of its own, and the rest of the line another") {
  SamplePage sample;
  const TagIndex p = sample.tag("P");
  Coded text("氏名と", p);
  text.item.run.glyphs[0].advance = 3;
  CHECK(text.written(sample.document().tags) ==
        "/Span <</MCID 0 /ActualText <FEFF6C0F540D>>> BDC\nBT\n0 0 0 rg\n/F0 10 Tf\n"
        "1 0 0 1 10 80 Tm\n[<0002>-2000<0003>] TJ\nET\nEMC\n"
        "/P <</MCID 1>> BDC\nBT\n1 0 0 1 50 80 Tm\n<0001> Tj\nET\nEMC\n");
  CHECK(text.marked == std::vector<TagIndex>{p, p});
}

TEST_CASE("a raised text is raised again after what was spelled out") {
  SamplePage sample;
  Coded text("と氏名", sample.tag("P"));
  for (Glyph& glyph : text.item.run.glyphs) glyph.dy = 0.25;
  text.item.run.glyphs[1].advance = 3;
  CHECK(text.written(sample.document().tags) ==
        "/P <</MCID 0>> BDC\nBT\n0 0 0 rg\n/F0 10 Tf\n1 0 0 1 10 80 Tm\n"
        "2.5 Ts <0001> Tj\n0 Ts\nET\nEMC\n"
        "/Span <</MCID 1 /ActualText <FEFF6C0F540D>>> BDC\nBT\n1 0 0 1 20 80 Tm\n"
        "2.5 Ts [<0002>-2000<0003>] TJ\n0 Ts\nET\nEMC\n");
}

TEST_CASE("words set apart at their space need no spelling out") {
  Coded text("a b");
  text.item.run.glyphs[1].advance = 3;
  CHECK(text.written().find("ActualText") == std::string::npos);
}

TEST_CASE("neighbours of one tag share a mark, artifacts between them end it") {
  SamplePage sample;
  const TagIndex p = sample.tag("P");
  const TagIndex h = sample.tag("H1");
  PathItem path;
  path.segments = {{PathItem::Segment::Kind::move, 0, 0, 0, 0, 1, 1},
                   {PathItem::Segment::Kind::line, 0, 0, 0, 0, 2, 2}};
  path.stroke = true;
  path.stroke_width = 1;
  ContentStream stream(10, sample.document().tags);
  for (const TagIndex tag : {p, p, h, kArtifact, p}) {
    path.tag = tag;
    stream.path(path);
  }
  CHECK(stream.finish() ==
        "/P <</MCID 0>> BDC\n0 0 0 RG\n1 w 0 J [] 0 d\n1 9 m\n2 8 l\nS\n1 9 m\n2 8 l\nS\nEMC\n"
        "/H1 <</MCID 1>> BDC\n1 9 m\n2 8 l\nS\nEMC\n"
        "/Artifact BMC\n1 9 m\n2 8 l\nS\nEMC\n"
        "/P <</MCID 2>> BDC\n1 9 m\n2 8 l\nS\nEMC\n");
  CHECK(stream.marked() == std::vector<TagIndex>{p, h, p});
}

TEST_CASE("rules are solid, dotted or dashed; one without width is none") {
  ContentStream stream(10, {});
  stream.rule({0, 1, 5, 1, 1, {255, 0, 0}, RuleItem::Style::dotted});
  stream.rule({0, 2, 5, 2, 1, {255, 0, 0}, RuleItem::Style::dotted});
  stream.rule({0, 3, 5, 3, 0.5, {255, 0, 0}, RuleItem::Style::dashed});
  stream.rule({0, 4, 5, 4, 0, {}, RuleItem::Style::solid});
  stream.fill({1, 2, 3, 4, {0, 0, 51}});
  CHECK(stream.finish() ==
        "/Artifact BMC\n1 0 0 RG\n1 w 1 J [0 2] 0 d\n0 9 m\n5 9 l\nS\n0 8 m\n5 8 l\nS\n"
        "0.5 w 0 J [1.5] 0 d\n0 7 m\n5 7 l\nS\n0 0 0.2 rg\n1 4 3 4 re\nf\nEMC\n");
}
