#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/source.h"
#include "model/code_list.h"
#include "model/office.h"

/// `import kaigo`: the official files of the 介護サービス情報公表システム (jigyosho_NNN.csv) as
/// resource YAML, one file for each municipality.
namespace kakehashi {

struct KaigoOptions {
  /// Code of 6 digits, or the 5 without check digit, or a name: 東成区, 大阪市東成区, 大阪市 (all
  /// its wards). Empty: every municipality in the files.
  std::string municipality;
  /// The day that the data are of (end of June or December). The files do not say it.
  std::optional<Date> data_date;
  /// What the header of the result names as origin; empty: the files' names without folders.
  std::string file_name;
  /// Municipality code of 6 digits → the area that its places lie in. Others get none.
  std::map<std::string, std::string> areas;
};

/// The areas that are a municipality of their own (`municipality_code`). Where several have the
/// same code, which one a place lies in cannot be told from it: then the code is left out.
std::map<std::string, std::string> areas_by_municipality(std::span<const Area> areas);

struct ImportedFile {
  std::string path;  ///< "kaigo-271152.yaml"
  std::string text;
};

/// What happened, for the closing line; of the rows of the chosen municipalities only.
struct KaigoCounts {
  std::size_t rows = 0;
  std::size_t duplicate_rows = 0;  ///< Same number, service and place as another row; not used.
  std::size_t resources = 0;
  std::size_t services = 0;
  std::size_t several_services = 0;  ///< Resources with more than one service.
  std::size_t several_numbers = 0;   ///< Resources with more than one office number.
  std::size_t further_places = 0;    ///< Resources that share their number with another place.
  std::size_t coordinates_dropped = 0, coordinates_swapped = 0;
  std::size_t phones_normalised = 0, phones_dropped = 0;  ///< Telephone and fax cells.
  std::size_t webs_mended = 0, webs_dropped = 0;
  std::size_t addresses_completed = 0, addresses_in_doubt = 0;
  std::size_t notes_shortened = 0;
  std::size_t capacities_dropped = 0;  ///< No such number; 0 and 1 are just "unknown".

  KaigoCounts& operator+=(const KaigoCounts& other);
};

struct KaigoImport {
  std::vector<ImportedFile> files;  ///< Sorted by path; empty when there were errors.
  KaigoCounts counts;
};

/// Reads the files (there is one for each service: give them all at once, since a later import
/// writes the same paths again) and groups their rows into places:
///
/// A place is what a visitor finds at one door, under one name. Rows of one office number are one
/// place, unless their addresses name other blocks *and* their coordinates lie more than 300 m
/// apart (a satellite): then each is a place of its own. Under two municipality codes equal block
/// numbers count up to 2 km only, and rows without coordinates are apart. Places of different
/// numbers are one place when operator, name, municipality and block numbers agree (one office with
/// several designations). So every row stands in exactly one resource, once; a second row of the
/// same number and service at the same place is left out with a warning.
///
/// Its kind, name, address and telephone are those of its main row: the service that stands highest
/// in the list `care_services`, then the smallest number. What the main row lacks is taken from the
/// next; where another row says otherwise (its own name, telephone or door), its service's note
/// says so. The place belongs to the municipality of its main row. The id is kaigo-<number>; a
/// further place of the same number has the id of its main service behind it.
///
/// Resources are sorted by number: the same files give the same bytes.
KaigoImport import_kaigo(const Sources& sources, std::span<const SourceId> files,
                         const KaigoOptions& options, const CodeLists& lists,
                         Diagnostics& diagnostics);

}  // namespace kakehashi
