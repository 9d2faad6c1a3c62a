#pragma once
#include <vector>

#include "model/form.h"
#include "programme/occasion.h"

/// How what is due is said.
namespace kakehashi {

/// Days that follow each other.
struct DayRun {
  Date first, last;
};
/// 11月2日～11月6日、11月10日 or "2026-11-02 to 2026-11-06, 2026-11-10"; the first few of many.
Text words_of(const std::vector<DayRun>& runs);
/// With 、 or commas.
Text joined(const std::vector<Text>& texts);

/// 令和8年度 第2三半期 or 2026-T2
Text trimester_text(int fiscal_year, int trimester);
/// 月末から10日以内 or "within 10 days of the end of the month"; without a number of days or months
/// promptly after it.
Text rule_text(const Due& rule);
/// 様式3 or "form 3"; what has no plain number is called as it is (参考1).
Text number_text(const Form& form);
/// メール、郵送または持参
Text ways_text(const Form& form);
/// An item of the closed list "sending_ways".
Text way_text(Code way);

}  // namespace kakehashi
