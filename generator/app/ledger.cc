#include "app/ledger.h"

#include "load/fields.h"
#include "load/yaml.h"
#include "model/record_yaml.h"
#include "tally/closing.h"

namespace kakehashi {
namespace {

const char* const kHead =
    "締めの台帳。kakehashi close が書きます。手で直すと、check と build がエラーにします。\n"
    "月を締めたときの、記録(records)と様式(forms)の指紋(SHA-256)、月報の数(figures)、記録の保存期限(keep_until)です。\n"
    "締めを解いた(reopened)ときも、前の記録は消さずに下に足していきます。";

/// `  - month: …`, as it stands below `closings:`.
std::string entry_text(const Closing& entry) {
  Ledger alone;
  alone.closings.push_back(entry);
  const std::string text = record_text(ledger_table(), &alone);
  return text.substr(text.find('\n') + 1);
}

}  // namespace

Result<std::string> ledger_with(const std::string& old, const std::vector<Closing>& entries,
                                Closing& entry, const CodeLists& codes) {
  const std::string before = entries.empty() ? std::string() : *entries.back().chain;
  entry.chain = {chain_digest(before, entry), Span{0, 0, 0}};
  std::string text = old;
  if (entries.empty()) {
    YamlWriter head;
    head.comment(kHead);
    text = head.take() + std::string(ledger_table().fields.front().key) + ":\n";
  } else if (!text.ends_with('\n')) {
    text += '\n';
  }
  text += entry_text(entry);

  Sources sources;
  Diagnostics found;
  Ledger read;
  if (const auto root = parse_yaml(sources, sources.add(kLedgerPath, text), found))
    read_record(*root, ledger_table(), &read, &codes, found);
  std::string chain;
  for (const Closing& one : read.closings) chain = chain_digest(chain, one);
  if (found.has_errors() || read.closings.size() != entries.size() + 1 || chain != *entry.chain)
    return Failure{"the entry cannot be added behind the others"};
  return text;
}

}  // namespace kakehashi
