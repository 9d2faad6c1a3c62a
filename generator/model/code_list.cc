#include "model/code_list.h"

#include <initializer_list>

namespace kakehashi {
namespace {

struct ClosedList {
  const char* id;
  const char* name;
  std::initializer_list<std::pair<const char*, const char*>> items;
};

// Lists whose items the program acts on; an office cannot add to them.
const ClosedList kClosedLists[] = {
    {"status", "状態", {{"active", "営業中"}, {"temporarily_closed", "休止"}, {"closed", "廃止"}}},
    {"answer", "回答", {{"yes", "可"}, {"no", "不可"}, {"consult", "要相談"}}},
    {"availability", "対応", {{"yes", "可"}, {"no", "不可"}, {"unknown", "未確認"}}},
    {"consent_answer", "同意", {{"yes", "同意"}, {"no", "不同意"}, {"unknown", "未確認"}}},
    {"audience", "公開先", {{"public", "住民向け"}, {"professional", "関係者向け"}}},
    {"weekday",
     "曜日",
     {{"mon", "月"},
      {"tue", "火"},
      {"wed", "水"},
      {"thu", "木"},
      {"fri", "金"},
      {"sat", "土"},
      {"sun", "日"},
      {"holiday", "祝"}}},
    {"continuity", "新規・継続", {{"new", "新規"}, {"continuing", "継続"}}},
    {"closing_actions", "締めの操作", {{"closed", "締め"}, {"reopened", "締めの解除"}}},
    // What the public tables of a year are.
    {"report_sections",
     "公表する表",
     {{"cases", "相談件数"},
      {"course", "相談件数の月ごとの動き"},
      {"consulters", "相談者別の相談件数"},
      {"contents", "相談内容"},
      {"ways", "方法別の相談件数"},
      {"cross", "相談者と相談内容"},
      {"meetings", "会議・研修会等への参加"},
      {"trainings", "研修の開催・協力"}}},
    {"row_kinds", "行の区分", {{"part", "内訳"}, {"total", "計"}, {"again", "再掲"}}},
    {"units", "単位", {{"cases", "実件数"}, {"mentions", "延べ件数"}, {"times", "回数"}}},
    {"achievements",
     "達成",
     {{"achieved", "達成"}, {"partly", "一部達成"}, {"not_yet", "未達成"}, {"ongoing", "継続中"}}},
    {"budget_kinds", "収支", {{"income", "収入"}, {"expense", "支出"}}},
    {"letter_kinds",
     "文書の種類",
     {{"instruction", "指示"}, {"approval", "承諾"}, {"consultation", "協議"}}},
    {"letter_authors", "文書の発議者", {{"client", "委託者"}, {"contractor", "受託者"}}},
    {"form_periods",
     "対象期間",
     {{"month", "月"},
      {"trimester", "三半期"},
      {"year", "年度"},
      {"year_plan", "年度の計画"},
      {"contract", "契約"},
      {"occasion", "随時"}}},
    {"due_events",
     "期限の起点",
     {{"contract", "契約締結"},
      {"month_end", "月末"},
      {"trimester_end", "三半期末"},
      {"year_end", "年度末"},
      {"staff_change", "従事者の変更"},
      {"inspection", "検査"}}},
    {"sending_ways", "提出方法", {{"email", "メール"}, {"post", "郵送または持参"}}},
    // What can be ticked on the information sheets (the samples of the coordinator handbook).
    {"information_sheets",
     "情報共有シート",
     {{"medical_care", "医療・介護連携シート"},
      {"outcome", "転帰シート"},
      {"patient_status", "紹介患者状況把握シート"},
      {"admission", "入院時情報提供書"}}},
    {"sheet_answers", "返信", {{"reply", "返信をお願いします"}, {"report", "ご報告のみ"}}},
    {"sheet_requests",
     "用件",
     {{"introduction", "担当になったお知らせ"},
      {"care_plan", "ケアプランを作るときのご意見"},
      {"condition", "医療・介護・病状についてのご意見、ご指示"},
      {"conference", "サービス担当者会議でのご意見、開催について"},
      {"equipment", "福祉用具の貸与・購入についてのご意見"},
      {"medical_service", "医療系サービスの導入についてのご意見、ご相談"},
      {"attached", "別紙のとおり"},
      {"other", "その他"}}},
    {"outcome_requests",
     "転帰のお願い",
     {{"moves", "転科・転院・退院が決まったとき"}, {"before_facility", "施設への入所を決める前"}}},
    {"outcomes",
     "転帰",
     {{"transfer", "転院"}, {"discharge", "退院"}, {"admission", "入院"}, {"other", "その他"}}},
    {"referral_kinds",
     "紹介の区分",
     {{"outpatient", "外来紹介"}, {"inpatient", "入院紹介"}, {"other", "その他"}}},
    {"after_discharge",
     "退院時の対応",
     {{"own_home", "自院で対応（在宅）"},
      {"own_visit", "自院で対応（通院）"},
      {"own_either", "自院で対応（どちらでも可）"},
      {"discuss", "相談して決める"},
      {"other", "その他の希望"}}},
    {"sheet_ways",
     "連絡方法",
     {{"fax", "FAX"}, {"email", "メール"}, {"phone", "電話"}, {"other", "その他"}}},
    {"insurance_states",
     "介護保険の利用",
     {{"applying", "申請中"}, {"certified", "認定あり"}, {"unknown", "不明"}}},
    {"sheet_authors",
     "作成者の区分",
     {{"care_manager", "居宅介護支援事業所"}, {"hospital", "病院"}, {"clinic", "診療所"}}},
    {"living_together", "同居", {{"yes", "同居"}, {"no", "別居"}}},
    {"households", "世帯", {{"alone", "単身"}, {"two", "二人暮らし"}, {"other", "その他"}}},
    {"housings", "住居", {{"house", "一戸建て"}, {"flat", "マンション・アパート等"}}},
    {"presence", "有無", {{"yes", "有"}, {"no", "無"}}},
    {"sheet_services",
     "利用しているサービス",
     {{"home_help", "訪問介護"},
      {"visiting_nurse", "訪問看護"},
      {"home_visit", "訪問診療"},
      {"home_rehab", "訪問リハビリ"},
      {"day_service", "通所介護"},
      {"day_rehab", "通所リハビリ"},
      {"short_stay", "ショートステイ"},
      {"equipment", "福祉用具貸与"},
      {"other", "その他"}}},
    {"disability_books",
     "障がい者認定",
     {{"physical", "身体"}, {"intellectual", "知的"}, {"mental", "精神"}}},
    {"disability_ranks",
     "障がい高齢者の日常生活自立度",
     {{"none", "自立"},
      {"j1", "J1"},
      {"j2", "J2"},
      {"a1", "A1"},
      {"a2", "A2"},
      {"b1", "B1"},
      {"b2", "B2"},
      {"c1", "C1"},
      {"c2", "C2"}}},
    {"dementia_ranks",
     "認知症高齢者の日常生活自立度",
     {{"none", "自立"},
      {"1", "Ⅰ"},
      {"2a", "Ⅱa"},
      {"2b", "Ⅱb"},
      {"3a", "Ⅲa"},
      {"3b", "Ⅲb"},
      {"4", "Ⅳ"},
      {"m", "M"}}},
    {"assistance",
     "介助",
     {{"independent", "自立"},
      {"watching", "見守り等"},
      {"partly", "一部介助"},
      {"fully", "全介助"}}},
    {"holding",
     "つかまり",
     {{"free", "つかまらず可"}, {"holding", "つかまれば可"}, {"unable", "できない"}}},
    {"frequencies",
     "頻度",
     {{"often", "あり"}, {"sometimes", "ときどき"}, {"rarely", "まれに"}, {"none", "なし"}}},
    {"staple_foods", "主食", {{"rice", "米飯"}, {"porridge", "かゆ"}, {"blended", "ミキサー等"}}},
    {"side_dishes",
     "副食",
     {{"ordinary", "普通"},
      {"soft", "ソフト食"},
      {"mousse", "ムース食"},
      {"blended", "ミキサー等"}}},
    {"toilets",
     "排泄の場所",
     {{"toilet", "トイレ"},
      {"portable", "ポータブルトイレ"},
      {"nappy", "おむつ"},
      {"catheter", "カテーテル"}}},
    {"walking_aids",
     "補助具",
     {{"stick", "杖"}, {"walker", "歩行器"}, {"wheelchair", "車いす"}, {"other", "その他"}}},
};

}  // namespace

Code CodeList::find(std::string_view wanted) const {
  for (const CodeItem& item : items)
    if (item.id == wanted) return &item;
  return nullptr;
}

Code CodeList::resolve(std::string_view text, bool* ambiguous) const {
  if (Code item = find(text)) return item;
  Code found = nullptr;
  for (const CodeItem& item : items) {
    const bool qualified = item.parent &&
                           text.size() == item.parent->label.size() + 1 + item.label.size() &&
                           text.starts_with(item.parent->label) && text.ends_with(item.label) &&
                           text[item.parent->label.size()] == '/';
    if (qualified) return &item;
    if (item.label != text) continue;
    if (found && ambiguous) *ambiguous = true;
    if (found) return nullptr;
    found = &item;
  }
  return found;
}

std::vector<Code> CodeList::edition(int fiscal_year, Code parent) const {
  std::vector<Code> out;
  for (const CodeItem& item : items)
    if (item.parent == parent && item.exists_in(fiscal_year)) out.push_back(&item);
  return out;
}

CodeLists::CodeLists() {
  for (const ClosedList& closed : kClosedLists) {
    CodeList& list = add(closed.id, closed.name);
    for (const auto& [id, label] : closed.items) {
      CodeItem& item = list.items.emplace_back();
      item.id = id;
      item.label = item.short_label = label;
    }
  }
}

const CodeList* CodeLists::find(std::string_view id) const {
  const auto found = lists_.find(id);
  return found == lists_.end() ? nullptr : &found->second;
}

const CodeList& CodeLists::get(std::string_view id) const {
  static const CodeList kEmpty;
  const CodeList* found = find(id);
  return found ? *found : kEmpty;
}

CodeList& CodeLists::add(std::string id, std::string name) {
  CodeList& list = lists_[id];
  list.id = std::move(id);
  list.name = std::move(name);
  return list;
}

}  // namespace kakehashi
