// SPDX-License-Identifier: Apache-2.0
#include "reports/statistic_table.hpp"

namespace lunxun::reports {

Figure share_of(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return {};
    return Share{static_cast<double>(part) / static_cast<double>(whole)};
}

}  // namespace lunxun::reports
