#include "ingest/address.h"

#include "support/catch.h"

using namespace kakehashi;

namespace {

/// address | building, with ! for a conflict.
std::string read(std::string_view address, std::string_view building = "",
                 std::string_view city = "大阪市東成区", std::string_view prefecture = "大阪府") {
  const AddressReading reading = read_address(address, building, prefecture, city);
  return reading.address + " | " + reading.building + (reading.conflict ? " !" : "");
}

std::string blocks(std::string_view address, std::string_view city = "大阪市東成区") {
  return read_address(address, "", "大阪府", city).blocks;
}

}  // namespace

TEST_CASE("an address gets what it lacks of prefecture, city and ward") {
  CHECK(read("大阪府大阪市東成区中道1-2") == "大阪府大阪市東成区中道1-2 | ");
  CHECK(read("大阪市東成区中道１－２") == "大阪府大阪市東成区中道1-2 | ");
  CHECK(read("東成区中道1-2") == "大阪府大阪市東成区中道1-2 | ");
  CHECK(read("中道1-2") == "大阪府大阪市東成区中道1-2 | ");
  CHECK(read("大阪府　大阪市　東成区　中道 1-2") == "大阪府大阪市東成区中道 1-2 | ");
  CHECK(read("大阪府大阪市中道1-2") == "大阪府大阪市東成区中道1-2 | ");
  CHECK(read("大阪府中道1-2") == "大阪府大阪市東成区中道1-2 | ");
  CHECK(read("") == " | ");
}

TEST_CASE("a county stays in front of its town, also where both bear one name") {
  CHECK(read("大阪府泉南郡岬町淡輪1", "", "岬町") == "大阪府泉南郡岬町淡輪1 | ");
  CHECK(read("様似郡様似町大通2", "", "様似町", "北海道") == "北海道様似郡様似町大通2 | ");
  CHECK(read("福島県郡山市桜1", "", "郡山市", "福島県") == "福島県郡山市桜1 | ");
  CHECK(read("大和郡山市北1", "", "大和郡山市", "奈良県") == "奈良県大和郡山市北1 | ");
}

TEST_CASE("the two kinds of small ke are one municipality, and the spelling stays") {
  CHECK(read("茨城県龍ケ崎市南が丘2", "", "龍ヶ崎市", "茨城県") == "茨城県龍ケ崎市南が丘2 | ");
}

TEST_CASE("an address that names another municipality is left as it is written") {
  CHECK(read("大阪市東住吉区南1", "", "大阪市住吉区") == "大阪市東住吉区南1 |  !");
  CHECK(read("牛久市柏田町1", "", "阿見町", "茨城県") == "牛久市柏田町1 |  !");
}

TEST_CASE("a building that the address repeats at its end is cut off") {
  CHECK(read("大阪府大阪市東成区中道1-2見本ビル　２階", "見本ビル ２階") ==
        "大阪府大阪市東成区中道1-2 | 見本ビル 2階");
  CHECK(read("大阪府大阪市東成区中道1-2", "見本ビル") == "大阪府大阪市東成区中道1-2 | 見本ビル");
  CHECK(read("大阪府大阪市東成区中道1-2", "なし") == "大阪府大阪市東成区中道1-2 | ");
  CHECK(read("大阪府大阪市東成区中道1-21", "1") == "大阪府大阪市東成区中道1-21 | ");
  CHECK(read("見本ビル", "見本ビル") == "大阪府大阪市東成区見本ビル | ");
}

TEST_CASE("block numbers agree for every way to spell one block") {
  CHECK(blocks("大阪府大阪市東成区中道三丁目4番5号601") == "3-4-5");
  CHECK(blocks("大阪市東成区中道３－４－５") == "3-4-5");
  CHECK(blocks("大阪市東成区中道十二丁目4") == "12-4");
  CHECK(blocks("大阪市東成区中道二十一丁目4") == "21-4");
  CHECK(blocks("四日市市三国1-2", "四日市市") == "1-2");
  CHECK(blocks("大阪市東成区中道").empty());
}
