#pragma once
/// Catch2 version 2 (Debian 12) and version 3 (Debian 13) name their header differently.
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif
