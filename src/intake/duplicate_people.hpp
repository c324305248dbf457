// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "intake/person_stage.hpp"
#include "intake/post_stage.hpp"

namespace lunxun::intake {

/// Two persons that may be one: same name and birth, different ID numbers, and a unit in common or one without any post.
struct LikelyDuplicate {
    KnownPerson one;
    KnownPerson other;  ///< the one of this import; of two in it, the later row
};

/// Proposals only: nobody is merged without a person's decision. Pairs of stored persons are left out.
/// Shape: `held` as PostStage::held_on returns it, any order. Complexity: O((n + posts) log n).
std::vector<LikelyDuplicate> likely_duplicates(std::span<const KnownPerson> people, std::span<const HeldUnit> held);

}  // namespace lunxun::intake
