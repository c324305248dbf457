// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/day.hpp"

namespace lunxun::reports {

/// A share of 0 to 1, shown in percent.
struct Share {
    double value = 0;
    bool operator==(const Share&) const = default;
};

/// One cell. std::monostate: there is no figure, such as a share of nothing.
using Figure = std::variant<std::monostate, std::string, std::int64_t, double, Share, Day>;

/// A table of the yearly statistics with the records it was counted from.
///
/// Invariant: the counts of `total` are the sums of `rows`, and those of each row are counted from the sources that carry
/// its key; no source stands without a row.
struct StatisticTable {
    struct Row {
        std::string key;  ///< drill-down: finds the sources of the row
        std::vector<Figure> figures;
    };

    std::string name;                  ///< T1, T2 ...
    std::vector<std::string> columns;  ///< titles are reports.<name in lower case>_<column>
    std::vector<Row> rows;
    Row total;
    std::vector<std::string> source_columns;
    std::vector<Row> sources;
};

/// part / whole, or no figure where the whole is 0.
Figure share_of(std::int64_t part, std::int64_t whole);

}  // namespace lunxun::reports
