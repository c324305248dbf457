// SPDX-License-Identifier: Apache-2.0
#include "platform/text/pinyin.hpp"

#include <doctest/doctest.h>

using namespace lunxun::text;

TEST_CASE("a name is spelled one syllable a character, without tones") {
    CHECK(pinyin("张三") == "zhang san");
    CHECK(pinyin("吕绿") == "lv lv");
    CHECK(pinyin("張三豐") == "zhang san feng");
    CHECK(initials("张三") == "zs");
    CHECK(pinyin("").empty());
    CHECK(initials("").empty());
}

TEST_CASE("a surname has its own reading, and in the given name the usual one") {
    CHECK(pinyin("单于飞") == "chan yu fei");
    CHECK(pinyin("单雄信") == "shan xiong xin");
    CHECK(pinyin("曾曾") == "zeng zeng");
    CHECK(pinyin("仇英") == "qiu ying");
    CHECK(pinyin("解小解") == "xie xiao jie");
    CHECK(pinyin("任长霞") == "ren chang xia");
    CHECK(pinyin("朴朴") == "piao pu");
    CHECK(pinyin("查良") == "zha liang");
    CHECK(pinyin("华晟") == "hua sheng");
}

TEST_CASE("compound surnames are read as one, unless they are the whole name") {
    CHECK(pinyin("长孙无忌") == "zhang sun wu ji");
    CHECK(pinyin("万俟雪") == "mo qi xue");
    CHECK(pinyin("尉迟恭") == "yu chi gong");
    CHECK(pinyin("万俟") == "wan qi");
    CHECK(initials("欧阳修") == "oyx");
}

TEST_CASE("names of other nationalities and letters keep their parts") {
    CHECK(pinyin("阿依古丽·买买提") == "a yi gu li mai mai ti");
    CHECK(pinyin("Ａnna Li") == "anna li");
    CHECK(pinyin("李Bo") == "li bo");
    CHECK(pinyin("\xff\xfe") == pinyin("\xff\xfe"));
}
