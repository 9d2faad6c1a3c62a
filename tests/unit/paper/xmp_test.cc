#include "paper/pdf/xmp.h"

#include "support/catch.h"

using namespace kakehashi::paper;

TEST_CASE("a title is escaped and stands for all languages") {
  const std::string packet = xmp_packet("<8月> & \"報告\"\r", "Kakehashi");
  CHECK(packet.find("<rdf:li xml:lang=\"x-default\">&lt;8月&gt; &amp; \"報告\"&#13;</rdf:li>") !=
        std::string::npos);
  CHECK(packet.find("<pdf:Producer>Kakehashi</pdf:Producer>") != std::string::npos);
}

TEST_CASE("an empty title is left out, so that it agrees with the Info dictionary") {
  CHECK(xmp_packet("", "Kakehashi").find("dc:title") == std::string::npos);
}

TEST_CASE("what XML cannot hold becomes the replacement character") {
  CHECK(xml_safe("a\x01"
                 "b\xEF\xBF\xBE\xFF\t\n") == "a\uFFFDb\uFFFD\uFFFD\t\n");
}

TEST_CASE("the packet tells no time, and that the file is PDF/A-1a and PDF/UA-1") {
  const std::string packet = xmp_packet("x", "Kakehashi");
  CHECK(packet.find("<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>A<") != std::string::npos);
  CHECK(packet.find("<pdfuaid:part>1<") != std::string::npos);
  CHECK(packet.find("Date") == std::string::npos);
}
