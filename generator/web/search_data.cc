#include "web/search_data.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <map>

#include "web/search_facets.h"
#include "web/search_map.h"

namespace kakehashi {
namespace {

/// As a string of JavaScript.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + '"';
}

std::string base64(const std::vector<bool>& bits) {
  std::vector<unsigned char> bytes((bits.size() + 7) / 8);
  for (std::size_t i = 0; i < bits.size(); ++i)
    if (bits[i]) bytes[i / 8] |= static_cast<unsigned char>(1U << (i % 8));
  while (!bytes.empty() && bytes.back() == 0) bytes.pop_back();
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t given = std::min<std::size_t>(3, bytes.size() - i);
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k) group = group << 8 | (k < given ? bytes[i + k] : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += k <= given ? kDigits[group >> (18 - 6 * k) & 63] : '=';
  }
  return out;
}

std::string former_names(const Resource& entry) {
  std::string joined;
  for (const Given<std::string>& name : entry.former_names)
    joined += (joined.empty() ? "" : "・") + *name;
  return joined;
}

std::string address(const Resource& entry) {
  return *entry.address + (entry.building ? " " + *entry.building : "");
}

/// A text of each entry.
struct TextColumn {
  const char* name;
  std::string (*of)(const Resource&);
};
constexpr std::array kTexts{
    TextColumn{"ids", [](const Resource& entry) { return *entry.id; }},
    TextColumn{"names", [](const Resource& entry) { return *entry.name; }},
    TextColumn{"kana", [](const Resource& entry) { return *entry.kana; }},
    TextColumn{"former", former_names},
    TextColumn{"addresses", address},
    TextColumn{"phones", [](const Resource& entry) { return *entry.phone; }},
};

/// The same marks as on cards.
struct Mark {
  const char* id;
  const char* label;
  bool (*of)(const Resource& entry, Extent extent, const Date& today);
};
constexpr std::array kMarks{
    Mark{"closed", "休止中",
         [](const Resource& entry, Extent, const Date&) {
           return entry.status && entry.status.value->id == "temporarily_closed";
         }},
    Mark{"official", "公的データによる掲載",
         [](const Resource&, Extent extent, const Date&) { return extent == Extent::official; }},
    Mark{"stale", "最後の確認から1年以上",
         [](const Resource& entry, Extent extent, const Date& today) {
           return extent == Extent::full && entry.verified.on &&
                  days_between(*entry.verified.on, today) > kStaleDays;
         }},
    Mark{"unverified", "確認日の記録なし",
         [](const Resource& entry, Extent extent, const Date&) {
           return extent == Extent::full && !entry.verified.on;
         }},
};

/// Appends a text to a joined column; a line feed inside it would shift all that follow.
void append(std::string& joined, std::size_t index, std::string_view text) {
  if (index > 0) joined += '\n';
  for (const char c : text) joined += c == '\n' ? ' ' : c;
}

void append(std::string& list, std::size_t index, const Given<double>& degree) {
  if (index > 0) list += ',';
  list += degree ? std::to_string(std::lround(*degree * 1e5)) : "null";
}

std::string marks_text(const std::vector<std::vector<bool>>& marked) {
  std::string list;
  for (std::size_t i = 0; i < kMarks.size(); ++i)
    list += fmt::format("{}\n{{\"id\":\"{}\",\"label\":{},\"yes\":\"{}\"}}", i > 0 ? "," : "",
                        kMarks[i].id, quoted(kMarks[i].label), base64(marked[i]));
  return "[" + list + "]";
}

/// What the entries of a choice say of it: each text once, and for each entry that has the choice
/// which it is.
std::string words_text(const Facet::Choice& choice) {
  std::string texts, which;
  std::map<std::string_view, std::size_t> known;
  for (std::size_t i = 0; i < choice.words.size(); ++i) {
    if (!choice.yes[i]) continue;
    const auto [one, is_new] = known.emplace(choice.words[i], known.size());
    if (is_new) texts += (texts.empty() ? "" : ",") + quoted(choice.words[i]);
    which += (which.empty() ? "" : ",") + std::to_string(one->second);
  }
  return fmt::format(",\"words\":[{}],\"word\":[{}]", texts, which);
}

std::string same_words_text(const std::vector<SearchWords>& groups) {
  std::string list;
  for (const SearchWords& group : groups) {
    std::string words;
    for (const Given<std::string>& word : group.words)
      words += (words.empty() ? "" : ",") + quoted(*word);
    list += fmt::format("{}[{}]", list.empty() ? "" : ",\n", words);
  }
  return "[" + list + "]";
}

std::string facets_text(const std::vector<Facet>& facets) {
  std::string list;
  for (const Facet& facet : facets) {
    std::string choices;
    for (const Facet::Choice& choice : facet.choices) {
      choices +=
          fmt::format("{}\n{{\"id\":{},\"label\":{},\"yes\":\"{}\"", choices.empty() ? "" : ",",
                      quoted(choice.id), quoted(choice.label), base64(choice.yes));
      if (!choice.also.empty()) choices += ",\"also\":" + quoted(choice.also);
      if (!choice.words.empty()) choices += words_text(choice);
      if (facet.has_answers) choices += ",\"consult\":\"" + base64(choice.consult) + '"';
      choices += '}';
    }
    list += fmt::format("{}\n{{\"id\":\"{}\",\"label\":{},\"rule\":\"{}\",\"choices\":[{}]}}",
                        list.empty() ? "" : ",", facet.id, quoted(facet.label),
                        facet.rule == Facet::Rule::all ? "all" : "any", choices);
  }
  return "[" + list + "]";
}

std::string map_text(const SearchMap& map) {
  if (map.width == 0) return "null";
  std::string shapes;
  for (const SearchMap::Shape& shape : map.shapes)
    shapes +=
        fmt::format("{}\n{{\"id\":{},\"x\":{},\"y\":{},\"path\":\"{}\"}}",
                    shapes.empty() ? "" : ",", quoted(shape.id), shape.x, shape.y, shape.path);
  return fmt::format(
      "{{\"west\":{:.5f},\"north\":{:.5f},\"perLongitude\":{:.4f},\"perLatitude\":{:.4f},"
      "\"width\":{},\"height\":{},\"shapes\":[{}]}}",
      map.west, map.north, map.per_longitude, map.per_latitude, map.width, map.height, shapes);
}

}  // namespace

std::vector<OutputFile> search_data(const Edition& edition) {
  const SiteView& view = edition.view;
  const std::size_t count = view.resource_count();
  std::array<std::string, kTexts.size()> texts;
  std::string latitudes, longitudes;
  std::vector<std::vector<bool>> marked(kMarks.size(), std::vector<bool>(count));
  SearchFacets facets(view.project(), count);
  for (std::size_t i = 0; i < count; ++i) {
    const Resource entry = view.entry(i);
    for (std::size_t k = 0; k < kTexts.size(); ++k) append(texts[k], i, kTexts[k].of(entry));
    append(latitudes, i, entry.coordinates.latitude);
    append(longitudes, i, entry.coordinates.longitude);
    for (std::size_t k = 0; k < kMarks.size(); ++k)
      marked[k][i] = kMarks[k].of(entry, view.extent(i), view.today());
    facets.note(i, entry);
  }

  std::string text = fmt::format("kakehashi.receiveSearch({{\"count\":{}", count);
  const auto add = [&](const char* key, const std::string& value) {
    text += fmt::format(",\n\"{}\":{}", key, value);
  };
  for (std::size_t k = 0; k < kTexts.size(); ++k) add(kTexts[k].name, quoted(texts[k]));
  add("latitudes", "[" + latitudes + "]");
  add("longitudes", "[" + longitudes + "]");
  add("marks", marks_text(marked));
  add("facets", facets_text(std::move(facets).take()));
  add("same", same_words_text(view.project().search_words));
  add("map", map_text(search_map(view.project())));
  text += "});\n";
  return {{"search/data.js", std::move(text)}};
}

}  // namespace kakehashi
