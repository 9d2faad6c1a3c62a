#pragma once
#include <cstddef>
#include <functional>

namespace kakehashi {

/// Runs `work(i)` for every i in [0, count) on up to `jobs` threads. Which thread takes which index
/// is open, so `work` must write to its own slot only. An exception of `work` ends the process.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace kakehashi
