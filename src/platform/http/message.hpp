// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/text/locale.hpp"

namespace lunxun::http {

enum class Method { get, post, put, patch, delete_ };

std::string_view to_string(Method method);
std::optional<Method> method_of(std::string_view name);

/// Names compare without case.
struct HeaderLess {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const;
};
using Headers = std::map<std::string, std::string, HeaderLess>;

/// One request, read whole. `path` is decoded and without its query.
struct Request {
    Method method = Method::get;
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
    Headers headers;
    std::string body;
    /// Where the body lies when its endpoint takes a file; gone after the answer, unless moved away.
    std::filesystem::path body_file;
    std::string remote_address;
    std::string request_id;

    std::string_view header(std::string_view name) const;
    std::optional<std::string> cookie(std::string_view name) const;
};

/// Events for one reader, asked for until it says that it is done.
class EventSource {
public:
    struct Event {
        std::string name;
        std::string data;
    };
    virtual ~EventSource() = default;
    /// What is new since the last call; called on a worker thread, about twice a second.
    virtual std::vector<Event> poll() = 0;
    virtual bool is_done() const = 0;
};

struct Response {
    int status = 200;
    std::string content_type = "application/json; charset=utf-8";
    Headers headers;
    std::vector<std::string> set_cookies;
    std::string body;
    std::shared_ptr<EventSource> events;
};

/// Reads `/a%20b?x=1&x=2`; nullopt when an escape is broken or the path leaves its root.
struct Target {
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};
std::optional<Target> parse_target(std::string_view target);

/// The reader's language: `zh-CN` unless Accept-Language prefers another that Lunxun speaks.
text::Locale locale_of(const Request& request);

}  // namespace lunxun::http
