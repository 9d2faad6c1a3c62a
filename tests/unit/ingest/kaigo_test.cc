#include <random>

#include "support/catch.h"
#include "unit/ingest/kaigo_fixture.h"

using namespace kakehashi;
using namespace kakehashi::kaigo_fixture;

TEST_CASE("a row becomes a resource under a header that says where it is from") {
  Row row;
  row.kana = "ﾐﾄﾞﾘｹｱ";
  row.address = "桜台１丁目２番３号見本ビル　２階";
  row.building = "見本ビル　２階";
  row.phone = "０６－００００－０００１";
  row.fax = "0600000002";
  row.days = "平日,土曜日";
  row.note = "年末年始休み: 12/30～1/3";
  row.capacity = "12";
  row.web = "www.example.jp";
  const Imported import({csv({row})});
  CHECK(import.messages() == "");
  REQUIRE(import.result.files.size() == 1);
  CHECK(import.result.files[0].path == "kaigo-991015.yaml");
  CHECK(
      import.result.files[0].text ==
      "# 見本県見本市緑区（991015）の介護サービス事業所。kakehashi import が作ったファイルです。\n"
      "# もとのデータ: a.csv（厚生労働省 介護サービス情報公表システムのオープンデータ）\n"
      "# 手で直さないでください。次の取り込みで書き直されます。\n"
      "# 新しくするには、公式サイトから CSV を取り直して次のように打ちます:\n"
      "#   kakehashi import kaigo ファイル… --municipality 991015 --as-of 基準日 --into "
      "data/resources\n"
      "source:\n"
      "  name: 介護サービス情報公表システムのオープンデータ\n"
      "  publisher: 厚生労働省\n"
      "  date: 2026-06-30\n"
      "  credit: 「介護サービス情報公表システムのオープンデータ」（厚生労働省）を加工して作成\n"
      "  licence: 公共データ利用規約（第1.0版）\n"
      "  url: https://www.mhlw.go.jp/stf/kaigo-kouhyou_opendata.html\n"
      "  open_data: yes\n"
      "\n"
      "resources:\n"
      "  - id: kaigo-9970000001\n"
      "    kind: equipment\n"
      "    name: みどりケア\n"
      "    kana: ミドリケア\n"
      "    operator: 株式会社みどり\n"
      "    operator_number: \"1234567890123\"\n"
      "    address: 見本県見本市緑区桜台1丁目2番3号\n"
      "    building: 見本ビル 2階\n"
      "    phone: 06-0000-0001\n"
      "    fax: 06-0000-0002\n"
      "    web: http://www.example.jp\n"
      "    coordinates:\n"
      "      latitude: 34.67\n"
      "      longitude: 135.54\n"
      "    care_numbers: [\"9970000001\"]\n"
      "    services:\n"
      "      - service: \"170\"\n"
      "        days: [平日, 土曜日]\n"
      "        note: \"年末年始休み: 12/30～1/3\"\n"
      "        capacity: 12\n");
  CHECK(import.result.counts.phones_normalised == 2);
  CHECK(import.result.counts.addresses_completed == 1);
  CHECK(import.result.counts.webs_mended == 1);
}

TEST_CASE("a place lies in the area that its municipality is, where that is one area alone") {
  std::vector<Area> areas(4);
  const auto name = [&](std::size_t i, const char* id, const char* code) {
    areas[i].id.value = id;
    if (code) areas[i].municipality_code = {code, Span::whole(SourceId{})};
  };
  name(0, "midori", "991015");
  name(1, "east", "991023");
  name(2, "west", "991023");
  name(3, "no-code", nullptr);
  KaigoOptions options = dated();
  options.areas = areas_by_municipality(areas);
  CHECK(options.areas == std::map<std::string, std::string>{{"991015", "midori"}});

  Row green, divided;
  divided.municipality = "991023";
  divided.city = "見本市青区";
  divided.number = "9970000002";
  const Imported import({csv({green, divided})}, options);
  REQUIRE(import.result.files.size() == 2);
  CHECK(import.result.files[0].text.find("      longitude: 135.54\n"
                                         "    area: midori\n"
                                         "    care_numbers: ") != std::string::npos);
  CHECK(import.result.files[1].text.find("area:") == std::string::npos);
}

TEST_CASE("several services of a number are one resource, led by the service that stands highest") {
  Row rental, home, bath;
  rental.name = "レンタルみどり";
  rental.phone = "06-0000-0009";
  home.service = "介護老人保健施設";
  home.name = "老健みどり";
  home.capacity = "100";
  bath.service = "訪問入浴介護";
  bath.name = "老健　みどり";
  bath.address = "見本県見本市緑区桜台一丁目２－３";
  bath.note = "特になし。";
  bath.fax = "06-0000-0002（代表）";
  bath.phone = "06-0000-0001（直通）";
  const Imported import({csv({rental, bath, home})});
  CHECK(import.messages() == "");
  CHECK(import.resources() ==
        "  - id: kaigo-9970000001\n"
        "    kind: health_facility\n"
        "    name: 老健みどり\n"
        "    kana: ミドリケア\n"
        "    operator: 株式会社みどり\n"
        "    operator_number: \"1234567890123\"\n"
        "    address: 見本県見本市緑区桜台1丁目2番3号\n"
        "    phone: 06-0000-0001\n"
        "    fax: 06-0000-0002\n"
        "    coordinates:\n"
        "      latitude: 34.67\n"
        "      longitude: 135.54\n"
        "    care_numbers: [\"9970000001\"]\n"
        "    services:\n"
        "      - service: \"520\"\n"
        "        capacity: 100\n"
        "      - service: \"120\"\n"
        "        note: 電話：06-0000-0001（直通）\n"
        "      - service: \"170\"\n"
        "        note: 名称：レンタルみどり / 電話：06-0000-0009\n");
  CHECK(import.result.counts.rows == 3);
  CHECK(import.result.counts.services == 3);
  CHECK(import.result.counts.several_services == 1);
}

TEST_CASE("one office with two numbers is one resource whose services name the other number") {
  Row rental, sale;
  rental.number = "9970000002";
  sale.service = "特定福祉用具販売";
  sale.name = "みどり ケア";
  const Imported import({csv({rental}), csv({sale})});
  CHECK(import.messages() == "");
  CHECK(import.resources().find("care_numbers: [\"9970000002\", \"9970000001\"]\n"
                                "    services:\n"
                                "      - service: \"170\"\n"
                                "      - service: \"410\"\n"
                                "        number: \"9970000001\"\n") != std::string::npos);
  CHECK(import.result.counts.several_numbers == 1);

  sale.operator_number = "9999999999999";
  CHECK(Imported({csv({rental}), csv({sale})}).result.counts.resources == 2);
}

TEST_CASE("a satellite of a number is a place of its own, told apart by address and map together") {
  Row main, satellite;
  satellite.service = "特定福祉用具販売";
  satellite.address = "見本県見本市緑区梅田9丁目8番7号";
  satellite.latitude = "34.690000";
  const Imported apart({csv({satellite, main})});
  CHECK(apart.messages() == "");
  CHECK(apart.result.counts.resources == 2);
  CHECK(apart.result.counts.further_places == 1);
  CHECK(apart.resources().find("- id: kaigo-9970000001\n") != std::string::npos);
  CHECK(apart.resources().find("- id: kaigo-9970000001-410\n") != std::string::npos);

  SECTION("the next house is the same place") {
    satellite.latitude = "34.671000";
    CHECK(Imported({csv({satellite, main})}).result.counts.resources == 1);
  }
  SECTION("the same block is the same place, wherever a geocoder put it") {
    satellite.address = "桜台１－２－３";
    CHECK(Imported({csv({satellite, main})}).result.counts.resources == 1);
  }
  SECTION("without coordinates another address alone proves nothing") {
    satellite.latitude = satellite.longitude = "0.0";
    CHECK(Imported({csv({satellite, main})}).result.counts.resources == 1);
  }
}

TEST_CASE("the same files in another order of rows give the same bytes") {
  Row a, b, c;
  b.number = "9970000003";
  b.name = "もみじ";
  c.service = "訪問入浴介護";
  CHECK(Imported({csv({a, b, c})}).resources() == Imported({csv({c, b, a})}).resources());
  CHECK(Imported({csv({a, b, c})}).result.files[0].text ==
        Imported({csv({a, b, c})}).result.files[0].text);
}

TEST_CASE("a second row of one number, service and place is left out and said with both places") {
  Row row, twin;
  twin.address = "桜台1-2-3";
  const Imported import({csv({row, twin})});
  CHECK(
      import.messages() ==
      "in/a.csv:3:1: warning: Office 9970000001 has a second row for \"福祉用具貸与\" at the same "
      "place; this row is not used. [ingest-row-duplicate] (in/a.csv:2:1: The row that is used is "
      "here.)\n");
  CHECK(
      import.messages(Language::ja) ==
      "in/a.csv:3:1: warning: 事業所番号 9970000001 の「福祉用具貸与」が同じ場所にもう1行あります。"
      "この行は使いません。 [ingest-row-duplicate] (in/a.csv:2:1: 使う行はここです。)\n");
  CHECK(import.result.counts.rows == 2);
  CHECK(import.result.counts.duplicate_rows == 1);
  CHECK(import.result.counts.services == 1);
}

TEST_CASE("every municipality gets its own file, and the one that is asked for alone") {
  Row green, blue;
  blue.municipality = "991023";
  blue.city = "見本市青区";
  blue.address = "見本県見本市青区海1-2-3";
  blue.number = "9970000004";
  const std::string both = csv({green, blue});
  CHECK(Imported({both}).result.files.size() == 2);
  for (const char* wanted :
       {"991023", "99102", "見本市青区", "見本県見本市青区", "青区", "９９１０２３"}) {
    const Imported import({both}, dated(wanted));
    INFO(wanted);
    CHECK(import.messages() == "");
    REQUIRE(import.result.files.size() == 1);
    CHECK(import.result.files[0].path == "kaigo-991023.yaml");
    CHECK(import.result.counts.rows == 1);
  }
  CHECK(Imported({both}, dated("見本市")).result.files.size() == 2);

  const Imported none({both}, dated("991032"));
  CHECK(none.result.files.empty());
  CHECK(none.messages() ==
        "in/a.csv: error: The file has no rows of the municipality \"991032\". "
        "[ingest-option-municipality] (The file has, for example: 991023 見本県見本市青区、991015 "
        "見本県見本市緑区)\n");
}

TEST_CASE("rows of one place under two municipality codes are listed once, with a warning") {
  Row rental, home;
  home.service = "介護老人保健施設";
  rental.municipality = "991023";
  rental.city = "見本市青区";
  rental.address = "見本県見本市青区桜台1-2-3";
  const Imported import({csv({rental, home})});
  CHECK(
      import.messages() ==
      "in/a.csv:2:1: warning: Another row of the same office has another municipality code (991023 "
      "見本県見本市青区); it is listed under 991015 見本県見本市緑区. "
      "[ingest-row-other-municipality] (in/a.csv:3:1: The row that is used is here.)\n");
  REQUIRE(import.result.files.size() == 1);
  CHECK(import.result.files[0].path == "kaigo-991015.yaml");
}

TEST_CASE("values that are none are dropped, each with a warning at its field") {
  Row row;
  row.latitude = "53.41";
  row.longitude = "-8.24";
  row.phone = "123-4567";
  row.web = "info@example.jp";
  row.capacity = "20170814";
  row.days = "平日,毎日";
  const Imported import({csv({row})});
  CHECK(
      import.messages() ==
      "in/a.csv:2:67: warning: The coordinates (53.41, -8.24) lie outside Japan; imported without "
      "coordinates. [ingest-value-coordinates] (If you know the right value, mend this field of "
      "the "
      "CSV and import again.)\n"
      "in/a.csv:2:79: warning: The telephone number \"123-4567\" cannot be read as a number with "
      "its "
      "area code; imported without it. [ingest-value-phone] (If you know the right value, mend "
      "this "
      "field of the CSV and import again.)\n"
      "in/a.csv:2:122: warning: The word \"毎日\" for days is not known. [ingest-value-day]\n"
      "in/a.csv:2:131: warning: The capacity \"20170814\" is no such number; it is not imported. "
      "[ingest-value-capacity] (If you know the right value, mend this field of the CSV and import "
      "again.)\n"
      "in/a.csv:2:140: warning: The URL \"info@example.jp\" is no address of a web site; it is not "
      "imported. [ingest-value-web] (If you know the right value, mend this field of the CSV and "
      "import again.)\n");
  const std::string text = import.resources();
  for (const char* absent : {"coordinates", "phone", "web", "capacity"})
    CHECK(text.find(absent) == std::string::npos);
}

TEST_CASE("swapped coordinates are turned, and zero means unknown") {
  Row row;
  std::swap(row.latitude, row.longitude);
  const Imported swapped({csv({row})});
  CHECK(swapped.resources().find("latitude: 34.67\n      longitude: 135.54\n") !=
        std::string::npos);
  CHECK(swapped.result.counts.coordinates_swapped == 1);
  row.latitude = row.longitude = "0.000000000000000";
  const Imported zero({csv({row})});
  CHECK(zero.messages(Language::ja) ==
        "in/a.csv:2:67: warning: 緯度・経度が 0 です。座標なしで取り込みます。 "
        "[ingest-value-coordinates-none] (正しい値が分かるときは CSV のこの欄を直し、"
        "もう一度取り込んでください。)\n");
}

TEST_CASE("a long remark is shortened to a line, and its line breaks become spaces") {
  Row row;
  row.note = "一行目（改行）二行目";
  CHECK(Imported({csv({row})}).resources().find("note: 一行目 二行目\n") != std::string::npos);
  row.note = "要点。";
  for (int i = 0; i < 50; ++i) row.note += "長い説明";
  const Imported import({csv({row})});
  CHECK(import.resources().find("note: 要点。…\n") != std::string::npos);
  CHECK(import.messages() ==
        "in/a.csv:2:154: warning: The remark is long (203 characters); it was shortened to at most "
        "180. [ingest-value-note]\n");
}

TEST_CASE("without a day of the data the import goes on and says how to give one") {
  const Imported import({csv({Row()})}, KaigoOptions{});
  CHECK(import.result.files.at(0).text.find("date:") == std::string::npos);
  CHECK(
      import.messages() ==
      "in/a.csv: warning: The data do not say of which day they are; the source has no date. "
      "[ingest-option-no-date] (Look the day up on the official site (end of June or December) and "
      "add --as-of 2026-06-30.)\n");
}

TEST_CASE("columns are found by name in any order and width") {
  std::string text =
      "URL,事業所番号,住所,都道府県コード又は市町村コード,都道府県名,市区町村名,事業所名,"
      "ｻｰﾋﾞｽの種類,緯度,経度, 電話番号\n"
      ",9970000001,桜台1-2,991015,見本県,見本市緑区,みどり,福祉用具貸与,34.67,135.54,06-0000-"
      "0001\n";
  const Imported import({text});
  CHECK(import.messages() == "");
  CHECK(import.resources().find("address: 見本県見本市緑区桜台1-2\n") != std::string::npos);
}

TEST_CASE("a header that lacks, repeats or adds columns is told so") {
  std::string lacking = csv({Row()});
  lacking.replace(lacking.find("電話番号"), std::string("電話番号").size(), "電話番");
  CHECK(Imported({lacking}).messages() ==
        "in/a.csv:1:1: error: The column \"電話番号\" is missing. [ingest-column-missing] (Rename "
        "the "
        "column \"電話番\" to \"電話番号\".)\n");

  std::string repeated = csv({});
  repeated.replace(repeated.find("備考"), std::string("備考").size(), "住所");
  CHECK(Imported({repeated}).messages() ==
        "in/a.csv:1:191: error: The column \"住所\" occurs twice. [ingest-column-repeated] (Remove "
        "one "
        "of the two columns.) (in/a.csv:1:52: The first one is here.)\n");

  std::string added = csv({});
  added.replace(added.find("備考"), std::string("備考").size(), "特色");
  CHECK(Imported({added}).messages() ==
        "in/a.csv:1:191: warning: The unknown column \"特色\" is not imported. "
        "[ingest-column-unknown]\n");

  CHECK(Imported({"見本,表\n1,2\n"}).found.error_count() == 10);
  CHECK(Imported({""}).messages() ==
        "in/a.csv: error: The file is empty. [ingest-csv-empty] (The file may have been cut off. "
        "Get it again, or save it from Excel again.)\n");
}

TEST_CASE("a header between rows is passed over: files were put behind one another") {
  const Imported import({csv({Row()}) + "\xEF\xBB\xBF" + csv({})});
  CHECK(import.result.counts.resources == 1);
  CHECK(import.messages() ==
        "in/a.csv:3:1: warning: The header line occurs again; it was passed over. "
        "[ingest-row-header]\n");
}

TEST_CASE("a row that cannot be used is an error, and then nothing is written") {
  Row row;
  row.number = "2.77E+09";
  row.municipality = "9101";
  row.name = "　";
  const Imported import({csv({row, Row()}) + "a,b\r\n"});
  CHECK(import.result.files.empty());
  CHECK(
      import.messages() ==
      "in/a.csv:2:1: error: The municipality code \"9101\" is not one of 6 digits. "
      "[ingest-row-municipality] (Excel may change numbers when it saves a file. Use the file as "
      "it "
      "was downloaded.)\n"
      "in/a.csv:2:25: error: The office has no name. [ingest-row-name] (Look the name up on the "
      "official site and fill it in.)\n"
      "in/a.csv:2:134: error: The office number \"2.77E+09\" is not one of 10 characters. "
      "[ingest-row-number] (Excel may change numbers when it saves a file. Use the file as it was "
      "downloaded.)\n"
      "in/a.csv:4:1: error: This row has 2 fields; the header has 24. [ingest-row-fields] (The "
      "file may have been cut off. Get it again, or save it from Excel again.)\n");
}

TEST_CASE("a service that the code lists lack is said once, with the number of its rows") {
  Row row;
  row.service = "訪問見本";
  const Imported import({csv({row, row, Row()})});
  CHECK(import.result.files.empty());
  CHECK(import.messages() ==
        "in/a.csv:2:41: error: The service \"訪問見本\" is not in the code lists (2 rows). "
        "[ingest-row-service] (Add a line with its official code and this name to care_services in "
        "data/code-lists.yaml.)\n");
}

TEST_CASE("truncated and damaged files never crash") {
  Row a, b;
  b.number = "99B0000001";
  b.note = "改行\nと \"引用\", コンマ";
  b.phone = "（直通）06-0000-0001";
  const std::string good = "\xEF\xBB\xBF" + csv({a, b, a});
  for (std::size_t size = 0; size < good.size(); size += 3) Imported({good.substr(0, size)});
  std::mt19937 random(20261120);
  for (int round = 0; round < 1500; ++round) {
    std::string bad = good;
    for (int i = 0; i < 1 + round % 8; ++i) {
      const std::size_t at = random() % bad.size();
      switch (random() % 4) {
        case 0:
          bad[at] = static_cast<char>(random());
          break;
        case 1:
          bad.insert(at, 1, ",\"\n\r\0\xFF"[random() % 6]);
          break;
        case 2:
          bad.erase(at, random() % 40);
          break;
        default:
          bad.insert(at, bad.substr(random() % bad.size(), random() % 200));
          break;
      }
    }
    const Imported import({std::move(bad)});
    CHECK((import.found.has_errors() ? import.result.files.empty() : true));
    import.messages();
  }
}

TEST_CASE("twenty thousand rows of one number at far places are each somewhere, once") {
  constexpr std::size_t kRows = 20'000;
  std::vector<Row> rows(kRows);
  for (std::size_t i = 0; i < kRows; ++i) {
    rows[i].address = "見本県見本市緑区桜台" + std::to_string(i) + "-1";
    rows[i].latitude = std::to_string(20.0 + static_cast<double>(i) * 0.001);
  }
  const Imported import({csv(rows)});
  CHECK(import.result.counts.resources + import.result.counts.duplicate_rows == kRows);
}
