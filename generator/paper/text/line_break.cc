#include "paper/text/line_break.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "base/utf8.h"
#include "paper/text/character_class.h"

namespace kakehashi::paper {
namespace {

/// Where a number or an address must be parted after all, it is parted after one of these.
constexpr std::string_view kPartsUnit = "-/@.";

/// One iterator per thread: making one costs far more than breaking a table cell.
icu::BreakIterator* iterator() {
  static thread_local const std::unique_ptr<icu::BreakIterator> kIterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale("ja@lb=strict"), status));
    if (U_FAILURE(status)) made.reset();
    return made;
  }();
  return kIterator.get();
}

/// Marks the places that Unicode line breaking allows. Without the library's data (a broken
/// installation) every place between two full-width characters is taken: the rules of `forbid`
/// hold all the same.
void unicode_chances(std::string_view utf8, std::vector<Chance>& chances) {
  icu::BreakIterator* breaks = iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
  if (breaks != nullptr && U_SUCCESS(status)) {
    breaks->setText(&text, status);
    for (std::int32_t at = breaks->first(); at != icu::BreakIterator::DONE; at = breaks->next()) {
      if (chances[at] != Chance::must) chances[at] = Chance::good;
    }
    // The iterator outlives the text and must not point to it any more.
    static const icu::UnicodeString kNothing;
    breaks->setText(kNothing);
  }
  utext_close(&text);
}

}  // namespace

std::vector<Chance> line_chances(std::string_view utf8) {
  return line_chances(utf8, find_unbreakables(utf8));
}

std::vector<Chance> line_chances(std::string_view utf8, const std::vector<Stretch>& unbreakables) {
  std::vector<Chance> chances(utf8.size() + 1, Chance::never);
  if (utf8.empty()) {
    chances[0] = Chance::must;
    return chances;
  }
  char32_t before = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t at = i;
    const char32_t c = next_character(utf8, i);
    if (before == '\n') {
      chances[at] = Chance::must;
    } else if (at > 0 && !is_joining(c) && c != ' ' && c != '\n' && c != 0x00A0 &&
               before != 0x00A0 && !never_starts_line(c) && !never_ends_line(before)) {
      chances[at] = Chance::emergency;
    }
    before = c;
  }
  std::vector<Chance> allowed = chances;
  unicode_chances(utf8, allowed);
  for (std::size_t i = 0; i <= utf8.size(); ++i) {
    // What kinsoku or a joining mark forbids stays forbidden.
    if (allowed[i] == Chance::good && chances[i] == Chance::emergency) chances[i] = Chance::good;
  }
  for (const Stretch& stretch : unbreakables) {
    for (std::size_t i = stretch.begin + 1; i < stretch.end; ++i) {
      const bool after_sign = kPartsUnit.find(utf8[i - 1]) != std::string_view::npos;
      if (chances[i] == Chance::good || (chances[i] == Chance::emergency && after_sign)) {
        chances[i] = Chance::unit;
      }
    }
  }
  // Inside an address (www.example.jp/a?b) behind a sign rather than inside a name.
  constexpr std::string_view kPartsAddress = "./?&=_";
  const auto latin = [&](std::size_t i) {
    return (utf8[i] >= 'a' && utf8[i] <= 'z') || (utf8[i] >= 'A' && utf8[i] <= 'Z');
  };
  for (std::size_t i = 2; i < utf8.size(); ++i) {
    if (chances[i] == Chance::emergency && latin(i) &&
        kPartsAddress.find(utf8[i - 1]) != std::string_view::npos) {
      chances[i] = Chance::unit;
    }
  }
  chances[0] = Chance::never;
  chances[utf8.size()] = Chance::must;
  return chances;
}

}  // namespace kakehashi::paper
