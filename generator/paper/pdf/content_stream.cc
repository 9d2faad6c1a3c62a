#include "paper/pdf/content_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "paper/pdf/pdf_syntax.h"

namespace kakehashi::paper {
namespace {

/// Readers take a gap of a tenth of an em for a space between words.
constexpr double kGapReadAsSpace = 0.09;

std::string line_style(double width, const std::vector<double>& dash, bool round = false) {
  std::string out;
  append_number(out, width);
  out += round ? " w 1 J [" : " w 0 J [";
  for (const double length : dash) {
    append_number(out, length);
    out += ' ';
  }
  if (!dash.empty()) out.pop_back();
  return out + "] 0 d\n";
}

/// Dots are dashes of no length with round ends.
std::string line_style(const RuleItem& item) {
  switch (item.style) {
    case RuleItem::Style::dotted:
      return line_style(item.width, {0, 2 * item.width}, true);
    case RuleItem::Style::dashed:
      return line_style(item.width, {3 * item.width});
    default:
      return line_style(item.width, {});
  }
}

/// The first two columns of the matrix that puts an image's rows and columns upright on the unit
/// square, by Exif orientation: turned, mirrored or both.
struct Upright {
  int a, b, c, d;
};
constexpr Upright kUpright[8] = {{1, 0, 0, 1},   {-1, 0, 0, 1}, {-1, 0, 0, -1}, {1, 0, 0, -1},
                                 {0, -1, -1, 0}, {0, -1, 1, 0}, {0, 1, 1, 0},   {0, 1, -1, 0}};

bool is_space(std::string_view text) { return text == " " || text == "\u3000" || text == "\u00A0"; }

}  // namespace

std::string font_resource(FaceId face) { return fmt::format("F{}", face); }

/// Collects glyphs for Tj or TJ. Positions are in 1/1000 em from the start of the run; what differs
/// from the font's own widths becomes an adjustment, rounded to a whole number without letting the
/// roundings add up.
class ContentStream::Line {
 public:
  Line(std::string& out, double size) : out_(out), size_(size) {}

  void glyph(double position, double rise, std::uint32_t code, double width) {
    if (rise != rise_) {
      flush();
      append_number(out_, rise * size_);
      out_ += " Ts ";
      rise_ = rise;
    }
    const double ahead = std::round(position - at_);
    if (ahead != 0) {
      if (!codes_.empty()) close_string();
      append_number(parts_, -ahead);
      at_ += ahead;
    }
    const char bytes[2] = {static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    append_hex(codes_, {bytes, 2});
    at_ += width;
  }

  /// The glyphs to come reach this much further than their width (1/1000 em): that, too, is theirs.
  void reach(double more) {
    flush();
    append_number(out_, more * size_ / 1000);
    out_ += " Tc ";
  }

  void flush() {
    if (parts_.empty() && !codes_.empty()) {
      out_ += '<' + codes_ + "> Tj\n";
    } else if (!parts_.empty()) {
      if (!codes_.empty()) close_string();
      out_ += '[' + parts_ + "] TJ\n";
    }
    codes_.clear();
    parts_.clear();
  }

  void finish() {
    flush();
    if (rise_ != 0) out_ += "0 Ts\n";
    rise_ = 0;
  }

  /// After a `finish`: the text position was set anew.
  void restart(double position) { at_ = position; }

 private:
  void close_string() {
    parts_ += '<' + codes_ + '>';
    codes_.clear();
  }

  std::string& out_;
  double size_;
  double at_ = 0;
  double rise_ = 0;
  std::string codes_, parts_;
};

void ContentStream::numbers(std::initializer_list<double> values, const char* op) {
  for (const double value : values) {
    append_number(out_, value);
    out_ += ' ';
  }
  out_ += op;
  out_ += '\n';
}

void ContentStream::end_text() {
  if (in_text_) out_ += "ET\n";
  in_text_ = false;
}

void ContentStream::end_mark() {
  end_text();
  if (open_) out_ += "EMC\n";
  open_.reset();
}

void ContentStream::mark(TagIndex tag) {
  if (open_ == tag) return;
  end_mark();
  open_ = tag;
  if (tag == kArtifact) {
    out_ += "/Artifact BMC\n";
    return;
  }
  out_ += fmt::format("/{} <</MCID {}>> BDC\n", tags_[static_cast<std::size_t>(tag)].role,
                      marked_.size());
  marked_.push_back(tag);
}

/// In an element, a mark of its own; in an artifact, one inside the artifact's. It is a Span,
/// whatever the element: only there do readers look for what the glyphs stand for.
void ContentStream::mark_spelled_out(TagIndex tag, const std::string& actual) {
  out_ += "/Span <<";
  if (tag != kArtifact) {
    open_ = tag;
    out_ += fmt::format("/MCID {} ", marked_.size());
    marked_.push_back(tag);
  }
  out_ += "/ActualText <FEFF";
  append_hex(out_, utf16_be(actual));
  out_ += ">>> BDC\n";
}

void ContentStream::fill_color(const Color& color) {
  if (fill_color_ == color) return;
  fill_color_ = color;
  numbers({color.red / 255.0, color.green / 255.0, color.blue / 255.0}, "rg");
}

void ContentStream::stroke_color(const Color& color) {
  if (stroke_color_ == color) return;
  stroke_color_ = color;
  numbers({color.red / 255.0, color.green / 255.0, color.blue / 255.0}, "RG");
}

void ContentStream::stroke_style(std::string operators) {
  if (stroke_style_ == operators) return;
  out_ += operators;
  stroke_style_ = std::move(operators);
}

/// At `pen` em from the start of the item.
void ContentStream::begin_text(const GlyphItem& item, double pen) {
  if (!in_text_) out_ += "BT\n";
  in_text_ = true;
  fill_color(item.color);
  if (face_ != item.run.face || size_ != item.size) {
    face_ = item.run.face;
    size_ = item.size;
    out_ += '/' + font_resource(face_) + ' ';
    numbers({size_}, "Tf");
  }
  numbers({1, 0, 0, 1, item.x + pen * item.size, height_ - item.baseline}, "Tm");
}

void ContentStream::text(const GlyphItem& item, const CodedRun& run) {
  const std::vector<Glyph>& glyphs = item.run.glyphs;
  if (glyphs.empty()) return;
  const auto is_space_at = [&](std::size_t i) { return is_space(run.glyphs[i].pair.text); };
  // Glyph i and the one behind it belong to one character, or to one word with a gap inside, or
  // they overlap, as punctuation does that gave up its blank half: readers would see a new line.
  const auto held_together = [&](std::size_t i) {
    if (i + 1 >= glyphs.size()) return false;
    if (run.glyphs[i + 1].joined) return true;
    const double gap =
        glyphs[i].advance + glyphs[i + 1].dx - glyphs[i].dx - run.font->width(run.pairs[i]) / 1000;
    return std::abs(gap) > kGapReadAsSpace && !is_space_at(i) && !is_space_at(i + 1);
  };

  // What stands between the last glyph and the next item is no space either.
  const std::size_t end = glyphs.size() - 1;
  const double tail = glyphs[end].advance - glyphs[end].dx - run.font->width(run.pairs[end]) / 1000;
  const bool reaches =
      std::abs(tail) > kGapReadAsSpace && !is_space_at(end) && !run.glyphs[end].joined;

  Line line(out_, item.size);
  double pen = 0;
  bool begun = false;
  const bool own_mark = item.tag != kArtifact;
  const auto begin = [&] {
    if (begun && in_text_) return;
    begin_text(item, pen);
    line.restart(pen * 1000);
    begun = true;
  };
  for (std::size_t first = 0; first < glyphs.size();) {
    std::size_t last = first + 1;
    while (held_together(last - 1)) ++last;
    const bool spell_out = last - first > 1 || run.glyphs[first].filler || (reaches && last > end);
    if (spell_out) {
      std::string actual;
      for (std::size_t i = first; i < last; ++i) {
        if (!run.glyphs[i].filler) actual += run.glyphs[i].pair.text;
      }
      if (own_mark) {
        line.finish();
        end_mark();
      } else {
        mark(item.tag);
        begin();
        line.flush();
      }
      mark_spelled_out(item.tag, actual);
    } else {
      mark(item.tag);
    }
    begin();
    for (std::size_t i = first; i < last; ++i) {
      if (reaches && i == end) line.reach(tail * 1000);
      line.glyph((pen + glyphs[i].dx) * 1000, glyphs[i].dy, run.font->code(run.pairs[i]),
                 run.font->width(run.pairs[i]));
      pen += glyphs[i].advance;
    }
    if (reaches && last > end) line.reach(0);
    if (spell_out && own_mark) {
      line.finish();
      end_mark();
    } else if (spell_out) {
      line.flush();
      out_ += "EMC\n";
    }
    first = last;
  }
  line.finish();
}

void ContentStream::rule(const RuleItem& item) {
  if (item.width <= 0) return;
  mark(kArtifact);
  end_text();
  stroke_color(item.color);
  stroke_style(line_style(item));
  numbers({item.x1, height_ - item.y1}, "m");
  numbers({item.x2, height_ - item.y2}, "l");
  out_ += "S\n";
}

void ContentStream::fill(const FillItem& item) {
  mark(kArtifact);
  end_text();
  fill_color(item.color);
  numbers({item.x, height_ - item.y - item.height, item.width, item.height}, "re");
  out_ += "f\n";
}

void ContentStream::path(const PathItem& item) {
  if (item.segments.empty() || (!item.fill && !item.stroke)) return;
  mark(item.tag);
  end_text();
  if (item.fill) fill_color(item.fill_color);
  if (item.stroke) {
    stroke_color(item.stroke_color);
    stroke_style(line_style(item.stroke_width, item.dash));
  }
  using Kind = PathItem::Segment::Kind;
  for (const PathItem::Segment& s : item.segments) {
    switch (s.kind) {
      case Kind::move:
        numbers({s.x, height_ - s.y}, "m");
        break;
      case Kind::line:
        numbers({s.x, height_ - s.y}, "l");
        break;
      case Kind::curve:
        numbers({s.x1, height_ - s.y1, s.x2, height_ - s.y2, s.x, height_ - s.y}, "c");
        break;
      case Kind::close:
        out_ += "h\n";
        break;
    }
  }
  out_ += item.fill && item.stroke ? "B\n" : item.fill ? "f\n" : "S\n";
}

void ContentStream::image(const ImageItem& item, const std::string& name) {
  mark(item.tag);
  end_text();
  const int orientation = std::clamp(item.image->orientation, 1, 8);
  const Upright& m = kUpright[orientation - 1];
  out_ += "q\n";
  numbers({m.a * item.width, m.b * item.height, m.c * item.width, m.d * item.height,
           item.x + (m.a < 0 || m.c < 0 ? item.width : 0),
           height_ - item.y - item.height + (m.b < 0 || m.d < 0 ? item.height : 0)},
          "cm");
  out_ += '/' + name + " Do\nQ\n";
}

std::string ContentStream::finish() {
  end_mark();
  return std::move(out_);
}

}  // namespace kakehashi::paper
