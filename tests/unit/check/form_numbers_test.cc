#include "base/report.h"
#include "check/check.h"
#include "support/catch.h"

using namespace kakehashi;

TEST_CASE("two forms do not have the same number") {
  const std::string yaml = "forms:\n  - number: \"3\"\n  - number: 参考1\n  - number: \"3\"\n";
  Sources sources;
  const SourceId source = sources.add("data/forms.yaml", yaml);
  Project project;
  const auto add = [&](const std::string& number, std::size_t at) {
    const auto begin = static_cast<std::uint32_t>(at);
    Form form;
    form.number = {number, Span{source, begin, begin + 3}};
    project.forms.push_back(form);
  };
  add("3", yaml.find("\"3\""));
  add("参考1", yaml.find("参考1"));
  const auto findings = [&](Language language) {
    Diagnostics found;
    check_form_numbers(project, found);
    return report(found, sources, ReportFormat::short_, language);
  };
  CHECK(findings(Language::en).empty());
  add("3", yaml.rfind("\"3\""));
  CHECK(findings(Language::ja) ==
        "data/forms.yaml:4:13: error: 様式の番号「3」が 2 回使われています。 "
        "[check-form-number-twice] (どちらかの number を直すか、古いほうの様式を消してください。) "
        "(data/forms.yaml:2:13: 先に使われているのはここです。)\n");
  CHECK(findings(Language::en) ==
        "data/forms.yaml:4:13: error: the form number \"3\" is used twice. "
        "[check-form-number-twice] (mend the number of one of them, or delete the older form.) "
        "(data/forms.yaml:2:13: it is first used here.)\n");
}
