#include <algorithm>

#include "feeds/json_ld.h"
#include "view/record_view.h"
#include "web/articles.h"
#include "web/events.h"
#include "web/menu.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

/// The next events and the newest news; all events have a page of their own.
constexpr std::size_t kEvents = 3;
constexpr std::size_t kNews = 5;

ShapePtr shape() {
  const ShapePtr situation = record_shape(
      {member("anchor", "場所の名前", text_shape()), member("title", "題名", text_shape())});
  const ShapePtr news = record_shape({
      member("date", "日付", date_shape()),
      member("title", "題名", text_shape()),
      member("text", "本文", text_shape()),
      member("page", "このサイトのページ", text_shape()),
      member("url", "ほかのサイト", text_shape()),
  });
  const ShapePtr list = record_shape(
      {member("label", "題名", text_shape()), member("path", "先頭からの道", text_shape())});
  return page_shape({
      member("resource_count", "件数", text_shape()),
      member("has_search", "検索のページがある", flag_shape()),
      member("situation_titles", "お困りごと", list_shape(situation)),
      member("has_situations", "お困りごと", flag_shape()),
      member("news", "新着情報", list_shape(news)),
      member("has_news", "新着情報", flag_shape()),
      member("events", "催し", list_shape(event_shape())),
      member("has_events", "催し", flag_shape()),
      member("lists", "ほかの探し方", list_shape(list)),
      member("has_lists", "ほかの探し方", flag_shape()),
      member("articles", "文章", article_list_shape()),
      member("has_articles", "文章", flag_shape()),
  });
}

std::size_t count(const Edition&) { return 1; }

/// The address of each stands on its own page.
Value::List situation_titles(const Site& site) {
  Value::List list;
  for (const Situation& one : site.situations)
    list.push_back(Value::Record{{"anchor", Value("s-" + std::to_string(list.size() + 1))},
                                 {"title", Value(one.title.value, one.title.span)}});
  return list;
}

/// The edition for professionals lacks the pages in easy Japanese.
bool leads_somewhere(const std::string& path, const SiteView& view) {
  return !path.starts_with("easy/") || has_easy(view);
}

Value::List news(const SiteView& view) {
  const Site& site = view.project().site;
  const Date& today = view.today();
  std::vector<const News*> shown;
  for (const News& one : site.news)
    if (*one.date <= today && (!one.until || today <= *one.until)) shown.push_back(&one);
  std::stable_sort(shown.begin(), shown.end(),
                   [](const News* a, const News* b) { return *b->date < *a->date; });
  if (shown.size() > kNews) shown.resize(kNews);
  Value::List list;
  for (const News* one : shown) {
    const bool outside = one->link.value.find("://") != std::string::npos;
    const Value link(one->link.value, one->link.span);
    list.push_back(
        Value::Record{{"date", view_of(*one->date, one->date.span)},
                      {"title", Value(one->title.value, one->title.span)},
                      {"text", Value(one->text.value, one->text.span)},
                      {"page", !outside && leads_somewhere(one->link.value, view) ? link : Value()},
                      {"url", outside ? link : Value()}});
  }
  return list;
}

Value::List events(const SiteView& view) {
  Value::List list;
  for (const SiteEvent* event : shown_events(view).coming)
    if (list.size() < kEvents) list.push_back(event_value(*event, view));
  return list;
}

/// Ways to the entries beside search, kinds and situations.
Value::List lists(const Edition& edition) {
  static constexpr struct {
    const char *sort, *label, *path;
  } kLists[] = {
      {"area", "お住まいの地域から", "areas/index.html"},
      {"provides", "家で行う医療から", "provides/index.html"},
      {"accepts", "受け入れられる病気・ケアから", "accepts/index.html"},
      {"time", "曜日や時間から", "times/index.html"},
      {"kana", "名前の五十音から", "kana/index.html"},
  };
  Value::List list;
  for (const auto& one : kLists)
    if (has_lists(edition, one.sort))
      list.push_back(Value::Record{{"label", one.label}, {"path", one.path}});
  if (has_pages(edition, "statistics"))
    list.push_back(
        Value::Record{{"label", "相談の件数（統計）"}, {"path", "statistics/index.html"}});
  return list;
}

Page page(const Edition& edition, std::size_t) {
  const Site& site = edition.view.project().site;
  Page page{"index.html", Value(site.title.value, site.title.span), {}};
  page.own = {{"resource_count", Value(std::to_string(edition.view.resource_count()))},
              {"has_search", has_pages(edition, "search")}};
  const auto add = [&](const char* name, const char* has, Value::List list) {
    page.own.emplace_back(has, !list.empty());
    page.own.emplace_back(name, std::move(list));
  };
  add("situation_titles", "has_situations", situation_titles(site));
  add("news", "has_news", news(edition.view));
  add("events", "has_events", events(edition.view));
  add("lists", "has_lists", lists(edition));
  add("articles", "has_articles", article_list(edition));
  page.description = site.description.value;
  page.json_ld = office_json_ld(edition.view.project(), edition.view.today());
  return page;
}

}  // namespace

PageKind start_page() { return {"start", shape, count, page}; }

}  // namespace kakehashi
