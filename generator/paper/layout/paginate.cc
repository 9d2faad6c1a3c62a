#include "paper/layout/paginate.h"

#include <iterator>

#include "paper/layout/paint.h"

namespace kakehashi::paper {
namespace {

void finish_page(Ink ink, const PageRule& rule, std::vector<NamedString>& strings,
                 Document& document) {
  const int number = static_cast<int>(document.pages.size());
  for (const Landmark& landmark : ink.landmarks) {
    const auto index = static_cast<std::size_t>(landmark.index);
    switch (landmark.kind) {
      case Landmark::Kind::bookmark:
        document.bookmarks[index].page = number;
        document.bookmarks[index].y = landmark.y;
        break;
      case Landmark::Kind::target:
        document.targets[index] = {number, landmark.y};
        break;
      case Landmark::Kind::string:
        strings[index].page = number;
        break;
    }
  }
  Page& page = document.pages.emplace_back();
  page.width = rule.width;
  page.height = rule.height;
  page.items.assign(ink.fills.begin(), ink.fills.end());
  std::move(ink.content.begin(), ink.content.end(), std::back_inserter(page.items));
  page.items.insert(page.items.end(), ink.rules.begin(), ink.rules.end());
  page.links = std::move(ink.links);
}

}  // namespace

void paginate(Flow flow, const PageRule& rule, const LayoutContext& context,
              std::vector<NamedString>& strings, Document& document) {
  const Sheet sheet{rule.width,
                    rule.height,
                    rule.margin[kLeft],
                    rule.margin[kTop],
                    rule.width - rule.margin[kLeft] - rule.margin[kRight],
                    context.page_height};
  std::vector<Area> areas;
  for (const Extent& part : divide_into_pages(flow, context)) {
    areas.push_back({part, areas.size(), sheet.x, sheet.y});
  }
  std::vector<Canvas> canvases(areas.size());
  paint(flow, areas, sheet, context, canvases);
  for (Canvas& canvas : canvases) finish_page(canvas.take(), rule, strings, document);
}

}  // namespace kakehashi::paper
