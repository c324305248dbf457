// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "generate/resource_model.hpp"
#include "generate/unit_builder.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

struct PartShare {
    std::string_view part;
    double percent = 0;
};

/// What a party school keeps in stock: main classes are seven tenths theory and party spirit.
constexpr PartShare kParts[] = {{"theory", 27}, {"party_spirit", 22}, {"political", 7}, {"ability", 34}, {"knowledge", 10}};
constexpr PartShare kMethods[] = {{"lecture", 60}, {"discussion", 13}, {"on_site", 9}, {"case", 7}, {"simulation", 4}, {"interview", 3}, {"demonstration", 4}};
constexpr int kQualityCourses = 12;  // of the prefecture, seed 003
constexpr double kSharedPercent = 60;  // built jointly and shared, seeds 000 and 003

class LibraryMaker {
public:
    LibraryMaker(const Model& model, const SourceData& source, const Random& random, World& world)
        : model_(model), source_(source), random_(random.stream("library")), world_(world) {}

    void make() {
        for (const auto& topic : rulebook::Codes::embedded().list("topic")) {
            topics_[std::string{topic.attribute("part")}].push_back(&topic);
        }
        for (std::size_t i = 0; i < world_.institutions.size(); ++i) {
            const auto endowment = endowment_of(world_.institutions[i]);
            if (endowment.courses > 0) {
                add_courses(static_cast<int>(i), endowment.courses);
            }
        }
        add_readings();
    }

private:
    void add_courses(int institution, int count) {
        std::vector<double> weights;
        for (const auto& share : kParts) {
            weights.push_back(share.percent);
        }
        names_.clear();
        for (std::size_t i = 0; i < world_.routes.size(); ++i) {
            if (world_.routes[i].institution == institution) {
                routes_.push_back(static_cast<int>(i));
            }
        }
        const auto parts = apportion(count, weights);
        int number = 0;
        for (std::size_t p = 0; p < parts.size(); ++p) {
            const auto& topics = topics_[std::string{kParts[p].part}];
            const auto routes = routes_about(kParts[p].part);
            const int field_courses = std::min(parts[p], static_cast<int>(routes.size()));
            for (int i = 0; i < parts[p] - field_courses; ++i) {
                // Round the topics first, so that each has a course before any has two.
                const auto& topic = *topics[(static_cast<std::size_t>(i) + static_cast<std::size_t>(institution)) % topics.size()];
                add_course(institution, topic, ++number, i < static_cast<int>(topics.size()), -1);
            }
            for (int i = 0; i < field_courses; ++i) {
                add_course(institution, topic_of_route(routes[static_cast<std::size_t>(i)]), ++number, false, routes[static_cast<std::size_t>(i)]);
            }
        }
        add_activities(institution, number);
        routes_.clear();
    }

    /// Routes whose first stop is about a topic of the part: the last courses of the part go there, one each, so that
    /// no route is without a course.
    std::vector<int> routes_about(std::string_view part) const {
        std::vector<int> about;
        std::ranges::copy_if(routes_, std::back_inserter(about), [&](int route) { return topic_of_route(route).attribute("part") == part; });
        return about;
    }

    const rulebook::Code& topic_of_route(int route) const {
        const int site = world_.at(world_.routes, route).stops.front().site;
        return *rulebook::Codes::embedded().find("topic", world_.at(world_.sites, site).topic);
    }

    std::string draw_method(std::string_view part, bool is_first_of_topic) {
        if (is_first_of_topic) {
            return "lecture";
        }
        std::vector<double> weights;
        for (const auto& share : kMethods) {
            const bool is_plain = part == "theory" && (share.part == "simulation" || share.part == "on_site");
            weights.push_back(is_plain || (share.part == "on_site" && routes_.empty()) ? 0 : share.percent);
        }
        return std::string{kMethods[random_.weighted(weights)].part};
    }

    void add_course(int institution, const rulebook::Code& topic, int number, bool is_first_of_topic, int route) {
        const auto& owner = world_.at(world_.institutions, institution);
        Course course{.code = owner.code + "-K" + std::to_string(1'000 + number), .name = {}, .institution = institution};
        course.part = topic.attribute("part");
        course.area = topic.attribute("area");
        course.topic = topic.code;
        course.field = topic.attribute("field");
        course.route = route;
        course.method = route < 0 ? draw_method(course.part, is_first_of_topic) : "on_site";
        course.name = unused_name(topic, course.method);
        course.audience = draw_audience(course.part, owner.tier);
        shape_course(course);
        course.is_core_theory = course.part == "theory" && topic.code.ends_with("_thought");
        course.is_party_history = topic.code == "party_history";
        course.is_quality_course = owner.tier == "prefecture" && owner.kind == "party_school" && quality_[institution] < kQualityCourses && number % 11 == 3;
        quality_[institution] += course.is_quality_course ? 1 : 0;
        // Shared courses belong to no institution: any may use them, so all keep teachers for them. A province is too
        // wide for that.
        if (!model_.is_province() && owner.tier == "prefecture" && owner.kind == "party_school" && course.route < 0 && random_.chance(kSharedPercent / 100)) {
            course.institution = -1;
        }
        draw_revisions(course);
        world_.courses.push_back(std::move(course));
    }

    void shape_course(Course& course) {
        course.room_kind = "classroom";
        course.closes_gap = course.part == "knowledge" || course.part == "theory" ? "knowledge" : "ability";
        if (course.method == "on_site") {
            if (course.route < 0) course.route = random_.pick(routes_);
            course.half_days = world_.at(world_.routes, course.route).half_days;
            course.room_kind.clear();
        } else if (course.method == "lecture" && random_.chance(0.06)) {
            course.half_days = 2;
        }
        if (course.method == "on_site" || course.method == "case" || course.method == "simulation") {
            course.closes_gap = "experience";
        }
        course.class_hours = course.half_days == 1 ? 4 : 7;
    }

    /// The "ten ones" of party-spirit education come with every party school.
    void add_activities(int institution, int number) {
        const auto& owner = world_.at(world_.institutions, institution);
        if (owner.kind != "party_school") {
            return;
        }
        const auto& spirit = *rulebook::Codes::embedded().find("topic", "ideals_loyalty");
        for (const auto& activity : source_.resources.activities) {
            Course course{.code = owner.code + "-K" + std::to_string(1'000 + ++number), .name = activity, .institution = institution, .part = "party_spirit"};
            course.area = spirit.attribute("area");
            course.topic = spirit.code;
            course.field = "general";
            course.method = "activity";
            course.room_kind = "classroom";
            course.class_hours = 3;
            course.closes_gap = "ability";
            draw_revisions(course);
            world_.courses.push_back(std::move(course));
        }
    }

    std::string unused_name(const rulebook::Code& topic, const std::string& method) {
        std::vector<std::string> candidates;
        if (method == "lecture") {
            const auto own = source_.resources.titles.find(topic.code);
            if (own != source_.resources.titles.end()) {
                candidates = own->second;
            }
        }
        for (const auto& pattern : source_.resources.patterns.at(method)) {
            candidates.push_back(fill(pattern, "topic", topic.zh));
        }
        for (const auto& name : candidates) {
            if (names_.insert(name).second) {
                return name;
            }
        }
        for (int round = 2;; ++round) {
            std::string name = fill(fill(source_.resources.repeated_name, "name", candidates.back()), "number", std::to_string(round));
            if (names_.insert(name).second) {
                return name;
            }
        }
    }

    /// Blank fits everybody; ability courses are cut for one level.
    std::string draw_audience(std::string_view part, std::string_view tier) {
        static const std::vector<std::string> kLevels{"bureau,county", "county,section", "section,staff", "staff,professional", "village"};
        const bool is_general = part != "ability" || random_.chance(0.5);
        return is_general ? std::string{} : kLevels[(tier == "county" ? 2 : 0) + random_.below(tier == "county" ? 3 : 5)];
    }

    void draw_revisions(Course& course) {
        const int versions = random_.between(1, 3);
        const Day last = random_.chance(0.5) ? model_.today - random_.between(5, 360) : model_.today - random_.between(380, 1'500);
        for (int i = versions - 1; i >= 0; --i) {
            course.revised_on.push_back(last - i * random_.between(200, 400) - i * 20);
        }
        std::ranges::sort(course.revised_on);
    }

    void add_readings() {
        int number = 0;
        for (const auto& reading : source_.resources.readings) {
            const std::string medium = number % 7 == 3 ? "audio_video" : number % 5 == 4 ? "network" : "book";
            world_.reading_items.push_back({"R" + std::to_string(100 + ++number), reading.title, reading.chapters, medium, reading.topic,
                                            reading.is_required ? std::string{} : number % 3 == 0 ? "section,staff" : std::string{}, reading.is_required,
                                            reading.minutes});
        }
    }

    const Model& model_;
    const SourceData& source_;
    Random random_;
    World& world_;
    std::map<std::string, std::vector<const rulebook::Code*>> topics_;
    std::set<std::string> names_;
    std::vector<int> routes_;
    std::map<int, int> quality_;
};

}  // namespace

void make_library(const Model& model, const SourceData& source, const Random& random, World& world) {
    LibraryMaker{model, source, random, world}.make();
}

}  // namespace lunxun::generate
