#pragma once
#include <string>
#include <string_view>

std::string slurp(const std::string& path);
/// Compares with a file of the repository; UPDATE_GOLDEN=1 writes it.
void check_golden(std::string_view path, const std::string& text);
