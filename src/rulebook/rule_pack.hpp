// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rulebook/rule.hpp"

namespace lunxun::rulebook {

/// A pack as delivered: one TOML file.
struct PackText {
    std::string file_name;
    std::string toml;
};

/// Something wrong in a pack, with where it stands and how to mend it (rules.* of locales/rulebook.toml).
struct PackMistake {
    SourcePosition position;
    std::string key;  ///< such as rule[H1].class_hours_minimum
    Message message;
};

/// Reads one pack and reports everything wrong in it at once: unknown or repeated keys, wrong types, values out of range,
/// validity that overlaps, missing source, repeated ids, test vectors that fail. Empty: the pack is sound.
/// A local pack's own test vectors run with the pack alone.
std::vector<PackMistake> check_pack(const PackText& pack);

/// Dated rules of one or more packs; a later pack (local) goes before an earlier one (national) for the same rule id.
///
/// Invariant: every pack in it passed check_pack.
/// Source: docs/rules/*.md.
class RulePack {
public:
    /// The national pack built into the program.
    static const RulePack& embedded();

    /// @param packs  from the most general to the most local.
    /// @error invalid_input  any pack has mistakes; `fields` holds each as "file:line:column key".
    static Result<RulePack> load(std::span<const PackText> packs);

    /// Packs joined by '+', general to local: what plan_run.rule_pack_id and rule_pack_version record.
    std::string id() const;
    std::string version() const;

    /// The rule in force on `day`: of the most local pack that has this id then. Null: none, or it is switched off.
    const Rule* rule(std::string_view rule_id, Day day) const;
    /// All rules of a kind in force on `day`, in the order of the packs.
    std::vector<const Rule*> rules_of(std::string_view kind, Day day) const;
    /// Every rule of every pack, overridden, expired and switched-off ones included.
    std::span<const Rule> all() const { return rules_; }

private:
    struct PackName {
        std::string id;
        std::string version;
    };

    const Rule* newest_of(std::string_view rule_id, Day day) const;

    std::vector<PackName> names_;
    std::vector<Rule> rules_;
};

}  // namespace lunxun::rulebook
