#pragma once
#include <string>
#include <utility>
#include <variant>

namespace kakehashi {

/// Why something failed, in the words of the operating system or library; the caller adds where.
struct Failure {
  std::string reason;
};

/// A value or the reason why there is none. (g++ 12 has no std::expected.)
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Failure failure) : state_(std::move(failure)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const std::string& reason() const { return std::get<1>(state_).reason; }

 private:
  std::variant<T, Failure> state_;
};

struct Done {};
/// The outcome of an action without a value.
using Status = Result<Done>;

}  // namespace kakehashi
