// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "access/data_scope.hpp"
#include "base/result.hpp"
#include "home/home_views.hpp"
#include "platform/sql/session.hpp"
#include "registry/people_index_store.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::home {

/// What needs somebody today, counted as the lists count: each with the filter of its list.
class TaskFinder {
public:
    TaskFinder(sql::Session& session, const registry::PeopleIndex& people, const access::DataScope& scope, const rulebook::RulePack& pack, text::Locale locale)
        : session_(session), people_(people), scope_(scope), pack_(pack), locale_(locale) {}

    /// Fills plan version, day and tasks; those without a row are left out, the most pressing stand first.
    Result<HomeView> find();

private:
    void add(HomeTask task);
    void add_plan_tasks(HomeView& view);
    Result<void> add_people_tasks(HomeView& view);
    void add_nomination_tasks(const HomeView& view);
    void add_import_tasks();
    void add_job_tasks();

    sql::Session& session_;
    const registry::PeopleIndex& people_;
    const access::DataScope& scope_;
    const rulebook::RulePack& pack_;
    text::Locale locale_;
    std::vector<HomeTask> tasks_;
};

}  // namespace lunxun::home
