#include "support/fonts.h"

#include "support/catch.h"

const kakehashi::paper::FontBook& fonts() {
  static const auto book = kakehashi::paper::FontBook::load();
  if (!book) FAIL(book.reason());
  return **book;
}
