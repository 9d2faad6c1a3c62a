#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace kakehashi::paper {

class PdfArray;

/// A dictionary or an array in the making: what it says so far as PDF syntax, and the direct
/// objects that stand inside at their offsets, which may still grow.
struct PdfObject {
  int number = 0;  ///< 0 for a direct object.
  bool is_array = false, is_stream = false;
  std::string text;
  std::vector<std::pair<std::size_t, PdfObject*>> inside;
  std::string data;          ///< Of a stream, as it stands in the file.
  std::size_t too_long = 0;  ///< Length of a string that is longer than PDF/A allows.
};

/// A dictionary of a PdfFile, which owns it; copies mean the same one. Keys stand in the order in
/// which they are added, and are to be added once.
class PdfDict {
 public:
  PdfDict() = default;
  explicit operator bool() const { return object_ != nullptr; }

  PdfDict& add(std::string_view key, PdfDict value);
  PdfDict& add(std::string_view key, PdfArray value);
  PdfDict& name(std::string_view key, std::string_view value);
  PdfDict& number(std::string_view key, long value);
  PdfDict& flag(std::string_view key, bool value);
  /// A text for people: as it is when ASCII is enough, else UTF-16 with byte order mark.
  PdfDict& text(std::string_view key, std::string_view utf8);
  /// A string of bytes.
  PdfDict& ascii(std::string_view key, std::string_view value);

 private:
  friend class PdfArray;
  friend class PdfFile;
  explicit PdfDict(PdfObject* object) : object_(object) {}
  PdfObject* object_ = nullptr;
};

/// The most elements that PDF/A-1 allows in an array (ISO 19005-1, 6.1.12).
inline constexpr std::size_t kMaxArray = 8191;
/// The longest string, in bytes.
inline constexpr std::size_t kMaxString = 65535;

/// An array of a PdfFile, as PdfDict.
class PdfArray {
 public:
  PdfArray() = default;
  explicit operator bool() const { return object_ != nullptr; }

  PdfArray& add(PdfDict value);
  PdfArray& add(PdfArray value);
  PdfArray& name(std::string_view value);
  /// Three decimals at most; cut to ±32,767.
  PdfArray& number(double value);
  PdfArray& integer(long value);

 private:
  friend class PdfDict;
  friend class PdfFile;
  explicit PdfArray(PdfObject* object) : object_(object) {}
  PdfObject* object_ = nullptr;
};

/// A PDF 1.4 file in the making.
class PdfFile {
 public:
  PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  /// An object for one place inside another.
  PdfDict direct();
  PdfArray array();
  /// An object with a number, which any others may refer to.
  PdfDict indirect();
  PdfArray indirect_array();
  PdfDict stream(std::string_view content);
  /// A stream that stands in the file as it is; the caller adds its Filter, if it has one.
  PdfDict plain_stream(std::string_view content);
  /// A stream whose content is compressed already.
  PdfDict deflated_stream(std::string_view content);

  PdfDict catalog() { return PdfDict(catalog_); }
  PdfDict info() { return PdfDict(info_); }
  /// Adds a page; the caller adds its MediaBox and Resources.
  PdfDict add_page(std::string_view content);

  /// The file's bytes, its ID made from them. Fails when a string is longer than PDF/A allows.
  Result<std::string> finish();

 private:
  PdfObject* make(bool numbered, bool is_array = false);
  void add_page_tree();

  std::deque<PdfObject> objects_;
  std::vector<PdfObject*> numbered_;  ///< Number 1 first.
  std::vector<PdfObject*> pages_;
  PdfObject *catalog_, *info_, *page_tree_;
};

}  // namespace kakehashi::paper
