#include "app/manifest.h"

#include <nlohmann/json.hpp>

#include "base/sha256.h"

namespace kakehashi {

struct Manifest::Json {
  nlohmann::ordered_json root;
};

Manifest::Manifest(const Period& period, const Value& data, const Date& made_on)
    : json_(std::make_unique<Json>()) {
  json_->root = {{"package", name(period)},
                 {"label", era(period)},
                 {"made_on", iso(made_on)},
                 {"program", "kakehashi " KAKEHASHI_VERSION},
                 {"data_sha256", sha256(canonical_text(data))},
                 {"files", nlohmann::ordered_json::array()}};
}

Manifest::~Manifest() = default;

void Manifest::add(const OutputFile& file, int pages, const Form* form) {
  nlohmann::ordered_json entry{{"file", file.path.substr(file.path.rfind('/') + 1)},
                               {"sha256", sha256(file.bytes)},
                               {"bytes", file.bytes.size()},
                               {"pages", pages}};
  if (form) {
    entry["form"] = *form->number;
    entry["name"] = *form->name;
    for (const Given<Code>& way : form->ways) entry["send_by"].push_back(way.value->id);
  }
  json_->root["files"].push_back(std::move(entry));
}

std::string Manifest::text() const { return json_->root.dump(2) + "\n"; }

}  // namespace kakehashi
