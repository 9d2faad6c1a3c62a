#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "model/audience.h"

namespace kakehashi {

struct Shape;
using ShapePtr = std::shared_ptr<const Shape>;

/// What a template may name: the form of the values that it will be given. Templates are checked
/// against shapes when they are compiled.
struct Shape {
  enum class Kind {
    text,    ///< `{{name}}`, printed escaped; also `{{#name}}…{{/name}}` while it is not empty
    markup,  ///< `{{{name}}}`, finished HTML made by us (Markdown, drawings)
    flag,    ///< `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}` only
    list,    ///< sections only; inside it the element is the context
    record,  ///< sections and dotted names
  };
  struct Member {
    std::string name;
    Text label;         ///< What people call it, for messages.
    Audience audience;  ///< The widest audience that may see it.
    ShapePtr shape;
  };

  Kind kind = Kind::text;
  std::vector<Member> members;  ///< Of a record.
  ShapePtr element;             ///< Of a list.

  const Member* find(std::string_view name) const {
    for (const Member& member : members)
      if (member.name == name) return &member;
    return nullptr;
  }
};

}  // namespace kakehashi
