#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "paper/frame/measure.h"
#include "paper/layout/box_builder.h"
#include "paper/messages.h"
#include "paper/picture/drawing.h"
#include "paper/picture/qr_code.h"
#include "paper/picture/svg.h"
#include "paper/picture/svg_path.h"

namespace kakehashi::paper {
namespace {

constexpr double kPixel = 0.75;
constexpr double kCodeSize = 24 * kPointsPerMillimetre;
/// JIS X 0510 names no least size; below this, telephones and office printers fail together.
constexpr double kLeastModule = 0.33 * kPointsPerMillimetre;

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The dark modules as one path: a rectangle for each stretch of a row.
PathItem code_path(const QrCode& code, double module, double x, double y) {
  PathItem out;
  out.fill = true;
  for (int row = 0; row < code.modules; ++row) {
    for (int column = 0; column < code.modules; ++column) {
      if (!code.at(row, column)) continue;
      const int first = column;
      while (column < code.modules && code.at(row, column)) ++column;
      const Segments run =
          rectangle(x + first * module, y + row * module, (column - first) * module, module);
      out.segments.insert(out.segments.end(), run.begin(), run.end());
    }
  }
  return out;
}

}  // namespace

bool BoxBuilder::is_picture(NodeIndex node) const {
  return at(node).is("svg") || at(node).is("img") || at(node).is("qr-code");
}

/// A picture as a block.
Box BoxBuilder::picture_box(NodeIndex node, const Place& place) {
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  box.picture = picture(node, place.tag);
  take_targets(end_of(node), box);
  return box;
}

Picture BoxBuilder::picture(NodeIndex node, TagIndex parent) {
  if (at(node).is("img")) return image(node, parent);
  if (at(node).is("qr-code")) return code(node, parent);
  const NodeIndex title = html_.child(node, "title");
  const TagIndex tag = figure(node, parent, title != kNoNode ? html_.text_of(title) : std::string(),
                              msg::kDrawingUnnamedHint);
  PictureSize size = picture_size(html_, node, styles_.of(node), diagnostics_);
  const Drawing drawing = read_svg(html_, node, size.width.value_or(0) / kPixel,
                                   size.height.value_or(0) / kPixel, fonts_, diagnostics_);
  if (drawing.width <= 0 || drawing.height <= 0) return {};
  size.complete(drawing.width * kPixel, drawing.height * kPixel);
  Picture out = paint_drawing(drawing, *size.width, *size.height, tag, fonts_);
  out.fills_width = size.fills_width;
  return out;
}

/// The Figure of a picture, or no tag when it only decorates. `alternative` serves when there is no
/// aria-label; `mend` says how to write one.
TagIndex BoxBuilder::figure(NodeIndex node, TagIndex parent, std::string alternative,
                            const Message& mend) {
  const Attribute* hidden = at(node).find("aria-hidden");
  if (hidden != nullptr && hidden->value == "true") return kArtifact;
  if (const Attribute* label = at(node).find("aria-label")) alternative = label->value;
  if (is_blank(alternative)) {
    diagnostics_.error(html_.span(at(node)), msg::kDrawingUnnamed).hint(mend);
  }
  const TagIndex tag = add_tag("Figure", parent, language(node));
  document_.tags[tag].alternative = std::move(alternative);
  return tag;
}

Picture BoxBuilder::image(NodeIndex node, TagIndex parent) {
  const Attribute* alt = at(node).find("alt");
  TagIndex tag = kArtifact;
  if (alt == nullptr || !alt->value.empty()) {
    tag = figure(node, parent, alt != nullptr ? alt->value : std::string(), msg::kImageAltHint);
  }
  Picture out;
  const Attribute* source = required(node, "src");
  PictureSize size = picture_size(html_, node, styles_.of(node), diagnostics_);
  const std::shared_ptr<const Raster> raster = source != nullptr ? load(*source) : nullptr;
  if (raster == nullptr) return out;
  size.complete(raster->shown_width() * kPixel, raster->shown_height() * kPixel);
  out.width = *size.width;
  out.height = *size.height;
  out.fills_width = size.fills_width;
  out.ink.content.push_back(ImageItem{0, 0, out.width, out.height, raster, tag});
  return out;
}

/// Null, with the error reported where the image is first named.
std::shared_ptr<const Raster> BoxBuilder::load(const Attribute& source) {
  const auto [place, is_new] = images_.try_emplace(source.value);
  if (!is_new) return place->second;
  const Result<std::string> bytes =
      files_ ? files_(source.value) : Result<std::string>(Failure{"no files"});
  if (!bytes) {
    diagnostics_.error(html_.span(source), msg::kImageMissing, {source.value, bytes.reason()})
        .hint(msg::kImageMissingHint);
    return nullptr;
  }
  RasterResult read = read_raster(*bytes);
  if (const Text* why = std::get_if<Text>(&read)) {
    diagnostics_.error(html_.span(source), msg::kImageUnusable, {source.value, *why})
        .hint(msg::kImageUnusableHint);
    return nullptr;
  }
  place->second = std::make_shared<const Raster>(std::move(std::get<Raster>(read)));
  return place->second;
}

Picture BoxBuilder::code(NodeIndex node, TagIndex parent) {
  const Attribute* value = required(node, "value");
  const TagIndex tag =
      figure(node, parent, value != nullptr ? "二次元コード：" + value->value : std::string(),
             msg::kDrawingUnnamedHint);
  Picture out;
  PictureSize size = picture_size(html_, node, styles_.of(node), diagnostics_);
  if (value == nullptr) return out;
  const std::optional<QrCode> code = encode_qr(value->value);
  if (!code) {
    diagnostics_.error(html_.span(*value), msg::kCodeTooLong,
                       {std::to_string(value->value.size())});
    return out;
  }
  size.complete(kCodeSize, kCodeSize);
  out.width = *size.width;
  out.height = *size.height;
  const int modules = code->modules + 2 * kQuietZone;
  const double module = std::min(out.width, out.height) / modules;
  if (module < kLeastModule - 1e-6) {
    diagnostics_
        .error(html_.span(at(node)), msg::kCodeTooFine,
               {fmt::format("{:.2f}", std::floor(module / kPointsPerMillimetre * 100) / 100)})
        .hint(msg::kCodeTooFineHint,
              {fmt::format("{:.1f}",
                           std::ceil(modules * kLeastModule / kPointsPerMillimetre * 10) / 10)});
  }
  PathItem path = code_path(*code, module, (out.width - code->modules * module) / 2,
                            (out.height - code->modules * module) / 2);
  path.tag = tag;
  out.ink.content.push_back(std::move(path));
  return out;
}

const Attribute* BoxBuilder::required(NodeIndex node, std::string_view name) {
  const Attribute* attribute = at(node).find(name);
  if (attribute != nullptr && !is_blank(attribute->value)) return attribute;
  diagnostics_.error(html_.span(at(node)), msg::kMissingAttribute, {name, at(node).element->name});
  return nullptr;
}

}  // namespace kakehashi::paper
