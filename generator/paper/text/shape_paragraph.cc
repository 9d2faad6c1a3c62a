#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "paper/messages.h"
#include "paper/text/inline_box.h"
#include "paper/text/ruby.h"

namespace kakehashi::paper {
namespace {

constexpr double kAutospace = 0.25;      ///< em between Latin and Japanese (JLREQ 3.2.6).
constexpr std::uint32_t kAtomBytes = 3;  ///< Of U+FFFC in UTF-8.

class Shaper {
 public:
  Shaper(Paragraph paragraph, const Markup& markup, const FontBook& fonts, Diagnostics& diagnostics)
      : markup_(markup), fonts_(fonts), diagnostics_(diagnostics) {
    out_.source = std::move(paragraph);
  }

  ShapedParagraph run() {
    const Paragraph& source = out_.source;
    out_.clusters.reserve(source.text.size() / 3);
    std::uint32_t begin = 0;
    std::size_t atom = 0, feed = source.text.find('\n');
    for (std::size_t span = 0; span < source.spans.size(); ++span) {
      const std::uint32_t end = source.spans[span].end;
      // A forced break and an atom are clusters of their own without glyphs.
      for (std::uint32_t at = begin; at < end;) {
        const std::size_t next =
            atom < source.atoms.size() ? source.atoms[atom].at : source.text.size();
        const auto stop = static_cast<std::uint32_t>(std::min<std::size_t>({feed, next, end}));
        if (stop > at) shape(at, stop, span);
        at = stop;
        if (at == end) break;
        if (at == feed) {
          add_feed(at, span);
          at += 1;
          feed = source.text.find('\n', at);
        } else {
          add_atom(atom++, span);
          at += kAtomBytes;
        }
      }
      begin = end;
    }
    add_chances();
    space_characters();
    fit_rubies(out_);
    measure();
    return std::move(out_);
  }

 private:
  const Style& style(const Cluster& cluster) const {
    return *out_.source.spans[cluster.span].style;
  }

  void shape(std::uint32_t begin, std::uint32_t end, std::size_t span) {
    const Style& style = *out_.source.spans[span].style;
    const std::string_view text = std::string_view(out_.source.text).substr(begin, end - begin);
    report_missing(text, begin, style.font());
    report_tiny(begin, end, style.font_size);
    std::uint32_t run_begin = begin;
    for (const ShapedRun& run : fonts_.shape(text, style.font())) {
      for (const Glyph& glyph : run.glyphs) {
        const std::uint32_t at = run_begin + glyph.cluster;
        if (out_.clusters.empty() || out_.clusters.back().begin < at) {
          Cluster cluster;
          cluster.begin = at;
          cluster.first_glyph = static_cast<std::uint32_t>(out_.glyphs.size());
          cluster.span = static_cast<std::uint32_t>(span);
          cluster.face = run.face;
          std::size_t position = at;
          cluster.kind = character_class(next_character(out_.source.text, position));
          out_.clusters.push_back(cluster);
        }
        Cluster& cluster = out_.clusters.back();
        ++cluster.glyph_count;
        cluster.advance += glyph.advance * style.font_size;
        out_.glyphs.push_back(glyph);
        out_.glyphs.back().cluster = 0;
      }
      run_begin += static_cast<std::uint32_t>(run.text.size());
    }
  }

  void add_feed(std::uint32_t at, std::size_t span) {
    Cluster cluster;
    cluster.begin = at;
    cluster.first_glyph = static_cast<std::uint32_t>(out_.glyphs.size());
    cluster.span = static_cast<std::uint32_t>(span);
    cluster.kind = CharacterClass::space;
    out_.clusters.push_back(cluster);
  }

  void add_atom(std::size_t atom, std::size_t span) {
    add_feed(out_.source.atoms[atom].at, span);
    Cluster& cluster = out_.clusters.back();
    cluster.atom = static_cast<std::int32_t>(atom);
    cluster.kind = CharacterClass::ideographic;
    cluster.advance =
        atom_size(out_.source.atoms[atom], style(cluster), std::nullopt, fonts_).width;
  }

  /// Once a paragraph. Half of a small note is the smallest reading of a ruby that anybody prints.
  void report_tiny(std::uint32_t begin, std::uint32_t end, double size) {
    constexpr double kReadable = 2;
    if (size >= kReadable || tiny_) return;
    tiny_ = true;
    diagnostics_
        .error(markup_.origin(out_.source.map.origin(begin), out_.source.map.origin(end - 1) + 1),
               msg::kTypeTooSmall, {fmt::format("{:.3g}", size)})
        .hint(msg::kTypeTooSmallHint, {fmt::format("{:g}", kReadable)});
  }

  void report_missing(std::string_view text, std::uint32_t begin, const FontRequest& font) {
    std::size_t from = 0;
    while (true) {
      const std::size_t at = fonts_.missing(text.substr(from), font);
      if (at == std::string_view::npos) return;
      std::size_t end = from + at;
      const char32_t character = next_character(text, end);
      const auto offset = static_cast<std::uint32_t>(begin + from + at);
      const std::uint32_t origin = out_.source.map.origin(offset);
      diagnostics_
          .error(markup_.origin(origin, origin + static_cast<std::uint32_t>(end - from - at)),
                 msg::kNoGlyph,
                 {text.substr(from + at, end - from - at),
                  fmt::format("U+{:04X}", static_cast<std::uint32_t>(character))})
          .hint(msg::kNoGlyphHint);
      from = end;
    }
  }

  void add_chances() {
    const std::vector<Stretch> units = find_unbreakables(out_.source.text);
    const std::vector<Chance> chances = line_chances(out_.source.text, units);
    const std::vector<std::uint32_t>& allowed = out_.source.chances;
    std::size_t unit = 0, own = 0;
    for (std::size_t i = 0; i < out_.clusters.size(); ++i) {
      Cluster& cluster = out_.clusters[i];
      cluster.before = chances[cluster.begin];
      if (i == 0) continue;
      const Cluster& last = out_.clusters[i - 1];
      // Between two styles the one that does not wrap decides only when both are it.
      if (cluster.before != Chance::must && !style(cluster).wraps() && !style(last).wraps()) {
        cluster.before = Chance::never;
      }
      while (own < allowed.size() && allowed[own] < cluster.begin) ++own;
      if (own < allowed.size() && allowed[own] == cluster.begin) {
        cluster.before = std::max(cluster.before, Chance::good);
      }
      while (unit < units.size() && units[unit].end <= cluster.begin) ++unit;
      const bool in_unit = unit < units.size() && units[unit].begin < cluster.begin;
      const bool in_word =
          last.kind == CharacterClass::western && cluster.kind == CharacterClass::western;
      cluster.tied = in_unit || in_word;
    }
  }

  /// Letter spacing; pairs of punctuation share their blank halves (JLREQ 3.1.4); a quarter em
  /// between Latin and Japanese where it is wished for.
  void space_characters() {
    for (std::size_t i = 0; i < out_.clusters.size(); ++i) {
      Cluster& cluster = out_.clusters[i];
      if (cluster.glyph_count == 0) continue;
      const double em = style(cluster).font_size;
      const bool full_width = cluster.advance > 0.9 * em;
      cluster.advance += style(cluster).letter_spacing;
      if (i > 0 && cluster.kind == CharacterClass::opening && full_width &&
          out_.clusters[i - 1].kind == CharacterClass::opening) {
        cluster.trim_left = em / 2;
        cluster.advance -= em / 2;
      }
      if (i + 1 == out_.clusters.size()) continue;
      const CharacterClass next = out_.clusters[i + 1].kind;
      if (cluster.kind == CharacterClass::closing && full_width &&
          (next == CharacterClass::closing || next == CharacterClass::opening ||
           next == CharacterClass::middle_dot)) {
        cluster.advance -= em / 2;
      }
      if (style(cluster).autospace && meet(cluster, out_.clusters[i + 1])) {
        cluster.autospace = kAutospace * em;
        cluster.advance += cluster.autospace;
      }
    }
  }

  bool meet(const Cluster& a, const Cluster& b) const {
    const auto letter = [&](const Cluster& cluster) {
      std::size_t at = cluster.begin;
      const char32_t c = next_character(out_.source.text, at);
      return cluster.kind == CharacterClass::western && (is_digit(c) || is_alphabetic(c));
    };
    const auto japanese = [&](const Cluster& cluster) {
      std::size_t at = cluster.begin;
      return cluster.kind == CharacterClass::ideographic && cluster.atom < 0 &&
             is_kana_or_kanji(next_character(out_.source.text, at));
    };
    return (japanese(a) && letter(b)) || (japanese(b) && letter(a));
  }

  void measure() {
    double word = 0, line = 0, blank = 0;
    for (std::size_t i = 0; i < out_.clusters.size(); ++i) {
      const Cluster& cluster = out_.clusters[i];
      const RubyBase* ruby = cluster.ruby >= 0 ? &out_.rubies[cluster.ruby] : nullptr;
      // At the edges of a line no ruby hangs over.
      const double over_left = ruby != nullptr && ruby->first == i ? ruby->over_left : 0;
      const double over_right = ruby != nullptr && ruby->end == i + 1 ? ruby->over_right : 0;
      if (cluster.before >= Chance::good || i == 0) word = over_left;
      if (cluster.before == Chance::must || i == 0) line = over_left;
      blank = cluster.kind == CharacterClass::space ? blank + cluster.advance : 0;
      word += cluster.advance;
      line += cluster.advance;
      const double beyond = over_right - blank - cluster.autospace;
      out_.widest_word = std::max(out_.widest_word, word + beyond);
      out_.widest_line = std::max(out_.widest_line, line + beyond);
    }
  }

  ShapedParagraph out_;
  bool tiny_ = false;
  const Markup& markup_;
  const FontBook& fonts_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::string ShapedParagraph::text_of(std::size_t first, std::size_t end) const {
  std::string out;
  for (std::size_t i = first; i < end; ++i) {
    const std::int32_t atom = clusters[i].atom;
    if (atom < 0) {
      out.append(source.text, clusters[i].begin, end_of(i) - clusters[i].begin);
    } else if (const auto& content = source.atoms[atom].content) {
      out += content->text_of(0, content->clusters.size());
    } else {
      out += fmt::format("<{}>", source.atoms[atom].name);
    }
  }
  return out;
}

ShapedParagraph shape_paragraph(Paragraph paragraph, const Markup& markup, const FontBook& fonts,
                                Diagnostics& diagnostics) {
  return Shaper(std::move(paragraph), markup, fonts, diagnostics).run();
}

}  // namespace kakehashi::paper
