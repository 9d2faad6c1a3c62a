#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ruby.h"
#include "base/spell.h"
#include "check/check.h"
#include "check/messages.h"
#include "model/hours.h"

namespace kakehashi {
namespace {

/// The names of what the site's texts may lead to.
std::vector<std::string_view> slugs(const std::vector<Article>& articles) {
  std::vector<std::string_view> names;
  for (const Article& article : articles) names.push_back(article.slug);
  return names;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void suggest(Diagnostic& error, std::string_view name, const std::vector<std::string_view>& names) {
  if (const std::string_view near = closest(name, names); !near.empty())
    error.hint(msg::kSiteDidYouMean, {std::string(near)});
}

/// Part of an address as people write it: ASCII without spaces.
bool is_address(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c > ' ' && c < 0x7F && std::string_view("<>\"\\^`{|}").find(c) == std::string_view::npos;
  });
}

/// A page of ours is named from the top of the site.
bool is_own_page(std::string_view link) {
  const std::string_view page = link.substr(0, link.find_first_of("?#"));
  return link.find("://") == std::string_view::npos && !link.starts_with('/') &&
         !link.starts_with('.') && (page.ends_with(".html") || page.ends_with(".pdf"));
}

class SiteCheck {
 public:
  SiteCheck(const Project& project, Diagnostics& diagnostics)
      : project_(project),
        diagnostics_(diagnostics),
        leaflets_(slugs(project.leaflets)),
        pages_(slugs(project.pages)) {
    // News are for everybody: an event for professionals has no page there.
    for (const SiteEvent& event : project.events)
      if (event.id && (!event.audience || event.audience.value->id == "public"))
        events_.push_back(*event.id);
  }

  void run() {
    for (const News& news : project_.site.news) check(news);
    for (const Situation& situation : project_.site.situations) {
      check_articles(situation.leaflets, "site/leaflets/", leaflets_);
      check_articles(situation.pages, "site/pages/", pages_);
      check_ruby(situation.easy_title);
      check_ruby(situation.easy_text);
    }
    check_centers();
    const Site& site = project_.site;
    for (const auto* text : {&site.easy_title, &site.easy_description, &site.easy_notice})
      check_ruby(*text);
    for (const SiteEvent& event : project_.events) check(event);
    for (const auto* articles : {&project_.leaflets, &project_.pages})
      for (const Article& article : *articles) {
        check_ruby(article.head.easy_title);
        check_ruby(article.head.easy_summary);
      }
    for (const auto& [id, list] : project_.codes.all())
      for (const CodeItem& item : list.items) check_ruby({item.easy, item.span});
  }

 private:
  void check(const News& news) {
    if (news.date && news.until && *news.until < *news.date)
      diagnostics_.error(news.until.span, msg::kDatesReversed, {iso(*news.date), iso(*news.until)});
    if (!news.link) return;
    const std::string& link = *news.link;
    const bool outside = link.starts_with("https://") || link.starts_with("http://");
    if (!is_address(link) || (!outside && !is_own_page(link))) {
      diagnostics_.error(news.link.span, msg::kNewsLink, {link}).hint(msg::kNewsLinkHint);
      return;
    }
    if (outside) return;
    check_own_page(news.link, "leaflets/", leaflets_);
    check_own_page(news.link, "pages/", pages_);
    check_own_page(news.link, "events/", events_);
    if (link.starts_with("easy/") && !project_.site.easy_title)
      diagnostics_.error(news.link.span, msg::kNewsPage, {link}).hint(msg::kNewsEasyHint);
  }

  /// `leaflets/NAME/…`: whether there is one of that name. Other folders are lists, which come and
  /// go with their entries.
  void check_own_page(const Given<std::string>& link, std::string_view folder,
                      const std::vector<std::string_view>& names) {
    std::string_view rest = *link;
    if (!rest.starts_with(folder)) return;
    rest.remove_prefix(folder.size());
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) return;
    const std::string_view name = rest.substr(0, slash);
    if (contains(names, name)) return;
    suggest(diagnostics_.error(link.span, msg::kNewsPage, {*link}), name, names);
  }

  void check_articles(const std::vector<Given<std::string>>& given, const char* folder,
                      const std::vector<std::string_view>& names) {
    for (const Given<std::string>& name : given) {
      if (contains(names, *name)) continue;
      suggest(diagnostics_.error(name.span, msg::kSituationArticle, {folder + *name + ".md"}),
              *name, names);
    }
  }

  void check(const SiteEvent& event) {
    if (event.date && event.until && *event.until < *event.date)
      diagnostics_.error(event.until.span, msg::kDatesReversed,
                         {iso(*event.date), iso(*event.until)});
    if (event.from && event.to && *event.to <= *event.from)
      diagnostics_
          .error(event.to.span, msg::kTimesReversed, {time_text(*event.from), time_text(*event.to)})
          .hint(msg::kTimesReversedHint)
          .related(event.from.span, msg::kStartHere);
    if (event.to && !event.from)
      diagnostics_.error(event.to.span, msg::kEventEndOnly).hint(msg::kEventEndOnlyHint);
    check_ruby(event.easy_title);
    check_ruby(event.easy_text);
  }

  void check_centers() {
    for (const Area& area : project_.areas)
      for (const Resource& resource : project_.resources)
        if (area.support_center && resource.id && *resource.id == *area.support_center &&
            extent_for(resource, Audience::public_) == Extent::nothing)
          diagnostics_
              .warning(area.support_center.span, msg::kCenterHidden,
                       {area.name.value, resource.name.value})
              .hint(msg::kCenterHiddenHint);
  }

  void check_ruby(const Given<std::string>& text) {
    std::vector<RubyError> errors;
    const std::string marked = mark_literal_braces(*text);
    ruby_runs(marked, errors);
    for (const RubyError& error : errors)
      diagnostics_.error(text.span, msg::kBadRuby, {marked.substr(error.begin, error.length)})
          .hint(msg::kBadRubyHint, {"{漢字|かんじ}"});
  }

  const Project& project_;
  Diagnostics& diagnostics_;
  const std::vector<std::string_view> leaflets_, pages_;
  std::vector<std::string_view> events_;
};

}  // namespace

void check_site(const Project& project, Diagnostics& diagnostics) {
  SiteCheck(project, diagnostics).run();
}

}  // namespace kakehashi
