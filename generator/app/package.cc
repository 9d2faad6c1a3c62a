#include "app/package.h"

#include <algorithm>

#include "app/manifest.h"
#include "app/messages.h"
#include "app/packages.h"
#include "base/spell.h"
#include "paper/frame/bundle.h"
#include "view/form_view.h"
#include "view/package_view.h"

namespace kakehashi {
namespace {

/// The item of the list "form_periods" in whose packages forms of such a period go.
std::string_view kind_of(const Period& period) {
  switch (period.kind) {
    case Period::Kind::trimester:
      return "trimester";
    case Period::Kind::year:
      return "year";
    default:
      return "month";
  }
}

/// A package on its way.
struct Package {
  Period period;
  std::shared_ptr<const Value> shared;
  std::vector<const Form*> forms;
  std::vector<Paper> papers;  ///< Checklist and covering letter, then the forms.
  std::vector<SetDocument> documents;

  std::string path(const std::string& file) const { return package_folder(period) + file; }
};

constexpr std::size_t kFront = 2;  ///< Checklist and covering letter.

Package begin(const Session& session, const Loaded& loaded, const Period& period) {
  Package package{period,
                  std::make_shared<const Value>(
                      period_value(loaded.project, loaded.records, period, session.options.today)),
                  forms_of(loaded.project, period),
                  {},
                  {}};
  package.papers.push_back({kChecklist, {}, package.shared, {package.path("checklist.pdf")}});
  package.papers.push_back(
      {kCoveringLetter, {}, package.shared, {package.path("covering-letter.pdf")}});
  for (const Form* form : package.forms)
    package.papers.push_back({*form->template_name,
                              form_value(*form),
                              package.shared,
                              {package.path(*form->id + ".pdf")}});
  return package;
}

int pages_of(const SetDocument& document) {
  return document ? static_cast<int>(document->pages.size()) : 0;
}

/// What checklist and letter say of the forms, which stand behind `front` pages of their own.
Value contents_of(const Package& package, int front) {
  std::vector<PackagedForm> forms;
  int page = front + 1;
  for (std::size_t i = 0; i < package.forms.size(); ++i) {
    const int pages = pages_of(package.documents[kFront + i]);
    forms.push_back({package.forms[i], pages, page});
    page += pages;
  }
  return package_value(forms);
}

/// Sets the forms of all packages side by side, then what goes in front of them.
void set_all(std::vector<Package>& packages, Printer& printer) {
  std::vector<const Paper*> forms;
  for (const Package& package : packages)
    for (std::size_t i = kFront; i < package.papers.size(); ++i)
      forms.push_back(&package.papers[i]);
  const std::vector<SetDocument> set = printer.set(forms);
  auto next = set.begin();
  for (Package& package : packages) {
    package.documents.assign(kFront, nullptr);
    package.documents.insert(package.documents.end(), next,
                             next + static_cast<std::ptrdiff_t>(package.forms.size()));
    next += static_cast<std::ptrdiff_t>(package.forms.size());
  }

  // A page each, as a rule; where they take more, the forms' page numbers are said anew.
  std::vector<int> front(packages.size(), static_cast<int>(kFront));
  for (int round = 0; round < 3; ++round) {
    std::vector<const Paper*> papers;
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < packages.size(); ++i) {
      Package& package = packages[i];
      const int pages = pages_of(package.documents[0]) + pages_of(package.documents[1]);
      if (round > 0 && pages == front[i]) continue;
      if (round > 0) front[i] = pages;
      for (std::size_t k = 0; k < kFront; ++k) {
        package.papers[k].value = contents_of(package, front[i]);
        papers.push_back(&package.papers[k]);
      }
      owners.push_back(i);
    }
    if (papers.empty()) return;
    const std::vector<SetDocument> fronts = printer.set(papers);
    for (std::size_t i = 0; i < owners.size(); ++i)
      for (std::size_t k = 0; k < kFront; ++k)
        packages[owners[i]].documents[k] = fronts[kFront * i + k];
  }
}

SetDocument bundle_of(const Package& package) {
  std::vector<paper::BundlePart> parts;
  for (const SetDocument& document : package.documents)
    parts.push_back({document->title, *document});
  return std::make_shared<const paper::Document>(
      paper::bundle("提出書類一式 " + era(package.period), std::move(parts)));
}

}  // namespace

std::vector<const Form*> forms_of(const Project& project, const Period& period) {
  std::vector<const Form*> forms;
  for (const Form& form : project.forms)
    if (std::any_of(form.covers.begin(), form.covers.end(),
                    [&](const Given<Code>& kind) { return kind.value->id == kind_of(period); }))
      forms.push_back(&form);
  return forms;
}

const Form* find_form(Session& session, const Project& project, const std::string& asked) {
  std::string choices;
  std::vector<std::string_view> names;
  for (const Form& form : project.forms) {
    if (*form.number == asked || *form.id == asked) return &form;
    choices += (choices.empty() ? "" : "、") + *form.number;
    names.push_back(*form.id);
  }
  Diagnostic& error = session.found.error({}, msg::kNoSuchForm, {asked});
  if (const std::string_view near = closest(asked, names); !near.empty())
    error.hint(msg::kFormDidYouMean, {std::string(near)});
  else
    error.hint(msg::kFormChoices, {choices});
  return nullptr;
}

Period current_period(const Form& form, const Date& today) {
  const auto covers = [&](std::string_view kind) {
    return std::any_of(form.covers.begin(), form.covers.end(),
                       [&](const Given<Code>& one) { return one.value->id == kind; });
  };
  const Month month = month_of(today);
  const auto before = [](const Period& period) { return month_of(add_days(period.from(), -1)); };
  if (covers("month")) return Period::of(before(Period::of(month)));
  if (covers("trimester")) {
    const Month last = before(Period::trimester(fiscal_year(month), trimester(month)));
    return Period::trimester(fiscal_year(last), trimester(last));
  }
  return Period::year(fiscal_year(month));
}

Paper single_form(const Session& session, const Loaded& loaded, const Form& form,
                  const Period& period) {
  return {*form.template_name,
          form_value(form),
          std::make_shared<const Value>(
              period_value(loaded.project, loaded.records, period, session.options.today)),
          {"submissions/single/" + *form.id + "-" + name(period) + ".pdf"}};
}

std::vector<OutputFile> make_packages(Session& session, const Loaded& loaded, Printer& printer,
                                      const std::vector<Period>& periods) {
  std::vector<Package> packages;
  for (const Period& period : periods)
    if (!forms_of(loaded.project, period).empty())
      packages.push_back(begin(session, loaded, period));
  set_all(packages, printer);
  if (session.found.has_errors()) return {};

  std::vector<SetDocument> documents;
  std::vector<std::string> paths;
  for (const Package& package : packages) {
    documents.push_back(bundle_of(package));
    paths.push_back(package.path("bundle.pdf"));
    for (std::size_t i = 0; i < package.papers.size(); ++i) {
      documents.push_back(package.documents[i]);
      paths.push_back(package.papers[i].paths.front());
    }
  }
  std::vector<std::string> bytes = printer.write(documents);
  std::vector<OutputFile> files;
  std::size_t next = 0;
  for (const Package& package : packages) {
    Manifest manifest(package.period, *package.shared, session.options.today);
    for (std::size_t i = 0; i < package.papers.size() + 1; ++i, ++next) {
      const Form* form = i > kFront ? package.forms[i - 1 - kFront] : nullptr;
      OutputFile file{paths[next], std::move(bytes[next])};
      manifest.add(file, pages_of(documents[next]), form);
      files.push_back(std::move(file));
    }
    files.push_back({package.path("manifest.json"), manifest.text()});
  }
  return files;
}

}  // namespace kakehashi
