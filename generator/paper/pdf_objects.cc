#include "paper/pdf_objects.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include <algorithm>
#include <cmath>

#include "paper/content_id.h"
#include "paper/pdf_syntax.h"

namespace kakehashi::paper {
namespace {

constexpr double kMaxNumber = HPDF_LIMIT_MAX_REAL;

HPDF_Dict dict_of(void* object) { return static_cast<HPDF_Dict>(object); }
HPDF_Array array_of(void* object) { return static_cast<HPDF_Array>(object); }
HPDF_Doc doc_of(void* file) { return static_cast<HPDF_Doc>(file); }

/// Null, with the error noted, for a string beyond the limit of PDF 1.4. libharu itself would note
/// it without calling the handler and leak what is added afterwards.
HPDF_Binary binary(HPDF_MMgr memory, std::string_view bytes) {
  if (bytes.size() > HPDF_LIMIT_MAX_STRING_LEN) {
    HPDF_RaiseError(memory->error, HPDF_STRING_OUT_OF_RANGE, bytes.size());
    return nullptr;
  }
  std::string copy(bytes);  // libharu's parameter is not const.
  return HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                         static_cast<HPDF_UINT>(copy.size()));
}

/// An empty stream would be compressed to nothing, which readers take for a damaged one.
void append(HPDF_Stream stream, std::string_view content) {
  if (content.empty()) content = "\n";
  HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(content.data()),
                    static_cast<HPDF_UINT>(content.size()));
}

}  // namespace

PdfDict& PdfDict::add(const char* key, PdfDict value) {
  if (object_ != nullptr) HPDF_Dict_Add(dict_of(object_), key, value.object_);
  return *this;
}

PdfDict& PdfDict::add(const char* key, PdfArray value) {
  if (object_ != nullptr) HPDF_Dict_Add(dict_of(object_), key, value.object_);
  return *this;
}

PdfDict& PdfDict::name(const char* key, const std::string& value) {
  if (object_ != nullptr) HPDF_Dict_AddName(dict_of(object_), key, value.c_str());
  return *this;
}

PdfDict& PdfDict::number(const char* key, long value) {
  if (object_ != nullptr)
    HPDF_Dict_AddNumber(dict_of(object_), key, static_cast<HPDF_INT32>(value));
  return *this;
}

PdfDict& PdfDict::flag(const char* key, bool value) {
  if (object_ != nullptr) {
    HPDF_Dict_AddBoolean(dict_of(object_), key, value ? HPDF_TRUE : HPDF_FALSE);
  }
  return *this;
}

PdfDict& PdfDict::text(const char* key, std::string_view utf8) {
  if (object_ == nullptr) return *this;
  const HPDF_Dict dict = dict_of(object_);
  if (const HPDF_Binary made = binary(dict->mmgr, "\xFE\xFF" + utf16_be(utf8)); made != nullptr) {
    HPDF_Dict_Add(dict, key, made);
  }
  return *this;
}

PdfDict& PdfDict::ascii(const char* key, const std::string& value) {
  if (object_ == nullptr) return *this;
  const HPDF_Dict dict = dict_of(object_);
  if (value.size() > HPDF_LIMIT_MAX_STRING_LEN) {
    HPDF_RaiseError(dict->error, HPDF_STRING_OUT_OF_RANGE, value.size());
  } else {
    HPDF_Dict_Add(dict, key, HPDF_String_New(dict->mmgr, value.c_str(), nullptr));
  }
  return *this;
}

PdfArray& PdfArray::add(PdfDict value) {
  if (object_ != nullptr) HPDF_Array_Add(array_of(object_), value.object_);
  return *this;
}

PdfArray& PdfArray::add(PdfArray value) {
  if (object_ != nullptr) HPDF_Array_Add(array_of(object_), value.object_);
  return *this;
}

PdfArray& PdfArray::name(const char* value) {
  if (object_ != nullptr) HPDF_Array_AddName(array_of(object_), value);
  return *this;
}

PdfArray& PdfArray::number(double value) {
  if (object_ == nullptr) return *this;
  value = std::isnan(value) ? 0 : std::clamp(value, -kMaxNumber, kMaxNumber);
  if (value == std::floor(value)) {
    HPDF_Array_AddNumber(array_of(object_), static_cast<HPDF_INT32>(value));
  } else {
    HPDF_Array_AddReal(array_of(object_), static_cast<HPDF_REAL>(std::round(value * 1000) / 1000));
  }
  return *this;
}

PdfArray& PdfArray::integer(long value) {
  if (object_ != nullptr) HPDF_Array_AddNumber(array_of(object_), static_cast<HPDF_INT32>(value));
  return *this;
}

PdfArray& PdfArray::bytes(std::string_view value) {
  if (object_ != nullptr) {
    HPDF_Array_Add(array_of(object_), binary(array_of(object_)->mmgr, value));
  }
  return *this;
}

void PdfFile::Error::note(unsigned long code, unsigned long detail, void* self) {
  auto* const error = static_cast<Error*>(self);
  if (error->code == 0) *error = {code, detail};
}

PdfFile::PdfFile() : file_(HPDF_New(&Error::note, &error_)) {
  if (file_ == nullptr) return;
  doc_of(file_)->pdf_version = HPDF_VER_14;
  HPDF_SetCompressionMode(doc_of(file_), HPDF_COMP_ALL);
}

PdfFile::~PdfFile() {
  if (file_ != nullptr) HPDF_Free(doc_of(file_));
}

PdfDict PdfFile::direct() {
  return PdfDict(file_ == nullptr ? nullptr : HPDF_Dict_New(doc_of(file_)->mmgr));
}

PdfArray PdfFile::array() {
  return PdfArray(file_ == nullptr ? nullptr : HPDF_Array_New(doc_of(file_)->mmgr));
}

PdfDict PdfFile::indirect() {
  const PdfDict made = direct();
  // Before anything refers to it: the reference is made from the number that this gives.
  if (made) HPDF_Xref_Add(doc_of(file_)->xref, made.object_);
  return made;
}

PdfArray PdfFile::indirect_array() {
  const PdfArray made = array();
  if (made) HPDF_Xref_Add(doc_of(file_)->xref, made.object_);
  return made;
}

PdfDict PdfFile::stream(std::string_view content, bool compress) {
  if (file_ == nullptr) return {};
  const HPDF_Dict dict = HPDF_DictStream_New(doc_of(file_)->mmgr, doc_of(file_)->xref);
  if (dict == nullptr) return {};
  dict->filter = compress ? HPDF_STREAM_FILTER_FLATE_DECODE : HPDF_STREAM_FILTER_NONE;
  append(dict->stream, content);
  return PdfDict(dict);
}

PdfDict PdfFile::catalog() { return PdfDict(file_ == nullptr ? nullptr : doc_of(file_)->catalog); }

PdfDict PdfFile::info() { return PdfDict(file_ == nullptr ? nullptr : doc_of(file_)->info); }

PdfDict PdfFile::add_page(std::string_view content) {
  const HPDF_Page page = file_ == nullptr ? nullptr : HPDF_AddPage(doc_of(file_));
  if (page == nullptr) return {};
  append(static_cast<HPDF_PageAttr>(page->attr)->stream, content);
  return PdfDict(page);
}

Failure PdfFile::failure() const {
  return {fmt::format("libharu: error 0x{:04X}, detail {}", error_.code, error_.detail)};
}

Result<std::string> PdfFile::finish() {
  if (file_ == nullptr) return failure();
  const HPDF_Doc doc = doc_of(file_);
  // Filled in when all else is known.
  const std::string empty_id(kContentIdBytes, '\0');
  PdfDict(doc->trailer).add("ID", array().bytes(empty_id).bytes(empty_id));
  // Some errors are kept in the document without a call of the handler.
  if (doc->error.error_no != 0) {
    Error::note(doc->error.error_no, doc->error.detail_no, &error_);
  }
  if (error_.code == 0) HPDF_SaveToStream(doc);
  if (error_.code != 0) return failure();

  HPDF_UINT32 size = HPDF_GetStreamSize(doc);
  std::string out(size, '\0');
  HPDF_ReadFromStream(doc, reinterpret_cast<HPDF_BYTE*>(out.data()), &size);
  if (size != out.size()) return Failure{"libharu: the document cannot be read back"};
  if (!set_content_id(out)) return Failure{"libharu: the trailer has no ID"};
  return out;
}

}  // namespace kakehashi::paper
