// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lunxun::generate {

struct Surname {
    std::string name;
    double weight = 0;
};

struct NameLists {
    std::vector<Surname> surnames;
    double single_share = 0;
    std::vector<std::string> male, female, second, minorities;
    std::string majority;
    std::set<std::string, std::less<>> forbidden;
};

struct PlaceLists {
    std::string party_school, online_academy, county_end, prefecture_end, village_end, community_end;
    std::string province, prefecture;
    std::vector<std::string> counties, parks, first, last, town_first, town_last, village_first, village_last, community_last;
};

struct UnitTemplate {
    std::string name, kind, field;
};

/// The bodies of one level of government.
struct UnitSet {
    std::vector<UnitTemplate> leading, organs, institutions;
};

struct UnitLists {
    UnitSet prefecture, county, park;
    std::vector<std::string> provincial;
    std::string prefecture_mark, county_mark;  ///< the word in a template that the place's name replaces
    std::string seat_name, association_name;
    std::vector<std::string> town_ends;
    std::vector<std::pair<std::string, std::string>> reform_endings;  ///< ending of the name now and before a reform
};

/// A class of titles: how the head and the deputies of a unit are called, by the end of the unit's name.
struct TitleRule {
    std::string suffix, head, deputy;
    std::string second;  ///< the other head, where a unit has two
};

struct PostLists {
    std::string section_head, section_deputy;
    std::vector<TitleRule> titles;
    std::vector<std::string> section_titles, staff_titles, professional_titles, village_titles, specialities, hard_to_release;
};

struct RouteTemplate {
    std::string name;
    int half_days = 1;
    std::vector<int> sites;  ///< from 0
};

struct SiteTemplate {
    std::string name, topic;
    int base = -1;
};

/// Where classes of an institution go, and how.
struct FieldTemplates {
    std::vector<SiteTemplate> sites;
    std::vector<RouteTemplate> routes;
};

struct ReadingTemplate {
    std::string title, chapters, topic;
    bool is_required = false;
    int minutes = 0;
};

struct ResourceLists {
    std::map<std::string, std::string, std::less<>> sheet;  ///< words and file names of the workbooks
    std::string past_class_name, past_study_name, past_online_name, past_secondment_name, past_shadowing_name;
    std::string dormitory_name, repeated_name, class_name, approval_number, second_run;
    std::vector<std::string> class_goals, blackout_reasons;
    std::vector<std::string> bases, partners, buildings;
    FieldTemplates field, partner_field;
    std::map<std::string, std::vector<std::string>, std::less<>> titles;    ///< by topic
    std::map<std::string, std::vector<std::string>, std::less<>> patterns;  ///< by method, with {topic}
    std::vector<std::string> activities;                                    ///< the "ten ones" of party-spirit education
    std::vector<ReadingTemplate> readings;
};

/// All Chinese words the generator draws from: `data/*.toml`, built into the program.
struct SourceData {
    NameLists names;
    PlaceLists places;
    UnitLists units;
    PostLists posts;
    ResourceLists resources;

    static const SourceData& embedded();
};

/// The characters of a text, each as a string of its own.
std::vector<std::string> characters(std::string_view text);

}  // namespace lunxun::generate
