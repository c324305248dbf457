// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/xml_stream.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>

#include "platform/documents/file_error.hpp"

namespace lunxun::documents {
namespace {

constexpr char kSeparator = '\n';
constexpr int kMaxDepth = 64;
constexpr XML_Index kMaxTokenBytes = 4 << 20;
constexpr std::array<std::string_view, 3> kNamespaces = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
};

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

/// The local name, or nothing for a name in a foreign namespace.
std::optional<std::string_view> known_local(std::string_view name) {
    const auto separator = name.rfind(kSeparator);
    if (separator == std::string_view::npos) return name;
    if (std::ranges::find(kNamespaces, name.substr(0, separator)) == kNamespaces.end()) return std::nullopt;
    return name.substr(separator + 1);
}

/// One parse of one part. Nothing thrown by the handler crosses expat: it is kept and thrown again outside.
class Parse {
public:
    Parse(const std::filesystem::path& path, std::string_view part, XmlHandler& handler, std::uint64_t max_bytes)
        : path_(path), part_(part), handler_(handler), max_bytes_(max_bytes), parser_(XML_ParserCreateNS(nullptr, kSeparator)) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &on_start, &on_end);
        XML_SetCharacterDataHandler(parser_.get(), &on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), &on_doctype);
    }

    /// False when the parsing is over, well or badly.
    bool feed(std::string_view chunk, bool is_last) {
        fed_ += static_cast<XML_Index>(chunk.size());
        if (static_cast<std::uint64_t>(fed_) > max_bytes_) {
            error_ = file_error(ErrorCode::limit_exceeded, "documents.part_too_large", path_, {{"part", std::string(part_)}});
            return false;
        }
        XML_Status status = XML_Parse(parser_.get(), chunk.data(), static_cast<int>(chunk.size()), is_last ? XML_TRUE : XML_FALSE);
        while (status == XML_STATUS_SUSPENDED) {
            if (!handler_.resume()) {
                was_stopped_ = true;
                return false;
            }
            status = XML_ResumeParser(parser_.get());
        }
        if (thrown_) std::rethrow_exception(thrown_);
        if (status == XML_STATUS_ERROR) {
            if (!error_) error_ = damaged();
            return false;
        }
        if (fed_ - XML_GetCurrentByteIndex(parser_.get()) > kMaxTokenBytes) {
            error_ = file_error(ErrorCode::limit_exceeded, "documents.token_too_long", path_, {{"part", std::string(part_)}});
            return false;
        }
        return true;
    }

    bool was_stopped() const { return was_stopped_; }
    const std::optional<Error>& error() const { return error_; }

private:
    Error damaged() const {
        return file_error(ErrorCode::corrupt, "documents.damaged_part", path_,
                          {{"part", std::string(part_)}, {"line", std::to_string(XML_GetCurrentLineNumber(parser_.get()))}});
    }

    template <class Work>
    void guarded(Work&& work) {
        if (thrown_ || error_) return;
        try {
            work();
            if (auto failure = handler_.failure()) error_ = std::move(failure);
        } catch (...) {
            thrown_ = std::current_exception();
        }
        if (thrown_ || error_) XML_StopParser(parser_.get(), XML_FALSE);
    }

    static void on_start(void* self, const char* name, const char** attributes) {
        static_cast<Parse*>(self)->start(name, XmlAttributes(attributes));
    }
    static void on_end(void* self, const char* name) { static_cast<Parse*>(self)->end(name); }
    static void on_text(void* self, const char* text, int size) {
        auto& parse = *static_cast<Parse*>(self);
        if (parse.foreign_depth_ == 0) parse.guarded([&] { parse.handler_.text({text, static_cast<std::size_t>(size)}); });
    }
    static void on_doctype(void* self, const char*, const char*, const char*, int) {
        auto& parse = *static_cast<Parse*>(self);
        parse.error_ = file_error(ErrorCode::corrupt, "documents.document_type", parse.path_, {{"part", std::string(parse.part_)}});
        XML_StopParser(parse.parser_.get(), XML_FALSE);
    }

    void start(std::string_view name, const XmlAttributes& attributes) {
        const auto local = foreign_depth_ == 0 ? known_local(name) : std::nullopt;
        if (++depth_ > kMaxDepth) {
            guarded([&] { error_ = file_error(ErrorCode::corrupt, "documents.nested_too_deep", path_, {{"part", std::string(part_)}}); });
        } else if (local) {
            guarded([&] { handler_.start(*local, attributes); });
        } else {
            ++foreign_depth_;
        }
    }

    void end(std::string_view name) {
        --depth_;
        if (foreign_depth_ > 0) {
            --foreign_depth_;
            return;
        }
        guarded([&] {
            handler_.end(known_local(name).value_or(name));
            if (handler_.wants_pause()) XML_StopParser(parser_.get(), XML_TRUE);
        });
    }

    const std::filesystem::path& path_;
    std::string_view part_;
    XmlHandler& handler_;
    std::uint64_t max_bytes_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> parser_;
    XML_Index fed_ = 0;
    int depth_ = 0;
    int foreign_depth_ = 0;
    bool was_stopped_ = false;
    std::optional<Error> error_;
    std::exception_ptr thrown_;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view local) const {
    std::optional<std::string_view> qualified;
    for (const char** at = raw_; *at != nullptr; at += 2) {
        const std::string_view name = at[0];
        if (name == local) return at[1];
        if (name.size() > local.size() && name.ends_with(local) && name[name.size() - local.size() - 1] == kSeparator) qualified = at[1];
    }
    return qualified;
}

Result<void> parse_part(ZipArchive& archive, std::string_view part, XmlHandler& handler, std::uint64_t max_bytes) {
    Parse parse(archive.path(), part, handler, max_bytes);
    const auto read = archive.read(part, [&](std::string_view chunk) { return parse.feed(chunk, false); });
    if (parse.error()) return *parse.error();
    if (!read) return read.error();
    if (!parse.was_stopped() && !parse.feed({}, true) && parse.error()) return *parse.error();
    return {};
}

}  // namespace lunxun::documents
