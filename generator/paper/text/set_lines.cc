#include "paper/text/inline_box.h"
#include "paper/text/lines.h"

namespace kakehashi::paper {
namespace {

/// The clusters with atoms as wide as they are in a column of this width; `own` holds them where
/// that makes a difference.
std::span<const Cluster> resolved(const ShapedParagraph& paragraph, double width,
                                  const FontBook& fonts, std::vector<Cluster>& own) {
  const std::vector<Atom>& atoms = paragraph.source.atoms;
  if (atoms.empty()) return paragraph.clusters;
  own = paragraph.clusters;
  for (Cluster& cluster : own) {
    if (cluster.atom < 0) continue;
    const Style& around = *paragraph.source.spans[cluster.span].style;
    cluster.advance = atom_size(atoms[cluster.atom], around, width, fonts).width;
  }
  return own;
}

}  // namespace

std::vector<LineBox> set_lines(const ShapedParagraph& paragraph, const Style& block, double width,
                               const Markup& markup, const FontBook& fonts,
                               Diagnostics& diagnostics) {
  std::vector<Cluster> own;
  const Setting setting{
      paragraph, resolved(paragraph, width, fonts, own), block, width, markup, fonts, diagnostics};
  const std::vector<Line> lines = divide_lines(setting);
  std::vector<LineBox> out;
  out.reserve(lines.size());
  Fit fit;
  double room = 0;
  for (const Line& line : lines) {
    fit_line(setting, line, fit);
    out.push_back(paint_line(setting, line, fit, room));
    const LineBox& box = out.back();
    room = box.height - box.baseline - box.descent;
  }
  return out;
}

}  // namespace kakehashi::paper
