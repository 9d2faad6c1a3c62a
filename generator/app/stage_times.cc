#include "app/stage_times.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace kakehashi {

void StageTimes::add(const char* name, std::chrono::nanoseconds time) {
  for (auto& [known, sum] : times_) {
    if (known != name) continue;
    sum += time;
    return;
  }
  times_.emplace_back(name, time);
}

std::string StageTimes::text() const {
  std::string out;
  std::chrono::nanoseconds all{};
  const auto line = [&](std::string_view name, std::chrono::nanoseconds time) {
    out += fmt::format("{:<12}{:>9.1f} ms\n", name, static_cast<double>(time.count()) / 1e6);
  };
  for (const auto& [name, time] : times_) {
    line(name, time);
    all += time;
  }
  line("all", all);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  out += fmt::format("{:<12}{:>9.1f} MB\n", "peak memory",
                     static_cast<double>(usage.ru_maxrss) / 1024);
  return out;
}

}  // namespace kakehashi
