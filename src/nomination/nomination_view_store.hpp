// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "access/data_scope.hpp"
#include "nomination/nomination_rows.hpp"
#include "nomination/nomination_views.hpp"
#include "platform/sql/session.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::nomination {

/// A page of a list: the rows after `after`, at most `limit`.
struct PageWish {
    std::int64_t limit = 50;
    std::optional<std::string> after;
};

struct ShareFilter {
    std::string name;  ///< part of the name; empty: all
    bool is_open_only = false;
};

struct UnplacedFilter {
    std::string reason;  ///< code; empty: any
    std::string name;
    std::int64_t class_id = 0;
    std::optional<std::int64_t> unit_id;  ///< with those below
    bool is_overdue_only = false;         ///< who had to get a class
};

/// A run as it is stored, with what its screen shows at once.
struct StoredRun {
    NominationRunLine line;
    std::int64_t year = 0;
    bool is_current = false;
    std::int64_t seats = 0;
    std::string settings_json;
    std::string progress_json;
    std::string fairness_json;
    std::string floors_json;
    std::int64_t value_without_floors = 0;
};

/// What the screens of a run read.
class NominationViewStore {
public:
    NominationViewStore(sql::Session& session, access::DataScope scope) : session_(session), scope_(std::move(scope)) {}

    /// The year asked for, else the newest that has a plan; 0 when none has.
    std::int64_t year_of(const std::optional<std::int64_t>& year);
    std::vector<NominationRunLine> list_runs(std::int64_t year);
    std::optional<StoredRun> find_run(std::int64_t run_id);
    NominationStanding standing(std::int64_t run_id);
    /// @error invalid_input  the cursor is not one of this list.
    Result<NominationSharePage> shares_by_class(std::int64_t run_id, const ShareFilter& filter, const PageWish& page);
    Result<NominationSharePage> shares_by_unit(std::int64_t run_id, const ShareFilter& filter, const PageWish& page);
    Result<NominationPricePage> prices(std::int64_t run_id, const std::string& kind, const PageWish& page);
    Result<NominationUnplacedPage> unplaced(std::int64_t run_id, const UnplacedFilter& filter, const PageWish& page, text::Locale locale);
    /// Of everybody in the scope; `unit_id` of the filter is not read.
    std::int64_t count_unplaced(std::int64_t run_id, const UnplacedFilter& filter);
    NominationComparison compare(const StoredRun& before, const StoredRun& after);
    std::map<std::string, std::string> division_names();

private:
    sql::Session& session_;
    access::DataScope scope_;
};

}  // namespace lunxun::nomination
