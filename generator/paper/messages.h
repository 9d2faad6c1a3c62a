#pragma once
#include "base/message.h"

namespace kakehashi::msg {

// Reading the markup.
constexpr Message kHtmlBroken{"paper-html-broken", "HTML の書き方が正しくありません：{0}",
                              "This HTML is not well formed: {0}"};
constexpr Message kHtmlBrokenHint{
    "paper-html-broken-hint",
    "<p>…</p> のように、開いたタグは必ず閉じてください。<br/> のような空のタグは / を付けます。",
    "Close every tag that was opened, as in <p>…</p>; write an empty one with a slash, as in "
    "<br/>."};
constexpr Message kNoTitle{"paper-no-title", "文書に題名がありません", "The document has no title"};
constexpr Message kNoTitleHint{
    "paper-no-title-hint",
    "<head> の中に <title>…</title> を書いてください。読み上げや窓の見出しに使われます。",
    "Write <title>…</title> in <head>: readers show it and say it."};
constexpr Message kDamagedCharacter{"paper-damaged-character",
                                    "使えない制御文字か、壊れた文字があります",
                                    "There is a control character or a damaged character"};
constexpr Message kDamagedCharacterHint{
    "paper-damaged-character-hint",
    "その文字を消してください。全体が読めないときは、文字コードを UTF-8 にして保存し直してください。",
    "Remove the character. If nothing can be read, save the file again as UTF-8."};
constexpr Message kUnclosed{"paper-unclosed",
                            "<{0}> が閉じていません（</{1}> の前に </{0}> が要ります）",
                            "<{0}> is not closed (a </{0}> is missing before </{1}>)"};
constexpr Message kUnclosedAtEnd{"paper-unclosed-at-end",
                                 "<{0}> が閉じていません（</{0}> がありません）",
                                 "<{0}> is not closed (there is no </{0}>)"};
constexpr Message kStrayClosingTag{"paper-stray-closing-tag",
                                   "</{0}> に対応する <{0}> がありません",
                                   "There is no <{0}> for this </{0}>"};
constexpr Message kHtmlTooDeep{"paper-html-too-deep", "タグの入れ子が深すぎます（{0} 段まで）",
                               "The tags are nested too deeply (at most {0} levels)"};
constexpr Message kUnknownElement{"paper-unknown-element", "<{0}> は紙の組版では使えないタグです",
                                  "<{0}> is not an element that can be typeset"};
constexpr Message kUnknownAttribute{"paper-unknown-attribute", "<{1}> に属性 {0} は使えません",
                                    "<{1}> has no attribute {0} here"};
constexpr Message kRepeatedAttribute{"paper-repeated-attribute",
                                     "<{1}> に属性 {0} が二度書かれています",
                                     "<{1}> has the attribute {0} twice"};
constexpr Message kUnknownReference{"paper-unknown-reference", "&{0}; という文字参照はありません",
                                    "There is no character reference &{0};"};
constexpr Message kUnknownReferenceHint{"paper-unknown-reference-hint",
                                        "& そのものを書くときは &amp; としてください。",
                                        "To write an ampersand itself, write &amp;"};
constexpr Message kBadAttribute{"paper-bad-attribute",
                                "属性 {0} の値「{1}」が正しくありません（{2}）",
                                "The value “{1}” of attribute {0} is not valid ({2})"};
constexpr Message kMisplacedElement{"paper-misplaced-element", "<{0}> は <{1}> の中に置けません",
                                    "<{0}> cannot stand inside <{1}>"};
constexpr Message kTableOrderHint{
    "paper-table-order-hint",
    "<table> の中は、<caption>、<colgroup>、<thead>、行の順に、それぞれ一度だけ置きます。",
    "In a <table>, <caption>, <colgroup> and <thead> stand once each, in this order, before the rows."};
constexpr Message kMisplacedText{"paper-misplaced-text", "<{0}> のすぐ中に文字は書けません",
                                 "Text cannot stand in <{0}> itself"};
constexpr Message kDidYouMean{"paper-did-you-mean", "「{0}」のことですか？", "Did you mean “{0}”?"};

// Reading the style sheet.
constexpr Message kStyleSyntax{"paper-style-syntax",
                               "スタイルシートの書き方が正しくありません：{0}",
                               "The style sheet is not written correctly: {0}"};
constexpr Message kUnknownProperty{"paper-unknown-property", "{0} というプロパティはありません",
                                   "There is no property {0}"};
constexpr Message kBadValue{"paper-bad-value", "{0} に「{1}」という値は指定できません",
                            "{0} cannot have the value “{1}”"};
constexpr Message kValueHint{"paper-value-hint", "指定できる値：{0}", "It can be: {0}"};
constexpr Message kSemicolonHint{"paper-semicolon-hint", "前の宣言の終わりに ; がないようです。",
                                 "A ; seems to be missing at the end of the declaration before."};
constexpr Message kUnknownUnit{"paper-unknown-unit", "「{0}」という単位は使えません",
                               "“{0}” is not a unit that can be used"};
constexpr Message kUnitHint{"paper-unit-hint", "使える単位：{0}", "The units are {0}."};
constexpr Message kBadSelector{"paper-bad-selector", "セレクター「{0}」はこの組版では使えません",
                               "The selector “{0}” cannot be used here"};
constexpr Message kSelectorHint{"paper-selector-hint",
                                "使えるのは、タグ名、.クラス名、:first-child、:last-child "
                                "と、その「空白」「>」「,」による組合せです。",
                                "Element names, .classes, :first-child and :last-child can "
                                "be used, joined by a space, > or a comma."};
constexpr Message kUnknownAtRule{"paper-unknown-at-rule", "@{0} はこの組版では使えません",
                                 "@{0} cannot be used here"};
constexpr Message kUnknownPage{"paper-unknown-page",
                               "「{0}」という名前の @page がスタイルシートにありません",
                               "The style sheet has no @page named “{0}”"};
constexpr Message kNestedPage{"paper-nested-page",
                              "page は <body> とその直下の要素にだけ指定できます",
                              "page can be set on <body> and its direct children only"};

// Layout.
constexpr Message kNoGlyph{"paper-no-glyph", "文字「{0}」（{1}）を印刷できる書体がありません",
                           "No font can print the character “{0}” ({1})"};
constexpr Message kNoGlyphHint{
    "paper-no-glyph-hint",
    "別の文字に置きかえるか、かなで書いてください。"
    "絵文字やハングルなど、印刷の書体にない文字は使えません。",
    "Replace the character or write it in kana. What the fonts do not have, as emoji or Hangul, cannot "
    "be printed."};
constexpr Message kTooTall{
    "paper-too-tall", "「{0}」が枠の高さに収まりません（{1} mm の枠に {2} mm 必要です）",
    "“{0}” does not fit the height of its box ({1} mm, but it needs {2} mm)"};
constexpr Message kMarginTooLow{
    "paper-margin-too-low",
    "ページの上下の余白に印刷する「{0}」が収まりません（{1} mm の余白に {2} mm 必要です）",
    "The running text “{0}” does not fit the page margin ({1} mm, but it needs {2} mm)"};
constexpr Message kMarginHint{
    "paper-margin-hint",
    "事業所の名前などを短くするか、スタイルシートの @page で文字を小さくするか、余白を広げてください。",
    "Shorten the text (the office's name, for example), or in the style sheet's @page make its type "
    "smaller or the margin larger."};
constexpr Message kTooWide{"paper-too-wide",
                           "「{0}」が欄の幅に収まりません（{1} mm の欄に {2} mm 必要です）",
                           "“{0}” does not fit the width of its box ({1} mm, but it needs {2} mm)"};
constexpr Message kPartBroken{"paper-part-broken",
                              "欄（幅 {1} mm）が狭いため、「{0}」の途中で改行しました",
                              "“{0}” had to be divided, since its box is only {1} mm wide"};
constexpr Message kPartBrokenHint{
    "paper-part-broken-hint",
    "欄を広げるか、文字を小さくしてください。切ってよい所があれば <wbr/> で示せます。",
    "Make the box wider or the type smaller, or say with <wbr/> where it may be divided."};
constexpr Message kInlineBox{"paper-inline-box", "<{0}> は文の一部なので、{1} は指定できません",
                             "<{0}> is a part of the text and cannot have {1}"};
constexpr Message kInlineBoxHint{"paper-inline-box-hint",
                                 "display: inline-block も指定すると、文の中の箱になります。",
                                 "Set display: inline-block too: it is then a box in the text."};
constexpr Message kInlinePlaceHint{"paper-inline-place-hint", "display: block も指定してください。",
                                   "Set display: block too."};
constexpr Message kOneLine{
    "paper-one-line", "<{0}> は文の中の箱（display: inline-block）で、中に置けるのは 1 行だけです",
    "<{0}> is a box in the text (display: inline-block) and holds one line only"};
constexpr Message kRubyAlone{"paper-ruby-alone", "「{0}」にふりがな（<rt>）がありません",
                             "“{0}” has no reading (<rt>)"};
constexpr Message kReadingAlone{"paper-reading-alone",
                                "ふりがな「{0}」を付ける文字が、その前にありません",
                                "Nothing stands before the reading “{0}” that it belongs to"};
constexpr Message kRubyHint{"paper-ruby-hint",
                            "<ruby>漢字<rt>かんじ</rt></ruby> のように書きます。",
                            "Write <ruby>base<rt>reading</rt></ruby>."};
constexpr Message kTableTooWide{"paper-table-too-wide",
                                "表が幅に収まりません（{0} mm のところに {1} mm 必要です）",
                                "The table does not fit ({0} mm wide, but it needs {1} mm)"};
constexpr Message kTallerThanPage{
    "paper-taller-than-page",
    "分割できない内容が 1 ページに収まりません（{0} mm のページに {1} mm 必要です）",
    "A part that cannot be divided does not fit on a page ({0} mm, but it needs {1} mm)"};
constexpr Message kShortenHint{"paper-shorten-hint",
                               "文を短くするか、文字を小さくするか、枠を広げてください。",
                               "Shorten the text, make the type smaller, or make the box larger."};
constexpr Message kNoSpace{"paper-no-space", "余白や枠線が広すぎて、内容を置く場所がありません",
                           "Margins, padding and borders leave no room for content"};
constexpr Message kBoxTooWide{"paper-box-too-wide",
                              "この箱は幅 {0} mm で、ここの幅 {1} mm からはみ出します",
                              "This box is {0} mm wide and leaves the {1} mm that are there"};
constexpr Message kTypeTooSmall{"paper-type-too-small", "文字が小さすぎて読めません（{0} pt）",
                                "The type is too small to be read ({0} pt)"};
constexpr Message kTypeTooSmallHint{"paper-type-too-small-hint",
                                    "font-size を {0} pt 以上にしてください。",
                                    "Make font-size at least {0} pt."};
constexpr Message kNoSpaceHint{
    "paper-no-space-hint",
    "余白・枠線・幅の指定を小さくしてください。左右の余白を負の値にしても、外側の枠や用紙の余白からは"
    "はみ出せません。",
    "Make the margins, padding, borders or width smaller. A negative margin at the side cannot reach "
    "out of the surrounding box or the page's margins."};
constexpr Message kFractionOutsideTable{"paper-fraction-outside-table",
                                        "単位 fr は表の列の幅にだけ使えます",
                                        "The unit fr is for the columns of a table only"};
constexpr Message kFractionHint{"paper-fraction-hint", "mm か % で指定してください。",
                                "Use mm or %."};
constexpr Message kBodyFrame{"paper-body-frame",
                             "<body> に余白・枠線・背景・大きさ・段は付けられません",
                             "<body> can have no margin, border, background, size or columns"};
constexpr Message kBodyFrameHint{
    "paper-body-frame-hint",
    "用紙の余白は @page の margin で決めます。枠や背景は <body> の中の <div> に付けてください。",
    "The margins of the paper are those of @page; give the frame to a <div> inside <body>."};
constexpr Message kHeadingSkipped{"paper-heading-skipped",
                                  "見出しの段が飛んでいます（h{0} の次に h{1}）",
                                  "A level of headings is left out (h{1} follows h{0})"};
constexpr Message kHeadingSkippedHint{
    "paper-heading-skipped-hint",
    "h{0} にしてください。読み上げでは、見出しの段をたどって読みます。文字の大きさは font-size で決められます。",
    "Make it an h{0}: who listens goes from level to level. Its size can be set by font-size."};
constexpr Message kWithoutEffect{"paper-without-effect",
                                 "{0} は <{1}> には効きません。効くのは {2} です",
                                 "{0} means nothing on <{1}>: it is for {2}"};
constexpr Message kOutsideContainer{
    "paper-outside-container",
    "この箱は、位置の基準にした箱から右か下にはみ出します（{0} × {1} mm のところに {2} × {3} mm まで必要です）",
    "This box reaches out of the box from which it is placed, to the right or below ({0} × {1} mm, but "
    "it needs {2} × {3} mm)"};
constexpr Message kBadLink{"paper-bad-link", "リンク先「{0}」は使えません",
                           "“{0}” cannot be what a link leads to"};
constexpr Message kBadLinkHint{
    "paper-bad-link-hint",
    "https://… か http://…、mailto:…、tel:…、文書の中の場所なら #id と書いてください。",
    "Write https://… or http://…, mailto:…, tel:…, or #id for a place in the document."};
constexpr Message kEmptyTagHint{"paper-empty-tag-hint", "<{0}/> と書いてください。",
                                "Write <{0}/>."};
constexpr Message kUnknownString{"paper-unknown-string",
                                 "string({0}) に当たるものが文書にありません",
                                 "The document has nothing for string({0})"};
constexpr Message kUnknownStringHint{
    "paper-unknown-string-hint",
    "<meta name=\"名前\" content=\"…\"/> か、見出しの string-set: 名前 content() で決めた名前を"
    "使ってください。文書の題名は string(title) です。",
    "Use a name that a <meta name=\"…\" content=\"…\"/> or a string-set: … content() gives; "
    "string(title) is the document's title."};
constexpr Message kOutsidePage{"paper-outside-page", "この枠は用紙の外に出ます",
                               "This box reaches out of the paper"};
constexpr Message kSpanTooLong{
    "paper-span-too-long", "rowspan が表のこの部分の最後の行を越えています（あと {0} 行です）",
    "rowspan reaches past the last row of this part of the table (rows left: {0})"};
constexpr Message kTableTooLarge{"paper-table-too-large",
                                 "表が大きすぎます（{0} 列、行×列で {1} マスまで）",
                                 "The table is too large (at most {0} columns, and {1} places in "
                                 "rows times columns)"};
constexpr Message kPositionHint{
    "paper-position-hint", "top か bottom の一方と、left か right の一方を mm で指定してください。",
    "Give either top or bottom, and either left or right, in mm."};
constexpr Message kColspanTooLong{
    "paper-colspan-too-long", "colspan が表の最後の列を越えています（あと {0} 列です）",
    "colspan reaches past the last column of the table (columns left: {0})"};
constexpr Message kCellsOverlap{
    "paper-cells-overlap", "このセルが、上の行から rowspan で伸びているセルに重なります",
    "This cell overlaps one that reaches down from a row above by its rowspan"};
constexpr Message kCellsOverlapHint{"paper-cells-overlap-hint",
                                    "colspan か rowspan のどちらかを小さくしてください。",
                                    "Make its colspan or the other cell's rowspan smaller."};
constexpr Message kMissingCells{"paper-missing-cells",
                                "この行のセルが足りません（表は {0} 列、この行は {1} 列です）",
                                "This row lacks cells (the table has {0} columns, the row {1})"};
constexpr Message kMissingCellsHint{
    "paper-missing-cells-hint", "空のセルも <td></td> と書くか、colspan で列を埋めてください。",
    "Write empty cells too, as <td></td>, or fill the columns with colspan."};
constexpr Message kUnnamedCell{
    "paper-unnamed-cell",
    "このセルの行にも列にも見出し（th）がなく、読み上げで何の値か分かりません",
    "Neither the row nor the column of this cell has a heading (th): a screen reader cannot tell "
    "what it is"};
constexpr Message kUnnamedCellHint{
    "paper-unnamed-cell-hint",
    "見出しになるセルを <th> にしてください。並べるためだけの表なら <table "
    "role=\"presentation\"> とします。",
    "Make the naming cell a <th>, or mark a table that only arranges with "
    "role=\"presentation\"."};
constexpr Message kStruckText{"paper-struck-text", "斜線（cell-strike）を引くセルに内容があります",
                              "A cell that is struck through (cell-strike) has content"};
constexpr Message kStruckTextHint{
    "paper-struck-text-hint",
    "斜線は使わない空の td に引きます。内容を消すか、斜線をやめてください。",
    "Strike through empty cells only: remove the content or the cell-strike."};
constexpr Message kShrunkTooTall{
    "paper-shrunk-too-tall",
    "「{3}」は、文字を {0} pt まで縮めても高さに収まりません（{1} mm の枠に {2} mm 必要です）",
    "Even with type of {0} pt “{3}” does not fit the height of its box ({1} mm, but it needs {2} mm)"};
constexpr Message kShrunkTooWide{
    "paper-shrunk-too-wide",
    "「{3}」は、文字を {0} pt まで縮めても幅に収まりません（{1} mm の枠に {2} mm 必要です）",
    "Even with type of {0} pt “{3}” does not fit the width of its box ({1} mm, but it needs {2} mm)"};
constexpr Message kNestedShrink{"paper-nested-shrink",
                                "shrink-to で縮む箱の中に、shrink-to の箱は置けません",
                                "A box with shrink-to cannot stand inside another one"};
constexpr Message kNestedShrinkHint{
    "paper-nested-shrink-hint",
    "外側の箱が内容すべてを同じ割合で縮めます。内側の shrink-to を消してください。",
    "The outer box scales all of its content down; remove the inner shrink-to."};
constexpr Message kOutsideHint{
    "paper-outside-hint", "負の余白や字下げを小さくするか、ページの余白を広げてください。",
    "Make the negative margin or indent smaller, or the page's margin larger."};
constexpr Message kShrunkHint{"paper-shrunk-hint",
                              "文を短くするか、shrink-to を小さくするか、枠を広げてください。",
                              "Shorten the text, make shrink-to smaller, or make the box larger."};
constexpr Message kPercentTooMuch{"paper-percent-too-much",
                                  "列の幅の % を合わせると {0}% になります（100% までです）",
                                  "The widths of the columns add up to {0}% (at most 100%)"};
constexpr Message kColumnTooNarrow{
    "paper-column-too-narrow",
    "列の幅が 1 文字分もありません（枠線と余白を除いて {0} mm、{1} mm 必要です）",
    "The column is narrower than one character ({0} mm without borders and padding, but it needs "
    "{1} mm)"};
constexpr Message kColumnTooNarrowHint{
    "paper-column-too-narrow-hint", "列を広げるか、セルの padding や文字を小さくしてください。",
    "Make the column wider, or the cell's padding or type smaller."};
constexpr Message kBreakInSpan{"paper-break-in-span",
                               "rowspan でつながった行の途中では改ページできません",
                               "A page cannot begin between rows that are joined by a rowspan"};
constexpr Message kPositionIncomplete{"paper-position-incomplete",
                                      "position: absolute の位置が決まりません",
                                      "The place of this position: absolute box is not determined"};

// Drawings.
constexpr Message kDrawingUnnamed{"paper-drawing-unnamed", "図に代替テキストがありません",
                                  "The drawing has no alternative text"};
constexpr Message kDrawingUnnamedHint{
    "paper-drawing-unnamed-hint",
    "<title> か aria-label で図の意味を書いてください。飾りの図なら aria-hidden=\"true\" "
    "を付けます。",
    "Say what it shows in <title> or aria-label; mark a mere decoration with "
    "aria-hidden=\"true\"."};
constexpr Message kDrawingLooseText{"paper-drawing-loose-text", "図の中の文字は <text> で囲みます",
                                    "Words in a drawing must stand inside <text>"};
constexpr Message kDrawingTextStroke{
    "paper-drawing-text-stroke",
    "図の中の文字に stroke は付けられません（stroke のある <g> の外に置いてください）",
    "Words in a drawing cannot have a stroke (put them outside the <g> that has one)"};
constexpr Message kDrawingOverflow{"paper-drawing-overflow",
                                   "<{0}> が図の枠（viewBox）から {1} はみ出しています",
                                   "<{0}> reaches {1} units beyond the drawing (its viewBox)"};
constexpr Message kBadPath{"paper-bad-path", "path の d が {0} 文字目で読めません",
                           "The path data d cannot be read at character {0}"};

// Images and codes.
constexpr Message kMissingAttribute{"paper-missing-attribute", "<{1}> には属性 {0} が要ります",
                                    "<{1}> needs the attribute {0}"};
constexpr Message kImageAltHint{
    "paper-image-alt-hint",
    "alt に画像が伝えることを書いてください。飾りの画像なら alt=\"\" とします。",
    "Say in alt what the image tells; write alt=\"\" for a mere decoration."};
constexpr Message kImageMissing{"paper-image-missing", "画像「{0}」を開けません（{1}）",
                                "The image “{0}” cannot be opened ({1})"};
constexpr Message kImageMissingHint{
    "paper-image-missing-hint",
    "ファイルの名前（大文字と小文字も）と、置いた場所を確かめてください。",
    "Check the file’s name (capital letters, too) and the folder it is in."};
constexpr Message kImageUnusable{"paper-image-unusable", "画像「{0}」は使えません：{1}",
                                 "The image “{0}” cannot be used: {1}"};
constexpr Message kImageUnusableHint{
    "paper-image-unusable-hint",
    "画像を開くソフトで PNG か JPEG として保存し直し、その画像を使ってください。",
    "Open the image in a viewer, save it again as PNG or JPEG, and use that."};
constexpr Message kImageCoarse{"paper-image-coarse",
                               "画像が粗く（1 インチに {0} 画素）、ぼやけて印刷されます",
                               "The image is coarse ({0} pixels an inch) and will print blurred"};
constexpr Message kImageCoarseHint{
    "paper-image-coarse-hint", "幅を {0} mm 以下にするか、もっと画素の多い画像を使ってください。",
    "Make it at most {0} mm wide, or use an image with more pixels."};
constexpr Message kPictureShare{
    "paper-picture-share",
    "<{0}> の {1} は指定できません。% で指定できるのは img と svg の幅（100% まで）だけで、"
    "そのとき高さは指定しません",
    "{1} cannot be set on <{0}>: only the width of an img or svg can be in %, up to 100%, and then "
    "without a height"};
constexpr Message kPictureHint{"paper-picture-hint",
                               "スタイルシートの width で、収まる幅を mm か % で指定してください。",
                               "Give a width that fits in the style sheet, in mm or %."};
constexpr Message kCodeTooLong{"paper-code-too-long", "二次元コードには長すぎます（{0} バイト）",
                               "The value is too long for a two-dimensional code ({0} bytes)"};
constexpr Message kCodeTooFine{
    "paper-code-too-fine",
    "二次元コードのマスが {0} mm しかなく、読み取れないおそれがあります（0.33 mm 以上にします）",
    "The squares of this two-dimensional code are {0} mm wide and may not be readable (they need "
    "0.33 mm)"};
constexpr Message kCodeTooFineHint{"paper-code-too-fine-hint",
                                   "幅と高さを {0} mm 以上にするか、value を短くしてください。",
                                   "Make it at least {0} mm wide and high, or shorten the value."};

// Links inside the document.
constexpr Message kRepeatedId{"paper-repeated-id", "id「{0}」は別の要素にも付いています",
                              "Another element has the id “{0}”, too"};
constexpr Message kUnknownId{"paper-unknown-id", "リンク先の id「{0}」がこの文書にありません",
                             "No element of this document has the id “{0}”"};

}  // namespace kakehashi::msg
