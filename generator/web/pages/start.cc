#include "feeds/json_ld.h"
#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

Shape::Member member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::public_, std::move(shape)};
}

ShapePtr shape() { return page_shape({member("resource_count", "件数", text_shape())}); }

std::size_t count(const Edition&) { return 1; }

Page page(const Edition& edition, std::size_t) {
  return {"index.html",
          *edition.view.shared().find("site")->find("title"),
          {{"resource_count", Value(std::to_string(edition.view.resource_count()))}},
          *edition.view.project().site.description,
          office_json_ld(edition.view.project(), edition.view.today())};
}

}  // namespace

PageKind start_page() { return {"start", shape, count, page}; }

}  // namespace kakehashi
