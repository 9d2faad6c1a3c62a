#pragma once
#include "ingest/records.h"

namespace kakehashi {

/// The file of a month that imports write: what stands in it, and what is added and changed.
class MonthFile {
 public:
  MonthFile(const RecordFormat& format, const Field& list, std::string path);
  /// Reads what stands in the file.
  void read(const Sources& sources, SourceId source, const CodeLists& codes,
            Diagnostics& diagnostics);

  const std::string& path() const { return path_; }
  SourceId source() const { return source_; }  ///< kNoSource when there is no such file yet.
  std::size_t size() const { return list_.size(&content_); }
  const void* at(std::size_t index) const { return list_.at(&content_, index); }
  void* at(std::size_t index) { return const_cast<void*>(list_.at(&content_, index)); }
  /// A new record in it.
  void* add() { return list_.add(&content_); }

  /// The whole file: records by day and number, everything else after its table.
  std::string text() const;
  /// What is there was written by people, too (comments, another order): `text` would lose it.
  bool is_edited() const { return is_edited_; }

 private:
  const RecordFormat& format_;
  const Field& list_;
  std::string path_;
  SourceId source_ = kNoSource;
  RecordFile content_;
  bool is_edited_ = false;
};

}  // namespace kakehashi
