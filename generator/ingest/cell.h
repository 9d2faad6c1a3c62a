#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"

/// What Excel leaves in the cells of a sheet.
namespace kakehashi {

/// The cell in the writing that the readers of values (load/values.h) know: without the weekday and
/// the midnight behind a date (2026/10/1(木) 0:00), the seconds of a time, the separators of
/// thousands and the unit behind a number. What is none of that stays for the reader to refuse.
std::string cell_text(std::string_view cell, FieldType type);

/// A word for comparing: in small letters, without spaces, in one width, and with one sign for the
/// dashes and waves that Windows and everyone else write differently (〜 and ～, − and －).
std::string folded_word(std::string_view text);

/// #REF!, #N/A and so on, and the ##### of a column that was too narrow.
bool is_formula_error(std::string_view cell);

/// 合計, 計, 小計, 総計, total: the row holds sums, not a record.
bool is_total_word(std::string_view cell);

/// The values of a cell that holds several, by line, 、 , ; /, and last ・ and spaces. What
/// `is_value` knows is never torn.
std::vector<std::string> split_cell(std::string_view cell,
                                    const std::function<bool(std::string_view)>& is_value);

/// A to Z, AA …: what Excel calls the column with this index.
std::string column_letters(std::size_t index);

}  // namespace kakehashi
