// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <mutex>
#include <tuple>

#include "access/data_scope.hpp"
#include "base/result.hpp"
#include "home/home_rows.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::home {

/// What the home page shows is counted over all people and classes of the reader's scope: once a change, not once a reader.
///
/// Invariant: what is kept was made in the state that the stamp tells of.
template <class View>
class HomeMemory {
public:
    /// `make()` returns the View, or a Result of it, when there is none of this stamp, scope and language.
    template <class Make>
    Result<View> recall(const HomeStamp& stamp, const access::DataScope& scope, text::Locale locale, const Make& make) {
        const Key key{scope.first, scope.last, scope.institution_id.value_or(0), scope.teacher_person_id.value_or(0), locale};
        {
            const std::scoped_lock lock(mutex_);
            if (stamp_ != stamp || kept_.size() >= kMostKept) kept_.clear();
            stamp_ = stamp;
            if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
        }
        Result<View> view = make();
        const std::scoped_lock lock(mutex_);
        if (view && stamp_ == stamp) kept_.insert_or_assign(key, *view);
        return view;
    }

private:
    /// The scope's run of positions, its institution and teacher, the language.
    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, text::Locale>;
    static constexpr std::size_t kMostKept = 64;  ///< some tens of kB each

    std::mutex mutex_;
    HomeStamp stamp_;
    std::map<Key, View> kept_;
};

}  // namespace lunxun::home
