// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "access/data_scope.hpp"
#include "base/day.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::reports {

struct ClassDocumentsRequest {
    std::vector<std::int64_t> class_ids;  ///< of the current plan; empty: all its classes
    std::filesystem::path folder;         ///< made when absent
    Day today;                            ///< no notice is dated earlier
};

struct WrittenFiles {
    std::int64_t classes = 0;
    std::vector<std::filesystem::path> files;
};

/// Writes for each class `<code>-notice.pdf`, and once it has a timetable `<code>-timetable.pdf`, `.xlsx` and `.ics`.
///
/// The notice is laid out after GB/T 9704-2012, with the quotas by unit and the roster attached; no ID number appears.
/// Classes are written by two threads; `progress` is called from the calling one.
/// @error not_found    there is no current plan, or a class is not in it.
/// @error unavailable  no installed font covers Chinese; the folder cannot be written; the disk is full.
/// @error cancelled    `progress` said so; files written by then stay.
Result<WrittenFiles> write_class_documents(sql::Database& database, const rulebook::RulePack& rules, const ClassDocumentsRequest& request,
                                           const ProgressSink& progress);

/// The papers of one class that can be had alone.
enum class ClassDocument { notice_pdf, timetable_pdf, timetable_xlsx, timetable_ics };
BOOST_DESCRIBE_ENUM(ClassDocument, notice_pdf, timetable_pdf, timetable_xlsx, timetable_ics)

struct ClassDocumentRequest {
    std::int64_t class_id = 0;  ///< of the current plan
    ClassDocument document = ClassDocument::notice_pdf;
    Day today;
    access::DataScope units = access::DataScope::everything();  ///< whose quotas and names a notice may hold
};

struct DocumentFile {
    std::string name;
    std::string content_type;
    std::string content;
};

/// One of the files that `write_class_documents` writes, made now.
/// @error not_found    the class is not in the current plan, or has no timetable yet.
/// @error unavailable  no installed font covers Chinese.
Result<DocumentFile> make_class_document(sql::Session& session, const rulebook::RulePack& rules, const ClassDocumentRequest& request);

struct OfficeRequest {
    int year = 0;
    std::filesystem::path folder;  ///< made when absent
    Day today;
    std::string created_at;  ///< UTC, kept with snapshots
};

/// Writes `annual-plan-<year>.xlsx`: the plan entries of the year in the columns offices use, and the dated classes.
/// @error not_found    there is no current plan of the year.
/// @error unavailable  the folder cannot be written; the disk is full.
Result<std::filesystem::path> write_annual_plan(sql::Database& database, const OfficeRequest& request);

struct WrittenStatistics {
    std::filesystem::path file;
    std::vector<std::string> snapshot_hashes;  ///< T1, T2, T3
};

/// Writes `statistics-<year>.xlsx`: T1 classes and person-times, T2 requirement attainment as of `today` (at most the end
/// of the year), T3 nomination fulfilment, each followed by the records its rows are counted from; and freezes each table
/// as a row of report_snapshot unless the newest one says the same.
/// @error not_found    there is no current plan of the year.
/// @error unavailable  the folder cannot be written; the disk is full.
Result<WrittenStatistics> write_statistics(sql::Database& database, const rulebook::RulePack& rules, const OfficeRequest& request);

}  // namespace lunxun::reports
