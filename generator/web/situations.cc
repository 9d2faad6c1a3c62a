#include "web/situations.h"

#include "view/record_view.h"
#include "view/ruby.h"

namespace kakehashi {
namespace {

void add_lists(Value::List& lists, const Edition& edition, const std::vector<Given<Code>>& codes,
               const std::string& folder) {
  for (const Given<Code>& code : codes)
    for (const EntryList& list : edition.lists.lists) {
      if (list.folder != folder + "/" + code.value->id) continue;
      lists.push_back(Value::Record{{"label", Value(code.value->label)},
                                    {"easy_label", ruby_value(code.value->easy, code.value->span)},
                                    {"path", Value(list_path(list.folder, 1))},
                                    {"count", Value(std::to_string(list.size()))},
                                    {"is_provides", folder == "provides"},
                                    {"is_accepts", folder == "accepts"}});
    }
}

void add_articles(Value::List& list, const std::vector<Given<std::string>>& slugs,
                  const std::vector<ArticlePage>& articles, const std::string& folder) {
  for (const Given<std::string>& slug : slugs)
    for (const ArticlePage& article : articles) {
      if (article.slug != *slug) continue;
      const std::string path = folder + "/" + article.slug + "/index.html";
      list.push_back(Value::Record{{"label", article.title},
                                   {"easy_label", article.easy ? article.easy->title : Value()},
                                   {"path", Value(path)},
                                   {"easy_path", article.easy ? Value("easy/" + path) : Value()}});
    }
}

}  // namespace

ShapePtr situation_shape() {
  static const ShapePtr shape = record_shape({
      member("anchor", "場所の名前", text_shape()),
      member("title", "題名", text_shape()),
      member("easy_title", "やさしい題名", markup_shape()),
      member("text", "本文", text_shape()),
      member("easy_text", "やさしい本文", markup_shape()),
      member("lists", "一覧",
             list_shape(record_shape({
                 member("label", "題名", text_shape()),
                 member("easy_label", "やさしい題名", markup_shape()),
                 member("path", "先頭からの道", text_shape()),
                 member("count", "件数", text_shape()),
                 member("is_provides", "家で行う処置の一覧", flag_shape()),
                 member("is_accepts", "受け入れる所の一覧", flag_shape()),
             }))),
      member("has_lists", "一覧", flag_shape()),
      member("articles", "文章",
             list_shape(record_shape({
                 member("label", "題名", text_shape()),
                 member("easy_label", "やさしい題名", markup_shape()),
                 member("path", "先頭からの道", text_shape()),
                 member("easy_path", "やさしいページへの道", text_shape()),
             }))),
      member("has_articles", "文章", flag_shape()),
  });
  return shape;
}

Value::List situations(const Edition& edition) {
  Value::List out;
  for (const Situation& one : edition.view.project().site.situations) {
    Value::List articles;
    add_articles(articles, one.leaflets, edition.articles.leaflets, "leaflets");
    add_articles(articles, one.pages, edition.articles.pages, "pages");
    Value::List lists;
    add_lists(lists, edition, one.kinds, "kinds");
    add_lists(lists, edition, one.provides, "provides");
    add_lists(lists, edition, one.accepts, "accepts");
    const bool has_lists = !lists.empty(), has_articles = !articles.empty();
    const Given<std::string>& easy_title = one.easy_title ? one.easy_title : one.title;
    const Given<std::string>& easy_text = one.easy_text ? one.easy_text : one.text;
    out.push_back(Value::Record{{"anchor", Value("s-" + std::to_string(out.size() + 1))},
                                {"title", Value(one.title.value, one.title.span)},
                                {"easy_title", ruby_value(easy_title.value, easy_title.span)},
                                {"text", Value(one.text.value, one.text.span)},
                                {"easy_text", ruby_value(easy_text.value, easy_text.span)},
                                {"lists", std::move(lists)},
                                {"has_lists", has_lists},
                                {"articles", std::move(articles)},
                                {"has_articles", has_articles}});
  }
  return out;
}

}  // namespace kakehashi
