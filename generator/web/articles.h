#pragma once
#include "web/page_kind.h"

namespace kakehashi {

/// The texts of site/pages/ as lists show them: {title summary path}.
ShapePtr article_list_shape();
Value::List article_list(const Edition& edition);

/// Those of one folder ("leaflets" or "pages") with an easy edition: {title summary path}, title
/// and summary as HTML.
ShapePtr easy_article_list_shape();
Value::List easy_article_list(const std::vector<ArticlePage>& articles, const std::string& folder);

}  // namespace kakehashi
