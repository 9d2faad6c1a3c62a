#pragma once
#include "model/field.h"

namespace kakehashi {

/// A line of news on the start page.
struct News {
  Given<Date> date;
  Given<Date> until;  ///< Not shown after this day.
  Given<std::string> title, text;
  Given<std::string>
      link;  ///< Another site's address, or a page of ours from its top: pages/about/index.html
  Span span;
};

/// 「退院が決まった」: what somebody is in, and whom that leads to.
struct Situation {
  Given<std::string> title, easy_title, text, easy_text;
  std::vector<Given<Code>> kinds;
  std::vector<Given<Code>> provides, accepts;
  std::vector<Given<std::string>> leaflets, pages;  ///< Their file names without ending.
  Span span;
};

/// site/site.yaml
struct Site {
  Given<std::string> title, easy_title, description, easy_description;
  Given<std::string>
      address;  ///< Where the public site stands: https://…/; machines need it whole.
  Given<std::string> licence, licence_url;  ///< Of the office's own data, in open-data/.
  Given<std::string> notice, easy_notice;
  std::vector<News> news;
  std::vector<Situation> situations;
  Span span;
};
const RecordTable& site_table();

/// 催し (data/events.yaml).
struct SiteEvent {
  Given<std::string> id, title, easy_title;
  Given<Code> audience;  ///< Of the closed list "audience"; not given: for everybody.
  Given<Date> date, until;
  Given<int> from, to;  ///< Minutes after midnight, of each of its days.
  Given<std::string> place, address, access;
  Given<std::string> for_whom, capacity, fee, apply, organiser, phone;
  Given<bool> cancelled;
  Given<std::string> text, easy_text;
  Span span;
};
const RecordTable& event_table();

struct EventFile {
  std::vector<SiteEvent> events;
  Span span;
};
const RecordTable& event_file_table();

/// Words that mean the same to whoever searches: 特養, 介護老人福祉施設.
struct SearchWords {
  std::vector<Given<std::string>> words;
  Span span;
};

/// data/search-words.yaml
struct SearchWordFile {
  std::vector<SearchWords> search_words;
  Span span;
};
const RecordTable& search_word_file_table();

/// The head of a Markdown file, between two lines of `---`.
struct ArticleHead {
  Given<std::string> title, easy_title, summary, easy_summary;
  Given<int> order;
  Span span;
};
const RecordTable& article_head_table();

}  // namespace kakehashi
