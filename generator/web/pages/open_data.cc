#include "web/open_data.h"

#include "base/number_text.h"
#include "view/record_view.h"
#include "web/pages/pages.h"

namespace kakehashi {
namespace {

ShapePtr shape() {
  return page_shape({member("files", "ファイル",
                            list_shape(record_shape({
                                member("name", "ファイル名", text_shape()),
                                member("title", "題名", text_shape()),
                                member("format", "形式", text_shape()),
                                member("about", "説明", text_shape()),
                                member("rows", "件数", text_shape()),
                            })))});
}

std::size_t count(const Edition& edition) { return has_open_data(edition) ? 1 : 0; }

Page page(const Edition& edition, std::size_t) {
  Value::List files;
  for (const OpenDataFile& file : open_data_files(edition))
    files.push_back(Value::Record{{"name", Value(file.name)},
                                  {"title", Value(file.title)},
                                  {"format", Value(file.format)},
                                  {"about", Value(file.about)},
                                  {"rows", Value(grouped(static_cast<std::int64_t>(file.rows)))}});
  return {"open-data/index.html", Value("オープンデータ"), {{"files", std::move(files)}}};
}

}  // namespace

PageKind open_data_page() { return {"open-data", shape, count, page}; }

}  // namespace kakehashi
