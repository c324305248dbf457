// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/ledger_book.hpp"
#include "intake/past_classes.hpp"
#include "intake/sheet_stage.hpp"

namespace lunxun::intake {

/// Sheet training_history: straight into the ledger.
class HistoryStage : public SheetStage {
public:
    HistoryStage(StageContext context, LedgerBook& ledger) : context_(context), ledger_(ledger) {}

    void load(sql::Session&) override {}
    RowState take(const StagedRow& staged) override;
    void commit(sql::Session&, const Batch&) override {}

private:
    StageContext context_;
    LedgerBook& ledger_;
};

/// Sheet leader_teachings.
class TeachingStage : public SheetStage {
public:
    TeachingStage(LedgerBook& ledger, PastClasses& classes) : ledger_(ledger), classes_(classes) {}

    void load(sql::Session&) override {}
    RowState take(const StagedRow& staged) override;
    void commit(sql::Session&, const Batch&) override {}

private:
    LedgerBook& ledger_;
    PastClasses& classes_;
};

/// Sheet online_courses.
class OnlineStage : public SheetStage {
public:
    explicit OnlineStage(LedgerBook& ledger) : ledger_(ledger) {}

    void load(sql::Session&) override {}
    RowState take(const StagedRow& staged) override;
    void commit(sql::Session&, const Batch&) override {}

private:
    LedgerBook& ledger_;
};

/// Sheet class_trainees: the row as it is, and its hours with what its class tells.
class TraineeStage : public SimpleStage<PastClassTraineeRow> {
public:
    TraineeStage(StageContext context, const Sheet& sheet, LedgerBook& ledger, PastClasses& classes);
    RowState take(const StagedRow& staged) override;

private:
    LedgerBook& ledger_;
    PastClasses& classes_;
};

/// Sheet exam_results: the row as it is, and its hours where it states any.
class ExamStage : public SimpleStage<PastExamResultRow> {
public:
    ExamStage(StageContext context, const Sheet& sheet, LedgerBook& ledger);
    RowState take(const StagedRow& staged) override;

private:
    LedgerBook& ledger_;
};

/// Half-days of an activity whose sheet does not tell them: its hours at half a day's cap each, at most two a day.
std::int64_t half_days_of(std::int64_t training_minutes, int days, std::int64_t day_cap_minutes);

}  // namespace lunxun::intake
