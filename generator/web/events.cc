#include "web/events.h"

#include <algorithm>

#include "view/ruby.h"

namespace kakehashi {
namespace {

bool is_for_professionals(const SiteEvent& event) {
  return event.audience && event.audience.value->id == "professional";
}

}  // namespace

ShownEvents shown_events(const SiteView& view) {
  ShownEvents shown;
  for (const SiteEvent& event : view.project().events) {
    if (is_for_professionals(event) && !may_see(view.audience(), Audience::professional)) continue;
    const int days_ago = days_between(last_day(event), view.today());
    if (days_ago <= 0)
      shown.coming.push_back(&event);
    else if (days_ago <= kPastEventDays)
      shown.past.push_back(&event);
  }
  const auto earlier = [](const SiteEvent* a, const SiteEvent* b) {
    const int from_a = a->from.value, from_b = b->from.value;
    if (*a->date != *b->date) return *a->date < *b->date;
    return from_a != from_b ? from_a < from_b : *a->id < *b->id;
  };
  std::sort(shown.coming.begin(), shown.coming.end(), earlier);
  std::sort(shown.past.begin(), shown.past.end(),
            [&](const SiteEvent* a, const SiteEvent* b) { return earlier(b, a); });
  return shown;
}

ShapePtr event_shape() {
  static const ShapePtr shape = [] {
    Shape whole = *shape_of(event_table());
    whole.members.push_back(member("is_past", "終わった", flag_shape()));
    whole.members.push_back(member("is_for_professionals", "関係者向け", flag_shape()));
    whole.members.push_back(member("contact_phone", "問い合わせの電話", text_shape()));
    whole.members.push_back(member("easy_title_ruby", "やさしい題名", markup_shape()));
    whole.members.push_back(member("easy_text_ruby", "やさしい内容", markup_shape()));
    return std::make_shared<const Shape>(std::move(whole));
  }();
  return shape;
}

Value event_value(const SiteEvent& event, const SiteView& view) {
  Value value = view_of(&event, event_table(), {view.audience(), false}, Names());
  const Given<std::string>& phone = event.phone ? event.phone : view.project().office.phone;
  value.set("is_past", last_day(event) < view.today());
  value.set("is_for_professionals", is_for_professionals(event));
  value.set("contact_phone", Value(phone.value, phone.span));
  value.set("easy_title_ruby", ruby_value(event.easy_title.value, event.easy_title.span));
  value.set("easy_text_ruby", ruby_value(event.easy_text.value, event.easy_text.span));
  return value;
}

}  // namespace kakehashi
