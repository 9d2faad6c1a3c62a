#pragma once
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace kakehashi {

/// An item of a code list. Items stay where they are while their list lives: records point at them,
/// so lists are moved and never copied.
struct CodeItem {
  std::string id;           ///< English identifier; a child's is "parent.child".
  std::string label;        ///< What is printed.
  std::string short_label;  ///< For narrow table heads; the label when the list gives none.
  std::string
      easy;  ///< In やさしい日本語, with ruby as {漢字|かんじ}; the label when the list gives none.
  std::string group;  ///< Another list's item that this one belongs to (a care service's kind).
  const CodeItem* parent = nullptr;
  int from = 0;   ///< First fiscal year in which the item exists; 0 = always.
  int to = 9999;  ///< Last fiscal year.
  Span span;

  /// A part does not outlive what it is a part of.
  bool exists_in(int fiscal_year) const {
    return from <= fiscal_year && fiscal_year <= to && (!parent || parent->exists_in(fiscal_year));
  }
};

using Code = const CodeItem*;

/// A code list in the order in which it prints.
struct CodeList {
  std::string id;
  std::string name;
  std::deque<CodeItem> items;  ///< Children follow their parent.

  /// By identifier.
  Code find(std::string_view id) const;
  /// By identifier or label; children also as "親/子". Null when there is none; `ambiguous` when a
  /// label alone means several.
  Code resolve(std::string_view text, bool* ambiguous = nullptr) const;
  /// Items without parent, or the children of `parent`, that exist in a fiscal year.
  std::vector<Code> edition(int fiscal_year, Code parent = nullptr) const;
};

/// The lists of a project, and the closed ones that the program itself knows the meaning of.
class CodeLists {
 public:
  CodeLists();
  CodeLists(CodeLists&&) = default;
  CodeLists& operator=(CodeLists&&) = default;
  CodeLists(const CodeLists&) = delete;  // Records point at the items.

  /// Null when there is no such list.
  const CodeList* find(std::string_view id) const;
  /// A list that every project must have. Empty where it is missing, which loading has reported.
  const CodeList& get(std::string_view id) const;
  CodeList& add(std::string id, std::string name);
  const std::map<std::string, CodeList, std::less<>>& all() const { return lists_; }

 private:
  std::map<std::string, CodeList, std::less<>> lists_;
};

}  // namespace kakehashi
