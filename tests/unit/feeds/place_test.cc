#include "feeds/place.h"

#include "feeds/uuid.h"
#include "support/catch.h"
#include "support/small_project.h"

using namespace kakehashi;

namespace {

Office office_of(const std::string& city, const std::string& ward) {
  Office office;
  office.city = {city, Span{0, 0, 1}};
  office.ward = {ward, Span{0, 0, 1}};
  return office;
}

std::string parts_of(std::string_view address, const Office& office) {
  const AddressParts parts = address_parts(address, office);
  return parts.prefecture + "|" + parts.city + "|" + parts.town + "|" + parts.block;
}

}  // namespace

TEST_CASE("a municipality's code carries its check digit, or is none") {
  CHECK(municipality_code("271152") == "271152");
  CHECK(municipality_code("27115") == "271152");
  CHECK(municipality_code("01100") == "011002");
  CHECK(municipality_code("13101") == "131016");
  CHECK(municipality_code("271153") == "");
  CHECK(municipality_code("2711") == "");
  CHECK(municipality_code("27115x") == "");
  CHECK(municipality_code("") == "");
}

TEST_CASE("an address is cut only where it is certain") {
  const Office ward = office_of("大阪市", "東成区");
  CHECK(parts_of("大阪府大阪市東成区大今里西1丁目2番3号", ward) ==
        "大阪府|大阪市東成区|大今里西1丁目|2番3号");
  CHECK(parts_of("大阪市西淀川区御幣島4-3", ward) == "|大阪市西淀川区||");
  CHECK(parts_of("大阪府堺市北区1丁目1", ward) == "大阪府|||");
  CHECK(parts_of("大阪市大今里西のとても長い町の中の区1", ward) == "|||");
  const Office town = office_of("見本町", "見本町");
  CHECK(parts_of("京都府見本町中区1丁目2", town) == "京都府|見本町|中区1丁目|2");
  CHECK(parts_of("", ward) == "|||");
}

TEST_CASE("readings become katakana, languages their tags") {
  CHECK(katakana("みほん ないかゔー1A") == "ミホン ナイカヴー1A");
  CHECK(std::string(language_tag("ベトナム語")) == "vi");
  CHECK(language_tag("見本語") == nullptr);
}

TEST_CASE("a UUID comes from its name: version 8, RFC 9562") {
  CHECK(uuid_of("abc") == "ba7816bf-8f01-8fea-8141-40de5dae2223");
  CHECK(uuid_of("abc") == uuid_of("abc"));
  CHECK(uuid_of("abd") != uuid_of("abc"));
}
