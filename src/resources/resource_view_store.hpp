// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/result.hpp"
#include "platform/sql/session.hpp"
#include "platform/text/locale.hpp"
#include "resources/resource_filters.hpp"
#include "resources/resource_views.hpp"

namespace lunxun::resources {

/// Teachers, rooms and institutions with their load in a year, from the plan that counts.
/// @error invalid_input  of each list: a cursor of another list, or a limit out of bounds.
class ResourceViewStore {
public:
    ResourceViewStore(sql::Session& session, text::Locale locale) : session_(session), locale_(locale) {}

    Result<TeacherPage> teachers(const TeacherQuery& query);
    std::optional<TeacherCard> find_teacher(std::int64_t teacher_id, std::optional<std::int64_t> year);
    Result<RoomPage> rooms(const RoomQuery& query);
    std::optional<RoomCard> find_room(std::int64_t room_id, std::optional<std::int64_t> year);
    Result<InstitutionYearPage> institutions(const InstitutionYearQuery& query);
    std::optional<InstitutionYearCard> find_institution(std::int64_t institution_id, std::optional<std::int64_t> year);

private:
    TeacherLine line_of(const TeacherRow& row) const;
    RoomLine line_of(const RoomRow& row) const;
    InstitutionYearLine line_of(const InstitutionRow& row) const;
    std::string name_of(std::string_view list, const std::string& code) const;

    sql::Session& session_;
    text::Locale locale_;
};

}  // namespace lunxun::resources
