// SPDX-License-Identifier: Apache-2.0
// repair: what happened after the timetable was published, and the fewest changes that mend it.
#include <fmt/format.h>

#include <chrono>
#include <memory>

#include "app/commands/commands.hpp"
#include "base/utc_time.hpp"
#include "platform/json/codec.hpp"
#include "timetable/repair_service.hpp"

namespace lunxun::app {
namespace {

struct RepairOptions {
    timetable::CauseKind kind = timetable::CauseKind::teacher_absent;
    std::int64_t subject_id = 0;
    std::string from, to, half = "day";
    int freeze_days = 2;
    std::int64_t alternatives_of_item = 0;
    std::int64_t alternatives_of_part = 1;
    bool is_commit = false;
};

timetable::RepairWish wish_of(const Context& context, const RepairOptions& options) {
    timetable::RepairWish wish;
    const Day first = Day::parse(options.from).value_or(context.today());
    wish.cause = {options.kind, options.subject_id, first, Day::parse(options.to).value_or(first), options.half};
    wish.today = context.today();
    wish.freeze_days = options.freeze_days;
    return wish;
}

std::string described(const Context& context, const std::optional<timetable::SessionPlace>& place) {
    if (!place) return context.say("app.repair_no_place");
    std::string text = place->day.iso() + " " + context.say("app.half_" + place->half);
    for (const auto* name : {&place->teacher, &place->place})
        if (!name->empty()) text += " " + *name;
    return text;
}

void print_proposal(const Context& context, const timetable::RepairProposal& proposal, bool is_committed) {
    if (context.options.is_json) {
        fmt::print("{}\n", boost::json::serialize(json::encode(proposal)));
        return;
    }
    for (const auto& move : proposal.moves)
        fmt::print("{}\n", context.say("app.repair_move", {{"class_id", std::to_string(move.class_id)}, {"first_day", move.first_day.iso()}, {"last_day", move.last_day.iso()}}));
    for (const auto& change : proposal.changes)
        fmt::print("{}{} {}\n    {}\n  → {}\n", change.is_lost ? "● " : "○ ", change.class_name, change.title, described(context, change.before), described(context, change.after));
    for (const auto& finding : proposal.findings) fmt::print("! {}\n", context.say(finding.message_key, text::parse_values(finding.values_json)));
    fmt::print("{}\n", context.say(is_committed ? "app.repair_done" : "app.repair_preview",
                                   {{"changes", std::to_string(proposal.changes.size())}, {"unplaced", std::to_string(proposal.unplaced)},
                                    {"people", std::to_string(proposal.notified_people)}, {"teachers", std::to_string(proposal.notified_teachers)}}));
}

void print_alternatives(const Context& context, const std::vector<timetable::SessionAlternative>& alternatives) {
    for (const auto& each : alternatives) {
        fmt::print("{}  {}\n", described(context, each.place), context.say("app.repair_cost", {{"cost", std::to_string(each.cost)}}));
        for (const auto& pays : each.pays) fmt::print("    {}\n", text::render(pays, context.locale()));
    }
}

Result<void> mend(const Context& context, const RepairOptions& options) {
    const auto trade = context.load_trade();
    if (!trade) return trade.error();
    const auto settings = timetable::TimetableSettings::load();
    if (!settings) return settings.error();
    auto workplace = context.open_workplace();
    if (!workplace) return workplace.error();
    const timetable::RepairTrade rules{trade->pack, trade->calendar, *settings};
    const auto wish = wish_of(context, options);
    if (options.alternatives_of_item != 0) {
        const auto found = timetable::repair_alternatives(workplace->database, rules, wish, {options.alternatives_of_item, options.alternatives_of_part});
        if (!found) return found.error();
        print_alternatives(context, *found);
        return {};
    }
    const auto started = std::chrono::steady_clock::now();
    auto proposal = timetable::preview_repair(workplace->database, rules, wish);
    if (!proposal) return proposal.error();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    if (options.is_commit) {
        proposal = timetable::commit_repair(workplace->database, rules, wish, {proposal->fingerprint, "command_line", UtcTime::now().text()});
        if (!proposal) return proposal.error();
    }
    print_proposal(context, *proposal, options.is_commit);
    if (!context.options.is_quiet) fmt::print(stderr, "{:.2f} s\n", seconds);
    return {};
}

/// One cause as a subcommand: who it is about, and when.
CLI::App* add_cause(CLI::App& repair, Context& context, const char* name, const char* what, timetable::CauseKind kind, const char* subject) {
    auto* command = repair.add_subcommand(name, what);
    auto options = std::make_shared<RepairOptions>();
    options->kind = kind;
    const auto is_day = [](const std::string& text) { return Day::parse(text) ? "" : "must be a date such as 2027-04-12"; };
    command->add_option(subject, options->subject_id, "By id.")->required();
    command->add_option("--from", options->from, "First day; for a postponed class the day on which it now starts.")->check(is_day)->required();
    command->add_option("--to", options->to, "Last day; default: the first.")->check(is_day);
    command->add_option("--half", options->half, "Only this half of each day.")->check(CLI::IsMember({"day", "morning", "afternoon", "evening"}));
    command->add_option("--freeze", options->freeze_days, "So many days from today stay as published.")->check(CLI::Range(0, 365))->capture_default_str();
    command->add_option("--alternatives", options->alternatives_of_item, "Show three other places of this menu item's session, and what each costs.");
    command->add_option("--part", options->alternatives_of_part, "Which part of that menu item.")->capture_default_str();
    command->add_flag("--commit", options->is_commit, "Store the proposal; without it, it is only shown.");
    command->callback([&context, options] { context.run([&] { return mend(context, *options); }); });
    return command;
}

}  // namespace

void add_repair_command(CLI::App& app, Context& context) {
    using timetable::CauseKind;
    auto* repair = app.add_subcommand("repair", "Mend the published timetable with the fewest changes.");
    repair->require_subcommand(1);
    repair->footer("Fewest changed sessions first, then fewest people to tell, then quality.\n\n"
                   "Example:  lunxun repair teacher-absent --teacher 12 --from 2027-04-12 --to 2027-04-16 --commit");
    add_cause(*repair, context, "teacher-absent", "A teacher is ill, or a leading official cancels.", CauseKind::teacher_absent, "--teacher");
    add_cause(*repair, context, "room-lost", "A room cannot be used.", CauseKind::room_lost, "--room");
    add_cause(*repair, context, "site-lost", "A field site cannot be visited; the routes through it are closed.", CauseKind::site_lost, "--site");
    add_cause(*repair, context, "institution-closed", "An institution is shut; its classes go on, or begin, afterwards.", CauseKind::institution_closed, "--institution");
    add_cause(*repair, context, "class-postponed", "A class starts on another day.", CauseKind::class_postponed, "--class");
    add_cause(*repair, context, "unit-added", "A new required unit for every class open from --from to --to.", CauseKind::unit_added, "--course");
}

}  // namespace lunxun::app
