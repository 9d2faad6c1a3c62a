#pragma once
#include "base/message.h"

/// What the template stage has to say. Braces of tags come as arguments.
namespace kakehashi::msg {

// Writing of tags.
constexpr Message kTagUnclosed{"template-tag-unclosed",
                               "「{0}」で始まるタグが「{1}」で閉じられていません。",
                               "The tag that begins with \"{0}\" is not closed by \"{1}\"."};
constexpr Message kTagEmpty{"template-tag-empty", "タグに名前がありません。",
                            "The tag has no name."};
constexpr Message kTagUnknown{"template-tag-unknown", "「{0}」で始まる種類のタグはありません。",
                              "There is no kind of tag that begins with \"{0}\"."};
constexpr Message kTagKinds{"template-tag-kinds", "使えるのは {0} です。",
                            "The kinds of tag are {0}."};
constexpr Message kNameBad{"template-name-bad", "「{0}」は名前として使えません。",
                           "\"{0}\" cannot be a name."};
constexpr Message kNameRule{
    "template-name-rule",
    "名前には文字、数字、「_」「-」を使い、中の項目は「.」でつなぎます（例: office.phone）。",
    "A name has letters, digits, \"_\" and \"-\"; a field inside another is joined by \".\" "
    "(example: office.phone)."};
constexpr Message kDelimitersBad{"template-delimiters-bad",
                                 "タグの記号を変える書き方が正しくありません。",
                                 "This change of the tag marks is not written correctly."};
constexpr Message kDelimitersRule{
    "template-delimiters-rule", "新しい始まりと終わりの記号を空白で区切って {0} のように書きます。",
    "Write the new opening and closing marks with a space between, like {0}."};
constexpr Message kSectionUnclosed{"template-section-unclosed", "{0} が閉じられていません。",
                                   "{0} is not closed."};
constexpr Message kSectionClose{"template-section-close", "囲みの終わりに {0} を書いてください。",
                                "Write {0} where it ends."};
constexpr Message kSectionMismatch{"template-section-mismatch",
                                   "{1} を閉じるところに {0} があります。",
                                   "{0} stands where {1} should be closed."};
constexpr Message kSectionStray{"template-section-stray",
                                "{0} に対応する始まりのタグがありません。",
                                "{0} closes nothing: there is no opening tag for it."};
constexpr Message kSectionDeep{"template-section-deep", "囲みの入れ子が深すぎます（{0} 段まで）。",
                               "Sections are nested too deeply (at most {0})."};
constexpr Message kOpenedHere{"template-opened-here", "ここで始まっています。",
                              "It was opened here."};

// Names against what the template is given.
constexpr Message kTemplateMissing{"template-missing", "テンプレート「{0}」がありません。",
                                   "There is no template \"{0}\"."};
constexpr Message kNameUnknown{"template-name-unknown", "「{0}」という項目はここにはありません。",
                               "There is no field \"{0}\" here."};
constexpr Message kMemberUnknown{"template-member-unknown",
                                 "「{1}」に「{0}」という項目はありません。",
                                 "\"{1}\" has no field \"{0}\"."};
constexpr Message kDidYouMean{"template-did-you-mean", "「{0}」のことですか。",
                              "Did you mean \"{0}\"?"};
constexpr Message kNamesHere{"template-names-here", "ここで使える項目: {0}",
                             "Fields that can be used here: {0}"};
constexpr Message kForbidden{
    "template-name-forbidden",
    "「{0}」（{1}）は「{2}」の項目なので、「{3}」のテンプレートでは使えません。",
    "The field \"{0}\" ({1}) is for the audience \"{2}\" and cannot be used in a template for the "
    "audience \"{3}\"."};
constexpr Message kForbiddenMend{
    "template-name-forbidden-mend", "このタグを消すか、「{0}」のテンプレートに移してください。",
    "Remove the tag, or move it to a template for the audience \"{0}\"."};
constexpr Message kNotPrintable{"template-not-printable",
                                "「{0}」は{1}なので、そのままでは表示できません。",
                                "\"{0}\" is {1} and cannot be printed as it is."};
constexpr Message kPrintFlag{"template-print-flag",
                             "{0} と {1} で囲んだところが、「はい」のときだけ表示されます。",
                             "What stands between {0} and {1} is shown only when it is yes."};
constexpr Message kPrintList{"template-print-list", "{0} と {1} で囲むと、その中で使えます: {2}",
                             "Between {0} and {1} you can use: {2}"};
constexpr Message kPrintRecord{"template-print-record", "中の項目を選んでください: {0}",
                               "Choose a field inside it: {0}"};
constexpr Message kMarkupEscaped{"template-markup-escaped",
                                 "「{0}」は完成した HTML なので {1} と書いてください。",
                                 "\"{0}\" is finished HTML: write {1}."};
constexpr Message kTextUnescaped{
    "template-text-unescaped",
    "「{0}」はふつうの文字なので {1} と書いてください。そのまま差し込めるのは完成した HTML "
    "だけです。",
    "\"{0}\" is plain text: write {1}. Only finished HTML may be inserted unescaped."};
constexpr Message kNoMembers{"template-no-members",
                             "「{0}」は{1}なので、中の項目「{2}」はありません。",
                             "\"{0}\" is {1} and has no field \"{2}\" inside."};
constexpr Message kPartialMissing{"template-partial-missing", "部品「{0}」がありません。",
                                  "There is no partial \"{0}\"."};
constexpr Message kPartialCycle{"template-partial-cycle",
                                "部品「{0}」が自分自身を読み込み、終わりがありません。",
                                "The partial \"{0}\" includes itself without end."};
constexpr Message kPartialDeep{"template-partial-deep", "部品の入れ子が深すぎます（{0} 段まで）。",
                               "Partials are nested too deeply (at most {0})."};
constexpr Message kIncludedHere{"template-included-here", "ここから読み込まれています。",
                                "It is included here."};

// Markdown.
constexpr Message kMarkdownLong{"template-markdown-long", "文章が長すぎます（{0} KB まで）。",
                                "The text is too long (at most {0} KB)."};
constexpr Message kMarkdownLongMend{"template-markdown-long-mend",
                                    "いくつかのページに分けてください。",
                                    "Divide it into several pages."};
constexpr Message kMarkdownBytes{"template-markdown-bytes", "文字として読めないバイトがあります。",
                                 "There are bytes here that are no characters."};
constexpr Message kMarkdownBytesMend{"template-markdown-bytes-mend",
                                     "ファイルを UTF-8 で保存しなおしてください。",
                                     "Save the file again as UTF-8."};
constexpr Message kMarkdownControl{"template-markdown-control",
                                   "目に見えない制御文字（{0}）があります。",
                                   "There is an invisible control character ({0}) here."};
constexpr Message kMarkdownControlMend{"template-markdown-control-mend",
                                       "この文字を消してください。", "Delete it."};
constexpr Message kMarkdownHtml{"template-markdown-html",
                                "文章の中に HTML のタグ（{0}）は書けません。",
                                "HTML tags ({0}) cannot be written in a text."};
constexpr Message kMarkdownHtmlMend{"template-markdown-html-mend",
                                    "文字として見せたいときは「<」の前に「\\」を付けてください。",
                                    "To show it as text, put \"\\\" before the \"<\"."};
constexpr Message kLinkEmpty{"template-link-empty", "リンク先が書かれていません。",
                             "The link has no target."};
constexpr Message kLinkBad{"template-link-bad", "リンク先「{0}」は使えません。",
                           "The link target \"{0}\" cannot be used."};
constexpr Message kLinkRule{
    "template-link-rule",
    "使えるのは https:// http:// mailto: tel: で始まるもの、サイトの中の場所（../map/ など）、"
    "「#」で始まる見出しの名前です。空白は %20 と書きます。",
    "A target begins with https:// http:// mailto: or tel:, or is a place in the site (like "
    "../map/) or the name of a heading after \"#\". Write a space as %20."};
constexpr Message kLinkText{"template-link-text", "リンクに読める文字がありません。",
                            "The link has no text to read."};
constexpr Message kLinkTextMend{"template-link-text-mend",
                                "[ ] の中に、どこへのリンクかを書いてください。",
                                "Write between [ ] where the link leads."};
constexpr Message kImageAlt{"template-image-alt", "画像の説明（代替テキスト）がありません。",
                            "The image has no alternative text."};
constexpr Message kImageAltMend{
    "template-image-alt-mend", "![ ] の中に、画像が見えない人にも伝わる説明を書いてください。",
    "Write between ![ ] what the picture tells, for people who cannot see it."};
constexpr Message kImageOutside{"template-image-outside", "外部の画像「{0}」は使えません。",
                                "The image \"{0}\" from outside cannot be used."};
constexpr Message kImageOutsideMend{
    "template-image-outside-mend",
    "画像をプロジェクトの中に置き、そのファイルの場所を書いてください。",
    "Put the picture into the project and write the place of its file."};
constexpr Message kStrongLeft{"template-strong-left", "太字の印「**」の相手がありません。",
                              "This bold mark \"**\" has no partner."};
constexpr Message kStrongLeftMend{
    "template-strong-left-mend",
    "「**太字**」のように、内側に空白を入れずに囲んでください。記号として見せたいときは「\\*\\*」"
    "と書きます。",
    "Write **bold** with no space on the inside; to show the characters themselves write \\*\\*."};
constexpr Message kRubyOpen{"template-ruby-open", "ふりがなの「{0}」が閉じていません。",
                            "the reading \"{0}\" is not closed."};
constexpr Message kRubyEmpty{"template-ruby-empty",
                             "ふりがなの「{0}」に、文字かふりがながありません。",
                             "the reading \"{0}\" lacks its word or the reading itself."};
constexpr Message kRubyBars{"template-ruby-bars", "ふりがなの「{0}」に「|」が 2 つ以上あります。",
                            "the reading \"{0}\" has more than one \"|\"."};
constexpr Message kRubyWide{"template-ruby-wide", "ふりがなの「{0}」の縦線が全角です。",
                            "the bar in the reading \"{0}\" is the full-width one."};
constexpr Message kRubyMend{
    "template-ruby-mend",
    "{0} のように、波括弧と縦線を半角で書いてください。記号として見せたいときは {1} と書きます。",
    "Write {0}, with half-width braces and bar; to show a brace itself write {1}."};
constexpr Message kMarkdownDeep{"template-markdown-deep",
                                "引用や一覧の入れ子が深すぎます（{0} 段まで）。",
                                "Quotations or lists are nested too deeply (at most {0})."};
constexpr Message kListNumber{"template-list-number",
                              "「{0}.」で始まる行は、番号つきの一覧になります。",
                              "A line that begins with \"{0}.\" becomes a numbered list."};
constexpr Message kListNumberMend{"template-list-number-mend",
                                  "一覧にしないときは「{0}\\.」と書いてください。",
                                  "If no list is meant, write \"{0}\\.\"."};

// The two editions of a text in one file.
constexpr Message kEditionUnknown{"template-edition-unknown",
                                  "区切りの行「{0}」の言葉は知られていません。",
                                  "the dividing line \"{0}\" has no known words."};
constexpr Message kEditionUnknownMend{
    "template-edition-unknown-mend",
    "やさしい日本語の前には「=== やさしい日本語 ===」という行を書きます。",
    "Before the easy edition stands the line \"=== やさしい日本語 ===\"."};
constexpr Message kEditionTwice{"template-edition-twice",
                                "「=== やさしい日本語 ===」の行が 2 回あります。",
                                "the line \"=== やさしい日本語 ===\" is there twice."};
constexpr Message kEditionFirst{"template-edition-first", "1 回目はここです。",
                                "it stands here first."};
constexpr Message kEditionEmpty{"template-edition-empty",
                                "「=== やさしい日本語 ===」の{0}に文章がありません。",
                                "there is no text {0} the line \"=== やさしい日本語 ===\"."};
constexpr Message kEditionEmptyMend{
    "template-edition-empty-mend",
    "ふつうの文章をこの行の前に、やさしい日本語をこの行の後に書いてください。",
    "Write the ordinary text before this line and the easy one behind it."};
constexpr Message kEasyTitleMissing{
    "template-easy-title-missing",
    "やさしい日本語の文章がありますが、その題名か要約（{0}）がありません。",
    "there is a text in easy Japanese, but its title or summary ({0}) is missing."};
constexpr Message kEasyTitleMissingMend{
    "template-easy-title-missing-mend",
    "ファイルの最初の「---」の間に、easy_title と easy_summary を書いてください。",
    "Write easy_title and easy_summary between the lines of --- at the top."};
constexpr Message kEasyTextMissing{
    "template-easy-text-missing",
    "やさしい題名か要約（{0}）がありますが、やさしい日本語の文章がありません。",
    "there is an easy title or summary ({0}), but no text in easy Japanese."};
constexpr Message kEasyTextMissingMend{
    "template-easy-text-missing-mend",
    "「=== やさしい日本語 ===」という行の後に文章を書くか、{0} を消してください。",
    "Write it behind the line \"=== やさしい日本語 ===\", or delete {0}."};

}  // namespace kakehashi::msg
