#include "check/check.h"
#include "check/messages.h"
#include "check/whole.h"
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
        complete_(are_whole(records, records.consultations)),
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
    if (!complete_) return;  // Some sheets could not be read.
    if (sheets_.cases == 0) return check_complete();

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

  /// Without sheets the form's numbers come from here: what is not counted would print as 0.
  void check_complete() {
    const auto require = [&](bool given, const char* key) {
      if (!given)
        diagnostics_.error(tally_.month.span, msg::kTallyIncomplete, {month(), key})
            .hint(msg::kTallyIncompleteHint);
    };
    require(!tally_.by_content.empty(), "by_content");
    require(!tally_.by_way.empty(), "by_way");
    require(tally_.new_cases.given(), "new");
    require(tally_.continuing_cases.given(), "continuing");
  }

  void differs(Span span, Text table, Text item, int tallied, int counted) {
    diagnostics_
        .error(span, msg::kTallyDiffers,
               {month(), std::move(table), std::move(item), std::to_string(tallied),
                std::to_string(counted)})
        .hint(msg::kTallyHint)
        .related(first_, msg::kSheetsHere, {std::to_string(sheets_.cases)});
  }

  template <Unit kUnit>
  void compare(const char* ja, const char* en, const char* list_id,
               const std::vector<Count>& written, const Counts<kUnit>& tallied,
               const Counts<kUnit>& counted) {
    for (const CodeItem& item : project_.codes.get(list_id).items) {
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

}  // namespace

void check_tallies(const Project& project, const Records& records, Diagnostics& diagnostics) {
  for (const Tally& tally : records.tallies)
    if (tally.month) TallyComparison(project, records, tally, diagnostics).run();
}

}  // namespace kakehashi
