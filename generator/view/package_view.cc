#include "view/package_view.h"

#include <algorithm>

#include "view/form_view.h"
#include "view/forms/section.h"

namespace kakehashi {
namespace {

bool goes_by(const Form& form, std::string_view way) {
  return std::any_of(form.ways.begin(), form.ways.end(),
                     [&](const Given<Code>& one) { return one.value->id == way; });
}

Value line(const PackagedForm& packaged) {
  const Form& form = *packaged.form;
  std::string ways;
  for (const Given<Code>& way : form.ways) ways += (ways.empty() ? "" : "と") + way.value->label;
  return Value::Record{
      {"number", Value(*form.number, form.number.span)},
      {"name", Value(*form.name, form.name.span)},
      {"file", Value(*form.id + ".pdf", form.id.span)},
      {"note", Value(*form.note, form.note.span)},
      {"pages", number_text(packaged.pages)},
      {"first_page", number_text(packaged.first_page)},
      {"last_page",
       packaged.pages > 1 ? number_text(packaged.first_page + packaged.pages - 1) : Value()},
      {"ways", Value(ways)},
      {"email", goes_by(form, "email")},
      {"post", goes_by(form, "post")},
  };
}

ShapePtr correction_shape() {
  return record_shape({
      office_member("sent_on", "締めた日", date_shape()),
      office_member("reopened_on", "締めを解いた日", date_shape()),
      office_member("reason", "理由", text_shape()),
      office_member("has_figures", "数の訂正", flag_shape()),
      office_member("figures", "数の訂正",
                    list_shape(record_shape({
                        office_member("label", "項目", text_shape()),
                        office_member("before", "訂正前", text_shape()),
                        office_member("now", "訂正後", text_shape()),
                    }))),
      office_member("has_records", "記録の訂正", flag_shape()),
      office_member("records", "記録の訂正",
                    list_shape(record_shape({
                        office_member("type", "種類", text_shape()),
                        office_member("name", "番号・日付", text_shape()),
                        office_member("what", "訂正", text_shape()),
                    }))),
  });
}

const char* word(RecordChange::Kind kind) {
  switch (kind) {
    case RecordChange::Kind::added:
      return "追加";
    case RecordChange::Kind::changed:
      return "変更";
    case RecordChange::Kind::removed:
      break;
  }
  return "削除";
}

Value correction_value(const std::optional<Correction>& correction) {
  if (!correction) return {};
  Value::List figures, records;
  for (const FigureChange& change : correction->figures)
    figures.push_back(Value::Record{{"label", Value(change.label)},
                                    {"before", Value(change.before)},
                                    {"now", Value(change.now)}});
  for (const RecordChange& change : correction->records)
    records.push_back(Value::Record{{"type", Value(change.type_name.in(Language::ja))},
                                    {"name", Value(change.name)},
                                    {"what", Value(word(change.kind))}});
  const bool has_figures = !figures.empty(), has_records = !records.empty();
  return Value::Record{{"sent_on", view_of(*correction->sent->on)},
                       {"reopened_on", view_of(*correction->reopened->on)},
                       {"reason", Value(*correction->reopened->reason)},
                       {"has_figures", has_figures},
                       {"figures", std::move(figures)},
                       {"has_records", has_records},
                       {"records", std::move(records)}};
}

}  // namespace

ShapePtr package_shape() {
  static const ShapePtr shape = [] {
    const ShapePtr lines = list_shape(record_shape({
        office_member("number", "様式番号", text_shape()),
        office_member("name", "様式名", text_shape()),
        office_member("file", "ファイル", text_shape()),
        office_member("note", "備考", text_shape()),
        office_member("pages", "ページ数", text_shape()),
        office_member("first_page", "最初のページ", text_shape()),
        office_member("last_page", "最後のページ", text_shape()),
        office_member("ways", "提出方法", text_shape()),
        office_member("email", "メール", flag_shape()),
        office_member("post", "郵送", flag_shape()),
    }));
    std::vector<Shape::Member> members = form_shape()->members;
    members.push_back(office_member("package", "一式",
                                    record_shape({
                                        office_member("page_count", "総ページ数", text_shape()),
                                        office_member("forms", "様式", lines),
                                        office_member("has_by_email", "メールで送る", flag_shape()),
                                        office_member("by_email", "メールで送る", lines),
                                        office_member("has_by_post", "郵送する", flag_shape()),
                                        office_member("by_post", "郵送する", lines),
                                        office_member("correction", "訂正", correction_shape()),
                                    })));
    return record_shape(std::move(members));
  }();
  return shape;
}

Value package_value(const std::vector<PackagedForm>& forms,
                    const std::optional<Correction>& correction) {
  Value::List all, by_email, by_post;
  int pages = 0;
  for (const PackagedForm& form : forms) {
    all.push_back(line(form));
    pages += form.pages;
    if (goes_by(*form.form, "email")) by_email.push_back(all.back());
    if (goes_by(*form.form, "post")) by_post.push_back(all.back());
  }
  const bool has_by_email = !by_email.empty(), has_by_post = !by_post.empty();
  return Value::Record{{"package", Value::Record{{"page_count", number_text(pages)},
                                                 {"forms", std::move(all)},
                                                 {"has_by_email", has_by_email},
                                                 {"by_email", std::move(by_email)},
                                                 {"has_by_post", has_by_post},
                                                 {"by_post", std::move(by_post)},
                                                 {"correction", correction_value(correction)}}}};
}

}  // namespace kakehashi
