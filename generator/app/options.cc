#include "app/options.h"

#include <CLI/CLI.hpp>

#include "base/spell.h"

namespace kakehashi {
namespace {

/// The parts of a build, which are also the folders of the output.
const std::vector<std::string> kParts{"public", "print", "submissions"};
const std::vector<std::string_view> kCommands{"build",  "check",  "forms",
                                              "import", "totals", "version"};

/// The first argument that is neither an option nor an option's value; where the command should be.
std::string first_word(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (!word.starts_with('-')) return word;
    const bool is_flag =
        word == "--quiet" || word == "--timing" || word.find('=') != std::string::npos;
    if (!is_flag) ++i;
  }
  return {};
}

std::string no_command(const std::string& word) {
  if (word.empty())
    return "何をするかを build、check、forms、import、totals、version から選んでください (a command is needed)";
  const std::string_view near = closest(word, kCommands);
  return "「" + word + "」というコマンドはありません (there is no such command)" +
         (near.empty() ? "" : "。「" + std::string(near) + "」のことですか (did you mean it?)");
}

}  // namespace

bool Options::wants(const std::string& part) const {
  return only.empty() || std::find(only.begin(), only.end(), part) != only.end();
}

ParsedOptions parse_options(const std::vector<std::string>& arguments,
                            const Options& surroundings) {
  ParsedOptions parsed{surroundings, std::nullopt};
  Options& options = parsed.options;
  std::string date, lang, format, month, period, as_of;

  CLI::App app{
      "Kakehashi: 在宅医療・介護連携の資源一覧・リーフレット・様式を作ります\n"
      "(builds resource lists, leaflets and forms for home care coordination offices)"};
  app.name("kakehashi");
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--project", options.project, "プロジェクトのフォルダー (project folder)");
  app.add_option("--out", options.out, "出力先。既定は プロジェクト/out (output folder)");
  app.add_option("--date", date, "今日の代わりの日付 YYYY-MM-DD (stands in for today)");
  app.add_option("--jobs", options.jobs, "並行して動かす数 (threads)")->check(CLI::Range(1, 64));
  app.add_option("--lang", lang, "メッセージの言語 (message language)")
      ->check(CLI::IsMember({"ja", "en"}));
  app.add_option("--format", format, "エラーの書き方 (error format)")
      ->check(CLI::IsMember({"human", "short", "json"}));
  app.add_flag("--quiet", options.quiet, "結果の行を出さない (no closing lines)");
  app.add_flag("--timing", options.timing, "段階ごとの時間を出す (time per stage)");

  CLI::App* build = app.add_subcommand("build", "全部または一部を作る (make everything, or parts)");
  build->add_option("--only", options.only, "public, print, submissions をカンマ区切りで (parts)")
      ->delimiter(',')
      ->check(CLI::IsMember(kParts));
  build->add_option("--month", month,
                    "提出する月 YYYY-MM。既定は記録のある最後の月 (month of the forms)");
  CLI::App* check =
      app.add_subcommand("check", "読んで確かめるだけで、何も書かない (load and check only)");
  CLI::App* forms = app.add_subcommand("forms", "提出する様式の一式を作る (a package of forms)");
  forms
      ->add_option("period", period,
                   "YYYY-MM(月)、YYYY-T1〜T3(三半期)、YYYY-FY(年度) (month, trimester or year)")
      ->required();
  CLI::App* import = app.add_subcommand("import", "公的なデータを取り込む (official CSV to YAML)");
  import->add_option("format", options.import_format, "kaigo: 介護サービス情報公表システム")
      ->required()
      ->check(CLI::IsMember({"kaigo"}));
  import
      ->add_option("files", options.import_files,
                   "CSV ファイル。サービスごとに分かれているときは全部並べます (files)")
      ->required();
  import->add_option("--municipality", options.municipality,
                     "市区町村のコードか名前。既定はファイルにある全部 (code or name)");
  import->add_option("--as-of", as_of, "データの基準日 YYYY-MM-DD (day that the data are of)");
  import->add_option("--into", options.into, "書き込むフォルダー (folder to write to)")->required();
  CLI::App* totals = app.add_subcommand(
      "totals", "集計表を CSV で出す。Excel で開けます (all tables of a period as CSV)");
  totals
      ->add_option("period", period,
                   "YYYY-MM(月)、YYYY-T1〜T3(三半期)、YYYY-FY(年度)、YYYY-MM..YYYY-MM(範囲) "
                   "(month, trimester, year or range)")
      ->required();
  CLI::App* version = app.add_subcommand("version", "版を表示する (print the version)");

  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::ParseError& stop) {
    // --help is the only one that is no mistake.
    const bool help = stop.get_exit_code() == 0;
    const bool commanded = !app.get_subcommands().empty();
    const std::string why =
        commanded ? std::string("使い方が正しくありません (wrong use): ") + stop.what()
                  : no_command(first_word(arguments));
    parsed.usage = Usage{help ? app.help() : why + "\n\n" + app.help(), help ? 0 : 2};
    return parsed;
  }

  const auto refuse = [&](const std::string& option, const std::string& value,
                          const char* example) {
    parsed.usage =
        Usage{option + ": 「" + value + "」は読めません。例 " + example + " (cannot be read)\n", 2};
  };
  if (!date.empty()) {
    if (const auto day = parse_date(date))
      options.today = *day;
    else
      refuse("--date", date, "2026-11-20");
  }
  if (!as_of.empty()) {
    options.as_of = parse_date(as_of);
    if (!options.as_of) refuse("--as-of", as_of, "2025-12-31");
  }
  if (!month.empty()) {
    options.month = parse_month(month);
    if (!options.month) refuse("--month", month, "2026-10");
  }
  if (!period.empty()) {
    options.period = parse_period(period);
    if (!options.period) refuse("期間", period, "2026-10、2026-T2、2026-FY");
  }
  if (!lang.empty()) options.language = lang == "ja" ? Language::ja : Language::en;
  if (format == "short") options.format = ReportFormat::short_;
  if (format == "json") options.format = ReportFormat::json;

  if (build->parsed()) options.command = Options::Command::build;
  if (check->parsed()) options.command = Options::Command::check;
  if (forms->parsed()) options.command = Options::Command::forms;
  if (import->parsed()) options.command = Options::Command::import;
  if (totals->parsed()) options.command = Options::Command::totals;
  if (version->parsed()) options.command = Options::Command::version;
  if (options.out.empty()) options.out = options.project + "/out";
  return parsed;
}

}  // namespace kakehashi
