#include "publish/publish.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>

#include "support/catch.h"
#include "support/diagnostic_text.h"

using namespace kakehashi;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

OutputSet outputs(const Files& files) {
  OutputSet set;
  Diagnostics diagnostics;
  for (const auto& [path, bytes] : files) set.add(path, bytes, "test", {}, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  set.set_folder_mode("submissions", 0700);
  return set;
}

/// What stands in a folder, without our marker.
Files below(const MemoryDisk& disk, const std::string& folder) {
  Files inside;
  for (const auto& [path, bytes] : disk.files())
    if (path.starts_with(folder + '/')) inside[path.substr(folder.size() + 1)] = bytes;
  inside.erase(kMarkerFile);
  return inside;
}

const Files kOld{{"public/index.html", "old"}, {"public/same.html", "same"}, {"public/gone", "x"}};
const Files kNew{{"public/index.html", "new"},
                 {"public/same.html", "same"},
                 {"submissions/2026-11/form.pdf", "pdf"}};

MemoryDisk published(const Files& files) {
  MemoryDisk disk;
  Diagnostics diagnostics;
  REQUIRE(publish(outputs(files), disk, "work/out", diagnostics));
  return disk;
}

std::string errors(const OutputSet& set, Disk& disk, const std::string& out,
                   Language language = Language::en) {
  Diagnostics diagnostics;
  const bool done = publish(set, disk, out, diagnostics);
  CHECK(done == !diagnostics.has_errors());
  return to_text(diagnostics, Sources(), language);
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "kakehashi-publish-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

TEST_CASE("a first publication makes the folder and marks it as ours") {
  const MemoryDisk disk = published(kNew);
  CHECK(below(disk, "work/out") == kNew);
  CHECK(disk.exists("work/out/.kakehashi"));
  CHECK(*disk.entries("work") == std::vector<std::string>{"out"});
  CHECK(disk.folders().at("work/out/submissions") == 0700);
  CHECK(disk.folders().at("work/out/public") == 0755);
}

TEST_CASE("a further publication replaces the whole folder and takes over what did not change") {
  MemoryDisk disk = published(kOld);
  if (GENERATE(false, true)) disk.refuse_exchange();
  Diagnostics diagnostics;
  PublishReport report;
  CHECK(publish(outputs(kNew), disk, "work/out/", diagnostics, &report));
  CHECK(diagnostics.all().empty());
  CHECK(below(disk, "work/out") == kNew);
  CHECK(*disk.entries("work") == std::vector<std::string>{"out"});
  CHECK(report.written == 2);
  CHECK(report.unchanged == 1);
}

TEST_CASE("an output that is current already is not touched") {
  MemoryDisk disk = published(kNew);
  disk.revive();
  Diagnostics diagnostics;
  PublishReport report;
  CHECK(publish(outputs(kNew), disk, "work/out", diagnostics, &report));
  CHECK(disk.writing_calls() == 2);  // the parent folder and the lock
  CHECK(report.written == 0);
  CHECK(report.unchanged == 3);
}

TEST_CASE("an output that holds a file too many is not current") {
  const std::string stray = GENERATE("work/out/stray", "work/out/public/.hidden");
  MemoryDisk disk = published(kNew);
  REQUIRE(disk.write(stray, ""));
  CHECK(errors(outputs(kNew), disk, "work/out").empty());
  CHECK(below(disk, "work/out") == kNew);
}

TEST_CASE("wherever the disk dies the output is whole, and the next run mends the rest") {
  const bool can_exchange = GENERATE(true, false);
  bool finished = false;
  int died_between_renames = 0;
  for (int call = 1; !finished; ++call) {
    INFO("dies at writing call " << call << (can_exchange ? "" : ", without exchange"));
    MemoryDisk disk = published(kOld);
    if (!can_exchange) disk.refuse_exchange();
    disk.revive();
    disk.fail_at(call);
    Diagnostics diagnostics;
    const bool done = publish(outputs(kNew), disk, "work/out", diagnostics);
    finished = disk.writing_calls() < call;

    const Files out = below(disk, "work/out");
    if (disk.exists("work/out")) {
      CHECK(out == (done ? kNew : kOld));
      CHECK(disk.exists("work/out/.kakehashi"));
    } else {
      ++died_between_renames;
      CHECK_FALSE(done);
      CHECK(below(disk, "work/out.old-1") == kOld);
    }
    CHECK(done == !diagnostics.has_errors());

    disk.revive();
    Diagnostics later;
    CHECK(publish(outputs(kNew), disk, "work/out", later));
    CHECK(later.all().empty());
    CHECK(below(disk, "work/out") == kNew);
    CHECK(*disk.entries("work") == std::vector<std::string>{"out"});
  }
  CHECK(died_between_renames == (can_exchange ? 0 : 1));
}

TEST_CASE("a run that was killed between the two renames is undone before anything else") {
  MemoryDisk disk = published(kOld);
  REQUIRE(disk.rename("work/out", "work/out.old-1"));
  disk.revive();
  disk.fail_at(5);  // the folder, the lock, the restoring rename; then the disk is full
  Diagnostics diagnostics;
  CHECK_FALSE(publish(outputs(kNew), disk, "work/out", diagnostics));
  CHECK(below(disk, "work/out") == kOld);
}

TEST_CASE("a full disk is an error that says which file and that the output is untouched") {
  MemoryDisk disk = published(kOld);
  disk.revive();
  disk.fail_at(7);
  CHECK(errors(outputs(kNew), disk, "work/out") ==
        "\"work/out.staging-1/public/same.html\" cannot be written (No space left on device).\n"
        "  Check that the disk has room and that you may write to the folder.\n"
        "  The previous output is untouched.\n");
  MemoryDisk fresh;
  fresh.fail_at(3);
  CHECK(errors(outputs(kNew), fresh, "work/out", Language::ja) ==
        "「work/out.staging-1」に書き込めません（No space left on device）。\n"
        "  ディスクの空きと、フォルダに書き込む権限を確かめてください。\n");
}

TEST_CASE("bytes that do not come back as written are an error") {
  class Forgetful : public MemoryDisk {
   public:
    using MemoryDisk::MemoryDisk;
    Status write(const std::string& path, std::string_view bytes, bool durable) override {
      return MemoryDisk::write(path, path.ends_with(".pdf") ? bytes.substr(1) : bytes, durable);
    }
  };
  Forgetful disk;
  CHECK(errors(outputs(kNew), disk, "out") ==
        "\"out.staging-1/submissions/2026-11/form.pdf\" was read back and differs from what was "
        "written.\n"
        "  Check that the disk has room and that you may write to the folder.\n");
  CHECK(disk.files().empty());
}

TEST_CASE("a folder that we did not make is left alone") {
  MemoryDisk disk(Files{{"home/letter.odt", "dear"}, {"home/note", "x"}});
  const auto before = disk.files();
  CHECK(errors(outputs(kNew), disk, "home") ==
        "The output folder \"home\" holds files that this program did not make. It is left alone.\n"
        "  Name another folder with --out, or make sure that nothing in \"home\" is needed and "
        "delete it yourself.\n");
  CHECK(errors(outputs(kNew), disk, "home", Language::ja) ==
        "出力先「home」には、このプログラムが作ったのではないファイルがあります。置き換えません。\n"
        "  別のフォルダを --out で指定するか、中身が要らないことを確かめて「home」を自分で削除して"
        "ください。\n");
  CHECK(errors(outputs(kNew), disk, "home/note") ==
        "The output folder \"home/note\" is a file.\n"
        "  Name a new folder with --out (example: --out out).\n");
  CHECK(disk.files() == before);
}

TEST_CASE("an empty folder may be used") {
  MemoryDisk disk;
  REQUIRE(disk.make_folder("out"));
  CHECK(errors(outputs(kNew), disk, "out").empty());
  CHECK(below(disk, "out") == kNew);
}

TEST_CASE("a folder beside the output that merely looks like a leftover is left alone") {
  MemoryDisk disk(Files{{"out.old-2025/photo.jpg", "p"}, {"out.old-x/.kakehashi", ""}});
  CHECK(errors(outputs(kNew), disk, "out").empty());
  CHECK(disk.exists("out.old-2025/photo.jpg"));
  CHECK(disk.exists("out.old-x/.kakehashi"));
}

TEST_CASE("an output folder without a name of its own is refused") {
  MemoryDisk disk;
  for (const char* out : {"", ".", "..", "/", "a/.."}) {
    INFO(out);
    CHECK(errors(outputs(kNew), disk, out) ==
          "\"" + std::string(out) +
              "\" cannot be the output folder.\n"
              "  Name a new folder with --out (example: --out out).\n");
  }
  CHECK(disk.writing_calls() == 0);
}

TEST_CASE("two builds into one folder at once: the second is told who holds it") {
  MemoryDisk disk = published(kOld);
  disk.hold_lock("work/out.lock", "4711");
  CHECK(errors(outputs(kNew), disk, "work/out") ==
        "Another build (process 4711) is writing to \"work/out\".\n"
        "  Wait until it is done and run again.\n");
  CHECK(errors(outputs(kNew), disk, "work/out", Language::ja) ==
        "ほかの作成処理（プロセス 4711）が「work/out」に書き出しています。\n"
        "  それが終わってから、もう一度実行してください。\n");
  CHECK(below(disk, "work/out") == kOld);
}

TEST_CASE("on a real disk the folder is exchanged, private folders are closed, times stay") {
  const TemporaryFolder folder;
  RealDisk disk(folder.path());
  CHECK(errors(outputs(kOld), disk, "work/out").empty());
  const fs::path out = fs::path(folder.path()) / "work/out";
  const auto before = fs::last_write_time(out / "public/same.html");
  const auto inode = [&](const char* name) {
    struct stat facts {};
    REQUIRE(::stat((out / name).c_str(), &facts) == 0);
    return facts.st_ino;
  };
  const auto same = inode("public/same.html");
  const auto changed = inode("public/index.html");
  CHECK(errors(outputs(kNew), disk, "work/out").empty());
  CHECK(fs::last_write_time(out / "public/same.html") == before);
  CHECK(inode("public/same.html") == same);
  CHECK(inode("public/index.html") != changed);
  CHECK_FALSE(fs::exists(out / "public/gone"));
  for (const auto& [path, bytes] : kNew) CHECK(*disk.read("work/out/" + path) == bytes);
  struct stat facts {};
  REQUIRE(::stat((out / "submissions").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777) == 0700);
  CHECK(*disk.entries("work") == std::vector<std::string>{"out"});
}

TEST_CASE("an output folder that is a link has its target replaced") {
  const TemporaryFolder folder;
  RealDisk disk(folder.path());
  REQUIRE(disk.make_folder("srv/www"));
  fs::create_directory_symlink("srv/www", folder.path() + "/out");
  CHECK(errors(outputs(kOld), disk, "out").empty());
  CHECK(errors(outputs(kNew), disk, "out").empty());
  CHECK(fs::is_symlink(folder.path() + "/out"));
  CHECK(*disk.read("srv/www/public/index.html") == "new");
  CHECK(*disk.entries("") == std::vector<std::string>{"out", "srv"});
}
