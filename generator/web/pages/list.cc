#include <algorithm>
#include <string_view>

#include "view/record_view.h"
#include "web/maps.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr shape() {
  const ShapePtr entry = record_shape({
      member("number", "番号", text_shape()),
      member("markup", "資源", markup_shape()),
      member("words", "添え書き", text_shape()),
      member("id", "ID", text_shape()),
      member("name", "名称", text_shape()),
      member("kind", "種別", text_shape()),
  });
  const ShapePtr section = record_shape({
      member("id", "ID", text_shape()),
      member("label", "見出し", text_shape()),
      member("href", "見出しの行き先", text_shape()),
      member("is_consult", "要相談", flag_shape()),
      member("is_continued", "前のページからの続き", flag_shape()),
      member("count", "件数", text_shape()),
      member("start", "はじめの番号", text_shape()),
      member("entries", "資源", list_shape(entry)),
  });
  const ShapePtr jump = record_shape({
      member("href", "行き先", text_shape()),
      member("label", "見出し", text_shape()),
      member("count", "件数", text_shape()),
  });
  const ShapePtr end = record_shape({
      member("name", "名称", text_shape()),
      member("group", "見出し", text_shape()),
  });
  const ShapePtr part = record_shape({
      member("href", "行き先", text_shape()),
      member("from", "はじめの番号", text_shape()),
      member("to", "終わりの番号", text_shape()),
      member("first", "はじめの資源", end),
      member("last", "終わりの資源", end),
      member("is_current", "このページ", flag_shape()),
  });
  return page_shape({
      member("name", "一覧の名前", text_shape()),
      member("count", "件数", text_shape()),
      member("is_kind", "種別の一覧", flag_shape()),
      member("is_area", "圏域の一覧", flag_shape()),
      member("is_provides", "在宅で行う医療の一覧", flag_shape()),
      member("is_accepts", "受け入れ可の一覧", flag_shape()),
      member("is_time", "曜日・時間の一覧", flag_shape()),
      member("is_kana", "五十音の一覧", flag_shape()),
      member("is_cards", "くわしい並べ方", flag_shape()),
      member("is_names", "名前だけの並べ方", flag_shape()),
      member("above", "上のページ",
             record_shape({
                 member("href", "行き先", text_shape()),
                 member("label", "名前", text_shape()),
             })),
      member("area", "圏域", shape_of(area_table())),
      member("support_center", "地域包括支援センター", resource_shape()),
      member("part", "何ページめ", text_shape()),
      member("part_count", "ページ数", text_shape()),
      member("has_parts", "いくつかのページに分かれている", flag_shape()),
      member("parts", "ページ", list_shape(part)),
      member("has_jumps", "見出しへの行き先", flag_shape()),
      member("jumps", "見出しへの行き先", list_shape(jump)),
      member("map", "地図", markup_shape()),
      member("sections", "見出しごとの資源", list_shape(section)),
  });
}

std::string title_of(const EntryList& list) {
  const std::string_view sort = list.sort;
  if (sort == "provides") return "「" + list.name + "」に家で対応するところ";
  if (sort == "accepts") return "「" + list.name + "」の方を受け入れるところ";
  if (sort == "kana") return "五十音で探す" + (list.name.empty() ? "" : "（" + list.name + "）");
  if (sort != "time") return list.name;
  for (const OpenTime& time : kOpenTimeNames)
    if (list.name == time.label) return time.title;
  return list.name;
}

/// The page that leads to lists of this sort.
Value above(const EntryList& list) {
  const std::string_view sort = list.sort;
  const auto link = [](const char* href, const char* label) {
    return Value::Record{{"href", Value(href)}, {"label", Value(label)}};
  };
  if (sort == "kind") return link("index.html#kinds", "種別");
  if (sort == "area") return link("areas/index.html", "圏域");
  if (sort == "provides") return link("provides/index.html", "家で行う医療");
  if (sort == "accepts") return link("accepts/index.html", "受け入れ");
  if (sort == "time") return link("times/index.html", "曜日・時間");
  if (list.folder != "kana") return link("kana/index.html", "五十音");
  return {};
}

/// The first or last entry of a part, and under which heading it stands.
Value end_of_part(const Edition& edition, const EntryList& list, std::size_t place) {
  for (const EntryList::Section& section : list.sections) {
    if (place < section.entries.size())
      return Value::Record{{"name", Value(edition.view.resource_name(section.entries[place]))},
                           {"group", Value(section.label)}};
    place -= section.entries.size();
  }
  return {};
}

Value parts_of(const Edition& edition, const EntryList& list, const ListPart& shown) {
  Value::List values;
  for (const ListPart& part : list_parts(shown.list, list.size()))
    values.push_back(Value::Record{{"href", Value(list_path(list.folder, part.number))},
                                   {"from", Value(std::to_string(part.begin + 1))},
                                   {"to", Value(std::to_string(part.end))},
                                   {"first", end_of_part(edition, list, part.begin)},
                                   {"last", end_of_part(edition, list, part.end - 1)},
                                   {"is_current", part.number == shown.number}});
  return values;
}

/// The way to each heading, on whichever page it stands first.
Value jumps_of(const EntryList& list) {
  Value::List jumps;
  std::size_t begin = 0;
  for (const EntryList::Section& section : list.sections) {
    jumps.push_back(Value::Record{
        {"href", Value(list_path(list.folder, begin / kListPart + 1) + "#group-" + section.id)},
        {"label", Value(section.label)},
        {"count", Value(std::to_string(section.entries.size()))}});
    begin += section.entries.size();
  }
  return jumps;
}

Value entry_value(const Edition& edition, const EntryList& list, const EntryList::Section& section,
                  std::size_t at, std::size_t number) {
  const std::size_t entry = section.entries[at];
  Value::Record value{{"number", Value(std::to_string(number))},
                      {"words", section.words.empty() ? Value() : Value(section.words[at])}};
  if (list.form == ListForm::names) {
    value.emplace_back("markup", Value());
    value.emplace_back("id", Value(edition.view.resource_id(entry)));
    value.emplace_back("name", Value(edition.view.resource_name(entry)));
    value.emplace_back("kind", Value(edition.view.resource_kind(entry)->label));
  } else {
    value.emplace_back("markup",
                       (list.form == ListForm::cards ? edition.cards : edition.rows)[entry]);
  }
  return value;
}

std::size_t count(const Edition& edition) { return edition.lists.parts.size(); }

Page page(const Edition& edition, std::size_t index) {
  const ListPart& part = edition.lists.parts[index];
  const EntryList& list = edition.lists.lists[part.list];

  Value::List sections;
  Entries shown;
  std::size_t before = 0;  // Entries of the list before the section.
  for (const EntryList::Section& section : list.sections) {
    const std::size_t size = section.entries.size();
    const std::size_t from = std::clamp(part.begin, before, before + size) - before;
    const std::size_t to = std::clamp(part.end, before, before + size) - before;
    if (from < to) {
      Value::List entries;
      for (std::size_t i = from; i < to; ++i) {
        entries.push_back(entry_value(edition, list, section, i, before + i + 1));
        shown.push_back(section.entries[i]);
      }
      sections.push_back(Value::Record{{"id", Value(section.id)},
                                       {"label", Value(section.label)},
                                       {"href", Value(section.link)},
                                       {"is_consult", section.is_consult},
                                       {"is_continued", from > 0},
                                       {"count", Value(std::to_string(size))},
                                       {"start", Value(std::to_string(before + from + 1))},
                                       {"entries", std::move(entries)}});
    }
    before += size;
  }

  const std::string title = title_of(list);
  const std::string_view sort = list.sort;
  const bool has_parts = part.of > 1, has_jumps = list.sections.size() > 1;
  const ViewOptions options{edition.view.audience(), false};
  return {
      list_path(list.folder, part.number),
      Value(title),
      {{"name", Value(list.name)},
       {"count", Value(std::to_string(list.size()))},
       {"is_kind", sort == "kind"},
       {"is_area", sort == "area"},
       {"is_provides", sort == "provides"},
       {"is_accepts", sort == "accepts"},
       {"is_time", sort == "time"},
       {"is_kana", sort == "kana"},
       {"is_cards", list.form == ListForm::cards},
       {"is_names", list.form == ListForm::names},
       {"above", above(list)},
       {"area", list.area ? view_of(list.area, area_table(), options, Names()) : Value()},
       {"support_center",
        list.support_center ? edition.view.resource(*list.support_center) : Value()},
       {"part", Value(std::to_string(part.number))},
       {"part_count", Value(std::to_string(part.of))},
       {"has_parts", has_parts},
       {"parts", has_parts ? parts_of(edition, list, part) : Value()},
       {"has_jumps", has_jumps},
       {"jumps", has_jumps ? jumps_of(list) : Value()},
       {"map", list.form == ListForm::names
                   ? Value()
                   : list_map(edition, shown, static_cast<int>(part.begin + 1), list.area, title)},
       {"sections", std::move(sections)}}};
}

}  // namespace

PageKind list_page() { return {"list", shape, count, page}; }

}  // namespace kakehashi
