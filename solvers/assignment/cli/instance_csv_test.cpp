// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/cli/instance_csv.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>

namespace lunxun::assignment::cli {
namespace {

using Files = std::map<std::string, std::string>;

const Files kSound = {{"classes.csv", "class,min_seats,max_seats,first_day,last_day,topic\n0,1,2,0,4,1\n1,0,3,8,9,2\n"},
                      {"persons.csv", "person,max_classes,must\r\n0,1,1\r\n1,2,0\r\n"},
                      {"groups.csv", "group,limit\n0,1\n"},
                      {"members.csv", "group,person\n0,0\n0,1\n"},
                      {"arcs.csv", "person,class,benefit\n0,0,10\n1,0,20\n1,1,30"}};

/// A folder that lives as long as the test.
class Folder {
public:
    explicit Folder(const Files& files) : path_(std::filesystem::temp_directory_path() / ("lunxun_assign_" + std::to_string(++count_))) {
        std::filesystem::create_directories(path_);
        for (const auto& [name, text] : files) std::ofstream(path_ / name, std::ios::binary) << text;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
    static inline int count_ = 0;
};

struct Damage {
    const char* file;
    int line;
    const char* reason;  ///< a part of it
    const char* text;    ///< of the whole file
};

}  // namespace

TEST_CASE("a sound folder is read, whatever its line ends") {
    const Folder folder(kSound);
    const auto instance = read_instance(folder.path());
    REQUIRE(instance);
    CHECK(instance->classes.size() == 2);
    CHECK(instance->persons[1].max_classes == 2);
    CHECK(instance->groups[0].members == std::vector<int>{0, 1});
    CHECK(instance->arcs.back().benefit == 30);
}

TEST_CASE("a bad file is refused with file, line and reason") {
    const std::vector<Damage> damages = {
        {"classes.csv", 1, "header", "class,min,max\n0,1,2\n"},
        {"classes.csv", 0, "empty", ""},
        {"classes.csv", 0, "no class", "class,min_seats,max_seats,first_day,last_day,topic\n"},
        {"classes.csv", 2, "min_seats is above", "class,min_seats,max_seats,first_day,last_day,topic\n0,3,2,0,4,1\n"},
        {"classes.csv", 3, "outside 0 to 365", "class,min_seats,max_seats,first_day,last_day,topic\n0,1,2,0,4,1\n1,1,2,0,366,1\n"},
        {"classes.csv", 2, "6 integers", "class,min_seats,max_seats,first_day,last_day,topic\n0,1,2,0,4\n"},
        {"persons.csv", 3, "each once", "person,max_classes,must\n0,1,1\n0,1,1\n"},
        {"persons.csv", 2, "must is neither", "person,max_classes,must\n0,1,2\n"},
        {"groups.csv", 2, "below 0", "group,limit\n0,-1\n"},
        {"members.csv", 3, "second time", "group,person\n0,0\n0,0\n"},
        {"members.csv", 2, "person 2 is not", "group,person\n0,2\n"},
        {"arcs.csv", 3, "class 5 is not", "person,class,benefit\n0,0,10\n1,5,10\n"},
        {"arcs.csv", 4, "second time", "person,class,benefit\n0,0,10\n1,0,20\n0,0,10\n"},
        {"arcs.csv", 2, "benefit", "person,class,benefit\n0,0,0\n"},
        {"arcs.csv", 2, "3 integers", "person,class,benefit\n0,0,1x\n"},
        {"arcs.csv", 2, "too large", "person,class,benefit\n0,0,99999999999\n"},
    };
    for (const Damage& damage : damages) {
        CAPTURE(std::string(damage.reason));
        Files files = kSound;
        files[damage.file] = damage.text;
        const Folder folder(files);
        const auto instance = read_instance(folder.path());
        REQUIRE(!instance);
        CHECK(instance.error().file.ends_with(damage.file));
        CHECK(instance.error().line == damage.line);
        CHECK(instance.error().reason.find(damage.reason) != std::string::npos);
    }
}

TEST_CASE("a missing file is named") {
    for (const auto& [name, text] : kSound) {
        Files files = kSound;
        files.erase(name);
        const Folder folder(files);
        const auto instance = read_instance(folder.path());
        REQUIRE(!instance);
        CHECK(instance.error().file.ends_with(name));
    }
}

TEST_CASE("a plan comes back as it was written, and pins name their pair") {
    const Folder folder({{"pins.csv", "person,class,attend\n0,0,1\n1,1,0\n"}, {"wrong.csv", "person,class,attend\n0,7,1\n"}});
    const std::vector<Nomination> plan = {{0, 0}, {1, 1}};
    REQUIRE(write_plan(folder.path() + "/plan.csv", plan));
    CHECK(read_plan(folder.path() + "/plan.csv").value() == plan);

    Instance instance;
    instance.persons.resize(2);
    instance.classes.resize(2);
    const auto pins = read_pins(folder.path() + "/pins.csv", instance);
    REQUIRE(pins);
    CHECK(pins->at(1).kind == PinKind::avoid);
    CHECK(read_pins(folder.path() + "/wrong.csv", instance).error().line == 2);
    CHECK(!write_plan(folder.path() + "/nowhere/plan.csv", plan));
}

}  // namespace lunxun::assignment::cli
