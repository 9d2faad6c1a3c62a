#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/form.h"
#include "model/geometry.h"
#include "model/office.h"
#include "model/published.h"
#include "model/record_file.h"
#include "model/site.h"

namespace kakehashi {

/// A Markdown file of site/leaflets/ or site/pages/.
struct Article {
  std::string slug;  ///< The file's name without its ending; part of the address of its page.
  ArticleHead head;
  SourceId source = kNoSource;
  std::uint32_t body = 0;  ///< Byte offset at which the Markdown starts.
};

/// All that may be published, and what describes it. Holds nothing of `data/records/`.
struct Project {
  CodeLists codes;
  Office office;
  Site site;
  std::vector<Area> areas;
  std::map<std::string, Outline> outlines;  ///< By the area's id.
  std::string outline_credit;               ///< The line that their licence asks for.
  HolidayFile holidays;
  std::vector<Form> forms;
  std::vector<Resource> resources;
  std::vector<SiteEvent> events;
  std::vector<SearchWords> search_words;
  std::vector<Article> leaflets;
  std::vector<Article> pages;
  /// The finished totals of fiscal years, the oldest first.
  std::vector<PublishedYear> published;
  /// False when a file of them could not be read: what is not found may well stand there.
  bool areas_complete = true, resources_complete = true;
};

/// The private records of all years, in the order of their files.
using Records = RecordFile;

/// The name of a holiday or closure, or empty.
std::string holiday_name(const HolidayFile& holidays, const Date& date);

}  // namespace kakehashi
