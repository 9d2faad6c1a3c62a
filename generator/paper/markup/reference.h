#pragma once
#include <string>

namespace kakehashi::paper {

/// The handbook's page about HTML and CSS for paper, as Markdown in Japanese and English, made from
/// the tables that the typesetter itself works by. It is kept as docs/paper.md.
std::string reference_page();

}  // namespace kakehashi::paper
