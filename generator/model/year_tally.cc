#include "model/year_tally.h"

namespace kakehashi {

namespace f = field;

const RecordTable& year_tally_table() {
  using R = YearTally;
  static const RecordTable table = record_table<R>(
      "year tally", "年度集計",
      {
          f::number<&R::fiscal_year>("fiscal_year", "年度").required().office().help("2025"),
          f::text<&R::source>("source", "出典")
              .office()
              .help("公表された数字を写したとき。合わないところは警告になります"),
          f::number<&R::cases>("cases", "相談件数").office(),
          f::number<&R::new_cases>("new", "新規").office(),
          f::number<&R::continuing_cases>("continuing", "継続").office(),
          f::number<&R::minutes>("minutes", "相談時間").office().help("分"),
          f::counts<&R::by_consulter>("by_consulter", "相談者別", "consulter_types").office(),
          f::counts<&R::by_content>("by_content", "内容別", "consultation_contents").office(),
          f::counts<&R::by_way>("by_way", "方法別", "ways").office(),
          f::number<&R::meetings>("meetings", "会議出席回数").office(),
          f::counts<&R::meetings_by_kind>("meetings_by_kind", "会議の区分別", "meeting_kinds")
              .office(),
          f::number<&R::care_conferences>("care_conferences", "地域ケア会議").office().help("再掲"),
          f::number<&R::trainings>("trainings", "研修").office(),
          f::number<&R::open_days>("open_days", "開室日数").office(),
      });
  return table;
}

}  // namespace kakehashi
