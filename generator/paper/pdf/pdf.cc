#include "paper/pdf/pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/deflate.h"
#include "base/uri.h"
#include "paper/pdf/cid_fonts.h"
#include "paper/pdf/content_stream.h"
#include "paper/pdf/pdf_font.h"
#include "paper/pdf/pdf_image.h"
#include "paper/pdf/pdf_objects.h"
#include "paper/pdf/pdf_structure.h"
#include "paper/pdf/pdf_syntax.h"
#include "paper/pdf/srgb_profile.h"
#include "paper/pdf/xmp.h"

namespace kakehashi::paper {
namespace {

constexpr const char* kProducer = "Kakehashi";
/// Made and compressed once per process.
const std::string& deflated_profile() {
  static const std::string profile = deflate(srgb_profile());
  return profile;
}

/// As RFC 3066 writes it: vi, zh-Hant. Empty is good: the language is not known.
bool is_language(const std::string& code) {
  return std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// The layout's promises that the writer relies on.
Status check(const Document& document) {
  const auto tag_count = static_cast<TagIndex>(document.tags.size());
  for (TagIndex i = 0; i < tag_count; ++i) {
    const Tag& tag = document.tags[static_cast<std::size_t>(i)];
    const bool is_name =
        !tag.role.empty() && tag.role.size() < 100 &&
        std::all_of(tag.role.begin(), tag.role.end(), [](char c) {
          return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        });
    if (!is_name) return Failure{fmt::format("tag {} has no proper role", i)};
    if (i == 0 ? tag.parent != kArtifact : (tag.parent < 0 || tag.parent >= i)) {
      return Failure{fmt::format("tag {} has a wrong parent", i)};
    }
    if (!is_language(tag.language)) return Failure{fmt::format("tag {} has a wrong language", i)};
    if (!tag.list_numbering.empty() && tag.list_numbering != "Disc" &&
        tag.list_numbering != "Decimal") {
      return Failure{fmt::format("tag {} has a wrong list numbering", i)};
    }
    if (!tag.scope.empty() && tag.scope != "Row" && tag.scope != "Column" && tag.scope != "Both") {
      return Failure{fmt::format("tag {} has a wrong scope", i)};
    }
  }
  if (!is_language(document.language)) return Failure{"the document has a wrong language"};
  const auto known = [&](TagIndex tag) { return tag >= kArtifact && tag < tag_count; };
  const auto page_count = static_cast<int>(document.pages.size());
  for (const Page& page : document.pages) {
    for (const Item& item : page.items) {
      const TagIndex tag = std::visit(
          [](const auto& one) {
            if constexpr (requires { one.tag; }) return one.tag;
            return kArtifact;
          },
          item);
      if (!known(tag)) return Failure{fmt::format("an item has the unknown tag {}", tag)};
    }
    for (const LinkArea& link : page.links) {
      if (!known(link.tag)) return Failure{fmt::format("a link has the unknown tag {}", link.tag)};
      const auto target = static_cast<std::size_t>(std::max(link.target, 0));
      if (link.target >= 0 &&
          (target >= document.targets.size() || document.targets[target].page >= page_count)) {
        return Failure{fmt::format("a link has the unknown target {}", link.target)};
      }
    }
  }
  int labelled = -1;
  for (const PageLabels& labels : document.page_labels) {
    if (labels.first_page <= labelled) return Failure{"the page labels are not in order"};
    labelled = labels.first_page;
  }
  for (const Bookmark& bookmark : document.bookmarks) {
    if (bookmark.page < 0 || static_cast<std::size_t>(bookmark.page) >= document.pages.size()) {
      return Failure{fmt::format("a bookmark leads to the unknown page {}", bookmark.page + 1)};
    }
  }
  return Done{};
}

class Writer {
 public:
  Writer(const Document& document, const FontBook& fonts) : document_(document), fonts_(fonts) {}

  Result<std::string> write() {
    if (const Status status = code_runs(); !status) return Failure{status.reason()};
    for (auto& [face, font] : cid_fonts_) {
      if (const Status status = font.finish(fonts_, face); !status) {
        return Failure{status.reason()};
      }
    }
    write_pages();
    write_annotations();
    write_structure(file_, document_, fonts_, pages_, pieces_, annotations_);
    write_bookmarks();
    write_page_labels();
    write_metadata();
    return file_.finish();
  }

 private:
  /// Gives all text its codes before any is written: a code depends on the finished subset.
  Status code_runs() {
    for (const Page& page : document_.pages) {
      for (const Item& item : page.items) {
        const auto* const text = std::get_if<GlyphItem>(&item);
        if (text == nullptr || text->run.glyphs.empty()) continue;
        for (const Glyph& glyph : text->run.glyphs) {
          if (glyph.id == 0) return Failure{"no font has all of “" + text->run.text + "”"};
        }
        CidFont& font = cid_fonts_[text->run.face];
        CodedRun run{&font, divide_text(text->run), {}};
        for (const TextGlyph& glyph : run.glyphs) run.pairs.push_back(font.pair(glyph.pair));
        runs_.push_back(std::move(run));
      }
    }
    return Done{};
  }

  /// Equal images become one object, whatever files they came from.
  std::string image_name(const Raster& image) {
    const auto [known, is_new] = image_of_.try_emplace(&image);
    if (is_new) {
      const auto equal = std::find_if(images_.begin(), images_.end(),
                                      [&](const Raster* other) { return *other == image; });
      known->second = static_cast<std::size_t>(equal - images_.begin());
      if (equal == images_.end()) {
        images_.push_back(&image);
        image_resources_.add(fmt::format("I{}", known->second), write_image(file_, image));
      }
    }
    return fmt::format("I{}", known->second);
  }

  void write_pages() {
    PdfDict font_resources = file_.indirect();
    for (const auto& [face, font] : cid_fonts_) {
      font_resources.add(font_resource(face), write_font(file_, font, fonts_.name(face)));
    }
    std::size_t next_run = 0;
    for (std::size_t number = 0; number < document_.pages.size(); ++number) {
      const Page& source = document_.pages[number];
      ContentStream content(source.height, document_.tags);
      for (const Item& item : source.items) {
        if (const auto* const text = std::get_if<GlyphItem>(&item); text != nullptr) {
          if (!text->run.glyphs.empty()) content.text(*text, runs_[next_run++]);
        } else if (const auto* const rule = std::get_if<RuleItem>(&item); rule != nullptr) {
          content.rule(*rule);
        } else if (const auto* const fill = std::get_if<FillItem>(&item); fill != nullptr) {
          content.fill(*fill);
        } else if (const auto* const path = std::get_if<PathItem>(&item); path != nullptr) {
          content.path(*path);
        } else if (const auto& image = std::get<ImageItem>(item); image.image != nullptr) {
          if (!image_resources_) image_resources_ = file_.indirect();
          content.image(image, image_name(*image.image));
        }
      }
      PdfArray media_box = file_.array();
      media_box.number(0).number(0).number(source.width).number(source.height);
      PdfDict resources = file_.direct();
      resources.add("Font", font_resources);
      if (image_resources_) resources.add("XObject", image_resources_);
      PdfDict page = file_.add_page(content.finish());
      page.add("MediaBox", media_box)
          .add("Resources", resources)
          .number("StructParents", static_cast<long>(number));
      pages_.push_back(page);
      for (std::size_t mcid = 0; mcid < content.marked().size(); ++mcid) {
        pieces_.push_back(
            {content.marked()[mcid], static_cast<int>(number), static_cast<int>(mcid)});
      }
    }
  }

  /// A place to go to, with the zoom left as it is.
  PdfArray destination(int page, double y) {
    const auto index = static_cast<std::size_t>(page);
    PdfArray out = file_.array();
    out.add(pages_[index])
        .name("XYZ")
        .number(0)
        .number(document_.pages[index].height - y)
        .number(0);
    return out;
  }

  /// The words of each Link element.
  std::map<TagIndex, std::string> link_texts() const {
    std::map<TagIndex, std::string> out;
    for (const Page& page : document_.pages) {
      for (const LinkArea& link : page.links) out[link.tag];
    }
    if (out.empty()) return out;
    for (const Page& page : document_.pages) {
      for (const Item& item : page.items) {
        const auto* const text = std::get_if<GlyphItem>(&item);
        if (text == nullptr || text->tag == kArtifact) continue;
        if (const auto found = out.find(text->tag); found != out.end()) {
          found->second += text->run.text;
        }
      }
    }
    return out;
  }

  /// What a reader says of a link: what the author says, else where it leads.
  std::string description(const LinkArea& link,
                          const std::map<TagIndex, std::string>& texts) const {
    if (link.tag != kArtifact) {
      const Tag& tag = document_.tags[static_cast<std::size_t>(link.tag)];
      if (!tag.alternative.empty()) return tag.alternative;
    }
    if (link.target < 0) return link.uri;
    const auto found = texts.find(link.tag);
    return found != texts.end() && !found->second.empty() ? found->second : link.uri;
  }

  void write_annotations() {
    const std::map<TagIndex, std::string> texts = link_texts();
    for (std::size_t number = 0; number < pages_.size(); ++number) {
      const Page& source = document_.pages[number];
      if (source.links.empty()) continue;
      PdfArray list = file_.array();
      for (const LinkArea& link : source.links) {
        PdfArray rectangle = file_.array();
        rectangle.number(link.x)
            .number(source.height - link.y - link.height)
            .number(link.x + link.width)
            .number(source.height - link.y);
        PdfDict annotation = file_.indirect();
        annotation.name("Type", "Annot")
            .name("Subtype", "Link")
            .add("Rect", rectangle)
            .add("Border", file_.array().number(0).number(0).number(0))
            .number("F", 4)  // Print: PDF/A asks for it.
            .text("Contents", description(link, texts));
        if (link.target >= 0) {
          const Target& target = document_.targets[static_cast<std::size_t>(link.target)];
          annotation.add("Dest", destination(std::max(target.page, 0), target.y));
        } else {
          PdfDict action = file_.direct();
          action.name("Type", "Action").name("S", "URI").ascii("URI", ascii_uri(link.uri));
          annotation.add("A", action);
        }
        if (link.tag != kArtifact) {
          annotation.number("StructParent", static_cast<long>(pages_.size() + annotations_.size()));
          annotations_.push_back({annotation, number, link.tag});
        }
        list.add(annotation);
      }
      pages_[number].add("Annots", list).name("Tabs", "S");
    }
  }

  void write_bookmarks() {
    if (document_.bookmarks.empty()) return;
    struct Node {
      Node(PdfDict object, int depth) : dict(object), level(depth) {}
      PdfDict dict, last;
      int level;
      long count = 0;
    };
    std::vector<Node> path{Node(file_.indirect(), 0)};  // From the root to the newest item.
    path[0].dict.name("Type", "Outlines");
    const auto close = [&] {
      Node node = path.back();
      path.pop_back();
      if (node.count > 0) node.dict.add("Last", node.last).number("Count", node.count);
      if (path.empty()) return;
      path.back().last = node.dict;
      path.back().count += 1 + node.count;
    };
    for (const Bookmark& bookmark : document_.bookmarks) {
      // The nearest item before it with a smaller level is its parent: a skipped level makes no
      // hole.
      const int level = std::max(bookmark.level, 1);
      while (path.back().level >= level) close();
      Node& parent = path.back();
      PdfDict item = file_.indirect();
      item.text("Title", bookmark.title)
          .add("Parent", parent.dict)
          .add("Dest", destination(bookmark.page, bookmark.y));
      if (!parent.last) {
        parent.dict.add("First", item);
      } else {
        item.add("Prev", parent.last);
        parent.last.add("Next", item);
      }
      path.push_back(Node(item, level));
    }
    const PdfDict root = path[0].dict;
    while (!path.empty()) close();
    file_.catalog().add("Outlines", root).name("PageMode", "UseOutlines");
  }

  void write_page_labels() {
    PdfArray numbers = file_.array();
    const auto add = [&](const PageLabels& labels) {
      PdfDict label = file_.direct();
      label.name("S", "D");
      if (!labels.prefix.empty()) label.text("P", labels.prefix);
      if (labels.first_number != 1) label.number("St", labels.first_number);
      numbers.integer(labels.first_page).add(label);
    };
    // The first page must have a label.
    if (document_.page_labels.empty() || document_.page_labels[0].first_page > 0) add({});
    for (const PageLabels& labels : document_.page_labels) add(labels);
    file_.catalog().add("PageLabels", file_.direct().add("Nums", numbers));
  }

  void write_metadata() {
    const std::string title = xml_safe(document_.title);
    PdfDict info = file_.info();
    info.ascii("Producer", kProducer);
    if (!title.empty()) info.text("Title", title);
    PdfDict metadata = file_.plain_stream(xmp_packet(title, kProducer));
    metadata.name("Type", "Metadata").name("Subtype", "XML");

    PdfDict intent = file_.direct();
    intent.name("Type", "OutputIntent")
        .name("S", "GTS_PDFA1")
        .ascii("OutputConditionIdentifier", "sRGB IEC61966-2.1")
        .ascii("RegistryName", "http://www.color.org")
        .ascii("Info", "sRGB IEC61966-2.1")
        .add("DestOutputProfile", file_.deflated_stream(deflated_profile()).number("N", 3));
    PdfDict preferences = file_.direct();
    preferences.flag("DisplayDocTitle", true);
    file_.catalog()
        .add("Metadata", metadata)
        .add("OutputIntents", file_.array().add(intent))
        .add("ViewerPreferences", preferences)
        .ascii("Lang", document_.language);
  }

  const Document& document_;
  const FontBook& fonts_;
  PdfFile file_;
  std::map<FaceId, CidFont> cid_fonts_;
  std::map<const Raster*, std::size_t> image_of_;  ///< For look-up only.
  std::vector<const Raster*> images_;              ///< Those that differ.
  PdfDict image_resources_;
  std::vector<CodedRun> runs_;  ///< Of the glyph items that have glyphs, in order.
  std::vector<PdfDict> pages_;
  std::vector<MarkedPiece> pieces_;
  std::vector<TaggedAnnotation> annotations_;
};

}  // namespace

Result<std::string> write_pdf(const Document& document, const FontBook& fonts) {
  if (const Status status = check(document); !status) return Failure{status.reason()};
  return Writer(document, fonts).write();
}

}  // namespace kakehashi::paper
