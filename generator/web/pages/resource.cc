#include "feeds/json_ld.h"
#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

Shape::Member member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::public_, std::move(shape)};
}

ShapePtr shape() { return page_shape({member("resource", "資源", resource_shape())}); }

std::size_t count(const Edition& edition) { return edition.view.resource_count(); }

Page page(const Edition& edition, std::size_t index) {
  Value resource = edition.view.resource(index);
  Value title = *resource.find("name");
  const Resource entry = edition.view.entry(index);
  const Project& project = edition.view.project();
  const CodeItem& kind = *entry.kind.value;
  std::string path = "resources/" + *entry.id + "/index.html";
  std::string json_ld = place_json_ld(entry, project, edition.view.today(),
                                      {{*project.site.title, "index.html"},
                                       {kind.label, "kinds/" + kind.id + "/index.html"},
                                       {*entry.name, path}});
  return {std::move(path),
          std::move(title),
          {{"resource", std::move(resource)}},
          *entry.name + "（" + kind.label + "）の連絡先と対応できることのご案内です。",
          std::move(json_ld)};
}

}  // namespace

PageKind resource_page() { return {"resource", shape, count, page}; }

}  // namespace kakehashi
