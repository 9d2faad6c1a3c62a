#include "app/package.h"

#include <algorithm>
#include <map>

#include "app/manifest.h"
#include "app/messages.h"
#include "app/packages.h"
#include "base/sha256.h"
#include "base/spell.h"
#include "paper/frame/bundle.h"
#include "tally/closing.h"
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
  std::optional<Correction> correction;  ///< Of a month that was closed and opened again.
  std::vector<const Form*> forms;
  std::size_t front = 0;      ///< How many papers go before the forms.
  std::vector<Paper> papers;  ///< Checklist, covering letter, corrections if any; then the forms.
  std::vector<SetDocument> documents;

  std::string path(const std::string& file) const { return package_folder(period) + file; }
};

Package begin(const Session& session, const Loaded& loaded, const Period& period) {
  const Date& today = session.options.today;
  Package package;
  package.period = period;
  package.shared =
      std::make_shared<const Value>(period_value(loaded.project, loaded.records, period, today));
  if (period.kind == Period::Kind::month)
    package.correction = correction_of(loaded.project, loaded.records, period.first, today);
  package.forms = forms_of(loaded.project, period);

  std::vector<std::pair<const char*, const char*>> front{{kChecklist, "checklist.pdf"},
                                                         {kCoveringLetter, "covering-letter.pdf"}};
  if (package.correction) front.push_back({kCorrections, "corrections.pdf"});
  for (const auto& [name, file] : front)
    package.papers.push_back({name, {}, package.shared, {package.path(file)}});
  package.front = front.size();
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
    const int pages = pages_of(package.documents[package.front + i]);
    forms.push_back({package.forms[i], pages, page});
    page += pages;
  }
  return package_value(forms, package.correction);
}

/// Sets the forms of all packages side by side, then what goes in front of them.
void set_all(std::vector<Package>& packages, Printer& printer) {
  std::vector<const Paper*> forms;
  for (const Package& package : packages)
    for (std::size_t i = package.front; i < package.papers.size(); ++i)
      forms.push_back(&package.papers[i]);
  const std::vector<SetDocument> set = printer.set(forms);
  auto next = set.begin();
  for (Package& package : packages) {
    package.documents.assign(package.front, nullptr);
    package.documents.insert(package.documents.end(), next,
                             next + static_cast<std::ptrdiff_t>(package.forms.size()));
    next += static_cast<std::ptrdiff_t>(package.forms.size());
  }

  // A page each, as a rule; where they take more, the forms' page numbers are said anew.
  std::vector<int> pages(packages.size());
  for (std::size_t i = 0; i < packages.size(); ++i) pages[i] = static_cast<int>(packages[i].front);
  for (int round = 0; round < 3; ++round) {
    std::vector<const Paper*> papers;
    std::vector<SetDocument*> places;
    for (std::size_t i = 0; i < packages.size(); ++i) {
      Package& package = packages[i];
      int set_pages = 0;
      for (std::size_t k = 0; k < package.front; ++k) set_pages += pages_of(package.documents[k]);
      if (round > 0 && set_pages == pages[i]) continue;
      if (round > 0) pages[i] = set_pages;
      for (std::size_t k = 0; k < package.front; ++k) {
        package.papers[k].value = contents_of(package, pages[i]);
        papers.push_back(&package.papers[k]);
        places.push_back(&package.documents[k]);
      }
    }
    if (papers.empty()) return;
    const std::vector<SetDocument> fronts = printer.set(papers);
    for (std::size_t k = 0; k < fronts.size(); ++k) *places[k] = fronts[k];
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
      const Form* form = i > package.front ? package.forms[i - 1 - package.front] : nullptr;
      OutputFile file{paths[next], std::move(bytes[next])};
      manifest.add(file, pages_of(documents[next]), form);
      files.push_back(std::move(file));
    }
    files.push_back({package.path("manifest.json"), manifest.text()});
  }
  return files;
}

void warn_if_not_as_sent(Session& session, const Loaded& loaded, const std::vector<Period>& periods,
                         const std::vector<OutputFile>& files) {
  std::map<std::string_view, const OutputFile*> made;
  for (const OutputFile& file : files) made[file.path] = &file;
  for (const Period& period : periods) {
    const Closing* closing = period.kind == Period::Kind::month
                                 ? closing_of(loaded.records.closings, period.first)
                                 : nullptr;
    if (!closing) continue;
    std::string changed;
    for (const ClosedForm& form : closing->forms) {
      const auto file = made.find(package_folder(period) + *form.file);
      if (file != made.end() && sha256(file->second->bytes) != *form.digest)
        changed += (changed.empty() ? "" : ", ") + *form.file;
    }
    if (!changed.empty())
      session.found
          .warning(closing->span, msg::kNotAsSent, {Text(era(period), name(period)), changed})
          .hint(msg::kNotAsSentHint);
  }
}

}  // namespace kakehashi
