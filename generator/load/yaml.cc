#include "load/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_map>

#include "base/unicode.h"
#include "base/utf8.h"
#include "load/messages.h"

namespace kakehashi {
namespace {

constexpr std::size_t kDeepest = 20;
constexpr std::size_t kLongest = 1'000'000;

/// Reads from the source's own bytes; an istringstream would copy them.
struct ViewBuffer : std::streambuf {
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

/// Thrown by the handler to stop yaml-cpp once an error has been reported.
struct Stop {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceFile& file, SourceId source, int first_line, Diagnostics& diagnostics)
      : file_(file), source_(source), first_line_(first_line), diagnostics_(diagnostics) {
    root_.span = Span::whole(source);  // Stays so when nothing but comments is found.
  }

  YamlNode take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    diagnostics_.error(point(mark), msg::kSecondDocument).hint(msg::kSplitFile);
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse(mark, "", anchor);
    YamlNode node;
    node.span = point(mark);
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "*", 1); }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse(mark, tag, anchor);
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.quoted = tag == "!";
    node.span = scalar_span(mark, value);
    // yaml-cpp takes the rest of the file for a text whose double quote is never closed.
    const std::string_view rest = std::string_view(file_.text()).substr(node.span.begin);
    if (node.quoted && rest.starts_with('"') && quoted_length(rest) == 0) {
      diagnostics_.error({source_, node.span.begin, node.span.begin + 1}, msg::kUnclosedQuote)
          .hint(msg::kCloseQuote);
      throw Stop{};
    }
    if (value.size() > kLongest) {
      diagnostics_
          .error({source_, node.span.begin, node.span.begin + 1}, msg::kTooLong,
                 {std::to_string(count_characters(value)), std::to_string(kLongest)})
          .hint(msg::kTooLongHint);
      throw Stop{};
    }
    node.text = value;
    if (!node.quoted && (value == "~" || value == "null")) node.kind = YamlNode::Kind::null;
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::list);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::map);
  }
  void OnMapEnd() override { close(); }

  Span point(const YAML::Mark& mark) const {
    const std::uint32_t at = offset(mark);
    return {source_, at, std::min(at + 1, static_cast<std::uint32_t>(file_.text().size()))};
  }

 private:
  struct Level {
    YamlNode node;
    bool expects_key = true;
    bool repeats = false;  ///< The key just read stood there before; its value is dropped.
    /// Where each key of a map was first written; only for maps too large for a linear search.
    std::unordered_map<std::string, std::size_t> keys;
  };

  std::uint32_t offset(const YAML::Mark& mark) const {
    const int line = mark.line + first_line_;
    std::uint32_t at =
        file_.line_start(line) + static_cast<std::uint32_t>(std::max(0, mark.column));
    if (line == 1 && file_.text().starts_with("\xEF\xBB\xBF")) at += 3;
    return std::min(at, static_cast<std::uint32_t>(file_.text().size()));
  }

  /// From the scalar's first character to its last; of a text over several lines, the first line.
  Span scalar_span(const YAML::Mark& mark, const std::string& value) const {
    const std::uint32_t begin = offset(mark);
    const std::string_view rest = std::string_view(file_.text()).substr(begin);
    std::size_t length = std::min(rest.find('\n'), rest.size());
    if (rest.starts_with(value))
      length = value.size();
    else if (const std::size_t quoted = quoted_length(rest); quoted > 0)
      length = std::min(length, quoted);
    return {source_, begin, begin + static_cast<std::uint32_t>(length)};
  }

  /// Length of the quoted text that `rest` starts with, quotes included; 0 when it is not closed.
  static std::size_t quoted_length(std::string_view rest) {
    const char quote = rest.empty() ? 0 : rest.front();
    if (quote != '"' && quote != '\'') return 0;
    for (std::size_t i = 1; i < rest.size(); ++i) {
      if (quote == '"' && rest[i] == '\\') {
        ++i;
      } else if (rest[i] == quote) {
        if (quote == '"' || i + 1 >= rest.size() || rest[i + 1] != quote) return i + 1;
        ++i;  // '' inside single quotes is one quote.
      }
    }
    return 0;
  }

  /// Anchors, aliases and explicit tags. Plain scalars carry "?", quoted ones "!".
  void refuse(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor == 0 && (tag.empty() || tag == "?" || tag == "!")) return;
    diagnostics_.error(point(mark), msg::kYamlAlias).hint(msg::kWriteItOut);
    throw Stop{};
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YamlNode::Kind kind) {
    refuse(mark, tag, anchor);
    if (levels_.size() >= kDeepest) {
      diagnostics_.error(point(mark), msg::kTooDeep).hint(msg::kTooDeepHint);
      throw Stop{};
    }
    Level level;
    level.node.kind = kind;
    level.node.span = point(mark);
    levels_.push_back(std::move(level));
  }

  void close() {
    YamlNode node = std::move(levels_.back().node);
    levels_.pop_back();
    if (!levels_.empty() && levels_.back().node.kind == YamlNode::Kind::map &&
        levels_.back().expects_key) {
      diagnostics_.error(node.span, msg::kMapKey).hint(msg::kWriteItOut);
      throw Stop{};
    }
    add(std::move(node));
  }

  void add(YamlNode node) {
    if (levels_.empty()) {
      root_ = std::move(node);
      return;
    }
    Level& level = levels_.back();
    if (level.node.kind == YamlNode::Kind::list) {
      level.node.items.push_back(std::move(node));
    } else if (level.expects_key) {
      add_key(level, std::move(node));
    } else {
      YamlEntry& entry = level.node.entries.back();
      // yaml-cpp reports an empty value on the next line; people look at the key.
      if (node.kind == YamlNode::Kind::null) node.span = entry.key_span;
      entry.value = std::move(node);
      level.expects_key = true;
      if (level.repeats) level.node.entries.pop_back();
      level.repeats = false;
    }
  }

  void add_key(Level& level, YamlNode key) {
    level.expects_key = false;
    std::vector<YamlEntry>& entries = level.node.entries;
    if (key.text == "<<" && !key.quoted) {
      diagnostics_.error(key.span, msg::kYamlAlias).hint(msg::kWriteItOut);
      throw Stop{};
    }
    if (const YamlEntry* first = find_key(level, key.text)) {
      diagnostics_.error(key.span, msg::kDuplicateKey, {key.text})
          .hint(msg::kKeepOne)
          .related(first->key_span, msg::kFirstHere);
      level.repeats = true;
    }
    entries.push_back({std::move(key.text), key.span, {}});
  }

  const YamlEntry* find_key(Level& level, const std::string& key) const {
    constexpr std::size_t kFew = 32;
    const std::vector<YamlEntry>& entries = level.node.entries;
    if (entries.size() < kFew) {
      for (const YamlEntry& entry : entries)
        if (entry.key == key) return &entry;
      return nullptr;
    }
    if (level.keys.empty())
      for (std::size_t i = 0; i < entries.size(); ++i) level.keys.emplace(entries[i].key, i);
    const auto [found, inserted] = level.keys.emplace(key, entries.size());
    return inserted ? nullptr : &entries[found->second];
  }

  const SourceFile& file_;
  const SourceId source_;
  const int first_line_;  ///< Of the parsed stretch, 1-based.
  Diagnostics& diagnostics_;
  std::vector<Level> levels_;
  YamlNode root_;
  int documents_ = 0;
};

std::string byte_name(unsigned char byte) { return fmt::format("0x{:02X}", byte); }

/// What yaml-cpp would let through, or say badly.
bool check_bytes(const SourceFile& file, SourceId source, std::uint32_t begin, std::uint32_t end,
                 Diagnostics& diagnostics) {
  const std::string_view text = std::string_view(file.text()).substr(begin, end - begin);
  if (const auto bad = find_invalid_utf8(text)) {
    const auto at = static_cast<std::uint32_t>(begin + *bad);
    if (decode_cp932(text))
      diagnostics.error({source, at, at + 1}, msg::kCp932).hint(msg::kSaveAsUtf8);
    else
      diagnostics
          .error({source, at, at + 1}, msg::kInvalidUtf8,
                 {byte_name(static_cast<unsigned char>(text[*bad]))})
          .hint(msg::kSaveAsUtf8);
    return false;
  }
  bool good = true;
  bool at_line_start = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto at = static_cast<std::uint32_t>(begin + i);
    if (c == '\t' && at_line_start) {
      diagnostics.error({source, at, at + 1}, msg::kTabIndent).hint(msg::kUseSpaces);
      good = false;
      at_line_start = false;  // One report a line.
    } else if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F) {
      diagnostics.error({source, at, at + 1}, msg::kControlCharacter, {byte_name(c)})
          .hint(msg::kDeleteIt);
      return false;
    }
    if (c == '\n')
      at_line_start = true;
    else if (c != ' ')
      at_line_start = false;
  }
  return good;
}

/// The commonest slip of a Japanese keyboard: 「：」 behind a key. The parser stumbles over it on
/// that line or the next one. False when there is none.
bool report_full_width(const SourceFile& file, SourceId source, int failed_line,
                       Diagnostics& diagnostics) {
  constexpr std::string_view kColon = "：";
  for (int number = std::max(1, failed_line - 1); number <= failed_line; ++number) {
    const std::string_view line = file.line(number);
    const std::size_t colon = line.find(kColon);
    if (colon == std::string_view::npos || colon > line.find(':') || colon > line.find('#'))
      continue;
    const auto at = static_cast<std::uint32_t>(file.line_start(number) + colon);
    diagnostics
        .error({source, at, at + static_cast<std::uint32_t>(kColon.size())}, msg::kFullWidthColon)
        .hint(msg::kFullWidthColonHint);
    return true;
  }
  return false;
}

}  // namespace

std::optional<YamlNode> parse_yaml(const Sources& sources, SourceId source,
                                   Diagnostics& diagnostics, std::uint32_t begin,
                                   std::uint32_t end) {
  const SourceFile& file = sources[source];
  end = std::min(end, static_cast<std::uint32_t>(file.text().size()));
  if (!check_bytes(file, source, begin, end, diagnostics)) return std::nullopt;

  TreeBuilder builder(file, source, file.position(begin).line, diagnostics);
  ViewBuffer buffer(std::string_view(file.text()).substr(begin, end - begin));
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& failure) {
    const Span place = builder.point(failure.mark);
    if (!report_full_width(file, source, file.position(place.begin).line, diagnostics))
      diagnostics.error(place, msg::kYamlSyntax, {failure.msg}).hint(msg::kYamlSyntaxHint);
    return std::nullopt;
  }
  return builder.take();
}

}  // namespace kakehashi
