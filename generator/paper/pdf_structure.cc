#include "paper/pdf_structure.h"

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
      element.name("S", tag.role)
          .add("P", i == 0 ? root : elements[static_cast<std::size_t>(tag.parent)]);
      if (!tag.alternative.empty()) element.text("Alt", tag.alternative);
      add_attributes(element, tag, boxes[i]);
      add_kids(element, kids[i], elements);
    }
    if (!elements.empty()) root.add("K", elements[0]);
    if (!foreign_roles.empty()) {
      PdfDict roles = file_.direct();
      for (const std::string& role : foreign_roles) roles.name(role.c_str(), "Span");
      root.add("RoleMap", roles);
    }
    write_parent_tree(root, elements);
  }

 private:
  void add_attributes(PdfDict& element, const Tag& tag, const FigureBox& box) {
    if (!tag.scope.empty() || tag.column_span > 1 || tag.row_span > 1) {
      PdfDict table = file_.direct();
      table.name("O", "Table");
      if (!tag.scope.empty()) table.name("Scope", tag.scope);
      if (tag.column_span > 1) table.number("ColSpan", tag.column_span);
      if (tag.row_span > 1) table.number("RowSpan", tag.row_span);
      element.add("A", table);
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

  void add_kids(PdfDict& element, const std::vector<StructureKid>& kids,
                const std::vector<PdfDict>& elements) {
    if (kids.empty()) return;
    // The page of the first piece is the element's; only pieces elsewhere name theirs.
    int page = -1;
    PdfArray list = file_.array();
    for (const StructureKid& kid : kids) {
      if (kid.kind == StructureKid::Kind::element) {
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
          list.number(piece.mcid);
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

  /// From a page's MCIDs and from annotations back to their elements.
  void write_parent_tree(PdfDict& root, const std::vector<PdfDict>& elements) {
    PdfArray numbers = file_.array();
    std::size_t piece = 0;
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      PdfArray parents = file_.indirect_array();
      for (; piece < pieces_.size() && pieces_[piece].page == static_cast<int>(page); ++piece) {
        parents.add(elements[static_cast<std::size_t>(pieces_[piece].tag)]);
      }
      numbers.number(static_cast<double>(page)).add(parents);
    }
    for (std::size_t i = 0; i < annotations_.size(); ++i) {
      numbers.number(static_cast<double>(pages_.size() + i))
          .add(elements[static_cast<std::size_t>(annotations_[i].tag)]);
    }
    PdfDict tree = file_.indirect();
    tree.add("Nums", numbers);
    root.add("ParentTree", tree)
        .number("ParentTreeNextKey", static_cast<long>(pages_.size() + annotations_.size()));
  }

  PdfFile& file_;
  const Document& document_;
  const FontBook& fonts_;
  const std::vector<PdfDict>& pages_;
  const std::vector<MarkedPiece>& pieces_;
  const std::vector<TaggedAnnotation>& annotations_;
};

}  // namespace

void write_structure(PdfFile& file, const Document& document, const FontBook& fonts,
                     const std::vector<PdfDict>& pages, const std::vector<MarkedPiece>& pieces,
                     const std::vector<TaggedAnnotation>& annotations) {
  StructureWriter(file, document, fonts, pages, pieces, annotations).write();
}

}  // namespace kakehashi::paper
