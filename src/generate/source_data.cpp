// SPDX-License-Identifier: Apache-2.0
#include "generate/source_data.hpp"

#include <sstream>
#include <toml++/toml.h>

#include "generate/data.hpp"

namespace lunxun::generate {

namespace {

std::string text_of(const toml::node_view<const toml::node>& node) {
    return node.value_or(std::string{});
}

std::vector<std::string> texts_of(const toml::node_view<const toml::node>& node) {
    std::vector<std::string> texts;
    if (const auto* array = node.as_array()) {
        for (const auto& item : *array) {
            texts.push_back(item.value_or(std::string{}));
        }
    }
    return texts;
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

/// Calls `read` for each table of an array of tables.
template <class Read>
void each_table(const toml::node_view<const toml::node>& node, Read&& read) {
    if (const auto* array = node.as_array()) {
        for (const auto& item : *array) {
            read(toml::node_view<const toml::node>{item});
        }
    }
}

using View = toml::node_view<const toml::node>;

NameLists read_names(const View& root) {
    NameLists lists;
    each_table(root["surname"], [&](const View& group) {
        for (const auto& name : characters(text_of(group["names"]))) {
            lists.surnames.push_back({name, group["weight"].value_or(1.0)});
        }
    });
    const auto given = root["given"];
    lists.single_share = given["single"].value_or(0.0);
    lists.male = characters(text_of(given["male"]));
    lists.female = characters(text_of(given["female"]));
    lists.second = characters(text_of(given["second"]));
    lists.minorities = texts_of(root["nationality"]["minorities"]);
    lists.majority = text_of(root["nationality"]["majority"]);
    for (const auto& name : texts_of(root["forbidden"]["names"])) {
        lists.forbidden.insert(name);
    }
    return lists;
}

PlaceLists read_places(const View& root) {
    return {.party_school = text_of(root["party_school"]),
            .online_academy = text_of(root["online_academy"]),
            .county_end = text_of(root["county_end"]),
            .prefecture_end = text_of(root["prefecture_end"]),
            .village_end = text_of(root["village_end"]),
            .community_end = text_of(root["community_end"]),
            .province = text_of(root["province"]),
            .prefecture = text_of(root["prefecture"]),
            .counties = texts_of(root["counties"]),
            .parks = texts_of(root["parks"]),
            .first = characters(text_of(root["first"])),
            .last = characters(text_of(root["last"])),
            .town_first = characters(text_of(root["town_first"])),
            .town_last = characters(text_of(root["town_last"])),
            .village_first = characters(text_of(root["village_first"])),
            .village_last = words_of(text_of(root["village_last"])),
            .community_last = words_of(text_of(root["community_last"]))};
}

std::vector<UnitTemplate> read_templates(const View& list) {
    std::vector<UnitTemplate> templates;
    each_table(list, [&](const View& item) { templates.push_back({text_of(item["name"]), text_of(item["kind"]), text_of(item["field"])}); });
    return templates;
}

UnitSet read_unit_set(const View& level) {
    return {read_templates(level["leading"]), read_templates(level["organs"]), read_templates(level["institutions"])};
}

UnitLists read_units(const View& root) {
    UnitLists lists;
    lists.prefecture = read_unit_set(root["prefecture"]);
    lists.county = read_unit_set(root["county"]);
    lists.park = read_unit_set(root["park"]);
    lists.provincial = texts_of(root["province"]["extra"]);
    const auto words = root["words"];
    lists.prefecture_mark = text_of(words["prefecture_mark"]);
    lists.county_mark = text_of(words["county_mark"]);
    lists.seat_name = text_of(words["seat_name"]);
    lists.association_name = text_of(words["association_name"]);
    lists.town_ends = texts_of(words["town_ends"]);
    const auto now = texts_of(words["reform_now"]);
    const auto before = texts_of(words["reform_before"]);
    for (std::size_t i = 0; i < now.size(); ++i) {
        lists.reform_endings.emplace_back(now[i], before[i]);
    }
    return lists;
}

PostLists read_posts(const View& root) {
    PostLists lists;
    each_table(root["title"], [&](const View& rule) {
        lists.titles.push_back({text_of(rule["suffix"]), text_of(rule["head"]), text_of(rule["deputy"]), text_of(rule["second"])});
    });
    const auto words = root["words"];
    lists.section_head = text_of(words["section_head"]);
    lists.section_deputy = text_of(words["section_deputy"]);
    lists.section_titles = texts_of(words["section"]);
    lists.staff_titles = texts_of(words["staff"]);
    lists.professional_titles = texts_of(words["professional"]);
    lists.village_titles = texts_of(words["village"]);
    lists.specialities = texts_of(words["specialities"]);
    lists.hard_to_release = texts_of(words["hard_to_release"]);
    return lists;
}

std::map<std::string, std::vector<std::string>, std::less<>> read_title_table(const View& table) {
    std::map<std::string, std::vector<std::string>, std::less<>> titles;
    if (const auto* entries = table.as_table()) {
        for (const auto& [key, value] : *entries) {
            titles.emplace(std::string{key.str()}, texts_of(View{value}));
        }
    }
    return titles;
}

void read_readings(const View& list, bool is_required, std::vector<ReadingTemplate>& readings) {
    each_table(list, [&](const View& item) {
        readings.push_back({text_of(item["title"]), text_of(item["chapters"]), text_of(item["topic"]), is_required, item["minutes"].value_or(60)});
    });
}

FieldTemplates read_field(const View& root) {
    FieldTemplates field;
    each_table(root["sites"], [&](const View& item) { field.sites.push_back({text_of(item["name"]), text_of(item["topic"]), item["base"].value_or(-1)}); });
    each_table(root["routes"], [&](const View& item) {
        RouteTemplate route{text_of(item["name"]), item["half_days"].value_or(1), {}};
        for (const auto& site : *item["sites"].as_array()) {
            route.sites.push_back(site.value_or(0));
        }
        field.routes.push_back(std::move(route));
    });
    return field;
}

ResourceLists read_resources(const View& root) {
    ResourceLists lists;
    lists.past_class_name = text_of(root["past"]["class_name"]);
    lists.past_study_name = text_of(root["past"]["study_name"]);
    lists.past_online_name = text_of(root["past"]["online_name"]);
    lists.past_secondment_name = text_of(root["past"]["secondment_name"]);
    lists.past_shadowing_name = text_of(root["past"]["shadowing_name"]);
    lists.dormitory_name = text_of(root["names"]["dormitory"]);
    lists.repeated_name = text_of(root["names"]["repeated"]);
    for (const auto& [key, value] : *root["sheet"].as_table()) {
        lists.sheet.emplace(std::string{key.str()}, value.value_or(std::string{}));
    }
    lists.class_name = text_of(root["plan"]["class_name"]);
    lists.approval_number = text_of(root["plan"]["approval_number"]);
    lists.second_run = text_of(root["plan"]["second_run"]);
    lists.class_goals = texts_of(root["plan"]["goals"]);
    lists.blackout_reasons = texts_of(root["plan"]["blackout_reasons"]);
    lists.bases = texts_of(root["bases"]);
    lists.partners = texts_of(root["partners"]);
    lists.buildings = texts_of(root["buildings"]);
    lists.field = read_field(root);
    lists.partner_field = read_field(root["partner"]);
    lists.titles = read_title_table(root["titles"]);
    lists.patterns = read_title_table(root["patterns"]);
    lists.activities = texts_of(root["party_activities"]["ten_ones"]);
    read_readings(root["reading"]["required"], true, lists.readings);
    read_readings(root["reading"]["elective"], false, lists.readings);
    return lists;
}

template <class Read>
auto read_file(std::string_view text, Read&& read) {
    const toml::table table = toml::parse(text);
    return read(View{table});
}

}  // namespace

const SourceData& SourceData::embedded() {
    static const SourceData data{
        .names = read_file(data::names, read_names),
        .places = read_file(data::places, read_places),
        .units = read_file(data::units, read_units),
        .posts = read_file(data::posts, read_posts),
        .resources = read_file(data::resources, read_resources),
    };
    return data;
}

std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> split;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80U) {
            split.back() += byte;
        } else {
            split.emplace_back(1, byte);
        }
    }
    return split;
}

}  // namespace lunxun::generate
