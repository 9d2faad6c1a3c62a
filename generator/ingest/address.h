#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Japanese addresses as official files write them: with or without prefecture and city, in any
/// width, with the building at the end once more.
namespace kakehashi {

struct AddressReading {
  std::string address;   ///< From the prefecture on, without the building.
  std::string building;  ///< Empty when the file gives none of its own.
  std::string blocks;    ///< The first three numbers ("2-16-1"): the same block in any spelling.
  /// The address begins with another municipality than its column says; it was left as written.
  bool conflict = false;
};

/// `prefecture` and `city` are the columns of the file (city with its ward: 大阪市東成区). What the
/// address lacks of them is put in front; a 郡 between the two is kept. The building is cut off
/// when the address ends with it.
AddressReading read_address(std::string_view address, std::string_view building,
                            std::string_view prefecture, std::string_view city);

}  // namespace kakehashi
