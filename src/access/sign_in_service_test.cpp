// SPDX-License-Identifier: Apache-2.0
#include "access/sign_in_service.hpp"

#include <doctest/doctest.h>

#include "access/totp.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::access {
namespace {

const std::string kPassword = "Plum-Blossom-7";
const UtcTime kNow{1'800'000'000};

std::string reversed(const std::string& text) {
    return {text.rbegin(), text.rend()};
}

const SecretCipher kCipher{reversed, [](const std::string& text) -> Result<std::string> { return reversed(text); }};

SignInService::NewAccount officer(const std::string& name = "officer") {
    return {.name = name, .role = Role::training_officer, .password = kPassword};
}

}  // namespace

TEST_CASE("signing in gives a token that finds its account until it is idle too long") {
    test::for_each_database([](sql::Database& db) {
        SignInService service(db, kCipher);
        REQUIRE(service.create_account(officer(), "security", kNow));

        const auto signed_in = service.sign_in("officer", kPassword, "127.0.0.1", kNow);
        REQUIRE(signed_in);

        const auto session = service.find_session(signed_in->token, kNow + 600);
        REQUIRE(session);
        CHECK(session->account.name == "officer");
        CHECK(service.csrf_matches(session->sign_in, signed_in->csrf_token));
        CHECK_FALSE(service.csrf_matches(session->sign_in, signed_in->token));
        CHECK(service.find_session(signed_in->token, kNow + 600 + 1799));
        CHECK_FALSE(service.find_session(signed_in->token, kNow + 600 + 1799 + 1801));
        CHECK_FALSE(service.find_session("made up", kNow));
    });
}

TEST_CASE("five wrong passwords lock the account for a quarter of an hour, right ones included") {
    test::for_each_database([](sql::Database& db) {
        SignInService service(db, kCipher);
        REQUIRE(service.create_account(officer(), "security", kNow));
        for (int i = 0; i < 5; ++i) CHECK(service.sign_in("officer", "wrong", "", kNow).error().message.key == "access.wrong_password");

        CHECK(service.sign_in("officer", kPassword, "", kNow + 899).error().message.key == "access.locked");
        CHECK(service.sign_in("officer", kPassword, "", kNow + 901));
    });
}

TEST_CASE("an unknown account is refused with the words for a wrong password") {
    auto db = test::memory_database();
    SignInService service(db, kCipher);
    CHECK(service.sign_in("nobody", "x", "", kNow).error().message.key == "access.wrong_password");
}

TEST_CASE("a second factor is asked for, and only its code opens the session") {
    auto db = test::memory_database();
    SignInService service(db, kCipher);
    const auto account = service.create_account(officer(), "security", kNow).value();
    REQUIRE(service.enrol_second_factor(account.id, kNow));
    const auto signed_in = service.sign_in("officer", kPassword, "", kNow).value();
    CHECK(signed_in.needs_second_factor);
    CHECK(service.find_session(signed_in.token, kNow)->sign_in.needs_second_factor);

    CHECK(service.confirm_code(signed_in.token, "000000", kNow).error().message.key == "access.wrong_code");
    const auto cipher = db.read([](sql::Session& s) { return find_account(s, "officer")->totp_secret_cipher.value(); });
    CHECK(service.confirm_code(signed_in.token, totp_code(reversed(cipher), kNow.unix_seconds), kNow));
    CHECK_FALSE(service.find_session(signed_in.token, kNow)->sign_in.needs_second_factor);
}

TEST_CASE("a new password follows the policy and is none of the last five") {
    auto db = test::memory_database();
    SignInService service(db, kCipher);
    const auto account = service.create_account(officer(), "security", kNow).value();
    CHECK(account.must_change_password);
    CHECK(service.change_password(account.id, "wrong", "Spring-River-8", kNow).error().fields.at(0).field == "present");
    CHECK(service.change_password(account.id, kPassword, "short", kNow).error().fields.at(0).field == "next");
    REQUIRE(service.change_password(account.id, kPassword, "Spring-River-8", kNow));
    CHECK(service.change_password(account.id, "Spring-River-8", kPassword, kNow).error().message.key == "access.password_used_before");
    CHECK_FALSE(service.sign_in("officer", "Spring-River-8", "", kNow)->account.must_change_password);
}

TEST_CASE("a reset account signs in with the given password, without its second factor, and has to change it") {
    auto db = test::memory_database();
    SignInService service(db, kCipher);
    const auto account = service.create_account(officer(), "security", kNow).value();
    REQUIRE(service.enrol_second_factor(account.id, kNow));
    for (int i = 0; i < 5; ++i) CHECK_FALSE(service.sign_in("officer", "wrong", "", kNow));
    CHECK(service.reset(account.id, "short", "security", kNow).error().fields.at(0).field == "password");
    REQUIRE(service.reset(account.id, "Spring-River-8", "security", kNow));

    const auto signed_in = service.sign_in("officer", "Spring-River-8", "", kNow);
    REQUIRE(signed_in);
    CHECK_FALSE(signed_in->needs_second_factor);
    CHECK(signed_in->account.must_change_password);
}

TEST_CASE("a demonstration account works on a demonstration database only") {
    auto db = test::memory_database();
    SignInService service(db, kCipher);
    auto wish = officer();
    wish.is_demonstration = true;
    REQUIRE(service.create_account(wish, "demonstrate", kNow));
    CHECK(service.sign_in("officer", kPassword, "", kNow).error().message.key == "access.demonstration_only");

    db.write([](sql::Session& session) { mark_demonstration(session); });
    CHECK(service.sign_in("officer", kPassword, "", kNow));
}

TEST_CASE("signing out and disabling end what the token opened") {
    auto db = test::memory_database();
    SignInService service(db, kCipher);
    const auto account = service.create_account(officer(), "security", kNow).value();
    const auto first = service.sign_in("officer", kPassword, "", kNow).value();
    REQUIRE(service.sign_out(first.token, kNow));
    CHECK_FALSE(service.find_session(first.token, kNow));

    const auto second = service.sign_in("officer", kPassword, "", kNow).value();
    REQUIRE(service.disable(account.id, "security", kNow));
    CHECK_FALSE(service.find_session(second.token, kNow));
    CHECK(service.sign_in("officer", kPassword, "", kNow).error().message.key == "access.disabled");
    const auto again = service.create_account(officer(), "security", kNow);
    CHECK(again.error().code == ErrorCode::invalid_input);
    CHECK(again.error().fields.front().field == "account");
}

}  // namespace lunxun::access
