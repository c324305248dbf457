// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/shared_strings.hpp"

#include "platform/documents/file_error.hpp"
#include "platform/documents/rich_text.hpp"

namespace lunxun::documents {

class SharedStringsHandler : public XmlHandler {
public:
    SharedStringsHandler(SharedStrings& strings, const std::filesystem::path& path, const ReadLimits& limits)
        : strings_(strings), path_(path), limits_(limits) {}

    void start(std::string_view local, const XmlAttributes& attributes) override {
        ++depth_;
        if (depth_ == 2 && local == "si") text_.emplace(strings_.block_);
        else if (depth_ > 2 && text_) text_->start(local, attributes);
    }

    void end(std::string_view local) override {
        if (depth_-- > 2) {
            if (text_) text_->end(local);
        } else if (text_) {
            text_.reset();
            strings_.ends_.push_back(static_cast<std::uint32_t>(strings_.block_.size()));
        }
    }

    void text(std::string_view chars) override {
        if (text_) text_->text(chars);
    }

    std::optional<Error> failure() const override {
        const std::uint64_t bytes = strings_.block_.size() + strings_.ends_.size() * sizeof(std::uint32_t);
        if (bytes <= std::min<std::uint64_t>(limits_.max_text_bytes, UINT32_MAX)) return std::nullopt;
        return file_error(ErrorCode::limit_exceeded, "documents.too_much_text", path_, {{"limit_mib", std::to_string(limits_.max_text_bytes >> 20)}});
    }

private:
    SharedStrings& strings_;
    const std::filesystem::path& path_;
    const ReadLimits& limits_;
    std::optional<RichText> text_;
    int depth_ = 0;
};

Result<SharedStrings> SharedStrings::read(ZipArchive& archive, std::string_view part, const ReadLimits& limits) {
    SharedStrings strings;
    SharedStringsHandler handler(strings, archive.path(), limits);
    if (auto parsed = parse_part(archive, part, handler); !parsed) return parsed.error();
    return strings;
}

std::optional<std::string_view> SharedStrings::find(std::uint64_t number) const {
    if (number >= ends_.size()) return std::nullopt;
    const std::size_t first = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(block_).substr(first, ends_[number] - first);
}

}  // namespace lunxun::documents
