#include "model/contract.h"

namespace kakehashi {

namespace f = field;

const RecordTable& contract_table() {
  using R = Contract;
  static const RecordTable table =
      record_table<R>("contract", "契約",
                      {
                          f::id<&R::id>("id", "ID").office(),
                          f::text<&R::number>("number", "番号").office(),
                          f::text<&R::name>("name", "業務名称").required().office(),
                          f::date<&R::signed_on>("signed_on", "契約締結日").required().office(),
                          f::date<&R::from>("from", "開始日").required().office(),
                          f::date<&R::to>("to", "終了日").required().office(),
                          f::yen<&R::amount>("amount", "契約金額").office().help("円"),
                          f::text<&R::contractor>("contractor", "受託法人")
                              .office()
                              .help("office.yaml と違うときだけ。住所・責任者も同じ"),
                          f::text<&R::address>("address", "住所").office(),
                          f::text<&R::manager_title>("manager_title", "責任者の役職").office(),
                          f::text<&R::manager>("manager", "責任者").office(),
                          f::date<&R::completed>("completed", "業務完了日").office(),
                          f::date<&R::inspected>("inspected", "検査日").office(),
                      });
  return table;
}

const RecordTable& letter_table() {
  using R = Letter;
  static const RecordTable table =
      record_table<R>("letter", "文書",
                      {
                          f::id<&R::id>("id", "番号").office(),
                          f::code<&R::kind>("kind", "種類", "letter_kinds").required().office(),
                          f::code<&R::author>("author", "発議者", "letter_authors").office(),
                          f::date<&R::date>("date", "日付").required().office(),
                          f::text<&R::subject>("subject", "件名").required().office(),
                          f::prose<&R::body>("body", "内容").required().office(),
                          f::prose<&R::reason>("reason", "理由").office(),
                          f::date<&R::answered>("answered", "回答日").office(),
                          f::prose<&R::answer>("answer", "回答").office(),
                      });
  return table;
}

const RecordTable& subcontract_table() {
  using R = Subcontract;
  static const RecordTable table = record_table<R>(
      "subcontract", "再委託",
      {
          f::id<&R::id>("id", "番号").office(),
          f::date<&R::date>("date", "申請日").office(),
          f::text<&R::subcontractor>("subcontractor", "再委託先").required().office(),
          f::text<&R::representative>("representative", "代表者").office(),
          f::text<&R::address>("address", "住所").office(),
          f::phone<&R::phone>("phone", "電話").office(),
          f::prose<&R::work>("work", "再委託する業務").required().office(),
          f::prose<&R::reason>("reason", "理由").required().office(),
          f::date<&R::from>("from", "開始日").required().office(),
          f::date<&R::to>("to", "終了日").required().office(),
          f::yen<&R::amount>("amount", "金額").office().help("円"),
          f::prose<&R::supervision>("supervision", "監督の方法").office(),
      });
  return table;
}

namespace {

const RecordTable& invoice_line_table() {
  using R = InvoiceLine;
  static const RecordTable table =
      record_table<R>("invoice line", "請求の内訳",
                      {
                          f::text<&R::text>("text", "内容").required().office(),
                          f::yen<&R::amount>("amount", "金額").required().office().help("円"),
                      });
  return table;
}

}  // namespace

const RecordTable& invoice_table() {
  using R = Invoice;
  static const RecordTable table = record_table<R>(
      "invoice", "請求",
      {
          f::id<&R::id>("id", "番号").office(),
          f::reference<&R::for_contract>("for_contract", "契約", "contract").required().office(),
          f::date<&R::date>("date", "請求日").office(),
          f::text<&R::subject>("subject", "件名").required().office(),
          f::record<&R::lines>("lines", "内訳", invoice_line_table).required().office(),
          f::text<&R::bank>("bank", "金融機関").office(),
          f::text<&R::branch>("branch", "支店").office(),
          f::text<&R::account_kind>("account_kind", "口座の種類").office(),
          f::text<&R::account_number>("account_number", "口座番号").office(),
          f::text<&R::account_holder>("account_holder", "口座名義").office(),
          f::text<&R::note>("note", "備考").office(),
      });
  return table;
}

}  // namespace kakehashi
