#pragma once
#include "base/yaml_text.h"
#include "model/field.h"

/// Records as the YAML that the loader reads back to the same record, through the field tables.
/// English keys in the table's order, codes by identifier, ISO dates: one record has one text,
/// however it was typed.
namespace kakehashi {

/// What the record says; nothing for what is not given.
void write_record(const RecordTable& table, const void* record, YamlWriter& out);

/// The same text alone.
std::string record_text(const RecordTable& table, const void* record);

/// Puts everything that `from` says into `to`; what `from` leaves open stays. A list of values is
/// replaced as a whole, a list of records is added to.
void overlay(const RecordTable& table, const void* from, void* to);

}  // namespace kakehashi
