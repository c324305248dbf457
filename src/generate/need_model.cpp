// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <span>

#include "generate/organisation_model.hpp"
#include "generate/resource_model.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::generate {

namespace {

class NeedMaker {
public:
    NeedMaker(const Model& model, const Random& random, World& world)
        : model_(model), random_(random.stream("needs")), world_(world), topics_(rulebook::Codes::embedded().list("topic")) {}

    void make() {
        for (std::size_t i = 0; i < world_.units.size(); ++i) {
            const auto& unit = world_.units[i];
            if (unit.role == UnitRole::node && unit.kind == "region") {
                add_organisation_needs(static_cast<int>(i), unit.tier == "county" ? 12 : 60);
            } else if (sends_people(unit) && random_.chance(0.4)) {
                add_post_need(static_cast<int>(i));
            }
        }
        for (std::size_t i = 0; i < world_.people.size(); ++i) {
            const auto* post = world_.current_post(world_.people[i]);
            if (post != nullptr && world_.people[i].occupation == "party_government" && random_.chance(0.3)) {
                add_personal_need(static_cast<int>(i), *post);
            }
        }
    }

private:
    void add_organisation_needs(int unit, int count) {
        static const std::vector<std::string> kAudiences{"county", "section", "county,section", "staff", "village", "professional"};
        std::set<std::pair<std::size_t, std::size_t>> taken;
        while (static_cast<int>(taken.size()) < count) {
            const auto topic = random_.below(topics_.size());
            const auto audience = random_.below(kAudiences.size());
            if (taken.insert({topic, audience}).second) {
                add({.source = "organisation", .unit = unit, .audience = kAudiences[audience]}, topics_[topic]);
            }
        }
    }

    void add_post_need(int unit) {
        static const std::vector<std::string> kAudiences{"section", "staff", "section,staff", "professional"};
        add({.source = "post", .unit = unit, .audience = random_.pick(kAudiences)}, topic_for(world_.unit(unit).field));
    }

    void add_personal_need(int person, const Post& post) {
        add({.source = "personal", .person = person, .audience = std::string{rulebook::rank_group(post.rank_code)}}, topic_for(post.field));
    }

    /// Two needs in three stay within the field of the post.
    const rulebook::Code& topic_for(std::string_view field) {
        for (int attempt = 0; attempt < 40 && random_.chance(0.97); ++attempt) {
            const auto& topic = topics_[random_.below(topics_.size())];
            if (topic.attribute("field") == field) {
                return topic;
            }
        }
        return topics_[random_.below(topics_.size())];
    }

    void add(Need need, const rulebook::Code& topic) {
        static constexpr double kGaps[] = {35, 25, 40};
        static constexpr std::string_view kGapKinds[] = {"knowledge", "experience", "ability"};
        static constexpr double kWeights[] = {5, 15, 40, 28, 12};
        need.field = topic.attribute("field");
        need.topic = topic.code;
        need.gap_kind = kGapKinds[random_.weighted(kGaps)];
        need.weight = static_cast<int>(random_.weighted(kWeights)) + 1;
        need.stated_on = model_.today - random_.between(20, 80);
        world_.needs.push_back(std::move(need));
    }

    const Model& model_;
    Random random_;
    World& world_;
    std::span<const rulebook::Code> topics_;
};

}  // namespace

void make_needs(const Model& model, const Random& random, World& world) {
    NeedMaker{model, random, world}.make();
}

}  // namespace lunxun::generate
