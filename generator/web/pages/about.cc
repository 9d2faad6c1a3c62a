#include "view/record_view.h"
#include "web/articles.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr office_shape_of_page() {
  return page_shape({member("articles", "文章", article_list_shape()),
                     member("has_articles", "文章", flag_shape())});
}

std::size_t one(const Edition&) { return 1; }

Page office(const Edition& edition, std::size_t) {
  Value::List articles = article_list(edition);
  const bool has_articles = !articles.empty();
  return {"office/index.html",
          "相談支援室",
          {{"articles", std::move(articles)}, {"has_articles", has_articles}}};
}

/// Whose data, drawings and maps are shown: beside the sources of the entries, which all pages may
/// name, only whether there are maps.
ShapePtr credits_shape() {
  return page_shape({member("has_outlines", "圏域の境界がある", flag_shape())});
}

Page credits(const Edition& edition, std::size_t) {
  return {"credits/index.html",
          "データの出典と利用条件",
          {{"has_outlines", !edition.view.project().outlines.empty()}}};
}

/// What a web server shows for an address that there is not. It stands there for pages of any
/// depth, so that it must not need its own place: no way leads from it but the site's address.
ShapePtr not_found_shape() {
  return page_shape({member("address", "公開サイトのアドレス", text_shape())});
}

Page not_found(const Edition& edition, std::size_t) {
  // Where the edition for professionals stands, nobody has said.
  const bool is_public = edition.view.audience() == Audience::public_;
  const Given<std::string>& address = edition.view.project().site.address;
  return {"404.html",
          "ページが見つかりません",
          {{"address", is_public ? Value(address.value, address.span) : Value()}}};
}

}  // namespace

PageKind office_page() { return {"office", office_shape_of_page, one, office}; }
PageKind credits_page() { return {"credits", credits_shape, one, credits}; }
PageKind not_found_page() { return {"404", not_found_shape, one, not_found}; }

}  // namespace kakehashi
