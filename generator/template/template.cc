#include "template/template.h"

#include "template/compiled.h"

namespace kakehashi {

Template::Template(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Template::~Template() = default;
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;

void TemplateSet::add(std::string name, Template compiled) {
  templates_.insert_or_assign(std::move(name),
                              std::make_shared<const Template>(std::move(compiled)));
}

const Template* TemplateSet::find(std::string_view name) const {
  const auto found = templates_.find(name);
  return found == templates_.end() ? nullptr : found->second.get();
}

std::vector<std::string_view> TemplateSet::names() const {
  std::vector<std::string_view> all;
  for (const auto& [name, compiled] : templates_) all.push_back(name);
  return all;
}

}  // namespace kakehashi
