#pragma once
#include <string>
#include <vector>

#include "model/record_file.h"

namespace kakehashi {

/// What a record says as a text that depends on nothing else: not on comments, the order of keys,
/// Japanese or English names, the way in which a date was written, or what stands around it. Two
/// records have the same text exactly when all their fields are the same; afterthoughts, which are
/// written when a month was sent long ago (a follow-up was done), do not count.
std::string canonical_text(const void* record, const RecordTable& table);

/// A record of any type that belongs to a month (RecordTable::month_key).
struct MonthRecord {
  const RecordTable* table;
  const void* record;
  Span span;
};
/// The records of a month, in the order of their types and files.
std::vector<MonthRecord> records_of(const RecordFile& records, const Month& month);

}  // namespace kakehashi
