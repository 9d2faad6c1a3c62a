#include <algorithm>

#include "view/forms/sections.h"

namespace kakehashi {
namespace {

/// The items of a list's edition with their printed numbers, 1 to n.
Value::List numbered_counts(const CodeList& list, int year, const Counts<Unit::cases>& counts) {
  const std::vector<Code> items = list.edition(year);
  Value::List rows;
  for (std::size_t i = 0; i < items.size(); ++i)
    rows.push_back(Value::Record{{"number", number_text(static_cast<int>(i) + 1)},
                                 {"label", Value(items[i]->label)},
                                 {"cases", number_text(counts.with_breakdown(items[i], list))}});
  return rows;
}

/// Pairs for a table that is two columns wide; the right one of the last row may be empty.
Value::List in_two_columns(const Value::List& rows) {
  Value::List pairs;
  const std::size_t half = (rows.size() + 1) / 2;
  for (std::size_t i = 0; i < half; ++i)
    pairs.push_back(Value::Record{{"left", rows[i]},
                                  {"right", i + half < rows.size() ? rows[i + half] : Value()}});
  return pairs;
}

Value::List content_rows(const CodeList& list, int year, const Counts<Unit::mentions>& counts) {
  Value::List rows;
  int position = 0;
  for (Code item : list.edition(year)) {
    Value::List parts;
    for (Code part : list.edition(year, item))
      parts.push_back(Value::Record{{"label", Value(part->label)},
                                    {"mentions", number_text(counts.with_breakdown(part, list))}});
    // Ticked without saying which: printed, or the parts would not add up to their sum.
    if (!parts.empty() && counts.own(item) > 0)
      parts.push_back(
          Value::Record{{"label", "内訳なし"}, {"mentions", number_text(counts.own(item))}});
    // A table cell spans its parts, so the first of them stands in the item's own row.
    Value first;
    const std::size_t count = parts.size();
    if (count > 0) {
      first = std::move(parts.front());
      parts.erase(parts.begin());
    }
    rows.push_back(Value::Record{{"number", number_text(++position)},
                                 {"label", Value(item->label)},
                                 {"mentions", number_text(counts.with_breakdown(item, list))},
                                 {"row_count", number_text(std::max(1, static_cast<int>(count)))},
                                 {"first_part", std::move(first)},
                                 {"other_parts", std::move(parts)}});
  }
  return rows;
}

Value totals_value(const FormContext& context) {
  const Project& project = context.project;
  const Totals& totals = context.totals;
  const ConsultationTotals& consultations = totals.consultations;
  const int year = context.period.fiscal_year();
  const int tallied = consultations.cases - consultations.sheets;

  Value::List consulters =
      numbered_counts(project.codes.get("consulter_types"), year, consultations.by_consulter);
  Value::List rows = in_two_columns(consulters);
  const CodeList& way_list = project.codes.get("ways");
  Value::List ways;
  for (Code way : way_list.edition(year))
    ways.push_back(
        Value::Record{{"label", Value(way->label)},
                      {"cases", number_text(consultations.by_way.with_breakdown(way, way_list))}});
  const int way_count = static_cast<int>(ways.size());
  const CodeList& kind_list = project.codes.get("meeting_kinds");
  Value::List meeting_kinds;
  for (Code kind : kind_list.edition(year))
    meeting_kinds.push_back(Value::Record{
        {"label", Value(kind->label)},
        {"count", number_text(totals.meetings.by_kind.with_breakdown(kind, kind_list))}});

  return Value::Record{
      {"open_days", totals.recorded ? number_text(totals.open_days) : Value("—")},
      {"office_days", number_text(totals.office_days)},
      {"cases", number_text(consultations.cases)},
      {"tallied", tallied > 0 ? number_text(tallied) : Value()},
      {"new_cases", number_text(consultations.new_cases)},
      {"continuing_cases", number_text(consultations.continuing_cases)},
      {"minutes", number_text(consultations.minutes)},
      {"mentions", number_text(consultations.by_content.sum())},
      {"consulters", std::move(consulters)},
      {"consulter_rows", std::move(rows)},
      {"contents",
       content_rows(project.codes.get("consultation_contents"), year, consultations.by_content)},
      {"way_count", number_text(way_count)},
      {"ways", std::move(ways)},
      {"meetings",
       Value::Record{{"all", number_text(totals.meetings.all)},
                     {"kinds", std::move(meeting_kinds)},
                     {"care_conferences", number_text(totals.meetings.care_conferences)}}},
      {"trainings", number_text(totals.trainings)},
  };
}

ShapePtr totals_shape() {
  const ShapePtr numbered = record_shape({office_member("number", "番号", text_shape()),
                                          office_member("label", "項目", text_shape()),
                                          office_member("cases", "件数", text_shape())});
  const ShapePtr part = record_shape({office_member("label", "内訳", text_shape()),
                                      office_member("mentions", "延べ件数", text_shape())});
  return record_shape({
      office_member("open_days", "開室日数", text_shape()),
      office_member("office_days", "開室予定日数", text_shape()),
      office_member("cases", "相談件数", text_shape()),
      office_member("tallied", "集計表で数えた件数", text_shape()),
      office_member("new_cases", "新規", text_shape()),
      office_member("continuing_cases", "継続", text_shape()),
      office_member("minutes", "相談時間(分)", text_shape()),
      office_member("mentions", "相談内容(延べ)", text_shape()),
      office_member("consulters", "相談者別", list_shape(numbered)),
      office_member("consulter_rows", "相談者別(2列)",
                    list_shape(record_shape({office_member("left", "左", numbered),
                                             office_member("right", "右", numbered)}))),
      office_member(
          "contents", "内容別",
          list_shape(record_shape({office_member("number", "番号", text_shape()),
                                   office_member("label", "項目", text_shape()),
                                   office_member("mentions", "延べ件数", text_shape()),
                                   office_member("row_count", "行数", text_shape()),
                                   office_member("first_part", "最初の内訳", part),
                                   office_member("other_parts", "ほかの内訳", list_shape(part))}))),
      office_member("way_count", "方法の数", text_shape()),
      office_member("ways", "方法別",
                    list_shape(record_shape({office_member("label", "方法", text_shape()),
                                             office_member("cases", "件数", text_shape())}))),
      office_member(
          "meetings", "会議",
          record_shape({office_member("all", "会議出席回数", text_shape()),
                        office_member("kinds", "区分別",
                                      list_shape(record_shape(
                                          {office_member("label", "区分", text_shape()),
                                           office_member("count", "回数", text_shape())}))),
                        office_member("care_conferences", "地域ケア会議", text_shape())})),
      office_member("trainings", "研修", text_shape()),
  });
}

}  // namespace

FormSection totals_section() { return {"totals", "集計", totals_shape, totals_value}; }

}  // namespace kakehashi
