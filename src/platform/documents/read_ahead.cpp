// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/read_ahead.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace lunxun::documents {
namespace {

constexpr std::size_t kRowsOfBatch = 256;
constexpr std::size_t kBytesOfBatch = 128 << 10;
constexpr std::size_t kWaiting = 4;

struct Row {
    std::int64_t number = 0;
    std::vector<Cell> cells;
};
using Batch = std::vector<Row>;

/// Batches on their way from the reading thread to the other.
class Belt {
public:
    /// Waits while the belt is full. False: nobody takes any more.
    bool put(Batch batch) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return is_left_ || batches_.size() < kWaiting; });
        if (is_left_) return false;
        batches_.push_back(std::move(batch));
        changed_.notify_all();
        return true;
    }
    /// Nothing more comes.
    void end() {
        const std::scoped_lock lock(mutex_);
        is_ended_ = true;
        changed_.notify_all();
    }
    /// Nothing: the belt has ended.
    std::optional<Batch> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return is_ended_ || !batches_.empty(); });
        if (batches_.empty()) return std::nullopt;
        auto batch = std::move(batches_.front());
        batches_.pop_front();
        changed_.notify_all();
        return batch;
    }
    void leave() {
        const std::scoped_lock lock(mutex_);
        is_left_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Batch> batches_;
    bool is_ended_ = false;
    bool is_left_ = false;
};

Result<void> load(const std::function<Result<void>(const RowVisitor&)>& read, Belt& belt) {
    Batch batch;
    std::size_t bytes = 0;
    bool is_wanted = true;
    const auto hand_over = [&] {
        is_wanted = belt.put(std::exchange(batch, {}));
        bytes = 0;
        return is_wanted;
    };
    auto done = read([&](std::int64_t number, std::span<const Cell> cells) {
        auto& row = batch.emplace_back(Row{number, {cells.begin(), cells.end()}});
        for (const auto& cell : row.cells) bytes += sizeof cell + cell.text.size();
        return (batch.size() < kRowsOfBatch && bytes < kBytesOfBatch) || hand_over();
    });
    if (is_wanted && !batch.empty()) hand_over();
    return done;
}

/// Leaves the belt however the visiting ends, so that the reading thread can.
struct Leaving {
    Belt& belt;
    ~Leaving() { belt.leave(); }
};

void unload(Belt& belt, const RowVisitor& visit) {
    const Leaving leaving{belt};
    while (const auto batch = belt.take())
        for (const auto& row : *batch)
            if (!visit(row.number, row.cells)) return;
}

}  // namespace

Result<void> read_ahead(const std::function<Result<void>(const RowVisitor&)>& read, const RowVisitor& visit) {
    Belt belt;
    Result<void> done;
    std::exception_ptr thrown;
    {
        const std::jthread reading([&] {
            try {
                done = load(read, belt);
            } catch (...) {
                thrown = std::current_exception();
            }
            belt.end();
        });
        unload(belt, visit);
    }
    if (thrown) std::rethrow_exception(thrown);
    return done;
}

}  // namespace lunxun::documents
