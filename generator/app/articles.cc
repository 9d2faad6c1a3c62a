#include "app/articles.h"

#include <algorithm>

#include "base/ruby.h"
#include "template/editions.h"
#include "template/markdown.h"
#include "view/ruby.h"

namespace kakehashi {
namespace {

Value text_of(const Given<std::string>& given) { return Value(given.value, given.span); }
Value ruby_of(const Given<std::string>& given) { return ruby_value(given.value, given.span); }
Value plain_of(const Given<std::string>& given) {
  return Value(without_ruby(given.value), given.span);
}

std::vector<ArticlePage> read(Session& session, const std::vector<Article>& articles) {
  std::vector<const Article*> ordered;
  for (const Article& article : articles) ordered.push_back(&article);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Article* a, const Article* b) {
    return a->head.order.value < b->head.order.value;
  });
  std::vector<ArticlePage> pages;
  for (const Article* article : ordered) {
    const Editions editions = split_editions(session.sources, *article, session.found);
    const ArticleHead& head = article->head;
    auto text = render_markdown(session.sources, editions.ordinary, session.found);
    if (!text) continue;
    ArticlePage page{article->slug, text_of(head.title), text_of(head.summary),
                     Value(std::move(text->html))};
    if (editions.easy.known()) {
      auto easy = render_markdown(session.sources, editions.easy, session.found);
      if (!easy) continue;
      page.easy = ArticlePage::Easy{ruby_of(head.easy_title), ruby_of(head.easy_summary),
                                    plain_of(head.easy_title), plain_of(head.easy_summary),
                                    Value(std::move(easy->html))};
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace

Articles read_articles(Session& session, const Project& project) {
  Articles articles;
  session.times.measure("markdown", [&] {
    articles.leaflets = read(session, project.leaflets);
    articles.pages = read(session, project.pages);
  });
  return articles;
}

}  // namespace kakehashi
