#include "base/ruby.h"
#include "view/record_view.h"
#include "view/ruby.h"
#include "web/articles.h"
#include "web/events.h"
#include "web/menu.h"
#include "web/pages/pages.h"
#include "web/situations.h"

// The edition in やさしい日本語: its start page, the situations and the texts. Lists and entries
// have no easy edition; its pages lead to the ordinary ones, and those back.
namespace kakehashi {
namespace {

/// What all easy pages may name: easy_site {title plain_title description plain_description
/// notice}.
ShapePtr easy_shape(std::vector<Shape::Member> own) {
  own.push_back(member("easy_site", "やさしいサイト",
                       record_shape({
                           member("title", "題名", markup_shape()),
                           member("plain_title", "ふりがなのない題名", text_shape()),
                           member("description", "説明", markup_shape()),
                           member("plain_description", "ふりがなのない説明", text_shape()),
                           member("notice", "お知らせ", markup_shape()),
                       })));
  return page_shape(std::move(own));
}

const Given<std::string>& easy_or(const Given<std::string>& easy, const Given<std::string>& plain) {
  return easy ? easy : plain;
}

Value ruby_of(const Given<std::string>& given) { return ruby_value(given.value, given.span); }
Value plain_of(const Given<std::string>& given) {
  return Value(without_ruby(given.value), given.span);
}

Value easy_site(const Site& site) {
  const Given<std::string>& description = easy_or(site.easy_description, site.description);
  return Value::Record{{"title", ruby_of(site.easy_title)},
                       {"plain_title", plain_of(site.easy_title)},
                       {"description", ruby_of(description)},
                       {"plain_description", plain_of(description)},
                       {"notice", ruby_of(easy_or(site.easy_notice, site.notice))}};
}

std::string own_text(const Value::Record& own, std::string_view name) {
  for (const auto& [key, value] : own)
    if (key == name) return value.text()->text;
  return {};
}

Page easy_page(const Edition& edition, std::string path, Value title, Value::Record own,
               std::string twin) {
  own.emplace_back("easy_site", easy_site(edition.view.project().site));
  std::string description = own_text(own, "plain_summary");
  Page page{std::move(path), std::move(title), std::move(own), std::move(description)};
  page.twin = std::move(twin);
  return page;
}

// -- start ---------------------------------------------------------------------------------------

ShapePtr start_shape() {
  const ShapePtr kind = record_shape({
      member("id", "ID", text_shape()),
      member("easy_label", "やさしい種別", markup_shape()),
      member("label", "種別", text_shape()),
      member("count", "件数", text_shape()),
  });
  const ShapePtr situation = record_shape(
      {member("anchor", "場所の名前", text_shape()), member("title", "題名", markup_shape())});
  return easy_shape({
      member("situation_titles", "お困りごと", list_shape(situation)),
      member("has_situations", "お困りごと", flag_shape()),
      member("easy_groups", "種別の分類",
             list_shape(record_shape({
                 member("label", "分類", markup_shape()),
                 member("has_label", "分類", flag_shape()),
                 member("kinds", "種別", list_shape(kind)),
             }))),
      member("easy_events", "催し", list_shape(event_shape())),
      member("has_easy_events", "催し", flag_shape()),
      member("easy_articles", "文章", easy_article_list_shape()),
      member("has_easy_articles", "文章", flag_shape()),
  });
}

std::size_t start_count(const Edition& edition) { return has_easy(edition.view) ? 1 : 0; }

Value::List situation_titles(const Site& site) {
  Value::List list;
  for (const Situation& one : site.situations)
    list.push_back(Value::Record{{"anchor", Value("s-" + std::to_string(list.size() + 1))},
                                 {"title", ruby_of(easy_or(one.easy_title, one.title))}});
  return list;
}

/// Kinds with entries by their groups; those of no group last, without a label.
Value::List groups(const SiteView& view) {
  Value::List list;
  const auto add = [&](Code group) {
    Value::List kinds;
    for (const SiteView::Kind& kind : view.kinds()) {
      const CodeList* names = view.project().codes.find("kind_groups");
      const Code own = names ? names->find(kind.code->group) : nullptr;
      if (own != group) continue;
      kinds.push_back(Value::Record{{"id", Value(kind.code->id)},
                                    {"easy_label", ruby_value(kind.code->easy, kind.code->span)},
                                    {"label", Value(kind.code->label)},
                                    {"count", Value(std::to_string(kind.resources.size()))}});
    }
    if (kinds.empty()) return;
    list.push_back(Value::Record{{"label", group ? ruby_value(group->easy, group->span) : Value()},
                                 {"has_label", group != nullptr},
                                 {"kinds", std::move(kinds)}});
  };
  if (const CodeList* names = view.project().codes.find("kind_groups"))
    for (const CodeItem& group : names->items) add(&group);
  add(nullptr);
  return list;
}

Value::List easy_events(const SiteView& view) {
  Value::List list;
  for (const SiteEvent* event : shown_events(view).coming)
    if (event->easy_title) list.push_back(event_value(*event, view));
  return list;
}

Page start(const Edition& edition, std::size_t) {
  const Site& site = edition.view.project().site;
  Value::Record own{{"easy_groups", groups(edition.view)}};
  const auto add = [&](const char* name, const char* has, Value::List list) {
    own.emplace_back(has, !list.empty());
    own.emplace_back(name, std::move(list));
  };
  add("situation_titles", "has_situations", situation_titles(site));
  add("easy_events", "has_easy_events", easy_events(edition.view));
  Value::List articles = easy_article_list(edition.articles.pages, "pages");
  for (Value& leaflet : easy_article_list(edition.articles.leaflets, "leaflets"))
    articles.push_back(std::move(leaflet));
  add("easy_articles", "has_easy_articles", std::move(articles));
  return easy_page(edition, "easy/index.html", plain_of(site.easy_title), std::move(own),
                   "index.html");
}

// -- situations ----------------------------------------------------------------------------------

ShapePtr situations_shape() {
  return easy_shape({member("situations", "お困りごと", list_shape(situation_shape()))});
}

std::size_t situations_count(const Edition& edition) {
  return has_easy(edition.view) && !edition.view.project().site.situations.empty() ? 1 : 0;
}

Page easy_situations(const Edition& edition, std::size_t) {
  return easy_page(edition, "easy/situations/index.html", "こまっていること",
                   {{"situations", situations(edition)}}, "situations/index.html");
}

// -- texts ---------------------------------------------------------------------------------------

ShapePtr article_shape() {
  return easy_shape({member("title", "題名", markup_shape()),
                     member("summary", "要約", markup_shape()),
                     member("plain_summary", "ふりがなのない要約", text_shape()),
                     member("body", "本文", markup_shape()), member("pdf", "PDF", text_shape())});
}

struct Found {
  const ArticlePage* article;
  std::string path;  ///< Of the ordinary page.
  bool is_leaflet;
};

std::vector<Found> easy_articles(const Edition& edition) {
  std::vector<Found> found;
  if (!has_easy(edition.view)) return found;
  for (const ArticlePage& leaflet : edition.articles.leaflets)
    if (leaflet.easy) found.push_back({&leaflet, "leaflets/" + leaflet.slug + "/index.html", true});
  for (const ArticlePage& page : edition.articles.pages)
    if (page.easy) found.push_back({&page, "pages/" + page.slug + "/index.html", false});
  return found;
}

std::size_t article_count(const Edition& edition) { return easy_articles(edition).size(); }

Page article(const Edition& edition, std::size_t index) {
  const Found found = easy_articles(edition)[index];
  const ArticlePage::Easy& easy = *found.article->easy;
  return easy_page(edition, "easy/" + found.path, easy.plain_title,
                   {{"title", easy.title},
                    {"summary", easy.summary},
                    {"plain_summary", easy.plain_summary},
                    {"body", easy.body},
                    {"pdf", found.is_leaflet ? Value(found.article->slug + ".pdf") : Value()}},
                   found.path);
}

}  // namespace

PageKind easy_start_page() { return {"easy-start", start_shape, start_count, start}; }
PageKind easy_situations_page() {
  return {"easy-situations", situations_shape, situations_count, easy_situations};
}
PageKind easy_article_page() { return {"easy-article", article_shape, article_count, article}; }

}  // namespace kakehashi
