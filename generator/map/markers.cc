#include "map/markers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

#include "base/text_width.h"

namespace kakehashi::map {
namespace {

using Point = Drawing::Point;
using Spots = std::vector<std::size_t>;

/// Nearer than this, in sizes of the type, spots cannot be told apart.
constexpr double kSameSpot = 0.2;
/// Squares of the drawing, in sizes of the type, and how many single markers may stand in one.
constexpr double kSquare = 11;
constexpr std::size_t kInSquare = 14, kInQuarter = 4;
/// The longest list of numbers on a marker, in sizes of the type.
constexpr double kLongestLabel = 6;
constexpr double kGap = 0.1;  ///< Between two markers, in sizes of the type.

/// Spots by the cell in which they lie, cells in order.
std::map<std::pair<int, int>, Spots> by_cell(const std::vector<Spot>& all, const Spots& spots,
                                             double cell) {
  std::map<std::pair<int, int>, Spots> cells;
  for (const std::size_t spot : spots)
    cells[{static_cast<int>(std::floor(all[spot].at.y / cell)),
           static_cast<int>(std::floor(all[spot].at.x / cell))}]
        .push_back(spot);
  return cells;
}

class Placement {
 public:
  Placement(const std::vector<Spot>& spots, const Box& frame, const std::vector<Box>& taken,
            double text)
      : spots_(spots),
        frame_(frame),
        text_(text),
        standing_(4 * text),
        dots_(4 * text),
        leaders_(4 * text),
        names_(taken) {
    for (std::size_t i = 0; i < taken.size(); ++i) standing_.add(kName + i, taken[i]);
    std::set<std::size_t> signs;
    for (const Spot& spot : spots) signs.insert(spot.sign);
    mixed_ = signs.size() > 1;
  }

  std::vector<Standing> run() {
    std::vector<Spots> groups = grouped();
    // What can stand on its own spot without hiding another's does.
    for (const Spots& group : groups) {
      const Point at = middle(group);
      dots_.add(markers_.size(), Box::around(at, 0.01, 0.01));
      markers_.push_back(marker_of(group, at, false));
      alive_.push_back(false);
    }
    std::vector<std::size_t> waiting;
    for (std::size_t i = 0; i < markers_.size(); ++i) {
      const Box box = markers_[i].box();
      const bool hides = dots_.any(box, [&](std::size_t id, const Box&) { return id != i; });
      if (!hides && frame_.holds(box) && free(box))
        stand(i);
      else
        waiting.push_back(i);
    }
    std::sort(waiting.begin(), waiting.end(), [&](std::size_t a, std::size_t b) {
      const Point &p = markers_[a].true_spot, &q = markers_[b].true_spot;
      return std::pair(p.y, p.x) < std::pair(q.y, q.x) ||
             (p == q && markers_[a].spots < markers_[b].spots);
    });
    for (std::size_t i = 0; i < waiting.size(); ++i) settle(waiting[i], waiting);

    std::vector<Standing> out;
    for (std::size_t i = 0; i < markers_.size(); ++i)
      if (alive_[i]) out.push_back(std::move(markers_[i]));
    std::sort(out.begin(), out.end(), [&](const Standing& a, const Standing& b) {
      return std::pair(spots_[a.spots[0]].number, a.spots[0]) <
             std::pair(spots_[b.spots[0]].number, b.spots[0]);
    });
    return out;
  }

 private:
  static constexpr std::size_t kName = std::size_t{1} << 40;

  /// Spots that share a marker from the start.
  std::vector<Spots> grouped() const {
    Spots all(spots_.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    std::vector<Spots> groups;
    const auto add = [&](Spots group) { groups.push_back(std::move(group)); };
    for (const auto& [square, inside] : by_cell(spots_, all, kSquare * text_)) {
      // Those on one spot count once.
      const auto same = by_cell(spots_, inside, kSameSpot * text_);
      if (same.size() <= kInSquare) {
        for (const auto& [cell, spots] : same) add(spots);
        continue;
      }
      for (const auto& [quarter, part] : by_cell(spots_, inside, kSquare * text_ / 2)) {
        const auto apart = by_cell(spots_, part, kSameSpot * text_);
        if (apart.size() <= kInQuarter)
          for (const auto& [cell, spots] : apart) add(spots);
        else
          for (const auto& [cell, spots] : by_cell(spots_, part, kSquare * text_ / 4)) add(spots);
      }
    }
    for (Spots& group : groups) in_order(group);
    std::sort(groups.begin(), groups.end());
    return groups;
  }

  void in_order(Spots& group) const {
    std::sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(spots_[a].number, a) < std::pair(spots_[b].number, b);
    });
  }

  Point middle(const Spots& group) const {
    Point sum;
    for (const std::size_t spot : group) sum.x += spots_[spot].at.x, sum.y += spots_[spot].at.y;
    const double count = static_cast<double>(group.size());
    return {tenth(sum.x / count), tenth(sum.y / count)};
  }

  Standing marker_of(const Spots& group, const Point& at, bool only_count) const {
    if (group.size() == 1) {
      const Spot& spot = spots_[group[0]];
      const std::string label = spot.number > 0 ? std::to_string(spot.number) : "";
      return {group, at, at, false, sign_badge(spot.sign, label, text_)};
    }
    std::vector<int> numbers;
    std::set<std::size_t> signs;
    for (const std::size_t spot : group) {
      numbers.push_back(spots_[spot].number);
      signs.insert(spots_[spot].sign);
    }
    std::string label = shared_label(numbers);
    const bool is_count =
        only_count || numbers.front() == 0 || text_width(label, 1) > kLongestLabel;
    if (is_count) label = count_label(group.size());
    if (!mixed_) signs.clear();
    Badge badge = shared_badge({signs.begin(), signs.end()}, label, text_);
    return {group, at, at, false, std::move(badge), is_count};
  }

  bool free(const Box& box) const {
    const double gap = kGap * text_;
    return standing_.free({box.left - gap, box.top - gap, box.right + gap, box.bottom + gap});
  }

  void stand(std::size_t i) {
    alive_[i] = true;
    standing_.add(i, markers_[i].box());
    if (markers_[i].moved) leaders_.add(i, leader_box(markers_[i]));
  }
  void take_away(std::size_t i) {
    alive_[i] = false;
    standing_.remove(i, markers_[i].box());
    if (markers_[i].moved) leaders_.remove(i, leader_box(markers_[i]));
  }
  static Box leader_box(const Standing& marker) {
    const Point &a = marker.at, &b = marker.true_spot;
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
  }

  /// Whether a line meets a box.
  static bool crosses(const Point& from, const Point& to, const Box& box) {
    double least = 0, most = 1;
    const auto side = [&](double step, double room) {
      if (step == 0 && room < 0) most = -1;
      if (step < 0) least = std::max(least, room / step);
      if (step > 0) most = std::min(most, room / step);
    };
    side(from.x - to.x, from.x - box.left);
    side(to.x - from.x, box.right - from.x);
    side(from.y - to.y, from.y - box.top);
    side(to.y - from.y, box.bottom - from.y);
    return least < most;
  }
  static bool crosses(const Point& a, const Point& b, const Point& c, const Point& d) {
    const auto turn = [](const Point& p, const Point& q, const Point& r) {
      return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  }

  /// How ill a marker would stand there: far away, over the spots or lines of others.
  double cost(std::size_t i, const Standing& marker) const {
    const Box box = marker.box();
    double sum = std::hypot(marker.at.x - marker.true_spot.x, marker.at.y - marker.true_spot.y);
    const double much = 4 * text_;
    dots_.any(box, [&](std::size_t id, const Box&) {
      if (id != i && !gone(id)) sum += much;
      return false;
    });
    leaders_.any(box, [&](std::size_t id, const Box&) {
      if (crosses(markers_[id].at, markers_[id].true_spot, box)) sum += much;
      return false;
    });
    const Box way = leader_box(marker);
    standing_.any(way, [&](std::size_t, const Box& other) {
      if (crosses(marker.at, marker.true_spot, other)) sum += much;
      return false;
    });
    leaders_.any(way, [&](std::size_t id, const Box&) {
      if (crosses(marker.at, marker.true_spot, markers_[id].at, markers_[id].true_spot))
        sum += much;
      return false;
    });
    return sum;
  }

  /// Its spots have gone to another marker.
  bool gone(std::size_t i) const { return markers_[i].spots.empty(); }

  /// The best of the free positions on and around its spot.
  bool find_place(std::size_t i) {
    Standing& marker = markers_[i];
    const Point spot = marker.true_spot;
    const Badge& form = marker.badge;
    double best = 1e300;
    Point where;
    const auto offer = [&](const Point& at) {
      marker.at = {tenth(at.x), tenth(at.y)};
      const Box box = marker.box();
      if (!frame_.holds(box) || !free(box)) return;
      if (const double now = cost(i, marker); now < best) {
        best = now;
        where = marker.at;
      }
    };
    offer(spot);
    constexpr int kDirections = 16;
    for (const double far : {0.35, 0.8, 1.4, 2.2, 3.2}) {
      if (best < far * text_) break;
      for (int direction = 0; direction < kDirections; ++direction) {
        const double angle = 2 * std::numbers::pi * (direction + 0.5) / kDirections;
        offer({spot.x + (form.half_width + far * text_) * std::cos(angle),
               spot.y + (form.half_height + far * text_) * std::sin(angle)});
      }
    }
    marker.at = best < 1e300 ? where : spot;
    marker.moved = best < 1e300 && marker.at != spot;
    return best < 1e300;
  }

  std::size_t nearest(const Point& spot) const {
    std::size_t found = markers_.size();
    double least = 1e300;
    const auto look = [&](std::size_t i) {
      const double far =
          std::hypot(markers_[i].true_spot.x - spot.x, markers_[i].true_spot.y - spot.y);
      if (far < least || (far == least && i < found)) {
        least = far;
        found = i;
      }
    };
    const double widest = 4 * (frame_.right + frame_.bottom);
    for (double reach = 4 * text_; found == markers_.size() && reach < widest; reach *= 2)
      standing_.any(Box::around(spot, reach, reach), [&](std::size_t id, const Box&) {
        if (id < kName) look(id);
        return false;
      });
    return found;
  }

  /// Gives a marker its place; without one its spots go to the nearest marker, which is placed
  /// anew.
  void settle(std::size_t i, std::vector<std::size_t>& waiting) {
    if (find_place(i)) return stand(i);
    if (markers_[i].spots.size() > 1) {
      markers_[i] = marker_of(markers_[i].spots, markers_[i].true_spot, true);
      if (find_place(i)) return stand(i);
    }
    const std::size_t other = nearest(markers_[i].true_spot);
    if (other == markers_.size()) {
      // Alone, and names fill the frame: they give way.
      for (std::size_t name = 0; name < names_.size(); ++name)
        standing_.remove(kName + name, names_[name]);
      const Badge& form = markers_[i].badge;
      const Point& spot = markers_[i].true_spot;
      const auto within = [](double value, double least, double most) {
        return std::max(least, std::min(value, most));
      };
      markers_[i].at = {
          tenth(within(spot.x, frame_.left + form.half_width, frame_.right - form.half_width)),
          tenth(within(spot.y, frame_.top + form.half_height, frame_.bottom - form.half_height))};
      return stand(i);
    }
    take_away(other);
    Spots both = std::exchange(markers_[i].spots, {});
    both.insert(both.end(), markers_[other].spots.begin(), markers_[other].spots.end());
    markers_[other].spots.clear();
    in_order(both);
    waiting.push_back(markers_.size());
    markers_.push_back(marker_of(both, middle(both), false));
    alive_.push_back(false);
  }

  const std::vector<Spot>& spots_;
  const Box frame_;
  const double text_;
  Room standing_, dots_, leaders_;
  const std::vector<Box> names_;
  bool mixed_ = false;
  std::vector<Standing> markers_;
  std::vector<bool> alive_;
};

}  // namespace

std::string shared_label(const std::vector<int>& numbers) {
  std::string out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    // Two in a row read better one by one.
    if (end == i + 1) end = i;
    if (!out.empty()) out += "・";
    out += std::to_string(numbers[i]);
    if (end > i) out += "–" + std::to_string(numbers[end]);
    i = end + 1;
  }
  return out;
}

std::string count_label(std::size_t count) { return std::to_string(count) + "件"; }

std::vector<Standing> place_markers(const std::vector<Spot>& spots, const Box& frame,
                                    const std::vector<Box>& taken, double text) {
  return Placement(spots, frame, taken, text).run();
}

}  // namespace kakehashi::map
