#pragma once
#include "base/message.h"

namespace kakehashi::msg {

constexpr Message kDuplicateId{"check-duplicate-id", "{1}の ID「{0}」が 2 回使われています。",
                               "the id \"{0}\" of a {1} is used twice."};
constexpr Message kFirstUse{"check-first-use", "先に使われているのはここです。",
                            "it is first used here."};
constexpr Message kChooseOtherId{"check-choose-other-id", "どちらかに別の ID を付けてください。",
                                 "give one of them another id."};
constexpr Message kUnknownReference{"check-unknown-reference",
                                    "「{0}」という ID の{1}はありません。",
                                    "there is no {1} with the id \"{0}\"."};
constexpr Message kCheckDidYouMean{"check-did-you-mean", "「{0}」({1})のことですか。",
                                   "did you mean \"{0}\" ({1})?"};
constexpr Message kMissingConsent{"check-missing-consent",
                                  "「{0}」に、{1}の公開についての同意の記録がありません。",
                                  "\"{0}\" has no record of consent for the {1} edition."};
constexpr Message kMissingConsentHint{
    "check-missing-consent-hint",
    "consent に audience: {0} と answer: yes / no / unknown を書いてください。yes のときだけ掲載されます。",
    "add an entry with audience: {0} and answer: yes, no or unknown to consent; only yes shows it."};
constexpr Message kIncompleteConsent{"check-incomplete-consent",
                                     "「{0}」の同意の記録に「{1}」がありません。",
                                     "the record of consent of \"{0}\" lacks \"{1}\"."};
constexpr Message kIncompleteConsentHint{
    "check-incomplete-consent-hint",
    "いつ・だれが・どうやって答えたかを on、person、way に書いてください。",
    "write when, by whom and how it was given: on, person, way."};
constexpr Message kFutureDate{"check-future-date", "{0} は今日({1})より先の日付です。",
                              "{0} lies after today ({1})."};
constexpr Message kFutureDateHint{
    "check-future-date-hint",
    "年・月・日の打ち間違いがないか確かめてください。もう確かめた日、答えをもらった日を書きます。",
    "look for a slip in the year, month or day; it is the day on which this was done."};
constexpr Message kOutsideJapan{"check-outside-japan", "座標 {0}, {1} は日本の外です。",
                                "the coordinates {0}, {1} lie outside Japan."};
constexpr Message kSwapped{
    "check-swapped",
    "緯度と経度が入れ替わっているようです。latitude(緯度)に {0}、longitude(経度)に {1} と書いてください。",
    "latitude and longitude seem to be swapped: write latitude: {0}, longitude: {1}."};
constexpr Message kLookUpCoordinates{
    "check-look-up-coordinates", "地図で確かめるか、わからなければ coordinates を消してください。",
    "look the place up on a map, or delete the coordinates when they are not known."};
constexpr Message kOutsideArea{"check-outside-area", "座標が圏域「{0}」の外({1} m)にあります。",
                               "the coordinates lie outside the area \"{0}\" (by {1} m)."};
constexpr Message kInsideOther{"check-inside-other",
                               "この座標は「{0}」の中です。area か座標を直してください。",
                               "they lie in \"{0}\"; mend the area or the coordinates."};
constexpr Message kAreaHere{"check-area-here", "圏域はここで指定されています。",
                            "the area is given here."};
constexpr Message kUnknownOutline{"check-unknown-outline",
                                  "areas.geojson の「{0}」は areas.yaml にありません。",
                                  "\"{0}\" of areas.geojson is not in areas.yaml."};
constexpr Message kBadWeek{"check-bad-week", "第{0}週はありません(1〜5)。",
                           "there is no week {0} in a month (1 to 5)."};
constexpr Message kFirstWritten{"check-first-written", "先に書かれているのはここです。",
                                "it is first written here."};
constexpr Message kNthHoliday{"check-nth-holiday", "「第何週」の曜日に祝日は書けません。",
                              "holidays have no week of the month."};
constexpr Message kNthHolidayHint{
    "check-nth-holiday-hint",
    "祝日の時間は weekly に holiday: … と、決まった日だけのときは exceptions に書いてください。",
    "write the hours of holidays to weekly (holiday: …), and those of single days to exceptions."};
constexpr Message kNthWeekTwice{"check-nth-week-twice", "第{0}週の「{1}」が 2 回書かれています。",
                                "{1} of week {0} is written twice."};
constexpr Message kNthWeekTwiceHint{"check-nth-week-twice-hint",
                                    "どちらかの weeks から {0} を消してください。",
                                    "delete the {0} from one of the two weeks."};
constexpr Message kRecordWithoutYes{"check-record-without-yes",
                                    "回答が「{0}」なのに、実績ありと書かれています。",
                                    "the answer is \"{0}\", yet it is said to have been done."};
constexpr Message kRecordWithoutYesHint{
    "check-record-without-yes-hint",
    "行っているなら answer を yes に直し、いないなら record を消してください。",
    "make the answer yes if the place does it; if not, delete record."};
constexpr Message kDatesReversed{"check-dates-reversed", "終わり({1})が始まり({0})より前です。",
                                 "the end ({1}) is before the start ({0})."};
constexpr Message kTallyDiffers{
    "check-tally-differs", "{0}の{1}「{2}」: 集計表は {3} 件、相談シートは {4} 件です。",
    "{0}, {1} \"{2}\": the tally sheet says {3}, the consultation sheets {4}."};
constexpr Message kSheetsHere{"check-sheets-here", "相談シートはここから {0} 件です。",
                              "the {0} consultation sheets start here."};
constexpr Message kTallyHint{
    "check-tally-hint",
    "どちらが正しいかを確かめて、間違っているほうを直してください。片方だけにしてもかまいません。",
    "find out which is right and mend the other; keeping only one of them is fine, too."};
constexpr Message kTallySum{
    "check-tally-sum", "{0}の集計表: {1}の合計 {2} 件が、相談者別の合計 {3} 件と合いません。",
    "tally sheet of {0}: the sum by {1} is {2}, but the sum by consulter is {3}."};
constexpr Message kTallySumHint{"check-tally-sum-hint",
                                "写し間違いがないか、紙の集計表と見くらべてください。",
                                "compare it with the tally sheet on paper for a slip in copying."};
constexpr Message kDuplicateMonth{"check-duplicate-month", "{0}の{1}が 2 つあります。",
                                  "there are two {1} of {0}."};
constexpr Message kDuplicateDay{"check-duplicate-day", "{0}の日報が 2 つあります。",
                                "there are two daily logs of {0}."};
constexpr Message kNotInEdition{"check-not-in-edition", "「{0}」は{1}の一覧にない項目です。",
                                "\"{0}\" is not an item of {1}."};
constexpr Message kNotInEditionHint{
    "check-not-in-edition-hint",
    "その年度の項目を選ぶか、code-lists.yaml の from / to を確かめてください。",
    "choose an item of that fiscal year, or look at from / to in code-lists.yaml."};
constexpr Message kContentAndPart{"check-content-and-part",
                                  "相談内容の「{0}」と、その内訳の「{1}」が両方書かれています。",
                                  "both the content \"{0}\" and its part \"{1}\" are written."};
constexpr Message kContentAndPartHint{"check-content-and-part-hint",
                                      "内訳だけを書けば「{0}」にも数えられます。",
                                      "write the part alone; it counts for \"{0}\", too."};
constexpr Message kOtherYear{"check-other-year",
                             "{0} は、フォルダー「{1}」の年（年度）の日付ではありません。",
                             "{0} does not lie in the year of its folder, {1}."};
constexpr Message kOtherYearHint{
    "check-other-year-hint",
    "年の打ち間違いがないか確かめるか、その年のフォルダーへ移してください。",
    "look for a slip in the year, or move the record to the folder of its year."};
constexpr Message kLogsMissing{"check-logs-missing",
                               "{0}の日報が {1} 日ぶん足りません（{2} など）。",
                               "{0} lacks the daily logs of {1} office days ({2} first)."};
constexpr Message kLogsMissingHint{
    "check-logs-missing-hint", "月報の開室日数は日報から数えます。足りない日を書き足してください。",
    "form 3 counts the days open by the logs; write the missing ones."};
constexpr Message kTallyIncomplete{
    "check-tally-incomplete", "{0}は相談シートがないので、集計表に「{1}」も必要です。",
    "{0} has no consultation sheets, so its tally sheet needs \"{1}\", too."};
constexpr Message kTallyIncompleteHint{
    "check-tally-incomplete-hint",
    "書かれていない項目は、月報に 0 と印字されてしまいます。0 件なら 0 と書いてください。",
    "what is not written would be printed as 0; write 0 where it is 0."};
constexpr Message kSamePlaceTwice{
    "check-same-place-twice",
    "番号「{0}」の事業所は、「{1}」としても書かれていて、片方は載せないことになっています。",
    "the place with the number \"{0}\" stands also as \"{1}\", and one of the two may not be shown."};
constexpr Message kSamePlaceTwiceHint{
    "check-same-place-twice-hint",
    "同じ所なら 1 件にまとめてください。別々に載せると、片方の不同意がもう片方で破られます。",
    "make one entry of them, or the second would publish what the first refuses."};
constexpr Message kAnswersClash{
    "check-answers-clash", "「{0}」の同意の回答が、どちらが後のものか分かりません。",
    "of the answers on consent of \"{0}\" it is not clear which is the later one."};
constexpr Message kAnswersClashHint{
    "check-answers-clash-hint",
    "回答日(on)を確かめて、後の回答だけを残すか、日付を書いてください。",
    "look at the days (on): keep the later answer, or write when each was given."};
constexpr Message kMissingCredit{
    "check-missing-credit", "オープンデータの出典「{0}」に、表示する一行(credit)がありません。",
    "the open data source \"{0}\" has no credit line."};
constexpr Message kMissingCreditHint{
    "check-missing-credit-hint",
    "credit: 「データの名前」（発行者）を加工して作成 のように書いてください。",
    "write it as its licence asks, for example: credit: made from \"…\" (publisher)."};

// Closed months.
constexpr Message kLedgerEdited{
    "check-ledger-edited", "締めの台帳のこの記録か、これより前の記録が書き換えられています。",
    "this entry of the ledger, or one before it, has been changed by hand."};
constexpr Message kLedgerEditedHint{
    "check-ledger-edited-hint",
    "台帳は kakehashi close だけが書きます。書き換える前のファイルを、控えから戻してください。",
    "only kakehashi close writes the ledger; restore the file as it was from a copy."};
constexpr Message kClosedAdded{"check-closed-added",
                               "{0}は締めてありますが、{1}「{2}」があとから足されています。",
                               "{0} is closed, but the {1} \"{2}\" was added afterwards."};
constexpr Message kClosedChanged{"check-closed-changed",
                                 "{0}は締めてありますが、{1}「{2}」があとから変わっています。",
                                 "{0} is closed, but the {1} \"{2}\" was changed afterwards."};
constexpr Message kClosedRemoved{"check-closed-removed",
                                 "{0}は締めてありますが、{1}「{2}」がなくなっています。",
                                 "{0} is closed, but the {1} \"{2}\" is gone."};
constexpr Message kClosedHint{
    "check-closed-hint",
    "元に戻すか、提出し直すときは kakehashi close {0} --reopen \"理由\" で締めを解いてください。",
    "put it back; or, to submit the month anew, open it with kakehashi close {0} --reopen "
    "\"reason\"."};
constexpr Message kClosedHere{"check-closed-here", "{0}に締めた記録はここです。",
                              "the month was closed on {0} here."};

}  // namespace kakehashi::msg
