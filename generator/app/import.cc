#include "app/import_formats.h"
#include "app/session.h"

namespace kakehashi {

const std::vector<ImportFormat>& import_formats() {
  static const std::vector<ImportFormat> formats{
      {"kaigo", "介護サービス情報公表システム", import_official_care, nullptr, true},
      {"consultations", "Excel で付けている相談の表", import_record_sheets, "data/records", false},
      {"daily-log", "Excel で付けている日報の表", import_record_sheets, "data/records", false},
  };
  return formats;
}

const ImportFormat* find_import_format(std::string_view name) {
  for (const ImportFormat& format : import_formats())
    if (name == format.name) return &format;
  return nullptr;
}

int run_import(Session& session) {
  return find_import_format(session.options.import_format)->run(session);
}

}  // namespace kakehashi
