#include "base/json_text.h"

#include "support/catch.h"

namespace kakehashi {
namespace {

TEST_CASE("JSON is written member after member, with commas only between values") {
  JsonText json;
  json.open_object().member("a", "x").key("list").open_array();
  json.open_object().close_object().open_array().close_array().text("[").whole(-3).flag(true);
  json.null().raw("{}").close_array().key("b").flag(false).close_object();
  CHECK(json.take() == R"({"a":"x","list":[{},[],"[",-3,true,null,{}],"b":false})");
}

TEST_CASE("JSON texts hide what would end them, and nothing else") {
  JsonText json;
  json.text("\"\\/\b\f\n\r\t\x01\x1f\x7f見本</script>");
  CHECK(json.take() == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f見本</script>\"");
}

TEST_CASE("JSON numbers have the digits that tell them apart, and a point") {
  JsonText json;
  json.open_array().number(135).number(34.69123).number(-0.5).number(1e-7).close_array();
  CHECK(json.take() == "[135.0,34.69123,-0.5,1e-07]");
}

TEST_CASE("JSON values can stand on lines of their own") {
  JsonText json("{\"list\": [");
  json.line().open_object().close_object().line().open_object().close_object();
  CHECK(json.take() == "{\"list\": [\n{},\n{}");
}

}  // namespace
}  // namespace kakehashi
