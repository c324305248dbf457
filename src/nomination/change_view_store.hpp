// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "access/data_scope.hpp"
#include "nomination/change_views.hpp"
#include "nomination/nomination_view_store.hpp"

namespace lunxun::nomination {

/// What the screen of one change reads.
class ChangeViewStore {
public:
    ChangeViewStore(sql::Session& session, access::DataScope scope) : session_(session), scope_(std::move(scope)) {}

    /// None when the run's plan has no such class.
    std::optional<NominationRoster> roster(std::int64_t run_id, std::int64_t class_id, text::Locale locale);
    NominationPreview shown(const ChangePreview& preview, text::Locale locale);
    /// @error invalid_input  the cursor is not one of this list.
    Result<NominationDecisionPage> decisions(std::int64_t year, const PageWish& page);

private:
    std::string name_of(std::string_view query, std::int64_t id);

    sql::Session& session_;
    access::DataScope scope_;
};

}  // namespace lunxun::nomination
