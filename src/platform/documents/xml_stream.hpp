// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/documents/zip_archive.hpp"

namespace lunxun::documents {

/// The attributes of one element, found by local name whatever their prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** raw) : raw_(raw) {}

    /// The name as written without a namespace; else one in any namespace, for `r:id`.
    std::optional<std::string_view> find(std::string_view local) const;
    std::string_view value_or(std::string_view local, std::string_view otherwise) const { return find(local).value_or(otherwise); }

private:
    const char** raw_;
};

/// Gets the elements of one part by local name. Elements outside the namespaces of spreadsheets and relationships, and
/// all inside them, are left out. May throw; the exception passes to the caller of `parse_part`.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view local, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view local) = 0;
    virtual void text(std::string_view) {}

    /// An error to stop with, looked at after each element.
    virtual std::optional<Error> failure() const { return std::nullopt; }
    /// True when parsing shall pause after the element just ended, for `resume`.
    virtual bool wants_pause() const { return false; }
    /// Called outside the parser; false ends the parsing without an error.
    virtual bool resume() { return true; }
};

/// Parses a part of `archive`.
/// @error corrupt         not well-formed, with a document type, or nested more than 64 deep.
/// @error limit_exceeded  more than `max_bytes` unpacked, or a single token of more than 4 MiB.
Result<void> parse_part(ZipArchive& archive, std::string_view part, XmlHandler& handler, std::uint64_t max_bytes = UINT64_MAX);

}  // namespace lunxun::documents
