#pragma once
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {

/// How long each stage took, for --timing. Never reaches an output.
class StageTimes {
 public:
  /// Runs a stage and notes its time; stages of one name add up.
  template <class Stage>
  auto measure(const char* name, Stage stage) {
    struct Watch {
      StageTimes& times;
      const char* name;
      std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
      ~Watch() { times.add(name, std::chrono::steady_clock::now() - start); }
    } watch{*this, name};
    return stage();
  }
  /// One line a stage, in milliseconds, in the order in which they first ran, and the peak memory.
  std::string text() const;

 private:
  void add(const char* name, std::chrono::nanoseconds time);
  std::vector<std::pair<std::string, std::chrono::nanoseconds>> times_;
};

}  // namespace kakehashi
