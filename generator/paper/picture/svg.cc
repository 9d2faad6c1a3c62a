#include "paper/picture/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "paper/markup/properties.h"
#include "paper/messages.h"
#include "paper/picture/drawing.h"
#include "paper/picture/svg_path.h"

namespace kakehashi::paper {
namespace {

/// What a <g> hands down.
struct Look {
  Drawing::Paint paint;
  double font_size = 0;
  Drawing::Text::Anchor anchor = Drawing::Text::Anchor::start;
  bool bold = false;
  double scale = 1, dx = 0, dy = 0;  ///< From the group's units to the drawing's.
};

/// The reach of a shape, without the width of its line.
struct Extent {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;

  void add(double x, double y) {
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  }
};

class SvgReader {
 public:
  SvgReader(const Html& html, const FontBook& fonts, Diagnostics& diagnostics)
      : html_(html), fonts_(fonts), diagnostics_(diagnostics) {}

  Drawing run(NodeIndex svg, double own_width, double own_height) {
    const Node& node = html_.nodes[svg];
    if (node.find("viewBox") != nullptr) {
      view_box(*node.find("viewBox"));
    } else if (own_width > 0 && own_height > 0) {
      out_.width = own_width;
      out_.height = own_height;
    } else {
      diagnostics_.error(html_.span(node), msg::kMissingAttribute, {"viewBox", "svg"});
    }
    shapes(svg, Look());
    return std::move(out_);
  }

 private:
  void bad(const Attribute& attribute, Text why) {
    diagnostics_.error(html_.span(attribute), msg::kBadAttribute,
                       {attribute.name, attribute.value, std::move(why)});
  }

  void view_box(const Attribute& attribute) {
    NumberReader reader(attribute.value);
    double numbers[4];
    bool good = true;
    for (double& number : numbers) {
      const auto read = reader.next();
      good &= read.has_value();
      number = read.value_or(0);
    }
    if (!good || reader.peek() != 0 || numbers[2] <= 0 || numbers[3] <= 0) {
      bad(attribute, {"数を 4 つ：左 上 幅 高さ", "four numbers: left top width height"});
      return;
    }
    out_.left = numbers[0];
    out_.top = numbers[1];
    out_.width = numbers[2];
    out_.height = numbers[3];
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

  /// A length that cannot be negative.
  double size(const Node& node, std::string_view name, double fallback = 0) {
    const double value = number(node, name, fallback);
    if (value >= 0) return value;
    bad(*node.find(name), {"0 以上の数", "a number that is not negative"});
    return fallback;
  }

  std::vector<double> numbers(const Attribute& attribute, Text why, std::size_t multiple) {
    std::vector<double> out;
    NumberReader reader(attribute.value);
    while (const auto value = reader.next()) out.push_back(*value);
    if (reader.peek() == 0 && out.size() % multiple == 0) return out;
    bad(attribute, std::move(why));
    return {};
  }

  void color(const Node& node, std::string_view name, std::optional<Drawing::Color>& out) {
    const Attribute* attribute = node.find(name);
    if (attribute == nullptr) return;
    if (attribute->value == "none") {
      out.reset();
      return;
    }
    std::vector<WordError> errors;
    const std::vector<Word> words = split_words(attribute->value, errors);
    auto parsed = parse_value(*find_property("color"), words[0]);
    const auto* const value = std::get_if<PropertyValue>(&parsed);
    if (value == nullptr || words.size() != 2) {
      bad(*attribute, {"#rrggbb か none", "#rrggbb or none"});
      return;
    }
    const auto c = std::get<Color>(*value);
    out = Drawing::Color{c.red, c.green, c.blue};
  }

  void dash(const Node& node, std::vector<double>& out) {
    const Attribute* attribute = node.find("stroke-dasharray");
    if (attribute == nullptr) return;
    out.clear();
    if (attribute->value == "none") return;
    const Text why{"線と間の長さ（例 4 2）か none",
                   "lengths of strokes and gaps such as 4 2, or none"};
    out = numbers(*attribute, why, 1);
    double sum = 0;
    for (const double length : out) sum += length < 0 ? -1e9 : length;
    if (sum > 0 || out.empty()) return;
    bad(*attribute, why);
    out.clear();
  }

  /// The index of an attribute's value in `words`.
  std::size_t choice(const Node& node, std::string_view name,
                     std::initializer_list<std::string_view> words, std::size_t fallback) {
    const Attribute* attribute = node.find(name);
    if (attribute == nullptr) return fallback;
    const auto found = std::find(words.begin(), words.end(), attribute->value);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string all;
    for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
    bad(*attribute, all);
    return fallback;
  }

  /// translate(x y) and scale(s), one or several.
  void transform(const Node& node, Look& look) {
    const Attribute* attribute = node.find("transform");
    if (attribute == nullptr) return;
    std::string_view rest = attribute->value;
    const auto refuse = [&] {
      bad(*attribute, {"translate(x y) か scale(倍率)", "translate(x y) or scale(factor)"});
    };
    while (rest.find_first_not_of(" ,\n\t") != std::string_view::npos) {
      rest.remove_prefix(rest.find_first_not_of(" ,\n\t"));
      const std::size_t open = rest.find('('), close = rest.find(')');
      if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        return refuse();
      }
      const std::string_view name = rest.substr(0, open);
      NumberReader reader(rest.substr(open + 1, close - open - 1));
      const auto first = reader.next(), second = reader.next();
      if (!first || reader.peek() != 0) return refuse();
      if (name == "translate") {
        look.dx += look.scale * *first;
        look.dy += look.scale * second.value_or(0);
      } else if (name == "scale" && *first > 0 && second.value_or(*first) == *first) {
        look.scale *= *first;
      } else {
        return refuse();
      }
      rest.remove_prefix(close + 1);
    }
  }

  void read_look(const Node& node, Look& look) {
    color(node, "fill", look.paint.fill);
    color(node, "stroke", look.paint.stroke);
    look.paint.stroke_width = size(node, "stroke-width", look.paint.stroke_width);
    dash(node, look.paint.dash);
    look.font_size = size(node, "font-size", look.font_size);
    look.anchor = static_cast<Drawing::Text::Anchor>(choice(
        node, "text-anchor", {"start", "middle", "end"}, static_cast<std::size_t>(look.anchor)));
    look.bold = choice(node, "font-weight", {"normal", "bold"}, look.bold ? 1 : 0) == 1;
    transform(node, look);
  }

  void shapes(NodeIndex parent, const Look& inherited) {
    const Element& outer = *html_.nodes[parent].element;
    for (NodeIndex i = html_.nodes[parent].first_child; i != kNoNode; i = html_.nodes[i].next) {
      const Node& node = html_.nodes[i];
      if (node.element == nullptr) {
        const std::size_t at = node.text.find_first_not_of(" \t\r\n");
        if (at == std::string::npos) continue;
        const std::uint32_t begin = node.text_map.origin(static_cast<std::uint32_t>(at));
        diagnostics_.error(html_.markup->origin(begin, node.end), msg::kDrawingLooseText);
        continue;
      }
      if (node.is("title")) continue;
      const bool takes = outer.name == "svg" || outer.name == "g";
      if (!takes || node.element->group != ElementGroup::drawing || node.is("svg")) {
        diagnostics_.error(html_.span(node), msg::kMisplacedElement,
                           {node.element->name, outer.name});
        continue;
      }
      Look look = inherited;
      read_look(node, look);
      if (node.is("text")) {
        if (look.paint.stroke) diagnostics_.error(html_.span(node), msg::kDrawingTextStroke);
        look.paint = {look.paint.fill, std::nullopt, 1 / look.scale, {}};
        add(node, text(i, look), look);
        continue;
      }
      if (!node.is("g")) add(node, form(node), look);
      shapes(i, look);
    }
  }

  Drawing::Form form(const Node& node) {
    const auto n = [&](std::string_view name) { return number(node, name); };
    const auto s = [&](std::string_view name) { return size(node, name); };
    const std::string_view name = node.element->name;
    if (name == "rect") return Drawing::Rectangle{{n("x"), n("y")}, s("width"), s("height")};
    if (name == "line") return Drawing::Line{{n("x1"), n("y1")}, {n("x2"), n("y2")}};
    if (name == "circle") return Drawing::Ellipse{{n("cx"), n("cy")}, s("r"), s("r")};
    if (name == "ellipse") return Drawing::Ellipse{{n("cx"), n("cy")}, s("rx"), s("ry")};
    if (name == "path") return path(node);
    Drawing::Polyline out;
    out.closed = name == "polygon";
    const Attribute* points = node.find("points");
    if (points == nullptr) return out;
    const std::vector<double> all = numbers(*points, {"x,y の組の並び", "pairs of numbers x,y"}, 2);
    for (std::size_t i = 0; i < all.size(); i += 2) out.points.push_back({all[i], all[i + 1]});
    return out;
  }

  Drawing::Path path(const Node& node) {
    const Attribute* attribute = node.find("d");
    if (attribute == nullptr) return {};
    PathData data = read_path(attribute->value);
    if (data.error != std::string_view::npos) {
      diagnostics_.error(html_.span(*attribute), msg::kBadPath, {std::to_string(data.error + 1)});
    }
    return {std::move(data.segments)};
  }

  Drawing::Text text(NodeIndex index, const Look& look) {
    const Node& node = html_.nodes[index];
    Drawing::Text out{
        {number(node, "x"), number(node, "y")}, look.font_size, look.anchor, look.bold, {}};
    if (look.font_size <= 0) {
      diagnostics_.error(html_.span(node), msg::kMissingAttribute, {"font-size", "text"});
    }
    for (NodeIndex i = node.first_child; i != kNoNode; i = html_.nodes[i].next) {
      const Node& child = html_.nodes[i];
      if (child.element != nullptr) {
        diagnostics_.error(html_.span(child), msg::kMisplacedElement,
                           {child.element->name, "text"});
        continue;
      }
      report_missing(child, look.bold);
      // White space as in HTML: one space between words, none at the ends.
      for (const char c : child.text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) {
          out.words += c;
        } else if (!out.words.empty() && out.words.back() != ' ') {
          out.words += ' ';
        }
      }
    }
    if (!out.words.empty() && out.words.back() == ' ') out.words.pop_back();
    return out;
  }

  void report_missing(const Node& node, bool bold) {
    const std::string_view all = node.text;
    const FontRequest font{Family::gothic, bold};
    for (std::size_t from = 0; from < all.size();) {
      const std::size_t at = fonts_.missing(all.substr(from), font);
      if (at == std::string_view::npos) return;
      const std::size_t begin = from + at;
      from = begin;
      const char32_t character = next_character(all, from);
      if (is_space(character)) continue;
      const std::uint32_t origin = node.text_map.origin(static_cast<std::uint32_t>(begin));
      diagnostics_
          .error(html_.markup->origin(origin, origin + static_cast<std::uint32_t>(from - begin)),
                 msg::kNoGlyph,
                 {all.substr(begin, from - begin),
                  fmt::format("U+{:04X}", static_cast<std::uint32_t>(character))})
          .hint(msg::kNoGlyphHint);
    }
  }

  static bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  /// Puts a shape into the drawing's units and takes it in.
  void add(const Node& node, Drawing::Form form, const Look& look) {
    Extent extent;
    std::visit([&](auto& one) { place(one, look, extent); }, form);
    const double slack = 1e-3 * std::max(out_.width, out_.height);
    const double beyond =
        std::max({out_.left - extent.left, out_.top - extent.top,
                  extent.right - out_.left - out_.width, extent.bottom - out_.top - out_.height});
    if (beyond > slack && out_.width > 0) {
      diagnostics_.error(html_.span(node), msg::kDrawingOverflow,
                         {node.element->name, fmt::format("{:.1f}", beyond)});
    }
    Drawing::Shape shape{std::move(form), look.paint};
    shape.paint.stroke_width *= look.scale;
    for (double& length : shape.paint.dash) length *= look.scale;
    out_.shapes.push_back(std::move(shape));
  }

  static void move(double& x, double& y, const Look& look) {
    x = x * look.scale + look.dx;
    y = y * look.scale + look.dy;
  }
  static void place(Drawing::Point& point, const Look& look, Extent& extent) {
    move(point.x, point.y, look);
    extent.add(point.x, point.y);
  }
  static void place(Drawing::Line& line, const Look& look, Extent& extent) {
    place(line.from, look, extent);
    place(line.to, look, extent);
  }
  static void place(Drawing::Polyline& line, const Look& look, Extent& extent) {
    for (Drawing::Point& point : line.points) place(point, look, extent);
  }
  static void place(Drawing::Rectangle& rectangle, const Look& look, Extent& extent) {
    place(rectangle.corner, look, extent);
    rectangle.width *= look.scale;
    rectangle.height *= look.scale;
    extent.add(rectangle.corner.x + rectangle.width, rectangle.corner.y + rectangle.height);
  }
  static void place(Drawing::Ellipse& ellipse, const Look& look, Extent& extent) {
    move(ellipse.center.x, ellipse.center.y, look);
    ellipse.rx *= look.scale;
    ellipse.ry *= look.scale;
    extent.add(ellipse.center.x - ellipse.rx, ellipse.center.y - ellipse.ry);
    extent.add(ellipse.center.x + ellipse.rx, ellipse.center.y + ellipse.ry);
  }
  static void place(Drawing::Path& path, const Look& look, Extent& extent) {
    for (PathStep& step : path.steps) {
      move(step.x1, step.y1, look);
      move(step.x2, step.y2, look);
      move(step.x, step.y, look);
      if (step.kind != PathStep::Kind::close) extent.add(step.x, step.y);
    }
  }
  void place(Drawing::Text& text, const Look& look, Extent& extent) {
    place(text.at, look, extent);
    text.size *= look.scale;
    const double width = text_width(text, fonts_);
    const double share = text.anchor == Drawing::Text::Anchor::start    ? 0
                         : text.anchor == Drawing::Text::Anchor::middle ? 0.5
                                                                        : 1;
    extent.add(text.at.x - share * width, text.at.y);
    extent.add(text.at.x + (1 - share) * width, text.at.y);
  }

  const Html& html_;
  const FontBook& fonts_;
  Diagnostics& diagnostics_;
  Drawing out_;
};

}  // namespace

Drawing read_svg(const Html& html, NodeIndex svg, double own_width, double own_height,
                 const FontBook& fonts, Diagnostics& diagnostics) {
  return SvgReader(html, fonts, diagnostics).run(svg, own_width, own_height);
}

}  // namespace kakehashi::paper
