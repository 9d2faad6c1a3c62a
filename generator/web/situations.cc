#include "web/situations.h"

#include <algorithm>
#include <map>

#include "view/record_view.h"
#include "view/ruby.h"

namespace kakehashi {
namespace {

Shape::Member member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::public_, std::move(shape)};
}

/// How many entries do a treatment or take a person who has it, by the item; "要相談" counts.
using Counts = std::map<Code, std::size_t>;

void count(Counts& counts, const std::vector<Answer>& answers) {
  for (const Answer& answer : answers)
    if (answer.answer->id == "yes" || answer.answer->id == "consult") ++counts[answer.item];
}

class Lists {
 public:
  explicit Lists(const Edition& edition) : edition_(edition) {
    const std::vector<Situation>& all = edition.view.project().site.situations;
    const bool by_treatment = std::any_of(all.begin(), all.end(), [](const Situation& one) {
      return !one.provides.empty() || !one.accepts.empty();
    });
    for (std::size_t i = 0; by_treatment && i < edition.view.resource_count(); ++i) {
      const Resource entry = edition.view.entry(i);
      count(provides_, entry.provides);
      count(accepts_, entry.accepts);
    }
  }

  Value of(const Situation& situation) const {
    Value::List lists;
    for (const Given<Code>& given : situation.kinds)
      for (const SiteView::Kind& kind : edition_.view.kinds())
        if (kind.code == *given) lists.push_back(list(kind.code, "kinds", kind.resources.size()));
    add(lists, situation.provides, "provides", provides_);
    add(lists, situation.accepts, "accepts", accepts_);
    return lists;
  }

 private:
  static Value list(Code code, const std::string& folder, std::size_t entries) {
    return Value::Record{{"label", Value(code->label)},
                         {"easy_label", ruby_value(code->easy, code->span)},
                         {"path", Value(folder + "/" + code->id + "/index.html")},
                         {"count", Value(std::to_string(entries))},
                         {"is_provides", folder == "provides"},
                         {"is_accepts", folder == "accepts"}};
  }
  void add(Value::List& lists, const std::vector<Given<Code>>& codes, const char* folder,
           const Counts& counts) const {
    if (!has_pages(edition_, folder)) return;
    for (const Given<Code>& code : codes)
      if (const auto found = counts.find(*code); found != counts.end())
        lists.push_back(list(*code, folder, found->second));
  }

  const Edition& edition_;
  Counts provides_, accepts_;
};

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
  const Lists lists(edition);
  Value::List out;
  for (const Situation& one : edition.view.project().site.situations) {
    Value::List articles;
    add_articles(articles, one.leaflets, edition.articles.leaflets, "leaflets");
    add_articles(articles, one.pages, edition.articles.pages, "pages");
    Value found = lists.of(one);
    const bool has_lists = found.holds(), has_articles = !articles.empty();
    const Given<std::string>& easy_title = one.easy_title ? one.easy_title : one.title;
    const Given<std::string>& easy_text = one.easy_text ? one.easy_text : one.text;
    out.push_back(Value::Record{{"anchor", Value("s-" + std::to_string(out.size() + 1))},
                                {"title", Value(one.title.value, one.title.span)},
                                {"easy_title", ruby_value(easy_title.value, easy_title.span)},
                                {"text", Value(one.text.value, one.text.span)},
                                {"easy_text", ruby_value(easy_text.value, easy_text.span)},
                                {"lists", std::move(found)},
                                {"has_lists", has_lists},
                                {"articles", std::move(articles)},
                                {"has_articles", has_articles}});
  }
  return out;
}

}  // namespace kakehashi
