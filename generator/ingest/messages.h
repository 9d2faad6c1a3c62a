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
    "Excel で「CSV UTF-8(コンマ区切り)」として保存し直すか、もとのファイルを取り直してください。",
    "Save it from Excel as \"CSV UTF-8 (comma delimited)\", or get the original file again."};
constexpr Message kImportUndecodable{"ingest-csv-undecodable",
                                     "この欄に、文字として読めないデータがあります。",
                                     "This field holds bytes that are no text."};
constexpr Message kImportOpenQuote{
    "ingest-csv-quote", "引用符(\")の対応が取れていません。ここから先は読めません。",
    "The quotation marks (\") do not match; nothing behind this place can be read."};
constexpr Message kImportDownloadAgain{
    "ingest-csv-download-again",
    "ファイルが途中で切れている可能性があります。もとのファイルを取り直すか、Excel から保存し直してください。",
    "The file may have been cut off. Get it again, or save it from Excel again."};
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

// Sheets of records: the mapping of columns.
constexpr Message kMappingField{"ingest-mapping-field", "「{1}」に「{0}」という項目はありません。",
                                "there is no field \"{0}\" in {1}."};
constexpr Message kMappingFields{"ingest-mapping-fields", "使える項目: {0}", "the fields are: {0}"};
constexpr Message kMappingNameTwice{"ingest-mapping-name-twice",
                                    "列の名前「{0}」は、項目「{1}」の名前です。",
                                    "the column name \"{0}\" belongs to the field \"{1}\"."};
constexpr Message kMappingNameTwiceHint{
    "ingest-mapping-name-twice-hint",
    "1 つの名前が 2 つの項目を指さないように、どちらかの names から消してください。",
    "one name can mean one field only; take it out of one of the two."};
constexpr Message kMappingMeans{"ingest-mapping-means", "「{0}」は「{1}」の一覧にありません。",
                                "\"{0}\" is not in the list \"{1}\"."};
constexpr Message kMappingMeansHint{
    "ingest-mapping-means-hint",
    "means には data/code-lists.yaml のその一覧にある id か label を書いてください。",
    "means takes an id or a label of that list in data/code-lists.yaml."};

// Sheets of records: the head.
constexpr Message kSheetEmpty{"ingest-sheet-empty", "表に何も書かれていません。",
                              "the sheet is empty."};
constexpr Message kSheetEmptyHint{"ingest-sheet-empty-hint",
                                  "Excel で正しいシートを開き、CSV に保存し直してください。",
                                  "open the right sheet in Excel and save it as CSV again."};
constexpr Message kSheetNoHeader{
    "ingest-sheet-no-header",
    "見出しの行が見つかりません。最初の {0} 行に、知っている列の名前が 2 つ以上ある行がありません。",
    "the header is missing: none of the first {0} rows holds two column names that are known."};
constexpr Message kSheetNoHeaderHint{
    "ingest-sheet-no-header-hint",
    "表の一番上に見出しの行を置いてください。少なくとも要る列: {0}。別の名前のままで読むには、data/csv-columns.yaml に書き足してください。",
    "put a row with the names of the columns on top; needed at least: {0}. Other names can be "
    "added to data/csv-columns.yaml."};
constexpr Message kSheetMissingColumn{"ingest-sheet-missing-column", "列「{0}」がありません。",
                                      "the column \"{0}\" is missing."};
constexpr Message kSheetMissingColumnHint{
    "ingest-sheet-missing-column-hint",
    "見出しが「{0}」の列を足してください。別の見出しで入っているときは、data/csv-columns.yaml の {1} で {2} の names にその見出しを足してください。",
    "add a column named \"{0}\". If it stands there under another name, add that name to the names "
    "of {2} under {1} in data/csv-columns.yaml."};
constexpr Message kSheetRepeatedColumn{"ingest-sheet-repeated-column",
                                       "列「{0}」と列「{1}」は、どちらも「{2}」です。",
                                       "the columns \"{0}\" and \"{1}\" are both \"{2}\"."};
constexpr Message kSheetRepeatedColumnHint{
    "ingest-sheet-repeated-column-hint",
    "どちらかの列を消すか、見出しを変えてください。読まない列は data/csv-columns.yaml の ignored に書けます。",
    "remove one of them or rename it; a column to leave alone goes into ignored in "
    "data/csv-columns.yaml."};
constexpr Message kSheetUnknownColumn{"ingest-sheet-unknown-column",
                                      "列「{0}」は、どの項目か分からないので読みません。",
                                      "nothing says which field the column \"{0}\" is; it is not "
                                      "read."};
constexpr Message kSheetUnknownColumnHint{
    "ingest-sheet-unknown-column-hint",
    "data/csv-columns.yaml の {0} で、その項目の names に「{1}」を足してください。読まなくてよい列なら ignored に足します。",
    "under {0} in data/csv-columns.yaml, add \"{1}\" to the names of its field, or to ignored when "
    "it need not be read."};
constexpr Message kSheetNoHeading{"ingest-sheet-no-heading",
                                  "見出しのない {0} 列に値があります。この列は読みません。",
                                  "column {0} holds values and has no heading; it is not read."};
constexpr Message kSheetNoHeadingHint{"ingest-sheet-no-heading-hint",
                                      "読むときは、Excel で見出しを書いてください。",
                                      "give it a heading in Excel to have it read."};
constexpr Message kSheetDidYouMean{"ingest-sheet-did-you-mean", "「{0}」のことですか。",
                                   "did you mean \"{0}\"?"};

// Sheets of records: rows and cells.
constexpr Message kRowAndColumn{"ingest-row-and-column", "Excel の {0} 行目、列「{1}」です。",
                                "row {0} of the sheet, column \"{1}\"."};
constexpr Message kRowNumber{"ingest-row-and-number", "Excel の {0} 行目です。",
                             "row {0} of the sheet."};
constexpr Message kRowTooLong{"ingest-row-too-long", "見出しより右に「{0}」があります。",
                              "\"{0}\" stands to the right of the last heading."};
constexpr Message kRowTooLongHint{
    "ingest-row-too-long-hint",
    "文章の中の「,」で欄が分かれていないか確かめ、Excel から CSV に保存し直してください。",
    "see whether a comma inside a text has split it, and save the sheet from Excel again."};
constexpr Message kCellFormula{"ingest-cell-formula",
                               "セルに Excel のエラー表示「{0}」があります。",
                               "the cell holds \"{0}\", an error of Excel's."};
constexpr Message kCellFormulaHint{
    "ingest-cell-formula-hint",
    "Excel で式を直すか値を書き（#### は列の幅を広げ）、CSV に保存し直してください。",
    "mend the formula or write the value (widen the column for ####), and save as CSV again."};
constexpr Message kCellEmpty{"ingest-cell-empty", "列「{0}」が空です。",
                             "the column \"{0}\" is empty."};
constexpr Message kCellEmptyHint{
    "ingest-cell-empty-hint", "Excel で値を書いてください。要らない行なら、行ごと消してください。",
    "write the value in Excel, or delete the row if it is not needed."};
constexpr Message kNameUnknown{"ingest-name-unknown", "{1}「{0}」が見つかりません。",
                               "there is no {1} record called \"{0}\"."};
constexpr Message kNameUnknownHint{"ingest-name-unknown-hint",
                                   "登録されている名称か ID を、そのまま書いてください。",
                                   "write a name or an id exactly as it is registered."};
constexpr Message kNameChoices{"ingest-name-choices", "登録されているもの: {0}",
                               "registered are: {0}"};
constexpr Message kNameAmbiguous{"ingest-name-ambiguous", "{2}「{0}」は {1} 件あります。",
                                 "{1} {2} records are called \"{0}\"."};
constexpr Message kNameAmbiguousHint{"ingest-name-ambiguous-hint",
                                     "名称の代わりに、どれかの ID を書いてください: {0}",
                                     "write one of these ids instead: {0}"};
constexpr Message kRowFuture{"ingest-row-future", "日付 {0} は今日（{1}）より後です。",
                             "the date {0} is after today ({1})."};
constexpr Message kRowFutureHint{"ingest-row-future-hint", "年と月の打ち間違いを確かめてください。",
                                 "look for a slip in the year or month."};
constexpr Message kRowTwice{"ingest-row-twice", "「{0}」の行が 2 つあり、内容が違います。",
                            "there are two rows of \"{0}\", and they differ."};
constexpr Message kRowTwiceHint{"ingest-row-twice-hint",
                                "どちらかの行を消すか、番号（日付）を直してください。",
                                "delete one of the rows, or mend its number (or day)."};
constexpr Message kRowFirst{"ingest-row-first-one", "最初の行はここです。",
                            "the first row is here."};
constexpr Message kRowClash{"ingest-row-clash",
                            "「{0}」は別のファイルにもう書かれていて、内容が違います。",
                            "\"{0}\" stands in another file already, with other content."};
constexpr Message kRowClashHint{
    "ingest-row-clash-hint",
    "そのファイルの記録を直すか、消してから取り込み直してください。別の記録なら、表の番号を変えてください。",
    "mend the entry there, or delete it and import again; if it is another record, give the row "
    "another number."};
constexpr Message kRowStandsHere{"ingest-row-stands-here", "その記録はここです。",
                                 "the entry is here."};
constexpr Message kRowClosed{"ingest-row-closed",
                             "{0}は締めてあるので、この行で記録を変えられません。",
                             "{0} is closed; this row cannot change its records."};
constexpr Message kRowClosedHint{
    "ingest-row-closed-hint",
    "提出し直すときは kakehashi close {0} --reopen \"理由\" で締めを解いてから取り込んでください。",
    "to submit the month anew, open it with kakehashi close {0} --reopen \"reason\", then import."};
constexpr Message kRowClosing{"ingest-row-closing", "締めた記録はここです。",
                              "it was closed here."};
constexpr Message kRowSame{"ingest-row-same", "番号がなく、内容も同じ行がもう 1 つあります。",
                           "another row has the same content, and neither has a number."};
constexpr Message kRowSameHint{
    "ingest-row-same-hint",
    "別の相談として 2 件とも取り込みました。1 件なら、片方の行と記録を消してください。",
    "both were imported as two records; if it is one, delete the second "
    "row and record."};
constexpr Message kRowMaybeChanged{
    "ingest-row-maybe-changed",
    "番号のない新しい行です。{0} には、前に取り込んだまま表にない記録があります。",
    "this row is new and has no number; of {0} there is a record of an earlier import that the "
    "sheet lacks."};
constexpr Message kRowMaybeChangedHint{
    "ingest-row-maybe-changed-hint",
    "行を直したのなら、古い記録を消してください。表に番号の列を作ると、直した行は自動で合わせます。",
    "if the row was changed, delete the old record; with a column of numbers changed rows are "
    "brought up to date by themselves."};

}  // namespace kakehashi::msg
