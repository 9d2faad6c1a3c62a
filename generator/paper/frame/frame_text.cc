#include <fmt/format.h>

#include <cmath>

#include "base/utf8.h"
#include "paper/frame/frame.h"

namespace kakehashi::paper {
namespace {

/// Rounded to 0.01, without a needless fraction and without "-0".
std::string number(double value) {
  const double hundredths = std::round(value * 100);
  if (!std::isfinite(hundredths)) return "?";
  return fmt::format("{}", (hundredths + 0.0) / 100);
}

std::string point(double x, double y) { return number(x) + ',' + number(y); }

std::string color(const Color& c) {
  return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue);
}

/// In quotes, on one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string tag(TagIndex index) {
  return index == kArtifact ? " artifact" : fmt::format(" tag={}", index);
}

struct ItemText {
  const FontBook& fonts;

  std::string operator()(const GlyphItem& item) const {
    std::string out = fmt::format("text {} {} {}pt w={} {}", point(item.x, item.baseline),
                                  quoted(item.run.text), number(item.size),
                                  number(item.run.width() * item.size), fonts.name(item.run.face));
    if (item.color != Color{}) out += ' ' + color(item.color);
    std::size_t missing = 0;
    for (const Glyph& glyph : item.run.glyphs) missing += glyph.id == 0 ? 1 : 0;
    if (missing > 0) out += fmt::format(" missing={}", missing);
    return out + tag(item.tag);
  }

  std::string operator()(const RuleItem& item) const {
    static constexpr const char* kStyles[] = {"solid", "dotted", "dashed"};
    return fmt::format("rule {} {} {}pt {} {}", point(item.x1, item.y1), point(item.x2, item.y2),
                       number(item.width), color(item.color),
                       kStyles[static_cast<std::size_t>(item.style)]);
  }

  std::string operator()(const FillItem& item) const {
    return fmt::format("fill {} {} {}", point(item.x, item.y), point(item.width, item.height),
                       color(item.color));
  }

  std::string operator()(const PathItem& item) const {
    std::string out = "path";
    using Kind = PathItem::Segment::Kind;
    for (const PathItem::Segment& s : item.segments) {
      switch (s.kind) {
        case Kind::move:
          out += " M " + point(s.x, s.y);
          break;
        case Kind::line:
          out += " L " + point(s.x, s.y);
          break;
        case Kind::curve:
          out += " C " + point(s.x1, s.y1) + ' ' + point(s.x2, s.y2) + ' ' + point(s.x, s.y);
          break;
        case Kind::close:
          out += " Z";
          break;
      }
    }
    if (item.fill) out += " fill=" + color(item.fill_color);
    if (item.stroke) {
      out += fmt::format(" stroke={} {}pt", color(item.stroke_color), number(item.stroke_width));
    }
    for (const double length : item.dash) out += " dash=" + number(length);
    return out + tag(item.tag);
  }

  std::string operator()(const ImageItem& item) const {
    std::string out =
        fmt::format("image {} {}", point(item.x, item.y), point(item.width, item.height));
    if (item.image != nullptr) {
      out += fmt::format(" {}x{} {}", item.image->shown_width(), item.image->shown_height(),
                         item.image->colors == 1 ? "gray" : "rgb");
    }
    return out + tag(item.tag);
  }
};

void append_tags(std::string& out, const std::vector<Tag>& tags) {
  std::vector<std::size_t> depth(tags.size(), 0);
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const auto parent = static_cast<std::size_t>(tags[i].parent);
    if (tags[i].parent != kArtifact && parent < i) depth[i] = depth[parent] + 1;
    // Capped so that a deep tree cannot make the dump quadratic.
    out += fmt::format("tag {}: {}{}", i, std::string(2 * std::min<std::size_t>(depth[i], 40), ' '),
                       tags[i].role);
    if (!tags[i].scope.empty()) out += " scope=" + tags[i].scope;
    if (tags[i].column_span != 1) out += fmt::format(" colspan={}", tags[i].column_span);
    if (tags[i].row_span != 1) out += fmt::format(" rowspan={}", tags[i].row_span);
    if (!tags[i].list_numbering.empty()) out += " list=" + tags[i].list_numbering;
    if (!tags[i].language.empty()) out += " lang=" + tags[i].language;
    if (!tags[i].title.empty()) out += " title=" + quoted(tags[i].title);
    if (!tags[i].alternative.empty()) out += " alt=" + quoted(tags[i].alternative);
    out += '\n';
  }
}

/// Where a link leads.
std::string link_text(const Document& document, const LinkArea& link) {
  if (link.target < 0) return quoted(link.uri);
  const Target& target = document.targets.at(static_cast<std::size_t>(link.target));
  return fmt::format("to page={} y={}", target.page + 1, number(target.y));
}

}  // namespace

std::string frames_as_text(const Document& document, const FontBook& fonts) {
  std::string out =
      fmt::format("title {}\nlanguage {}\n", quoted(document.title), document.language);
  append_tags(out, document.tags);
  for (const PageLabels& labels : document.page_labels) {
    out += fmt::format("labels page={} {} from {}\n", labels.first_page + 1, quoted(labels.prefix),
                       labels.first_number);
  }
  for (const Bookmark& bookmark : document.bookmarks) {
    out += fmt::format("bookmark level={} page={} y={} {}\n", bookmark.level, bookmark.page + 1,
                       number(bookmark.y), quoted(bookmark.title));
  }
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const Page& page = document.pages[i];
    out += fmt::format("page {} {}\n", i + 1, point(page.width, page.height));
    for (const Item& item : page.items) out += std::visit(ItemText{fonts}, item) + '\n';
    for (const LinkArea& link : page.links) {
      out += fmt::format("link {} {} {}{}\n", point(link.x, link.y), point(link.width, link.height),
                         link_text(document, link), tag(link.tag));
    }
  }
  return out;
}

}  // namespace kakehashi::paper
