#include "paper/font/font.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"
#include "paper/font/characters.h"
#include "paper/font/clusters.h"
#include "paper/font/faces.h"
#include "paper/font/subset_cache.h"

namespace kakehashi::paper {
namespace {

/// Owns one reference of a HarfBuzz object.
template <class T, void (*Destroy)(T*)>
class Handle {
 public:
  explicit Handle(T* object = nullptr) : object_(object) {}
  Handle(Handle&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Handle() {
    if (object_ != nullptr) Destroy(object_);
  }
  T* get() const { return object_; }
  explicit operator bool() const { return object_ != nullptr; }

 private:
  T* object_;
};

using Blob = Handle<hb_blob_t, hb_blob_destroy>;
using HbFace = Handle<hb_face_t, hb_face_destroy>;
using HbFont = Handle<hb_font_t, hb_font_destroy>;
using Buffer = Handle<hb_buffer_t, hb_buffer_destroy>;
using SubsetInput = Handle<hb_subset_input_t, hb_subset_input_destroy>;
using SubsetPlan = Handle<hb_subset_plan_t, hb_subset_plan_destroy>;

struct Face {
  HbFace face;
  HbFont font;
  /// The outlines without character map and layout tables: what a subset is cut from. hb-subset
  /// would otherwise walk all of the character map for every document.
  HbFace outlines;
  std::string name;
  double upem = 1000;
  FaceMetrics metrics;

  double em(double units) const { return units / upem; }
  /// The glyph of a lone character, 0 when there is none.
  std::uint32_t nominal(char32_t character) const {
    if (is_beyond_us(character)) return 0;
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font.get(), character, &glyph) != 0 ? glyph : 0;
  }
  bool has_variation(char32_t base, char32_t selector) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_variation_glyph(font.get(), base, selector, &glyph) != 0 && glyph != 0;
  }
};

Result<Face> load_face(const FaceFile& file) {
  const Blob blob(hb_blob_create_from_file_or_fail(file.path));
  const auto fail = [&](const char* what) {
    return Failure{std::string(file.path) + ": " + what + " (package " + file.package + ")"};
  };
  if (!blob) return fail("cannot read the font file");
  Face out;
  out.face = HbFace(hb_face_create(blob.get(), 0));
  if (hb_face_get_glyph_count(out.face.get()) == 0) return fail("not a TrueType font");
  out.upem = hb_face_get_upem(out.face.get());
  out.outlines = HbFace(hb_face_builder_create());
  for (const char* tag : {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}) {
    const Blob table(hb_face_reference_table(out.face.get(), hb_tag_from_string(tag, 4)));
    if (hb_blob_get_length(table.get()) == 0) return fail("has no TrueType outlines");
    hb_face_builder_add_table(out.outlines.get(), hb_tag_from_string(tag, 4), table.get());
  }
  out.font = HbFont(hb_font_create(out.face.get()));
  hb_font_make_immutable(out.font.get());
  hb_face_make_immutable(out.face.get());
  hb_face_make_immutable(out.outlines.get());

  char name[128];
  unsigned length = sizeof name;
  hb_ot_name_get_utf8(out.face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length,
                      name);
  out.name.assign(name, length);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(out.font.get(), &extents);
  out.metrics = {out.em(extents.ascender), out.em(-extents.descender)};
  return out;
}

bool is_mark(char32_t character) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), character)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
      return true;
    default:
      return false;
  }
}

/// Shapes clusters one by one. Kerning, ligatures and contextual forms reach across clusters; all
/// are off (copied text must be exact, UD gothic is set solid), so nothing is lost.
class ClusterShaper {
 public:
  /// The glyphs of `bytes` in a face; `cluster` of each is `offset`.
  std::vector<Glyph> shape(const Face& face, std::string_view bytes, std::size_t offset) {
    hb_buffer_t* const buffer = buffer_.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    for (std::size_t at = 0; at < bytes.size();) {
      hb_buffer_add(buffer, next_character(bytes, at), static_cast<unsigned>(offset));
    }
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_language(buffer, japanese_);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    static constexpr hb_feature_t kOff[] = {
        {HB_TAG('k', 'e', 'r', 'n'), 0, 0, static_cast<unsigned>(-1)},
        {HB_TAG('l', 'i', 'g', 'a'), 0, 0, static_cast<unsigned>(-1)},
        {HB_TAG('c', 'l', 'i', 'g'), 0, 0, static_cast<unsigned>(-1)},
        {HB_TAG('c', 'a', 'l', 't'), 0, 0, static_cast<unsigned>(-1)},
    };
    hb_shape(face.font.get(), buffer, kOff, std::size(kOff));

    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<Glyph> out;
    out.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
      out.push_back({infos[i].codepoint, infos[i].cluster, face.em(places[i].x_advance),
                     face.em(places[i].x_offset), face.em(places[i].y_offset)});
    }
    return out;
  }

 private:
  Buffer buffer_{hb_buffer_create()};
  hb_language_t japanese_ = hb_language_from_string("ja", 2);
};

bool complete(const std::vector<Glyph>& glyphs) {
  return std::none_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return g.id == 0; });
}

bool any_beyond_us(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_beyond_us(next_character(bytes, at))) return true;
  }
  return false;
}

/// Does the face draw every variation that the cluster asks for?
bool honours_selectors(const Face& face, std::string_view bytes) {
  char32_t before = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const char32_t c = next_character(bytes, at);
    if (is_variation_selector(c) && !face.has_variation(before, c)) return false;
    before = c;
  }
  return true;
}

/// A number of a table that HarfBuzz has no call for, 0 beyond its end.
int table_int16(hb_face_t* face, hb_tag_t tag, std::size_t offset) {
  const Blob blob(hb_face_reference_table(face, tag));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  if (offset + 2 > length) return 0;
  return static_cast<std::int16_t>(static_cast<unsigned char>(data[offset]) << 8 |
                                   static_cast<unsigned char>(data[offset + 1]));
}

}  // namespace

struct FontBook::Impl {
  std::vector<Face> faces;

  /// A cluster found in a face; `face` is -1 when no face has all of it.
  struct Found {
    FaceId face = -1;
    std::vector<Glyph> glyphs;
  };

  Found find_simple(const Cluster& cluster, const Chain& chain) const {
    for (const FaceId id : chain) {
      const Face& face = faces[static_cast<std::size_t>(id)];
      const std::uint32_t glyph = face.nominal(cluster.base);
      if (glyph == 0) continue;
      return {id, {{glyph, static_cast<std::uint32_t>(cluster.begin), advance_em(face, glyph)}}};
    }
    return {};
  }

  /// The best face for a cluster of several characters. A right variation counts most; Unicode
  /// allows to pass over a selector, and a plain 葛 is better than none. Then one picture for the
  /// whole: marks put over a letter lie badly in fonts made for Japanese.
  Found find_complex(std::string_view bytes, std::size_t offset, const Chain& chain,
                     ClusterShaper& shaper) const {
    Found best;
    if (any_beyond_us(bytes)) return best;
    int best_score = -1;
    for (const FaceId id : chain) {
      const Face& face = faces[static_cast<std::size_t>(id)];
      std::vector<Glyph> glyphs = shaper.shape(face, bytes, offset);
      if (!complete(glyphs)) continue;
      const int score = (honours_selectors(face, bytes) ? 2 : 0) + (glyphs.size() <= 1 ? 1 : 0);
      if (score > best_score) best = {id, std::move(glyphs)};
      best_score = std::max(best_score, score);
      if (score == 3) break;
    }
    return best;
  }

  Found find(std::string_view text, const Cluster& cluster, const Chain& chain,
             ClusterShaper& shaper) const {
    if (cluster.simple) return find_simple(cluster, chain);
    return find_complex(text.substr(cluster.begin, cluster.end - cluster.begin), cluster.begin,
                        chain, shaper);
  }

  /// The face for a word in Latin letters that starts with `cluster`, and where the word ends: its
  /// letters come from one face, if any has them all, lest Việt be set in two.
  struct Word {
    FaceId face = -1;
    std::size_t end = 0;
  };
  Word find_word(const Clusters& rest, const Cluster& first, const Chain& chain) const {
    Word word;
    for (const FaceId id : chain) {
      const Face& face = faces[static_cast<std::size_t>(id)];
      bool has_all = true;
      Clusters ahead = rest;
      Cluster cluster = first;
      do {
        if (!is_latin_letter(cluster.base)) break;
        word.end = cluster.end;
        has_all = has_all && cluster.simple && face.nominal(cluster.base) != 0;
      } while (ahead.next(cluster));
      if (has_all) {
        word.face = id;
        break;
      }
    }
    return word;
  }

  bool any_has(char32_t character) const {
    return is_ignorable(character) ||
           std::any_of(faces.begin(), faces.end(),
                       [&](const Face& face) { return face.nominal(character) != 0; });
  }

  static double advance_em(const Face& face, std::uint32_t glyph) {
    return face.em(hb_font_get_glyph_h_advance(face.font.get(), glyph));
  }
};

FontBook::FontBook(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)), subsets_(std::make_unique<SubsetCache>()) {}
FontBook::~FontBook() = default;

Result<std::shared_ptr<const FontBook>> FontBook::load() {
  auto impl = std::make_unique<Impl>();
  for (const FaceFile& file : kFiles) {
    Result<Face> face = load_face(file);
    if (!face) return Failure{face.reason()};
    impl->faces.push_back(std::move(*face));
  }
  return std::shared_ptr<const FontBook>(new FontBook(std::move(impl)));
}

std::vector<ShapedRun> FontBook::shape(std::string_view utf8, const FontRequest& request) const {
  const Chain& chain = chain_of(request);
  const Face& first = impl_->faces[static_cast<std::size_t>(chain[0])];
  std::vector<ShapedRun> runs;
  std::unique_ptr<ClusterShaper> shaper;  // Made when the first cluster needs it.
  std::size_t run_begin = 0;
  const auto run_of = [&](FaceId face, std::size_t begin) -> ShapedRun& {
    if (runs.empty() || runs.back().face != face) {
      if (!runs.empty()) runs.back().text.assign(utf8.substr(run_begin, begin - run_begin));
      runs.push_back({face, {}, {}});
      run_begin = begin;
    }
    return runs.back();
  };

  Impl::Word word;
  Clusters clusters(utf8, &is_mark);
  for (Cluster cluster; clusters.next(cluster);) {
    FaceId likely = chain[0];
    if (is_latin_letter(cluster.base)) {
      if (cluster.begin >= word.end) word = impl_->find_word(clusters, cluster, chain);
      if (word.face >= 0) likely = word.face;
    }
    // Nearly every character is a simple one of the first face: no allocation on that way.
    const Face& face = impl_->faces[static_cast<std::size_t>(likely)];
    if (const std::uint32_t glyph = cluster.simple ? face.nominal(cluster.base) : 0; glyph != 0) {
      ShapedRun& run = run_of(likely, cluster.begin);
      if (run.glyphs.empty()) run.glyphs.reserve((utf8.size() - cluster.begin) / 3 + 1);
      run.glyphs.push_back({glyph, static_cast<std::uint32_t>(cluster.begin - run_begin),
                            Impl::advance_em(face, glyph)});
      continue;
    }
    if (shaper == nullptr) shaper = std::make_unique<ClusterShaper>();
    Impl::Found found = impl_->find(utf8, cluster, chain, *shaper);
    if (found.face < 0) {
      found = {chain[0], {{0, 0, Impl::advance_em(first, 0)}}};
    }
    ShapedRun& run = run_of(found.face, cluster.begin);
    for (Glyph& glyph : found.glyphs) {
      glyph.cluster = static_cast<std::uint32_t>(cluster.begin - run_begin);
      run.glyphs.push_back(glyph);
    }
  }
  if (!runs.empty()) runs.back().text.assign(utf8.substr(run_begin));
  return runs;
}

std::size_t FontBook::missing(std::string_view utf8, const FontRequest& request) const {
  const Chain& chain = chain_of(request);
  const Face& first = impl_->faces[static_cast<std::size_t>(chain[0])];
  std::unique_ptr<ClusterShaper> shaper;
  Clusters clusters(utf8, &is_mark);
  for (Cluster cluster; clusters.next(cluster);) {
    if (cluster.simple && first.nominal(cluster.base) != 0) continue;
    if (shaper == nullptr) shaper = std::make_unique<ClusterShaper>();
    if (impl_->find(utf8, cluster, chain, *shaper).face >= 0) continue;
    // Name the mark, not the letter below it, when it is the mark that is missing.
    for (std::size_t at = cluster.begin; at < cluster.end;) {
      const std::size_t here = at;
      if (!impl_->any_has(next_character(utf8, at))) return here;
    }
    return cluster.begin;
  }
  return std::string_view::npos;
}

FaceMetrics FontBook::metrics(FaceId face) const {
  return impl_->faces.at(static_cast<std::size_t>(face)).metrics;
}

FaceId FontBook::primary(const FontRequest& request) const { return chain_of(request)[0]; }

const std::string& FontBook::name(FaceId face) const {
  return impl_->faces.at(static_cast<std::size_t>(face)).name;
}

double FontBook::advance(FaceId id, std::uint32_t glyph) const {
  return Impl::advance_em(impl_->faces.at(static_cast<std::size_t>(id)), glyph) * 1000;
}

Result<FontBook::Subset> FontBook::subset(FaceId id,
                                          const std::vector<std::uint32_t>& glyphs) const {
  const Face& face = impl_->faces.at(static_cast<std::size_t>(id));
  const auto fail = [&](const char* what) { return Failure{face.name + ": " + what}; };
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) return fail("hb_subset_input_create_or_fail");
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* const wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);

  const SubsetPlan plan(hb_subset_plan_create_or_fail(face.outlines.get(), input.get()));
  if (!plan) return fail("hb_subset_plan_create_or_fail");
  const HbFace small(hb_subset_plan_execute_or_fail(plan.get()));
  if (!small) return fail("hb_subset_plan_execute_or_fail");

  Subset out;
  const hb_map_t* const renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  out.new_ids.reserve(glyphs.size());
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t number = hb_map_get(renumbered, glyph);
    if (number == HB_MAP_VALUE_INVALID) return fail("a glyph is not in the font");
    out.new_ids.push_back(number);
  }
  const Blob blob(hb_face_reference_blob(small.get()));
  unsigned length = 0;
  const char* const data = hb_blob_get_data(blob.get(), &length);
  if (length == 0) return fail("hb_face_reference_blob");
  out.bytes.assign(data, length);
  out.glyph_count = hb_face_get_glyph_count(small.get());

  const double scale = 1000 / face.upem;
  hb_position_t cap_height = 0;
  hb_ot_metrics_get_position_with_fallback(face.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT,
                                           &cap_height);
  out.units_per_em = face.upem;
  out.ascent = face.metrics.ascent * 1000;
  out.descent = -face.metrics.descent * 1000;
  out.cap_height = cap_height * scale;
  out.italic_angle = table_int16(face.face.get(), HB_TAG('p', 'o', 's', 't'), 4);
  for (std::size_t i = 0; i < 4; ++i) {
    out.box[i] = table_int16(face.face.get(), HB_TAG('h', 'e', 'a', 'd'), 36 + 2 * i) * scale;
  }
  out.fixed_pitch = table_int16(face.face.get(), HB_TAG('p', 'o', 's', 't'), 14) != 0;
  out.serif = kFiles[static_cast<std::size_t>(id)].serif;
  return out;
}

}  // namespace kakehashi::paper
