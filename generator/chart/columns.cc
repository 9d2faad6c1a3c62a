#include <algorithm>

#include "chart/pen.h"

namespace kakehashi::chart {
namespace {

using Anchor = Pen::Anchor;

/// Height of the tallest column.
double height_of(Look look) { return 0.28 * look.width; }

double slot_of(const Pen& pen, std::size_t count) {
  return pen.width() / static_cast<double>(std::max<std::size_t>(count, 1));
}

void label_below(Pen& pen, const std::string& label, double middle, double base, double slot) {
  pen.words_within(label, middle, base + 0.9 * pen.em(), Anchor::middle, 0.9 * slot);
}

double end_of(const Pen& pen, double base) { return base + 1.8 * pen.em(); }

}  // namespace

Drawing columns(const std::vector<std::string>& labels, const std::vector<Amount>& amounts,
                Look look) {
  Pen pen(look);
  const double em = pen.em(), slot = slot_of(pen, labels.size());
  const double tallest = height_of(look), base = tallest + 1.6 * em;
  const int most = largest(amounts);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Amount& amount = amounts[i];
    const double left = slot * static_cast<double>(i), middle = left + slot / 2;
    double height = 0;
    if (amount.kind == Amount::Kind::number) {
      height = tallest * amount.number / most;
      if (amount.number > 0) pen.bar({{left + 0.2 * slot, base - height}, 0.6 * slot, height}, 0);
    } else if (amount.kind != Amount::Kind::absent) {
      height = 0.8 * em;
      pen.stub({{left + 0.2 * slot, base - height}, 0.6 * slot, height});
    }
    pen.words_within(text_of(amount), middle, base - height - 0.75 * em, Anchor::middle,
                     0.94 * slot);
    label_below(pen, labels[i], middle, base, slot);
  }
  pen.line({0, base}, {look.width, base});
  return pen.finish(end_of(pen, base));
}

Drawing stacks(const std::vector<std::string>& labels, const std::vector<Series>& parts,
               const std::vector<Amount>& totals, Look look) {
  Pen pen(look);
  const double em = pen.em(), slot = slot_of(pen, labels.size());
  const double top = pen.legend(parts, 0), tallest = height_of(look);
  const double base = top + tallest + 1.6 * em;
  // The parts are what is drawn; a total that is more than their sum only stands above.
  int most = 1;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    int sum = 0;
    for (const Series& part : parts)
      if (part.amounts[i].kind == Amount::Kind::number) sum += part.amounts[i].number;
    most = std::max(most, sum);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double left = slot * static_cast<double>(i), middle = left + slot / 2;
    const double wide = std::min(0.5 * slot, 6 * em);
    double y = base;
    // A part too thin for its number has it beside, above that of the part below.
    double beside = base + em;
    for (std::size_t p = parts.size(); p-- > 0;) {
      const Amount& amount = parts[p].amounts[i];
      if (amount.kind != Amount::Kind::number || amount.number == 0) continue;
      const double height = tallest * amount.number / most;
      y -= height;
      pen.bar({{middle - wide / 2, y}, wide, height}, p);
      const std::string text = text_of(amount);
      if (height >= 1.3 * em) {
        const double room = std::min(Pen::width_of(text, em), wide - 0.6 * em);
        pen.clear(
            {{middle - room / 2 - 0.2 * em, y + height / 2 - 0.6 * em}, room + 0.4 * em, 1.2 * em});
        pen.words_within(text, middle, y + height / 2, Anchor::middle, room);
      } else {
        beside = std::min(y + height / 2, beside - 1.1 * em);
        const double gap = i + 1 < labels.size() ? slot - wide : (slot - wide) / 2;
        pen.words_within(text, middle + wide / 2 + 0.3 * em, beside, Anchor::start, gap - 0.5 * em);
      }
    }
    pen.words_within("計 " + text_of(totals[i]), middle, y - 0.75 * em, Anchor::middle,
                     0.94 * slot);
    label_below(pen, labels[i], middle, base, slot);
  }
  pen.line({0, base}, {look.width, base});
  return pen.finish(end_of(pen, base));
}

}  // namespace kakehashi::chart
