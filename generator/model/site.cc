#include "model/site.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& news_table() {
  using R = News;
  static const RecordTable table =
      record_table<R>("news", "新着情報",
                      {
                          f::date<&R::date>("date", "日付").required(),
                          f::text<&R::title>("title", "題名").required(),
                          f::prose<&R::text>("text", "本文"),
                          f::text<&R::link>("link", "リンク")
                              .help("https://… か、このサイトの中のページ(例 events/index.html)"),
                          f::date<&R::until>("until", "掲載終了日").help("この日まで載せます"),
                      });
  return table;
}

const RecordTable& situation_table() {
  using R = Situation;
  static const RecordTable table = record_table<R>(
      "situations", "お困りごと",
      {
          f::text<&R::title>("title", "題名").required().help("例 退院が決まった"),
          f::text<&R::easy_title>("easy_title", "やさしい題名"),
          f::prose<&R::text>("text", "本文"),
          f::prose<&R::easy_text>("easy_text", "やさしい本文"),
          f::code<&R::kinds>("kinds", "種別", "kinds").help("相談先になる種別"),
          f::code<&R::provides>("provides", "在宅で行う医療", "provided_treatments"),
          f::code<&R::accepts>("accepts", "受け入れ可", "accepted_conditions"),
          f::text<&R::leaflets>("leaflets", "リーフレット").help("ファイル名(.md を除く)"),
          f::text<&R::pages>("pages", "ページ").help("ファイル名(.md を除く)"),
      });
  return table;
}

}  // namespace

const RecordTable& site_table() {
  using R = Site;
  static const RecordTable table = record_table<R>(
      "site", "サイト",
      {
          f::text<&R::title>("title", "題名").required(),
          f::text<&R::easy_title>("easy_title", "やさしい題名"),
          f::text<&R::description>("description", "説明").required(),
          f::text<&R::easy_description>("easy_description", "やさしい説明"),
          f::url<&R::address>("address", "アドレス")
              .help(
                  "住民向けサイトを置く所。例 https://example.jp/shigen/。サイトマップに要ります"),
          f::text<&R::licence>("licence", "利用条件")
              .help("相談支援室のデータを使う人への条件。例 CC BY 4.0"),
          f::url<&R::licence_url>("licence_url", "利用条件のURL"),
          f::prose<&R::notice>("notice", "お知らせ"),
          f::prose<&R::easy_notice>("easy_notice", "やさしいお知らせ"),
          f::record<&R::news>("news", "新着情報", news_table),
          f::record<&R::situations>("situations", "お困りごと", situation_table),
      });
  return table;
}

const RecordTable& event_table() {
  using R = SiteEvent;
  static const RecordTable table =
      record_table<R>("event", "催し",
                      {
                          f::id<&R::id>("id", "ID"),
                          f::text<&R::title>("title", "題名").required(),
                          f::text<&R::easy_title>("easy_title", "やさしい題名"),
                          f::code<&R::audience>("audience", "公開先", "audience")
                              .help("public(書かなければこれ)か professional"),
                          f::date<&R::date>("date", "日付").required(),
                          f::date<&R::until>("until", "最終日").help("1日だけなら書きません"),
                          f::time<&R::from>("from", "開始"),
                          f::time<&R::to>("to", "終了"),
                          f::text<&R::place>("place", "会場").required(),
                          f::text<&R::address>("address", "住所"),
                          f::text<&R::access>("access", "交通"),
                          f::text<&R::for_whom>("for_whom", "対象"),
                          f::text<&R::capacity>("capacity", "定員").help("例 40人(先着)"),
                          f::text<&R::fee>("fee", "費用").help("例 無料"),
                          f::prose<&R::apply>("apply", "申し込み"),
                          f::text<&R::organiser>("organiser", "主催"),
                          f::phone<&R::phone>("phone", "電話").help("書かなければ相談支援室の電話"),
                          f::flag<&R::cancelled>("cancelled", "中止"),
                          f::prose<&R::text>("text", "内容"),
                          f::prose<&R::easy_text>("easy_text", "やさしい内容"),
                      });
  return table;
}

const RecordTable& event_file_table() {
  using R = EventFile;
  static const RecordTable table =
      record_table<R>("events file", "催しファイル",
                      {f::record<&R::events>("events", "催し", event_table).required()});
  return table;
}

namespace {

const RecordTable& search_words_table() {
  using R = SearchWords;
  static const RecordTable table = record_table<R>(
      "search words", "同じ意味の言葉",
      {f::text<&R::words>("words", "言葉").required().help("例 [特養, 介護老人福祉施設]")});
  return table;
}

}  // namespace

const RecordTable& search_word_file_table() {
  using R = SearchWordFile;
  static const RecordTable table = record_table<R>(
      "search words file", "検索の言葉のファイル",
      {f::record<&R::search_words>("search_words", "同じ意味の言葉", search_words_table)});
  return table;
}

const RecordTable& article_head_table() {
  using R = ArticleHead;
  static const RecordTable table = record_table<R>(
      "article", "文章",
      {
          f::text<&R::title>("title", "題名").required(),
          f::text<&R::easy_title>("easy_title", "やさしい題名"),
          f::text<&R::summary>("summary", "要約").required().help("一覧と検索結果に出す一文"),
          f::text<&R::easy_summary>("easy_summary", "やさしい要約"),
          f::number<&R::order>("order", "順番"),
      });
  return table;
}

}  // namespace kakehashi
