#pragma once
#include "base/message.h"
#include "model/field.h"

namespace kakehashi {

/// What a value of a type is called in a message, and an example of one.
struct TypeWords {
  Text noun;
  Text example;
};
TypeWords type_words(FieldType type);

}  // namespace kakehashi
