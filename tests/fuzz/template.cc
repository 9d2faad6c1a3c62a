#include "template/template.h"

#include "view/site_view.h"

using namespace kakehashi;

/// Any bytes as a page template: compiled, checked against a page's shape, and rendered all the
/// same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  const SourceId source =
      sources.add("fuzz.html", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics found;
  auto compiled = Template::compile(sources, source, found);
  if (!compiled) return 0;
  TemplateSet set;
  set.add("fuzz", std::move(*compiled));
  static const ShapePtr shape =
      page_shape({{"resource", Text("資源", "resource"), Audience::public_, resource_shape()}});
  set.check("fuzz", *shape, Audience::public_, found);
  const Value page = Value::Record{
      {"root", "../"},
      {"resources", Value::List{Value::Record{{"name", "見本"}}, Value::Record{{"name", "<&>"}}}}};
  set.render_with_origins("fuzz", page);
  return 0;
}
