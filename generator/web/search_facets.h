#pragma once
#include <functional>
#include <string>
#include <vector>

#include "web/page_kind.h"

namespace kakehashi {

/// A way to narrow a search.
struct Facet {
  /// How several chosen values go together.
  enum class Rule {
    any,  ///< An entry needs one of them.
    all,  ///< It needs all: a patient has all of their conditions.
  };
  struct Choice {
    std::string id, label;
    std::string also;           ///< What else it is called: its easy words.
    std::vector<bool> yes;      ///< By entry.
    std::vector<bool> consult;  ///< 要相談; only where `has_answers`.
    /// What an entry that has it says of it beside: its hours. Empty where nothing is said.
    std::vector<std::string> words = {};
  };
  const char* id;
  const char* label;
  Rule rule;
  bool has_answers;             ///< 可 and 要相談 are kept apart.
  std::vector<Choice> choices;  ///< In the code list's order.

  /// Entry `i` has a choice; codes that the facet does not know are left out.
  void mark(std::size_t entry, std::string_view choice, bool consult = false);
};

/// All facets of an edition, filled entry by entry: not all fit into memory at once beside the
/// pages. The table in search_facets.cc says which there are.
class SearchFacets {
 public:
  /// The project must outlive it.
  SearchFacets(const Project& project, std::size_t entries);
  /// `entry` is cut for the audience.
  void note(std::size_t index, const Resource& entry);
  /// Choices that no entry has are left out, and facets without choices: the public edition knows
  /// nothing of professional fields.
  std::vector<Facet> take() &&;

 private:
  using Note = std::function<void(Facet&, std::size_t, const Resource&)>;
  Facet& add(const char* id, const char* label, Facet::Rule rule, bool has_answers, Note note);
  void add_codes(const char* id, const char* label, const char* list,
                 std::vector<Given<Code>> (*codes)(const Resource&));
  void add_answers(const char* id, const char* label, const char* list,
                   std::vector<Answer> Resource::*answers);
  void add_choice(Facet& facet, std::string id, std::string label, std::string also = {});

  const Project& project_;
  std::size_t entries_;
  std::vector<Facet> facets_;
  std::vector<Note> notes_;
};

}  // namespace kakehashi
