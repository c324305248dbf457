// SPDX-License-Identifier: Apache-2.0
// Classes of a version: the list, and the head of one class's page.
#include "access/data_scope_service.hpp"
#include "plan/finding_views.hpp"
#include "plan/plan_endpoints.hpp"
#include "plan/plan_lists.hpp"
#include "plan/plan_view_store.hpp"
#include "plan/plan_views.hpp"
#include "platform/http/page.hpp"

namespace lunxun::plan {
namespace {

using access::DataScope;
using http::Call;
using http::Method;

struct ClassPage {
    std::vector<ClassLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
    std::int64_t plan_run_id = 0;
};
BOOST_DESCRIBE_STRUCT(ClassPage, (), (items, next, total, plan_run_id))

struct ClassPath {
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(ClassPath, (), (class_id))

/// A class with the entry it comes from.
struct ClassHead {
    ClassLine line;
    PlanEntryView entry;
    std::int64_t plan_run_id = 0;
    std::int64_t version = 0;
    std::string run_state;  ///< of the version: proposed, in_force, superseded
    std::vector<PlanFindingView> plan_findings;  ///< about its entry
};
BOOST_DESCRIBE_STRUCT(ClassHead, (), (line, entry, plan_run_id, version, run_state, plan_findings))

Result<ClassPage> list(PlanViewStore& store, const ClassFilter& filter, text::Locale locale) {
    const auto run = store.load_run(filter.plan_run_id);
    if (!run) return run.error();
    auto page = http::page_of(list_classes(store.load_classes(run->id), filter), filter.limit, filter.after);
    if (!page) return page.error();
    ClassPage view{{}, std::move(page->next), page->total, run->id};
    for (const auto& row : page->rows) view.items.push_back(line_of(row, locale));
    return view;
}

Result<ClassHead> head(sql::Session& session, const DataScope& scope, std::int64_t class_id, text::Locale locale) {
    if (auto inside = access::require_class(session, scope, class_id); !inside) return inside.error();
    PlanViewStore store(session, DataScope::everything());
    const auto found = store.find_class(class_id);
    if (!found) return access::out_of_scope("class " + std::to_string(class_id));
    const auto run = store.load_run(found->plan_run_id);
    if (!run) return run.error();
    ClassHead view;
    view.line = line_of(found->row, locale);
    view.plan_run_id = run->id;
    view.version = run->version;
    view.run_state = run->state;
    for (const auto& entry : store.load_entries(*run))
        if (entry.id == found->row.plan_entry_id) view.entry = view_of(entry, locale);
    for (const auto& finding : store.load_findings(run->id))
        if (finding.plan_entry_id == found->row.plan_entry_id) view.plan_findings.push_back(view_of(finding, locale));
    return view;
}

}  // namespace

void add_class_endpoints(http::Router& router, sql::Database& database) {
    router.add<ClassFilter, ClassPage>(
        Method::get, "/api/classes", {"list_classes", "class.read", "Dated classes of a version of the plan."},
        [&database](const ClassFilter& filter, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                PlanViewStore store(session, scope);
                return list(store, filter, call.locale);
            });
        });
    router.add<ClassPath, ClassHead>(
        Method::get, "/api/classes/{class_id}", {"read_class", "class.read", "A class with the entry it comes from."},
        [&database](const ClassPath& path, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return head(session, scope, path.class_id, call.locale);
            });
        });
}

}  // namespace lunxun::plan
