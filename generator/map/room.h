#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/drawing.h"

namespace kakehashi::map {

struct Box {
  double left, top, right, bottom;
  static Box around(const Drawing::Point& middle, double half_width, double half_height) {
    return {middle.x - half_width, middle.y - half_height, middle.x + half_width,
            middle.y + half_height};
  }
  bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  bool holds(const Box& other) const {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }
  bool holds(const Drawing::Point& point) const {
    return left <= point.x && point.x <= right && top <= point.y && point.y <= bottom;
  }
};

/// What takes room on the drawing, found by where it is: each thing lies in all cells that its box
/// meets, so that a question costs what stands nearby and not what there is.
class Room {
 public:
  explicit Room(double cell) : cell_(cell) {}

  void add(std::size_t id, const Box& box) {
    each_cell(box, [&](std::uint64_t key) { cells_[key].push_back({id, box}); });
  }
  void remove(std::size_t id, const Box& box) {
    each_cell(box, [&](std::uint64_t key) {
      std::erase_if(cells_[key], [&](const Thing& thing) { return thing.id == id; });
    });
  }
  /// Calls `use` with the id and box of what meets the box until it answers true; the answer. A
  /// thing may come more than once.
  template <class Use>
  bool any(const Box& box, Use use) const {
    bool found = false;
    each_cell(box, [&](std::uint64_t key) {
      if (found) return;
      const auto cell = cells_.find(key);
      if (cell == cells_.end()) return;
      for (const Thing& thing : cell->second)
        if (thing.box.meets(box) && use(thing.id, thing.box)) {
          found = true;
          return;
        }
    });
    return found;
  }
  bool free(const Box& box) const {
    return !any(box, [](std::size_t, const Box&) { return true; });
  }

 private:
  struct Thing {
    std::size_t id;
    Box box;
  };
  template <class Use>
  void each_cell(const Box& box, Use use) const {
    const auto cell = [&](double value) { return static_cast<std::int32_t>(value / cell_ + 4096); };
    for (std::int32_t y = cell(box.top); y <= cell(box.bottom); ++y)
      for (std::int32_t x = cell(box.left); x <= cell(box.right); ++x)
        use(static_cast<std::uint64_t>(static_cast<std::uint32_t>(y)) << 32 |
            static_cast<std::uint32_t>(x));
  }
  double cell_;
  std::unordered_map<std::uint64_t, std::vector<Thing>> cells_;
};

}  // namespace kakehashi::map
