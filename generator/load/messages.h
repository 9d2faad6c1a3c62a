#pragma once
#include "base/message.h"

namespace kakehashi::msg {

// Files and YAML.
constexpr Message kFileMissing{"load-file-missing", "「{0}」がありません。",
                               "the file \"{0}\" is missing."};
constexpr Message kFileMissingHint{
    "load-file-missing-hint",
    "見本をもとに作るか、--project で正しいフォルダーを指定してください。",
    "make it after the sample project, or name the right folder with --project."};
constexpr Message kFileUnreadable{"load-file-unreadable", "「{0}」を読めません({1})。",
                                  "cannot read \"{0}\" ({1})."};
constexpr Message kCp932{"load-cp932", "このファイルは Shift_JIS(cp932)で保存されています。",
                         "this file is saved as Shift_JIS (cp932)."};
constexpr Message kSaveAsUtf8{
    "load-save-as-utf8",
    "エディターの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。",
    "save it again as UTF-8 (\"Save as\", encoding UTF-8)."};
constexpr Message kInvalidUtf8{"load-invalid-utf8",
                               "ここに UTF-8 として読めないバイト({0})があります。",
                               "there is a byte here ({0}) that is not UTF-8."};
constexpr Message kControlCharacter{"load-control-character",
                                    "ここに目に見えない制御文字({0})があります。",
                                    "there is an invisible control character ({0}) here."};
constexpr Message kDeleteIt{"load-delete-it", "この文字を消してください。",
                            "delete this character."};
constexpr Message kTabIndent{"load-tab", "行の先頭にタブがあります。YAML の字下げには使えません。",
                             "the line starts with a tab; YAML cannot be indented with tabs."};
constexpr Message kUseSpaces{"load-use-spaces", "タブを半角スペース 2 つに置き換えてください。",
                             "replace the tab by two spaces."};
constexpr Message kYamlSyntax{"load-yaml", "YAML として読めません({0})。",
                              "this cannot be read as YAML ({0})."};
constexpr Message kYamlSyntaxHint{
    "load-yaml-hint",
    "この行と前の行の字下げ・「:」のあとの空白・引用符の閉じ忘れを確かめてください。値に「: 」や「#」を含むときは \"\" で囲みます。",
    "look at the indentation of this line and the one before, the space after \":\" and unclosed "
    "quotes; put a value that holds \": \" or \"#\" into \"\"."};
constexpr Message kFullWidthColon{"load-full-width-colon",
                                  "ここの「：」が全角のため、この行を読めません。",
                                  "this line cannot be read because its \"：\" is full width."};
constexpr Message kFullWidthColonHint{
    "load-full-width-colon-hint",
    "半角の「:」に直し、そのあとに半角の空白を 1 つ入れてください（例 phone: 06-0000-0109）。",
    "write an ordinary \":\" and one space behind it, as in phone: 06-0000-0109."};
constexpr Message kUnclosedQuote{"load-unclosed-quote", "引用符 \" が閉じられていません。",
                                 "this quote (\") is never closed."};
constexpr Message kCloseQuote{"load-close-quote", "値の終わりに \" を足してください。",
                              "add a \" at the end of the value."};
constexpr Message kDuplicateKey{"load-duplicate-key", "「{0}」が 2 回書かれています。",
                                "\"{0}\" is written twice."};
constexpr Message kFirstHere{"load-first-here", "最初はここです。", "the first one is here."};
constexpr Message kKeepOne{"load-keep-one", "どちらか 1 つを消してください。",
                           "delete one of the two."};
constexpr Message kYamlAlias{
    "load-yaml-alias", "アンカー(&)・別名(*)・タグ(!)・結合キー(<<)は使えません。",
    "anchors (&), aliases (*), tags (!) and merge keys (<<) are not allowed."};
constexpr Message kWriteItOut{
    "load-write-it-out", "内容をそのまま書いてください。文字として使うときは \"\" で囲みます。",
    "write the content out; to use the character itself, put the value into \"\"."};
constexpr Message kSecondDocument{"load-second-document",
                                  "「---」のあとに 2 つ目の文書が始まっています。",
                                  "a second document starts after \"---\"."};
constexpr Message kSplitFile{"load-split-file",
                             "「---」の行を消すか、別のファイルに分けてください。",
                             "delete the line \"---\", or make it a file of its own."};
constexpr Message kTooDeep{"load-too-deep", "入れ子が深すぎます(20 段まで)。",
                           "the data are nested too deeply (20 levels at most)."};
constexpr Message kTooDeepHint{
    "load-too-deep-hint",
    "かっこの閉じ忘れがないか、字下げが増え続けていないかを確かめてください。",
    "look for a bracket that is not closed and for an indentation that keeps growing."};
constexpr Message kTooLong{"load-too-long", "文章が長すぎます({0} 文字。{1} 文字まで)。",
                           "the text is too long ({0} characters; {1} at most)."};
constexpr Message kTooLongHint{
    "load-too-long-hint",
    "短くするか、いくつかの項目に分けてください。引用符や「|」の範囲も確かめてください。",
    "shorten or divide it; look also where the quotes or the \"|\" end."};
constexpr Message kMapKey{"load-map-key", "見出し(キー)には文字だけを書けます。",
                          "a key must be plain text."};

// Fields.
constexpr Message kUnknownKey{"load-unknown-key", "{1}に「{0}」という項目はありません。",
                              "{1} has no field \"{0}\"."};
constexpr Message kDidYouMean{"load-did-you-mean", "「{0}」のことですか。",
                              "did you mean \"{0}\"?"};
constexpr Message kKnownKeys{"load-known-keys", "使える項目: {0}", "the fields are: {0}"};
constexpr Message kMissingField{"load-missing-field", "{1}に「{0}」がありません。",
                                "{1} lacks \"{0}\"."};
constexpr Message kAddField{"load-add-field", "「{0}: …」の行を足してください。{1}",
                            "add a line \"{0}: …\".{1}"};
constexpr Message kEmptyField{"load-empty-field", "「{0}」の値が書かれていません。",
                              "\"{0}\" has no value."};
constexpr Message kFillOrDelete{"load-fill-or-delete", "値を書くか、この行を消してください。",
                                "write the value, or delete the line."};
constexpr Message kFillIn{"load-fill-in", "値を書いてください。", "write the value."};
constexpr Message kLineBreak{"load-line-break", "「{0}」の途中に改行があります。",
                             "there is a line break inside \"{0}\"."};
constexpr Message kOneLine{"load-one-line", "1 行で書いてください。", "write it on one line."};
constexpr Message kExpectedText{"load-expected-text", "「{0}」には 1 つの値を書きます。",
                                "\"{0}\" takes one value."};
constexpr Message kExpectedList{"load-expected-list", "「{0}」には一覧を書きます。",
                                "\"{0}\" takes a list."};
constexpr Message kListHint{"load-list-hint",
                            "1 件ずつ行を分けて「- 」で始めるか、[a, b] と書いてください。",
                            "start each entry on its own line with \"- \", or write [a, b]."};
constexpr Message kExpectedMap{"load-expected-map", "「{0}」には「項目: 値」の並びを書きます。",
                               "\"{0}\" takes lines of the form \"key: value\"."};
constexpr Message kBadValue{"load-bad-value", "「{0}」は{1}として読めません。",
                            "\"{0}\" is not {1}."};
constexpr Message kWriteLike{"load-write-like", "例のように書いてください: {0}",
                             "write it like this: {0}"};
constexpr Message kPhoneExtension{
    "load-phone-extension",
    "内線番号や担当の名前は、電話番号に続けずに備考(note)に書いてください。",
    "an extension or a person's name goes to the note, not behind the number."};
constexpr Message kUnknownCode{"load-unknown-code", "「{0}」は「{1}」の一覧にありません。",
                               "\"{0}\" is not in the list \"{1}\"."};
constexpr Message kAmbiguousCode{"load-ambiguous-code",
                                 "「{0}」は「{1}」の一覧に 2 つ以上あります。",
                                 "\"{0}\" stands more than once in the list \"{1}\"."};
constexpr Message kQualifyCode{"load-qualify-code",
                               "「親の項目/{0}」のように書くか、ID を書いてください。",
                               "write \"parent/{0}\", or the identifier."};
constexpr Message kCodeChoices{"load-code-choices", "選べる値: {0}", "the values are: {0}"};
constexpr Message kUnknownDay{"load-unknown-day", "「{0}」は曜日として読めません。",
                              "\"{0}\" is not a day of the week."};
constexpr Message kDayTwice{"load-day-twice", "{0}が 2 回書かれています。",
                            "{0} is written twice."};
constexpr Message kNotALeafletHead{
    "load-leaflet-head", "ファイルの最初に「---」で囲んだ題名と要約がありません。",
    "the file does not start with a title and summary between lines of \"---\"."};
constexpr Message kLeafletHeadHint{
    "load-leaflet-head-hint",
    "先頭を次のようにしてください: ---(改行)title: 題名(改行)summary: 要約(改行)---",
    "start it like this: --- (new line) title: … (new line) summary: … (new line) ---"};
constexpr Message kDuplicateList{"load-duplicate-list", "コード一覧「{0}」が 2 回書かれています。",
                                 "the code list \"{0}\" is written twice."};
constexpr Message kDuplicateItem{"load-duplicate-item", "一覧の中に ID「{0}」が 2 回あります。",
                                 "the identifier \"{0}\" stands twice in the list."};
constexpr Message kYearsReversed{"load-years-reversed", "終了年度({1})が開始年度({0})より前です。",
                                 "the last fiscal year ({1}) is before the first ({0})."};
constexpr Message kYearsReversedHint{"load-years-reversed-hint",
                                     "from に使い始める年度、to に使い終わる年度を書いてください。",
                                     "write the first fiscal year to from and the last one to to."};
constexpr Message kClosedList{"load-closed-list",
                              "「{0}」はプログラムが決めている一覧なので、変えられません。",
                              "\"{0}\" is a list of the program's own and cannot be changed."};
constexpr Message kMissingList{"load-missing-list", "コード一覧「{0}」がありません。",
                               "the code list \"{0}\" is missing."};
constexpr Message kGeoJson{"load-geojson", "GeoJSON として読めません({0})。",
                           "this cannot be read as GeoJSON ({0})."};
constexpr Message kBadCodeId{"load-bad-code-id", "「{0}」は一覧の ID に使えません。",
                             "\"{0}\" cannot be the id of a list's item."};
constexpr Message kBadCodeIdHint{
    "load-bad-code-id-hint",
    "英小文字・数字・「_」だけで書いてください（例 day_service）。表示する名前は label に書きます。",
    "use a-z, 0-9 and _ only, such as day_service; what is printed goes into label."};
constexpr Message kBadSlug{"load-bad-slug", "ファイル名「{0}」はページの住所に使えません。",
                           "the file name \"{0}\" cannot be part of a page's address."};
constexpr Message kBadSlugHint{
    "load-bad-slug-hint",
    "英小文字・数字・ハイフンだけの名前に変えてください（例 about-office.md）。題名は title に書きます。",
    "rename it with a-z, 0-9 and hyphens, such as about-office.md; its title goes into title."};
constexpr Message kUnknownFile{"load-unknown-file", "「{0}」は読まれないファイルです。",
                               "\"{0}\" is a file that nothing reads."};
constexpr Message kUnknownFileHint{
    "load-unknown-file-hint",
    "名前の終わりが .yaml か確かめてください（.yaml.txt や .YAML は読みません）。data/ には {0} を置きます。メモや控えは data/ の外に置いてください。",
    "see that its name ends in .yaml (not .yaml.txt or .YAML). data/ holds {0}; keep notes and copies elsewhere."};

}  // namespace kakehashi::msg
