#pragma once
#include <vector>

#include "base/output_file.h"
#include "web/page_kind.h"

namespace kakehashi {

/// search/data.js, the index of site/assets/search.js: a script, because a page from file:// may
/// not read a file. It hands one object to `kakehashi.receiveSearch`:
///
///   count                  entries, in kana order; all columns have as many
///   ids names kana former addresses phones   texts, joined by line feeds; former names by ・
///   latitudes longitudes   in 1/100000 degree, null without coordinates
///   marks                  id, label, yes: what an entry is marked with in lists
///   facets                 id, label, rule (any, all), choices; see web/search_facets.h.
///                          A choice: id, label, yes, and consult where 要相談 is kept apart
///   map                    outlines of the areas, see web/search_map.h; null without
///
/// `yes` and `consult` are sets of entries: base64 of bytes whose lowest bit is the first entry,
/// without zero bytes at the end.
std::vector<OutputFile> search_data(const Edition& edition);

}  // namespace kakehashi
