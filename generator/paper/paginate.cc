#include "paper/paginate.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr double kTolerance = 0.01;

std::string millimetres(double points) { return fmt::format("{:.1f}", points * 25.4 / 72); }

bool is_space(const Strip& strip) { return strip.kind == Strip::Kind::space; }

double sum_of_heights(const std::vector<Strip>& strips) {
  double sum = 0;
  for (const Strip& strip : strips) sum += strip.height;
  return sum;
}

/// The strips of a page: [first, end), where `first` is not a space.
struct Extent {
  std::size_t first = 0, end = 0;
};

class Divider {
 public:
  Divider(const Flow& flow, const LayoutContext& context) : flow_(flow), context_(context) {}

  std::vector<Extent> run() {
    std::vector<Extent> out;
    const auto& strips = flow_.strips;
    for (std::size_t i = 0; i < strips.size();) {
      if (is_space(strips[i])) {
        ++i;
        continue;
      }
      const std::size_t end = page_end(i);
      out.push_back({i, end});
      i = end;
    }
    return out;
  }

 private:
  /// Where the page that begins with strip `first` ends: before the strip that does not fit, or
  /// the last place before it where a page may end.
  std::size_t page_end(std::size_t first) const {
    const auto& strips = flow_.strips;
    double y = 0;
    if (strips[first].repeat >= 0) {
      y = sum_of_heights(flow_.headers[static_cast<std::size_t>(strips[first].repeat)]);
    }
    std::size_t best = first;
    for (std::size_t i = first; i < strips.size(); ++i) {
      const Strip& strip = strips[i];
      if (!is_space(strip) && i > first) {
        if (strip.before == Break::page) return i;
        if (strip.before == Break::automatic) best = i;
      }
      y += strip.height;
      if (is_space(strip) || y <= context_.page_height + kTolerance) continue;
      if (best > first) return best;
      if (i > first) return i;
      context_.diagnostics
          .error(context_.span(strip.node), msg::kTallerThanPage,
                 {millimetres(context_.page_height), millimetres(y)})
          .hint(msg::kShortenHint);
      return i + 1;
    }
    return strips.size();
  }

  const Flow& flow_;
  const LayoutContext& context_;
};

/// Collects what is painted on one page.
class Canvas {
 public:
  void add(Ink ink) {
    std::vector<RuleItem> rules = std::move(ink.rules);
    ink.rules.clear();
    ink_.append(std::move(ink));
    for (RuleItem& rule : rules) add_rule(rule);
  }
  void add_behind(Ink ink) {
    behind_.insert(behind_.end(), ink.fills.begin(), ink.fills.end());
    for (RuleItem& rule : ink.rules) add_rule(rule);
  }

  const std::vector<Landmark>& landmarks() const { return ink_.landmarks; }

  Page page(double width, double height) {
    Page out;
    out.width = width;
    out.height = height;
    out.items.insert(out.items.end(), behind_.begin(), behind_.end());
    out.items.insert(out.items.end(), ink_.fills.begin(), ink_.fills.end());
    std::move(ink_.content.begin(), ink_.content.end(), std::back_inserter(out.items));
    out.items.insert(out.items.end(), ink_.rules.begin(), ink_.rules.end());
    out.links = std::move(ink_.links);
    return out;
  }

 private:
  /// The vertical lines of table rows that follow one another become one, so that dots run on
  /// and a page of a long table stays small.
  void add_rule(const RuleItem& rule) {
    if (rule.x1 == rule.x2) {
      const auto key = std::tuple(rule.x1, rule.width, static_cast<int>(rule.style), rule.color.red,
                                  rule.color.green, rule.color.blue);
      const auto [found, added] = verticals_.try_emplace(key, ink_.rules.size());
      if (!added) {
        RuleItem& before = ink_.rules[found->second];
        if (std::abs(before.y2 - rule.y1) < kTolerance) {
          before.y2 = rule.y2;
          return;
        }
        found->second = ink_.rules.size();
      }
    }
    ink_.rules.push_back(rule);
  }

  std::vector<FillItem> behind_;
  Ink ink_;
  std::map<std::tuple<double, double, int, int, int, int>, std::size_t> verticals_;
};

class Painter {
 public:
  Painter(Flow flow, const PageRule& rule, Document& document)
      : flow_(std::move(flow)), rule_(rule), document_(document) {}

  void run(const std::vector<Extent>& pages) {
    canvases_.resize(pages.size());
    place(pages);
    decorate(pages);
    for (std::size_t p = 0; p < pages.size(); ++p) paint(pages[p], p);
    for (Canvas& canvas : canvases_) {
      note_landmarks(canvas.landmarks());
      document_.pages.push_back(canvas.page(rule_.width, rule_.height));
    }
  }

 private:
  /// For the page that comes next in the document.
  void note_landmarks(const std::vector<Landmark>& landmarks) {
    const int page = static_cast<int>(document_.pages.size());
    for (const Landmark& landmark : landmarks) {
      const auto index = static_cast<std::size_t>(landmark.index);
      if (landmark.kind == Landmark::Kind::target) {
        document_.targets[index] = {page, landmark.y};
      } else {
        document_.bookmarks[index].page = page;
        document_.bookmarks[index].y = landmark.y;
      }
    }
  }

  /// Page and height on it of every strip; strips on no page (spaces between) have page -1.
  void place(const std::vector<Extent>& pages) {
    page_of_.assign(flow_.strips.size(), -1);
    y_of_.assign(flow_.strips.size(), 0);
    for (std::size_t p = 0; p < pages.size(); ++p) {
      double y = rule_.margin[kTop];
      const int repeat = flow_.strips[pages[p].first].repeat;
      if (repeat >= 0) y += sum_of_heights(flow_.headers[static_cast<std::size_t>(repeat)]);
      for (std::size_t i = pages[p].first; i < pages[p].end; ++i) {
        page_of_[i] = static_cast<int>(p);
        y_of_[i] = y;
        y += flow_.strips[i].height;
      }
    }
  }

  /// Backgrounds and borders, one part on each page that a block touches.
  void decorate(const std::vector<Extent>& pages) {
    for (const Decoration& decoration : flow_.decorations) {
      std::size_t first = decoration.first, last = decoration.end;
      while (first < last && page_of_[first] < 0) ++first;
      while (last > first && page_of_[last - 1] < 0) --last;
      if (first >= last) continue;
      for (int p = page_of_[first]; p <= page_of_[last - 1]; ++p) {
        const Extent& page = pages[static_cast<std::size_t>(p)];
        const std::size_t from = std::max(first, page.first), to = std::min(last, page.end);
        if (from >= to) continue;
        std::size_t bottom = to;
        while (bottom > from + 1 && to < last && is_space(flow_.strips[bottom - 1])) --bottom;
        Ink frame;
        add_frame(frame, rule_.margin[kLeft] + decoration.x, y_of_[from], decoration.width,
                  y_of_[bottom - 1] + flow_.strips[bottom - 1].height - y_of_[from],
                  *decoration.style, from == first, to == last);
        canvases_[static_cast<std::size_t>(p)].add_behind(std::move(frame));
      }
    }
  }

  void paint(const Extent& page, std::size_t p) {
    Canvas& canvas = canvases_[p];
    const double left = rule_.margin[kLeft];
    const int repeat = flow_.strips[page.first].repeat;
    if (repeat >= 0) {
      double y = rule_.margin[kTop];
      for (const Strip& strip : flow_.headers[static_cast<std::size_t>(repeat)]) {
        Ink ink = strip.ink;
        ink.move(left, y);
        canvas.add(std::move(ink));
        y += strip.height;
      }
    }
    for (std::size_t i = page.first; i < page.end; ++i) {
      Strip& strip = flow_.strips[i];
      for (Anchored& box : strip.anchored) anchor(box, p, canvas);
      strip.ink.move(left, y_of_[i]);
      canvas.add(std::move(strip.ink));
      if (i == page.first) {
        strip.opening.move(left, y_of_[i]);
        canvas.add(std::move(strip.opening));
      }
      if (i + 1 == page.end) {
        strip.closing.move(left, y_of_[i]);
        canvas.add(std::move(strip.closing));
      }
    }
  }

  void anchor(Anchored& box, std::size_t p, Canvas& canvas) {
    double x = rule_.margin[kLeft], y = rule_.margin[kTop];
    double width = rule_.width - rule_.margin[kLeft] - rule_.margin[kRight];
    if (box.container >= 0) {
      const Container& container = flow_.containers[static_cast<std::size_t>(box.container)];
      x += container.x;
      width = container.width;
      if (container.first < page_of_.size() && page_of_[container.first] == static_cast<int>(p)) {
        y = y_of_[container.first];
      }
    }
    const Offset offset = place_of(box, width);
    box.ink.move(x + offset.x, y + offset.y);
    canvas.add(std::move(box.ink));
  }

  Flow flow_;
  const PageRule& rule_;
  Document& document_;
  std::vector<int> page_of_;
  std::vector<double> y_of_;
  std::vector<Canvas> canvases_;
};

}  // namespace

void paginate(Flow flow, const PageRule& page, const LayoutContext& context, Document& document) {
  const std::vector<Extent> pages = Divider(flow, context).run();
  Painter(std::move(flow), page, document).run(pages);
}

}  // namespace kakehashi::paper
