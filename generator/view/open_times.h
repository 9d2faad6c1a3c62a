#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "model/resource.h"

namespace kakehashi {

/// A time at which people look for somebody who is there all the same.
struct OpenTime {
  const char* id;     ///< Part of the address of its list.
  const char* label;  ///< "土曜日"
  const char* title;  ///< Of its list.
};
inline constexpr std::size_t kOpenTimes = 5;
/// Saturday, Sunday, public holidays, night, always within reach.
inline constexpr std::array<OpenTime, kOpenTimes> kOpenTimeNames{{
    {"saturday", "土曜日", "土曜日に開いているところ"},
    {"sunday", "日曜日", "日曜日に開いているところ"},
    {"holiday", "祝日", "祝日に開いているところ"},
    {"night", "夜間（18時より後）", "夜間（18時より後）に開いているところ"},
    {"always", "24時間連絡", "24時間連絡できるところ"},
}};
/// Open later than this, a place is open at night: 18:00.
inline constexpr int kNightFrom = 18 * 60;

/// What an entry says of each of kOpenTimeNames, in words that stand beside its name in a list:
/// "9:00～12:30". Nothing where nobody said that it is open: closed or unknown, which nobody may
/// take for the same; nor of a place that is closed for now. From the opening hours, from n-th week rules and from the days of the care
/// services (利用可能曜日). `entry` is cut for the audience: hours without consent are not in it.
std::array<std::optional<std::string>, kOpenTimes> open_times(const Resource& entry);

}  // namespace kakehashi
