#pragma once
#include <string>
#include <vector>

#include "model/area_finder.h"
#include "model/project.h"
#include "view/entry_groups.h"
#include "view/record_view.h"

namespace kakehashi {

/// The web site as its templates see it, for one audience. Only entries that may be shown to the
/// audience are in it, and of those only what it may see; it never knows the private records.
class SiteView {
 public:
  /// `today` decides which confirmations are stale. The project must outlive the view.
  SiteView(const Project& project, Audience audience, const Date& today);

  Audience audience() const { return audience_; }
  /// What all pages may name: site, office, kinds (those with entries), kind_groups (the same by
  /// the code list "kind_groups"), areas and times (those that have a list), has_provides and
  /// has_accepts (there are lists by treatment), leaflets, credits, has_open_data, updated.
  const Value& shared() const { return shared_; }

  /// Entries that are shown, in kana order.
  std::size_t resource_count() const { return entries_.size(); }
  const std::string& resource_id(std::size_t index) const;
  const std::string& resource_name(std::size_t index) const;
  Code resource_kind(std::size_t index) const;
  /// Null when nothing says where it lies.
  const Area* resource_area(std::size_t index) const { return entries_[index].area; }
  /// Null when an entry has none that the audience may see.
  const Coordinates* resource_coordinates(std::size_t index) const;
  bool shows(const std::string& id) const { return names_.find("resource", id) != nullptr; }
  /// What the audience may see of an entry, with its area; made anew at each call, safe from
  /// several threads.
  Resource entry(std::size_t index) const;
  /// How much of an entry that is.
  Extent extent(std::size_t index) const { return entries_[index].extent; }
  /// The same as templates see it. Beyond the fields it has flags (is_stale …, tells_xxx: a part of
  /// the page has something to say), at_home and highlights; its hours are absent when they say
  /// nothing and leave out exceptions that are over.
  Value resource(std::size_t index) const { return resource(index, entry(index)); }
  /// The same from what `entry(index)` gave.
  Value resource(std::size_t index, const Resource& entry) const;

  /// What statistics count of an entry.
  struct Standing {
    const Area* area;       ///< Null when it is in none that we know.
    bool is_confirmed;      ///< By somebody, not longer ago than `kStaleDays`.
    bool is_official_only;  ///< It stands there as official data have it.
  };
  Standing standing(std::size_t index) const;

  struct Kind {
    Code code;
    std::vector<std::size_t> resources;
  };
  /// In the order of the code list; kinds without entries are left out.
  const std::vector<Kind>& kinds() const { return kinds_; }
  const EntryGroups& groups() const { return groups_; }

  const Project& project() const { return project_; }
  const Date& today() const { return today_; }

 private:
  struct Entry {
    const Resource* resource;
    Extent extent;
    const Area* area;
  };

  const Project& project_;
  const Audience audience_;
  const Date today_;
  const AreaFinder areas_;
  Names names_;
  std::vector<Entry> entries_;
  std::vector<Kind> kinds_;
  EntryGroups groups_;
  Value shared_;
};

/// An entry as templates see it.
ShapePtr resource_shape();
/// What a page template may name: `root` (the way from the page to the top of the site, "" or
/// "../../"), `page_title`, `page_description`, `canonical` (its address on the public site, when
/// that is known), `json_ld`, `menu`, `twin` (the page in the other wording, from the top of the
/// site; empty when there is none), all of `SiteView::shared()` and what it has of its own.
ShapePtr page_shape(std::vector<Shape::Member> own);

/// Confirmed longer ago than this, an entry is marked as needing a look (DOMAIN section 4, rule 3).
inline constexpr int kStaleDays = 365;

}  // namespace kakehashi
