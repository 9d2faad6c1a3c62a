#include "model/closing.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& closed_record_table() {
  using R = ClosedRecord;
  static const RecordTable table =
      record_table<R>("closed record", "締めた記録",
                      {
                          f::text<&R::type>("type", "種類").required().office(),
                          f::text<&R::name>("name", "番号").required().office(),
                          f::text<&R::digest>("digest", "指紋").required().office(),
                      });
  return table;
}

const RecordTable& closed_figure_table() {
  using R = ClosedFigure;
  static const RecordTable table =
      record_table<R>("closed figure", "締めた数",
                      {
                          f::text<&R::key>("key", "項目").required().office(),
                          f::text<&R::label>("label", "表示名").required().office(),
                          f::text<&R::value>("value", "値").required().office(),
                      });
  return table;
}

const RecordTable& closed_form_table() {
  using R = ClosedForm;
  static const RecordTable table =
      record_table<R>("closed form", "締めた様式",
                      {
                          f::text<&R::file>("file", "ファイル").required().office(),
                          f::text<&R::digest>("digest", "指紋").required().office(),
                      });
  return table;
}

}  // namespace

const RecordTable& closing_table() {
  using R = Closing;
  static const RecordTable table = record_table<R>(
      "closing", "締め",
      {
          f::month<&R::month>("month", "月").required().office(),
          f::code<&R::action>("action", "操作", "closing_actions").required().office(),
          f::date<&R::on>("on", "日付").required().office(),
          f::text<&R::reason>("reason", "理由").office(),
          f::date<&R::keep_until>("keep_until", "保存期限").office(),
          f::record<&R::forms>("forms", "様式", closed_form_table).office(),
          f::record<&R::figures>("figures", "数", closed_figure_table).office(),
          f::record<&R::records>("records", "記録", closed_record_table).office(),
          f::text<&R::records_digest>("records_digest", "記録の指紋").office(),
          f::text<&R::chain>("chain", "台帳の指紋").required().office(),
      });
  return table;
}

const RecordTable& ledger_table() {
  using R = Ledger;
  static const RecordTable table = record_table<R>(
      "ledger", "締めの台帳",
      {f::record<&R::closings>("closings", "締め", closing_table).required().office()});
  return table;
}

const Closing* closing_of(const std::vector<Closing>& ledger, const Month& month) {
  const Closing* last = nullptr;
  for (const Closing& entry : ledger)
    if (entry.month && *entry.month == month) last = &entry;
  return last && last->closes() ? last : nullptr;
}

}  // namespace kakehashi
