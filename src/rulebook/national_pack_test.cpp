// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rulebook/rule_pack.hpp"
#include "rulebook/rules.hpp"

namespace lunxun::rulebook {

TEST_CASE("every pack delivered is sound and satisfies its own test vectors") {
    for (const auto& file : rules::all) {
        const bool is_pack = file.file_name.starts_with("national-") || file.file_name.starts_with("local-");
        if (!is_pack) continue;
        for (const PackMistake& mistake : check_pack({std::string(file.file_name), std::string(file.text)})) {
            std::string values;
            for (const auto& [name, value] : mistake.message.values) values += " " + name + "=" + value;
            FAIL_CHECK(mistake.position.file, ":", mistake.position.line, ":", mistake.position.column, " ", mistake.key, " ",
                       mistake.message.key, values);
        }
    }
}

}  // namespace lunxun::rulebook
