#pragma once
#include <string>
#include <vector>

#include "view/shape.h"
#include "view/site_view.h"
#include "view/value.h"
#include "web/lists.h"
#include "web/map_ground.h"

namespace kakehashi {

/// A text of site/leaflets/ or site/pages/ whose Markdown has become HTML.
struct ArticlePage {
  std::string slug;
  Value title, summary, body;
};

/// What the pages of one edition of the site are made from.
struct Edition {
  const SiteView& view;
  const std::vector<ArticlePage>& leaflets;
  /// Each entry of the view as lists show it, rendered once by the template "card" for pages two
  /// folders below the top.
  std::vector<Value> cards;
  /// The same by the template "row": shorter, for lists that name an entry again and again.
  std::vector<Value> rows;
  EntryLists lists;
  /// What all maps stand on.
  MapGround ground{};
};

/// A page before its template is filled.
struct Page {
  std::string path;   ///< From the top of the site: "kinds/clinic/index.html".
  Value title;        ///< Becomes `page_title`.
  Value::Record own;  ///< What it has beside the values of all pages.
  /// What other sites show below its title, when somebody passes its address on.
  std::string description = {};
  std::string json_ld = {};  ///< What search engines read of it (feeds/json_ld.h).
};

/// A kind of page: its template in templates/html/, what that may name, and which pages of the kind
/// the site has. A kind a file in web/pages/, a line in page_kinds.cc.
struct PageKind {
  const char* name;
  ShapePtr (*shape)();
  std::size_t (*count)(const Edition&);
  /// Made one by one, on several threads: all ten thousand together would not fit the memory
  /// budget.
  Page (*page)(const Edition&, std::size_t index);
  /// The narrowest audience that gets it: pages for professionals are not in the public site.
  Audience audience = Audience::public_;
};

/// In the order in which the pages are made.
const std::vector<PageKind>& page_kinds();

}  // namespace kakehashi
