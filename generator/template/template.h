#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/origin.h"
#include "view/shape.h"
#include "view/value.h"

namespace kakehashi {

/// A compiled Mustache template (interpolation, sections, inverted sections, partials, comments,
/// set delimiters; https://mustache.github.io). Immutable; may be rendered by several threads.
class Template {
 public:
  /// Compiles the text of a source; each syntax error is reported with its position.
  static std::optional<Template> compile(const Sources& sources, SourceId source,
                                         Diagnostics& diagnostics);
  ~Template();
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;

  struct Compiled;
  const Compiled& compiled() const { return *compiled_; }

 private:
  explicit Template(std::unique_ptr<const Compiled> compiled);
  std::unique_ptr<const Compiled> compiled_;
};

/// The templates and partials that may name each other.
class TemplateSet {
 public:
  /// `name` is what `{{> name}}` says. One that stands there already is replaced, in this set only.
  void add(std::string name, Template compiled);
  const Template* find(std::string_view name) const;
  /// All names, sorted.
  std::vector<std::string_view> names() const;

  /// Checks that every name which `name` (and its partials, in the context in which it includes
  /// them) uses exists in `shape`, is used according to its kind, and may be seen by `audience`.
  /// Errors carry position and, for unknown names, a suggestion. False when there was one. Also
  /// refused is a partial that includes itself.
  bool check(const std::string& name, const Shape& shape, Audience audience,
             Diagnostics& diagnostics) const;

  /// Fills a template. Text is escaped for HTML; a name that the record lacks prints nothing
  /// (the check has proved that it may exist). As everywhere in Mustache a name that the innermost
  /// record lacks is looked for in the records around it: a view sets an absent member to nothing.
  /// Rendering ends where partials are nested deeper than any checked template nests them.
  /// `shared` holds what all pages of a run have in common; its names are looked up last.
  std::string render(const std::string& name, const Value& value,
                     const Value* shared = nullptr) const;
  /// The same, with the origin of every part.
  Markup render_with_origins(const std::string& name, const Value& value,
                             const Value* shared = nullptr) const;

 private:
  /// Sets may share templates: one that differs in a few is a copy in which these are replaced.
  std::map<std::string, std::shared_ptr<const Template>, std::less<>> templates_;
};

}  // namespace kakehashi
