// SPDX-License-Identifier: Apache-2.0
#include "platform/json/codec.hpp"

#include <doctest/doctest.h>

namespace lunxun::json {
namespace {

enum class Tier { county, prefecture };
BOOST_DESCRIBE_ENUM(Tier, county, prefecture)

struct Quota {
    std::int64_t unit_id = 0;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(Quota, (), (unit_id, seats))

struct ClassForm {
    std::string name;
    Day first_day;
    Tier tier = Tier::county;
    bool is_main_class = false;
    double share = 0;
    std::optional<std::string> note;
    std::vector<Quota> quotas;
};
BOOST_DESCRIBE_STRUCT(ClassForm, (), (name, first_day, tier, is_main_class, share, note, quotas))

const char* const kGood = R"({"name":"轮训","first_day":"2027-04-12","tier":"prefecture","is_main_class":true,"share":0.5,
    "quotas":[{"unit_id":7,"seats":3}]})";

}  // namespace

TEST_CASE("a described struct survives encoding and decoding") {
    const auto form = decode<ClassForm>(boost::json::parse(kGood));
    REQUIRE(form);
    CHECK(form->first_day == Day::of(2027, 4, 12));
    CHECK(form->tier == Tier::prefecture);
    CHECK(form->quotas.at(0).seats == 3);

    const auto again = decode<ClassForm>(encode(*form));
    REQUIRE(again);
    CHECK(encode(*again) == encode(*form));
}

TEST_CASE("decoding names every wrong, missing and unknown field at once") {
    const auto form = decode<ClassForm>(boost::json::parse(
        R"({"first_day":"2027-02-30","tier":"state","is_main_class":1,"share":"x","quotas":[{"unit_id":1.5,"seats":2}],"extra":0})"));
    REQUIRE_FALSE(form);
    std::vector<std::string> fields;
    for (const auto& field : form.error().fields) fields.push_back(field.field);
    CHECK(fields == std::vector<std::string>{"name", "first_day", "tier", "is_main_class", "share", "quotas[0].unit_id", "extra"});
}

TEST_CASE("an integer beyond 64 bits is refused") {
    CHECK_FALSE(decode<Quota>(boost::json::parse(R"({"unit_id":18446744073709551615,"seats":0})")));
}

}  // namespace lunxun::json
