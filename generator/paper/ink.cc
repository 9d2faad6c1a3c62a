#include "paper/ink.h"

#include <iterator>

namespace kakehashi::paper {
namespace {

void move_item(GlyphItem& item, double dx, double dy) {
  item.x += dx;
  item.baseline += dy;
}
void move_item(FillItem& item, double dx, double dy) {
  item.x += dx;
  item.y += dy;
}
void move_item(RuleItem& item, double dx, double dy) {
  item.x1 += dx;
  item.x2 += dx;
  item.y1 += dy;
  item.y2 += dy;
}
void move_item(PathItem& item, double dx, double dy) {
  for (PathItem::Segment& segment : item.segments) {
    segment.x1 += dx;
    segment.x2 += dx;
    segment.x += dx;
    segment.y1 += dy;
    segment.y2 += dy;
    segment.y += dy;
  }
}

void scale_item(GlyphItem& item, double factor) {
  item.x *= factor;
  item.baseline *= factor;
  item.size *= factor;
}
void scale_item(FillItem& item, double factor) {
  item.x *= factor;
  item.y *= factor;
  item.width *= factor;
  item.height *= factor;
}
void scale_item(RuleItem& item, double factor) {
  item.x1 *= factor;
  item.x2 *= factor;
  item.y1 *= factor;
  item.y2 *= factor;
  item.width *= factor;
}
void scale_item(PathItem& item, double factor) {
  for (PathItem::Segment& segment : item.segments) {
    for (double* one :
         {&segment.x1, &segment.x2, &segment.x, &segment.y1, &segment.y2, &segment.y}) {
      *one *= factor;
    }
  }
  item.stroke_width *= factor;
}

template <class T>
void take(std::vector<T>& to, std::vector<T>& from) {
  if (to.empty()) {
    to = std::move(from);
  } else {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  }
}

}  // namespace

void Ink::move(double dx, double dy) {
  for (FillItem& fill : fills) move_item(fill, dx, dy);
  for (Item& item : content) std::visit([&](auto& one) { move_item(one, dx, dy); }, item);
  for (RuleItem& rule : rules) move_item(rule, dx, dy);
  for (LinkArea& link : links) {
    link.x += dx;
    link.y += dy;
  }
  for (Mark& mark : marks) mark.y += dy;
}

void Ink::scale(double factor) {
  for (FillItem& fill : fills) scale_item(fill, factor);
  for (Item& item : content) std::visit([&](auto& one) { scale_item(one, factor); }, item);
  for (RuleItem& rule : rules) scale_item(rule, factor);
  for (LinkArea& link : links) {
    link.x *= factor;
    link.y *= factor;
    link.width *= factor;
    link.height *= factor;
  }
  for (Mark& mark : marks) mark.y *= factor;
}

void Ink::append(Ink other) {
  take(fills, other.fills);
  take(content, other.content);
  take(rules, other.rules);
  take(links, other.links);
  take(marks, other.marks);
}

void Ink::make_artifact() {
  for (Item& item : content) {
    if (auto* glyphs = std::get_if<GlyphItem>(&item)) glyphs->tag = kArtifact;
    if (auto* path = std::get_if<PathItem>(&item)) path->tag = kArtifact;
  }
  links.clear();
  marks.clear();
}

}  // namespace kakehashi::paper
