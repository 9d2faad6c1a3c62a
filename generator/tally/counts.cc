#include "tally/counts.h"

namespace kakehashi {
namespace {

struct UnitName {
  std::string_view id, label;
};

UnitName name_of(Unit unit) {
  switch (unit) {
    case Unit::cases:
      return {"cases", "実件数"};
    case Unit::mentions:
      return {"mentions", "延べ件数"};
    case Unit::times:
      return {"times", "回数"};
    case Unit::people:
      return {"people", "延べ人数"};
    case Unit::minutes:
      return {"minutes", "分"};
    case Unit::entries:
      return {"entries", "か所"};
    case Unit::days:
      break;
  }
  return {"days", "日数"};
}

}  // namespace

std::string_view label(Unit unit) { return name_of(unit).label; }
std::string_view id(Unit unit) { return name_of(unit).id; }

Unit unit_of(std::string_view id) {
  for (const Unit unit :
       {Unit::cases, Unit::mentions, Unit::times, Unit::people, Unit::minutes, Unit::entries})
    if (name_of(unit).id == id) return unit;
  return Unit::days;
}

}  // namespace kakehashi
