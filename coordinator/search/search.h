// One search: scatter descriptors over shards, gather ranked persons, say how complete the answer is.
//
// A step machine without I/O: no socket, clock, thread or lock. The caller carries its updates out and
// tells it what happened. One machine a request; not thread-safe. What is reached through replies must
// live as long as the machine (the request's arena).
#ifndef COORDINATOR_SEARCH_SEARCH_H
#define COORDINATOR_SEARCH_SEARCH_H

#include "common/base/arena.h"
#include "common/cluster/cluster.h"
#include "proto/proto.h"

struct fg_search;

struct fg_search_options {
    const struct fg_map *map; // borrowed; alive as long as the machine
    uint32_t probes;          // > 0
    uint32_t limit;           // persons a probe
    bool allow_partial;
    uint64_t deadline_us;
    uint32_t attempts_max; // sends to one shard while time is left (reconnects)
};

typedef enum fg_search_event_type {
    FG_SEARCH_START,
    FG_SEARCH_REPLY,    // of `shard`: `reply`
    FG_SEARCH_FAILED,   // of `shard`: `status`, `detail`: could not be sent, lost, or answered an error
    FG_SEARCH_DEADLINE, // time is over
    FG_SEARCH_CANCEL,   // the client left
} fg_search_event_type;

struct fg_search_event {
    fg_search_event_type type;
    uint64_t now_us;
    uint32_t shard;
    const Facegrid__Internal__ScanReply *reply;
    fg_status status;
    const char *detail;
};

typedef enum fg_search_update_type {
    FG_SEARCH_SEND,   // a scan to `shard`
    FG_SEARCH_ABORT,  // cancel what is in flight to `shard`; its events are ignored from now on
    FG_SEARCH_DONE,   // the machine has ended: `status`, result by fg_search_result
} fg_search_update_type;

struct fg_search_update {
    fg_search_update_type type;
    uint32_t shard;
    fg_status status; // OK, INCOMPLETE (strict), DEADLINE (strict, nothing else wrong), CANCELLED,
                      // WRONG_MODEL and other errors a shard gave about the request itself
};

// At most this many updates come of one step.
#define FG_SEARCH_UPDATES_MAX (2 * FG_SHARD_COUNT_MAX + 1)

fg_status fg_search_new(struct fg_search **out, struct fg_arena *arena,
                        const struct fg_search_options *options) FG_MUST;

// Takes one event, writes updates [FG_SEARCH_UPDATES_MAX], returns their count. After DONE: 0.
size_t fg_search_step(struct fg_search *search, const struct fg_search_event *event,
                      struct fg_search_update *updates);

// After DONE with OK, or with INCOMPLETE / DEADLINE: candidates by (distance, person id), at most
// `limit` a probe, each person once; `completeness` is right in every case. In the machine's arena.
struct fg_search_result {
    uint32_t probe_count;
    struct fg_search_probe {
        Facegrid__V1__Candidate **candidates;
        size_t count;
        bool truncated;
    } *probes;
    Facegrid__V1__Completeness *completeness;
    const char *detail; // why not complete, for people
};
const struct fg_search_result *fg_search_result(const struct fg_search *search);

#endif
