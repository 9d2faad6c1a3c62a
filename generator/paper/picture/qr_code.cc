#include "paper/picture/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/uri.h"

namespace kakehashi::paper {
namespace {

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

/// Digits and capital letters are packed more densely than other characters.
Code encode_ascii(const std::string& text) {
  return {QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free};
}

/// Readers take bytes for Shift_JIS or Latin 1 when nothing says that they are UTF-8.
Code encode_utf8(const std::string& text) {
  constexpr unsigned kUtf8 = 26;
  const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(QRinput_new2(0, QR_ECLEVEL_M),
                                                                &QRinput_free);
  Code none(nullptr, &QRcode_free);
  if (input == nullptr || QRinput_appendECIheader(input.get(), kUtf8) != 0 ||
      QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()),
                     reinterpret_cast<const unsigned char*>(text.data())) != 0) {
    return none;
  }
  return {QRcode_encodeInput(input.get()), &QRcode_free};
}

}  // namespace

std::optional<QrCode> encode_qr(std::string_view utf8) {
  const bool is_address = utf8.starts_with("https://") || utf8.starts_with("http://");
  const std::string text = is_address ? ascii_uri(utf8) : std::string(utf8);
  const bool is_ascii = std::all_of(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const Code code = is_ascii ? encode_ascii(text) : encode_utf8(text);
  if (code == nullptr) return std::nullopt;
  QrCode out;
  out.modules = code->width;
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  out.dark.reserve(count);
  for (std::size_t i = 0; i < count; ++i) out.dark.push_back((code->data[i] & 1) != 0);
  return out;
}

}  // namespace kakehashi::paper
