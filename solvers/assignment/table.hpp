// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace lunxun::assignment {

/// A vector whose positions are ids, hence ints.
template <class T>
class Table : public std::vector<T> {
public:
    using std::vector<T>::vector;

    T& operator[](int id) { return this->data()[at_id(id)]; }
    const T& operator[](int id) const { return this->data()[at_id(id)]; }
    int count() const { return static_cast<int>(this->size()); }

private:
    std::size_t at_id(int id) const {
        assert(id >= 0 && static_cast<std::size_t>(id) < this->size());
        return static_cast<std::size_t>(id);
    }
};

/// Each owner's entries in one flat list: those of `owner` are at [begin(owner), end(owner)).
class Slices {
public:
    Slices() : starts_(1, 0) {}
    /// @param sizes  entries of each owner
    explicit Slices(const Table<int>& sizes) : starts_(1, 0) {
        starts_.reserve(sizes.size() + 1);
        for (const int size : sizes) add(size);
    }

    void add(int size) { starts_.push_back(starts_.back() + size); }
    int begin(int owner) const { return starts_[owner]; }
    int end(int owner) const { return starts_[owner + 1]; }
    int size(int owner) const { return end(owner) - begin(owner); }
    int owners() const { return starts_.count() - 1; }
    int total() const { return starts_.back(); }

    template <class T>
    std::span<const T> of(int owner, const Table<T>& entries) const {
        return {entries.data() + begin(owner), entries.data() + end(owner)};
    }

private:
    Table<int> starts_;
};

}  // namespace lunxun::assignment
