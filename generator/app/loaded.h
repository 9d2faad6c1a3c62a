#pragma once
#include <map>

#include "app/session.h"
#include "model/project.h"
#include "template/template.h"

namespace kakehashi {

/// The project as read and checked. `records` stay unread for a build of the public site alone.
struct Loaded {
  Project project;
  Records records;
};
Loaded load_and_check(Session& session, bool with_records);

/// All templates, compiled and checked against what each may name.
struct Templates {
  TemplateSet html;  ///< templates/html
  /// The same with the files of templates/professional in place of those of the same name.
  TemplateSet professional;
  TemplateSet paper;                             ///< templates/paper
  std::map<std::string, SourceId> paper_styles;  ///< By path in templates/paper.
};
Templates load_templates(Session& session, const Project& project);

}  // namespace kakehashi
