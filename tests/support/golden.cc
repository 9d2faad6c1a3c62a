#include "support/golden.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/catch.h"

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void check_golden(std::string_view path, const std::string& text) {
  const std::string file = std::string(REPOSITORY_DIR) + '/' + std::string(path);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(file, std::ios::binary) << text;
  CHECK(text == slurp(file));
}
