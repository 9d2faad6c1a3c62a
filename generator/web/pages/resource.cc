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
  return {"resources/" + edition.view.resource_id(index) + "/index.html",
          std::move(title),
          {{"resource", std::move(resource)}}};
}

}  // namespace

PageKind resource_page() { return {"resource", shape, count, page}; }

}  // namespace kakehashi
