#include "view/ruby.h"

#include <string>
#include <vector>

#include "base/ruby.h"

namespace kakehashi {
namespace {

void add_escaped(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(kLiteralBrace)) {
      i += kLiteralBrace.size() - 1;
      continue;
    }
    switch (text[i]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<br>\n";
        break;
      default:
        out += text[i];
    }
  }
}

}  // namespace

Value ruby_value(std::string_view text, Span origin) {
  const std::string marked = mark_literal_braces(text);
  std::vector<RubyError> errors;  // check/ has reported them.
  Markup markup;
  for (const RubyRun& run : ruby_runs(marked, errors)) {
    if (run.reading.empty()) {
      add_escaped(markup.text, run.base);
      continue;
    }
    markup.text += "<ruby>";
    add_escaped(markup.text, run.base);
    markup.text += "<rp>（</rp><rt>";
    add_escaped(markup.text, run.reading);
    markup.text += "</rt><rp>）</rp></ruby>";
  }
  if (!markup.text.empty()) markup.parts.push_back({0, origin, false});
  return Value(std::move(markup));
}

}  // namespace kakehashi
