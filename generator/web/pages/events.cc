#include "web/events.h"

#include "feeds/json_ld.h"
#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr events_shape() {
  return page_shape({
      member("coming", "これからの催し", list_shape(event_shape())),
      member("has_coming", "これからの催し", flag_shape()),
      member("past", "終わった催し", list_shape(event_shape())),
      member("has_past", "終わった催し", flag_shape()),
  });
}

std::size_t events_count(const Edition& edition) {
  return shown_events(edition.view).size() > 0 ? 1 : 0;
}

Page events(const Edition& edition, std::size_t) {
  const ShownEvents shown = shown_events(edition.view);
  const auto list = [&](const std::vector<const SiteEvent*>& events) {
    Value::List values;
    for (const SiteEvent* event : events) values.push_back(event_value(*event, edition.view));
    return values;
  };
  return {"events/index.html",
          "催し",
          {{"coming", list(shown.coming)},
           {"has_coming", !shown.coming.empty()},
           {"past", list(shown.past)},
           {"has_past", !shown.past.empty()}}};
}

ShapePtr event_page_shape() { return page_shape({member("event", "催し", event_shape())}); }

std::size_t event_count(const Edition& edition) { return shown_events(edition.view).size(); }

Page event(const Edition& edition, std::size_t index) {
  const ShownEvents shown = shown_events(edition.view);
  const SiteEvent& event = shown[index];
  std::string path = "events/" + *event.id + "/index.html";
  std::string json_ld = event_json_ld(event, edition.view.project(), path);
  return {std::move(path),
          Value(event.title.value, event.title.span),
          {{"event", event_value(event, edition.view)}},
          "",
          std::move(json_ld)};
}

}  // namespace

PageKind events_page() { return {"events", events_shape, events_count, events}; }
PageKind event_page() { return {"event", event_page_shape, event_count, event}; }

}  // namespace kakehashi
