// SPDX-License-Identifier: Apache-2.0
#include "platform/http/assets.hpp"

#include <zlib.h>

#include <array>
#include <cstdio>
#include <stdexcept>

namespace lunxun::http {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kTypes{{{".html", "text/html; charset=utf-8"},
                                                                               {".js", "text/javascript; charset=utf-8"},
                                                                               {".css", "text/css; charset=utf-8"},
                                                                               {".json", "application/json; charset=utf-8"},
                                                                               {".svg", "image/svg+xml"},
                                                                               {".png", "image/png"},
                                                                               {".ico", "image/x-icon"},
                                                                               {".woff2", "font/woff2"},
                                                                               {".txt", "text/plain; charset=utf-8"}}};

std::string content_type_of(std::string_view path) {
    for (const auto& [ending, type] : kTypes)
        if (path.ends_with(ending)) return std::string(type);
    return "application/octet-stream";
}

std::string etag_of(std::string_view content) {
    const auto* bytes = reinterpret_cast<const Bytef*>(content.data());
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "\"%08lx-%zx\"", crc32(0, bytes, static_cast<uInt>(content.size())), content.size());
    return text.data();
}

constexpr int kGzipWindow = 15 + 16;

}  // namespace

std::string gzip(std::string_view plain) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib: no memory");
    std::string packed(deflateBound(&stream, plain.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int ended = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END) throw std::runtime_error("zlib: the packed text is longer than its bound");
    return packed;
}

void Assets::add(std::string path, std::string content) {
    File file{.plain = std::move(content), .gzip = {}, .etag = {}, .content_type = content_type_of(path)};
    file.etag = etag_of(file.plain);
    file.gzip = gzip(file.plain);
    if (file.gzip.size() >= file.plain.size()) file.gzip.clear();
    files_.insert_or_assign(std::move(path), std::move(file));
}

Response Assets::answer(const Request& request) const {
    auto found = files_.find(request.path);
    if (found == files_.end() && request.path.find('.') == std::string::npos) found = files_.find("/index.html");
    Response response;
    if (found == files_.end()) {
        response.status = 404;
        response.content_type = "text/plain; charset=utf-8";
        response.body = "not found\n";
        return response;
    }
    const auto& file = found->second;
    response.content_type = file.content_type;
    response.headers["ETag"] = file.etag;
    response.headers["Vary"] = "Accept-Encoding";
    response.headers["Cache-Control"] = found->first.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    if (request.header("If-None-Match") == file.etag) {
        response.status = 304;
        return response;
    }
    const bool takes_gzip = request.header("Accept-Encoding").find("gzip") != std::string_view::npos;
    if (takes_gzip && !file.gzip.empty()) {
        response.headers["Content-Encoding"] = "gzip";
        response.body = file.gzip;
    } else {
        response.body = file.plain;
    }
    return response;
}

}  // namespace lunxun::http
