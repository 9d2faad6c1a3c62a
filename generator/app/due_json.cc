#include "app/due_json.h"

#include <nlohmann/json.hpp>

#include "programme/words.h"

namespace kakehashi {
namespace {

using Json = nlohmann::ordered_json;

Json both(const Text& text) { return {{"ja", text.ja}, {"en", text.en}}; }
Json day(const std::optional<Date>& date) { return date ? Json(iso(*date)) : Json(); }

const char* state_of(const Deadline& deadline, const Date& today) {
  if (!deadline.due) return "undated";
  return deadline.is_overdue(today) ? "overdue" : "open";
}

Json missing_json(const Missing& missing, const Sources& sources) {
  Json out{{"id", missing.message->id()},
           {"ja", missing.in(Language::ja)},
           {"en", missing.in(Language::en)},
           {"places", Json::array()}};
  for (const Span& span : missing.places) {
    const SourceFile& file = sources[span.source];
    out["places"].push_back({{"file", file.path()}, {"line", file.position(span.begin).line}});
  }
  return out;
}

}  // namespace

std::string due_json(const DueList& list, const Sources& sources) {
  Json all = Json::array();
  for (const Deadline& deadline : list.deadlines) {
    const Form& form = *deadline.form;
    Json out{{"form", *form.id},
             {"number", *form.number},
             {"name", *form.name},
             {"occasion", deadline.occasion.key},
             {"label", both(deadline.occasion.label)},
             {"rule", both(rule_text(*deadline.rule))},
             {"due", day(deadline.due)},
             {"act_by", day(deadline.act_by)},
             {"days_left", deadline.due ? Json(deadline.days_left(list.today)) : Json()},
             {"state", state_of(deadline, list.today)},
             {"ways", Json::array()},
             {"missing", Json::array()}};
    for (const Given<Code>& way : form.ways) out["ways"].push_back(way.value->id);
    for (const Missing& missing : deadline.data.missing)
      out["missing"].push_back(missing_json(missing, sources));
    all.push_back(std::move(out));
  }
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kakehashi
