#include "web/articles.h"

#include "view/record_view.h"

namespace kakehashi {
namespace {

ShapePtr list_of(ShapePtr words) {
  const auto member = [](const char* name, const char* label, ShapePtr shape) {
    return Shape::Member{name, Text(label, name), Audience::public_, std::move(shape)};
  };
  return list_shape(record_shape({member("title", "題名", words), member("summary", "要約", words),
                                  member("path", "先頭からの道", text_shape())}));
}

}  // namespace

ShapePtr article_list_shape() { return list_of(text_shape()); }
ShapePtr easy_article_list_shape() { return list_of(markup_shape()); }

Value::List article_list(const Edition& edition) {
  Value::List list;
  for (const ArticlePage& article : edition.articles.pages)
    list.push_back(Value::Record{{"title", article.title},
                                 {"summary", article.summary},
                                 {"path", Value("pages/" + article.slug + "/index.html")}});
  return list;
}

Value::List easy_article_list(const std::vector<ArticlePage>& articles, const std::string& folder) {
  Value::List list;
  for (const ArticlePage& article : articles)
    if (article.easy)
      list.push_back(
          Value::Record{{"title", article.easy->title},
                        {"summary", article.easy->summary},
                        {"path", Value("easy/" + folder + "/" + article.slug + "/index.html")}});
  return list;
}

}  // namespace kakehashi
