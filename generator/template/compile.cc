#include <algorithm>
#include <optional>
#include <utility>

#include "template/compiled.h"
#include "template/messages.h"

namespace kakehashi {
namespace {

using Compiled = Template::Compiled;
using Kind = Compiled::Kind;

/// No tag but a comment is longer. Bounds the search for the end of a tag that was never closed.
constexpr std::size_t kMaxTag = 1000;
/// A text with more errors than this is no template.
constexpr std::size_t kMaxErrors = 100;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_name_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

struct Tag {
  std::uint32_t begin = 0, end = 0;
  char sigil = 0;  ///< 0 for plain interpolation.
  std::uint32_t name_begin = 0, name_end = 0;
};

class Compiler {
 public:
  Compiler(std::string_view text, SourceId source, Diagnostics& diagnostics)
      : diagnostics_(diagnostics), compiled_(std::make_unique<Compiled>()) {
    compiled_->source = source;
    compiled_->text = text;
    text_ = compiled_->text;
  }

  std::unique_ptr<const Compiled> run() {
    const std::size_t errors = diagnostics_.error_count();
    std::uint32_t done =
        text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;  // everything before is in nodes
    first_line_ = done;
    for (std::size_t from = done; diagnostics_.error_count() - errors < kMaxErrors;) {
      const std::size_t open = text_.find(open_, from);
      if (open == std::string_view::npos) break;
      const std::optional<Tag> tag = read_tag(static_cast<std::uint32_t>(open));
      if (!tag) {
        from = resume_;
        continue;
      }
      done = take(*tag, done);
      from = done;
    }
    literal(done, static_cast<std::uint32_t>(text_.size()));
    for (const std::uint32_t section : open_sections_) {
      if (diagnostics_.error_count() - errors >= kMaxErrors) break;
      const Compiled::Node& node = compiled_->nodes[section];
      diagnostics_.error(compiled_->tag(node), msg::kSectionUnclosed, {opening(node)})
          .hint(msg::kSectionClose, {tag_text("/", compiled_->name(node))});
    }
    if (diagnostics_.error_count() > errors) return nullptr;
    return std::move(compiled_);
  }

 private:
  // -- reading one tag ---------------------------------------------------------------------------

  /// The tag whose opening mark is at `open`, or nothing after an error; then reading goes on at
  /// `resume_`.
  std::optional<Tag> read_tag(std::uint32_t open) {
    Tag tag;
    tag.begin = open;
    std::size_t at = open + open_.size();
    resume_ = at;
    while (at < text_.size() && is_space(text_[at])) ++at;
    const char first = at < text_.size() ? text_[at] : '\0';
    if (first != '\0' && std::string_view("#^/>&{=!").find(first) != std::string_view::npos) {
      tag.sigil = first;
      ++at;
    }

    std::string closer = close_;
    if (tag.sigil == '{') closer.insert(0, "}");
    if (tag.sigil == '=') closer.insert(0, "=");
    const std::size_t limit = tag.sigil == '!' ? text_.size() : at + kMaxTag;
    const std::size_t close = text_.substr(0, limit).find(closer, at);
    const bool found = close != std::string_view::npos;
    const std::string_view inside = found ? text_.substr(at, close - at) : std::string_view();
    const bool runs_into_next =
        tag.sigil != '!' && tag.sigil != '=' && inside.find(open_) != std::string_view::npos;
    if (!found || runs_into_next) {
      diagnostics_.error(compiled_->span(open, static_cast<std::uint32_t>(at)), msg::kTagUnclosed,
                         {text_.substr(open, at - open), closer});
      if (tag.sigil == '!') resume_ = text_.size();  // all that follows may be the comment
      return std::nullopt;
    }

    resume_ = close + closer.size();
    tag.end = static_cast<std::uint32_t>(resume_);
    std::size_t end = close;
    while (at < end && is_space(text_[at])) ++at;
    while (end > at && is_space(text_[end - 1])) --end;
    tag.name_begin = static_cast<std::uint32_t>(at);
    tag.name_end = static_cast<std::uint32_t>(end);
    if (tag.sigil == '!' || tag.sigil == '=' || name_is_good(tag)) return tag;
    return std::nullopt;
  }

  bool name_is_good(const Tag& tag) {
    const std::string_view name = text_.substr(tag.name_begin, tag.name_end - tag.name_begin);
    if (name.empty()) {
      diagnostics_.error(span(tag), msg::kTagEmpty);
      return false;
    }
    if (name == "." && tag.sigil != '>') return true;
    const Span place = compiled_->span(tag.name_begin, tag.name_end);
    const bool may_be_sigil = tag.sigil == 0 && name[0] != '.' && name[0] != '/';
    if (may_be_sigil && !is_name_character(name[0])) {
      diagnostics_
          .error(compiled_->span(tag.begin, tag.name_begin + 1), msg::kTagUnknown,
                 {open_ + name[0]})
          .hint(msg::kTagKinds, {kinds_of_tag()});
      return false;
    }
    const bool is_partial = tag.sigil == '>';
    const bool good = std::all_of(name.begin(), name.end(), [&](char c) {
      return is_name_character(c) || c == '.' || (is_partial && c == '/');
    });
    const bool empty_part =
        name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos;
    if (good && !empty_part) return true;
    diagnostics_.error(place, msg::kNameBad, {name}).hint(msg::kNameRule);
    return false;
  }

  // -- turning tags into nodes -------------------------------------------------------------------

  /// Adds the text from `done` up to the tag and the tag itself. Returns where the next text
  /// starts. A tag that is alone on its line takes the whole line with it (not interpolation).
  std::uint32_t take(const Tag& tag, std::uint32_t done) {
    const bool interpolates = tag.sigil == 0 || tag.sigil == '&' || tag.sigil == '{';
    std::uint32_t line = tag.begin;  // where its line starts and ends, when it is alone there
    std::uint32_t after = tag.end;
    const bool alone = !interpolates && is_alone(line, after);
    literal(done, alone ? line : tag.begin);
    const bool starts_line = !alone && begins_line(tag.begin);

    switch (tag.sigil) {
      case '!':
        line_pending_ = starts_line;
        break;
      case '=':
        line_pending_ = starts_line;
        set_delimiters(tag);
        break;
      case '/':
        close_section(tag, starts_line);
        break;
      case '#':
        open_section(Kind::section, tag, starts_line);
        break;
      case '^':
        open_section(Kind::inverted, tag, starts_line);
        break;
      case '>': {
        Compiled::Node& node = push(Kind::partial, tag, starts_line);
        node.alone = alone;
        node.indent_begin = alone ? line : tag.begin;
        break;
      }
      case 0:
        push(Kind::text, tag, starts_line);
        break;
      default:
        push(Kind::raw, tag, starts_line);
        break;
    }
    return alone ? after : tag.end;
  }

  /// Whether only blanks stand before `line` and behind `after` on their lines; moves the two to
  /// the begin of the line and of the one that follows.
  bool is_alone(std::uint32_t& line, std::uint32_t& after) const {
    while (line > first_line_ && is_blank(text_[line - 1])) --line;
    if (line > first_line_ && text_[line - 1] != '\n') return false;
    while (after < text_.size() && is_blank(text_[after])) ++after;
    if (after == text_.size()) return true;
    if (text_[after] == '\r' && after + 1 < text_.size() && text_[after + 1] == '\n') ++after;
    if (text_[after] != '\n') return false;
    ++after;
    return true;
  }

  /// Whether what stands at `offset` is the first thing on its line that is printed.
  bool begins_line(std::uint32_t offset) {
    const bool pending = std::exchange(line_pending_, false);
    return pending || offset == first_line_ || text_[offset - 1] == '\n';
  }

  void literal(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return;
    const bool starts_line = begins_line(begin);
    compiled_->nodes.push_back({Kind::literal, starts_line, begin, end});
  }

  Compiled::Node& push(Kind kind, const Tag& tag, bool starts_line) {
    Compiled::Node node{kind,
                        starts_line,
                        tag.begin,
                        tag.end,
                        tag.name_begin,
                        tag.name_end,
                        static_cast<std::uint32_t>(compiled_->parts.size())};
    const std::string_view name = text_.substr(tag.name_begin, tag.name_end - tag.name_begin);
    if (kind != Kind::partial && name != ".") {
      for (std::size_t from = 0; from <= name.size();) {
        const std::size_t dot = std::min(name.find('.', from), name.size());
        compiled_->parts.push_back(name.substr(from, dot - from));
        from = dot + 1;
      }
    }
    node.part_count = static_cast<std::uint32_t>(compiled_->parts.size()) - node.first_part;
    return compiled_->nodes.emplace_back(node);
  }

  void open_section(Kind kind, const Tag& tag, bool starts_line) {
    if (open_sections_.size() == kMaxSectionDepth)
      diagnostics_.error(span(tag), msg::kSectionDeep, {std::to_string(kMaxSectionDepth)});
    open_sections_.push_back(static_cast<std::uint32_t>(compiled_->nodes.size()));
    push(kind, tag, starts_line);
  }

  void close_section(const Tag& tag, bool starts_line) {
    const std::string_view name = text_.substr(tag.name_begin, tag.name_end - tag.name_begin);
    const auto has_name = [&](std::uint32_t section) {
      return compiled_->name(compiled_->nodes[section]) == name;
    };
    if (open_sections_.empty()) {
      diagnostics_.error(span(tag), msg::kSectionStray, {tag_text("/", name)});
      return;
    }
    if (!has_name(open_sections_.back())) {
      const Compiled::Node& top = compiled_->nodes[open_sections_.back()];
      diagnostics_.error(span(tag), msg::kSectionMismatch, {tag_text("/", name), opening(top)})
          .related(compiled_->tag(top), msg::kOpenedHere);
      // A tag meant for a section further out closes all up to that one; a misspelt one the last.
      const auto meant = std::find_if(open_sections_.rbegin(), open_sections_.rend(), has_name);
      if (meant != open_sections_.rend()) open_sections_.erase(meant.base(), open_sections_.end());
    }
    // The end of an indented line belongs to the body when the line begins with the closing tag.
    if (starts_line)
      compiled_->nodes.push_back({Kind::literal, /*starts_line=*/true, tag.begin, tag.begin});
    compiled_->nodes[open_sections_.back()].next =
        static_cast<std::uint32_t>(compiled_->nodes.size());
    open_sections_.pop_back();
  }

  void set_delimiters(const Tag& tag) {
    const std::string_view inside = text_.substr(tag.name_begin, tag.name_end - tag.name_begin);
    const std::size_t end = std::find_if(inside.begin(), inside.end(), is_space) - inside.begin();
    std::string_view second = inside.substr(end);
    while (!second.empty() && is_space(second.front())) second.remove_prefix(1);
    const bool good = end > 0 && !second.empty() && inside.find('=') == std::string_view::npos &&
                      std::none_of(second.begin(), second.end(), is_space);
    if (!good) {
      diagnostics_.error(span(tag), msg::kDelimitersBad)
          .hint(msg::kDelimitersRule, {open_ + "=<% %>=" + close_});
      return;
    }
    open_ = inside.substr(0, end);
    close_ = second;
  }

  // -- words for messages ------------------------------------------------------------------------

  Span span(const Tag& tag) const { return compiled_->span(tag.begin, tag.end); }
  std::string tag_text(std::string_view sigil, std::string_view name) const {
    return open_ + std::string(sigil) + std::string(name) + close_;
  }
  std::string opening(const Compiled::Node& node) const {
    return tag_text(node.kind == Kind::section ? "#" : "^", compiled_->name(node));
  }
  std::string kinds_of_tag() const {
    std::string all = tag_text("", "name");
    for (const char* sigil : {"#", "^", "/", ">", "!"}) all += " " + tag_text(sigil, "name");
    return all + " " + open_ + "{name}" + close_;
  }

  Diagnostics& diagnostics_;
  std::unique_ptr<Compiled> compiled_;
  std::string_view text_;
  std::uint32_t first_line_ = 0;  ///< Behind a byte order mark.
  std::size_t resume_ = 0;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::vector<std::uint32_t> open_sections_;
  bool line_pending_ = false;  ///< The line began with a tag that prints nothing.
};

}  // namespace

std::optional<Template> Template::compile(const Sources& sources, SourceId source,
                                          Diagnostics& diagnostics) {
  std::unique_ptr<const Compiled> compiled =
      Compiler(sources[source].text(), source, diagnostics).run();
  if (!compiled) return std::nullopt;
  return Template(std::move(compiled));
}

}  // namespace kakehashi
