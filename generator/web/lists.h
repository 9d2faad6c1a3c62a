#pragma once
#include <optional>
#include <string>
#include <vector>

#include "view/site_view.h"

namespace kakehashi {

/// How entries stand in a list.
enum class ListForm {
  cards,  ///< With all that helps to choose.
  rows,   ///< Name, kind, numbers, area: for lists that name an entry again and again.
  names,  ///< Name and kind.
};

/// A list of entries. Every list of the site is described so; the page kind "list" makes its pages.
struct EntryList {
  struct Section {
    std::string id;     ///< After "group-", the anchor of its heading.
    std::string label;  ///< Empty: the section has no heading of its own.
    std::string link;   ///< The page of what the heading names, or empty.
    bool is_consult = false;
    Entries entries;
    std::vector<std::string> words;  ///< Beside each entry; empty: nothing.
  };

  const char* sort;    ///< "kind", "area", "provides", "accepts", "time", "kana".
  std::string folder;  ///< Of its first page, from the top of the site: "kinds/clinic".
  std::string name;    ///< What its entries have in common: "診療所".
  ListForm form;
  std::vector<Section> sections;
  const Area* area = nullptr;  ///< Whose list it is, if an area's.
  std::optional<std::size_t> support_center = {};

  std::size_t size() const;
};

/// More entries make further pages, each with as many (the last with fewer).
inline constexpr std::size_t kListPart = 300;

/// A page of a list: entries from `begin` to before `end`, counted through its sections.
struct ListPart {
  std::size_t list = 0;  ///< Index of EntryLists::lists.
  std::size_t number = 1, of = 1;
  std::size_t begin = 0, end = 0;
};

/// All lists of a site and their pages. Lists without entries are not there.
struct EntryLists {
  std::vector<EntryList> lists;
  std::vector<ListPart> parts;
  /// Entries that say something about a treatment, be it no: by kind, then by area.
  Entries with_provides, with_accepts;
};

EntryLists make_lists(const SiteView& view);

/// The parts into which `size` entries are divided.
std::vector<ListPart> list_parts(std::size_t list, std::size_t size);

/// "kinds/clinic/index.html"; its third part "kinds/clinic~3/index.html", which is as deep. No
/// identifier has a tilde, so that this is no other list's address.
std::string list_path(const std::string& folder, std::size_t part);

}  // namespace kakehashi
