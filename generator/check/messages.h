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
constexpr Message kPublishedSmall{
    "check-published-small",
    "公表する「{0}」に、1から4までの件数「{1}」がそのまま書いてあります。手で直したためです。",
    "a count of 1 to 4, \"{1}\", stands openly in the published \"{0}\": it was edited by hand."};
constexpr Message kPublishedCells{
    "check-published-cells",
    "公表する「{0}」の数が {1} 個ありますが、列は {2} つです。手で直したためです。",
    "the published \"{0}\" has {1} figures for {2} columns: it was edited by hand."};
constexpr Message kPublishedEdited{"check-published-edited",
                                   "{0}の公表する数が、kakehashi の書いたものから変わっています。",
                                   "the published figures of {0} are not as kakehashi wrote them."};
constexpr Message kPublishedHint{
    "check-published-hint",
    "控えから戻してください。控えがなければ、このファイルを消して kakehashi report {0}-FY --publish で作り直します。",
    "restore the file; without a copy, delete it and make it anew with kakehashi report {0}-FY "
    "--publish."};
constexpr Message kPublishedName{"check-published-name",
                                 "{0}の公表する数は「{1}」という名前のファイルに置きます。",
                                 "the published figures of {0} belong into \"{1}\"."};
constexpr Message kPublishedTwice{"check-published-twice",
                                  "「{0}」は、ここでは「{1}」、{2}の公表では「{3}」です。",
                                  "\"{0}\" is {1} here and {3} in the publication of {2}."};
constexpr Message kPublishedTwiceHint{
    "check-published-twice-hint",
    "違う公表が2つあると、比べて少ない数が分かることがあります。kakehashi report {0}-FY --publish --again で合わせてください。",
    "two publications that differ can give small numbers away; kakehashi report {0}-FY --publish "
    "--again makes them agree."};
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
constexpr Message kFutureStatusHint{
    "check-future-status-hint",
    "status は書いた日からすぐに効きます。その日が来てから書いてください。予定は note(住民への案内)に書けます。",
    "a status counts as soon as it is written: write it when the day has come. A plan can be told in "
    "note."};
constexpr Message kOutsideJapan{"check-outside-japan", "座標 {0}, {1} は日本の外です。",
                                "the coordinates {0}, {1} lie outside Japan."};
constexpr Message kSwapped{
    "check-swapped",
    "緯度と経度が入れ替わっているようです。latitude(緯度)に {0}、longitude(経度)に {1} と書いてください。",
    "latitude and longitude seem to be swapped: write latitude: {0}, longitude: {1}."};
constexpr Message kLookUpCoordinates{
    "check-look-up-coordinates", "地図で確かめるか、わからなければ coordinates を消してください。",
    "look the place up on a map, or delete the coordinates when they are not known."};
constexpr Message kOutsideArea{"check-outside-area", "座標が圏域「{0}」の外({1})にあります。",
                               "the coordinates lie outside the area \"{0}\" (by {1})."};
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
                              "the consultation sheets start here (number: {0})."};
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
                               "{0} lacks daily logs of office days (number: {1}, {2} first)."};
constexpr Message kLogsMissingHint{
    "check-logs-missing-hint", "月報の開室日数は日報から数えます。足りない日を書き足してください。",
    "form 3 counts the days open by the logs; write the missing ones."};
constexpr Message kNoLogs{
    "check-no-logs", "{0}の日報が1日もないので、開室日数は開室予定日の{1}日として数えます。",
    "{0} has no daily log at all; the {1} days on which the office was to be open count as days "
    "open."};
constexpr Message kNoLogsHint{
    "check-no-logs-hint",
    "その月の日報を書けば、open: yes の日を数えます。Excel の表があれば kakehashi import daily-log "
    "で取り込めます。",
    "write the logs of that month and the days with open: yes are counted; kakehashi import "
    "daily-log takes them from an Excel sheet."};
constexpr Message kNoHolidays{
    "check-no-holidays",
    "{0} 年の祝日が書かれていません。日報のない月（{1}など）の開室日数に、祝日も数えられます。",
    "there are no holidays of {0}: in a month without daily logs ({1} first) they count as days "
    "open."};
constexpr Message kNoHolidaysHint{"check-no-holidays-hint",
                                  "{0} 年の祝日を、内閣府の一覧から holidays に足してください。",
                                  "add the holidays of {0} from the list of the Cabinet Office."};
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

constexpr Message kLogDiffers{
    "check-log-differs", "{0}の日報は{1} {2}、{3}は {4}です。",
    "daily log of {0}: the number of {1} is {2}, but that of the {3} of that day is {4}."};
constexpr Message kLogDiffersHint{
    "check-log-differs-hint",
    "どちらが正しいかを確かめて、間違っているほうを直してください。日報の数は、書かなくてもかまいません。",
    "find out which is right and mend the other; the log need not give any number."};
constexpr Message kRecordsOfDay{"check-records-of-day", "{0}の{1}はここです。",
                                "the {1} of {0} are here."};
constexpr Message kLogWithoutSheets{
    "check-log-without-sheets",
    "{0}の日報には相談が {1} 件ありますが、相談シートも集計表もありません。",
    "the consultations in the daily logs of {0} make {1}, but there are no consultation sheets and "
    "no tally sheet."};
constexpr Message kLogWithoutSheetsHint{
    "check-log-without-sheets-hint",
    "月報の件数は相談シートか集計表から数えます。どちらかを書いてください。",
    "form 3 counts by the consultation sheets or the tally sheet; write one of them."};
constexpr Message kTallyAgainstLogs{
    "check-tally-against-logs", "{0}の集計表は相談 {1} 件、日報の合計は {2} 件です。",
    "consultations of {0}: the tally sheet counts {1}, the daily logs count {2}."};
constexpr Message kTallyAgainstLogsHint{
    "check-tally-against-logs-hint",
    "どちらが正しいかを確かめて、間違っているほうを直してください。",
    "find out which is right and mend the other."};
constexpr Message kLogsHere{"check-logs-here", "日報の数はここからです。",
                            "the daily logs' numbers start here."};
constexpr Message kReportDiffers{
    "check-report-differs", "{0}の月報で提出した「{1}」は {2}、記録から数えると {3} です。",
    "the report of {0} was sent with {2} as \"{1}\", but the records make {3}."};
constexpr Message kReportDiffersHint{
    "check-report-differs-hint",
    "記録が足りないか、重なっていないかを確かめてください。月報のほうが違っていたときは、市に訂正を相談してください。",
    "look for records that are missing or there twice; if the report was wrong, ask the city about "
    "a correction."};
constexpr Message kCountedFromHere{"check-counted-from-here", "数えた記録はここからです。",
                                   "the records that were counted start here."};
constexpr Message kReportAgainstLogs{
    "check-report-against-logs", "{0}の月報で提出した「{1}」は {2}、日報の合計は {3} です。",
    "the report of {0} was sent with {2} as \"{1}\", but its daily logs make {3}."};
constexpr Message kYearParts{
    "check-year-parts", "{0}の年度集計: {1}の数を足すと {2} で、「{3}」の {4} より {5}です。",
    "year tally of {0}: the numbers by {1} make {2}, but \"{3}\" is {4} ({5})."};
constexpr Message kTotalHere{"check-total-here", "合計はここに書かれています。",
                             "the total is written here."};
constexpr Message kMoreCareConferences{
    "check-more-care-conferences",
    "{0}の年度集計: 再掲の地域ケア会議 {1} 回が、会議出席回数 {2} 回より多くなっています。",
    "year tally of {0}: there are more care conferences ({1}) than meetings ({2}), of which they "
    "are a part."};
constexpr Message kYearDiffers{"check-year-differs",
                               "{0}の年度集計の{1}は {2}、その年度の記録から数えると {3} です。",
                               "year tally of {0}: {1} is {2}, but the records of that year make "
                               "{3}."};
constexpr Message kYearFiguresHint{
    "check-year-figures-hint",
    "写し間違いがないか確かめてください。市などが公表した数字をそのまま載せるときは、source(出典)を書きます。",
    "look for a slip in copying; figures that somebody published so are entered with their source."};
constexpr Message kPublishedFiguresHint{
    "check-published-figures-hint",
    "「{0}」の数字のまま印字します。写し間違いがないか、出典と見くらべてください。",
    "they are printed as they stand in \"{0}\"; compare them with it for a slip in copying."};
constexpr Message kYearFewer{
    "check-year-fewer",
    "{0}の年度集計の{1}は {2} で、その年度の記録のある月だけで数えた {3} より少なくなっています。",
    "year tally of {0}: {1} is {2}, but the months that are recorded already make {3}."};
constexpr Message kYearNotOver{"check-year-not-over",
                               "{0}は{1}まで続くので、年度集計はまだ書けません。",
                               "{0} lasts until {1}, so that it has no year tally yet."};
constexpr Message kYearNotOverHint{
    "check-year-not-over-hint",
    "この年度は記録から数えます。記録のない月は集計表(tallies)に書き、公表された数字には source(出典)を書きます。",
    "it is counted by its records: write tally sheets (tallies) of months that have none, and give "
    "published figures their source."};
constexpr Message kRecordsOfYearHere{"check-records-of-year-here", "この年度の記録はここからです。",
                                     "the records of that year start here."};
constexpr Message kStartHere{"check-start-here", "始まりはここに書かれています。",
                             "the start is written here."};
constexpr Message kContractsOverlap{
    "check-contracts-overlap", "{0} に始まる契約が、{1} まで続く別の契約と重なっています。",
    "the contract that begins on {0} overlaps another, which lasts until {1}."};
constexpr Message kContractsOverlapHint{
    "check-contracts-overlap-hint", "開始日(from)か終了日(to)を確かめてください。",
    "look at its first day (from) and the other's last day (to)."};
constexpr Message kOtherEndHere{"check-other-end-here", "その終了日はここに書かれています。",
                                "that last day is written here."};
constexpr Message kOutsideContract{
    "check-outside-contract",
    "{0}の{1}は、どの契約の期間にも入っていません（このような{1}は {2} 件）。",
    "the {1} of {0} lies in no contract's period (records of this kind: {2})."};
constexpr Message kOutsideContractHint{
    "check-outside-contract-hint",
    "日付の打ち間違いでなければ、その年度の契約を data/records/contracts.yaml に足してください。",
    "if the date is right, add that year's contract to data/records/contracts.yaml."};
constexpr Message kNearestContract{"check-nearest-contract", "いちばん近い契約は {0}〜{1} です。",
                                   "the nearest contract lasts from {0} to {1}."};
constexpr Message kNoContract{
    "check-no-contract",
    "{0}からの記録がありますが、契約が 1 件も書かれていません。契約期間の確かめも、様式への印字もできません。",
    "there are records from {0} on, but no contract: nothing can be checked against its period, and "
    "the forms lack it."};
constexpr Message kNoContractHint{
    "check-no-contract-hint",
    "契約番号・業務名称・期間を data/records/contracts.yaml に書いてください。",
    "write its number, name and period to data/records/contracts.yaml."};
constexpr Message kInvoicesExceed{
    "check-invoices-exceed", "契約「{0}」の請求書の合計 {1} 円が、契約金額 {2} 円を超えています。",
    "the invoices of the contract \"{0}\" make {1} yen, more than its amount of {2} yen."};
constexpr Message kInvoicesExceedHint{
    "check-invoices-exceed-hint",
    "二重に請求していないか、金額が変更契約で増えていないかを確かめてください。",
    "look for an invoice that is there twice, or an amount that was raised since."};
constexpr Message kAmountHere{"check-amount-here", "契約金額はここに書かれています。",
                              "the amount is written here."};
constexpr Message kOnClosedDay{
    "check-on-closed-day", "{0}は日報では休みですが、{1}が {2} 件あります。",
    "the daily log of {0} says that the office was closed, but there are "
    "{1} of that day ({2})."};
constexpr Message kOnClosedDayHint{
    "check-on-closed-day-hint",
    "日付の打ち間違いなら直し、開けていた日なら日報を open: yes に直してください。",
    "mend a slip in the date, or make the log say open: yes if the office was open."};
constexpr Message kEventOnClosedDayHint{
    "check-event-on-closed-day-hint",
    "日付の打ち間違いなら直し、室として出た日なら日報に open: yes と書いてください。",
    "mend a slip in the date, or write open: yes in the log if the office worked that day."};
constexpr Message kClosedButWorked{
    "check-closed-but-worked", "{0}の日報は休みなのに、{1}が書かれています。",
    "the daily log of {0} says that the office was closed, yet it gives {1}."};
constexpr Message kClosedButWorkedHint{
    "check-closed-but-worked-hint",
    "開けていた日なら open: yes に直し、休みの日なら従事者と活動を消してください。",
    "make it open: yes if the office was open, or delete the staff and the activities."};
constexpr Message kWorkHere{"check-work-here", "書かれているのはここです。", "they are here."};
constexpr Message kOpenWithoutStaff{
    "check-open-without-staff",
    "{0}の日報に、開室したのに従事者のない日が {1} 日あります（{2} など）。",
    "days of {0} on which the office was open, with nobody as staff in the daily log: {1} ({2} "
    "first)."};
constexpr Message kOpenWithoutStaffHint{
    "check-open-without-staff-hint",
    "日報の従事者の欄が空いたまま印字されます。staff に従事者の ID を書いてください。",
    "form 4 would be printed with nobody in that column; write their ids as staff."};
constexpr Message kClosedHere{"check-closed-here", "日報で休みと書かれているのはここです。",
                              "the log says so here."};
constexpr Message kOnNoOfficeDay{"check-on-no-office-day",
                                 "{0}は開室日ではありませんが、{1}が {2} 件あります。",
                                 "{0} is no office day, but there are {1} of that day ({2})."};
constexpr Message kOnNoOfficeDayHint{
    "check-on-no-office-day-hint",
    "日付の打ち間違いなら直し、開けていた日なら、その日の日報に open: yes と書いてください。",
    "mend a slip in the date, or write a daily log with open: yes if the office was open."};
constexpr Message kNotOnDuty{
    "check-not-on-duty", "{0}の{1}の「{2}」は、その日の日報の従事者に入っていません。",
    "{2}, who is named with the {1} of {0}, is not among the staff of that "
    "day's log."};
constexpr Message kNotOnDutyHint{
    "check-not-on-duty-hint",
    "対応した人か日付を直すか、出ていたのなら日報の staff(従事者)に足してください。",
    "mend the name or the date, or add the person to the staff of the log."};
constexpr Message kStaffOfDayHere{"check-staff-of-day-here",
                                  "その日の従事者はここに書かれています。",
                                  "the staff of that day are written here."};
constexpr Message kNotEmployed{
    "check-not-employed",
    "{0}の{1}の「{2}」は、その日の業務従事者ではありません（従事期間は {3}〜{4}。このような記録は {5} 件）。",
    "{2}, who is named with the {1} of {0}, did not work here then (but {3} to {4}; records of "
    "this kind: {5})."};
constexpr Message kNotEmployedHint{"check-not-employed-hint",
                                   "日付か従事者を直すか、staff の from / to を確かめてください。",
                                   "mend the date or the name, or look at from / to of the staff."};
constexpr Message kWorkPeriodHere{"check-work-period-here", "従事期間はここに書かれています。",
                                  "the period is written here."};
constexpr Message kTimesReversed{"check-times-reversed",
                                 "終わりの時刻 {1} が、始まりの時刻 {0} より後になっていません。",
                                 "it ends at {1}, which is not after its start at {0}."};
constexpr Message kTimesReversedHint{"check-times-reversed-hint",
                                     "午後の時刻は 13:30 のように 24 時間で書きます。",
                                     "write the time of an afternoon as 13:30."};
constexpr Message kAfterMidnight{
    "check-after-midnight",
    "{0} は、その日の時刻ではありません（0:00〜23:59。終わりだけは 24:00 まで）。",
    "{0} is no time of that day (0:00 to 23:59; an end to 24:00)."};
constexpr Message kAfterMidnightHint{
    "check-after-midnight-hint",
    "打ち間違いがないか確かめてください。夜中の 0 時からは、次の日の日付で 0:00 と書きます。",
    "look for a slip; midnight and after are 0:00 with the next day's date."};
constexpr Message kPaymentOfOtherYear{
    "check-payment-of-other-year", "{0} の出納が、{2}の予算の費目「{1}」に付けられています。",
    "the payment of {0} goes to the line \"{1}\" of the budget of {2}."};
constexpr Message kPaymentOfOtherYearHint{
    "check-payment-of-other-year-hint", "日付を確かめるか、その年度の予算の費目を選んでください。",
    "look at the date, or choose a line of that year's budget."};
constexpr Message kBudgetHere{"check-budget-here", "予算の年度はここに書かれています。",
                              "the year of the budget is written here."};
constexpr Message kVoucherTwice{"check-voucher-twice",
                                "{0}の証憑番号「{1}」が 2 回使われています。",
                                "the voucher \"{1}\" is used twice in {0}."};
constexpr Message kVoucherTwiceHint{
    "check-voucher-twice-hint",
    "二重に書いていないか確かめてください。1 枚の領収書を費目に分けたときは {0}-1、{0}-2 のようにします。",
    "look for a payment that is written twice; parts of one receipt are numbered {0}-1, {0}-2."};
constexpr Message kCollectedMore{
    "check-collected-more", "アンケートの回収数 {0} が、配布数 {1} より多くなっています。",
    "questionnaire: collected is {0}, which is more than distributed ({1})."};
constexpr Message kDistributedHere{"check-distributed-here", "配布数はここに書かれています。",
                                   "the number distributed is written here."};
constexpr Message kAnsweredMore{
    "check-answered-more",
    "アンケートの「{0}」への回答を足すと {1} で、回収数 {2} より多くなっています。",
    "questionnaire: the answers to \"{0}\" make {1}, which is more than collected ({2})."};
constexpr Message kAnsweredMoreHint{
    "check-answered-more-hint",
    "数を確かめてください。いくつも選べる質問には several: yes と書きます。",
    "look at the numbers; a question with several answers a person is marked several: yes."};
constexpr Message kCollectedHere{"check-collected-here", "回収数はここに書かれています。",
                                 "the number collected is written here."};
constexpr Message kOverdue{"check-overdue",
                           "次回確認日の{0}を {1} 日過ぎましたが、確認済みになっていません。",
                           "the follow-up of {0} is overdue (days: {1})."};
constexpr Message kOverdueHint{
    "check-overdue-hint",
    "確認したら followed_up: yes と書きます。まだなら follow_up(次回確認日)を先の日にしてください。",
    "write followed_up: yes when it is done, or give follow_up a later day."};
constexpr Message kConsultationHere{"check-consultation-here", "{0}に受けた相談です。",
                                    "the consultation of {0}."};
constexpr Message kFollowUpBefore{"check-follow-up-before",
                                  "次回確認日 {0} が受付日 {1} より前です。",
                                  "the follow-up ({0}) is before the consultation ({1})."};
constexpr Message kReceivedHere{"check-received-here", "受付日はここに書かれています。",
                                "the day of the consultation is written here."};
constexpr Message kUnknownYear{"check-unknown-year",
                               "「{0}」は年度として読めません（{1} から {2} まで）。",
                               "\"{0}\" is no fiscal year ({1} to {2})."};
constexpr Message kUnknownYearHint{"check-unknown-year-hint",
                                   "西暦 4 けたで書きます。{1}なら {0} です。",
                                   "write its first calendar year, {0} for {1}."};
constexpr Message kDuplicateYear{"check-duplicate-year", "{0}の{1}が 2 つあります。",
                                 "there are two {1} of {0}."};
constexpr Message kDuplicateYearHint{"check-duplicate-year-hint",
                                     "1 つにまとめるか、年度を直してください。",
                                     "make one of them, or mend the year."};
constexpr Message kNoSuchMonth{"check-no-such-month", "「{0}」という月はありません（1〜12）。",
                               "there is no month {0} (1 to 12)."};
constexpr Message kNoSuchMonthHint{"check-no-such-month-hint",
                                   "月だけを 4 や [4, 5, 6] のように書きます。",
                                   "write the months alone, as 4 or [4, 5, 6]."};
constexpr Message kNoSuchTrimester{"check-no-such-trimester", "第 {0} 三半期はありません（1〜3）。",
                                   "there is no trimester {0} (1 to 3)."};
constexpr Message kNoSuchTrimesterHint{
    "check-no-such-trimester-hint", "4〜7月が 1、8〜11月が 2、12〜3月が 3 です。",
    "April to July is 1, August to November 2, December to March 3."};

constexpr Message kFormNumberTwice{"check-form-number-twice",
                                   "様式の番号「{0}」が 2 回使われています。",
                                   "the form number \"{0}\" is used twice."};
constexpr Message kFormNumberTwiceHint{
    "check-form-number-twice-hint", "どちらかの number を直すか、古いほうの様式を消してください。",
    "mend the number of one of them, or delete the older form."};

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
constexpr Message kMonthClosedHere{"check-month-closed-here", "{0}に締めた記録はここです。",
                                   "the month was closed on {0} here."};

// The site.
constexpr Message kSiteDidYouMean{"check-site-did-you-mean", "「{0}」のことですか。",
                                  "did you mean \"{0}\"?"};
constexpr Message kNewsLink{"check-news-link", "「{0}」は、リンクの行き先として読めません。",
                            "\"{0}\" is no address that a link could lead to."};
constexpr Message kNewsLinkHint{
    "check-news-link-hint",
    "https:// で始まる住所か、このサイトの中のページ（例 events/index.html）を書いてください。",
    "write an address that begins with https:// or a page of this site, such as "
    "events/index.html."};
constexpr Message kNewsPage{"check-news-page", "「{0}」というページはこのサイトにありません。",
                            "this site has no page \"{0}\"."};
constexpr Message kNewsEasyHint{
    "check-news-easy-hint",
    "やさしい日本語のページは、site.yaml に easy_title を書くと作られます。",
    "pages in easy Japanese are made when site.yaml has an easy_title."};
constexpr Message kCenterHidden{
    "check-center-hidden", "圏域「{0}」の窓口「{1}」は、住民向けのサイトに載りません。",
    "\"{1}\", the centre of the area \"{0}\", is not shown on the public site."};
constexpr Message kCenterHiddenHint{
    "check-center-hidden-hint",
    "廃止になったか、掲載の同意がありません。新しい窓口があれば support_center を書きかえてください。",
    "it is closed, or has not consented. Where there is a new one, change support_center."};
constexpr Message kSituationArticle{
    "check-situation-article", "「{0}」というファイルはありません。", "there is no file \"{0}\"."};
constexpr Message kEventEndOnly{
    "check-event-end-only", "終了の時刻がありますが、開始の時刻がありません。",
    "this event has a time at which it ends, but none at which it begins."};
constexpr Message kEventEndOnlyHint{"check-event-end-only-hint",
                                    "from に開始の時刻を書いてください。",
                                    "write the time at which it begins to from."};
constexpr Message kBadRuby{"check-bad-ruby", "ふりがなの書き方が正しくありません: {0}",
                           "this reading is not written rightly: {0}"};
constexpr Message kBadRubyHint{"check-bad-ruby-hint",
                               "{0} のように、波括弧と縦線を半角で、両方の言葉を書いてください。",
                               "write {0}, with half-width braces and bar and both words."};

}  // namespace kakehashi::msg
