#include "paper/markup/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "base/spell.h"
#include "base/utf8.h"
#include "paper/markup/tag_pairs.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

constexpr int kDeepest = 100;

struct Reference {
  std::string_view name;
  std::string_view text;
};
constexpr Reference kReferences[] = {
    {"amp", "&"},         {"lt", "<"},         {"gt", ">"},         {"quot", "\""},
    {"apos", "'"},        {"nbsp", "\u00A0"},  {"ensp", "\u2002"},  {"emsp", "\u2003"},
    {"thinsp", "\u2009"}, {"copy", "\u00A9"},  {"times", "\u00D7"}, {"yen", "\u00A5"},
    {"hellip", "\u2026"}, {"mdash", "\u2014"}, {"ndash", "\u2013"}, {"middot", "\u00B7"},
};

bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::vector<std::string_view> words(std::string_view list) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) out.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return out;
}

Text reason(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_no_document_element:
      return {"要素がありません", "there is no element"};
    case pugi::status_bad_attribute:
      return {"属性の書き方が正しくありません（値は \" \" で囲みます）",
              "an attribute is not written correctly (put its value between quotes)"};
    case pugi::status_end_element_mismatch:
      return {"開いたタグと閉じたタグが合いません", "a closing tag does not match the opened one"};
    case pugi::status_bad_comment:
      return {"コメントが閉じていません", "a comment is not closed"};
    case pugi::status_bad_start_element:
    case pugi::status_bad_end_element:
    case pugi::status_unrecognized_tag:
      return {"タグの書き方が正しくありません（< そのものは &lt; と書きます）",
              "a tag is not written correctly (write a plain < as &lt;)"};
    default:
      return {"読み取れません", "it cannot be read"};
  }
}

/// Turns the library's tree into ours. The library parses its buffer in place and leaves
/// references alone, so its pointers tell the offset of every name, value and text.
class Reader {
 public:
  Reader(const Markup& markup, Diagnostics& diagnostics)
      : buffer_(markup.text), diagnostics_(diagnostics) {
    html_.markup = &markup;
  }

  std::optional<Html> run() {
    if (!check_characters()) return std::nullopt;
    pugi::xml_document document;
    const auto parsed = document.load_buffer_inplace(buffer_.data(), buffer_.size(),
                                                     pugi::parse_cdata | pugi::parse_ws_pcdata,
                                                     pugi::encoding_utf8);
    if (!parsed) {
      if (parsed.status == pugi::status_end_element_mismatch && unpaired()) return std::nullopt;
      broken(static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)),
             reason(parsed.status));
      return std::nullopt;
    }
    const std::size_t errors = diagnostics_.error_count();
    const pugi::xml_node root = document.document_element();
    for (pugi::xml_node child : document.children()) {
      if (child.type() == pugi::node_element && child != root) {
        broken(offset(child.name()), {"<html> の後に要素があります", "an element follows <html>"});
      }
    }
    if (std::string_view(root.name()) != "html") {
      broken(offset(root.name()),
             {"一番外側は <html> です", "the outermost element must be <html>"});
      return std::nullopt;
    }
    // The library drops what stands behind the last tag.
    const std::size_t end = html_.markup->text.find_last_not_of(" \t\r\n");
    if (html_.markup->text[end] != '>') {
      broken(static_cast<std::uint32_t>(html_.markup->text.rfind('>') + 1),
             {"</html> の後に文字があります", "text follows </html>"});
    }
    add(root, kNoNode, 0);
    if (diagnostics_.error_count() > errors) return std::nullopt;
    return std::move(html_);
  }

 private:
  /// The library gives an empty string of its own for what is absent.
  std::uint32_t offset(const char* inside) const {
    const auto distance =
        reinterpret_cast<std::uintptr_t>(inside) - reinterpret_cast<std::uintptr_t>(buffer_.data());
    return distance <= buffer_.size() ? static_cast<std::uint32_t>(distance) : 0;
  }
  Span span(std::uint32_t begin, std::size_t length) const {
    return html_.markup->origin(begin, begin + static_cast<std::uint32_t>(length));
  }
  void broken(std::uint32_t at, Text why) {
    diagnostics_.error(span(at, 1), msg::kHtmlBroken, {std::move(why)}).hint(msg::kHtmlBrokenHint);
  }

  /// The library tells where it noticed; people want to know which tag was forgotten.
  bool unpaired() {
    const auto pair = find_bad_pair(html_.markup->text);
    if (!pair) return false;
    const Span where = span(pair->begin, pair->end - pair->begin);
    if (pair->opened.empty()) {
      diagnostics_.error(where, msg::kStrayClosingTag, {pair->closed});
    } else if (pair->closed.empty()) {
      diagnostics_.error(where, msg::kUnclosedAtEnd, {pair->opened}).hint(msg::kHtmlBrokenHint);
    } else {
      auto& error = diagnostics_.error(where, msg::kUnclosed, {pair->opened, pair->closed});
      constexpr std::string_view kEmpty[] = {"br", "wbr", "hr", "img", "col", "meta"};
      if (std::find(std::begin(kEmpty), std::end(kEmpty), pair->opened) != std::end(kEmpty)) {
        error.hint(msg::kEmptyTagHint, {pair->opened});
      } else {
        error.hint(msg::kHtmlBrokenHint);
      }
    }
    return true;
  }

  /// Characters that XML forbids would end the library's parsing early (NUL) or the PDF's text.
  bool check_characters() {
    const std::string& text = html_.markup->text;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t at = i;
      if (static_cast<unsigned char>(text[i]) >= 0x20 &&
          static_cast<unsigned char>(text[i]) < 0x80) {
        ++i;
        continue;
      }
      const char32_t c = next_character(text, i);
      if (is_xml_character(c) && !(c == 0xFFFD && i - at == 1)) continue;
      diagnostics_.error(span(static_cast<std::uint32_t>(at), i - at), msg::kDamagedCharacter)
          .hint(msg::kDamagedCharacterHint);
      return false;
    }
    return true;
  }

  NodeIndex add(pugi::xml_node source, NodeIndex parent, int depth) {
    const auto index = static_cast<NodeIndex>(html_.nodes.size());
    const std::string_view name = source.name();
    const std::uint32_t at = offset(source.name());
    Node& node = html_.nodes.emplace_back();
    node.parent = parent;
    node.begin = at;
    node.end = at + static_cast<std::uint32_t>(name.size());
    node.element = find_element(name);
    if (node.element == nullptr) {
      auto& error = diagnostics_.error(span(at, name.size()), msg::kUnknownElement, {name});
      const std::string_view near = closest(name, element_names());
      if (!near.empty()) error.hint(msg::kDidYouMean, {near});
      return index;
    }
    add_attributes(source, node);
    if (depth >= kDeepest) {
      diagnostics_.error(span(at, name.size()), msg::kHtmlTooDeep, {std::to_string(kDeepest)});
      return index;
    }
    NodeIndex last = kNoNode, last_element = kNoNode;
    for (pugi::xml_node child : source.children()) {
      const bool is_element = child.type() == pugi::node_element;
      const NodeIndex added = is_element ? add(child, index, depth + 1) : add_text(child, index);
      (last == kNoNode ? html_.nodes[index].first_child : html_.nodes[last].next) = added;
      last = added;
      if (!is_element) continue;
      html_.nodes[added].first_among_elements = last_element == kNoNode;
      last_element = added;
    }
    if (last_element != kNoNode) html_.nodes[last_element].last_among_elements = true;
    return index;
  }

  NodeIndex add_text(pugi::xml_node source, NodeIndex parent) {
    const auto index = static_cast<NodeIndex>(html_.nodes.size());
    Node& node = html_.nodes.emplace_back();
    node.parent = parent;
    const std::string_view raw = source.value();
    node.begin = offset(source.value());
    node.end = node.begin + static_cast<std::uint32_t>(raw.size());
    if (source.type() == pugi::node_cdata) {
      node.text = raw;
      node.text_map.add(0, node.begin);
    } else {
      decode(raw, node.begin, node.text, node.text_map);
    }
    return index;
  }

  void add_attributes(pugi::xml_node source, Node& node) {
    for (pugi::xml_attribute attribute : source.attributes()) {
      const std::string_view name = attribute.name();
      Attribute added;
      added.name = name;
      added.begin = offset(attribute.name());
      added.end = added.begin + static_cast<std::uint32_t>(name.size());
      const Span where = span(added.begin, name.size());
      if (node.find(name) != nullptr) {
        diagnostics_.error(where, msg::kRepeatedAttribute, {name, node.element->name});
      }
      auto allowed = words(node.element->attributes);
      for (std::string_view common : words(common_attributes())) allowed.push_back(common);
      if (std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
        auto& error = diagnostics_.error(where, msg::kUnknownAttribute, {name, node.element->name});
        const std::string_view near = closest(name, allowed);
        if (!near.empty()) error.hint(msg::kDidYouMean, {near});
      }
      decode(attribute.value(), offset(attribute.value()), added.value, added.value_map);
      node.attributes.push_back(std::move(added));
    }
  }

  /// Resolves references; line ends become \n as XML demands.
  void decode(std::string_view raw, std::uint32_t base, std::string& out, OffsetMap& map) {
    map.add(0, base);
    for (std::size_t i = 0; i < raw.size();) {
      const std::size_t special = std::min(raw.find_first_of("&\r", i), raw.size());
      out.append(raw.substr(i, special - i));
      i = special;
      if (i == raw.size()) break;
      if (raw[i] == '\r') {
        if (i + 1 >= raw.size() || raw[i + 1] != '\n') out.push_back('\n');
        ++i;
      } else {
        i += reference(raw.substr(i), base + static_cast<std::uint32_t>(i), out);
      }
      map.add(static_cast<std::uint32_t>(out.size()), base + static_cast<std::uint32_t>(i));
    }
  }

  std::size_t reference(std::string_view raw, std::uint32_t at, std::string& out) {
    const std::size_t end = raw.substr(0, 16).find(';');
    const std::string_view name = raw.substr(1, end == std::string_view::npos ? 0 : end - 1);
    for (const Reference& known : kReferences) {
      if (known.name != name) continue;
      out += known.text;
      return end + 1;
    }
    if (const auto number = numeric(name)) {
      append_utf8(out, *number);
      return end + 1;
    }
    diagnostics_.error(span(at, name.size() + 1), msg::kUnknownReference, {name})
        .hint(msg::kUnknownReferenceHint);
    return 1;
  }

  static std::optional<char32_t> numeric(std::string_view name) {
    if (name.size() < 2 || name[0] != '#') return std::nullopt;
    const bool hex = name[1] == 'x';
    char32_t value = 0;
    name.remove_prefix(hex ? 2 : 1);
    if (name.empty() || name.size() > 7) return std::nullopt;
    for (char c : name) {
      const int digit = c >= '0' && c <= '9'          ? c - '0'
                        : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                      : -1;
      if (digit < 0) return std::nullopt;
      value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (!is_xml_character(value)) return std::nullopt;
    return value;
  }

  Html html_;
  std::string buffer_;
  Diagnostics& diagnostics_;
};

}  // namespace

void OffsetMap::add(std::uint32_t begin, std::uint32_t origin) {
  if (!stretches_.empty() && stretches_.back().begin == begin) stretches_.pop_back();
  stretches_.push_back({begin, origin});
}

std::uint32_t OffsetMap::origin(std::uint32_t at) const {
  auto next = std::upper_bound(stretches_.begin(), stretches_.end(), at,
                               [](std::uint32_t a, const Stretch& s) { return a < s.begin; });
  if (next == stretches_.begin()) return 0;
  --next;
  return next->origin + (at - next->begin);
}

const Attribute* Node::find(std::string_view name) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == name) return &attribute;
  }
  return nullptr;
}

std::string Html::text_of(NodeIndex node) const {
  if (nodes[node].element == nullptr) return nodes[node].text;
  std::string out;
  for (NodeIndex i = nodes[node].first_child; i != kNoNode; i = nodes[i].next) out += text_of(i);
  return out;
}

std::string Html::words_of(NodeIndex node) const {
  constexpr std::size_t kMost = 20;
  const std::string text = text_of(node);
  std::string out;
  std::size_t count = 0;
  for (std::size_t i = text.find_first_not_of(" \t\r\n"); i < text.size();) {
    const std::size_t at = i;
    const char32_t c = next_character(text, i);
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (blank && (out.ends_with(' ') || i == text.size())) continue;
    if (count++ == kMost) return out + "…";
    out += blank ? std::string(" ") : text.substr(at, i - at);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out.empty() ? '<' + std::string(nodes[node].element->name) + '>' : out;
}

NodeIndex Html::child(NodeIndex parent, std::string_view name) const {
  for (NodeIndex i = nodes[parent].first_child; i != kNoNode; i = nodes[i].next) {
    if (nodes[i].is(name)) return i;
  }
  return kNoNode;
}

std::optional<Html> read_html(const Markup& markup, Diagnostics& diagnostics) {
  return Reader(markup, diagnostics).run();
}

}  // namespace kakehashi::paper
