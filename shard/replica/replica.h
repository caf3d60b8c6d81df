// The write path of one shard on one node, as a step machine without I/O. With one member it is the
// primary of a replica set of one: a group of writes is persisted, then indexed, then acknowledged, in
// sequence. Followers, shipping and leases extend the same machine.
#ifndef SHARD_REPLICA_REPLICA_H
#define SHARD_REPLICA_REPLICA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/base/status.h"

typedef enum fg_replica_role {
    FG_REPLICA_STARTING, // the index is being rebuilt
    FG_REPLICA_PRIMARY,
    FG_REPLICA_DRAINING, // finishes what it has, takes no more
    FG_REPLICA_FENCED,   // another epoch was seen: serves nothing
} fg_replica_role;

struct fg_replica {
    fg_replica_role role;
    uint64_t epoch;
    uint64_t seq_proposed; // highest given out
    uint64_t seq_durable;
    uint64_t seq_indexed;  // what is acknowledged
    bool persisting;       // one group at a time is on its way to disk
    uint32_t waiting;      // writes queued for the next group
    uint32_t waiting_max;
    uint32_t group_max;    // writes a group
};

typedef enum fg_replica_event_type {
    FG_REPLICA_READY,     // rebuilt; `seq` = end of the log
    FG_REPLICA_WRITE,     // a client's write arrived; `epoch` = the caller's view, 0 unknown
    FG_REPLICA_PERSISTED, // the group is synced, as `seq`
    FG_REPLICA_INDEXED,   // and searchable
    FG_REPLICA_FAILED,    // the group could not be persisted: `status`; nothing changed
    FG_REPLICA_EPOCH,     // the map names `epoch`, and whether this node is primary in it
    FG_REPLICA_DRAIN,
} fg_replica_event_type;

struct fg_replica_event {
    fg_replica_event_type type;
    uint64_t epoch;
    uint64_t seq;
    bool primary;
    fg_status status;
};

typedef enum fg_replica_update_type {
    FG_REPLICA_ACCEPT,      // queue the write
    FG_REPLICA_REFUSE,      // answer the write: `status`
    FG_REPLICA_PERSIST,     // take up to `count` queued writes, commit them as (`epoch`, `seq`)
    FG_REPLICA_INDEX,       // make the group's index changes
    FG_REPLICA_ACKNOWLEDGE, // answer the group's writes
    FG_REPLICA_FAIL_GROUP,  // answer the group's writes with `status`
    FG_REPLICA_FAIL_QUEUED, // answer all queued writes with `status`
    FG_REPLICA_DRAINED,     // nothing is left
} fg_replica_update_type;

struct fg_replica_update {
    fg_replica_update_type type;
    uint64_t epoch;
    uint64_t seq;
    uint32_t count;
    fg_status status;
};

enum { FG_REPLICA_UPDATES_MAX = 4 };

void fg_replica_init(struct fg_replica *replica, uint64_t epoch, uint32_t waiting_max,
                     uint32_t group_max);
// Writes updates [FG_REPLICA_UPDATES_MAX]; returns their count.
size_t fg_replica_step(struct fg_replica *replica, const struct fg_replica_event *event,
                       struct fg_replica_update *updates);

#endif
