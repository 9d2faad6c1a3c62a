#include "paper/picture/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "paper/markup/properties.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr double kPixel = 0.75;  ///< Points: CSS has 96 pixels to the inch.
/// Pixels an inch below which print looks blurred; an image in its own size is just let through.
constexpr double kSharp = 96;
constexpr double kShortest = 0.01;  ///< Of a side, in points.

/// A length as the attributes write it: 20mm, 12pt, or a number of pixels.
std::optional<double> length_attribute(const Html& html, const Node& node, std::string_view name,
                                       Diagnostics& diagnostics) {
  const Attribute* attribute = node.find(name);
  if (attribute == nullptr) return std::nullopt;
  std::vector<WordError> errors;
  const std::vector<Word> words = split_words(attribute->value, errors);
  std::optional<double> length;
  if (words.size() == 2 && words[0].kind == Word::Kind::number) {
    length = words[0].text.empty() ? words[0].number * kPixel : absolute_length(words[0]);
  }
  if (length && std::isfinite(*length) && *length > kShortest) return length;
  diagnostics.error(html.span(*attribute), msg::kBadAttribute,
                    {attribute->name, attribute->value,
                     Text("長さ（例 20mm。数だけなら画素）",
                          "a length such as 20mm; a mere number means pixels")});
  return std::nullopt;
}

/// Paddings and borders on both sides, which a width in the style sheet counts in.
double frame(const Style& style, Side one, Side other) {
  return style.padding[one].resolve(0) + style.padding[other].resolve(0) +
         style.border[one].used() + style.border[other].used();
}

}  // namespace

void Picture::fit(double available) {
  if (!fills_width || width <= 0 || available <= 0) return;
  const double factor = available / width;
  ink.scale(factor);
  width = available;
  height *= factor;
}

void PictureSize::complete(double own_width, double own_height) {
  if (!width && !height) width = own_width;
  if (!width) width = *height * own_width / own_height;
  if (!height) height = *width * own_height / own_width;
}

PictureSize picture_size(const Html& html, NodeIndex index, const Style& style,
                         Diagnostics& diagnostics) {
  const Node& node = html.nodes[index];
  const auto refuse = [&](const char* property) {
    diagnostics.error(html.span(node), msg::kPictureShare, {node.element->name, property});
  };
  PictureSize out;
  if (style.width.unit == Dimension::Unit::percent) {
    out.fills_width = true;
    if (style.width.amount > 100 || style.width.amount <= 0 || node.is("qr-code")) {
      refuse("width");
    } else if (!style.height.automatic() || node.find("height") != nullptr) {
      refuse("height");
    }
    return out;
  }
  const auto side = [&](const char* name, const Dimension& asked, Side one, Side other) {
    std::optional<double> length = length_attribute(html, node, name, diagnostics);
    if (asked.unit == Dimension::Unit::points) {
      length = std::max(asked.amount - frame(style, one, other), kShortest);
    } else if (!asked.automatic()) {
      refuse(name);
    }
    return length;
  };
  out.width = side("width", style.width, kLeft, kRight);
  out.height = side("height", style.height, kTop, kBottom);
  return out;
}

void check_sharpness(const Picture& picture, Span where, Diagnostics& diagnostics) {
  for (const Item& item : picture.ink.content) {
    const auto* const image = std::get_if<ImageItem>(&item);
    if (image == nullptr || image->image == nullptr || image->width <= 0) continue;
    const double inches = image->width / 72;
    const double dots = image->image->shown_width() / inches;
    if (dots >= kSharp - 0.5) continue;
    const double widest = image->image->shown_width() / kSharp * 25.4;
    diagnostics.warning(where, msg::kImageCoarse, {fmt::format("{:.0f}", dots)})
        .hint(msg::kImageCoarseHint, {fmt::format("{:.0f}", std::floor(widest))});
  }
}

}  // namespace kakehashi::paper
