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
constexpr Message kUnknownUnit{"paper-unknown-unit", "「{0}」という単位は使えません",
                               "“{0}” is not a unit that can be used"};
constexpr Message kUnitHint{"paper-unit-hint", "使える単位は mm, pt, em, %, fr, px です。",
                            "The units are mm, pt, em, %, fr and px."};
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
    "paper-no-glyph-hint", "別の文字に置きかえるか、かなで書いてください。絵文字は使えません。",
    "Replace the character or write it in kana. Emoji cannot be printed."};
constexpr Message kTooTall{
    "paper-too-tall", "内容が枠の高さに収まりません（{0} mm の枠に {1} mm 必要です）",
    "The content does not fit the height of its box ({0} mm, but it needs {1} mm)"};
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
constexpr Message kSpanTooLong{
    "paper-span-too-long", "rowspan が表のこの部分の最後の行を越えています（あと {0} 行です）",
    "rowspan reaches past the last row of this part of the table ({0} rows are left)"};
constexpr Message kPositionHint{"paper-position-hint",
                                "top と、left か right のどちらかを mm で指定してください。",
                                "Give top and either left or right, in mm."};
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
constexpr Message kBadPath{"paper-bad-path", "path の d が {0} 文字目で読めません",
                           "The path data d cannot be read at character {0}"};

}  // namespace kakehashi::msg
