// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "intake/sheet_catalogue.hpp"

namespace lunxun::intake {

/// One cell in its stored form. text, code, division, id_number, decimal: `text`; codes: joined by commas; date: `number`
/// is Day::number; unit, person, reference: `number` is the id; yes_no 0 or 1; class_hours and duration: minutes.
struct FieldValue {
    bool is_blank = true;
    std::string text;
    std::int64_t number = 0;

    void clear() {
        is_blank = true;
        text.clear();
        number = 0;
    }
    Day day() const { return Day::from_number(static_cast<std::int32_t>(number)); }
};

/// A row in its stored form, one value for each column of its sheet.
class RowValues {
public:
    explicit RowValues(const Sheet& sheet) : sheet_(&sheet), values_(sheet.columns.size()) {}

    const Sheet& sheet() const { return *sheet_; }
    FieldValue& operator[](std::size_t column) { return values_[column]; }
    const FieldValue& operator[](std::size_t column) const { return values_[column]; }
    /// By key; a blank value when the sheet has no such column.
    const FieldValue& at(std::string_view key) const {
        static const FieldValue blank;
        const auto column = sheet_->find_column(key);
        return column ? values_[*column] : blank;
    }
    void clear() {
        for (auto& value : values_) value.clear();
    }

private:
    const Sheet* sheet_;
    std::vector<FieldValue> values_;
};

}  // namespace lunxun::intake
