#include "ingest/month_file.h"

#include <algorithm>
#include <numeric>

#include "load/fields.h"
#include "load/yaml.h"
#include "model/record_yaml.h"

namespace kakehashi {
namespace {

/// The day and the id by which records of a list are ordered.
std::pair<Date, std::string> order_of(const RecordTable& table, const char* date_key,
                                      const void* record) {
  std::pair<Date, std::string> out;
  if (const Field* date = table.find(date_key)) out.first = date->get<Given<Date>>(record).value;
  const Field* id = table.find("id");
  if (id && id->type == FieldType::id) out.second = id->get<Given<std::string>>(record).value;
  return out;
}

}  // namespace

MonthFile::MonthFile(const RecordFormat& format, const Field& list, std::string path)
    : format_(format), list_(list), path_(std::move(path)) {}

void MonthFile::read(const Sources& sources, SourceId source, const CodeLists& codes,
                     Diagnostics& diagnostics) {
  source_ = source;
  if (const auto root = parse_yaml(sources, source, diagnostics))
    read_record(*root, record_file_table(), &content_, &codes, diagnostics);
  is_edited_ = text() != sources[source].text();
}

std::string MonthFile::text() const {
  YamlWriter out;
  out.comment(
      std::string("kakehashi import ") + format_.name +
      " が Excel の表から作ったファイルです。もう一度取り込むと、表の値に合わせて直します。");
  out.comment(
      "手で足した項目は残りますが、コメントと並び順は残りません。手書きの記録は別のファイルに書いてください。");
  for (const Field& list : record_file_table().fields) {
    if (list.type != FieldType::record || list.size(&content_) == 0) continue;
    std::vector<std::size_t> order(list.size(&content_));
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (&list == &list_)
      std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return order_of(list.nested(), format_.date, list.at(&content_, a)) <
               order_of(list.nested(), format_.date, list.at(&content_, b));
      });
    out.open(list.key);
    for (const std::size_t i : order) {
      if (i != order.front()) out.blank_line();
      out.open_item();
      write_record(list.nested(), list.at(&content_, i), out);
      out.close_item();
    }
    out.close();
  }
  return out.take();
}

}  // namespace kakehashi
