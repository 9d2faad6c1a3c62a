#pragma once
#include <string>
#include <vector>

#include "view/site_view.h"

namespace kakehashi {

/// A list in the layout of 自治体標準オープンデータセット (Digital Agency). The names of the
/// columns are the standard's; their order follows our reading of it.
struct MunicipalTable {
  const char* name;   ///< hospital
  const char* title;  ///< 医療機関一覧
  std::size_t rows = 0;
  std::string bytes = {};  ///< UTF-8 with byte order mark, CRLF; its first line: the columns.
};

/// The lists of medical places, of care services (a row for each place and service) and of all
/// other places. Each entry of the view stands in one of them at least; a medical place with care
/// services stands in two.
std::vector<MunicipalTable> municipal_tables(const SiteView& view);

/// The same with their numbers of rows, without their bytes.
std::vector<MunicipalTable> municipal_rows(const SiteView& view);

}  // namespace kakehashi
