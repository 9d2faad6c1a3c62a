#include "app/due_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/unicode.h"
#include "base/utf8.h"
#include "programme/words.h"

namespace kakehashi {
namespace {

constexpr std::size_t kPlacesShown = 3;

std::string padded(const std::string& text, int width) {
  return text +
         std::string(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
}

/// 令和8年12月10日(木) or 2026-12-10 (Thu)
Text day_text(const Date& date) {
  static constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed",
                                                    "Thu", "Fri", "Sat"};
  const Weekday day = weekday(date);
  return {fmt::format("{}({})", era(date), weekday_kanji(day)),
          fmt::format("{} ({})", iso(date), kDays[static_cast<std::size_t>(day)])};
}

Text left_text(int days) {
  const auto english = [](int number) {
    return fmt::format("{} day{}", number, number == 1 ? "" : "s");
  };
  if (days < 0) return {fmt::format("{}日経過", -days), english(-days) + " ago"};
  if (days == 0) return {"今日まで", "today"};
  return {fmt::format("あと{}日", days), "in " + english(days)};
}

class Printer {
 public:
  Printer(const DueList& list, const Sources& sources, Language language)
      : list_(list), sources_(sources), language_(language) {
    for (const Deadline& deadline : list.deadlines) {
      number_width_ = std::max(number_width_, display_width(say(number_text(*deadline.form))));
      name_width_ = std::max(name_width_, display_width(*deadline.form->name));
    }
  }

  std::string text() {
    const Text today = day_text(list_.today);
    title({fmt::format("{}の提出物（{}現在）", *list_.project.office.name, today.ja),
           fmt::format("What {} submits, as of {}", *list_.project.office.name, today.en)});
    if (list_.deadlines.empty()) {
      line(0, list_.until
                  ? Text("その日までに提出するものはありません。", "Nothing is due until that day.")
                  : Text("今年度に提出するものはありません。",
                         "Nothing is due for this fiscal year."));
      return out_;
    }
    const std::vector<Errand> all = errands(list_.deadlines);
    part(all,
         {"期限を過ぎたもの（提出を済ませたものには、することはありません）",
          "Overdue (nothing to do for what has been sent)"},
         [&](const Deadline& one) { return one.is_overdue(list_.today); });
    part(all, {"これから提出するもの", "To come"},
         [&](const Deadline& one) { return one.due && !one.is_overdue(list_.today); });
    part(all, {"日がまだ決まらないもの", "Without a date yet"},
         [](const Deadline& one) { return !one.due; });
    addresses();
    return out_;
  }

 private:
  const std::string& say(const Text& text) const { return text.in(language_); }
  void line(int indent, const Text& text) {
    out_ += std::string(static_cast<std::size_t>(indent), ' ') + printable(say(text)) + "\n";
  }
  void title(const Text& text) {
    line(0, text);
    out_ += "\n";
  }

  template <class Belongs>
  void part(const std::vector<Errand>& all, const Text& head, Belongs belongs) {
    bool is_first = true;
    for (const Errand& errand : all) {
      if (!belongs(errand.front())) continue;
      if (is_first) title({"■ " + head.ja, "== " + head.en});
      is_first = false;
      heading(errand.front());
      for (const Deadline& deadline : errand) form(deadline);
      out_ += "\n";
    }
  }

  void heading(const Deadline& deadline) {
    const Text& label = deadline.occasion.label;
    Text rule = rule_text(*deadline.rule);
    if (!deadline.due) {
      line(0, label);
    } else {
      const Text day = day_text(*deadline.act_by);
      const Text left = left_text(deadline.days_left(list_.today));
      line(0,
           {day.ja + "  " + left.ja + "  " + label.ja, day.en + "  " + left.en + "  " + label.en});
      if (*deadline.act_by != *deadline.due) {
        const Text due = day_text(*deadline.due);
        rule.ja += "。期限の" + due.ja + "は休みのため、その前の開室日";
        rule.en += fmt::format("; {} itself is no office day, so the office day before it", due.en);
      }
    }
    line(2, rule);
  }

  void form(const Deadline& deadline) {
    const Form& form = *deadline.form;
    const std::string row = padded(say(number_text(form)), number_width_) + "  " +
                            padded(*form.name, name_width_) + "  " + say(ways_text(form));
    line(2, row.substr(0, row.find_last_not_of(' ') + 1));
    const int indent = 4 + number_width_;
    if (form.note) line(indent, Text("※ " + *form.note, "* " + *form.note));
    for (const Missing& missing : deadline.data.missing)
      line(indent, Text("・" + missing.in(Language::ja) + places(missing),
                        "- " + missing.in(Language::en) + places(missing)));
    if (deadline.data.looked && deadline.data.missing.empty())
      line(indent, deadline.progress == Progress::over
                       ? Text("データはそろっています", "the data are complete")
                       : Text("ここまでのデータはそろっています", "the data are complete so far"));
  }

  /// Where the records stand that lack it.
  std::string places(const Missing& missing) const {
    std::string out;
    for (std::size_t i = 0; i < missing.places.size() && i < kPlacesShown; ++i) {
      const Span span = missing.places[i];
      const SourceFile& file = sources_[span.source];
      const int line = file.position(span.begin).line;
      if (i > 0 && span.source == missing.places[i - 1].source)
        out += fmt::format(", {}", line);
      else
        out += fmt::format("{}{}:{}", i == 0 ? "" : ", ", file.path(), line);
    }
    if (out.empty()) return out;
    return " [" + out + (missing.places.size() > kPlacesShown ? ", …]" : "]");
  }

  /// Where it goes, by the ways that are used.
  void addresses() {
    const SubmitTo& to = list_.project.office.submit_to;
    if (!to.name) return;
    line(0, Text("送り先  " + *to.name, "To  " + *to.name));
    std::set<std::string> used;
    for (const Deadline& deadline : list_.deadlines)
      for (const Given<Code>& way : deadline.form->ways) used.insert(way.value->id);
    const auto address = [&](const char* way, const std::string& text) {
      if (used.contains(way) && !text.empty()) line(2, Text(text));
    };
    address("email", *to.email);
    address("post", (to.postal_code ? "〒" + *to.postal_code + " " : "") + *to.address);
  }

  const DueList& list_;
  const Sources& sources_;
  Language language_;
  int number_width_ = 0, name_width_ = 0;
  std::string out_;
};

}  // namespace

std::string due_text(const DueList& list, const Sources& sources, Language language) {
  return Printer(list, sources, language).text();
}

}  // namespace kakehashi
