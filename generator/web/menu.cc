#include "web/menu.h"

#include <algorithm>
#include <string_view>

namespace kakehashi {
namespace {

constexpr std::string_view kEasyFolder = "easy/";

struct Item {
  const char* label;
  const char* path;
  const char* kind;                       ///< The page kind that makes it, or the sort of lists.
  std::vector<std::string_view> folders;  ///< What belongs to it.
};

const std::vector<Item>& items() {
  static const std::vector<Item> items{
      {"探す",
       "search/index.html",
       "search",
       {"search/", "kinds/", "provides/", "accepts/", "times/", "kana/", "resources/", "matrix/"}},
      {"地域", "areas/index.html", "area", {"areas/"}},
      {"お困りごと", "situations/index.html", "situations", {"situations/"}},
      {"リーフレット", "leaflets/index.html", "leaflets", {"leaflets/"}},
      {"催し", "events/index.html", "events", {"events/"}},
      {"相談支援室", "office/index.html", "office", {"office/", "pages/"}},
  };
  return items;
}

Value item(const char* label, std::string path, bool is_here, const std::string& here) {
  const bool is_current = path == here;
  return Value::Record{{"label", label},
                       {"path", Value(std::move(path))},
                       {"is_here", is_here && !is_current},
                       {"is_current", is_current}};
}

}  // namespace

Value menu(const Edition& edition, const std::string& path) {
  Value::List list;
  for (const Item& one : items())
    if (has_pages(edition, one.kind) || has_lists(edition, one.kind))
      list.push_back(
          item(one.label, one.path,
               std::any_of(one.folders.begin(), one.folders.end(),
                           [&](std::string_view folder) { return path.starts_with(folder); }),
               path));
  return list;
}

bool has_lists(const Edition& edition, std::string_view sort) {
  return std::any_of(edition.lists.lists.begin(), edition.lists.lists.end(),
                     [&](const EntryList& list) { return list.sort == sort; });
}

bool has_easy(const SiteView& view) {
  return view.audience() == Audience::public_ && view.project().site.easy_title.given();
}

Value twin_of(const Edition& edition, const Page& page) {
  if (!has_easy(edition.view)) return {};
  if (!page.twin.empty()) return Value(page.twin);
  return page.path.starts_with(kEasyFolder) ? "index.html" : "easy/index.html";
}

}  // namespace kakehashi
