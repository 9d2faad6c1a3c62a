#include "paper/frame/bundle.h"

#include <iterator>

namespace kakehashi::paper {
namespace {

/// Moves a part's contents behind what is in the bundle already.
class Bundler {
 public:
  explicit Bundler(Document& out) : out_(out) {}

  void add(BundlePart part) {
    Document& document = part.document;
    first_page_ = static_cast<int>(out_.pages.size());
    first_tag_ = static_cast<TagIndex>(out_.tags.size());
    first_target_ = static_cast<int>(out_.targets.size());
    if (document.pages.empty()) return;
    add_labels(part);
    out_.bookmarks.push_back({part.title, 1, first_page_, 0});
    for (Bookmark& bookmark : document.bookmarks) {
      bookmark.level += 1;
      bookmark.page += first_page_;
      out_.bookmarks.push_back(std::move(bookmark));
    }
    for (Target& target : document.targets) {
      if (target.page >= 0) target.page += first_page_;
      out_.targets.push_back(target);
    }
    add_tags(part);
    for (Page& page : document.pages) {
      for (Item& item : page.items) {
        std::visit(
            [&](auto& one) {
              if constexpr (requires { one.tag; }) shift(one.tag);
            },
            item);
      }
      for (LinkArea& link : page.links) {
        shift(link.tag);
        if (link.target >= 0) link.target += first_target_;
      }
      out_.pages.push_back(std::move(page));
    }
  }

 private:
  void shift(TagIndex& tag) const {
    if (tag != kArtifact) tag += first_tag_;
  }

  void add_tags(BundlePart& part) {
    std::vector<Tag>& tags = part.document.tags;
    for (Tag& tag : tags) shift(tag.parent);
    if (!tags.empty()) {
      Tag& root = tags.front();
      root.role = "Part";
      root.parent = 0;
      root.title = part.title;
      if (root.language.empty() && part.document.language != out_.language) {
        root.language = part.document.language;
      }
    }
    std::move(tags.begin(), tags.end(), std::back_inserter(out_.tags));
  }

  void add_labels(const BundlePart& part) {
    std::vector<PageLabels> labels = part.document.page_labels;
    if (labels.empty() || labels.front().first_page > 0) {
      labels.insert(labels.begin(), {0, "", part.label_prefix.empty() ? first_page_ + 1 : 1});
    }
    for (PageLabels& one : labels) {
      one.first_page += first_page_;
      one.prefix = part.label_prefix + one.prefix;
      out_.page_labels.push_back(std::move(one));
    }
  }

  Document& out_;
  int first_page_ = 0, first_target_ = 0;
  TagIndex first_tag_ = 0;
};

}  // namespace

Document bundle(std::string title, std::vector<BundlePart> parts) {
  Document out;
  out.title = std::move(title);
  if (!parts.empty()) out.language = parts.front().document.language;
  Tag root;
  root.role = "Document";
  out.tags.push_back(std::move(root));
  Bundler bundler(out);
  for (BundlePart& part : parts) bundler.add(std::move(part));
  return out;
}

}  // namespace kakehashi::paper
