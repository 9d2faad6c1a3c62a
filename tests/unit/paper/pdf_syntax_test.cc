#include "paper/pdf/pdf_syntax.h"

#include <limits>

#include "support/catch.h"

using namespace kakehashi::paper;

namespace {

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

}  // namespace

TEST_CASE("numbers have at most three decimals and no needless signs or zeros") {
  CHECK(number(0) == "0");
  CHECK(number(-0.0004) == "0");
  CHECK(number(-0.25) == "-0.25");
  CHECK(number(841.89) == "841.89");
  CHECK(number(1.0005) == "1.001");
  CHECK(number(2.001) == "2.001");
  CHECK(number(12.0996) == "12.1");
  CHECK(number(595) == "595");
}

TEST_CASE("numbers beyond what PDF/A-1 knows are cut to it") {
  CHECK(number(1e300) == "32767");
  CHECK(number(-40000) == "-32767");
  CHECK(number(std::numeric_limits<double>::infinity()) == "32767");
  CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
}

TEST_CASE("text becomes UTF-16 with surrogate pairs") {
  std::string out;
  append_hex(out, utf16_be("a髙𠮷\xFF"));
  CHECK(out == "00619AD9D842DFB7FFFD");
}
