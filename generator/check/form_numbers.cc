#include <string_view>
#include <unordered_map>

#include "check/check.h"
#include "check/messages.h"

namespace kakehashi {

void check_form_numbers(const Project& project, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, Span> seen;
  for (const Form& form : project.forms) {
    if (!form.number) continue;
    const auto [first, inserted] = seen.emplace(*form.number, form.number.span);
    if (!inserted)
      diagnostics.error(form.number.span, msg::kFormNumberTwice, {*form.number})
          .hint(msg::kFormNumberTwiceHint)
          .related(first->second, msg::kFirstUse);
  }
}

}  // namespace kakehashi
