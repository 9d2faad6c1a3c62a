#pragma once
#include "paper/font/font.h"

/// The faces, loaded once for all tests.
const kakehashi::paper::FontBook& fonts();
