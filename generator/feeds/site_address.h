#pragma once
#include <string>

#include "base/uri.h"
#include "model/site.h"

namespace kakehashi {

/// The address of a page or file of the public site; empty when site.yaml does not say where the
/// site stands.
inline std::string site_address(const Site& site, const std::string& path) {
  if (!site.address) return "";
  const bool has_slash = site.address->ends_with('/');
  return ascii_uri(*site.address + (has_slash ? "" : "/") + path);
}

}  // namespace kakehashi
