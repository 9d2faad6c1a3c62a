#include "ingest/kaigo.h"

#include <algorithm>
#include <map>
#include <set>

#include "ingest/kaigo_yaml.h"
#include "ingest/messages.h"
#include "ingest/municipality.h"
#include "ingest/place.h"

namespace kakehashi {
namespace {

std::string base_names(const Sources& sources, std::span<const SourceId> files) {
  std::string out;
  for (const SourceId file : files) {
    const std::string& path = sources[file].path();
    if (!out.empty()) out += "、";
    out += path.substr(path.rfind('/') + 1);
  }
  return out;
}

void report_place(const Place& place, Diagnostics& diagnostics) {
  const KaigoRow& main = place.main();
  for (const KaigoRow* row : place.rows)
    if (row->municipality != main.municipality)
      diagnostics
          .warning(row->span, msg::kImportOtherMunicipality,
                   {row->municipality + " " + row->prefecture + row->city,
                    main.municipality + " " + main.prefecture + main.city})
          .related(main.span, msg::kImportFirstRow);
  for (const KaigoRow* row : place.duplicates) {
    const auto twin =
        std::find_if(place.rows.begin(), place.rows.end(), [&](const KaigoRow* other) {
          return other->rank == row->rank && other->number == row->number;
        });
    diagnostics.warning(row->span, msg::kImportDuplicate, {row->number, row->service->label})
        .related((*twin)->span, msg::kImportFirstRow);
  }
}

void count_place(const Place& place, KaigoCounts& counts) {
  bool several_numbers = false;
  for (const KaigoRow* row : place.rows) {
    counts += row->counts;
    several_numbers = several_numbers || row->number != place.main().number;
  }
  counts.rows += place.duplicates.size();
  counts.duplicate_rows += place.duplicates.size();
  counts.resources += 1;
  counts.services += place.rows.size();
  counts.several_services += place.rows.size() > 1;
  counts.several_numbers += several_numbers;
  counts.further_places += place.is_further;
}

}  // namespace

KaigoCounts& KaigoCounts::operator+=(const KaigoCounts& other) {
  for (std::size_t KaigoCounts::*member :
       {&KaigoCounts::rows, &KaigoCounts::duplicate_rows, &KaigoCounts::resources,
        &KaigoCounts::services, &KaigoCounts::several_services, &KaigoCounts::several_numbers,
        &KaigoCounts::further_places, &KaigoCounts::coordinates_dropped,
        &KaigoCounts::coordinates_swapped, &KaigoCounts::phones_normalised,
        &KaigoCounts::phones_dropped, &KaigoCounts::webs_mended, &KaigoCounts::webs_dropped,
        &KaigoCounts::addresses_completed, &KaigoCounts::addresses_in_doubt,
        &KaigoCounts::notes_shortened, &KaigoCounts::capacities_dropped})
    this->*member += other.*member;
  return *this;
}

std::map<std::string, std::string> areas_by_municipality(std::span<const Area> areas) {
  std::map<std::string, std::string> ids;
  std::set<std::string> shared;
  for (const Area& area : areas)
    if (area.municipality_code && !ids.emplace(*area.municipality_code, area.id.value).second)
      shared.insert(*area.municipality_code);
  for (const std::string& code : shared) ids.erase(code);
  return ids;
}

KaigoImport import_kaigo(const Sources& sources, std::span<const SourceId> files,
                         const KaigoOptions& options, const CodeLists& lists,
                         Diagnostics& diagnostics) {
  KaigoImport out;
  if (files.empty()) return out;
  Diagnostics own;
  const std::vector<KaigoRow> rows = read_kaigo_rows(sources, files, lists, own);
  // After a broken header there is nothing to choose from, and saying so would only distract.
  const std::set<std::string> chosen =
      rows.empty() ? std::set<std::string>{}
                   : choose_municipalities(rows, options.municipality, files.front(), own);
  const std::vector<Place> places = group_places(rows);

  std::map<std::string, std::vector<const Place*>> by_municipality;
  for (const Place& place : places) {
    if (!chosen.contains(place.main().municipality)) continue;
    by_municipality[place.main().municipality].push_back(&place);
    count_place(place, out.counts);
    for (const KaigoRow* row : place.rows) own.append(row->findings);
    report_place(place, own);
  }
  if (!own.has_errors()) {
    KaigoOptions named = options;
    if (named.file_name.empty()) named.file_name = base_names(sources, files);
    for (const auto& [municipality, members] : by_municipality)
      out.files.push_back(
          {"kaigo-" + municipality + ".yaml", kaigo_yaml(members, municipality, named)});
    if (!options.data_date)
      own.warning(Span::whole(files.front()), msg::kImportNoDate).hint(msg::kImportGiveDate);
  }
  diagnostics.append(std::move(own));
  return out;
}

}  // namespace kakehashi
