#pragma once
#include "base/message.h"

namespace kakehashi {

/// Who may see a field or a page. Ordered: each audience sees what the ones before it see.
enum class Audience { public_, professional, office };

inline bool may_see(Audience reader, Audience field) { return field <= reader; }

/// "住民向け" / "public" and so on (DOMAIN section 2).
inline Text audience_name(Audience audience) {
  switch (audience) {
    case Audience::public_:
      return {"住民向け", "public"};
    case Audience::professional:
      return {"関係者向け", "professional"};
    case Audience::office:
      break;
  }
  return {"室内", "office"};
}

}  // namespace kakehashi
