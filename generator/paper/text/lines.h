#pragma once
#include <span>

#include "paper/frame/measure.h"
#include "paper/text/paragraph.h"

/// The steps from a shaped paragraph to its lines; internal to set_lines.cc and the files it names.
namespace kakehashi::paper {

/// A paragraph and the width it is set in.
struct Setting {
  const ShapedParagraph& paragraph;
  std::span<const Cluster> clusters;  ///< The paragraph's, percentages resolved.
  const Style& block;
  double width;
  const Markup& markup;
  const FontBook& fonts;
  Diagnostics& diagnostics;

  const InlineSpan& span(std::size_t i) const { return paragraph.source.spans[clusters[i].span]; }
  double em(std::size_t i) const { return span(i).style->font_size; }
  double indent(bool first) const { return first ? block.indent : 0; }
  const RubyBase* ruby(std::size_t i) const {
    return clusters[i].ruby < 0 ? nullptr : &paragraph.rubies[clusters[i].ruby];
  }
};

/// Clusters [begin, end) on one line.
struct Line {
  std::size_t begin = 0, end = 0;
  bool first = false;  ///< Of the paragraph: it has the indent.
  bool last = false;   ///< Of the paragraph, or before a forced break.
};

/// Less space that a cluster needs at the start of a line than in it: an opening bracket stands
/// flush, but not behind an indent; negative where a ruby would hang out.
double start_trim(const Setting& setting, std::size_t i, bool first);
/// What always goes at the end of a line: spacing towards a next character that is not there;
/// negative where a ruby would hang out.
double end_trim(const Setting& setting, std::size_t i);
/// What may go as well: the blank half of a closing bracket, comma or stop.
double blank_half(const Setting& setting, std::size_t i);
/// May the whole character stand behind the end of the line?
bool hangs(const Setting& setting, std::size_t i);

/// Chooses the ends of the lines. Reports what fits no line, and warns of the first stretch that
/// had to be divided.
std::vector<Line> divide_lines(const Setting& setting);

/// Where the clusters of a line stand.
struct Fit {
  double x = 0;                  ///< Of the first cluster.
  double trim = 0;               ///< What start_trim took from the first cluster.
  std::size_t visible_end = 0;   ///< Without the blanks at the end.
  std::vector<double> advances;  ///< Of the line's clusters.
};
/// Aligns and justifies; `fit` is used again from line to line.
void fit_line(const Setting& setting, const Line& line, Fit& fit);

/// `room` is how much of the line above is free below its letters: a ruby may stand there.
LineBox paint_line(const Setting& setting, const Line& line, const Fit& fit, double room);

/// Where two stretches of a line in different styles stand apart, or overlap, by more than their
/// letters say, the last advance of the first is made to reach up to the second: readers of a PDF
/// would take the gap for a space between words.
void close_gaps(std::vector<Item>& line, double baseline, const FontBook& fonts);

/// Appends the glyphs of a cluster, moved to the left by `trim` points, and its text.
void add_cluster(const ShapedParagraph& paragraph, std::size_t i, double trim, double advance,
                 GlyphItem& item);

}  // namespace kakehashi::paper
