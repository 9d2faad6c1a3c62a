#include "view/monthly_report_view.h"

#include <algorithm>

namespace kakehashi {
namespace {

Shape::Member member(const char* name, const char* label, ShapePtr shape) {
  return {name, Text(label, name), Audience::office, std::move(shape)};
}

Value number(int value) { return std::to_string(value); }

/// The items of a list's edition with their printed numbers, 1 to n.
Value::List numbered_counts(const CodeList& list, int year, const ItemCounts& counts) {
  const std::vector<Code> items = list.edition(year);
  Value::List rows;
  for (std::size_t i = 0; i < items.size(); ++i)
    rows.push_back(Value::Record{{"number", number(static_cast<int>(i) + 1)},
                                 {"label", Value(items[i]->label)},
                                 {"cases", number(counts.with_breakdown(items[i], list))}});
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

Value::List content_rows(const CodeList& list, int year, const ItemCounts& counts) {
  Value::List rows;
  int position = 0;
  for (Code item : list.edition(year)) {
    Value::List parts;
    for (Code part : list.edition(year, item))
      parts.push_back(Value::Record{{"label", Value(part->label)},
                                    {"mentions", number(counts.with_breakdown(part, list))}});
    // Ticked without saying which: printed, or the parts would not add up to their sum.
    if (!parts.empty() && counts.own(item) > 0)
      parts.push_back(Value::Record{{"label", "内訳なし"}, {"mentions", number(counts.own(item))}});
    // A table cell spans its parts, so the first of them stands in the item's own row.
    Value first;
    const std::size_t count = parts.size();
    if (count > 0) {
      first = std::move(parts.front());
      parts.erase(parts.begin());
    }
    rows.push_back(Value::Record{{"number", number(++position)},
                                 {"label", Value(item->label)},
                                 {"mentions", number(counts.with_breakdown(item, list))},
                                 {"row_count", number(std::max(1, static_cast<int>(count)))},
                                 {"first_part", std::move(first)},
                                 {"other_parts", std::move(parts)}});
  }
  return rows;
}

}  // namespace

Value monthly_report_view(const Project& project, const Records& records, const Month& month) {
  const MonthTotals totals = tally_month(project, records, month);
  const ConsultationTotals& consultations = totals.consultations;
  const int year = fiscal_year(month);
  const ViewOptions office_eyes{Audience::office, false};
  const Names names;

  Value::List consulters =
      numbered_counts(*project.codes.find("consulter_types"), year, consultations.by_consulter);
  Value::List rows = in_two_columns(consulters);
  const CodeList& way_list = *project.codes.find("ways");
  Value::List ways;
  for (Code way : way_list.edition(year))
    ways.push_back(
        Value::Record{{"label", Value(way->label)},
                      {"cases", number(consultations.by_way.with_breakdown(way, way_list))}});
  const int way_count = static_cast<int>(ways.size());
  const CodeList& kind_list = *project.codes.find("meeting_kinds");
  Value::List meeting_kinds;
  for (Code kind : kind_list.edition(year))
    meeting_kinds.push_back(
        Value::Record{{"label", Value(kind->label)},
                      {"count", number(totals.meetings.by_kind.with_breakdown(kind, kind_list))}});

  static const MonthlyReport kUnwritten;
  const MonthlyReport* words = &kUnwritten;
  for (const MonthlyReport& report : records.monthly_reports)
    if (report.month && *report.month == month) words = &report;
  const Value written = view_of(words, monthly_report_table(), office_eyes, names);
  const auto from = [](const Value& record, const char* key) {
    const Value* found = record.find(key);
    return found ? *found : Value();
  };

  return Value::Record{
      {"form", Value::Record{{"number", "3"}, {"name", "実績報告書（月報）"}}},
      {"month", view_of(month)},
      {"fiscal_year", Value(fiscal_year_name(year))},
      {"office", view_of(&project.office, office_table(), office_eyes, names)},
      {"open_days", number(totals.open_days)},
      {"office_days", number(totals.office_days)},
      {"cases", number(consultations.cases)},
      {"new_cases", number(consultations.new_cases)},
      {"continuing_cases", number(consultations.continuing_cases)},
      {"minutes", number(consultations.minutes)},
      {"mentions", number(consultations.by_content.sum())},
      {"consulters", std::move(consulters)},
      {"consulter_rows", std::move(rows)},
      {"contents",
       content_rows(*project.codes.find("consultation_contents"), year, consultations.by_content)},
      {"way_count", number(way_count)},
      {"ways", std::move(ways)},
      {"meetings", Value::Record{{"all", number(totals.meetings.all)},
                                 {"kinds", std::move(meeting_kinds)},
                                 {"care_conferences", number(totals.meetings.care_conferences)}}},
      {"trainings", number(totals.trainings)},
      {"has_activities", from(written, "has_activities")},
      {"activities", from(written, "activities")},
      {"problems", from(written, "problems")},
      {"next_month", from(written, "next_month")},
      {"checked_by", from(written, "checked_by")},
      {"checked_on", from(written, "checked_on")},
  };
}

ShapePtr monthly_report_shape() {
  const ShapePtr numbered =
      record_shape({member("number", "番号", text_shape()), member("label", "項目", text_shape()),
                    member("cases", "件数", text_shape())});
  const ShapePtr part = record_shape(
      {member("label", "内訳", text_shape()), member("mentions", "延べ件数", text_shape())});
  const Shape words = *shape_of(monthly_report_table());
  const auto of_words = [&](const char* key) { return *words.find(key); };
  return record_shape({
      member("form", "様式",
             record_shape({member("number", "様式番号", text_shape()),
                           member("name", "様式名", text_shape())})),
      member("month", "月", month_shape()),
      member("fiscal_year", "年度", text_shape()),
      member("office", "相談支援室", shape_of(office_table())),
      member("open_days", "開室日数", text_shape()),
      member("office_days", "開室予定日数", text_shape()),
      member("cases", "相談件数", text_shape()),
      member("new_cases", "新規", text_shape()),
      member("continuing_cases", "継続", text_shape()),
      member("minutes", "相談時間(分)", text_shape()),
      member("mentions", "相談内容(延べ)", text_shape()),
      member("consulters", "相談者別", list_shape(numbered)),
      member("consulter_rows", "相談者別(2列)",
             list_shape(
                 record_shape({member("left", "左", numbered), member("right", "右", numbered)}))),
      member(
          "contents", "内容別",
          list_shape(record_shape(
              {member("number", "番号", text_shape()), member("label", "項目", text_shape()),
               member("mentions", "延べ件数", text_shape()),
               member("row_count", "行数", text_shape()), member("first_part", "最初の内訳", part),
               member("other_parts", "ほかの内訳", list_shape(part))}))),
      member("way_count", "方法の数", text_shape()),
      member("ways", "方法別",
             list_shape(record_shape(
                 {member("label", "方法", text_shape()), member("cases", "件数", text_shape())}))),
      member(
          "meetings", "会議",
          record_shape({member("all", "会議出席回数", text_shape()),
                        member("kinds", "区分別",
                               list_shape(record_shape({member("label", "区分", text_shape()),
                                                        member("count", "回数", text_shape())}))),
                        member("care_conferences", "地域ケア会議", text_shape())})),
      member("trainings", "研修", text_shape()),
      of_words("has_activities"),
      of_words("activities"),
      of_words("problems"),
      of_words("next_month"),
      of_words("checked_by"),
      of_words("checked_on"),
  });
}

}  // namespace kakehashi
