// SPDX-License-Identifier: Apache-2.0
// libFuzzer program over the reader of rule packs and code lists; the test `rule_pack_fuzz_replay` runs its corpus.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "rulebook/codes.hpp"
#include "rulebook/rule_listing.hpp"
#include "rulebook/rule_pack.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lunxun;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const rulebook::PackText pack{"fuzz.toml", text};
    const auto mistakes = rulebook::check_pack(pack);
    const auto loaded = rulebook::RulePack::load(std::span(&pack, 1));
    if (loaded.has_value() != mistakes.empty()) std::abort();  // a pack loads exactly when it is sound
    if (loaded) static_cast<void>(rulebook::list_rules(*loaded, Day::of(2027, 6, 1)));
    static_cast<void>(rulebook::Codes::load(text));
    return 0;
}
