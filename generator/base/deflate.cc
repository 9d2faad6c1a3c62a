#include "base/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace kakehashi {
namespace {

/// Higher levels cost twice the time for a hundredth of the size.
constexpr int kLevel = 6;

struct Free {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Free>;

}  // namespace

std::string deflate(std::string_view bytes) {
  // One for each thread: making it costs more than a small stream.
  thread_local const Compressor compressor(libdeflate_alloc_compressor(kLevel));
  if (compressor == nullptr) throw std::bad_alloc();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(),
                                      out.size()));
  return out;
}

}  // namespace kakehashi
