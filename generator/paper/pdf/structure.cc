#include "paper/pdf/structure.h"

#include <algorithm>
#include <limits>

namespace kakehashi::paper {
namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

FigureBox box_of(const PathItem& item) {
  FigureBox box{0, 1e9, 1e9, -1e9, -1e9};
  const auto reach = [&](double x, double y) {
    box.left = std::min(box.left, x);
    box.right = std::max(box.right, x);
    box.top = std::min(box.top, y);
    box.bottom = std::max(box.bottom, y);
  };
  using Kind = PathItem::Segment::Kind;
  for (const PathItem::Segment& segment : item.segments) {
    if (segment.kind == Kind::close) continue;
    reach(segment.x, segment.y);
    if (segment.kind != Kind::curve) continue;
    reach(segment.x1, segment.y1);
    reach(segment.x2, segment.y2);
  }
  const double half = item.stroke ? item.stroke_width / 2 : 0;
  return {0, box.left - half, box.top - half, box.right + half, box.bottom + half};
}

FigureBox box_of(const ImageItem& item) {
  return {0, item.x, item.y, item.x + item.width, item.y + item.height};
}

FigureBox box_of(const GlyphItem& item, const FontBook& fonts) {
  const FaceMetrics metrics = fonts.metrics(item.run.face);
  return {0, item.x, item.baseline - metrics.ascent * item.size,
          item.x + item.run.width() * item.size, item.baseline + metrics.descent * item.size};
}

void unite(FigureBox& box, const FigureBox& other) {
  box.left = std::min(box.left, other.left);
  box.top = std::min(box.top, other.top);
  box.right = std::max(box.right, other.right);
  box.bottom = std::max(box.bottom, other.bottom);
}

}  // namespace

std::vector<std::vector<StructureKid>> structure_kids(const std::vector<Tag>& tags,
                                                      const std::vector<MarkedPiece>& pieces,
                                                      const std::vector<TagIndex>& annotations) {
  // Where the content of each element's subtree begins. Parents come before their children.
  std::vector<std::size_t> begin(tags.size(), kNowhere);
  std::vector<std::vector<std::size_t>> own(tags.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto tag = static_cast<std::size_t>(pieces[i].tag);
    own[tag].push_back(i);
    begin[tag] = std::min(begin[tag], i);
  }
  std::vector<std::vector<std::size_t>> children(tags.size());
  for (std::size_t i = tags.size(); i-- > 1;) {
    const auto parent = static_cast<std::size_t>(tags[i].parent);
    begin[parent] = std::min(begin[parent], begin[i]);
    children[parent].push_back(i);
  }

  std::vector<std::vector<StructureKid>> kids(tags.size());
  for (std::size_t tag = 0; tag < tags.size(); ++tag) {
    std::size_t next = 0;
    const auto pieces_before = [&](std::size_t end) {
      for (; next < own[tag].size() && own[tag][next] < end; ++next) {
        kids[tag].push_back({StructureKid::Kind::piece, own[tag][next]});
      }
    };
    for (auto child = children[tag].rbegin(); child != children[tag].rend(); ++child) {
      // An empty element stays behind its elder sibling.
      if (begin[*child] != kNowhere) pieces_before(begin[*child]);
      kids[tag].push_back({StructureKid::Kind::element, *child});
    }
    pieces_before(kNowhere);
  }
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    if (annotations[i] == kArtifact) continue;
    kids[static_cast<std::size_t>(annotations[i])].push_back({StructureKid::Kind::annotation, i});
  }
  return kids;
}

std::vector<FigureBox> figure_boxes(const Document& document, const FontBook& fonts) {
  std::vector<TagIndex> figure(document.tags.size(),
                               kArtifact);  // The Figure that a tag is inside.
  for (std::size_t i = 0; i < document.tags.size(); ++i) {
    const Tag& tag = document.tags[i];
    if (tag.role == "Figure") {
      figure[i] = static_cast<TagIndex>(i);
    } else if (tag.parent != kArtifact) {
      figure[i] = figure[static_cast<std::size_t>(tag.parent)];
    }
  }
  std::vector<FigureBox> boxes(document.tags.size());
  const auto note = [&](TagIndex tag, int page, const FigureBox& reach) {
    if (tag == kArtifact || figure[static_cast<std::size_t>(tag)] == kArtifact) return;
    FigureBox& box = boxes[static_cast<std::size_t>(figure[static_cast<std::size_t>(tag)])];
    if (box.page == -1) {
      box = reach;
      box.page = page;
    } else if (box.page == page) {
      unite(box, reach);
    }
  };
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    for (const Item& item : document.pages[page].items) {
      if (const auto* path = std::get_if<PathItem>(&item); path != nullptr) {
        if (!path->segments.empty()) note(path->tag, static_cast<int>(page), box_of(*path));
      } else if (const auto* text = std::get_if<GlyphItem>(&item); text != nullptr) {
        if (text->tag != kArtifact) note(text->tag, static_cast<int>(page), box_of(*text, fonts));
      } else if (const auto* image = std::get_if<ImageItem>(&item); image != nullptr) {
        note(image->tag, static_cast<int>(page), box_of(*image));
      }
    }
  }
  return boxes;
}

}  // namespace kakehashi::paper
