#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace kakehashi::paper {

class PdfArray;

/// A dictionary of a PdfFile, which owns it; copies mean the same one. After a failed call all of
/// these do nothing: `PdfFile::finish` tells of the first error.
class PdfDict {
 public:
  PdfDict() = default;
  explicit operator bool() const { return object_ != nullptr; }

  PdfDict& add(const char* key, PdfDict value);
  PdfDict& add(const char* key, PdfArray value);
  PdfDict& name(const char* key, const std::string& value);
  PdfDict& number(const char* key, long value);
  PdfDict& flag(const char* key, bool value);
  /// A text for people: UTF-16 with byte order mark.
  PdfDict& text(const char* key, std::string_view utf8);
  /// A string as it is; printable ASCII without NUL.
  PdfDict& ascii(const char* key, const std::string& value);

 private:
  friend class PdfArray;
  friend class PdfFile;
  explicit PdfDict(void* object) : object_(object) {}
  void* object_ = nullptr;
};

/// The most elements that PDF/A-1 allows in an array (ISO 19005-1, 6.1.12).
inline constexpr std::size_t kMaxArray = 8191;

/// An array of a PdfFile, as PdfDict.
class PdfArray {
 public:
  PdfArray() = default;
  explicit operator bool() const { return object_ != nullptr; }

  PdfArray& add(PdfDict value);
  PdfArray& add(PdfArray value);
  PdfArray& name(const char* value);
  /// Whole numbers stay whole, others keep three decimals; all are cut to ±32,767.
  PdfArray& number(double value);
  PdfArray& integer(long value);
  PdfArray& bytes(std::string_view value);

 private:
  friend class PdfDict;
  friend class PdfFile;
  explicit PdfArray(void* object) : object_(object) {}
  void* object_ = nullptr;
};

/// A PDF 1.4 file in the making. libharu keeps the objects, the cross-reference table and the
/// compression; what the objects say is ours. Its own calls for text, fonts and metadata are not
/// used: they lose characters beyond U+FFFF, write the clock into the file and know no tags.
class PdfFile {
 public:
  PdfFile();
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  /// An object for one place inside another.
  PdfDict direct();
  PdfArray array();
  /// An object with a number, which any others may refer to.
  PdfDict indirect();
  PdfArray indirect_array();
  PdfDict stream(std::string_view content, bool compress = true);

  PdfDict catalog();
  PdfDict info();
  /// Adds a page; the caller adds its MediaBox and Resources.
  PdfDict add_page(std::string_view content);

  /// The file's bytes, its ID made from them; or libharu's first error.
  Result<std::string> finish();

 private:
  /// libharu repeats its first error on every later call.
  struct Error {
    unsigned long code = 0, detail = 0;
    static void note(unsigned long code, unsigned long detail, void* self);
  };
  Failure failure() const;

  Error error_;
  void* file_;
};

}  // namespace kakehashi::paper
