/// Writes the forms of a period as filled HTML, for engines that are to set the same pages:
///   kakehashi_package_html PROJECT YYYY-MM-DD PERIOD OUT
#include <fstream>
#include <iostream>

#include "app/loaded.h"
#include "app/package.h"
#include "view/form_view.h"

using namespace kakehashi;

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  Options options;
  options.project = options.defaults = argv[1];
  options.today = parse_date(argv[2]).value();
  const Period period = parse_period(argv[3]).value();
  Session session(options, std::cout, std::cerr);
  const Loaded loaded = load_and_check(session, /*with_records=*/true);
  const Templates templates = load_templates(session, loaded.project);
  if (!session.report_findings()) return 1;
  const Value shared = period_value(loaded.project, loaded.records, period, options.today);
  for (const Form* form : forms_of(loaded.project, period))
    std::ofstream(std::string(argv[4]) + "/" + *form->id + ".html")
        << templates.paper.render(*form->template_name, form_value(*form), &shared);
  return 0;
}
