#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "paper/frame/measure.h"
#include "paper/layout/paginate.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

/// The title, or the content of the <meta> with this name; null when there is none.
const Node* described(const Html& html, std::string_view name) {
  const NodeIndex head = html.child(0, "head");
  if (head == kNoNode) return nullptr;
  for (NodeIndex i = html.nodes[head].first_child; i != kNoNode; i = html.nodes[i].next) {
    const Node& node = html.nodes[i];
    if (node.is("title") && name == "title") return &node;
    const Attribute* named = node.is("meta") ? node.find("name") : nullptr;
    if (named != nullptr && named->value == name && node.find("content") != nullptr) return &node;
  }
  return nullptr;
}

std::string description(const Html& html, std::string_view name) {
  const Node* node = described(html, name);
  if (node == nullptr) return {};
  if (node->is("meta")) return node->find("content")->value;
  return html.text_of(static_cast<NodeIndex>(node - html.nodes.data()));
}

Align align_of(MarginBox box) {
  switch (box) {
    case MarginBox::top_left:
    case MarginBox::bottom_left:
      return Align::left;
    case MarginBox::top_center:
    case MarginBox::bottom_center:
      return Align::center;
    case MarginBox::top_right:
    case MarginBox::bottom_right:
      return Align::right;
  }
  return Align::left;
}

bool at_top(MarginBox box) {
  return box == MarginBox::top_left || box == MarginBox::top_center || box == MarginBox::top_right;
}

constexpr double kGap = 4 * kPointsPerMillimetre;  ///< Between two neighbours: 4 mm.

/// One margin box on one page.
struct Matter {
  Style style;
  Markup origin;
  ShapedParagraph text;
  bool counts = false;  ///< A page number, which stays on one line.
  double x = 0, width = 0;
};

/// Left, centre and right of one edge of a page; what is empty is absent.
using Edge = std::array<std::optional<Matter>, 3>;

/// The widths of two neighbours in `width`: a page number and a short text keep what they need, a
/// long text wraps in what is left.
void share(Matter& left, Matter& right, double width) {
  const double room = std::max(width - kGap, 0.0);
  const auto needs = [&](const Matter& one, const Matter& other) {
    const double most = one.counts && !other.counts ? room : room / 2;
    return std::min(one.text.widest_line, most);
  };
  if (left.counts || (!right.counts && left.text.widest_line <= right.text.widest_line)) {
    left.width = needs(left, right);
    right.width = room - left.width;
  } else {
    right.width = needs(right, left);
    left.width = room - right.width;
  }
}

/// Gives each its place. A text in the centre stays in the middle of the page: both sides get as
/// much as the larger one needs, at most a third.
void share(Edge& edge, double width) {
  auto& [left, center, right] = edge;
  if (center && (left || right)) {
    double side = 0;
    if (left) side = left->text.widest_line;
    if (right) side = std::max(side, right->text.widest_line);
    const double rest = center->counts ? (width - center->text.widest_line) / 2 : width / 3;
    side = std::clamp(side, 0.0, std::max(rest - kGap, 0.0));
    if (left) left->width = side;
    if (right) right->width = side;
    center->width = width - 2 * (side + kGap);
  } else if (left && right) {
    share(*left, *right, width);
  } else {
    for (auto& one : edge) {
      if (one) one->width = width;
    }
  }
  if (center) center->x = (width - center->width) / 2;
  if (right) right->x = width - right->width;
}

class RunningPainter {
 public:
  RunningPainter(const PageRule& page, const RunningContext& context, Document& document)
      : page_(page), context_(context), document_(document) {
    spread_strings();
  }

  void run(std::size_t first, std::size_t end) {
    for (std::size_t p = first; p < end; ++p) {
      // What is wrong on one page is wrong on the others: report it once.
      Diagnostics found;
      paint({MarginBox::top_left, MarginBox::top_center, MarginBox::top_right}, p, found);
      paint({MarginBox::bottom_left, MarginBox::bottom_center, MarginBox::bottom_right}, p, found);
      if (reported_ || found.all().empty()) continue;
      context_.diagnostics.append(std::move(found));
      reported_ = true;
    }
  }

 private:
  void paint(const std::array<MarginBox, 3>& boxes, std::size_t p, Diagnostics& diagnostics) {
    Edge edge;
    for (std::size_t i = 0; i < edge.size(); ++i) {
      const auto found = page_.running.find(boxes[i]);
      if (found != page_.running.end()) shape(found->first, found->second, p, diagnostics, edge[i]);
    }
    share(edge, page_.width - page_.margin[kLeft] - page_.margin[kRight]);
    for (const auto& matter : edge) {
      if (matter) set(*matter, at_top(boxes[0]), p, diagnostics);
    }
  }

  void shape(MarginBox box, const RunningMatter& matter, std::size_t p, Diagnostics& diagnostics,
             std::optional<Matter>& place) {
    Paragraph text;
    bool counts = false;
    for (const Content& piece : matter.content) {
      switch (piece.kind) {
        case Content::Kind::text:
          text.text += piece.text;
          break;
        case Content::Kind::page:
          text.text += std::to_string(p + 1);
          counts = true;
          break;
        case Content::Kind::pages:
          text.text += std::to_string(document_.pages.size());
          counts = true;
          break;
        case Content::Kind::string:
          text.text += named_string(piece.text, p);
          break;
      }
    }
    if (text.text.empty()) return;
    Matter& out = place.emplace();
    out.counts = counts;
    out.style = derive(context_.body, matter.declarations);
    out.style.align = align_of(box);
    out.style.white_space = counts ? WhiteSpace::nowrap : WhiteSpace::normal;
    text.map.add(0, 0);
    text.spans.push_back({static_cast<std::uint32_t>(text.text.size()), &out.style, kArtifact, {}});
    out.origin.text = text.text;
    out.origin.parts.push_back({0, matter.content.front().span, false});
    out.text = shape_paragraph(std::move(text), out.origin, context_.fonts, diagnostics);
  }

  /// The lines stand in the middle of the margin, one below the other.
  void set(const Matter& matter, bool top, std::size_t p, Diagnostics& diagnostics) {
    std::vector<LineBox> lines = set_lines(matter.text, matter.style, matter.width, matter.origin,
                                           context_.fonts, diagnostics);
    double height = 0;
    for (const LineBox& line : lines) height += line.height;
    const double margin = page_.margin[top ? kTop : kBottom];
    if (height > margin + kTolerance) {
      diagnostics
          .error(matter.origin.parts.front().origin, msg::kMarginTooLow,
                 {matter.origin.text, millimetres(margin), millimetres(height)})
          .hint(msg::kMarginHint);
    }
    double y = (top ? 0 : page_.height - margin) + (margin - height) / 2;
    auto& items = document_.pages[p].items;
    for (LineBox& line : lines) {
      line.ink.move(page_.margin[kLeft] + matter.x, y);
      y += line.height;
      for (Item& item : line.ink.content) items.push_back(std::move(item));
      for (RuleItem& rule : line.ink.rules) items.push_back(std::move(rule));
    }
  }

  /// For each name the text of every page: the first on it, else the last of the pages before.
  void spread_strings() {
    const std::size_t pages = document_.pages.size();
    for (const NamedString& string : context_.strings) {
      if (string.page < 0) continue;
      Texts& texts = strings_.try_emplace(string.name, pages).first->second;
      const auto page = static_cast<std::size_t>(string.page);
      if (texts.first[page] == nullptr) texts.first[page] = &string.text;
      texts.last[page] = &string.text;
    }
    for (auto& [name, texts] : strings_) {
      const std::string* before = nullptr;
      for (std::size_t p = 0; p < pages; ++p) {
        if (texts.first[p] == nullptr) texts.first[p] = before;
        if (texts.last[p] != nullptr) before = texts.last[p];
      }
    }
  }

  std::string named_string(const std::string& name, std::size_t page) const {
    const auto found = strings_.find(name);
    const std::string* text = found != strings_.end() ? found->second.first[page] : nullptr;
    return text != nullptr ? *text : description(context_.html, name);
  }

  const PageRule& page_;
  const RunningContext& context_;
  Document& document_;
  struct Texts {
    explicit Texts(std::size_t pages) : first(pages), last(pages) {}
    std::vector<const std::string*> first, last;
  };
  std::map<std::string, Texts, std::less<>> strings_;
  bool reported_ = false;
};

}  // namespace

void paint_running_matter(const PageRule& page, std::size_t first, std::size_t end,
                          const RunningContext& context, Document& document) {
  RunningPainter(page, context, document).run(first, end);
}

void check_named_strings(const StyleSheet& sheet, const Html& html,
                         const std::vector<NamedString>& strings, Diagnostics& diagnostics) {
  for (const auto& [name, page] : sheet.pages) {
    for (const auto& [box, matter] : page.running) {
      for (const Content& piece : matter.content) {
        const auto is_it = [&](const NamedString& string) { return string.name == piece.text; };
        if (piece.kind != Content::Kind::string || described(html, piece.text) != nullptr ||
            std::any_of(strings.begin(), strings.end(), is_it)) {
          continue;
        }
        Diagnostics once;
        once.error(piece.span, msg::kUnknownString, {piece.text}).hint(msg::kUnknownStringHint);
        // Named pages take over the margin boxes of the plain one.
        diagnostics.append_new(std::move(once));
      }
    }
  }
}

}  // namespace kakehashi::paper
