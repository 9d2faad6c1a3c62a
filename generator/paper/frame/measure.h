#pragma once
#include <string>

namespace kakehashi::paper {

inline constexpr double kPointsPerMillimetre = 72 / 25.4;
/// Lengths are sums of many fractions: what differs by less, in points, is equal.
inline constexpr double kTolerance = 0.01;

/// Points as a message tells them: millimetres with one decimal.
std::string millimetres(double points);

}  // namespace kakehashi::paper
