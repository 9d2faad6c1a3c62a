#include "template/compiled.h"

namespace kakehashi {
namespace {

using Compiled = Template::Compiled;
using Kind = Compiled::Kind;

const char* escaped(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return nullptr;
  }
}

void append_escaped(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char* entity = escaped(text[i]);
    if (entity == nullptr) continue;
    out.append(text, plain, i - plain).append(entity);
    plain = i + 1;
  }
  out.append(text, plain);
}

class Renderer {
 public:
  Renderer(const TemplateSet& set, const Value& root, const Value* shared, std::string& out,
           std::vector<Markup::Part>* parts)
      : set_(set), out_(out), parts_(parts) {
    contexts_.reserve(2 * kMaxSectionDepth);
    if (shared != nullptr) contexts_.push_back(shared);
    contexts_.push_back(&root);
  }

  void run(const Compiled& compiled) {
    const auto count = static_cast<std::uint32_t>(compiled.nodes.size());
    range(compiled, 0, count, {});
  }

 private:
  void range(const Compiled& compiled, std::uint32_t at, std::uint32_t end,
             std::string_view indentation) {
    while (at < end && !too_deep_) {
      const Compiled::Node& node = compiled.nodes[at];
      if (node.kind == Kind::literal) {
        literal(compiled, node, indentation);
        ++at;
        continue;
      }
      if (node.starts_line) indent(compiled, node.begin, indentation);
      switch (node.kind) {
        case Kind::text:
        case Kind::raw:
          interpolate(compiled, node);
          break;
        case Kind::partial:
          partial(compiled, node, indentation);
          break;
        default:
          section(compiled, at, indentation);
      }
      at = node.next > at ? node.next : at + 1;
    }
  }

  void section(const Compiled& compiled, std::uint32_t at, std::string_view indentation) {
    const Compiled::Node& node = compiled.nodes[at];
    const Value* value = lookup(compiled, node);
    const bool holds = value != nullptr && value->holds();
    if (node.kind == Kind::inverted) {
      if (!holds) range(compiled, at + 1, node.next, indentation);
      return;
    }
    if (!holds) return;
    const auto body = [&](const Value& context) {
      contexts_.push_back(&context);
      range(compiled, at + 1, node.next, indentation);
      contexts_.pop_back();
    };
    if (const Value::List* list = value->list()) {
      for (const Value& element : *list) body(element);
    } else {
      body(*value);
    }
  }

  void partial(const Compiled& compiled, const Compiled::Node& node, std::string_view outer) {
    const Template* named = set_.find(compiled.name(node));
    if (named == nullptr) return;
    if (depth_ == kMaxPartialDepth) {
      too_deep_ = true;
      return;
    }
    ++depth_;
    const std::string_view own = compiled.indentation(node);
    const Compiled& inner = named->compiled();
    const auto count = static_cast<std::uint32_t>(inner.nodes.size());
    // Only a partial alone on its line is indented; one within a line stands where it stands.
    if (outer.empty() || !node.alone) {
      range(inner, 0, count, own);
    } else {
      range(inner, 0, count, std::string(outer) + std::string(own));
    }
    --depth_;
  }

  void literal(const Compiled& compiled, const Compiled::Node& node, std::string_view indentation) {
    if (indentation.empty()) {
      append_literal(compiled, node.begin, node.end);
      return;
    }
    const std::string_view text = compiled.literal(node);
    bool starts_line = node.starts_line;
    for (std::size_t from = 0; from < text.size() || starts_line;) {
      const std::size_t newline = text.find('\n', from);
      const std::size_t end = newline == std::string_view::npos ? text.size() : newline + 1;
      const std::string_view line = text.substr(from, end - from);
      const auto begin = static_cast<std::uint32_t>(node.begin + from);
      if (starts_line && line != "\n" && line != "\r\n") indent(compiled, begin, indentation);
      append_literal(compiled, begin, static_cast<std::uint32_t>(node.begin + end));
      from = end;
      // Behind the last newline another node begins the line.
      starts_line = from < text.size();
    }
  }

  void append_literal(const Compiled& compiled, std::uint32_t begin, std::uint32_t end) {
    if (begin < end) part(compiled.span(begin, end), /*verbatim=*/true);
    out_.append(compiled.text, begin, end - begin);
  }

  void indent(const Compiled& compiled, std::uint32_t at, std::string_view indentation) {
    if (indentation.empty()) return;
    part(compiled.span(at, at), /*verbatim=*/false);
    out_.append(indentation);
  }

  void interpolate(const Compiled& compiled, const Compiled::Node& node) {
    const Value* value = lookup(compiled, node);
    const Value::Text* text = value == nullptr ? nullptr : value->text();
    if (text == nullptr || text->text.empty()) return;
    if (parts_ != nullptr) {
      if (node.kind == Kind::raw && text->parts != nullptr) {
        const auto start = static_cast<std::uint32_t>(out_.size());
        for (Markup::Part inner : *text->parts) {
          inner.begin += start;
          parts_->push_back(inner);
        }
      } else {
        part(text->origin.known() ? text->origin : compiled.tag(node), /*verbatim=*/false);
      }
    }
    if (node.kind == Kind::raw) {
      out_.append(text->text);
    } else {
      append_escaped(out_, text->text);
    }
  }

  /// The first part is looked for from the innermost context outwards, the others only inside it.
  const Value* lookup(const Compiled& compiled, const Compiled::Node& node) const {
    if (node.part_count == 0) return contexts_.back();
    const std::string_view* name = compiled.parts.data() + node.first_part;
    const Value* value = nullptr;
    for (auto it = contexts_.rbegin(); value == nullptr && it != contexts_.rend(); ++it)
      value = (*it)->find(*name);
    for (std::uint32_t i = 1; value != nullptr && i < node.part_count; ++i)
      value = value->find(*++name);
    return value;
  }

  void part(Span origin, bool verbatim) {
    if (parts_ != nullptr)
      parts_->push_back({static_cast<std::uint32_t>(out_.size()), origin, verbatim});
  }

  const TemplateSet& set_;
  std::string& out_;
  std::vector<Markup::Part>* parts_;
  std::vector<const Value*> contexts_;
  int depth_ = 0;
  bool too_deep_ = false;
};

}  // namespace

std::string TemplateSet::render(const std::string& name, const Value& value,
                                const Value* shared) const {
  std::string out;
  if (const Template* named = find(name)) {
    out.reserve(2 * named->compiled().text.size());
    Renderer(*this, value, shared, out, nullptr).run(named->compiled());
  }
  return out;
}

Markup TemplateSet::render_with_origins(const std::string& name, const Value& value,
                                        const Value* shared) const {
  Markup markup;
  if (const Template* named = find(name)) {
    markup.text.reserve(2 * named->compiled().text.size());
    Renderer(*this, value, shared, markup.text, &markup.parts).run(named->compiled());
  }
  return markup;
}

}  // namespace kakehashi
