#include <fmt/format.h>

#include <cmath>
#include <fstream>

#include "paper/image/raster.h"
#include "paper/pdf/pdf.h"
#include "paper/picture/qr_code.h"
#include "support/catch.h"
#include "support/fonts.h"
#include "support/typeset_text.h"

using namespace kakehashi;
using namespace kakehashi::paper;

namespace {

constexpr double kMm = 72 / 25.4;

Raster raster(const std::string& name) {
  const auto bytes = test_image(name);
  REQUIRE(bytes);
  const RasterResult read = read_raster(*bytes);
  if (const Text* why = std::get_if<Text>(&read)) FAIL(why->en);
  return std::get<Raster>(read);
}

std::string refusal(const std::string& bytes) {
  const RasterResult read = read_raster(bytes);
  REQUIRE(std::holds_alternative<Text>(read));
  return std::get<Text>(read).en;
}

std::vector<ImageItem> images(const Typeset& set) {
  REQUIRE(set.document);
  std::vector<ImageItem> out;
  for (const Page& page : set.document->pages) {
    for (const Item& item : page.items) {
      if (const auto* image = std::get_if<ImageItem>(&item)) out.push_back(*image);
    }
  }
  return out;
}

ImageItem only_image(const std::string& attributes, std::string_view css = "") {
  const Typeset set = typeset_body("<img alt=\"x\" " + attributes + "/>", css);
  const auto found = images(set);
  REQUIRE(found.size() == 1);
  return found[0];
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++n;
  return n;
}

}  // namespace

TEST_CASE("a PNG is read in the cheapest colours that are sound") {
  const Raster colors = raster("colors.png");
  CHECK(colors.colors == 3);
  CHECK(colors.data.size() == 120 * 80 * 3);
  CHECK(colors.data.substr(0, 3) == "\xC8\x1E\x1E");
  // Written as RGB, but there is only black and white in it.
  const Raster stamp = raster("stamp.png");
  CHECK(stamp.coding == Raster::Coding::bits);
  CHECK(stamp.data.substr(0, 3) == std::string("\x55\x55\x00", 3));
  CHECK(stamp.data.substr(3, 3) == "\xAA\xAA\x80");
  CHECK(stamp.data.size() == 16 * 3);
  const Raster gray = raster("gray16.png");
  CHECK(gray.colors == 1);
  CHECK(gray.data == std::string("\x00\x80\xFF", 3));
}

TEST_CASE("what is transparent in a PNG becomes white") {
  const Raster disc = raster("disc.png");
  CHECK(disc.data.substr(0, 3) == "\xFF\xFF\xFF");
  CHECK(disc.data.substr((40 * 80 + 40) * 3, 3) == "\x1F\x4E\x5F");
  const Raster palette = raster("palette.png");
  CHECK(palette.data == std::string("\xFF\xFF\xFF\x00\x00\xFF\xFF\xFF\xFF\x00\x00\xFF"
                                    "\x00\x00\xFF\x00\x00\xFF\x00\x00\xFF\x00\x00\xFF",
                                    24));
}

TEST_CASE("a JPEG passes through without what it tells of the photographer") {
  const auto file = test_image("turned-6.jpg");
  REQUIRE(file);
  CHECK(file->find("GPS home") != std::string::npos);
  const Raster photo = raster("turned-6.jpg");
  CHECK(photo.data.find("GPS home") == std::string::npos);
  CHECK(photo.data.find("Exif") == std::string::npos);
  CHECK(photo.orientation == 6);
  CHECK(photo.width == 80);
  CHECK(photo.shown_width() == 120);
  CHECK(raster("photo.jpg").orientation == 1);
  CHECK(raster("gray.jpg").colors == 1);
}

TEST_CASE("files that are no sound images are told, wherever they are cut off") {
  CHECK(refusal("") == "the file is empty");
  CHECK(refusal("GIF89a") == "it is neither PNG nor JPEG");
  const auto press = test_image("press.jpg");
  CHECK(refusal(*press) == "it is a CMYK JPEG made for the press; save it again as RGB");
  for (const char* name : {"colors.png", "disc.png", "palette.png", "photo.jpg", "turned-6.jpg"}) {
    const auto whole = test_image(name);
    for (std::size_t size = 8; size + 20 < whole->size(); size += 7) {
      const std::string why = refusal(whole->substr(0, size));
      INFO(name << " " << size << " " << why);
      CHECK(why.find(" is damaged (") != std::string::npos);
    }
  }
}

TEST_CASE("damaged bytes anywhere in an image do no harm") {
  for (const char* name : {"colors.png", "palette.png", "stamp.png", "turned-8.jpg", "press.jpg"}) {
    const auto whole = test_image(name);
    for (std::size_t at = 0; at < whole->size(); ++at) {
      std::string spoilt = *whole;
      spoilt[at] = static_cast<char>(~spoilt[at]);
      const RasterResult read = read_raster(spoilt);
      if (const Raster* image = std::get_if<Raster>(&read)) CHECK(image->width > 0);
    }
  }
}

TEST_CASE("an image that would not fit the memory is refused before it is decoded") {
  auto huge = *test_image("stamp.png");
  huge[16] = 0, huge[17] = 1;                                 // 65,553 pixels wide
  huge[21] = 1;                                               // 65,552 high
  CHECK(refusal(huge).find("damaged") != std::string::npos);  // Its check sum is wrong.
  auto photo = *test_image("photo.jpg");
  const std::size_t frame = photo.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  photo[frame + 5] = photo[frame + 7] = '\x7F';
  CHECK(refusal(photo) == "it is too large (32632 × 32592 pixels, at most 50 million)");
}

TEST_CASE("the size of an image comes from the style sheet, its attributes or its pixels") {
  const ImageItem own = only_image("src=\"colors.png\"");
  CHECK(own.width == Approx(90));
  CHECK(own.height == Approx(60));
  const ImageItem half = only_image("src=\"colors.png\" width=\"60\"");
  CHECK(half.width == Approx(45));
  CHECK(half.height == Approx(30));
  const ImageItem tall = only_image("src=\"colors.png\" height=\"20mm\"");
  CHECK(tall.width == Approx(30 * kMm));
  const ImageItem styled = only_image("src=\"colors.png\" width=\"60\"",
                                      "img { width: 20mm; height: 20mm; padding: 1mm }");
  CHECK(styled.width == Approx(18 * kMm));
  CHECK(styled.height == Approx(18 * kMm));
  const ImageItem share = only_image("src=\"colors.png\"", "img { width: 25%; padding: 2pt }");
  CHECK(share.width == Approx(0.25 * 174 * kMm - 4).margin(20));
  CHECK(share.height == Approx(share.width * 2 / 3));
}

TEST_CASE("a photo taken upright stands upright") {
  const ImageItem turned = only_image("src=\"turned-6.jpg\" width=\"60mm\"");
  CHECK(turned.width == Approx(60 * kMm));
  CHECK(turned.height == Approx(40 * kMm));
}

TEST_CASE("an image is a figure with words, a decoration, or an error") {
  const Typeset named = typeset_body("<p><img src=\"colors.png\" alt=\"四つの色\"/></p>");
  REQUIRE(named.messages == "");
  CHECK(tag_tree(*named.document) == "Document(P(Figure))");
  CHECK(named.document->tags[2].alternative == "四つの色");
  for (const char* bare : {"alt=\"\"", "aria-hidden=\"true\""}) {
    const Typeset hidden =
        typeset_body("<div><img src=\"colors.png\" " + std::string(bare) + "/></div>");
    REQUIRE(hidden.messages == "");
    CHECK(tag_tree(*hidden.document) == "Document");
    CHECK(images(hidden)[0].tag == kArtifact);
  }
  CHECK(typeset_body("\n<img src=\"colors.png\"/>").messages ==
        "t.html:2:2: The drawing has no alternative text\n"
        "  Say in alt what the image tells; write alt=\"\" for a mere decoration.\n");
}

TEST_CASE("an image that cannot be used is an error where it is named") {
  CHECK(typeset_body("\n<img alt=\"x\" src=\"none.png\"/>").messages ==
        "t.html:2:14: The image “none.png” cannot be opened (images/none.png: no such file)\n"
        "  Check the file’s name (capital letters, too) and the folder it is in.\n");
  CHECK(typeset_body("\n<img alt=\"x\" src=\"press.jpg\"/>").messages ==
        "t.html:2:14: The image “press.jpg” cannot be used: it is a CMYK JPEG made for the press; "
        "save it again as RGB\n"
        "  Open the image in a viewer, save it again as PNG or JPEG, and use that.\n");
  CHECK(typeset_body("\n<img alt=\"x\"/>").messages ==
        "t.html:2:2: <img> needs the attribute src\n");
  CHECK(typeset_body("\n<img alt=\"x\" src=\"photo.jpg\" width=\"2km\"/>").messages ==
        "t.html:2:30: The value “2km” of attribute width is not valid (a length such as 20mm; a "
        "mere number means pixels)\n");
}

TEST_CASE("an image too wide, or too coarse for its size, is told") {
  const char* const kImage = "\n<img alt=\"x\" src=\"photo.jpg\"/>";
  const char* const kPage = "@page { size: 100mm 100mm; margin: 10mm }";
  CHECK(typeset_body(kImage, std::string(kPage) + "img { width: 24mm }").messages == "");
  CHECK(typeset_body(kImage, std::string(kPage) + "img { width: 50mm }").messages ==
        "t.html:2:2: warning: The image is coarse (61 pixels an inch) and will print blurred\n"
        "  Make it at most 31 mm wide, or use an image with more pixels.\n");
  CHECK(typeset_body("\n<img alt=\"x\" src=\"photo.jpg\" width=\"90mm\"/>", kPage).messages ==
        "t.html:2:2: warning: The image is coarse (34 pixels an inch) and will print blurred\n"
        "  Make it at most 31 mm wide, or use an image with more pixels.\n"
        "t.html:2:2: “img” does not fit the width of its box (80.0 mm, but it needs 90.0 mm)\n"
        "  Give a width that fits in the style sheet, in mm or %.\n");
  CHECK(typeset_body(kImage, "img { width: 10%; height: 3mm }").messages ==
        "t.html:2:2: height cannot be set on <img>: only the width of an img or svg can be in %, "
        "up to 100%, and then without a height\n");
}

TEST_CASE("equal images stand in the file once") {
  const Typeset set = typeset_body(
      "<img src=\"colors.png\" alt=\"a\"/><img src=\"colors.png\" alt=\"b\"/>"
      "<img src=\"photo.jpg\" alt=\"c\"/>");
  REQUIRE(set.document);
  CHECK(images(set).size() == 3);
  const auto pdf = write_pdf(*set.document, fonts());
  REQUIRE(pdf);
  CHECK(count(*pdf, "/Subtype/Image") == 2);
  CHECK(count(*pdf, "/Filter/DCTDecode") == 1);
}

TEST_CASE("a two-dimensional code has its margin and no module too small") {
  const Typeset set = typeset_body("<qr-code value=\"https://example.jp/\"/>");
  REQUIRE(set.messages == "");
  CHECK(tag_tree(*set.document) == "Document(Figure)");
  CHECK(set.document->tags[1].alternative == "二次元コード：https://example.jp/");
  const auto code = encode_qr("https://example.jp/");
  REQUIRE(code);
  CHECK(code->modules == 25);
  const auto& items = set.document->pages[0].items;
  REQUIRE(items.size() == 1);
  const auto& path = std::get<PathItem>(items[0]);
  const Typeset empty = typeset_body(
      "<svg aria-hidden=\"true\" width=\"1mm\" height=\"1mm\">"
      "<rect width=\"1\" height=\"1\"/></svg>");
  const auto& corner = std::get<PathItem>(empty.document->pages[0].items[0]).segments[0];
  const double module = 24 * kMm / (25 + 8);
  CHECK(path.segments[0].x == Approx(corner.x + 4 * module));
  CHECK(path.segments[0].y == Approx(corner.y + 4 * module));
  // The runs cover the dark modules and nothing else.
  double area = 0;
  for (std::size_t i = 0; i + 4 < path.segments.size(); i += 5) {
    area += (path.segments[i + 2].x - path.segments[i].x) *
            (path.segments[i + 2].y - path.segments[i].y);
  }
  std::size_t dark = 0;
  for (const bool one : code->dark) dark += one ? 1 : 0;
  CHECK(area == Approx(static_cast<double>(dark) * module * module));
}

TEST_CASE("a code that telephones cannot read is an error") {
  CHECK(typeset_body("\n<qr-code value=\"https://example.jp/\" width=\"10mm\"/>").messages ==
        "t.html:2:2: The squares of this two-dimensional code are 0.30 mm wide and may not be "
        "readable (they need 0.33 mm)\n"
        "  Make it at least 10.9 mm wide and high, or shorten the value.\n");
  CHECK(typeset_body("<qr-code value=\"https://example.jp/\" width=\"10.9mm\"/>").messages == "");
  CHECK(typeset_body("\n<qr-code value=\"" + std::string(3000, 'x') + "\"/>").messages ==
        "t.html:2:10: The value is too long for a two-dimensional code (3000 bytes)\n");
  CHECK(typeset_body("\n<qr-code value=\"\" aria-label=\"x\"/>").messages ==
        "t.html:2:2: <qr-code> needs the attribute value\n");
  CHECK(typeset_body("\n<qr-code value=\"x\" style=\"width: 50%\"/>").messages ==
        "t.html:2:2: width cannot be set on <qr-code>: only the width of an img or svg can be in "
        "%, up to 100%, and then without a height\n");
}

TEST_CASE("pictures of a paragraph stand side by side, in shares of its width where they say so") {
  const auto places = [](std::string_view body, std::string_view css) {
    const Typeset set = typeset_body(
        body, std::string("@page { size: 220pt 200pt; margin: 10pt } p { margin: 0 } ") +
                  std::string(css));
    REQUIRE(set.messages == "");
    std::string out;
    for (const Item& item : set.document->pages.at(0).items) {
      const auto* path = std::get_if<PathItem>(&item);
      if (path == nullptr) continue;
      out += fmt::format("{:.0f}+{:.0f} ", path->segments[0].x,
                         path->segments[1].x - path->segments[0].x);
    }
    return out;
  };
  const std::string one =
      "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\"/></svg>";
  CHECK(places("<p>" + one + one + "</p>", "svg { width: 30pt; height: 30pt }") == "10+30 40+30 ");
  CHECK(places("<p>" + one + one + "</p>", "svg { width: 40% }") == "10+80 90+80 ");
  CHECK(places("<p>" + one + "</p>", "svg { width: 40% }") == "10+80 ");
}
