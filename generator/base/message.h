#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kakehashi {

enum class Language { ja, en };

/// A word or phrase in both languages; a plain string is the same in both.
struct Text {
  std::string ja;
  std::string en;

  Text(std::string both) : ja(both), en(std::move(both)) {}
  Text(std::string_view both) : Text(std::string(both)) {}
  Text(const char* both) : Text(std::string(both)) {}
  Text(std::string japanese, std::string english)
      : ja(std::move(japanese)), en(std::move(english)) {}
  const std::string& in(Language language) const { return language == Language::ja ? ja : en; }
};

/// An entry of the message catalogue: an id and its sentence in Japanese and English, with the
/// arguments as {0} to {9}. Every stage keeps its entries in its own `messages.h`, as `constexpr`
/// and not `inline constexpr`: two stages may use one name, and each must keep its own sentence. An
/// entry that lacks a language, or names other arguments in the two, does not compile.
class Message {
 public:
  consteval Message(const char* id, const char* ja, const char* en) : id_(id), ja_(ja), en_(en) {
    if (*id == 0 || *ja == 0 || *en == 0) throw "a message needs an id and both languages";
    if (arguments(ja) != arguments(en)) throw "both languages must use the same arguments";
  }

  const char* id() const { return id_; }
  const char* pattern(Language language) const { return language == Language::ja ? ja_ : en_; }
  std::string format(Language language, const std::vector<Text>& arguments) const;

 private:
  /// The set of argument numbers as bits.
  static consteval unsigned arguments(const char* text) {
    unsigned set = 0;
    for (; *text != 0; ++text) {
      if (*text != '{') continue;
      if (text[1] < '0' || text[1] > '9' || text[2] != '}') throw "write an argument as {0}";
      set |= 1u << (text[1] - '0');
    }
    return set;
  }

  const char* id_;
  const char* ja_;
  const char* en_;
};

}  // namespace kakehashi
