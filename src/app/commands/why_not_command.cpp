// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"
#include "nomination/asked_pair_store.hpp"
#include "nomination/nomination_service.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::app {
namespace {

struct Question {
    std::string person;
    std::string training_class;
};

struct AskedPair {
    nomination::AskedPersonRow person;
    nomination::AskedClassRow training_class;
};

Result<AskedPair> find_pair(sql::Database& database, const Question& question) {
    return database.read([&](sql::Session& session) -> Result<AskedPair> {
        auto person = nomination::find_asked_person(session, question.person);
        if (!person) return person.error();
        auto training_class = nomination::find_asked_class(session, question.training_class);
        if (!training_class) return training_class.error();
        return AskedPair{*std::move(person), *std::move(training_class)};
    });
}

const char* key_of(nomination::WhyNot::Answer answer) {
    switch (answer) {
        case nomination::WhyNot::Answer::proposed: return "app.why_proposed";
        case nomination::WhyNot::Answer::not_eligible: return "app.why_not_eligible";
        case nomination::WhyNot::Answer::refused: break;
    }
    return "app.why_refused";
}

void print_answer(const Context& context, const AskedPair& pair, const nomination::WhyNot& why) {
    if (context.options.is_json) {
        boost::json::array reasons;
        for (const auto& reason : why.reasons) reasons.push_back(boost::json::object{{"key", reason.key}, {"text", text::render(reason, context.locale())}});
        fmt::print("{}\n", boost::json::serialize(boost::json::object{{"person_id", pair.person.id}, {"class_id", pair.training_class.id}, {"answer", std::string(key_of(why.answer)).substr(8)}, {"reasons", reasons}}));
        return;
    }
    fmt::print("{}\n", context.say(key_of(why.answer), {{"person", pair.person.name}, {"unit", pair.person.unit}, {"class", pair.training_class.name}}));
    for (const auto& reason : why.reasons) fmt::print("  {}\n", text::render(reason, context.locale()));
}

Result<void> answer(const Context& context, const Question& question) {
    const auto trade = context.load_trade();
    if (!trade) return trade.error();
    auto workplace = context.open_workplace();
    if (!workplace) return workplace.error();
    const auto pair = find_pair(workplace->database, question);
    if (!pair) return pair.error();
    nomination::NominationOptions options;
    options.year = static_cast<int>(pair->training_class.year);
    options.today = pair->training_class.today;
    const auto why = nomination::why_not(workplace->database, trade->pack, options, pair->person.id, pair->training_class.id);
    if (!why) return why.error();
    print_answer(context, *pair, *why);
    return {};
}

}  // namespace

void add_why_not_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("why-not", "Say why a person is, or is not, in a class.");
    command->footer("Answers from the stored nomination and the same rules that made it.\n\nExample:  lunxun why-not 5000 2027-990100-001-01");
    auto question = std::make_shared<Question>();
    command->add_option("person", question->person, "Name or id.")->required();
    command->add_option("class", question->training_class, "Code or id of a class of the current plan.")->required();
    command->callback([&context, question] { context.run([&] { return answer(context, *question); }); });
}

}  // namespace lunxun::app
