#include "web/open_data.h"

#include "feeds/geojson.h"
#include "feeds/hsds.h"
#include "feeds/municipal_csv.h"
#include "feeds/place.h"

namespace kakehashi {
namespace {

constexpr const char* kPlaces = "places.geojson";
constexpr const char* kAreas = "areas.geojson";
constexpr const char* kHsds = "hsds-services.json";

/// Files of a municipality are known by its code.
std::string csv_name(const MunicipalTable& table, const SiteView& view) {
  const std::string code = municipality_code(*view.project().office.municipality_code);
  return (code.empty() ? "" : code + "_") + table.name + ".csv";
}

/// The lines were drawn by somebody else, whose terms the office's do not replace.
std::string outline_terms(const Project& project) {
  if (project.outline_credit.empty()) return "";
  return "線の出典：" + project.outline_credit + "。利用条件は出典のものに従ってください。";
}

}  // namespace

bool has_open_data(const Edition& edition) {
  return edition.view.audience() == Audience::public_ && edition.view.resource_count() > 0;
}

std::vector<OpenDataFile> open_data_files(const Edition& edition) {
  std::vector<OpenDataFile> files;
  if (!has_open_data(edition)) return files;
  const SiteView& view = edition.view;
  for (const MunicipalTable& table : municipal_rows(view))
    if (table.rows > 0)
      files.push_back({csv_name(table, view), table.title, "CSV（UTF-8）",
                       "Excelで開けます。項目の名前は、自治体標準オープンデータセットのものです。",
                       table.rows});
  files.push_back({kPlaces, "掲載している全部の所の位置", "GeoJSON",
                   "地図のソフトで開けます。座標のない所も、位置なしで入っています。",
                   view.resource_count()});
  const std::size_t areas = areas_with_outline(view);
  if (areas > 0)
    files.push_back({kAreas, "圏域の境界", "GeoJSON",
                     "地図のソフトで開けます。圏域の範囲の線です。" + outline_terms(view.project()),
                     areas});
  files.push_back({kHsds, "掲載している全部の所のサービス", "JSON（HSDS 3.0.1）",
                   "相談窓口のデータを交換するための国際的な形式（Open "
                   "Referral）です。時間、対応できること、言語も入っています。",
                   hsds_services(view)});
  return files;
}

std::vector<OutputFile> make_open_data(const Edition& edition) {
  std::vector<OutputFile> files;
  if (!has_open_data(edition)) return files;
  const auto add = [&](const std::string& name, std::string bytes) {
    files.push_back({"open-data/" + name, std::move(bytes)});
  };
  const SiteView& view = edition.view;
  for (MunicipalTable& table : municipal_tables(view))
    if (table.rows > 0) add(csv_name(table, view), std::move(table.bytes));
  add(kPlaces, places_geojson(view));
  if (areas_with_outline(view) > 0) add(kAreas, areas_geojson(view));
  add(kHsds, hsds_json(view));
  return files;
}

}  // namespace kakehashi
