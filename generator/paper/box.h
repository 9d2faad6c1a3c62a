#pragma once
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "paper/cascade.h"
#include "paper/files.h"
#include "paper/html.h"
#include "paper/paragraph.h"
#include "paper/picture.h"

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
  int bookmark = -1;         ///< Index into Document::bookmarks.
  std::vector<int> targets;  ///< Of the ids that stand here: indices into Document::targets.
};

struct CellBox {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  Box content;
};

struct TableRow {
  const Style* style = nullptr;
  NodeIndex node = kNoNode;
  NodeIndex group = kNoNode;           ///< The part of the table: <thead>, <tbody>, <tfoot>.
  const Style* group_style = nullptr;  ///< None for loose rows.
};

struct TableColumn {
  Dimension width;
};

struct TableBox {
  std::unique_ptr<Box> caption;
  std::vector<TableColumn> columns;
  std::vector<TableRow> rows;
  std::vector<CellBox> cells;  ///< By row, then column.
  int header_rows = 0;         ///< The first rows, which are repeated on every page.
};

/// The blocks of a document with their tags and bookmarks, which go into `document`.
struct BoxTree {
  std::vector<Box> sections;  ///< The children of <body>.
  std::deque<Style> own_styles;
  std::map<std::string, int, std::less<>> ids;  ///< Index into Document::targets of each id.
};
BoxTree build_boxes(const Html& html, const Styles& styles, const FontBook& fonts,
                    const Files& files, Document& document, Diagnostics& diagnostics);

}  // namespace kakehashi::paper
