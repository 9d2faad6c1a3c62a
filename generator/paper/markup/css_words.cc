#include "paper/markup/css_words.h"

#include <cmath>

namespace kakehashi::paper {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool in_name(char c) { return starts_name(c) || is_digit(c) || c == '-'; }

class Splitter {
 public:
  Splitter(std::string_view css, std::vector<WordError>& errors) : css_(css), errors_(errors) {
    if (css_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // Offsets stay those of the file.
  }

  Word next() {
    Word word;
    const std::size_t start = at_;
    skip_space();
    word.spaced = at_ > start;
    word.begin = static_cast<std::uint32_t>(at_);
    if (at_ < css_.size()) read(word);
    word.end_at = static_cast<std::uint32_t>(at_);
    return word;
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < css_.size() ? css_[at_ + ahead] : '\0';
  }
  bool name_ahead(std::size_t ahead = 0) const {
    return starts_name(peek(ahead)) ||
           (peek(ahead) == '-' && (starts_name(peek(ahead + 1)) || peek(ahead + 1) == '-'));
  }
  bool number_ahead() const {
    const std::size_t sign = peek() == '-' || peek() == '+' ? 1 : 0;
    return is_digit(peek(sign)) || (peek(sign) == '.' && is_digit(peek(sign + 1)));
  }

  void skip_space() {
    while (at_ < css_.size()) {
      if (is_space(css_[at_])) {
        ++at_;
      } else if (peek() == '/' && peek(1) == '*') {
        const std::size_t end = css_.find("*/", at_ + 2);
        if (end == std::string_view::npos) {
          errors_.push_back({static_cast<std::uint32_t>(at_), WordError::Kind::comment});
          at_ = css_.size();
        } else {
          at_ = end + 2;
        }
      } else {
        return;
      }
    }
  }

  std::string name() {
    const std::size_t start = at_;
    while (at_ < css_.size() && in_name(css_[at_])) ++at_;
    return std::string(css_.substr(start, at_ - start));
  }

  void read(Word& word) {
    if (number_ahead()) {
      read_number(word);
    } else if (name_ahead()) {
      word.text = name();
      word.kind = Word::Kind::name;
      if (peek() == '(') read_function(word);
    } else if (peek() == '"' || peek() == '\'') {
      read_string(word);
    } else if (peek() == '#' && in_name(peek(1))) {
      ++at_;
      word.kind = Word::Kind::hash;
      word.text = name();
    } else if (peek() == '@' && name_ahead(1)) {
      ++at_;
      word.kind = Word::Kind::at;
      word.text = name();
    } else {
      word.kind = Word::Kind::symbol;
      word.text = css_[at_++];
    }
  }

  void read_number(Word& word) {
    word.kind = Word::Kind::number;
    double sign = 1;
    if (peek() == '-' || peek() == '+') sign = css_[at_++] == '-' ? -1 : 1;
    double scale = 1;
    for (; is_digit(peek()); ++at_) word.number = word.number * 10 + (peek() - '0');
    if (peek() == '.' && is_digit(peek(1))) {
      for (++at_; is_digit(peek()); ++at_) word.number += (peek() - '0') * (scale /= 10);
    }
    word.number = std::isfinite(word.number) ? word.number * sign : 0;
    if (peek() == '%') {
      word.text = "%";
      ++at_;
    } else if (name_ahead()) {
      word.text = name();
    }
  }

  void read_string(Word& word) {
    word.kind = Word::Kind::string;
    const char quote = css_[at_];
    const auto start = static_cast<std::uint32_t>(at_++);
    while (at_ < css_.size() && css_[at_] != quote && css_[at_] != '\n') {
      if (css_[at_] == '\\' && at_ + 1 < css_.size()) ++at_;
      word.text.push_back(css_[at_++]);
    }
    if (peek() == quote) {
      ++at_;
    } else {
      errors_.push_back({start, WordError::Kind::string});
    }
  }

  void read_function(Word& word) {
    const auto start = word.begin;
    word.kind = Word::Kind::function;
    ++at_;
    while (true) {
      skip_space();
      if (at_ >= css_.size() || peek() == ';' || peek() == '}' || peek() == '{') {
        errors_.push_back({start, WordError::Kind::function});
        return;
      }
      if (peek() == ')') {
        ++at_;
        return;
      }
      // Functions in functions have no use in the subset, and this way nothing recurses.
      if (peek() == '(') {
        errors_.push_back({start, WordError::Kind::function});
        ++at_;
        continue;
      }
      Word argument;
      argument.begin = static_cast<std::uint32_t>(at_);
      if (name_ahead() && !number_ahead()) {
        argument.kind = Word::Kind::name;
        argument.text = name();
      } else {
        read(argument);
      }
      argument.end_at = static_cast<std::uint32_t>(at_);
      word.arguments.push_back(std::move(argument));
    }
  }

  std::string_view css_;
  std::vector<WordError>& errors_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Word> split_words(std::string_view css, std::vector<WordError>& errors) {
  std::vector<Word> words;
  Splitter splitter(css, errors);
  do {
    words.push_back(splitter.next());
  } while (words.back().kind != Word::Kind::end);
  return words;
}

}  // namespace kakehashi::paper
