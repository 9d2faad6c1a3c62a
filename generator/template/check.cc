#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "base/spell.h"
#include "template/compiled.h"
#include "template/messages.h"

namespace kakehashi {
namespace {

using Compiled = Template::Compiled;
using Node = Compiled::Node;
using Kind = Compiled::Kind;

/// Enough names to choose from, few enough to read.
constexpr std::size_t kNamesShown = 12;

const Shape kText{};

Text kind_name(const Shape& shape) {
  switch (shape.kind) {
    case Shape::Kind::text:
      return {"文字", "text"};
    case Shape::Kind::markup:
      return {"完成した HTML", "finished HTML"};
    case Shape::Kind::flag:
      return {"「はい・いいえ」", "a yes or no"};
    case Shape::Kind::list:
      return {"一覧", "a list"};
    case Shape::Kind::record:
      break;
  }
  return {"項目の集まり", "a group of fields"};
}

const Shape& element_of(const Shape& list) { return list.element ? *list.element : kText; }

struct Hint {
  const Message* message;
  std::vector<Text> arguments;
};

class Checker {
 public:
  Checker(const TemplateSet& set, Audience audience, Diagnostics& diagnostics)
      : set_(set), audience_(audience), diagnostics_(diagnostics) {}

  bool run(const Template& root, const Shape& shape) {
    const std::size_t before = diagnostics_.error_count();
    contexts_.push_back(&shape);
    const Compiled& compiled = root.compiled();
    active_.push_back(&compiled);
    range(compiled, 0, static_cast<std::uint32_t>(compiled.nodes.size()));
    return diagnostics_.error_count() == before;
  }

 private:
  void range(const Compiled& compiled, std::uint32_t at, std::uint32_t end) {
    while (at < end) {
      const Node& node = compiled.nodes[at];
      switch (node.kind) {
        case Kind::literal:
          break;
        case Kind::text:
        case Kind::raw:
          interpolation(compiled, node);
          break;
        case Kind::partial:
          partial(compiled, node);
          break;
        case Kind::section:
        case Kind::inverted:
          section(compiled, at);
          break;
      }
      at = node.next > at ? node.next : at + 1;
    }
  }

  // -- names -------------------------------------------------------------------------------------

  /// What a name means here, or null after an error.
  const Shape* resolve(const Compiled& compiled, const Node& node) {
    if (node.part_count == 0) return contexts_.back();
    const std::string_view* part = compiled.parts.data() + node.first_part;
    const auto place = [&](std::string_view name) {
      const auto begin = static_cast<std::uint32_t>(name.data() - compiled.text.data());
      return compiled.span(begin, begin + static_cast<std::uint32_t>(name.size()));
    };

    const Shape::Member* member = nullptr;
    for (auto it = contexts_.rbegin(); member == nullptr && it != contexts_.rend(); ++it)
      member = (*it)->find(*part);
    if (member == nullptr) {
      unknown_name(place(*part), *part);
      return nullptr;
    }
    const char* const start = part->data();
    for (std::uint32_t i = 1;; ++i) {
      if (!may_see(audience_, member->audience)) {
        forbidden(place(*part), *member);
        return nullptr;
      }
      if (i == node.part_count) return member->shape ? member->shape.get() : &kText;
      const Shape& parent = member->shape ? *member->shape : kText;
      const std::string_view path(start,
                                  static_cast<std::size_t>(part->data() + part->size() - start));
      ++part;
      if (parent.kind != Shape::Kind::record) {
        report(place(*part), msg::kNoMembers, {path, kind_name(parent), *part});
        return nullptr;
      }
      member = parent.find(*part);
      if (member == nullptr) {
        unknown_member(place(*part), *part, path, parent);
        return nullptr;
      }
    }
  }

  void unknown_name(Span place, std::string_view name) {
    std::vector<std::string_view> candidates;
    for (auto it = contexts_.rbegin(); it != contexts_.rend(); ++it)
      for (const std::string_view visible : visible_members(**it)) candidates.push_back(visible);
    report(place, msg::kNameUnknown, {name}, suggestion(name, candidates));
  }

  void unknown_member(Span place, std::string_view name, std::string_view parent_name,
                      const Shape& parent) {
    report(place, msg::kMemberUnknown, {name, parent_name},
           suggestion(name, visible_members(parent)));
  }

  void forbidden(Span place, const Shape::Member& member) {
    const Text wanted = audience_name(member.audience);
    report(place, msg::kForbidden, {member.name, member.label, wanted, audience_name(audience_)},
           Hint{&msg::kForbiddenMend, {wanted}});
  }

  static std::optional<Hint> suggestion(std::string_view name,
                                        const std::vector<std::string_view>& candidates) {
    const std::string_view near = closest(name, candidates);
    if (!near.empty()) return Hint{&msg::kDidYouMean, {near}};
    if (candidates.empty()) return std::nullopt;
    return Hint{&msg::kNamesHere, {joined(candidates)}};
  }

  /// Members that the audience may see; what it may not see is not even suggested.
  std::vector<std::string_view> visible_members(const Shape& shape) const {
    std::vector<std::string_view> names;
    for (const Shape::Member& member : shape.members)
      if (may_see(audience_, member.audience)) names.push_back(member.name);
    return names;
  }

  static std::string joined(const std::vector<std::string_view>& names,
                            const std::string& prefix = {}) {
    std::string all;
    for (std::size_t i = 0; i < std::min(names.size(), kNamesShown); ++i)
      all += (i == 0 ? "" : ", ") + prefix + std::string(names[i]);
    return names.size() > kNamesShown ? all + ", …" : all;
  }

  // -- uses of names -----------------------------------------------------------------------------

  void interpolation(const Compiled& compiled, const Node& node) {
    const Shape* shape = resolve(compiled, node);
    if (shape == nullptr) return;
    const std::string name(compiled.name(node));
    const Span place = compiled.tag(node);
    switch (shape->kind) {
      case Shape::Kind::text:
        if (node.kind == Kind::raw) report(place, msg::kTextUnescaped, {name, "{{" + name + "}}"});
        return;
      case Shape::Kind::markup:
        if (node.kind == Kind::text)
          report(place, msg::kMarkupEscaped, {name, "{{{" + name + "}}}"});
        return;
      default:
        break;
    }
    report(place, msg::kNotPrintable, {name, kind_name(*shape)}, how_to_print(name, *shape));
  }

  Hint how_to_print(const std::string& name, const Shape& shape) const {
    const std::string open = "{{#" + name + "}}";
    const std::string close = "{{/" + name + "}}";
    if (shape.kind == Shape::Kind::flag) return {&msg::kPrintFlag, {open, close}};
    if (shape.kind == Shape::Kind::record) {
      const std::string prefix = name == "." ? "" : name + ".";
      return {&msg::kPrintRecord, {joined(visible_members(shape), prefix)}};
    }
    const Shape& element = element_of(shape);
    const bool record = element.kind == Shape::Kind::record;
    return {&msg::kPrintList,
            {open, close, record ? joined(visible_members(element)) : std::string("{{.}}")}};
  }

  void section(const Compiled& compiled, std::uint32_t at) {
    const Node& node = compiled.nodes[at];
    const Shape* shape = resolve(compiled, node);
    if (shape == nullptr) return;  // what its body means is anybody's guess
    if (node.kind == Kind::inverted) {
      range(compiled, at + 1, node.next);
      return;
    }
    contexts_.push_back(shape->kind == Shape::Kind::list ? &element_of(*shape) : shape);
    range(compiled, at + 1, node.next);
    contexts_.pop_back();
  }

  void partial(const Compiled& compiled, const Node& node) {
    const std::string_view name = compiled.name(node);
    const Template* named = set_.find(name);
    if (named == nullptr) {
      const std::string_view near = closest(name, set_.names());
      report(compiled.name_span(node), msg::kPartialMissing, {name},
             near.empty() ? std::nullopt : std::optional(Hint{&msg::kDidYouMean, {near}}));
      return;
    }
    // Shapes are finite, and a name that is lacking deeper in is found again further out: whatever
    // context a partial includes itself in, it would do so for ever.
    const Compiled& inner = named->compiled();
    if (std::find(active_.begin(), active_.end(), &inner) != active_.end()) {
      report(compiled.tag(node), msg::kPartialCycle, {name});
      return;
    }
    if (active_.size() > kMaxPartialDepth) {
      report(compiled.tag(node), msg::kPartialDeep, {std::to_string(kMaxPartialDepth)});
      return;
    }
    // The same partial in the same contexts has the same errors: walking it again could take time
    // exponential in the number of partials.
    if (!walked_.emplace(&inner, contexts_).second) return;
    active_.push_back(&inner);
    included_from_.push_back(compiled.tag(node));
    range(inner, 0, static_cast<std::uint32_t>(inner.nodes.size()));
    included_from_.pop_back();
    active_.pop_back();
  }

  // -- reporting ---------------------------------------------------------------------------------

  /// Says nothing twice: several places may include the same partial.
  void report(Span place, const Message& message, std::vector<Text> arguments,
              std::optional<Hint> hint = {}) {
    std::string words = message.id();
    for (const Text& argument : arguments) words += '\n' + argument.en;
    if (!reported_.emplace(place.source, place.begin, std::move(words)).second) return;
    Diagnostic& error = diagnostics_.error(place, message, std::move(arguments));
    if (hint) error.hint(*hint->message, std::move(hint->arguments));
    for (auto it = included_from_.rbegin(); it != included_from_.rend(); ++it)
      error.related(*it, msg::kIncludedHere);
  }

  const TemplateSet& set_;
  Audience audience_;
  Diagnostics& diagnostics_;
  std::vector<const Shape*> contexts_;
  std::vector<const Compiled*> active_;  ///< The template and the partials around.
  std::vector<Span> included_from_;
  // Looked up only, never walked through: the order of pointers reaches no output.
  std::set<std::pair<const Compiled*, std::vector<const Shape*>>> walked_;
  std::set<std::tuple<SourceId, std::uint32_t, std::string>> reported_;
};

}  // namespace

bool TemplateSet::check(const std::string& name, const Shape& shape, Audience audience,
                        Diagnostics& diagnostics) const {
  const Template* root = find(name);
  if (root == nullptr) {
    Diagnostic& error = diagnostics.error({}, msg::kTemplateMissing, {name});
    const std::string_view near = closest(name, names());
    if (!near.empty()) error.hint(msg::kDidYouMean, {near});
    return false;
  }
  return Checker(*this, audience, diagnostics).run(*root, shape);
}

}  // namespace kakehashi
