#include "support/sample_document.h"

#include "support/fonts.h"

using namespace kakehashi::paper;

SamplePage::SamplePage() {
  document_.title = "令和8年11月分 <活動報告> & 一覧";
  document_.tags.emplace_back().role = "Document";
  next_page();
}

TagIndex SamplePage::tag(std::string role, TagIndex parent) {
  Tag made;
  made.role = std::move(role);
  made.parent = parent;
  document_.tags.push_back(made);
  return static_cast<TagIndex>(document_.tags.size() - 1);
}

double SamplePage::text(double x, double baseline, std::string_view text, TagIndex tag, double size,
                        FontRequest request) {
  for (ShapedRun& run : fonts().shape(text, request)) {
    GlyphItem item;
    item.x = x;
    item.baseline = baseline;
    item.size = size;
    item.tag = tag;
    x += run.width() * size;
    item.run = std::move(run);
    page().items.push_back(std::move(item));
  }
  return x;
}

namespace {

void add_table(SamplePage& sample, double top) {
  const TagIndex table = sample.tag("Table");
  const char* const cells[3][3] = {
      {"区分", "医療機関", "件数"}, {"訪問診療", "", "12"}, {"合計", "—", "1,204"}};
  for (int row = 0; row < 3; ++row) {
    const TagIndex tr = sample.tag("TR", table);
    const double y = top + 20 * row;
    if (row == 0) sample.page().items.push_back(FillItem{60, y, 300, 20, {0xE6, 0xEE, 0xF4}});
    for (int column = 0; column < 3; ++column) {
      const bool heading = row == 0 || column == 0;
      const TagIndex cell = sample.tag(heading ? "TH" : "TD", tr);
      if (heading) sample[cell].scope = row == 0 ? "Column" : "Row";
      sample.text(64 + 100 * column, y + 14, cells[row][column], cell);
    }
    sample.page().items.push_back(RuleItem{60, y, 360, y, 0.5, {}, RuleItem::Style::solid});
  }
  const TagIndex last = sample.tag("TR", table);
  const TagIndex wide = sample.tag("TD", last);
  sample[wide].column_span = 2;
  sample.text(64, top + 74, "二列にわたる欄", wide);
  sample.tag("TD", last);
  sample.page().items.push_back(
      RuleItem{60, top + 80, 360, top + 80, 0.5, {}, RuleItem::Style::dotted});
  sample.page().items.push_back(
      RuleItem{360, top, 360, top + 80, 0.5, {}, RuleItem::Style::dashed});
}

void add_figure(SamplePage& sample, double x, double y) {
  const TagIndex figure = sample.tag("Figure");
  sample[figure].alternative = "区の略図。北に𠮷野診療所、南に駅があります。";
  using Kind = PathItem::Segment::Kind;
  PathItem area;
  area.segments = {{Kind::move, 0, 0, 0, 0, x, y},
                   {Kind::line, 0, 0, 0, 0, x + 120, y},
                   {Kind::curve, x + 150, y + 30, x + 90, y + 60, x + 120, y + 80},
                   {Kind::line, 0, 0, 0, 0, x, y + 80},
                   {Kind::close, 0, 0, 0, 0, 0, 0}};
  area.fill = area.stroke = true;
  area.fill_color = {0xD8, 0xEC, 0xDC};
  area.stroke_color = {0x22, 0x66, 0x33};
  area.stroke_width = 1;
  area.tag = figure;
  sample.page().items.push_back(area);
  sample.text(x + 20, y + 40, "１", figure, 12, {Family::gothic, true});
}

}  // namespace

Document rich_sample() {
  SamplePage sample;
  const TagIndex heading = sample.tag("H1");
  sample.text(60, 80, "在宅医療・介護連携 活動報告", heading, 18, {Family::gothic, true});
  const TagIndex names = sample.tag("P");
  sample.text(60, 110, "髙橋、﨑山、𠮷野、葛\U000E0100城、葛\U000E0102城、𩸽、神と神", names);
  const TagIndex foreign = sample.tag("P");
  sample.text(60, 130, "Tiếng Việt é e\u0301 ① ☑ q\u0301x fi office AVA", foreign, 10.5);
  const TagIndex serif = sample.tag("P");
  sample.text(60, 150, "明朝の本文と𠮷野。ﾊﾝｶｸ ｶﾅ", serif, 10.5, {Family::mincho, false});

  // Set evenly over 12 em, as labels in forms are.
  const TagIndex label = sample.tag("P");
  sample.text(60, 170, "氏名・住所", label);
  auto& even = std::get<GlyphItem>(sample.page().items.back());
  for (std::size_t i = 0; i + 1 < even.run.glyphs.size(); ++i) even.run.glyphs[i].advance += 1.75;

  add_table(sample, 190);

  const TagIndex list = sample.tag("L");
  for (const char* entry : {"退院前の調整", "多職種の会議"}) {
    const TagIndex item = sample.tag("LI", list);
    const double y = entry[0] == '\xE9' ? 300 : 320;
    sample.text(60, y, "・", sample.tag("Lbl", item));
    sample.text(72, y, entry, sample.tag("LBody", item));
  }

  const TagIndex paragraph = sample.tag("P");
  const double x = sample.text(60, 350, "詳しくは", paragraph);
  const TagIndex link = sample.tag("Link", paragraph);
  const double end = sample.text(x, 350, "区の案内", link);
  sample.text(60, 366, "ページ", link);
  sample.text(91.5, 366, "をご覧ください。", paragraph);
  sample.page().links.push_back({x, 340, end - x, 13, "https://example.jp/案内?a=1&b=(2)", link});
  sample.page().links.push_back({60, 356, 31.5, 13, "https://example.jp/案内?a=1&b=(2)", link});
  sample[link].alternative = "区の案内ページを開きます";

  // As a justified line is: wide characters set apart, Latin words not.
  const TagIndex justified = sample.tag("P");
  sample.text(60, 388, "11月6日の連絡は06-0000-0010へ、案内はhttps://example.jp/ です。",
              justified);
  auto& spread = std::get<GlyphItem>(sample.page().items.back());
  for (Glyph& glyph : spread.run.glyphs) {
    if (glyph.advance > 0.9) glyph.advance += 0.2;
  }

  add_figure(sample, 60, 400);
  const TagIndex over = sample.tag("P");
  sample.text(60, 800, "次のページへ続く", over);
  sample.text(290, 825, "1 / 2", kArtifact, 9);
  sample.next_page();
  sample.text(60, 80, "段落です。", over);
  sample.text(60, 110, "二ページ目", sample.tag("H2"), 14, {Family::gothic, true});
  sample.text(290, 825, "2 / 2", kArtifact, 9);

  Document document = sample.document();
  document.bookmarks = {{"在宅医療・介護連携 活動報告", 1, 0, 60},
                        {"二ページ目", 3, 1, 96},
                        {"その続き", 2, 1, 150},
                        {"おわりに", 1, 1, 200}};
  return document;
}

Document text_sample() {
  SamplePage sample;
  sample.document().title = "本文";
  const std::string line =
      "在宅での療養を望む方とその家族が、住み慣れた地域で安心して暮らし続けられるよう";
  for (int i = 0; i < 45; ++i) {
    const TagIndex paragraph = sample.tag("P");
    sample.text(60, 70 + 16.5 * i, line + std::to_string(i), paragraph, 10.5,
                i % 9 == 0 ? FontRequest{Family::gothic, true} : FontRequest{});
  }
  return sample.document();
}
