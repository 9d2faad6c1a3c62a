#pragma once
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "paper/markup/cascade.h"
#include "paper/markup/html.h"
#include "paper/picture/files.h"
#include "paper/picture/picture.h"
#include "paper/text/paragraph.h"

namespace kakehashi::paper {

struct TableBox;

/// A block: it holds either text, or other blocks, or a table, or a picture, or nothing.
struct Box {
  const Style* style = nullptr;
  NodeIndex node = kNoNode;
  std::optional<ShapedParagraph> text;
  std::optional<ShapedParagraph> marker;  ///< Of a list item; hangs left of its content.
  std::vector<Box> children;
  std::unique_ptr<TableBox> table;
  std::optional<Picture> picture;
  std::vector<Landmark> landmarks;
};

/// Nothing to read or to look at stands in it.
bool is_empty(const Box& box);

struct CellBox {
  enum class Names { nothing, row, column };  ///< What a heading stands for.

  int row = 0, column = 0, row_span = 1, column_span = 1;
  Names names = Names::nothing;
  Box content;
};

struct TableRow {
  const Style* style = nullptr;
  NodeIndex node = kNoNode;
  NodeIndex group = kNoNode;           ///< The part of the table: <thead>, <tbody>, <tfoot>.
  const Style* group_style = nullptr;  ///< None for loose rows.
  int taken = 0;                       ///< Columns that cells take in it.
};

struct TableColumn {
  Dimension width;
  NodeIndex node = kNoNode;  ///< The <col> that describes it.
};

struct TableBox {
  std::unique_ptr<Box> caption;
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  std::vector<CellBox> cells;  ///< By row, then column.
  int header_rows = 0;         ///< The first rows, which are repeated on every page.
  bool arranges = false;       ///< Its rows and columns mean nothing: it leaves no tags.
  bool broken = false;  ///< Its rows and columns do not fit each other; no layout can follow.
};

/// A text that the heads of pages may show, from the page on where it stands.
struct NamedString {
  std::string name, text;
  int page = -1;  ///< 0-based; -1 while it has no place.
};

/// The blocks of a document with their tags and bookmarks, which go into `document`.
struct BoxTree {
  std::vector<Box> sections;  ///< The children of <body>.
  std::deque<Style> own_styles;
  std::vector<NamedString> strings;
  std::map<std::string, int, std::less<>> ids;  ///< Index into Document::targets of each id.
};
BoxTree build_boxes(const Html& html, const Styles& styles, const FontBook& fonts,
                    const Files& files, Document& document, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
