// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/rows/people_rows.hpp"
#include "intake/simple_stage.hpp"

namespace lunxun::intake {

/// Where people were on a day, for the search for duplicates.
struct HeldUnit {
    std::int64_t person_id = 0;
    std::int64_t unit_id = 0;
};

/// Sheet posts: effective-dated. A new post ends the stored ones that were still open when it began.
class PostStage : public SimpleStage<PostRow> {
public:
    PostStage(StageContext context, const Sheet& sheet) : SimpleStage<PostRow>(context, sheet, "post") {}

    std::vector<RowPlace> finish() override;
    /// Posts held on `day`, of the database and of this import.
    std::vector<HeldUnit> held_on(Day day);

private:
    /// Positions in `entries()` by person and first day.
    std::vector<std::size_t> by_person();
    void check_person(std::span<const std::size_t> posts);
    void close_stored(Entry& stored, const Entry& fresh);
    void refuse_overlap(Entry& entry, const Entry& other);

    std::vector<RowPlace> refused_;
};

}  // namespace lunxun::intake
