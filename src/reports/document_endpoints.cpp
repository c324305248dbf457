// SPDX-License-Identifier: Apache-2.0
#include "reports/document_endpoints.hpp"

#include "access/data_scope_service.hpp"
#include "hours/file_page_service.hpp"
#include "reports/queries.hpp"
#include "reports/reports_service.hpp"
#include "reports/training_file_document.hpp"

namespace lunxun::reports {
namespace {

using access::DataScope;
using http::Call;
using http::Method;
using http::Nothing;

struct DocumentListPath {
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(DocumentListPath, (), (class_id))

struct DocumentPath {
    std::int64_t class_id = 0;
    ClassDocument document = ClassDocument::notice_pdf;
};
BOOST_DESCRIBE_STRUCT(DocumentPath, (), (class_id, document))

struct FileDocumentPath {
    std::int64_t person_id = 0;
};
BOOST_DESCRIBE_STRUCT(FileDocumentPath, (), (person_id))

struct ClassDocumentView {
    ClassDocument document = ClassDocument::notice_pdf;
    bool is_ready = false;  ///< a timetable's papers need sessions
};
BOOST_DESCRIBE_STRUCT(ClassDocumentView, (), (document, is_ready))

struct ClassDocumentList {
    std::vector<ClassDocumentView> items;
};
BOOST_DESCRIBE_STRUCT(ClassDocumentList, (), (items))

Result<ClassDocumentList> list(sql::Session& session, const DataScope& scope, std::int64_t class_id) {
    if (auto inside = access::require_class(session, scope, class_id); !inside) return inside.error();
    const bool has_sessions = session.scalar<std::int64_t>(queries::count_sessions, {{"class_id", class_id}}) > 0;
    return ClassDocumentList{{{ClassDocument::notice_pdf, true},
                              {ClassDocument::timetable_pdf, has_sessions},
                              {ClassDocument::timetable_xlsx, has_sessions},
                              {ClassDocument::timetable_ics, has_sessions}}};
}

/// Who works at the class or teaches it gets the whole notice; a unit gets its own people only.
DataScope units_of(const DataScope& scope) {
    return scope.institution_id || scope.teacher_person_id ? DataScope::everything() : scope;
}

void attach(Call& call, const std::string& content_type, const std::string& name, std::string content) {
    call.response->content_type = content_type;
    call.response->headers["Content-Disposition"] = "attachment; filename=\"" + name + "\"";
    call.response->body = std::move(content);
}

Result<std::string> file_document(sql::Session& session, const DataScope& scope, const rulebook::RulePack& pack, std::int64_t person_id, Day today) {
    if (auto inside = access::require_person(session, scope, person_id); !inside) return inside.error();
    const auto file = hours::load_file_page(session, pack, {person_id}, today, text::Locale::zh_cn);
    if (!file) return file.error();
    return training_file_pdf(*file);
}

}  // namespace

void add_document_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack, std::function<Day()> today) {
    router.add<DocumentListPath, ClassDocumentList>(
        Method::get, "/api/classes/{class_id}/documents", {"list_class_documents", "document.read", "The papers of a class that can be had."},
        [&database](const DocumentListPath& path, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return list(session, scope, path.class_id);
            });
        });
    router.add<DocumentPath, Nothing>(
        Method::get, "/api/classes/{class_id}/documents/{document}", {"read_class_document", "document.read", "One paper of a class as a file."},
        [&database, &pack, today](const DocumentPath& path, Call& call) -> Result<Nothing> {
            auto file = access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<DocumentFile> {
                if (auto inside = access::require_class(session, scope, path.class_id); !inside) return inside.error();
                return make_class_document(session, pack, {path.class_id, path.document, today(), units_of(scope)});
            });
            if (!file) return file.error();
            attach(call, file->content_type, file->name, std::move(file->content));
            return Nothing{};
        });
    router.add<FileDocumentPath, Nothing>(
        Method::get, "/api/people/{person_id}/training-file/document", {"training_file_document", "training_file.read", "A person's training file as a PDF."},
        [&database, &pack, today](const FileDocumentPath& path, Call& call) -> Result<Nothing> {
            auto bytes = access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return file_document(session, scope, pack, path.person_id, today());
            });
            if (!bytes) return bytes.error();
            attach(call, "application/pdf", "training-file-" + std::to_string(path.person_id) + ".pdf", *std::move(bytes));
            return Nothing{};
        });
}

}  // namespace lunxun::reports
