// SPDX-License-Identifier: Apache-2.0
// How long LEMON's network simplex takes for an instance with nothing left but seats and one class per person.
// Usage: lunxun-assign-relaxation INSTANCE_DIR, prints "seconds value".
// A program of its own in C++17, for LEMON 1.3 does not compile as C++20.
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace {

using Rows = std::vector<std::vector<int>>;

Rows read(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "r");
    if (file == nullptr) {
        std::perror(path.c_str());
        std::exit(2);
    }
    Rows rows;
    char line[512];
    for (bool header = true; std::fgets(line, sizeof line, file) != nullptr; header = false) {
        if (header) continue;
        std::vector<int> row;
        for (char* at = line; *at != 0 && *at != '\n'; at += *at == ',' ? 1 : 0) row.push_back(static_cast<int>(std::strtol(at, &at, 10)));
        if (!row.empty()) rows.push_back(std::move(row));
    }
    std::fclose(file);
    return rows;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s INSTANCE_DIR\n", argv[0]);
        return 2;
    }
    const std::string folder = argv[1];
    const Rows classes = read(folder + "/classes.csv"), persons = read(folder + "/persons.csv"), pairs = read(folder + "/arcs.csv");
    const int person_count = static_cast<int>(persons.size()), class_count = static_cast<int>(classes.size());

    // Everybody sends one unit: to a class, or idly to the sink, where the seats end as well.
    const int sink = person_count + class_count;
    std::vector<std::pair<int, int>> ends;
    std::vector<int> cost, capacity;
    std::size_t next = 0;
    for (int person = 0; person < person_count; ++person) {
        for (; next < pairs.size() && pairs[next][0] == person; ++next) {
            ends.emplace_back(person, person_count + pairs[next][1]);
            cost.push_back(-pairs[next][2]);
            capacity.push_back(1);
        }
        ends.emplace_back(person, sink);
        cost.push_back(0);
        capacity.push_back(1);
    }
    for (int c = 0; c < class_count; ++c) {
        ends.emplace_back(person_count + c, sink);
        cost.push_back(0);
        capacity.push_back(classes[static_cast<std::size_t>(c)][2]);
    }

    const auto start = std::chrono::steady_clock::now();
    lemon::StaticDigraph graph;
    graph.build(sink + 1, ends.begin(), ends.end());
    lemon::StaticDigraph::ArcMap<int> cost_map(graph), capacity_map(graph);
    lemon::StaticDigraph::NodeMap<int> supply(graph, 0);
    for (int arc = 0; arc < static_cast<int>(ends.size()); ++arc) {
        cost_map[graph.arc(arc)] = cost[static_cast<std::size_t>(arc)];
        capacity_map[graph.arc(arc)] = capacity[static_cast<std::size_t>(arc)];
    }
    for (int person = 0; person < person_count; ++person) supply[graph.node(person)] = 1;
    supply[graph.node(sink)] = -person_count;
    lemon::NetworkSimplex<lemon::StaticDigraph, int, long long> simplex(graph);
    simplex.upperMap(capacity_map).costMap(cost_map).supplyMap(supply);
    if (simplex.run() != decltype(simplex)::OPTIMAL) {
        std::fprintf(stderr, "not solved to optimality\n");
        return 1;
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%.2f %lld\n", seconds, -simplex.totalCost<long long>());
    return 0;
}
