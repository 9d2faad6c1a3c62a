#include "ingest/kaigo_row.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/unicode.h"
#include "base/utf8.h"
#include "ingest/columns.h"
#include "ingest/csv.h"
#include "ingest/messages.h"

namespace kakehashi {
namespace {

enum Column : std::size_t {
  kMunicipality,
  kPrefecture,
  kCity,
  kName,
  kKana,
  kService,
  kAddress,
  kBuilding,
  kLatitude,
  kLongitude,
  kPhone,
  kFax,
  kOperatorNumber,
  kOperator,
  kNumber,
  kDays,
  kNote,
  kCapacity,
  kWeb,
};

constexpr std::array<ColumnSpec, 24> kColumns{{
    {"都道府県コード又は市町村コード", true},
    {"都道府県名", true},
    {"市区町村名", true},
    {"事業所名", true},
    {"事業所名カナ"},
    {"サービスの種類", true},
    {"住所", true},
    {"方書（ビル名等）"},
    {"緯度", true},
    {"経度", true},
    {"電話番号", true},
    {"FAX番号"},
    {"法人番号"},
    {"法人の名称"},
    {"事業所番号", true},
    {"利用可能曜日"},
    {"利用可能曜日特記事項"},
    {"定員"},
    {"URL"},
    // Known, and without a field of ours: the number again, 共生型, remarks (empty everywhere).
    {"No", false, false},
    {"高齢者の方と障害者の方が同時一体的に利用できるサービス", false, false},
    {"介護保険の通常の指定基準を満たしている", false, false},
    {"障害福祉の通常の指定基準を満たしている", false, false},
    {"備考", false, false},
}};

/// Characters. A few offices paste their whole contract, managers' names included, into the remark
/// on their days; the field holds a line.
constexpr std::size_t kLongestNote = 180;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

/// Office numbers are compared and made into ids: one width, capital letters.
std::string number_text(std::string_view cell) {
  std::string out = fold_text(cell);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

bool is_office_number(std::string_view text) {
  return text.size() == 10 &&
         text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == text.npos;
}

/// http://, https://www. and the like: a start without an address.
bool is_web_prompt(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
  return text.empty() || text == "www" || text == "www.";
}

class RowReader {
 public:
  RowReader(const CodeLists& lists, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    const CodeList* services = lists.find("care_services");
    if (!services) return;
    std::size_t rank = 0;
    for (const CodeItem& item : services->items) {
      // By the official name; the code as a name serves files that give only that.
      services_.emplace(folded_name(item.label), std::pair{&item, rank});
      services_.emplace(folded_name(item.id), std::pair{&item, rank});
      ++rank;
    }
  }

  void read(const Sources& sources, SourceId file) {
    bool has_header = false;
    const std::size_t errors = diagnostics_.error_count();
    read_csv(sources, file, diagnostics_, [&](CsvRow& row) {
      if (!has_header) {
        has_header = true;
        return columns_.read_header(row, kColumns, diagnostics_);
      }
      read_row(row);
      return true;
    });
    if (!has_header && diagnostics_.error_count() == errors)
      diagnostics_.error(Span::whole(file), msg::kImportEmptyFile).hint(msg::kImportDownloadAgain);
  }

  std::vector<KaigoRow> finish() {
    for (const auto& [name, unknown] : unknown_services_)
      diagnostics_
          .error(unknown.first, msg::kImportUnknownService, {name, std::to_string(unknown.second)})
          .hint(msg::kImportAddService);
    return std::move(rows_);
  }

 private:
  const CsvField& get(const CsvRow& row, Column column) const { return columns_.get(row, column); }
  std::string text(const CsvRow& row, Column column) const {
    return fold_text(get(row, column).text);
  }

  void read_row(const CsvRow& row) {
    if (row.fields.size() != columns_.size()) {
      diagnostics_
          .error(row.span, msg::kImportFieldCount,
                 {std::to_string(row.fields.size()), std::to_string(columns_.size())})
          .hint(msg::kImportDownloadAgain);
      return;
    }
    if (columns_.is_header(row)) {
      diagnostics_.warning(row.span, msg::kImportRepeatedHeader);
      return;
    }
    KaigoRow out;
    out.span = row.span;
    if (!read_identity(row, out)) return;
    read_place(row, out);
    read_contact(row, out);
    read_service(row, out);
    out.counts.rows = 1;
    rows_.push_back(std::move(out));
  }

  /// What a row cannot do without.
  bool read_identity(const CsvRow& row, KaigoRow& out) {
    const CsvField& number = get(row, kNumber);
    const CsvField& municipality = get(row, kMunicipality);
    const CsvField& service = get(row, kService);
    bool good = true;
    out.number = number_text(number.text);
    if (!is_office_number(out.number)) {
      diagnostics_.error(number.span, msg::kImportBadNumber, {printable(out.number)})
          .hint(msg::kImportExcelNumber);
      good = false;
    }
    out.municipality = fold_text(municipality.text);
    if (out.municipality.size() != 6 || !is_digits(out.municipality)) {
      diagnostics_
          .error(municipality.span, msg::kImportBadMunicipality, {printable(out.municipality)})
          .hint(msg::kImportExcelNumber);
      good = false;
    }
    out.name = text(row, kName);
    if (out.name.empty()) {
      diagnostics_.error(get(row, kName).span, msg::kImportNoName).hint(msg::kImportFillName);
      good = false;
    }
    const auto found = services_.find(folded_name(service.text));
    if (found == services_.end()) {
      auto& unknown =
          unknown_services_.try_emplace(fold_text(service.text), service.span, std::size_t{0})
              .first->second;
      unknown.second += 1;
      return false;
    }
    std::tie(out.service, out.rank) = found->second;
    return good;
  }

  void read_place(const CsvRow& row, KaigoRow& out) {
    out.kana = text(row, kKana);
    out.prefecture = text(row, kPrefecture);
    out.city = text(row, kCity);
    out.operator_name = text(row, kOperator);
    if (says_nothing(out.operator_name)) out.operator_name.clear();
    out.operator_number = text(row, kOperatorNumber);
    if (out.operator_number.size() != 13 || !is_digits(out.operator_number))
      out.operator_number.clear();

    const CsvField& address = get(row, kAddress);
    out.address = read_address(address.text, get(row, kBuilding).text, out.prefecture, out.city);
    if (out.address.conflict) {
      out.counts.addresses_in_doubt = 1;
      out.findings
          .warning(address.span, msg::kImportAddressCity,
                   {fold_text(address.text), out.prefecture + out.city})
          .hint(msg::kImportMendAfterwards);
    } else if (!out.address.address.empty() &&
               !fold_text(address.text).starts_with(out.prefecture)) {
      out.counts.addresses_completed = 1;
    }

    const CsvField& latitude = get(row, kLatitude);
    const CsvField& longitude = get(row, kLongitude);
    out.point = read_point(latitude.text, longitude.text);
    const std::vector<Text> both{fold_text(latitude.text), fold_text(longitude.text)};
    switch (out.point.fault) {
      case PointFault::none:
        break;
      case PointFault::zero:
        out.counts.coordinates_dropped = 1;
        out.findings.warning(latitude.span, msg::kImportNoCoordinates)
            .hint(msg::kImportMendAfterwards);
        break;
      case PointFault::outside:
        out.counts.coordinates_dropped = 1;
        out.findings.warning(latitude.span, msg::kImportBadCoordinates, both)
            .hint(msg::kImportMendAfterwards);
        break;
      case PointFault::swapped:
        out.counts.coordinates_swapped = 1;
        out.findings.warning(latitude.span, msg::kImportSwappedCoordinates, both);
        break;
    }
  }

  void read_contact(const CsvRow& row, KaigoRow& out) {
    const CsvField& phone = get(row, kPhone);
    const CsvField& fax = get(row, kFax);
    out.phone = read_phone(phone.text, read_phone(fax.text).number);
    out.fax = read_phone(fax.text, out.phone.number);
    check_phone(phone, out.phone, Text("電話番号", "telephone number"), out);
    check_phone(fax, out.fax, Text("FAX番号", "fax number"), out);

    const CsvField& web = get(row, kWeb);
    const std::string folded = fold_text(web.text);
    // The form shows http://www. where people are to go on; many do not.
    if (says_nothing(folded) || is_web_prompt(folded)) return;
    if (std::optional<std::string> address = read_web(web.text)) {
      if (*address != folded) out.counts.webs_mended = 1;
      out.web = std::move(*address);
    } else {
      out.counts.webs_dropped = 1;
      out.findings.warning(web.span, msg::kImportBadWeb, {folded}).hint(msg::kImportMendAfterwards);
    }
  }

  void check_phone(const CsvField& cell, const PhoneReading& reading, Text label, KaigoRow& out) {
    if (!reading.given) return;
    if (reading.number.empty()) {
      out.counts.phones_dropped += 1;
      out.findings
          .warning(cell.span, msg::kImportBadPhone, {std::move(label), fold_text(cell.text)})
          .hint(msg::kImportMendAfterwards);
    } else if (reading.number != cell.text) {
      out.counts.phones_normalised += 1;
    }
  }

  void read_service(const CsvRow& row, KaigoRow& out) {
    read_note(row, out);
    read_days(row, out);

    const CsvField& cell = get(row, kCapacity);
    const std::string capacity = nfkc(fold_text(cell.text));
    if (says_nothing(capacity)) return;
    // Two rows hold a date. Homes for a thousand people exist, for ten thousand not.
    if (!is_digits(capacity) || capacity.size() > 4) {
      out.counts.capacities_dropped = 1;
      out.findings.warning(cell.span, msg::kImportBadCapacity, {capacity})
          .hint(msg::kImportMendAfterwards);
      return;
    }
    const int number = std::stoi(capacity);
    // The input form asks for a number; 0 and 1 are what people enter when there is none.
    if (number > 1) out.capacity = std::to_string(number);
  }

  void read_note(const CsvRow& row, KaigoRow& out) {
    const CsvField& cell = get(row, kNote);
    // What the official system writes for a line break that somebody typed.
    constexpr std::string_view kLineBreak = "（改行）";
    std::string note;
    for (std::size_t begin = 0; begin <= cell.text.size();) {
      const std::size_t end = std::min(cell.text.find(kLineBreak, begin), cell.text.size());
      note += cell.text.substr(begin, end - begin) + ' ';
      begin = end == cell.text.size() ? end + 1 : end + kLineBreak.size();
    }
    note = fold_text(note);
    if (says_nothing(note)) return;
    out.note = shorten(note, kLongestNote);
    if (out.note == note) return;
    out.counts.notes_shortened = 1;
    out.findings.warning(cell.span, msg::kImportLongNote,
                         {std::to_string(count_characters(note)), std::to_string(kLongestNote)});
  }

  void read_days(const CsvRow& row, KaigoRow& out) {
    const CsvField& cell = get(row, kDays);
    const std::string days = nfkc(fold_text(cell.text));
    for (std::size_t begin = 0; begin <= days.size();) {
      const std::size_t end = std::min(days.find(',', begin), days.size());
      const std::string day = fold_text(std::string_view(days).substr(begin, end - begin));
      begin = end + 1;
      if (says_nothing(day)) continue;
      static constexpr std::array<std::string_view, 4> kDayWords{"平日", "土曜日", "日曜日",
                                                                 "祝日"};
      if (std::find(kDayWords.begin(), kDayWords.end(), day) == kDayWords.end())
        out.findings.warning(cell.span, msg::kImportUnknownDay, {day});
      if (std::find(out.days.begin(), out.days.end(), day) == out.days.end())
        out.days.push_back(day);
    }
  }

  Diagnostics& diagnostics_;
  Columns columns_;
  std::map<std::string, std::pair<Code, std::size_t>> services_;
  std::map<std::string, std::pair<Span, std::size_t>> unknown_services_;
  std::vector<KaigoRow> rows_;
};

}  // namespace

std::vector<KaigoRow> read_kaigo_rows(const Sources& sources, std::span<const SourceId> files,
                                      const CodeLists& lists, Diagnostics& diagnostics) {
  RowReader reader(lists, diagnostics);
  for (const SourceId file : files) reader.read(sources, file);
  return reader.finish();
}

}  // namespace kakehashi
