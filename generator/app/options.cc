#include "app/options.h"

#include <CLI/CLI.hpp>

#include "app/import_formats.h"
#include "base/spell.h"
#include "load/text.h"

namespace kakehashi {
namespace {

/// The parts of a build, which are also the folders of the output.
const std::vector<std::string> kParts{"public", "professional", "print", "submissions"};
// A command a line: branches that add one do not meet.
// clang-format off
const std::vector<std::string_view> kCommands{
    "build",
    "check",
    "close",
    "forms",
    "due",
    "totals",
    "report",
    "import",
    "version",
};
// clang-format on

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
  if (word.empty()) {
    std::string commands;
    for (const std::string_view command : kCommands)
      commands += (commands.empty() ? "" : "、") + std::string(command);
    return "何をするかを " + commands + " から選んでください (a command is needed)";
  }
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
  std::string date, lang, format, month, period, until, as_of, reopen;

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
  build
      ->add_option("--only", options.only,
                   "public, professional, print, submissions をカンマ区切りで (parts)")
      ->delimiter(',')
      ->check(CLI::IsMember(kParts));
  build->add_option("--month", month,
                    "提出する月 YYYY-MM。既定は記録のある最後の月 (month of the forms)");
  CLI::App* check =
      app.add_subcommand("check", "読んで確かめるだけで、何も書かない (load and check only)");
  CLI::App* close = app.add_subcommand("close", "提出した月を締める (freeze a month)");
  close->add_option("month", month, "YYYY-MM")->required();
  close->add_option("--reopen", reopen, "締めを解く理由 (open it again, with the reason)");
  CLI::App* forms = app.add_subcommand("forms", "提出する様式の一式を作る (a package of forms)");
  forms->add_option("period", period,
                    "YYYY-MM(月)、YYYY-T1〜T3(三半期)、YYYY-FY(年度) (month, trimester or year)");
  forms->add_option("--form", options.form,
                    "この番号か ID の様式だけ。期間を書かなければ今日のもの (one form alone)");
  CLI::App* report =
      app.add_subcommand("report", "分析の報告を室内用と公表用に作る (analysis report)");
  report
      ->add_option("period", period,
                   "YYYY-FY(年度)、YYYY-T1〜T3、YYYY-MM、YYYY-MM..YYYY-MM (year, or any months)")
      ->required();
  CLI::Option* publish = report->add_flag(
      "--publish", options.publish,
      "終わった年度の公表用の数を data/published/ に書く (write the totals that the site shows)");
  report
      ->add_flag("--again", options.again,
                 "前に公表した数と違っていても書き直す (also when others were published)")
      ->needs(publish);
  CLI::App* due = app.add_subcommand(
      "due", "いつまでに何を出すか、何が足りないか (what is due, and what is missing for it)");
  due->add_option("--until", until, "この日まで。既定は年度の終わりまで (last day) YYYY-MM-DD");
  due->add_option("--ics", options.calendar_file,
                  "カレンダーを書くファイル。既定は 出力先/submissions/due.ics (calendar file)");
  CLI::App* import =
      app.add_subcommand("import", "公的なデータや Excel の表を取り込む (CSV to YAML)");
  std::string format_help;
  std::vector<std::string> format_names;
  for (const ImportFormat& known : import_formats()) {
    format_help += (format_help.empty() ? "" : "、") + std::string(known.name) + ": " + known.what;
    format_names.emplace_back(known.name);
  }
  import->add_option("format", options.import_format, format_help)
      ->required()
      ->check(CLI::IsMember(format_names));
  import
      ->add_option("files", options.import_files,
                   "CSV ファイル。サービスごとに分かれているときは全部並べます (files)")
      ->required();
  import->add_option(
      "--municipality", options.municipality,
      "公的なデータ: 市区町村のコードか名前。既定はファイルにある全部 (code or name)");
  import->add_option("--as-of", as_of,
                     "公的なデータ: 基準日 YYYY-MM-DD (day that the data are of)");
  import->add_option("--into", options.into,
                     "書き込むフォルダー。Excel の表の既定は プロジェクト/data/records "
                     "(folder to write to)");
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
  if (!until.empty()) {
    options.until = parse_date(until);
    if (!options.until) refuse("--until", until, "2027-03-31");
  }
  if (!month.empty()) {
    options.month = parse_month(month);
    if (!options.month) refuse(close->parsed() ? "close" : "--month", month, "2026-10");
  }
  if (!period.empty()) {
    options.period = parse_period(period);
    if (!options.period) refuse("期間", period, "2026-10、2026-T2、2026-FY");
  }
  if (import->parsed()) {
    const ImportFormat& known = *find_import_format(options.import_format);
    const auto misused = [&](const std::string& why) {
      parsed.usage = Usage{"使い方が正しくありません (wrong use): " + why + "\n", 2};
    };
    if (options.into.empty() && !known.into)
      misused("--into に書き込むフォルダーを指定してください (--into is required)");
    else if (!known.is_official && !(options.municipality.empty() && as_of.empty()))
      misused(options.import_format +
              " に --municipality と --as-of は使えません (these are for official data)");
  }
  if (close->parsed() && close->count("--reopen") > 0) {
    options.reopen = std::string(trim_text(reopen));
    if (options.reopen->empty() || options.reopen->find('\n') != std::string::npos)
      parsed.usage = Usage{
          "close: --reopen に理由を 1 行で書いてください (--reopen takes a reason, on one line)\n",
          2};
  }
  if (forms->parsed() && period.empty() && options.form.empty())
    parsed.usage = Usage{
        "forms: 期間か --form を書いてください。例 forms 2026-10、forms --form 16 (a period or "
        "--form is needed)\n",
        2};
  if (!lang.empty()) options.language = lang == "ja" ? Language::ja : Language::en;
  if (format == "short") options.format = ReportFormat::short_;
  if (format == "json") options.format = ReportFormat::json;

  if (build->parsed()) options.command = Options::Command::build;
  if (check->parsed()) options.command = Options::Command::check;
  if (close->parsed()) options.command = Options::Command::close;
  if (forms->parsed()) options.command = Options::Command::forms;
  if (report->parsed()) options.command = Options::Command::report;
  if (due->parsed()) options.command = Options::Command::due;
  if (import->parsed()) options.command = Options::Command::import;
  if (totals->parsed()) options.command = Options::Command::totals;
  if (version->parsed()) options.command = Options::Command::version;
  if (options.out.empty()) options.out = options.project + "/out";
  return parsed;
}

}  // namespace kakehashi
