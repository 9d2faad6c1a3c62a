#include "base/disk.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/catch.h"

using namespace kakehashi;
namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "kakehashi-disk-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// What must hold on every disk: the one in memory is only worth something as a double when the
/// same calls have the same outcome.
void behaves_like_a_disk(Disk& disk) {
  CHECK(disk.write("a/b.txt", "x").reason() == "No such file or directory");
  REQUIRE(disk.make_folder("a/deep/folder"));
  REQUIRE(disk.make_folder("a/deep/folder"));
  REQUIRE(disk.write("a/b.txt", "one"));
  REQUIRE(disk.write("a/b.txt", "two", true));
  CHECK(*disk.read("a/b.txt") == "two");
  CHECK(disk.read("a").reason() == "Is a directory");
  CHECK(disk.read("a/none").reason() == "No such file or directory");
  CHECK(disk.make_folder("a/b.txt").reason() == "File exists");
  CHECK(disk.make_folder("a/b.txt/c").reason() == "Not a directory");
  CHECK(disk.write("a/deep", "x").reason() == "Is a directory");

  REQUIRE(disk.write("a/.hidden", ""));
  REQUIRE(disk.write("a/backup~", ""));
  REQUIRE(disk.write("a/deep/z", "z"));
  REQUIRE(disk.write("a/deep.txt", "d"));
  CHECK(*disk.list("a") == std::vector<std::string>{"a/b.txt", "a/deep.txt", "a/deep/z"});
  CHECK(*disk.list("a/") == *disk.list("a"));
  CHECK(*disk.list("") == *disk.list("a"));
  CHECK(disk.list("nowhere")->empty());
  CHECK(*disk.entries("a") ==
        std::vector<std::string>{".hidden", "b.txt", "backup~", "deep", "deep.txt"});
  CHECK(disk.entries("a/b.txt").reason() == "Not a directory");
  CHECK(disk.entries("nowhere").reason() == "No such file or directory");
  CHECK(disk.resolve("a") == "a");

  REQUIRE(disk.hard_link("a/b.txt", "a/linked"));
  CHECK(disk.hard_link("a/b.txt", "a/linked").reason() == "File exists");
  REQUIRE(disk.write("a/b.txt", "three"));
  CHECK(*disk.read("a/linked") == "two");

  REQUIRE(disk.make_folder("c"));
  REQUIRE(disk.write("c/only", "c"));
  REQUIRE(disk.exchange("a", "c"));
  CHECK(*disk.read("a/only") == "c");
  CHECK(*disk.read("c/deep/z") == "z");
  CHECK(disk.exchange("a", "nowhere").reason() == "No such file or directory");
  CHECK(disk.rename("a", "c").reason() == "Directory not empty");
  REQUIRE(disk.rename("a", "d"));
  CHECK_FALSE(disk.exists("a"));
  CHECK(disk.exists("d/only"));
  REQUIRE(disk.remove_all("c"));
  REQUIRE(disk.remove_all("c"));
  CHECK_FALSE(disk.exists("c"));
  CHECK(disk.sync_folder("d"));
  CHECK(disk.sync_file_system("d"));
  CHECK(disk.sync_folder("c").reason() == "No such file or directory");

  {
    const auto first = disk.lock("d.lock");
    REQUIRE(first);
    CHECK(first->lock != nullptr);
    const auto second = disk.lock("d.lock");
    REQUIRE(second);
    CHECK(second->lock == nullptr);
    CHECK_FALSE(second->holder.empty());
  }
  CHECK_FALSE(disk.exists("d.lock"));
  CHECK(disk.lock("d.lock")->lock != nullptr);
}

}  // namespace

TEST_CASE("the disk in memory behaves like a disk") {
  MemoryDisk disk;
  behaves_like_a_disk(disk);
}

TEST_CASE("the real disk behaves like a disk") {
  const TemporaryFolder folder;
  RealDisk disk(folder.path());
  behaves_like_a_disk(disk);
}

TEST_CASE("the real disk gives a folder the mode it was asked for") {
  const TemporaryFolder folder;
  RealDisk disk(folder.path());
  REQUIRE(disk.make_folder("out/submissions", 0700));
  struct stat facts {};
  REQUIRE(::stat((folder.path() + "/out/submissions").c_str(), &facts) == 0);
  CHECK((facts.st_mode & 07777) == 0700);
}

TEST_CASE("the real disk names the process that holds a lock") {
  const TemporaryFolder folder;
  RealDisk disk(folder.path());
  const auto mine = disk.lock("out.lock");
  CHECK(disk.lock("out.lock")->holder == std::to_string(::getpid()));
}

TEST_CASE("a lock file that a killed process left behind does not lock") {
  const TemporaryFolder folder;
  RealDisk disk(folder.path());
  REQUIRE(disk.write("out.lock", "999999"));
  CHECK(disk.lock("out.lock")->lock != nullptr);
}

TEST_CASE("the real disk reads no pipe, and lists no circle of links") {
  const TemporaryFolder folder;
  RealDisk disk(folder.path());
  REQUIRE(::mkfifo((folder.path() + "/pipe").c_str(), 0600) == 0);
  CHECK(disk.read("pipe").reason() == "Not a regular file");
  REQUIRE(disk.make_folder("data"));
  REQUIRE(disk.write("data/a.yaml", "a"));
  fs::create_directory_symlink("..", folder.path() + "/data/circle");
  fs::create_symlink("a.yaml", folder.path() + "/data/b.yaml");
  CHECK(disk.list("data").reason() == "Too many levels of symbolic links");
  fs::remove(folder.path() + "/data/circle");
  CHECK(*disk.list("data") == std::vector<std::string>{"data/a.yaml", "data/b.yaml"});
  CHECK(disk.resolve("data/b.yaml") == fs::canonical(folder.path()).string() + "/data/a.yaml");
}

TEST_CASE("a dead disk in memory keeps what was written before") {
  MemoryDisk disk(std::map<std::string, std::string>{{"a", "1"}});
  disk.fail_at(2);
  CHECK(disk.write("b", "2"));
  CHECK(disk.write("a", "3").reason() == "No space left on device");
  CHECK(disk.remove_all("a").reason() == "No space left on device");
  CHECK(disk.files() == std::map<std::string, std::string>{{"a", "1"}, {"b", "2"}});
  disk.revive();
  CHECK(disk.remove_all("a"));
}

TEST_CASE("a folder that cannot be listed is no empty folder") {
  const TemporaryFolder folder;
  const std::string root = folder.path();
  RealDisk disk(root);
  REQUIRE(disk.make_folder("data", 0755));
  REQUIRE(disk.make_folder("elsewhere", 0755));
  REQUIRE(disk.write("elsewhere/a.yaml", "a", false));
  // Records may stand on another drive.
  REQUIRE(symlink("../elsewhere", (root + "/data/linked").c_str()) == 0);
  CHECK(*disk.list("data") == std::vector<std::string>{"data/linked/a.yaml"});
  REQUIRE(symlink(".", (root + "/data/circle").c_str()) == 0);
  CHECK_FALSE(disk.list("data"));
  REQUIRE(unlink((root + "/data/circle").c_str()) == 0);
  REQUIRE(symlink("nowhere", (root + "/data/gone").c_str()) == 0);
  CHECK_FALSE(disk.list("data"));
}
