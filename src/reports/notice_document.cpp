// SPDX-License-Identifier: Apache-2.0
#include "reports/notice_document.hpp"

#include "platform/documents/official_paper.hpp"
#include "reports/paper_words.hpp"

namespace lunxun::reports {
namespace {

using documents::Alignment;
using documents::PaperColumn;

void add_quota_table(documents::OfficialPaper& paper, const ClassDossier& dossier) {
    const std::vector<PaperColumn> columns = {{words("reports.column_number"), 18, Alignment::center},
                                              {words("reports.column_unit"), 108, Alignment::left},
                                              {words("reports.column_seats"), 30, Alignment::center}};
    std::vector<std::vector<std::string>> rows;
    std::int64_t sum = 0;
    for (const auto& line : dossier.quotas) {
        sum += line.seats;
        rows.push_back({std::to_string(rows.size() + 1), line.unit, std::to_string(line.seats)});
    }
    rows.push_back({"", words("reports.total"), std::to_string(sum)});
    paper.table(columns, rows);
}

void add_roster(documents::OfficialPaper& paper, const ClassDossier& dossier) {
    const std::vector<PaperColumn> columns = {{words("reports.column_number"), 16, Alignment::center},
                                              {words("reports.column_unit"), 56, Alignment::left},
                                              {words("reports.column_name"), 26, Alignment::center},
                                              {words("reports.column_post"), 58, Alignment::left}};
    std::vector<std::vector<std::string>> rows;
    for (const auto& line : dossier.roster) rows.push_back({std::to_string(rows.size() + 1), line.unit, line.person, line.post});
    paper.table(columns, rows);
}

}  // namespace

Result<std::string> notice_pdf(const ClassNotice& notice, const ClassDossier& dossier) {
    auto paper = documents::OfficialPaper::create(notice.title);
    if (!paper) return paper.error();
    paper->red_head(notice.issuer, notice.number);
    paper->title(notice.title);
    paper->addressee(notice.addressee);
    paper->paragraph(notice.opening);
    for (const auto& section : notice.sections) {
        paper->heading(section.heading);
        for (const auto& text : section.paragraphs) paper->paragraph(text);
    }
    documents::Closing closing{words("reports.attachment_note"), {}, notice.signer, notice.date, {}};
    for (const auto& attachment : notice.attachments) closing.attachment_names.push_back(attachment.title);
    paper->closing(closing);
    std::size_t next = 0;
    const auto open_attachment = [&] {
        const auto& attachment = notice.attachments.at(next++);
        paper->attachment(attachment.label, attachment.title);
    };
    if (!dossier.quotas.empty()) {
        open_attachment();
        add_quota_table(*paper, dossier);
    }
    if (!dossier.roster.empty()) {
        open_attachment();
        add_roster(*paper, dossier);
    }
    paper->imprint(notice.copies, notice.signer, notice.printed_on);
    return paper->bytes();
}

}  // namespace lunxun::reports
