// SPDX-License-Identifier: Apache-2.0
#include "platform/crypto/keyring.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
using crypto::Keyring;
namespace fs = std::filesystem;

TEST_CASE("what a keyring encrypted, the same file decrypts, and nobody reads it in between") {
    const test::TemporaryFolder folder;
    const auto first = Keyring::open_or_create(folder.path()).value();
    const auto again = Keyring::open_or_create(folder.path()).value();

    const auto cipher = first.encrypt("990101198001011234");

    CHECK(cipher.find("1980") == std::string::npos);
    CHECK(cipher != first.encrypt("990101198001011234"));
    CHECK(again.decrypt(cipher).value() == "990101198001011234");
    CHECK(again.decrypt(first.encrypt("")).value().empty());
}

TEST_CASE("the look-up hash is the same for one text and one keyring only") {
    const test::TemporaryFolder folder;
    const test::TemporaryFolder other;
    const auto keyring = Keyring::open_or_create(folder.path()).value();

    CHECK(keyring.lookup_hash("a").size() == 32);
    CHECK(keyring.lookup_hash("a") == Keyring::open_or_create(folder.path()).value().lookup_hash("a"));
    CHECK(keyring.lookup_hash("a") != keyring.lookup_hash("b"));
    CHECK(keyring.lookup_hash("a") != Keyring::open_or_create(other.path()).value().lookup_hash("a"));
}

TEST_CASE("a changed cipher and one of another keyring are refused") {
    const test::TemporaryFolder folder;
    const test::TemporaryFolder other;
    const auto keyring = Keyring::open_or_create(folder.path()).value();
    auto cipher = keyring.encrypt("13800000000");
    CHECK(Keyring::open_or_create(other.path()).value().decrypt(cipher).error().code == ErrorCode::corrupt);
    cipher[40] = cipher[40] == 'A' ? 'B' : 'A';

    CHECK(keyring.decrypt(cipher).error().code == ErrorCode::corrupt);
    CHECK(keyring.decrypt("no base64!").error().code == ErrorCode::corrupt);
    CHECK(keyring.decrypt("").error().code == ErrorCode::corrupt);
}

TEST_CASE("the key file is its owner's alone, and one that others may read is refused") {
    const test::TemporaryFolder folder;
    REQUIRE(Keyring::open_or_create(folder.path()));
    const auto file = folder.path() / "keyring";
    CHECK((fs::status(file).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));

    fs::permissions(file, fs::perms::group_read, fs::perm_options::add);

    const auto exposed = Keyring::open_or_create(folder.path());
    REQUIRE_FALSE(exposed);
    CHECK(exposed.error().message.key == "crypto.file_exposed");
}

TEST_CASE("a file that holds no keyring is said to be corrupt, not replaced") {
    const test::TemporaryFolder folder;
    for (const auto* text : {"", "lunxun keyring 1\n", "lunxun keyring 1\nQUJD\n", "lunxun keyring 2\nQUJD\n", "lunxun keyring 1\n????\n"}) {
        std::ofstream(folder.path() / "keyring") << text;
        fs::permissions(folder.path() / "keyring", fs::perms::owner_read | fs::perms::owner_write);
        CHECK(Keyring::open_or_create(folder.path()).error().code == ErrorCode::corrupt);
    }
    CHECK(Keyring::open_or_create(folder.path() / "missing").error().code == ErrorCode::unavailable);
}
