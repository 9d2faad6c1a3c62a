#pragma once
#include "web/page_kind.h"

namespace kakehashi {

/// The menu on every page: the parts of the site that the edition has, with a mark on that of the
/// page.
Value menu(const Edition& edition, const std::string& path);

/// Whether there are lists of a sort (EntryList::sort).
bool has_lists(const Edition& edition, std::string_view sort);

/// Whether the edition also speaks やさしい日本語: the public one, when the site has an easy title.
bool has_easy(const SiteView& view);

/// `Page::twin`, or the start page of the other wording; empty when there is none.
Value twin_of(const Edition& edition, const Page& page);

}  // namespace kakehashi
