#include "paper/markup/cascade.h"

#include <algorithm>
#include <map>

namespace kakehashi::paper {
namespace {

std::vector<std::string_view> classes_of(const Node& node) {
  std::vector<std::string_view> out;
  const Attribute* attribute = node.find("class");
  if (attribute == nullptr) return out;
  constexpr std::string_view kSpaces = " \t\n\r";
  std::string_view rest = attribute->value;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(kSpaces), rest.size());
    if (end > 0) out.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

/// What a selector can see of an element.
struct Facts {
  std::string_view element;
  std::vector<std::string_view> classes;
  bool first = false, last = false;
  NodeIndex parent = kNoNode;
};

bool matches(const Compound& compound, const Facts& facts) {
  if (!compound.element.empty() && compound.element != facts.element) return false;
  if (compound.first_child && !facts.first) return false;
  if (compound.last_child && !facts.last) return false;
  return std::all_of(compound.classes.begin(), compound.classes.end(), [&](const auto& name) {
    return std::find(facts.classes.begin(), facts.classes.end(), name) != facts.classes.end();
  });
}

class Cascade {
 public:
  Cascade(const Html& html, const StyleSheet& sheet) : html_(html) {
    for (const Rule& rule : sheet.rules) {
      for (const Selector& selector : rule.selectors) {
        ordered_.push_back({&selector, &rule.declarations});
      }
    }
    // Stable: among equals the later rule wins by being applied later.
    std::stable_sort(ordered_.begin(), ordered_.end(), [](const Entry& a, const Entry& b) {
      return a.selector->specificity < b.selector->specificity;
    });
    for (std::size_t i = 0; i < ordered_.size(); ++i) {
      const Compound& subject = ordered_[i].selector->compounds.back();
      (subject.classes.empty() ? by_element_[subject.element] : by_class_[subject.classes.front()])
          .push_back(static_cast<int>(i));
    }
    facts_.resize(html.nodes.size());
    for (std::size_t i = 0; i < html.nodes.size(); ++i) {
      const Node& node = html.nodes[i];
      facts_[i].parent = node.parent;
      if (node.element == nullptr) continue;
      facts_[i].element = node.element->name;
      facts_[i].classes = classes_of(node);
      facts_[i].first = node.first_among_elements;
      facts_[i].last = node.last_among_elements;
    }
  }

  /// Indices of the matching selectors, in the order in which they apply.
  std::vector<int> matching(NodeIndex node) const {
    std::vector<int> out;
    const auto collect = [&](const auto& index, std::string_view key) {
      const auto found = index.find(key);
      if (found == index.end()) return;
      for (int entry : found->second) {
        if (matches(*ordered_[entry].selector, node)) out.push_back(entry);
      }
    };
    collect(by_element_, facts_[node].element);
    collect(by_element_, "");
    for (std::string_view name : facts_[node].classes) collect(by_class_, name);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  const std::vector<Declaration>& declarations(int entry) const {
    return *ordered_[entry].declarations;
  }

 private:
  struct Entry {
    const Selector* selector;
    const std::vector<Declaration>* declarations;
  };

  /// Leftwards. Compounds joined by > match a chain of parents; between chains the nearest place
  /// that fits leaves the most to the rest, so no step is ever taken back.
  bool matches(const Selector& selector, NodeIndex node) const {
    const std::vector<Compound>& compounds = selector.compounds;
    for (std::size_t end = compounds.size(); end > 0;) {
      std::size_t first = end - 1;
      while (compounds[first].child_of) --first;
      const bool subject = end == compounds.size();
      NodeIndex up = node;
      while (!chain_matches(compounds, first, end, up)) {
        if (subject || up == kNoNode) return false;
        up = facts_[up].parent;
      }
      for (; end > first; --end) up = facts_[up].parent;
      node = up;
    }
    return true;
  }
  /// Whether `node`, its parent and so on are what the compounds [first, end) ask for.
  bool chain_matches(const std::vector<Compound>& compounds, std::size_t first, std::size_t end,
                     NodeIndex node) const {
    for (; end > first; --end, node = facts_[node].parent) {
      if (node == kNoNode || !paper::matches(compounds[end - 1], facts_[node])) return false;
    }
    return true;
  }

  const Html& html_;
  std::vector<Entry> ordered_;
  std::map<std::string_view, std::vector<int>, std::less<>> by_element_, by_class_;
  std::vector<Facts> facts_;
};

void apply(const std::vector<Declaration>& declarations, const Style& parent, bool font_size,
           Style& style) {
  static const Property* const kFontSize = find_property("font-size");
  for (const Declaration& declaration : declarations) {
    if ((declaration.property == kFontSize) == font_size) {
      declaration.property->apply(declaration.value, parent, style);
    }
  }
}

Style inherited(const Style& parent) {
  Style style;
  for (const Property& property : properties()) {
    if (property.inherited) property.inherit(parent, style);
  }
  return style;
}

/// The element's defaults, parsed once per process.
const std::vector<Declaration>& defaults(const Element& element) {
  static const auto kAll = [] {
    std::map<const Element*, std::vector<Declaration>> all;
    Diagnostics none;
    for (const Element& one : elements()) {
      all[&one] = read_declarations(
          one.style, [](auto, auto) { return Span{}; }, none);
    }
    return all;
  }();
  return kAll.at(&element);
}

}  // namespace

Style derive(const Style& parent, const std::vector<Declaration>& declarations) {
  Style style = inherited(parent);
  apply(declarations, parent, true, style);
  apply(declarations, parent, false, style);
  return style;
}

Styles cascade(const Html& html, const StyleSheet& sheet, Diagnostics& diagnostics) {
  const Cascade rules(html, sheet);
  Styles out;
  out.by_node_.resize(html.nodes.size());
  struct Key {
    const Style* parent;
    const Element* element;
    std::vector<int> rules;
    std::string inline_style;
    auto operator<=>(const Key&) const = default;
  };
  // Ordered by address, but only looked up, never walked.
  std::map<Key, const Style*> known;
  const Style initial;
  for (std::size_t i = 0; i < html.nodes.size(); ++i) {
    const Node& node = html.nodes[i];
    const Style* parent = node.parent == kNoNode ? &initial : out.by_node_[node.parent];
    if (node.element == nullptr) {
      out.by_node_[i] = parent;
      continue;
    }
    const Attribute* attribute = node.find("style");
    Key key{parent, node.element, rules.matching(static_cast<NodeIndex>(i)),
            attribute != nullptr ? attribute->value : std::string()};
    // A wrong style attribute is reported at each place where it stands, so it is never shared.
    if (const auto found = known.find(key); found != known.end()) {
      out.by_node_[i] = found->second;
      continue;
    }
    std::vector<std::vector<Declaration>> own;
    std::size_t errors = diagnostics.error_count();
    if (attribute != nullptr) {
      own.push_back(read_declarations(
          attribute->value,
          [&](std::uint32_t begin, std::uint32_t end) {
            return html.markup->origin(attribute->value_map.origin(begin),
                                       attribute->value_map.origin(end));
          },
          diagnostics));
    }
    std::vector<const std::vector<Declaration>*> layers{&defaults(*node.element)};
    for (int rule : key.rules) layers.push_back(&rules.declarations(rule));
    for (const auto& declarations : own) layers.push_back(&declarations);
    Style& style = out.all_.emplace_back(inherited(*parent));
    for (const bool font_size : {true, false}) {
      for (const auto* layer : layers) apply(*layer, *parent, font_size, style);
    }
    out.by_node_[i] = &style;
    if (diagnostics.error_count() == errors) known.emplace(std::move(key), &style);
  }
  return out;
}

}  // namespace kakehashi::paper
