#include "web/site.h"

#include "base/parallel.h"

namespace kakehashi {
namespace {

/// Values that each page has of its own: the way to the top, and its title.
Value page(const char* root, Value title, Value::Record own) {
  own.insert(own.begin(), {{"root", Value(root)}, {"page_title", std::move(title)}});
  return own;
}

}  // namespace

const std::vector<PageTemplate>& page_templates() {
  static const std::vector<PageTemplate> templates{{"start", start_page_shape},
                                                   {"kind", kind_page_shape},
                                                   {"resource", resource_page_shape},
                                                   {"leaflet", leaflet_page_shape}};
  return templates;
}

std::vector<OutputFile> render_site(const SiteView& view, const TemplateSet& templates,
                                    const std::vector<LeafletPage>& leaflets, unsigned jobs) {
  const Value& shared = view.shared();
  std::vector<OutputFile> files;
  files.push_back(
      {"index.html",
       templates.render("start",
                        page("", *shared.find("site")->find("title"),
                             {{"resource_count", Value(std::to_string(view.resource_count()))}}),
                        &shared)});

  // One full view at a time: ten thousand of them together would not fit the memory budget.
  std::vector<OutputFile> pages(view.resource_count());
  std::vector<Value> cards(view.resource_count());
  parallel_for(view.resource_count(), jobs, [&](std::size_t i) {
    Value resource = view.resource(i);
    cards[i] = SiteView::card(resource);
    Value title = *resource.find("name");
    pages[i] = {
        "resources/" + view.resource_id(i) + "/index.html",
        templates.render("resource",
                         page("../../", std::move(title), {{"resource", std::move(resource)}}),
                         &shared)};
  });

  const std::vector<SiteView::Kind>& kinds = view.kinds();
  std::vector<OutputFile> lists(kinds.size());
  parallel_for(kinds.size(), jobs, [&](std::size_t i) {
    const SiteView::Kind& kind = kinds[i];
    Value::List resources;
    resources.reserve(kind.resources.size());
    // Each entry stands in one list only, so its card can be moved.
    for (const std::size_t index : kind.resources) resources.push_back(std::move(cards[index]));
    lists[i] = {"kinds/" + kind.code->id + "/index.html",
                templates.render("kind",
                                 page("../../", Value(kind.code->label),
                                      {{"kind", view_of(kind.code)},
                                       {"count", Value(std::to_string(kind.resources.size()))},
                                       {"resources", std::move(resources)}}),
                                 &shared)};
  });

  for (OutputFile& list : lists) files.push_back(std::move(list));
  for (OutputFile& one : pages) files.push_back(std::move(one));
  for (const LeafletPage& leaflet : leaflets)
    files.push_back({"leaflets/" + leaflet.slug + "/index.html",
                     templates.render("leaflet",
                                      page("../../", leaflet.title,
                                           {{"summary", leaflet.summary},
                                            {"body", leaflet.body},
                                            {"pdf", Value(leaflet.slug + ".pdf")}}),
                                      &shared)});
  return files;
}

}  // namespace kakehashi
