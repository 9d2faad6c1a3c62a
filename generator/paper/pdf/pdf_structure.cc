#include "paper/pdf/pdf_structure.h"

#include <algorithm>
#include <map>
#include <set>

namespace kakehashi::paper {
namespace {

bool is_standard_role(const std::string& role) {
  static const std::set<std::string> kRoles{
      "Document", "Part",    "Art",   "Sect",      "Div",     "BlockQuote", "Caption",
      "TOC",      "TOCI",    "Index", "NonStruct", "Private", "P",          "H",
      "H1",       "H2",      "H3",    "H4",        "H5",      "H6",         "L",
      "LI",       "Lbl",     "LBody", "Table",     "TR",      "TH",         "TD",
      "THead",    "TBody",   "TFoot", "Span",      "Quote",   "Note",       "Reference",
      "BibEntry", "Code",    "Link",  "Annot",     "Ruby",    "RB",         "RT",
      "RP",       "Warichu", "WT",    "WP",        "Figure",  "Formula",    "Form"};
  return kRoles.contains(role);
}

class StructureWriter {
 public:
  StructureWriter(PdfFile& file, const Document& document, const FontBook& fonts,
                  const std::vector<PdfDict>& pages, const std::vector<MarkedPiece>& pieces,
                  const std::vector<TaggedAnnotation>& annotations)
      : file_(file),
        document_(document),
        fonts_(fonts),
        pages_(pages),
        pieces_(pieces),
        annotations_(annotations) {}

  void write() {
    PdfDict root = file_.indirect();
    root.name("Type", "StructTreeRoot");
    PdfDict mark_info = file_.direct();
    file_.catalog().add("StructTreeRoot", root).add("MarkInfo", mark_info.flag("Marked", true));

    std::vector<TagIndex> annotation_tags;
    for (const TaggedAnnotation& annotation : annotations_)
      annotation_tags.push_back(annotation.tag);
    const auto kids = structure_kids(document_.tags, pieces_, annotation_tags);
    const auto boxes = figure_boxes(document_, fonts_);

    std::vector<PdfDict> elements;
    for (std::size_t i = 0; i < document_.tags.size(); ++i) elements.push_back(file_.indirect());
    std::set<std::string> foreign_roles;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const Tag& tag = document_.tags[i];
      if (!is_standard_role(tag.role)) foreign_roles.insert(tag.role);
      PdfDict& element = elements[i];
      element.name("S", tag.role);
      if (!tag.alternative.empty()) element.text("Alt", tag.alternative);
      if (!tag.title.empty()) element.text("T", tag.title);
      if (!tag.language.empty()) element.ascii("Lang", tag.language);
      add_attributes(element, tag, boxes[i]);
      add_kids(element, kids[i], elements);
    }
    if (!elements.empty()) {
      elements[0].add("P", root);
      root.add("K", elements[0]);
    }
    if (!foreign_roles.empty()) {
      PdfDict roles = file_.direct();
      for (const std::string& role : foreign_roles) roles.name(role, "Span");
      root.add("RoleMap", roles);
    }
    write_parent_tree(root, elements);
  }

 private:
  /// Most header cells and lists have no other attribute: equal ones share one object.
  PdfDict shared(std::string_view owner, std::string_view key, const std::string& value) {
    const auto [place, is_new] = shared_.try_emplace({std::string(key), value});
    if (is_new) {
      place->second = file_.indirect();
      place->second.name("O", owner).name(key, value);
    }
    return place->second;
  }

  void add_attributes(PdfDict& element, const Tag& tag, const FigureBox& box) {
    if (!tag.scope.empty() && tag.column_span <= 1 && tag.row_span <= 1) {
      element.add("A", shared("Table", "Scope", tag.scope));
    } else if (!tag.scope.empty() || tag.column_span > 1 || tag.row_span > 1) {
      PdfDict table = file_.direct();
      table.name("O", "Table");
      if (!tag.scope.empty()) table.name("Scope", tag.scope);
      if (tag.column_span > 1) table.number("ColSpan", tag.column_span);
      if (tag.row_span > 1) table.number("RowSpan", tag.row_span);
      element.add("A", table);
    }
    if (!tag.list_numbering.empty()) {
      element.add("A", shared("List", "ListNumbering", tag.list_numbering));
    }
    if (box.page >= 0) {
      const double height = document_.pages[static_cast<std::size_t>(box.page)].height;
      PdfArray rectangle = file_.array();
      rectangle.number(box.left)
          .number(height - box.bottom)
          .number(box.right)
          .number(height - box.top);
      PdfDict layout = file_.direct();
      layout.name("O", "Layout").name("Placement", "Block").add("BBox", rectangle);
      element.add("A", layout);
    }
  }

  /// Children beyond the limit of an array are gathered under elements without a meaning of their
  /// own. (Above 67 million the file breaks the limit, and the memory long before.)
  void add_kids(PdfDict& element, const std::vector<StructureKid>& kids,
                std::vector<PdfDict>& elements) {
    if (kids.empty()) return;
    if (kids.size() <= kMaxArray) {
      add_kids(element, kids.begin(), kids.end(), elements);
      return;
    }
    PdfArray list = file_.array();
    for (std::size_t at = 0; at < kids.size(); at += kMaxArray) {
      PdfDict group = file_.indirect();
      group.name("S", "NonStruct").add("P", element);
      const auto first = kids.begin() + static_cast<std::ptrdiff_t>(at);
      const auto count = std::min(kMaxArray, kids.size() - at);
      add_kids(group, first, first + static_cast<std::ptrdiff_t>(count), elements);
      list.add(group);
    }
    element.add("K", list);
  }

  using Kids = std::vector<StructureKid>::const_iterator;
  void add_kids(PdfDict& element, Kids first, Kids last, std::vector<PdfDict>& elements) {
    // One piece needs no array: forms have hundreds of such cells.
    if (last - first == 1 && first->kind == StructureKid::Kind::piece) {
      const MarkedPiece& piece = pieces_[first->index];
      element.add("Pg", pages_[static_cast<std::size_t>(piece.page)]).number("K", piece.mcid);
      return;
    }
    // The page of the first piece is the element's; only pieces elsewhere name theirs.
    int page = -1;
    PdfArray list = file_.array();
    for (; first != last; ++first) {
      const StructureKid& kid = *first;
      if (kid.kind == StructureKid::Kind::element) {
        elements[kid.index].add("P", element);
        list.add(elements[kid.index]);
      } else if (kid.kind == StructureKid::Kind::annotation) {
        const TaggedAnnotation& annotation = annotations_[kid.index];
        PdfDict reference = file_.direct();
        reference.name("Type", "OBJR")
            .add("Pg", pages_[annotation.page])
            .add("Obj", annotation.object);
        list.add(reference);
      } else {
        const MarkedPiece& piece = pieces_[kid.index];
        if (page == -1) {
          page = piece.page;
          element.add("Pg", pages_[static_cast<std::size_t>(page)]);
        }
        if (piece.page == page) {
          list.integer(piece.mcid);
        } else {
          PdfDict reference = file_.direct();
          reference.name("Type", "MCR")
              .add("Pg", pages_[static_cast<std::size_t>(piece.page)])
              .number("MCID", piece.mcid);
          list.add(reference);
        }
      }
    }
    element.add("K", list);
  }

  /// From a page's MCIDs and from annotations back to their elements: a number tree of one level
  /// below its root.
  void write_parent_tree(PdfDict& root, const std::vector<PdfDict>& elements) {
    const std::size_t count = pages_.size() + annotations_.size();
    PdfArray leaves = file_.array();
    std::size_t piece = 0;
    for (std::size_t begin = 0; begin < count; begin += kMaxArray / 2) {
      const std::size_t end = std::min(count, begin + kMaxArray / 2);
      PdfArray numbers = file_.array();
      for (std::size_t key = begin; key < end; ++key) {
        numbers.integer(static_cast<long>(key));
        if (key >= pages_.size()) {
          numbers.add(elements[static_cast<std::size_t>(annotations_[key - pages_.size()].tag)]);
          continue;
        }
        PdfArray parents = file_.indirect_array();
        for (; piece < pieces_.size() && pieces_[piece].page == static_cast<int>(key); ++piece) {
          parents.add(elements[static_cast<std::size_t>(pieces_[piece].tag)]);
        }
        numbers.add(parents);
      }
      PdfArray limits = file_.array();
      limits.integer(static_cast<long>(begin)).integer(static_cast<long>(end) - 1);
      PdfDict leaf = file_.indirect();
      leaf.add("Limits", limits).add("Nums", numbers);
      leaves.add(leaf);
    }
    PdfDict tree = file_.indirect();
    tree.add("Kids", leaves);
    root.add("ParentTree", tree).number("ParentTreeNextKey", static_cast<long>(count));
  }

  PdfFile& file_;
  const Document& document_;
  const FontBook& fonts_;
  const std::vector<PdfDict>& pages_;
  const std::vector<MarkedPiece>& pieces_;
  const std::vector<TaggedAnnotation>& annotations_;
  std::map<std::pair<std::string, std::string>, PdfDict> shared_;  ///< By key and value.
};

}  // namespace

void write_structure(PdfFile& file, const Document& document, const FontBook& fonts,
                     const std::vector<PdfDict>& pages, const std::vector<MarkedPiece>& pieces,
                     const std::vector<TaggedAnnotation>& annotations) {
  StructureWriter(file, document, fonts, pages, pieces, annotations).write();
}

}  // namespace kakehashi::paper
