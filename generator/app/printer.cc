#include "app/printer.h"

#include "app/asset.h"
#include "app/messages.h"
#include "app/papers.h"
#include "base/parallel.h"
#include "paper/pdf/pdf.h"
#include "paper/typeset.h"

namespace kakehashi {

Printer::Printer(Session& session, const Templates& templates)
    : session_(session), templates_(templates) {
  auto fonts = session.times.measure("fonts", [] { return paper::FontBook::load(); });
  if (fonts)
    fonts_ = std::move(*fonts);
  else
    session.found.error({}, msg::kFontsMissing, {fonts.reason()});
}

std::vector<SetDocument> Printer::set(const std::vector<const Paper*>& papers) {
  std::vector<SetDocument> documents(papers.size());
  if (!fonts_) return documents;
  std::vector<Diagnostics> found(papers.size());
  session_.times.measure("set", [&] {
    parallel_for(papers.size(), session_.options.jobs, [&](std::size_t i) {
      const Paper& paper = *papers[i];
      const Markup html = templates_.paper.render_with_origins(paper.template_name, paper.value,
                                                               paper.shared.get());
      const SourceId style = templates_.paper_styles.at(style_of(paper.template_name));
      const paper::Files files = [&](const std::string& name) {
        return read_asset(session_.files, paper.base, name);
      };
      if (auto document =
              paper::typeset({&html, style, files}, session_.sources, *fonts_, found[i]))
        documents[i] = std::make_shared<const paper::Document>(std::move(*document));
    });
  });
  for (Diagnostics& part : found) session_.found.append_new(std::move(part));
  return documents;
}

std::vector<std::string> Printer::write(const std::vector<SetDocument>& documents) {
  std::vector<std::string> files(documents.size());
  std::vector<Diagnostics> found(documents.size());
  session_.times.measure("pdf", [&] {
    parallel_for(documents.size(), session_.options.jobs, [&](std::size_t i) {
      if (!documents[i]) return;
      Result<std::string> pdf = paper::write_pdf(*documents[i], *fonts_);
      if (pdf)
        files[i] = std::move(*pdf);
      else
        found[i].error({}, msg::kPdfFailed, {documents[i]->title, pdf.reason()});
    });
  });
  for (Diagnostics& part : found) session_.found.append(std::move(part));
  return files;
}

std::vector<OutputFile> Printer::print(const std::vector<Paper>& papers) {
  std::vector<const Paper*> pointers;
  for (const Paper& paper : papers) pointers.push_back(&paper);
  const std::vector<std::string> bytes = write(set(pointers));
  std::vector<OutputFile> files;
  for (std::size_t i = 0; i < papers.size(); ++i)
    for (const std::string& path : papers[i].paths) files.push_back({path, bytes[i]});
  return files;
}

}  // namespace kakehashi
