#include "paper/layout/box.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/spell.h"
#include "paper/layout/box_builder.h"
#include "paper/messages.h"
#include "paper/text/inline_box.h"

namespace kakehashi::paper {
namespace {

/// How many ids a misspelt one is compared with.
constexpr std::size_t kMostSuggested = 200;

bool any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Roles that hold text themselves; in the others it needs a P.
bool takes_text(std::string_view role) {
  return any_of(role, {"P", "H1", "H2", "H3", "H4", "TH", "TD", "Lbl", "LBody", "Caption", "Link"});
}

/// As RFC 3066 writes a language: vi, zh-Hant.
bool is_language(std::string_view code) {
  std::size_t part = 0;
  for (const char c : code) {
    const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    if (c == '-' ? part == 0 : (!letter && !(c >= '0' && c <= '9'))) return false;
    part = c == '-' ? 0 : part + 1;
    if (part > 8) return false;
  }
  return part > 0;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// An address, a place in the document, or a path beside it (as pages link to each other).
bool is_link(std::string_view uri) {
  if (uri.empty() || uri.find_first_of(" \t\r\n") != std::string_view::npos) return false;
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:", "#"}) {
    if (uri.starts_with(scheme)) return uri.size() > scheme.size();
  }
  return !uri.starts_with("www.") &&
         uri.substr(0, uri.find('/')).find(':') == std::string_view::npos;
}

}  // namespace

BoxTree BoxBuilder::run() {
  const NodeIndex body = html_.child(0, "body");
  const TagIndex root = add_tag("Document", kArtifact);
  if (const std::string language = this->language(0); !language.empty()) {
    document_.language = language;
  }
  for (NodeIndex i = at(0).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr ? !is_blank(at(i).text) : !at(i).is("head") && i != body) {
      misplaced(i, 0);
    }
    if (at(i).is("head")) only_elements(i);
  }
  if (body == kNoNode) return std::move(out_);
  find_ids();
  if (const std::string other = language(body); !other.empty())
    document_.tags[root].language = other;
  Box page;
  page.style = &styles_.of(body);
  page.node = body;
  fill(body, {root, false}, page);
  if (page.text) {
    Box only;
    only.style = page.style;
    only.node = body;
    only.text = std::move(page.text);
    page.children.push_back(std::move(only));
  }
  out_.sections = std::move(page.children);
  if (!out_.sections.empty()) {
    std::vector<Landmark>& last = out_.sections.back().landmarks;
    last.insert(last.end(), page.landmarks.begin(), page.landmarks.end());
  }
  return std::move(out_);
}

TagIndex BoxBuilder::add_tag(std::string_view role, TagIndex parent, std::string language) {
  Tag tag;
  tag.role = role;
  tag.parent = parent;
  tag.language = std::move(language);
  document_.tags.push_back(std::move(tag));
  return static_cast<TagIndex>(document_.tags.size()) - 1;
}

/// What `lang` says, checked; empty without it.
std::string BoxBuilder::language(NodeIndex node) {
  const Attribute* lang = at(node).find("lang");
  if (lang == nullptr) return {};
  if (is_language(lang->value)) return lang->value;
  diagnostics_.error(
      html_.span(*lang), msg::kBadAttribute,
      {lang->name, lang->value, {"言語の記号（例 en、vi）", "a code such as en or vi"}});
  return {};
}

ShapedParagraph BoxBuilder::shape(Paragraph paragraph) {
  return shape_paragraph(std::move(paragraph), *html_.markup, fonts_, diagnostics_);
}

Diagnostic& BoxBuilder::misplaced(NodeIndex node, NodeIndex parent) {
  const Span span = html_.span(at(node));
  if (at(node).element == nullptr) {
    return diagnostics_.error(span, msg::kMisplacedText, {at(parent).element->name});
  }
  return diagnostics_.error(span, msg::kMisplacedElement,
                            {at(node).element->name, at(parent).element->name});
}

bool BoxBuilder::is_block(NodeIndex node) const {
  if (at(node).element == nullptr) return false;
  const Display display = styles_.of(node).display;
  if (display == Display::inline_) return is_picture(node) && !beside_text(node);
  return display != Display::inline_block;
}

/// Looks through inline elements too: a drawing may stand inside a span.
bool BoxBuilder::has_blocks(NodeIndex node) const {
  for (NodeIndex i = at(node).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr || styles_.of(i).display == Display::none) continue;
    if (is_block(i)) return true;
    if (styles_.of(i).display == Display::inline_ && has_blocks(i)) return true;
  }
  return false;
}

bool BoxBuilder::has_text(NodeIndex node) const {
  for (NodeIndex i = at(node).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr ? !is_blank(at(i).text) : has_text(i)) return true;
  }
  return false;
}

bool BoxBuilder::right_parent(NodeIndex node) {
  const std::string_view name = at(node).element->name;
  const std::string_view parent = at(at(node).parent).element->name;
  bool right = true;
  if (name == "li") right = any_of(parent, {"ul", "ol"});
  if (name == "dt" || name == "dd") right = parent == "dl";
  if (name == "rb" || name == "rt" || name == "rp") right = parent == "ruby";
  if (at(node).element->group == ElementGroup::table && name != "table") right = false;
  if (at(node).element->group == ElementGroup::drawing && name != "svg") right = false;
  if (at(node).element->group == ElementGroup::head) right = false;
  if (name == "body") right = false;
  if (!right) misplaced(node, at(node).parent);
  return right;
}

Box BoxBuilder::block(NodeIndex node, const Place& place) {
  const Element& element = *at(node).element;
  if (element.name == "table") return table(node, place);
  if (is_picture(node)) return picture_box(node, place);
  if (element.name == "li") return list_item(node, place);
  if (element.name == "dt" || element.name == "dd") return description(node, place);
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  Place inner = place;
  std::string_view role = element.role;
  const std::string language = this->language(node);
  if (role.empty() && !has_blocks(node) && has_text(node) && !place.takes_text) role = "P";
  if (role.empty() && !language.empty()) role = place.takes_text ? "Span" : "Div";
  if (!role.empty()) inner = {add_tag(role, place.tag, language), takes_text(role)};
  if (element.name == "ul" || element.name == "ol" || element.name == "dl") only_elements(node);
  if (element.name == "ul" || element.name == "ol") {
    const Attribute* start = at(node).find("start");
    list_numbers_.push_back(start != nullptr ? count_attribute(node, "start") : 1);
    if (box.style->list_style != ListStyle::none) {
      document_.tags[inner.tag].list_numbering =
          box.style->list_style == ListStyle::disc ? "Disc" : "Decimal";
    }
  }
  const TagIndex outer_item = description_item_;
  if (element.name == "dl") description_item_ = kArtifact;
  fill(node, inner, box);
  if (element.name == "dl") description_item_ = outer_item;
  if (element.name == "ul" || element.name == "ol") list_numbers_.pop_back();
  return box;
}

void BoxBuilder::find_ids() {
  for (std::size_t i = 0; i < html_.nodes.size(); ++i) {
    const Attribute* id = at(static_cast<NodeIndex>(i)).find("id");
    if (id == nullptr) continue;
    if (!out_.ids.emplace(id->value, static_cast<int>(ids_.size())).second) {
      diagnostics_.error(html_.span(*id), msg::kRepeatedId, {id->value});
    }
    ids_.push_back(static_cast<NodeIndex>(i));
  }
  document_.targets.resize(ids_.size());
}

/// Where the elements behind `node` and all that is in it begin.
NodeIndex BoxBuilder::end_of(NodeIndex node) const {
  for (; node != kNoNode; node = at(node).parent) {
    if (at(node).next != kNoNode) return at(node).next;
  }
  return static_cast<NodeIndex>(html_.nodes.size());
}

/// A link to an id leads to the first box that is complete once the id was read: that of the
/// element, the paragraph around it, or the first in it.
void BoxBuilder::take_targets(NodeIndex end, Box& box) {
  while (next_id_ < ids_.size() && ids_[next_id_] < end) {
    box.landmarks.push_back({Landmark::Kind::target, static_cast<int>(next_id_++)});
  }
}

/// The text of an element as one line.
std::string BoxBuilder::plain_text(NodeIndex node) const {
  InlineText text;
  Node whole;
  const auto collect = [&](const auto& self, NodeIndex parent) -> void {
    for (NodeIndex i = at(parent).first_child; i != kNoNode; i = at(i).next) {
      if (at(i).element == nullptr) whole.text += at(i).text;
      // Readings, and brackets for where there are none, are no part of the words.
      const bool beside = at(i).is("rt") || at(i).is("rp") || at(i).is("svg");
      if (at(i).element != nullptr && !beside) self(self, i);
    }
  };
  collect(collect, node);
  text.add(whole, {&styles_.of(node), kArtifact, {}});
  return text.take().text;
}

/// Bookmarks and texts for running heads: they get their page when the box has got its own.
void BoxBuilder::mark(NodeIndex node, Box& box) {
  const std::string_view name = at(node).element->name;
  if (any_of(name, {"h1", "h2", "h3", "h4"})) {
    const int level = name[1] - '0';
    if (heading_ > 0 && level > heading_ + 1) {
      diagnostics_
          .warning(html_.span(at(node)), msg::kHeadingSkipped,
                   {std::to_string(heading_), std::to_string(level)})
          .hint(msg::kHeadingSkippedHint, {std::to_string(heading_ + 1)});
    }
    heading_ = level;
  }
  if (any_of(name, {"h1", "h2", "h3"})) {
    box.landmarks.push_back(
        {Landmark::Kind::bookmark, static_cast<int>(document_.bookmarks.size())});
    document_.bookmarks.push_back({plain_text(node), name[1] - '0', 0, 0});
  }
  if (!box.style->named_string.empty()) {
    box.landmarks.push_back({Landmark::Kind::string, static_cast<int>(out_.strings.size())});
    out_.strings.push_back({box.style->named_string, plain_text(node)});
  }
}

/// The content of a block element.
void BoxBuilder::fill(NodeIndex node, const Place& place, Box& box) {
  if (!at(node).is("body")) mark(node, box);
  Run run;
  const bool blocks = has_blocks(node);
  collect(node, {place.tag, place.takes_text && !blocks}, {box.style, kArtifact, {}}, run, box);
  const std::size_t children = box.children.size();
  close_run(run, !blocks, box);
  take_targets(end_of(node), box.children.size() > children ? box.children.back() : box);
}

TagIndex BoxBuilder::run_tag(Run& run, const Place& place) {
  if (!run.tagged) run.tag = place.takes_text ? place.tag : add_tag("P", place.tag);
  run.tagged = true;
  return run.tag;
}

void BoxBuilder::collect(NodeIndex parent, const Place& place, const InlineText::Look& look,
                         Run& run, Box& box) {
  for (NodeIndex i = at(parent).first_child; i != kNoNode; i = at(i).next) {
    const Node& node = at(i);
    if (node.element == nullptr) {
      const bool blank = is_blank(node.text);
      if (blank && run.text.empty() && !look.style->keeps_blanks()) continue;
      InlineText::Look used = look;
      if (used.tag == kArtifact) used.tag = run_tag(run, place);
      run.text.add(node, used);
      continue;
    }
    if (styles_.of(i).display == Display::none || !right_parent(i)) continue;
    if (!is_block(i)) {
      collect_inline(i, place, look, run, box);
      continue;
    }
    const std::size_t children = box.children.size();
    close_run(run, false, box);
    if (box.children.size() > children) take_targets(i, box.children.back());
    box.children.push_back(block(i, place));
  }
}

void BoxBuilder::collect_inline(NodeIndex i, const Place& place, const InlineText::Look& look,
                                Run& run, Box& box) {
  const Node& node = at(i);
  const Style& style = styles_.of(i);
  if (node.is("wbr")) return run.text.add_chance();
  InlineText::Look around = look;
  const bool atom = is_picture(i) || style.display == Display::inline_block;
  const bool tagged = atom || node.is("br") || node.is("ruby") || node.is("code");
  if (tagged && around.tag == kArtifact) around.tag = run_tag(run, place);
  if (node.is("br")) return run.text.add_break(around, node.begin);
  InlineText::Look inner = around;
  inner.style = &style;
  if (style.background) inner.background = style.background;
  inner.rise += rise_in_line(style, *look.style, fonts_);
  if (const Attribute* href = node.is("a") ? node.find("href") : nullptr) {
    inner.uri = href->value;
    if (!is_link(inner.uri)) {
      diagnostics_.error(html_.span(*href), msg::kBadLink, {inner.uri}).hint(msg::kBadLinkHint);
    }
    if (inner.uri.starts_with('#') && !out_.ids.contains(inner.uri.substr(1))) {
      auto& error = diagnostics_.error(html_.span(*href), msg::kUnknownId, {inner.uri.substr(1)});
      // Looking for a near one takes time for each pair.
      std::vector<std::string_view> known;
      for (const auto& [id, target] : out_.ids) {
        if (known.size() < kMostSuggested) known.push_back(id);
      }
      const std::string name = inner.uri.substr(1);
      if (const std::string_view near = closest(name, known); !near.empty()) {
        error.hint(msg::kDidYouMean, {near});
      }
    }
    inner.tag =
        add_tag("Link", look.tag != kArtifact ? look.tag : run_tag(run, place), language(i));
  } else if (const std::string other = language(i); !other.empty()) {
    inner.tag = add_tag("Span", look.tag != kArtifact ? look.tag : run_tag(run, place), other);
  }
  if (node.is("code")) inner.tag = add_tag("Code", around.tag);
  report_box(i);
  if (atom) return collect_atom(i, around, inner, run);
  if (node.is("ruby")) return collect_ruby(i, inner, run);
  collect(i, place, inner, run, box);
}

/// Makes the collected text a block: of its own between other blocks, else that of `box`.
void BoxBuilder::close_run(Run& run, bool only_content, Box& box) {
  if (!run.text.empty()) {
    if (only_content) {
      box.text = shape(run.text.take());
    } else {
      Box anonymous;
      anonymous.style = &out_.own_styles.emplace_back(derive(*box.style, {}));
      anonymous.node = box.node;
      anonymous.text = shape(run.text.take());
      out_.own_styles.back().display = Display::block;
      box.children.push_back(std::move(anonymous));
    }
  }
  run = Run();
}

Box BoxBuilder::list_item(NodeIndex node, const Place& place) {
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  const TagIndex item = add_tag("LI", place.tag, language(node));
  const int number = list_numbers_.empty() ? 1 : list_numbers_.back()++;
  if (box.style->list_style != ListStyle::none) {
    Paragraph marker;
    marker.text = box.style->list_style == ListStyle::disc ? "・" : fmt::format("{}.", number);
    marker.map.add(0, at(node).begin);
    marker.spans.push_back(
        {static_cast<std::uint32_t>(marker.text.size()), box.style, add_tag("Lbl", item), {}});
    box.marker = shape(std::move(marker));
  }
  fill(node, {add_tag("LBody", item), true}, box);
  return box;
}

Box BoxBuilder::description(NodeIndex node, const Place& place) {
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  const bool term = at(node).is("dt");
  if (term || description_item_ == kArtifact) description_item_ = add_tag("LI", place.tag);
  fill(node, {add_tag(at(node).element->role, description_item_, language(node)), true}, box);
  return box;
}

BoxTree build_boxes(const Html& html, const Styles& styles, const FontBook& fonts,
                    const Files& files, Document& document, Diagnostics& diagnostics) {
  return BoxBuilder(html, styles, fonts, files, document, diagnostics).run();
}

}  // namespace kakehashi::paper
