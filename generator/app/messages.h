#pragma once
#include "base/message.h"

namespace kakehashi::msg {

constexpr Message kTemplateMissing{"app-template-missing", "テンプレート「{0}」がありません。",
                                   "the template \"{0}\" is missing."};
constexpr Message kTemplateMissingHint{
    "app-template-missing-hint",
    "プロジェクトの templates/ に置くか、プログラムと一緒に配られた templates/ を元に戻してください。",
    "put it into the project's templates/, or restore the templates/ that came with the program."};
constexpr Message kNoLeaflet{
    "app-no-leaflet",
    "地図を動かすためのプログラム Leaflet を「{0}」から読めないので、動かせる地図を付けずにサイトを作りました。図の地図はすべて付いています。",
    "cannot read Leaflet from \"{0}\", so the site's maps cannot be moved; all drawn maps are there."};
constexpr Message kNoLeafletHint{
    "app-no-leaflet-hint",
    "Debian では libjs-leaflet を入れてから、もう一度作ってください。",
    "on Debian install libjs-leaflet and build again."};
constexpr Message kNoProject{"app-no-project", "プロジェクトのフォルダー「{0}」がありません。",
                             "there is no project folder \"{0}\"."};
constexpr Message kNoProjectHint{
    "app-no-project-hint", "data/ と site/ の入っているフォルダーを --project で指定してください。",
    "name the folder that holds data/ and site/ with --project."};
constexpr Message kNoMonth{"app-no-month",
                           "月報を作れる月がありません。相談などの記録が 1 件もないためです。",
                           "there is no month to report: no records yet."};
constexpr Message kNoRecordsInMonth{
    "app-no-records-in-month",
    "{0}の相談シートも集計表もありません。月報の相談の件数はすべて 0 になります。",
    "there are no consultation sheets and no tally sheet of {0}; every count of the form is 0."};
constexpr Message kNotAsSent{
    "app-not-as-sent",
    "{0}は締めてありますが、作り直した書類が、締めたときのものと同じではありません（{1}）。",
    "{0} is closed, but these documents are not as they were when it was closed: {1}."};
constexpr Message kNotAsSentHint{
    "app-not-as-sent-hint",
    "記録は同じで、書式か office.yaml かプログラムの版が変わっています。送った書類の控えが要るときは、送ったものを使ってください。",
    "the records are the same, but a template, office.yaml or the program has changed; where you "
    "need what was sent, use the copy that was sent."};
constexpr Message kNoSuchForm{"app-no-such-form", "様式「{0}」は data/forms.yaml にありません。",
                              "there is no form \"{0}\" in data/forms.yaml."};
constexpr Message kFormDidYouMean{"app-form-did-you-mean", "「{0}」のことですか。",
                                  "did you mean \"{0}\"?"};
constexpr Message kFormChoices{"app-form-choices", "番号で選べるのは {0} です。",
                               "the numbers are {0}."};
constexpr Message kNoFormsOfPeriod{"app-no-forms-of-period",
                                   "{0}の一式に入る様式が、data/forms.yaml に 1 つもありません。",
                                   "data/forms.yaml has no form for the package of {0}."};
constexpr Message kNoFormsOfPeriodHint{
    "app-no-forms-of-period-hint",
    "data/forms.yaml の covers に month（月）、trimester（三半期）、year（年度）を書いた様式が入ります。",
    "a form goes into it whose covers says month, trimester or year."};
constexpr Message kNoContracts{
    "app-no-contracts",
    "契約(contracts)が1件もないので、契約・従事者の変更・検査を起点とする期限は正しく出せません。data/records/contracts.yaml に書いてください。",
    "no contract is recorded, so what is due after a contract, a change of staff or an inspection is not told right; write it into data/records/contracts.yaml."};
constexpr Message kReportTooLong{"app-report-too-long",
                                 "{0}は12か月より長いので、1つの報告にできません。",
                                 "{0} is longer than the twelve months of a report."};
constexpr Message kReportTooLongHint{
    "app-report-too-long-hint",
    "年度ごとに作ってください（例 report 2026-FY）。前の年度は、どの報告にも並べて載ります。",
    "make one for each fiscal year, such as report 2026-FY; the years before stand beside it."};
constexpr Message kCannotPublish{
    "app-cannot-publish", "{0}は公表できません。公表用は、終わった年度にだけ作ります。",
    "{0} cannot be published: there is an edition for everybody only of a fiscal year that is "
    "over."};
constexpr Message kCannotPublishHint{
    "app-cannot-publish-hint",
    "期間の重なる報告を 2 つ公表すると、引き算で少ない数が分かってしまうためです。年度が終わってから、例 kakehashi report 2025-FY --publish",
    "two publications of overlapping periods would give small numbers away by subtraction. When "
    "the year is over: kakehashi report 2025-FY --publish"};
constexpr Message kNothingToPublish{"app-nothing-to-publish",
                                    "{0}の記録も年度集計もないので、公表できません。",
                                    "there are no records and no figures of {0} to publish."};
constexpr Message kNothingToPublishHint{
    "app-nothing-to-publish-hint",
    "年度を確かめてください。年度は始まりの年で書きます（令和7年度は 2025-FY）。",
    "see whether the year is right: it is the one in which the fiscal year begins."};
constexpr Message kPublishedAlready{
    "app-published-already",
    "{0}は{1}に公表してあり、いまの記録から作ると {2} か所が違います。公表した数はそのままにしました。",
    "{0} was published on {1} and stays as it was; figures that the records now give otherwise: "
    "{2}."};
constexpr Message kPublishedInOther{
    "app-published-in-other",
    "{0}の数は{1}の公表にも載っていて、いまの記録から作ると {2} か所が違います。",
    "{0} stands in the publication of {1}, too; figures that the records now give otherwise: "
    "{2}."};
constexpr Message kPublishedHint{
    "app-published-hint",
    "違う公表が2つあると、比べて少ない数が分かることがあります。公表した数を直すと決めたときだけ、--again を付けてください。",
    "two publications that differ can give small numbers away to whoever compares them. Only when "
    "it is decided to correct what was published, add --again."};
constexpr Message kPublishedFigure{"app-published-figure", "{0}: 公表 {1} → いま {2}",
                                   "{0}: published {1}, now {2}"};
constexpr Message kMorePublishedFigures{"app-more-published-figures", "ほかに {0} か所。",
                                        "and {0} more."};
constexpr Message kNotAsPublished{
    "app-not-as-published",
    "{0}は{1}に公表してあり、いまの記録とは {2} か所が違います。公表用は、公表した数のままです。",
    "{0} was published on {1}, and the edition for everybody is as it was then; figures that the "
    "records now give otherwise: {2}."};
constexpr Message kNotAsPublishedHint{
    "app-not-as-published-hint",
    "室内用はいまの記録の数です。公表した数を直すと決めたときは、kakehashi report に --publish --again を付けてください。",
    "the office's edition has the figures of the records. When it is decided to correct what was "
    "published, add --publish --again to kakehashi report."};
constexpr Message kFontsMissing{"app-fonts-missing", "印刷用の書体を読めません({0})。",
                                "cannot load the fonts for printing ({0})."};
constexpr Message kPdfFailed{"app-pdf-failed", "「{0}」を PDF にできませんでした({1})。",
                             "could not write \"{0}\" as PDF ({1})."};
constexpr Message kStillPublished{
    "app-still-published",
    "前回作った公開サイトに、もう載せられない資源「{0}」のページが残っています。",
    "the site made before still has a page of \"{0}\", which may not be shown any more."};
constexpr Message kStillPublishedHint{
    "app-still-published-hint",
    "kakehashi build（または build --only public）で公開サイトも作り直してください。",
    "make the site anew: kakehashi build, or build --only public."};
constexpr Message kCannotRead{"app-cannot-read", "「{0}」を読めません({1})。",
                              "cannot read \"{0}\" ({1})."};
constexpr Message kCannotWrite{"app-cannot-write", "「{0}」に書けません({1})。",
                               "cannot write \"{0}\" ({1})."};

constexpr Message kImportKeptCopy{
    "app-import-kept-copy",
    "「{0}」には手で書き足したものがありました。元の内容は「{1}」に残しました。",
    "\"{0}\" had been edited by hand; what it was is kept as \"{1}\"."};
constexpr Message kImportKeptCopyHint{
    "app-import-kept-copy-hint",
    "項目の値はすべて引き継ぎましたが、コメントと並び順は引き継げません。要るものは写してください。",
    "all values were taken over, but no comments and no order of lines; copy what you need."};

constexpr Message kMonthNotOver{"app-month-not-over",
                                "{0}はまだ終わっていないので、締められません（今日は {1}）。",
                                "{0} is not over yet and cannot be closed (today is {1})."};
constexpr Message kMonthNotOverHint{"app-month-not-over-hint", "{0} から締められます。",
                                    "it can be closed from {0} on."};
constexpr Message kNothingToClose{"app-nothing-to-close", "{0}の記録がないので、締められません。",
                                  "there are no records of {0} to close."};
constexpr Message kNothingToCloseHint{"app-nothing-to-close-hint",
                                      "年と月を確かめてください。例 kakehashi close 2026-10",
                                      "see whether year and month are right, as in kakehashi close "
                                      "2026-10."};
constexpr Message kEarlierOpen{"app-earlier-open", "前の月（{0}）がまだ締められていません。",
                               "earlier months ({0}) are not closed yet."};
constexpr Message kEarlierOpenHint{
    "app-earlier-open-hint",
    "提出が済んでいる月は、早い月から締めてください。例 kakehashi close {0}",
    "close those that have been submitted, too, the earliest first: kakehashi close {0}"};
constexpr Message kNotClosed{"app-not-closed", "{0}は締められていないので、締めを解けません。",
                             "{0} is not closed, so it cannot be opened again."};
constexpr Message kNotClosedHint{
    "app-not-closed-hint", "記録はそのまま直せます。直したら kakehashi forms で様式を作れます。",
    "its records can be changed as they are; kakehashi forms makes the "
    "forms."};
constexpr Message kLedgerForm{
    "app-ledger-form", "「{0}」の書き方が変わっているので、書き足せません。",
    "\"{0}\" has another form than the program writes; nothing can be added."};
constexpr Message kLedgerFormHint{"app-ledger-form-hint",
                                  "手で直す前のファイルを、控えから戻してください。",
                                  "restore the file as it was before it was edited by hand."};

}  // namespace kakehashi::msg
