#include "model/csv_columns.h"

namespace kakehashi {

namespace f = field;

namespace {

const RecordTable& value_table() {
  using R = CsvValue;
  static const RecordTable table =
      record_table<R>("value", "値",
                      {
                          f::text<&R::written>("written", "書き方").required(),
                          f::text<&R::means>("means", "意味").required(),
                      });
  return table;
}

const RecordTable& column_table() {
  using R = CsvColumn;
  static const RecordTable table =
      record_table<R>("column", "列",
                      {
                          f::text<&R::field>("field", "項目").required(),
                          f::text<&R::names>("names", "列の名前"),
                          f::record<&R::values>("values", "値", value_table),
                      });
  return table;
}

const RecordTable& sheet_table() {
  using R = CsvSheet;
  static const RecordTable table =
      record_table<R>("sheet", "表",
                      {
                          f::record<&R::columns>("columns", "列", column_table),
                          f::text<&R::ignored>("ignored", "読まない列"),
                      });
  return table;
}

}  // namespace

const RecordTable& csv_column_file_table() {
  using R = CsvColumnFile;
  static const RecordTable table =
      record_table<R>("CSV columns file", "CSV の列",
                      {
                          f::record<&R::consultations>("consultations", "相談", sheet_table),
                          f::record<&R::daily_logs>("daily_logs", "日報", sheet_table),
                      });
  return table;
}

}  // namespace kakehashi
