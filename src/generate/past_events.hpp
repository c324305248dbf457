// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

inline constexpr int kHoursADay = 7;  ///< class-hours of a full day of training
/// Lengths of past classes, in working days.
inline constexpr std::array<int, 12> kLengths{22, 15, 12, 10, 8, 6, 5, 4, 3, 2, 1, 0};

enum class PastAudience { county, section, staff, professional, village };

/// The past classes of every year, by audience and length, and the study sessions of each unit.
class PastEvents {
public:
    PastEvents(const Model& model, const SourceData& source, Random random, World& world);

    /// Classes of a year for an audience with so many working days; may be empty.
    const std::vector<int>& classes(int year, PastAudience audience, int working_days) const;
    /// Study sessions of a unit in a year: those of the leadership are longer.
    const std::vector<int>& study(int year, int unit, bool is_leadership);
    int online_year(int year, bool ends_in_december) const { return online_.at({year, ends_in_december}); }

private:
    void add_classes(int year, PastAudience audience, int working_days, int count);
    void add_online_years();
    std::string class_name(int year, PastAudience audience, std::string_view type, std::string_view topic);
    DayRange draw_days(int year, int working_days);

    const Model& model_;
    const SourceData& source_;
    Random random_;
    World& world_;
    std::vector<std::string> topics_;
    std::map<std::array<int, 3>, std::vector<int>> classes_;
    std::map<std::array<int, 3>, std::vector<int>> study_;
    std::map<std::pair<int, bool>, int> online_;
    std::map<int, int> serials_;
    std::vector<int> none_;
};

/// Moves `first` by whole weeks so that the span of `working_days` from a weekday on holds no weekend start.
DayRange working_span(Day first, int working_days);

}  // namespace lunxun::generate
