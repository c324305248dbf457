// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "reports/class_dossier.hpp"

namespace lunxun::reports {

/// What a notice needs besides its class.
struct NoticeNumbers {
    Day issued_on;
    int number = 0;                       ///< of this organiser in the year of issue
    std::int64_t class_hour_minutes = 0;  ///< of one class-hour
    std::int64_t leave_limit_minutes = 0;  ///< leave above this withdraws the trainee (H6)
};

/// The words of a notice that a class is held, in the order they are read.
struct ClassNotice {
    struct Section {
        std::string heading;
        std::vector<std::string> paragraphs;
    };
    struct Attachment {
        std::string label;
        std::string title;
    };

    std::string issuer;  ///< in the red head
    std::string number;
    std::string title;
    std::string addressee;
    std::string opening;
    std::vector<Section> sections;
    std::vector<Attachment> attachments;  ///< quotas first, then the roster where there is one
    std::string signer;
    std::string date;
    std::string copies;
    std::string printed_on;
};

/// Source: requirements 3.5 (notice with quota table, red-head layout); H6, H7, F8 for what it asks of trainees and units.
ClassNotice notice_of(const ClassDossier& dossier, const NoticeNumbers& numbers);

/// The planned day of issue: three weeks before the class opens, moved back to a Friday from a weekend, not before `today`.
Day issue_day(Day first_day, Day today);

/// Running numbers of the notices of each organiser in the year of issue, in the order given.
/// Shape: one per dossier, same order.
std::vector<int> notice_numbers(const std::vector<ClassDossier>& dossiers, Day today);

}  // namespace lunxun::reports
