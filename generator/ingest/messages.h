#pragma once
#include "base/message.h"

/// What `import` has to say. All stages share one namespace, hence the prefix: two inline variables
/// of one name would silently become one message.
namespace kakehashi::msg {

// The file as a whole.
constexpr Message kImportUtf16{
    "ingest-csv-utf16", "このファイルは UTF-16(Unicode テキスト)で保存されているため読めません。",
    "This file is stored as UTF-16 (Unicode text), which cannot be read."};
constexpr Message kImportSaveAsUtf8{
    "ingest-csv-save-as-utf8",
    "公式サイトから取り直すか、Excel で「CSV UTF-8(コンマ区切り)」として保存し直してください。",
    "Download the file again, or save it from Excel as \"CSV UTF-8 (comma delimited)\"."};
constexpr Message kImportUndecodable{"ingest-csv-undecodable",
                                     "この欄に、文字として読めないデータがあります。",
                                     "This field holds bytes that are no text."};
constexpr Message kImportOpenQuote{
    "ingest-csv-quote", "引用符(\")の対応が取れていません。ここから先は読めません。",
    "The quotation marks (\") do not match; nothing behind this place can be read."};
constexpr Message kImportDownloadAgain{
    "ingest-csv-download-again",
    "ダウンロードが途中で切れた可能性があります。公式サイトから取り直してください。",
    "The download may have been cut off. Download the file again."};
constexpr Message kImportEmptyFile{"ingest-csv-empty", "ファイルが空です。", "The file is empty."};

// Columns.
constexpr Message kImportMissingColumn{"ingest-column-missing", "列「{0}」がありません。",
                                       "The column \"{0}\" is missing."};
constexpr Message kImportRenameColumn{"ingest-column-rename",
                                      "列「{0}」の名前を「{1}」に直してください。",
                                      "Rename the column \"{0}\" to \"{1}\"."};
constexpr Message kImportWrongFile{
    "ingest-column-wrong-file",
    "介護サービス情報公表システムの CSV か確かめてください。1行目は見出しのまま残してください。",
    "Check that this is a CSV of the care service information system, with its first line as it "
    "was."};
constexpr Message kImportRepeatedColumn{"ingest-column-repeated", "列「{0}」が2回あります。",
                                        "The column \"{0}\" occurs twice."};
constexpr Message kImportFirstColumn{"ingest-column-first", "1つ目はここです。",
                                     "The first one is here."};
constexpr Message kImportRemoveColumn{"ingest-column-remove", "どちらかの列を消してください。",
                                      "Remove one of the two columns."};
constexpr Message kImportUnknownColumn{"ingest-column-unknown",
                                       "知らない列「{0}」は取り込みません。",
                                       "The unknown column \"{0}\" is not imported."};

// Rows.
constexpr Message kImportFieldCount{"ingest-row-fields",
                                    "この行の欄の数が見出しと違います({0}個。見出しは{1}個)。",
                                    "This row has {0} fields; the header has {1}."};
constexpr Message kImportRepeatedHeader{"ingest-row-header",
                                        "見出しの行がもう一度あります。読み飛ばしました。",
                                        "The header line occurs again; it was passed over."};
constexpr Message kImportBadNumber{"ingest-row-number",
                                   "事業所番号「{0}」は10桁の番号ではありません。",
                                   "The office number \"{0}\" is not one of 10 characters."};
constexpr Message kImportExcelNumber{
    "ingest-row-excel-number",
    "Excel "
    "で開いて保存すると番号が変わることがあります。公式サイトのファイルをそのまま使ってください。",
    "Excel may change numbers when it saves a file. Use the file as it was downloaded."};
constexpr Message kImportBadMunicipality{"ingest-row-municipality",
                                         "市町村コード「{0}」は6桁の数字ではありません。",
                                         "The municipality code \"{0}\" is not one of 6 digits."};
constexpr Message kImportNoName{"ingest-row-name", "事業所名が空です。", "The office has no name."};
constexpr Message kImportFillName{"ingest-row-fill-name",
                                  "公式サイトで名称を確かめ、この欄に書いてください。",
                                  "Look the name up on the official site and fill it in."};
constexpr Message kImportUnknownService{"ingest-row-service",
                                        "サービスの種類「{0}」はコード一覧にありません({1}行)。",
                                        "The service \"{0}\" is not in the code lists ({1} rows)."};
constexpr Message kImportAddService{
    "ingest-row-add-service",
    "data/code-lists.yaml の care_services に、公式のサービスコードとこの名称を1行足してください。",
    "Add a line with its official code and this name to care_services in data/code-lists.yaml."};
constexpr Message kImportDuplicate{
    "ingest-row-duplicate",
    "事業所番号 {0} の「{1}」が同じ場所にもう1行あります。この行は使いません。",
    "Office {0} has a second row for \"{1}\" at the same place; this row is not used."};
constexpr Message kImportFirstRow{"ingest-row-first", "使う行はここです。",
                                  "The row that is used is here."};
constexpr Message kImportOtherMunicipality{
    "ingest-row-other-municipality",
    "同じ事業所の別の行と市町村コードが違います({0})。{1} の一覧に載せます。",
    "Another row of the same office has another municipality code ({0}); it is listed under {1}."};

// Values that were dropped or mended.
constexpr Message kImportNoCoordinates{"ingest-value-coordinates-none",
                                       "緯度・経度が 0 です。座標なしで取り込みます。",
                                       "The coordinates are 0; imported without coordinates."};
constexpr Message kImportBadCoordinates{
    "ingest-value-coordinates", "緯度・経度({0}, {1})は日本の外です。座標なしで取り込みます。",
    "The coordinates ({0}, {1}) lie outside Japan; imported without coordinates."};
constexpr Message kImportSwappedCoordinates{
    "ingest-value-coordinates-swapped", "緯度と経度が逆({0}, {1})でした。入れ替えました。",
    "Latitude and longitude ({0}, {1}) stood the wrong way round; they were swapped."};
constexpr Message kImportBadPhone{
    "ingest-value-phone",
    "{0}「{1}」は市外局番からの番号として読めません。番号なしで取り込みます。",
    "The {0} \"{1}\" cannot be read as a number with its area code; imported without it."};
constexpr Message kImportBadWeb{"ingest-value-web",
                                "URL「{0}」はウェブサイトの住所として読めません。取り込みません。",
                                "The URL \"{0}\" is no address of a web site; it is not imported."};
constexpr Message kImportBadCapacity{"ingest-value-capacity",
                                     "定員「{0}」は定員の数ではありません。取り込みません。",
                                     "The capacity \"{0}\" is no such number; it is not imported."};
constexpr Message kImportLongNote{
    "ingest-value-note", "特記事項が長い({0}文字)ため、{1}文字までに縮めました。",
    "The remark is long ({0} characters); it was shortened to at most {1}."};
constexpr Message kImportUnknownDay{"ingest-value-day", "利用可能曜日「{0}」は知らない言葉です。",
                                    "The word \"{0}\" for days is not known."};
constexpr Message kImportAddressCity{
    "ingest-value-address-city",
    "住所「{0}」は市区町村名の欄({1})と合いません。書かれたままで取り込みます。",
    "The address \"{0}\" does not fit its municipality ({1}); it is imported as it stands."};
constexpr Message kImportMendAfterwards{
    "ingest-value-mend", "正しい値が分かるときは CSV のこの欄を直し、もう一度取り込んでください。",
    "If you know the right value, mend this field of the CSV and import again."};

// Options.
constexpr Message kImportNoDate{
    "ingest-option-no-date", "データの基準日が分かりません。出典の日付なしで取り込みます。",
    "The data do not say of which day they are; the source has no date."};
constexpr Message kImportGiveDate{
    "ingest-option-give-date",
    "公式サイトで「6月末」「12月末」などの時点を確かめ、--as-of 2026-06-30 "
    "のように付けてください。",
    "Look the day up on the official site (end of June or December) and add --as-of 2026-06-30."};
constexpr Message kImportUnknownMunicipality{"ingest-option-municipality",
                                             "市町村「{0}」の行はこのファイルにありません。",
                                             "The file has no rows of the municipality \"{0}\"."};
constexpr Message kImportMunicipalitiesPresent{"ingest-option-municipalities",
                                               "ファイルにあるのは、たとえば次の市町村です: {0}",
                                               "The file has, for example: {0}"};

}  // namespace kakehashi::msg
