#pragma once
#include <map>
#include <string>

#include "base/source.h"
#include "model/project.h"

namespace kakehashi {

/// A project with an office, a few code lists and the resources of one YAML file. `files` by their
/// paths stand beside these or in their place.
struct SmallProject {
  explicit SmallProject(const std::string& resources,
                        const std::map<std::string, std::string>& files = {});
  Sources sources;
  Project project;
};

/// Consent for the public site, to stand inside a resource.
inline constexpr const char* kPublicConsent =
    "    consent: [{audience: public, answer: yes, on: 2026-04-01, person: 院長}]\n";

}  // namespace kakehashi
