#include "model/form.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& due_table() {
  using R = Due;
  static const RecordTable table =
      record_table<R>("due", "期限",
                      {
                          f::code<&R::after>("after", "起点", "due_events").required(),
                          f::number<&R::days>("days", "日数").help("起点から何日以内"),
                          f::number<&R::months>("months", "月数").help("起点から何か月以内"),
                      });
  return table;
}

}  // namespace

const RecordTable& form_table() {
  using R = Form;
  static const RecordTable table =
      record_table<R>("form", "様式",
                      {
                          f::id<&R::id>("id", "ID").help("ファイルの名前になります"),
                          f::text<&R::number>("number", "番号").required(),
                          f::text<&R::name>("name", "名称").required(),
                          f::text<&R::template_name>("template", "テンプレート")
                              .required()
                              .help("templates/paper/ の中の名前。例 forms/form-03-monthly-report"),
                          f::code<&R::covers>("covers", "対象期間", "form_periods")
                              .required()
                              .help("まとめて作るとき、どの期間の一式に入れるか"),
                          f::record<&R::due>("due", "期限", due_table),
                          f::code<&R::ways>("ways", "提出方法", "sending_ways"),
                          f::flag<&R::own_layout>("own_layout", "独自書式")
                              .help("yes のとき、この室が作った書式であることを欄外に印字します"),
                          f::text<&R::note>("note", "備考"),
                      });
  return table;
}

const RecordTable& form_file_table() {
  using R = FormFile;
  static const RecordTable table = record_table<R>(
      "forms file", "様式ファイル", {f::record<&R::forms>("forms", "様式", form_table).required()});
  return table;
}

}  // namespace kakehashi
