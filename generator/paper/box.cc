#include "paper/box.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "paper/box_builder.h"
#include "paper/drawing.h"
#include "paper/inline_box.h"
#include "paper/messages.h"

namespace kakehashi::paper {
namespace {

bool any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Roles that hold text themselves; in the others it needs a P.
bool takes_text(std::string_view role) {
  return any_of(role, {"P", "H1", "H2", "H3", "H4", "TH", "TD", "Lbl", "LBody", "Caption", "Link"});
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

BoxTree BoxBuilder::run() {
  const NodeIndex body = html_.child(0, "body");
  const TagIndex root = add_tag("Document", kArtifact);
  for (NodeIndex i = at(0).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element != nullptr && !at(i).is("head") && i != body) misplaced(i, 0);
  }
  if (body == kNoNode) return std::move(out_);
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
  return std::move(out_);
}

TagIndex BoxBuilder::add_tag(std::string_view role, TagIndex parent) {
  Tag tag;
  tag.role = role;
  tag.parent = parent;
  document_.tags.push_back(std::move(tag));
  return static_cast<TagIndex>(document_.tags.size()) - 1;
}

ShapedParagraph BoxBuilder::shape(Paragraph paragraph) {
  return shape_paragraph(std::move(paragraph), *html_.markup, fonts_, diagnostics_);
}

void BoxBuilder::misplaced(NodeIndex node, NodeIndex parent) {
  diagnostics_.error(
      html_.span(at(node)), msg::kMisplacedElement,
      {at(node).element != nullptr ? at(node).element->name : "text", at(parent).element->name});
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
  if (element.name == "svg") return drawing(node, place);
  if (element.name == "li") return list_item(node, place);
  if (element.name == "dt" || element.name == "dd") return description(node, place);
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  Place inner = place;
  std::string_view role = element.role;
  if (role.empty() && !has_blocks(node) && has_text(node) && !place.takes_text) role = "P";
  if (!role.empty()) inner = {add_tag(role, place.tag), takes_text(role)};
  if (element.name == "ul" || element.name == "ol") {
    const Attribute* start = at(node).find("start");
    list_numbers_.push_back(start != nullptr ? count_attribute(node, "start") : 1);
  }
  const TagIndex outer_item = description_item_;
  if (element.name == "dl") description_item_ = kArtifact;
  fill(node, inner, box);
  if (element.name == "dl") description_item_ = outer_item;
  if (element.name == "ul" || element.name == "ol") list_numbers_.pop_back();
  box.bookmark = bookmark(node);
  return box;
}

int BoxBuilder::bookmark(NodeIndex node) {
  const std::string_view name = at(node).element->name;
  if (!any_of(name, {"h1", "h2", "h3"})) return -1;
  InlineText text;
  Node whole;
  whole.text = html_.text_of(node);
  text.add(whole, {&styles_.of(node), kArtifact, {}});
  Bookmark added;
  added.title = text.take().text;
  added.level = name[1] - '0';
  document_.bookmarks.push_back(std::move(added));
  return static_cast<int>(document_.bookmarks.size()) - 1;
}

/// The content of a block element.
void BoxBuilder::fill(NodeIndex node, const Place& place, Box& box) {
  Run run;
  const bool blocks = has_blocks(node);
  collect(node, {place.tag, place.takes_text && !blocks}, {box.style, kArtifact, {}}, run, box);
  close_run(run, !blocks, box);
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
    close_run(run, false, box);
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
    inner.tag = add_tag("Link", look.tag != kArtifact ? look.tag : run_tag(run, place));
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
  const TagIndex item = add_tag("LI", place.tag);
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
  fill(node, {add_tag(at(node).element->role, description_item_), true}, box);
  return box;
}

Box BoxBuilder::drawing(NodeIndex node, const Place& place) {
  Box box;
  box.style = &styles_.of(node);
  box.node = node;
  const Attribute* hidden = at(node).find("aria-hidden");
  const Attribute* label = at(node).find("aria-label");
  const NodeIndex title = html_.child(node, "title");
  TagIndex tag = kArtifact;
  if (hidden == nullptr || hidden->value != "true") {
    const std::string name = label != nullptr   ? label->value
                             : title != kNoNode ? html_.text_of(title)
                                                : std::string();
    if (is_blank(name)) {
      diagnostics_.error(html_.span(at(node)), msg::kDrawingUnnamed).hint(msg::kDrawingUnnamedHint);
    }
    tag = add_tag("Figure", place.tag);
    document_.tags[tag].alternative = name;
  }
  box.picture = read_drawing(html_, node, *box.style, tag, diagnostics_);
  return box;
}

BoxTree build_boxes(const Html& html, const Styles& styles, const FontBook& fonts,
                    Document& document, Diagnostics& diagnostics) {
  return BoxBuilder(html, styles, fonts, document, diagnostics).run();
}

}  // namespace kakehashi::paper
