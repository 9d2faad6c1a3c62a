#include <map>

#include "check/check.h"
#include "check/messages.h"
#include "tally/tally.h"

namespace kakehashi {
namespace {

/// Compares a tally sheet with the month's consultation sheets, item by item.
class TallyComparison {
 public:
  TallyComparison(const Project& project, const Records& records, const Tally& tally,
                  Diagnostics& diagnostics)
      : project_(project),
        tally_(tally),
        complete_(records.is_complete),
        diagnostics_(diagnostics) {
    sheets_ = count_consultations(records, *tally.month);
    for (const Consultation& consultation : records.consultations)
      if (consultation.received && month_of(*consultation.received) == *tally.month &&
          !first_.known())
        first_ = consultation.span;
  }

  void run() {
    const ConsultationTotals counted = totals_of(tally_);
    if (!tally_.by_way.empty())
      check_sum("方法別", "way", tally_.by_way.front().span, counted.by_way.sum(), counted.cases);
    if (tally_.new_cases || tally_.continuing_cases)
      check_sum("新規・継続", "new and continuing",
                tally_.new_cases ? tally_.new_cases.span : tally_.continuing_cases.span,
                counted.new_cases + counted.continuing_cases, counted.cases);
    // The month is counted by tally sheet alone, or some sheets could not be read.
    if (sheets_.cases == 0 || !complete_) return;

    compare("相談者別", "by consulter", "consulter_types", tally_.by_consulter,
            counted.by_consulter, sheets_.by_consulter);
    if (!tally_.by_content.empty())
      compare("内容別", "by content", "consultation_contents", tally_.by_content,
              counted.by_content, sheets_.by_content);
    if (!tally_.by_way.empty())
      compare("方法別", "by way", "ways", tally_.by_way, counted.by_way, sheets_.by_way);
    compare_number(tally_.new_cases, "新規", "new", sheets_.new_cases);
    compare_number(tally_.continuing_cases, "継続", "continuing", sheets_.continuing_cases);
  }

 private:
  Text month() const { return {era(*tally_.month), iso(*tally_.month)}; }

  void check_sum(const char* ja, const char* en, Span span, int sum, int cases) {
    if (sum == cases) return;
    diagnostics_
        .error(span, msg::kTallySum,
               {month(), Text(ja, en), std::to_string(sum), std::to_string(cases)})
        .hint(msg::kTallySumHint);
  }

  void differs(Span span, Text table, Text item, int tallied, int counted) {
    diagnostics_
        .error(span, msg::kTallyDiffers,
               {month(), std::move(table), std::move(item), std::to_string(tallied),
                std::to_string(counted)})
        .hint(msg::kTallyHint)
        .related(first_, msg::kSheetsHere, {std::to_string(sheets_.cases)});
  }

  void compare(const char* ja, const char* en, const char* list_id,
               const std::vector<Count>& written, const ItemCounts& tallied,
               const ItemCounts& counted) {
    for (const CodeItem& item : project_.codes.find(list_id)->items) {
      if (tallied.own(&item) == counted.own(&item)) continue;
      Span span = tally_.span;
      for (const Count& count : written)
        if (count.item == &item) span = count.span;
      differs(span, {ja, en}, {item.label, item.id}, tallied.own(&item), counted.own(&item));
    }
  }

  void compare_number(const Given<int>& tallied, const char* ja, const char* en, int counted) {
    if (tallied && *tallied != counted)
      differs(tallied.span, {"新規・継続", "new and continuing"}, {ja, en}, *tallied, counted);
  }

  const Project& project_;
  const Tally& tally_;
  const bool complete_;
  Diagnostics& diagnostics_;
  ConsultationTotals sheets_;
  Span first_;
};

void check_edition(const Given<Code>& code, int year, Diagnostics& diagnostics) {
  if (code && !code.value->exists_in(year))
    diagnostics
        .error(code.span, msg::kNotInEdition,
               {Text(code.value->label, code.value->id),
                Text(fiscal_year_name(year), "fiscal " + std::to_string(year))})
        .hint(msg::kNotInEditionHint);
}

void check_counts(const std::vector<Count>& counts, int year, Diagnostics& diagnostics) {
  for (const Count& count : counts) check_edition({count.item, count.span}, year, diagnostics);
}

void check_consultation(const Consultation& consultation, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < consultation.contents.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (*consultation.contents[i] == *consultation.contents[j])
        diagnostics
            .error(
                consultation.contents[i].span, msg::kRepeatedContent,
                {Text(consultation.contents[i].value->label, consultation.contents[i].value->id)})
            .related(consultation.contents[j].span, msg::kFirstUse);
  if (!consultation.received) return;
  const int year = fiscal_year(*consultation.received);
  check_edition(consultation.consulter_type, year, diagnostics);
  for (const Given<Code>& content : consultation.contents)
    check_edition(content, year, diagnostics);
}

/// Months and days occur once.
template <class R, class Key>
void check_once(const std::vector<R>& records, Given<Key> R::*member, const Message& message,
                const Text& what, Diagnostics& diagnostics) {
  std::map<Key, Span> seen;
  for (const R& record : records) {
    const Given<Key>& key = record.*member;
    if (!key) continue;
    const auto [first, inserted] = seen.emplace(*key, key.span);
    if (!inserted)
      diagnostics.error(key.span, message, {Text(era(*key), iso(*key)), what})
          .related(first->second, msg::kFirstUse);
  }
}

}  // namespace

void check_records(const Project& project, const Records& records, Diagnostics& diagnostics) {
  for (const Consultation& consultation : records.consultations)
    check_consultation(consultation, diagnostics);
  check_once(records.tallies, &Tally::month, msg::kDuplicateMonth, {"集計表", "tally sheets"},
             diagnostics);
  check_once(records.monthly_reports, &MonthlyReport::month, msg::kDuplicateMonth,
             {"月報", "monthly reports"}, diagnostics);
  check_once(records.daily_logs, &DailyLog::date, msg::kDuplicateDay, {"日報", "daily logs"},
             diagnostics);
  for (const Tally& tally : records.tallies) {
    if (!tally.month) continue;
    const int year = fiscal_year(*tally.month);
    check_counts(tally.by_consulter, year, diagnostics);
    check_counts(tally.by_content, year, diagnostics);
    TallyComparison(project, records, tally, diagnostics).run();
  }
}

}  // namespace kakehashi
