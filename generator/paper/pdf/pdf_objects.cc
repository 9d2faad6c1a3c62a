#include "paper/pdf/pdf_objects.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/deflate.h"
#include "paper/pdf/content_id.h"
#include "paper/pdf/pdf_syntax.h"

namespace kakehashi::paper {
namespace {

void append_integer(std::string& out, long value) {
  const fmt::format_int digits(value);
  out.append(digits.data(), digits.size());
}

/// What comes next must not run into a word before it.
void separate(std::string& out) {
  if (!out.empty() && std::string_view("/<>[]() \n").find(out.back()) == std::string_view::npos) {
    out += ' ';
  }
}

void put_integer(PdfObject& object, long value) {
  separate(object.text);
  append_integer(object.text, value);
}

void put_object(PdfObject& object, PdfObject* value) {
  if (value->number == 0) {
    object.inside.emplace_back(object.text.size(), value);
    return;
  }
  put_integer(object, value->number);
  object.text += " 0 R";
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

void write(std::string& out, const PdfObject& object) {
  out += object.is_array ? "[" : "<<";
  std::size_t done = 0;
  for (const auto& [offset, value] : object.inside) {
    out.append(object.text, done, offset - done);
    write(out, *value);
    done = offset;
  }
  out.append(object.text, done);
  out += object.is_array ? "]" : ">>";
}

}  // namespace

PdfDict& PdfDict::add(std::string_view key, PdfDict value) {
  append_name(object_->text, key);
  put_object(*object_, value.object_);
  return *this;
}

PdfDict& PdfDict::add(std::string_view key, PdfArray value) {
  append_name(object_->text, key);
  put_object(*object_, value.object_);
  return *this;
}

PdfDict& PdfDict::name(std::string_view key, std::string_view value) {
  append_name(object_->text, key);
  append_name(object_->text, value);
  return *this;
}

PdfDict& PdfDict::number(std::string_view key, long value) {
  append_name(object_->text, key);
  put_integer(*object_, value);
  return *this;
}

PdfDict& PdfDict::flag(std::string_view key, bool value) {
  append_name(object_->text, key);
  object_->text += value ? " true" : " false";
  return *this;
}

PdfDict& PdfDict::text(std::string_view key, std::string_view utf8) {
  return ascii(key, is_plain_ascii(utf8) ? std::string(utf8) : "\xFE\xFF" + utf16_be(utf8));
}

PdfDict& PdfDict::ascii(std::string_view key, std::string_view value) {
  append_name(object_->text, key);
  append_string(object_->text, value);
  if (value.size() > kMaxString) object_->too_long = value.size();
  return *this;
}

PdfArray& PdfArray::add(PdfDict value) {
  put_object(*object_, value.object_);
  return *this;
}

PdfArray& PdfArray::add(PdfArray value) {
  put_object(*object_, value.object_);
  return *this;
}

PdfArray& PdfArray::name(std::string_view value) {
  append_name(object_->text, value);
  return *this;
}

PdfArray& PdfArray::number(double value) {
  separate(object_->text);
  append_number(object_->text, value);
  return *this;
}

PdfArray& PdfArray::integer(long value) {
  put_integer(*object_, value);
  return *this;
}

PdfFile::PdfFile() : catalog_(make(true)), info_(make(true)), page_tree_(make(true)) {
  catalog().name("Type", "Catalog").add("Pages", PdfDict(page_tree_));
}

PdfObject* PdfFile::make(bool numbered, bool is_array) {
  PdfObject& object = objects_.emplace_back();
  object.is_array = is_array;
  if (numbered) {
    numbered_.push_back(&object);
    object.number = static_cast<int>(numbered_.size());
  }
  return &object;
}

PdfDict PdfFile::direct() { return PdfDict(make(false)); }
PdfArray PdfFile::array() { return PdfArray(make(false, true)); }
PdfDict PdfFile::indirect() { return PdfDict(make(true)); }
PdfArray PdfFile::indirect_array() { return PdfArray(make(true, true)); }

PdfDict PdfFile::stream(std::string_view content) { return deflated_stream(deflate(content)); }

PdfDict PdfFile::deflated_stream(std::string_view content) {
  return plain_stream(content).name("Filter", "FlateDecode");
}

PdfDict PdfFile::plain_stream(std::string_view content) {
  PdfObject* const object = make(true);
  object->is_stream = true;
  object->data = content;
  return PdfDict(object).number("Length", static_cast<long>(content.size()));
}

PdfDict PdfFile::add_page(std::string_view content) {
  PdfDict page = indirect();
  page.name("Type", "Page").add("Contents", stream(content));
  pages_.push_back(page.object_);
  return page;
}

/// A tree of one level, or of two when the pages are too many for one array.
void PdfFile::add_page_tree() {
  const auto fill = [](PdfDict node, PdfArray kids, std::size_t count) {
    node.name("Type", "Pages").add("Kids", kids).number("Count", static_cast<long>(count));
  };
  PdfArray groups = array();
  const bool divided = pages_.size() > kMaxArray;
  for (std::size_t at = 0; at < pages_.size(); at += kMaxArray) {
    const std::size_t end = std::min(at + kMaxArray, pages_.size());
    PdfDict group = divided ? indirect() : PdfDict(page_tree_);
    PdfArray kids = array();
    for (std::size_t i = at; i < end; ++i) {
      PdfDict page(pages_[i]);
      page.add("Parent", group);
      kids.add(page);
    }
    fill(group, kids, end - at);
    if (divided) groups.add(group.add("Parent", PdfDict(page_tree_)));
  }
  if (divided || pages_.empty()) fill(PdfDict(page_tree_), groups, pages_.size());
}

Result<std::string> PdfFile::finish() {
  add_page_tree();
  // The comment tells programs that the file is binary (ISO 19005-1, 6.1.2).
  std::string out = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  std::vector<std::size_t> offsets;
  offsets.reserve(numbered_.size());
  for (const PdfObject& object : objects_) {
    if (object.too_long > 0) {
      return Failure{fmt::format("a text of {} bytes is too long for PDF/A", object.too_long)};
    }
  }
  for (const PdfObject* object : numbered_) {
    offsets.push_back(out.size());
    append_integer(out, object->number);
    out += " 0 obj\n";
    write(out, *object);
    if (object->is_stream) {
      out += "\nstream\n";
      out += object->data;
      out += "\nendstream";
    }
    out += "\nendobj\n";
  }
  const std::size_t table = out.size();
  out += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets.size() + 1);
  for (const std::size_t offset : offsets) out += fmt::format("{:010} 00000 n \n", offset);
  const std::string empty_id(2 * kContentIdBytes, '0');
  out += fmt::format(
      "trailer\n<</Size {}/Root 1 0 R/Info 2 0 R/ID[<{}><{}>]>>\nstartxref\n{}\n%%EOF\n",
      offsets.size() + 1, empty_id, empty_id, table);
  if (!set_content_id(out)) return Failure{"the trailer has no ID"};
  return out;
}

}  // namespace kakehashi::paper
