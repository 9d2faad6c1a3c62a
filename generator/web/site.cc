#include "web/site.h"

#include <algorithm>
#include <iterator>

#include "base/parallel.h"
#include "feeds/site_address.h"
#include "view/record_view.h"
#include "web/discovery.h"
#include "web/menu.h"
#include "web/site_files.h"

namespace kakehashi {
namespace {

constexpr const char* kCard = "card";
constexpr const char* kRow = "row";
/// From a page two folders below the top, as all pages are that show cards and rows.
constexpr const char* kCardRoot = "../../";

/// An entry in a list: the entry's own names, and the way to its page.
ShapePtr card_shape() {
  std::vector<Shape::Member> members = resource_shape()->members;
  members.push_back({"root", Text("先頭への道", "root"), Audience::public_, text_shape()});
  return record_shape(std::move(members));
}

/// The way from a page to the top of the site.
std::string root_of(const std::string& path) {
  std::string root;
  for (const char c : path)
    if (c == '/') root += "../";
  return root;
}

std::string render(const Page& page, const char* name, const TemplateSet& templates,
                   const Edition& edition) {
  const SiteView& view = edition.view;
  const bool is_public = view.audience() == Audience::public_;
  Value::Record values{
      {"root", Value(root_of(page.path))},
      {"page_title", page.title},
      {"canonical", is_public ? Value(site_address(view.project().site, page.path)) : Value()},
      {"page_description", Value(page.description)},
      {"json_ld", is_public ? Value(page.json_ld) : Value()},
      {"menu", menu(edition, page.path)},
      {"twin", twin_of(edition, page)}};
  values.insert(values.end(), page.own.begin(), page.own.end());
  return templates.render(name, std::move(values), &edition.view.shared());
}

}  // namespace

std::vector<SiteTemplate> site_templates(Audience audience) {
  std::vector<SiteTemplate> templates{{kCard, card_shape()}, {kRow, card_shape()}};
  for (const PageKind& kind : page_kinds())
    if (may_see(audience, kind.audience)) templates.push_back({kind.name, kind.shape()});
  return templates;
}

std::vector<OutputFile> render_site(const SiteView& view, const TemplateSet& templates,
                                    const Articles& articles, unsigned jobs) {
  Edition edition{view,
                  articles,
                  std::vector<Value>(view.resource_count()),
                  std::vector<Value>(view.resource_count()),
                  make_lists(view),
                  MapGround(view.project())};
  parallel_for(view.resource_count(), jobs, [&](std::size_t i) {
    Value resource = view.resource(i);
    resource.set("root", kCardRoot);
    edition.cards[i] = Value(templates.render(kCard, resource));
    edition.rows[i] = Value(templates.render(kRow, resource));
  });

  struct Work {
    const PageKind* kind;
    std::size_t index;
  };
  std::vector<Work> work;
  for (const PageKind& kind : page_kinds()) {
    if (!may_see(view.audience(), kind.audience)) continue;
    const std::size_t count = kind.count(edition);
    for (std::size_t i = 0; i < count; ++i) work.push_back({&kind, i});
  }
  const std::vector<SiteFileMaker>& makers = site_file_makers();
  std::vector<std::vector<OutputFile>> others(makers.size());
  std::vector<OutputFile> files(work.size());
  // The makers take long and come first: pages fill the other threads meanwhile.
  parallel_for(makers.size() + work.size(), jobs, [&](std::size_t i) {
    if (i < makers.size()) {
      others[i] = makers[i](edition);
      return;
    }
    const auto [kind, index] = work[i - makers.size()];
    OutputFile& file = files[i - makers.size()];
    Page page = kind->page(edition, index);
    file.bytes = render(page, kind->name, templates, edition);
    // All pages wait in memory until they are published.
    file.bytes.shrink_to_fit();
    file.path = std::move(page.path);
  });
  others.push_back(make_discovery(edition, files));
  for (std::vector<OutputFile>& made : others)
    std::move(made.begin(), made.end(), std::back_inserter(files));
  return files;
}

}  // namespace kakehashi
