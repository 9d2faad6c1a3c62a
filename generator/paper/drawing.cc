#include "paper/drawing.h"

#include <algorithm>
#include <cmath>

#include "paper/messages.h"
#include "paper/properties.h"
#include "paper/svg_path.h"

namespace kakehashi::paper {
namespace {

struct Paint {
  std::optional<Color> fill = Color{};
  std::optional<Color> stroke;
  double width = 1;
};

class DrawingReader {
 public:
  DrawingReader(const Html& html, TagIndex tag, Diagnostics& diagnostics)
      : html_(html), tag_(tag), diagnostics_(diagnostics) {}

  Picture run(NodeIndex svg, const Style& style) {
    const Node& node = html_.nodes[svg];
    std::array<double, 4> view{0, 0, 0, 0};
    const bool has_view = view_box(node, view);
    PictureSize size = picture_size(html_, svg, style, diagnostics_);
    if (has_view) size.complete(view[2] * kPixel, view[3] * kPixel);
    out_.width = size.width.value_or(0);
    out_.height = size.height.value_or(0);
    out_.fills_width = size.fills_width;
    if (has_view) {
      // As preserveAspectRatio="xMidYMid meet".
      scale_ = std::min(out_.width / view[2], out_.height / view[3]);
      dx_ = (out_.width - view[2] * scale_) / 2 - view[0] * scale_;
      dy_ = (out_.height - view[3] * scale_) / 2 - view[1] * scale_;
    }
    shapes(svg, Paint());
    return std::move(out_);
  }

 private:
  static constexpr double kPixel = 0.75;

  void bad(const Attribute& attribute, Text why) {
    diagnostics_.error(html_.span(attribute), msg::kBadAttribute,
                       {attribute.name, attribute.value, std::move(why)});
  }

  bool view_box(const Node& node, std::array<double, 4>& view) {
    const Attribute* attribute = node.find("viewBox");
    if (attribute == nullptr) return false;
    NumberReader reader(attribute->value);
    bool good = true;
    for (double& number : view) {
      const auto read = reader.next();
      good &= read.has_value();
      number = read.value_or(0);
    }
    if (good && reader.peek() == 0 && view[2] > 0 && view[3] > 0) return true;
    bad(*attribute, {"数を 4 つ：左 上 幅 高さ", "four numbers: left top width height"});
    return false;
  }

  double number(const Node& node, std::string_view name, double fallback = 0) {
    const Attribute* attribute = node.find(name);
    if (attribute == nullptr) return fallback;
    NumberReader reader(attribute->value);
    const auto value = reader.next();
    if (value && reader.peek() == 0) return *value;
    bad(*attribute, {"数", "a number"});
    return fallback;
  }

  std::optional<Color> color(const Node& node, std::string_view name,
                             const std::optional<Color>& fallback) {
    const Attribute* attribute = node.find(name);
    if (attribute == nullptr) return fallback;
    if (attribute->value == "none") return std::nullopt;
    std::vector<WordError> errors;
    const std::vector<Word> words = split_words(attribute->value, errors);
    auto parsed = parse_value(*find_property("color"), words[0]);
    if (auto* value = std::get_if<PropertyValue>(&parsed); value != nullptr && words.size() == 2) {
      return std::get<Color>(*value);
    }
    bad(*attribute, {"#rrggbb か none", "#rrggbb or none"});
    return fallback;
  }

  void shapes(NodeIndex parent, const Paint& inherited) {
    for (NodeIndex i = html_.nodes[parent].first_child; i != kNoNode; i = html_.nodes[i].next) {
      const Node& node = html_.nodes[i];
      if (node.element == nullptr || node.is("title")) continue;
      if (node.element->group != ElementGroup::drawing || node.is("svg")) {
        diagnostics_.error(html_.span(node), msg::kMisplacedElement,
                           {node.element->name, html_.nodes[parent].element->name});
        continue;
      }
      Paint paint{color(node, "fill", inherited.fill), color(node, "stroke", inherited.stroke),
                  number(node, "stroke-width", inherited.width)};
      if (node.is("g")) {
        shapes(i, paint);
      } else {
        add(shape(node), paint);
      }
    }
  }

  Segments shape(const Node& node) {
    const auto n = [&](std::string_view name) { return number(node, name); };
    const std::string_view name = node.element->name;
    if (name == "rect") return rectangle(n("x"), n("y"), n("width"), n("height"));
    if (name == "line") return polygon({n("x1"), n("y1"), n("x2"), n("y2")}, false);
    if (name == "circle") return ellipse(n("cx"), n("cy"), n("r"), n("r"));
    if (name == "ellipse") return ellipse(n("cx"), n("cy"), n("rx"), n("ry"));
    if (name == "path") return path(node);
    return polygon(points(node), name == "polygon");
  }

  std::vector<double> points(const Node& node) {
    std::vector<double> out;
    const Attribute* attribute = node.find("points");
    if (attribute == nullptr) return out;
    NumberReader reader(attribute->value);
    while (const auto value = reader.next()) out.push_back(*value);
    if (reader.peek() != 0 || out.size() % 2 != 0) {
      bad(*attribute, {"x,y の組の並び", "pairs of numbers x,y"});
    }
    return out;
  }

  Segments path(const Node& node) {
    const Attribute* attribute = node.find("d");
    if (attribute == nullptr) return {};
    PathData data = read_path(attribute->value);
    if (data.error != std::string_view::npos) {
      diagnostics_.error(html_.span(*attribute), msg::kBadPath, {std::to_string(data.error + 1)});
    }
    return std::move(data.segments);
  }

  void add(Segments segments, const Paint& paint) {
    if (segments.empty() || (!paint.fill && !paint.stroke)) return;
    PathItem item;
    item.segments = std::move(segments);
    for (PathItem::Segment& s : item.segments) {
      s.x1 = s.x1 * scale_ + dx_;
      s.y1 = s.y1 * scale_ + dy_;
      s.x2 = s.x2 * scale_ + dx_;
      s.y2 = s.y2 * scale_ + dy_;
      s.x = s.x * scale_ + dx_;
      s.y = s.y * scale_ + dy_;
    }
    item.fill = paint.fill.has_value();
    item.stroke = paint.stroke.has_value() && paint.width > 0;
    item.fill_color = paint.fill.value_or(Color());
    item.stroke_color = paint.stroke.value_or(Color());
    item.stroke_width = paint.width * scale_;
    item.tag = tag_;
    out_.ink.content.push_back(std::move(item));
  }

  const Html& html_;
  TagIndex tag_;
  Diagnostics& diagnostics_;
  Picture out_;
  double scale_ = kPixel, dx_ = 0, dy_ = 0;
};

}  // namespace

Picture read_drawing(const Html& html, NodeIndex svg, const Style& style, TagIndex tag,
                     Diagnostics& diagnostics) {
  return DrawingReader(html, tag, diagnostics).run(svg, style);
}

}  // namespace kakehashi::paper
