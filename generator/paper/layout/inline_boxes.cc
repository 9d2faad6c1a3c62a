#include "paper/layout/box_builder.h"
#include "paper/messages.h"

/// What stands in a line beside plain text: boxes, pictures and ruby.
namespace kakehashi::paper {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The first property that only a box can have, or nothing.
const char* box_property(const Style& style) {
  for (const Side side : {kTop, kRight, kBottom, kLeft}) {
    if (style.border[side].used() > 0) return "border";
    if (style.padding[side] != kZero) return "padding";
    if (style.margin[side] != kZero) return "margin";
  }
  if (!style.width.automatic()) return "width";
  if (!style.height.automatic()) return "height";
  return style.min_height.automatic() ? nullptr : "min-height";
}

}  // namespace

/// What would be ignored is an error.
void BoxBuilder::report_box(NodeIndex node) {
  const Style& style = styles_.of(node);
  if (style.position != Placement::static_) {
    diagnostics_.error(html_.span(at(node)), msg::kInlineBox, {at(node).element->name, "position"})
        .hint(msg::kInlinePlaceHint);
  }
  const char* property = box_property(style);
  if (property == nullptr || style.display == Display::inline_block || is_picture(node)) return;
  diagnostics_.error(html_.span(at(node)), msg::kInlineBox, {at(node).element->name, property})
      .hint(msg::kInlineBoxHint);
}

/// Reports the first block inside, which neither a line nor `holder` can take.
bool BoxBuilder::only_text(NodeIndex node, NodeIndex holder) {
  for (NodeIndex i = at(node).first_child; i != kNoNode; i = at(i).next) {
    if (at(i).element == nullptr || styles_.of(i).display == Display::none) continue;
    if (is_block(i)) {
      misplaced(i, holder);
      return false;
    }
    if (styles_.of(i).display == Display::inline_ && !is_picture(i) && !only_text(i, holder)) {
      return false;
    }
  }
  return true;
}

/// A picture is a block when it stands alone, and a part of the line when there is text around.
bool BoxBuilder::beside_text(NodeIndex picture) const {
  const NodeIndex parent = at(picture).parent;
  if (parent == kNoNode) return false;
  if (const auto known = beside_.find(parent); known != beside_.end()) return known->second;
  const Display outside = styles_.of(parent).display;
  bool found = outside == Display::inline_block;
  int pictures = 0;
  for (NodeIndex i = at(parent).first_child; i != kNoNode && !found; i = at(i).next) {
    if (at(i).element == nullptr) {
      found = !is_blank(at(i).text);
    } else if (styles_.of(i).display == Display::inline_) {
      // Pictures stand side by side, one alone is a block.
      found = is_picture(i) ? ++pictures > 1 : has_text(i);
    } else {
      found = styles_.of(i).display == Display::inline_block;
    }
  }
  if (!found && outside == Display::inline_) found = beside_text(parent);
  beside_.emplace(parent, found);
  return found;
}

void BoxBuilder::collect_atom(NodeIndex i, const InlineText::Look& around,
                              const InlineText::Look& inner, Run& run) {
  Atom atom;
  atom.style = &styles_.of(i);
  atom.name = at(i).element->name;
  atom.origin = html_.span(at(i));
  const Place place{inner.tag, true};
  if (is_picture(i)) {
    atom.picture = picture(i, place.tag);
  } else {
    if (!only_text(i, i)) return;
    InlineText::Look look = inner;
    look.background.reset();  // It is the box that has it.
    look.rise = 0;
    Run content;
    Box none;
    none.style = atom.style;
    collect(i, place, look, content, none);
    if (!content.text.empty()) {
      atom.content = std::make_unique<ShapedParagraph>(shape(content.text.take()));
      if (atom.content->source.text.find('\n') != std::string::npos) {
        diagnostics_.error(atom.origin, msg::kOneLine, {at(i).element->name})
            .hint(msg::kShortenHint);
      }
    }
  }
  run.text.add_atom(std::move(atom), around, at(i).begin);
}

/// Text, <rb> and <rt> in any number: each <rt> belongs to the first base that has none yet.
void BoxBuilder::collect_ruby(NodeIndex ruby, const InlineText::Look& look, Run& run) {
  if (!only_text(ruby, ruby)) return;
  struct Base {
    std::size_t index;
    TagIndex tag;
  };
  std::vector<Base> bases;
  std::size_t read = 0;
  InlineText::Look inner = look;
  bool open = false;
  TagIndex tag = kArtifact;
  Box none;
  none.style = look.style;
  const auto open_base = [&] {
    if (open) return;
    open = true;
    tag = add_tag("Ruby", look.tag);
    inner.tag = add_tag("RB", tag);
    run.text.open_base();
  };
  const auto close_base = [&] {
    if (!open) return;
    open = false;
    if (const auto index = run.text.close_base()) bases.push_back({*index, tag});
  };
  for (NodeIndex i = at(ruby).first_child; i != kNoNode; i = at(i).next) {
    const Node& node = at(i);
    if (node.element == nullptr) {
      if (is_blank(node.text)) continue;
      open_base();
      run.text.add(node, inner);
      continue;
    }
    if (styles_.of(i).display == Display::none || !right_parent(i)) continue;
    if (node.is("ruby")) {
      misplaced(i, ruby);
    } else if (node.is("rt")) {
      close_base();
      if (read == bases.size()) {
        if (!has_text(i)) continue;  // Data may leave both empty.
        diagnostics_.error(html_.span(node), msg::kReadingAlone, {html_.text_of(i)})
            .hint(msg::kRubyHint);
      } else {
        collect_reading(i, bases[read].tag, bases[read].index, run);
        ++read;
      }
    } else {
      if (node.is("rb")) close_base();
      open_base();
      collect_inline(i, {inner.tag, true}, inner, run, none);
      if (node.is("rb")) close_base();
    }
  }
  close_base();
  for (; read < bases.size(); ++read) {
    diagnostics_
        .error(html_.span(at(ruby)), msg::kRubyAlone, {run.text.base_text(bases[read].index)})
        .hint(msg::kRubyHint);
  }
}

void BoxBuilder::collect_reading(NodeIndex i, TagIndex ruby, std::size_t base, Run& run) {
  report_box(i);
  Run reading;
  Box none;
  none.style = &styles_.of(i);
  const TagIndex tag = add_tag("RT", ruby);
  collect(i, {tag, true}, {none.style, tag, {}}, reading, none);
  if (reading.text.empty()) return;  // <rt/> leaves a base without a reading.
  ShapedParagraph text = shape(reading.text.take());
  const bool plain = text.source.atoms.empty() && text.source.rubies.empty() &&
                     text.source.text.find('\n') == std::string::npos;
  if (!plain) {
    for (NodeIndex child = at(i).first_child; child != kNoNode; child = at(child).next) {
      if (at(child).element == nullptr) continue;
      misplaced(child, i);
      return;
    }
  }
  run.text.set_ruby(base, std::move(text));
}

}  // namespace kakehashi::paper
