#include "feeds/geojson.h"
#include "feeds/hsds.h"
#include "feeds/json_ld.h"
#include "feeds/municipal_csv.h"
#include "support/catch.h"
#include "support/small_project.h"

using namespace kakehashi;

namespace {

constexpr Date kToday{2026, 11, 20};

const std::string kResources = R"(resources:
  - id: a
    kind: clinic
    name: =あ医院
    kana: あいいん
    postal_code: 000-0021
    address: 見本市見本区見本1丁目2-3
    building: 例ビル 2階
    phone: 06-0000-0101
    operator: 例の会
    operator_number: 4990001000037
    coordinates: {latitude: 34.6939, longitude: 135.5417}
    medical_number: 9910110085
    departments: [internal]
    hours:
      weekly: {mon-tue: "9:00-12:00, 13:00-17:00", sat: 9:00-12:00, sun: closed}
      nth_weeks: [{weeks: [2, 4], day: sat, hours: closed}]
      exceptions:
        - {from: 2026-08-13, to: 2026-08-15, hours: closed}
        - {from: 2026-12-29, to: 2027-01-03, hours: closed, note: 年末年始}
    after_hours: unknown
    verified: {on: 2026-08-03, by: 見本 花子}
    internal_note: 室内だけ
)" + std::string(kPublicConsent) +
                               R"(  - id: b
    kind: home_help
    name: びヘルパー
    services:
      - {service: "110", days: [平日, 土曜日], capacity: 20}
    hours: {weekly: {mon-sat: 9:00-18:00, sun: closed, holiday: closed}}
    care_numbers: [9970100598]
)" + kPublicConsent;

std::string csv(const SiteView& view, std::size_t table) {
  const std::string bytes = municipal_tables(view)[table].bytes;
  return bytes.substr(bytes.find("\r\n") + 2);
}

}  // namespace

TEST_CASE(
    "a medical place fills the columns of the municipal standard, and only with what is known") {
  const SmallProject small(kResources);
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(
      csv(view, 0) ==
      "991015,a,見本市見本区,'=あ医院,アイイン,,診療所,991015,,見本市見本区見本1丁目2-3 例ビル 2階,,"
      "見本市見本区,見本1丁目,2-3,例ビル "
      "2階,34.693900,135.541700,,,06-0000-0101,,,,,,000-0021,4990001000037,例の会,9910110085,"
      "月火土,,,月・火 9:00～12:00、13:00～17:00／土 9:00～12:00／日 休み／水・木・金・祝は未確認／"
      "第2・4土曜日：休み／2026年12月29日～2027年1月3日：休み（年末年始）,,内科,,,,,"
      "最終確認日 2026年8月3日\r\n");
}

TEST_CASE("a care service has a row of its own, with days in the standard's words") {
  const SmallProject small(kResources);
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(
      csv(view, 1) ==
      "991015,b-110,見本市見本区,びヘルパー,,,訪問介護,,,,,,,,,,,,,,,,,,,,,,9970100598,月火水木金土,"
      "月～土 9:00～18:00,20,,,,\r\n");
  CHECK(csv(view, 2) == "");
}

TEST_CASE("GeoJSON has the longitude first and null for a place without coordinates") {
  const SmallProject small(kResources);
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(
      places_geojson(view) ==
      "{\"type\": \"FeatureCollection\", \"features\": [\n"
      R"({"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[135.5417,34.6939]},)"
      R"("properties":{"id":"a","name":"=あ医院","kind":"clinic","kind_label":"診療所",)"
      R"("kana":"あいいん","postal_code":"000-0021","address":"見本市見本区見本1丁目2-3",)"
      R"("building":"例ビル 2階","phone":"06-0000-0101","operator":"例の会",)"
      R"("verified_on":"2026-08-03"}},)"
      "\n"
      R"({"type":"Feature","id":"b","geometry":null,"properties":{"id":"b","name":"びヘルパー",)"
      R"("kind":"home_help","kind_label":"訪問介護","services":["訪問介護"]}})"
      "\n]}\n");
}

TEST_CASE("outlines become polygons with right-hand rings, a hole within its island") {
  SmallProject small("resources: []\n");
  Area area;
  area.id = {"north", Span{0, 0, 1}};
  area.name = {"北", Span{0, 0, 1}};
  small.project.areas.push_back(area);
  // Clockwise, its hole counterclockwise and closed, an island in the hole, and one beside it.
  small.project.outlines["north"] = {{{{0, 0}, {0, 9}, {9, 9}, {9, 0}},
                                      {{2, 2}, {8, 2}, {8, 8}, {2, 8}, {2, 2}},
                                      {{4, 4}, {6, 4}, {6, 6}},
                                      {{20, 20}, {21, 20}, {21, 21}}}};
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(areas_geojson(view) ==
        "{\"type\": \"FeatureCollection\", \"features\": [\n"
        R"({"type":"Feature","id":"north","geometry":{"type":"MultiPolygon","coordinates":[)"
        R"([[[9.0,0.0],[9.0,9.0],[0.0,9.0],[0.0,0.0],[9.0,0.0]],)"
        R"([[2.0,8.0],[8.0,8.0],[8.0,2.0],[2.0,2.0],[2.0,8.0]]],)"
        R"([[[4.0,4.0],[6.0,4.0],[6.0,6.0],[4.0,4.0]]],)"
        R"([[[20.0,20.0],[21.0,20.0],[21.0,21.0],[20.0,20.0]]]]},)"
        R"("properties":{"id":"north","name":"北"}})"
        "\n]}\n");
}

TEST_CASE("HSDS says the weeks of the month as monthly rules, and no week twice") {
  const SmallProject small(kResources);
  const SiteView view(small.project, Audience::public_, kToday);
  const std::string json = hsds_json(view);
  CHECK(json.find(R"("description":"土 9:00～12:00","freq":"MONTHLY","byday":"1SA,3SA,5SA",)"
                  R"("opens_at":"09:00","closes_at":"12:00","timezone":9})") != std::string::npos);
  CHECK(json.find(R"("freq":"WEEKLY","byday":"MO,TU","opens_at":"13:00","closes_at":"17:00")") !=
        std::string::npos);
  CHECK(json.find(R"("description":"第2・4土曜日：休み"})") != std::string::npos);
  CHECK(json.find("\"total_items\": 2") != std::string::npos);
  CHECK(hsds_services(view) == 2);
}

TEST_CASE(
    "JSON-LD lists the days of certain weeks, calls closed what is closed and nothing unknown") {
  const SmallProject small(kResources);
  const SiteView view(small.project, Audience::public_, kToday);
  const std::string json =
      place_json_ld(view.entry(0), small.project, kToday, {{"トップ", "index.html"}});
  CHECK(
      json ==
      R"({"@context":"https://schema.org","@graph":[{"@type":"MedicalClinic","name":"=あ医院",)"
      R"("alternateName":"あいいん","address":{"@type":"PostalAddress","postalCode":"000-0021",)"
      R"("addressLocality":"見本市見本区","streetAddress":"見本1丁目2-3 例ビル 2階",)"
      R"("addressCountry":"JP"},"telephone":"+81-6-0000-0101","identifier":[{"@type":"PropertyValue",)"
      R"("propertyID":"医療機関コード","value":"9910110085"}],)"
      R"("medicalSpecialty":["https://schema.org/PrimaryCare"],)"
      R"("parentOrganization":{"@type":"Organization","name":"例の会","identifier":)"
      R"({"@type":"PropertyValue","propertyID":"法人番号","value":"4990001000037"}},)"
      R"("geo":{"@type":"GeoCoordinates","latitude":34.6939,"longitude":135.5417},)"
      R"("openingHoursSpecification":[{"@type":"OpeningHoursSpecification",)"
      R"("dayOfWeek":["Monday","Tuesday"],"opens":"09:00","closes":"12:00"},)"
      R"({"@type":"OpeningHoursSpecification","dayOfWeek":["Monday","Tuesday"],)"
      R"("opens":"13:00","closes":"17:00"},{"@type":"OpeningHoursSpecification",)"
      R"("dayOfWeek":["Saturday"],"opens":"09:00","closes":"12:00"},)"
      R"({"@type":"OpeningHoursSpecification","dayOfWeek":["Sunday"],"opens":"00:00",)"
      R"("closes":"00:00"}],"specialOpeningHoursSpecification":[)"
      R"({"@type":"OpeningHoursSpecification","validFrom":"2026-12-29","validThrough":"2027-01-03",)"
      R"("opens":"00:00","closes":"00:00"},)"
      R"({"@type":"OpeningHoursSpecification","validFrom":"2026-11-28","validThrough":"2026-11-28",)"
      R"("opens":"00:00","closes":"00:00"},)"
      R"({"@type":"OpeningHoursSpecification","validFrom":"2026-12-12","validThrough":"2026-12-12",)"
      R"("opens":"00:00","closes":"00:00"},)"
      R"({"@type":"OpeningHoursSpecification","validFrom":"2026-12-26","validThrough":"2026-12-26",)"
      R"("opens":"00:00","closes":"00:00"},)"
      R"({"@type":"OpeningHoursSpecification","validFrom":"2027-01-09","validThrough":"2027-01-09",)"
      R"("opens":"00:00","closes":"00:00"},)"
      R"({"@type":"OpeningHoursSpecification","validFrom":"2027-01-23","validThrough":"2027-01-23",)"
      R"("opens":"00:00","closes":"00:00"},)"
      R"({"@type":"OpeningHoursSpecification","validFrom":"2027-02-13","validThrough":"2027-02-13",)"
      R"("opens":"00:00","closes":"00:00"}]}]})");
}

TEST_CASE("nothing in JSON-LD ends the element that it stands in") {
  const SmallProject small(
      "resources:\n  - {id: a, kind: clinic, name: </script><b>, "
      "consent: [{audience: public, answer: yes, on: 2026-04-01, person: x}]}\n");
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(place_json_ld(view.entry(0), small.project, kToday, {{"", "index.html"}}) ==
        R"({"@context":"https://schema.org","@graph":[{"@type":"MedicalClinic",)"
        R"("name":"\u003c/script>\u003cb>"}]})");
}

TEST_CASE("a place that is closed for the time being has no hours for search engines") {
  const SmallProject small(
      "resources:\n  - id: a\n    kind: clinic\n    name: 医院\n    status: temporarily_closed\n"
      "    status_since: 2026-10-01\n    phone: 0120-000-000\n"
      "    hours: {weekly: {mon: 9:00-翌2:00}}\n" +
      std::string(kPublicConsent));
  const SiteView view(small.project, Audience::public_, kToday);
  CHECK(place_json_ld(view.entry(0), small.project, kToday, {{"", "index.html"}}) ==
        R"({"@context":"https://schema.org","@graph":[{"@type":"MedicalClinic","name":"医院",)"
        R"("telephone":"0120-000-000","specialOpeningHoursSpecification":[)"
        R"({"@type":"OpeningHoursSpecification","opens":"00:00","closes":"00:00",)"
        R"("validFrom":"2026-10-01"}]}]})");
}

TEST_CASE("an event says when, where and whether it is cancelled") {
  SmallProject small("resources: []\n");
  SiteEvent event;
  const Span here{0, 0, 1};
  event.title = {"見本の会", here};
  event.date = {{2026, 12, 5}, here};
  event.from = {14 * 60, here};
  event.to = {15 * 60 + 30, here};
  event.place = {"見本会館", here};
  event.fee = {"無料", here};
  event.cancelled = {true, here};
  small.project.site.address = {"https://example.jp/x/", here};
  CHECK(event_json_ld(event, small.project, "events/a/index.html") ==
        R"({"@context":"https://schema.org","@graph":[{"@type":"Event","name":"見本の会",)"
        R"("startDate":"2026-12-05T14:00:00+09:00","endDate":"2026-12-05T15:30:00+09:00",)"
        R"("eventStatus":"https://schema.org/EventCancelled",)"
        R"("eventAttendanceMode":"https://schema.org/OfflineEventAttendanceMode",)"
        R"("location":{"@type":"Place","name":"見本会館"},)"
        R"("organizer":{"@type":"Organization","name":"見本相談支援室"},)"
        R"("isAccessibleForFree":true,"url":"https://example.jp/x/events/a/index.html"}]})");
}
