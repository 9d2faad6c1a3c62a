/// Prints the words that a style sheet and a page are made of, as libFuzzer wants its dictionary:
/// they come from the typesetter's own tables.
#include <cstdio>
#include <set>
#include <string>

#include "paper/markup/elements.h"
#include "paper/markup/properties.h"

using namespace kakehashi::paper;

namespace {

/// The keywords of a syntax, or the names of a list.
void add_words(std::string_view text, std::set<std::string>& out) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (end > 1 && word.find_first_of("<[]|") == std::string_view::npos) out.emplace(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

int main() {
  std::set<std::string> words{"@page",
                              "size: A4 landscape",
                              "content: string(title)",
                              "counter(pages)",
                              ":first-child",
                              ":last-child",
                              "14400pt",
                              "0.01pt",
                              "-14400pt",
                              "100%",
                              "99",
                              "&#x3000;",
                              "&#x20BB7;",
                              "&#xE0100;",
                              "&#x200D;",
                              "&#x3099;",
                              "、」",
                              "「『",
                              "（〒",
                              "123-4567",
                              "令和7年10月3日",
                              "style=\"",
                              "/>",
                              "\" "};
  for (const Element& element : elements()) {
    words.insert("<" + std::string(element.name) + ">");
    words.insert("</" + std::string(element.name) + ">");
    add_words(element.attributes, words);
  }
  add_words(common_attributes(), words);
  for (std::string_view name : property_names()) words.insert(std::string(name) + ":");
  for (const Property& property : properties()) add_words(property.syntax, words);
  for (const Shorthand& shorthand : shorthands()) add_words(shorthand.syntax, words);
  for (const std::string& word : words) {
    std::putchar('"');
    for (const char c : word) std::printf("\\x%02X", static_cast<unsigned char>(c));
    std::puts("\"");
  }
}
