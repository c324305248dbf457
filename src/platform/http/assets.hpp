// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "platform/http/message.hpp"

namespace lunxun::http {

/// The web application's files, packed once at start: plain and gzip, with an ETag each.
///
/// A path without a file and without a dot is one of the application's own pages and gets `/index.html`.
class Assets {
public:
    /// Takes the file's bytes; names under `/assets/` carry their content's hash and are kept for a year.
    void add(std::string path, std::string content);

    /// 404 when there is neither the file nor an index.
    Response answer(const Request& request) const;
    bool empty() const { return files_.empty(); }

private:
    struct File {
        std::string plain;
        std::string gzip;
        std::string etag;
        std::string content_type;
    };
    std::map<std::string, File, std::less<>> files_;
};

/// @pre the text fits memory. Returns gzip bytes, the same for the same input.
std::string gzip(std::string_view plain);

}  // namespace lunxun::http
