#include "base/ruby.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

/// Runs as "words|words(reading)", errors as " !kind@begin+length".
std::string runs(std::string_view text) {
  std::vector<RubyError> errors;
  std::string out;
  for (const RubyRun& run : ruby_runs(text, errors)) {
    if (!out.empty()) out += '/';
    out += run.base;
    if (!run.reading.empty()) out += "(" + std::string(run.reading) + ")";
  }
  static constexpr const char* kNames[] = {"open", "empty", "bars", "wide"};
  for (const RubyError& error : errors)
    out += std::string(" !") + kNames[static_cast<int>(error.kind)] + "@" +
           std::to_string(error.begin) + "+" + std::to_string(error.length);
  return out;
}

}  // namespace

TEST_CASE("words in braces with a bar have a reading") {
  CHECK(runs("{漢字|かんじ}と{仮名|かな}") == "漢字(かんじ)/と/仮名(かな)");
  CHECK(runs("ただの文") == "ただの文");
  CHECK(runs("").empty());
}

TEST_CASE("a brace without a bar is only a brace") {
  CHECK(runs("a {b} c") == "a {b} c");
  CHECK(runs("{ と {漢字|かんじ}") == "{ と /漢字(かんじ)");
  CHECK(runs("} { {") == "} { {");
}

TEST_CASE("a reading that is open, empty, doubled or wide is an error at its place") {
  CHECK(runs("a{b|c") == "a{b|c !open@1+4");
  CHECK(runs("{a|b {c|d}") == "{a|b /c(d) !open@0+5");
  CHECK(runs("{|b}") == "{|b} !empty@0+4");
  CHECK(runs("{a|}") == "{a|} !empty@0+4");
  CHECK(runs("{a|b|c}") == "{a|b|c} !bars@0+7");
  CHECK(runs("{a｜b}") == "{a｜b} !wide@0+7");
}

TEST_CASE("a text without its readings keeps its braces") {
  CHECK(without_ruby("{家|いえ}の\\{鍵}") == "家の{鍵}");
  CHECK(without_ruby("\\{a|b}") == "{a|b}");
}
