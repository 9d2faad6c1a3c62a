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
    {"achievements",
     "達成",
     {{"achieved", "達成"}, {"partly", "一部達成"}, {"not_yet", "未達成"}, {"ongoing", "継続中"}}},
    {"budget_kinds", "収支", {{"income", "収入"}, {"expense", "支出"}}},
    {"letter_kinds",
     "文書の種類",
     {{"instruction", "指示"}, {"approval", "承諾"}, {"consultation", "協議"}}},
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

CodeList& CodeLists::add(std::string id, std::string name) {
  CodeList& list = lists_[id];
  list.id = std::move(id);
  list.name = std::move(name);
  return list;
}

}  // namespace kakehashi
