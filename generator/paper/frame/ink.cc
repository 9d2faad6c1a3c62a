#include "paper/frame/ink.h"

#include <iterator>

namespace kakehashi::paper {
namespace {

/// x ↦ scale · x + d, and y alike.
struct Change {
  double scale = 1, dx = 0, dy = 0;

  void point(double& x, double& y) const {
    x = x * scale + dx;
    y = y * scale + dy;
  }
  void length(double& value) const { value *= scale; }
  template <class T>
  void rectangle(T& item) const {
    point(item.x, item.y);
    length(item.width);
    length(item.height);
  }
};

void change(GlyphItem& item, const Change& by) {
  by.point(item.x, item.baseline);
  by.length(item.size);
}
void change(FillItem& item, const Change& by) { by.rectangle(item); }
void change(ImageItem& item, const Change& by) { by.rectangle(item); }
void change(RuleItem& item, const Change& by) {
  by.point(item.x1, item.y1);
  by.point(item.x2, item.y2);
  by.length(item.width);
}
void change(PathItem& item, const Change& by) {
  for (PathItem::Segment& segment : item.segments) {
    by.point(segment.x1, segment.y1);
    by.point(segment.x2, segment.y2);
    by.point(segment.x, segment.y);
  }
  by.length(item.stroke_width);
  for (double& length : item.dash) by.length(length);
}

void change_ink(Ink& ink, const Change& by) {
  for (FillItem& fill : ink.fills) change(fill, by);
  for (Item& item : ink.content) std::visit([&](auto& one) { change(one, by); }, item);
  for (RuleItem& rule : ink.rules) change(rule, by);
  for (LinkArea& link : ink.links) by.rectangle(link);
  for (Landmark& landmark : ink.landmarks) landmark.y = landmark.y * by.scale + by.dy;
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

void Ink::move(double dx, double dy) { change_ink(*this, {1, dx, dy}); }

void Ink::scale(double factor) { change_ink(*this, {factor, 0, 0}); }

void Ink::append(Ink other) {
  take(fills, other.fills);
  take(content, other.content);
  take(rules, other.rules);
  take(links, other.links);
  take(landmarks, other.landmarks);
}

void Ink::make_artifact() {
  for (Item& item : content) {
    std::visit(
        [](auto& one) {
          if constexpr (requires { one.tag; }) one.tag = kArtifact;
        },
        item);
  }
  landmarks.clear();
  links.clear();
}

}  // namespace kakehashi::paper
