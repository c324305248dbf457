// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/workbook_package.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "platform/documents/file_error.hpp"
#include "platform/documents/xml_stream.hpp"

namespace lunxun::documents {
namespace {

// What is kept in memory of these parts grows with their size.
constexpr std::uint64_t kMaxIndexBytes = 16 << 20;
constexpr std::uint64_t kMaxStylesBytes = 64 << 20;

struct Relationship {
    std::string id;
    std::string type;
    std::string target;
};

int number_or(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

/// The part that `target` of a part in `folder` means; targets may be absolute or climb with "..".
std::string resolve(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&steps](std::string_view path) {
        while (!path.empty()) {
            const auto slash = std::min(path.find_first_of("/\\"), path.size());
            const auto step = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (step == ".." && !steps.empty()) steps.pop_back();
            else if (!step.empty() && step != "." && step != "..") steps.push_back(step);
        }
    };
    if (!target.starts_with('/')) walk(folder);
    walk(target);
    std::string part;
    for (auto step : steps) part += (part.empty() ? "" : "/") + std::string(step);
    return part;
}

class RelationshipHandler : public XmlHandler {
public:
    void start(std::string_view local, const XmlAttributes& attributes) override {
        if (local != "Relationship" || attributes.find("TargetMode") == "External") return;
        found.push_back({std::string(attributes.value_or("Id", "")), std::string(attributes.value_or("Type", "")),
                         std::string(attributes.value_or("Target", ""))});
    }
    void end(std::string_view) override {}

    std::vector<Relationship> found;
};

/// The relationships of `part`, targets resolved; none where the part has no such file.
Result<std::vector<Relationship>> relationships_of(ZipArchive& archive, std::string_view part) {
    const auto slash = part.rfind('/');
    const std::string folder = slash == std::string_view::npos ? "" : std::string(part.substr(0, slash));
    const std::string name(slash == std::string_view::npos ? part : part.substr(slash + 1));
    const std::string rels = (folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels";
    if (!archive.has(rels)) return std::vector<Relationship>{};
    RelationshipHandler handler;
    if (auto parsed = parse_part(archive, rels, handler, kMaxIndexBytes); !parsed) return parsed.error();
    for (auto& relationship : handler.found) relationship.target = resolve(folder, relationship.target);
    return std::move(handler.found);
}

const Relationship* find_by_type(const std::vector<Relationship>& all, std::string_view ending) {
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return std::string_view(one.type).ends_with(ending); });
    return found == all.end() ? nullptr : &*found;
}

struct ListedSheet {
    std::string name;
    std::string relationship;
    bool is_hidden = false;
};

class WorkbookHandler : public XmlHandler {
public:
    void start(std::string_view local, const XmlAttributes& attributes) override {
        if (local == "workbook") is_workbook = true;
        if (local == "workbookPr" && is_true(attributes.value_or("date1904", "0"))) date_system = DateSystem::from_1904;
        if (local != "sheet") return;
        const auto state = attributes.value_or("state", "visible");
        sheets.push_back({std::string(attributes.value_or("name", "")), std::string(attributes.value_or("id", "")), state != "visible"});
    }
    void end(std::string_view) override {}

    std::vector<ListedSheet> sheets;
    DateSystem date_system = DateSystem::from_1900;
    bool is_workbook = false;
};

class StylesHandler : public XmlHandler {
public:
    void start(std::string_view local, const XmlAttributes& attributes) override {
        if (local == "numFmt") {
            custom_[number_or(attributes.value_or("numFmtId", ""), -1)] = shape_of_format(attributes.value_or("formatCode", ""));
        } else if (local == "cellXfs") {
            is_in_cell_formats_ = true;
        } else if (local == "xf" && is_in_cell_formats_) {
            const int id = number_or(attributes.value_or("numFmtId", ""), 0);
            const auto custom = custom_.find(id);
            shapes.push_back(custom == custom_.end() ? builtin_shape(id) : custom->second);
        }
    }
    void end(std::string_view local) override {
        if (local == "cellXfs") is_in_cell_formats_ = false;
    }

    std::vector<DateShape> shapes;

private:
    std::map<int, DateShape> custom_;
    bool is_in_cell_formats_ = false;
};

Result<std::string> find_workbook_part(ZipArchive& archive) {
    auto roots = relationships_of(archive, "");
    if (!roots) return roots.error();
    const Relationship* root = find_by_type(*roots, "/officeDocument");
    const std::string part = root == nullptr ? "xl/workbook.xml" : root->target;
    if (part.ends_with(".bin")) return file_error(ErrorCode::invalid_input, "documents.binary_workbook", archive.path());
    if (archive.has(part)) return part;
    if (root == nullptr) return file_error(ErrorCode::invalid_input, "documents.not_a_workbook", archive.path());
    return file_error(ErrorCode::corrupt, "documents.missing_part", archive.path(), {{"part", part}});
}

Result<std::vector<SheetPart>> locate_sheets(const ZipArchive& archive, const std::vector<ListedSheet>& listed,
                                             const std::vector<Relationship>& relationships) {
    std::vector<SheetPart> sheets;
    for (const auto& sheet : listed) {
        const auto found = std::ranges::find(relationships, sheet.relationship, &Relationship::id);
        const std::string part = found == relationships.end() ? "" : found->target;
        if (found != relationships.end() && !found->type.ends_with("/worksheet")) continue;
        if (part.empty() || !archive.has(part)) {
            return file_error(ErrorCode::corrupt, "documents.missing_sheet", archive.path(), {{"sheet", sheet.name}});
        }
        sheets.push_back({sheet.name, part, sheet.is_hidden});
    }
    return sheets;
}

}  // namespace

Result<WorkbookPackage> read_package(ZipArchive& archive, const ReadLimits& limits) {
    auto part = find_workbook_part(archive);
    if (!part) return part.error();
    auto relationships = relationships_of(archive, *part);
    if (!relationships) return relationships.error();
    WorkbookHandler workbook;
    if (auto parsed = parse_part(archive, *part, workbook, kMaxIndexBytes); !parsed) return parsed.error();
    if (!workbook.is_workbook) return file_error(ErrorCode::invalid_input, "documents.not_a_workbook", archive.path());
    if (workbook.sheets.size() > limits.max_sheets) {
        return file_error(ErrorCode::limit_exceeded, "documents.too_many_sheets", archive.path(),
                          {{"sheets", std::to_string(workbook.sheets.size())}, {"limit", std::to_string(limits.max_sheets)}});
    }
    auto sheets = locate_sheets(archive, workbook.sheets, *relationships);
    if (!sheets) return sheets.error();

    WorkbookPackage package{.sheets = std::move(*sheets), .shared_strings_part = {}, .date_system = workbook.date_system, .shapes = {}};
    if (const auto* strings = find_by_type(*relationships, "/sharedStrings")) package.shared_strings_part = strings->target;
    if (const auto* styles = find_by_type(*relationships, "/styles"); styles != nullptr && archive.has(styles->target)) {
        StylesHandler handler;
        if (auto parsed = parse_part(archive, styles->target, handler, kMaxStylesBytes); !parsed) return parsed.error();
        package.shapes = std::move(handler.shapes);
    }
    return package;
}

}  // namespace lunxun::documents
