#include "ingest/csv.h"

#include <csv.h>

#include <algorithm>
#include <memory>

#include "base/unicode.h"
#include "base/utf8.h"
#include "ingest/messages.h"

namespace kakehashi {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// No official field comes near it; an open quote that swallows the rest of a file does.
constexpr std::size_t kMaxFieldBytes = 64 * 1024;
constexpr std::size_t kMaxChunkBytes = 4 * 1024;

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Feeds libcsv from delimiter to delimiter: when it calls back, the bytes fed so far end with the
/// delimiter of the field, which is how a field learns its place (libcsv itself keeps none).
class Reader {
 public:
  Reader(std::string_view bytes, SourceId file, Diagnostics& diagnostics,
         const std::function<bool(CsvRow&)>& on_row)
      : bytes_(bytes), file_(file), diagnostics_(diagnostics), on_row_(on_row) {
    encoding_ = detect_encoding(bytes);
    ok_ = csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) == 0;
    if (ok_) csv_set_blk_size(&parser_, 1024);
  }
  ~Reader() {
    if (ok_) csv_free(&parser_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void run() {
    if (!ok_) return;
    if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) {
      diagnostics_.error(Span::whole(file_), msg::kImportUtf16).hint(msg::kImportSaveAsUtf8);
      return;
    }
    if (bytes_.starts_with(kByteOrderMark)) position_ = kByteOrderMark.size();
    field_begin_ = row_begin_ = position_;
    while (position_ < bytes_.size() && !stopped_)
      if (!feed()) return;
    if (stopped_) return;
    if (csv_fini(&parser_, on_field, on_record, this) != 0) return report_quote();
    hand_out();
  }

 private:
  bool feed() {
    const std::string_view rest = bytes_.substr(position_, kMaxChunkBytes);
    const std::size_t delimiter = rest.find_first_of(",\r\n");
    const std::string_view chunk =
        delimiter == std::string_view::npos ? rest : rest.substr(0, delimiter + 1);
    const std::size_t before = position_;
    position_ += chunk.size();
    if (csv_parse(&parser_, chunk.data(), chunk.size(), on_field, on_record, this) !=
        chunk.size()) {
      position_ = before;
      report_quote();
      return false;
    }
    hand_out();
    // Between records libcsv swallows line ends without a word.
    if (row_.fields.empty() && field_begin_ == before &&
        chunk.find_first_not_of("\r\n") == chunk.npos)
      field_begin_ = row_begin_ = position_;
    if (position_ - field_begin_ > kMaxFieldBytes) {
      report_quote();
      return false;
    }
    return true;
  }

  void report_quote() {
    diagnostics_.error(at(field_begin_, field_begin_ + 1), msg::kImportOpenQuote)
        .hint(msg::kImportDownloadAgain);
  }

  Span at(std::size_t begin, std::size_t end) const {
    end = std::min(end, bytes_.size());
    return {file_, static_cast<std::uint32_t>(std::min(begin, end)),
            static_cast<std::uint32_t>(end)};
  }

  void add_field(std::string_view raw) {
    CsvField& field = row_.fields.emplace_back();
    // The last field of a file may lack its line end.
    const bool delimited =
        !finished() || bytes_.ends_with('\n') || bytes_.ends_with('\r') || bytes_.ends_with(',');
    field.span = at(field_begin_, delimited ? position_ - 1 : position_);
    field_begin_ = position_;
    std::optional<std::string> text = decode_text(raw, encoding_);
    if (text) {
      field.text = std::move(*text);
    } else {
      diagnostics_.error(field.span, msg::kImportUndecodable).hint(msg::kImportSaveAsUtf8);
    }
  }

  bool finished() const { return position_ >= bytes_.size(); }

  /// A chunk ends at the first line end, so at most one record is complete after it. Handing it out
  /// here rather than in the callback keeps foreign code off libcsv's stack.
  void hand_out() {
    if (!row_complete_) return;
    row_complete_ = false;
    row_.span = at(row_begin_, row_.fields.empty() ? position_ : row_.fields.back().span.end);
    if (!row_.fields.empty()) stopped_ = !on_row_(row_);
    row_.fields.clear();
    row_begin_ = field_begin_ = position_;
  }

  // Exceptions must not cross libcsv, which is C; nothing here throws but for want of memory.
  static void on_field(void* text, std::size_t size, void* self) noexcept {
    static_cast<Reader*>(self)->add_field({static_cast<const char*>(text), text ? size : 0});
  }
  static void on_record(int, void* self) noexcept {
    static_cast<Reader*>(self)->row_complete_ = true;
  }

  std::string_view bytes_;
  SourceId file_;
  Diagnostics& diagnostics_;
  const std::function<bool(CsvRow&)>& on_row_;
  csv_parser parser_{};
  Encoding encoding_ = Encoding::utf8;
  CsvRow row_;
  std::size_t position_ = 0;  ///< Bytes fed so far.
  std::size_t field_begin_ = 0;
  std::size_t row_begin_ = 0;
  bool ok_ = false;
  bool row_complete_ = false;
  bool stopped_ = false;
};

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) return Encoding::utf8;
  const std::optional<std::size_t> bad = find_invalid_utf8(bytes);
  if (!bad) return Encoding::utf8;
  // The first line with other than ASCII is valid when the first bad byte lies behind it.
  const auto first = static_cast<std::size_t>(
      std::find_if(bytes.begin(), bytes.end(),
                   [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) -
      bytes.begin());
  const std::size_t line_end = bytes.find('\n', first);
  return line_end != std::string_view::npos && line_end < *bad ? Encoding::utf8 : Encoding::cp932;
}

std::optional<std::string> decode_text(std::string_view bytes, Encoding encoding) {
  if (is_ascii(bytes)) return std::string(bytes);
  if (encoding == Encoding::cp932) return decode_cp932(bytes);
  if (find_invalid_utf8(bytes)) return std::nullopt;
  return std::string(bytes);
}

std::string text_as_utf8(std::string bytes) {
  if (detect_encoding(bytes) == Encoding::utf8) return bytes;
  return decode_cp932(bytes).value_or(std::move(bytes));
}

void read_csv(const Sources& sources, SourceId file, Diagnostics& diagnostics,
              const std::function<bool(CsvRow&)>& on_row) {
  Reader(sources[file].text(), file, diagnostics, on_row).run();
}

}  // namespace kakehashi
