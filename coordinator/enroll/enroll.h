// One write: routed to its slot's primary, retried under its idempotency key while time is left, ended
// with a known outcome or with UNKNOWN_OUTCOME, never with a guess. Step machine as in search.
#ifndef COORDINATOR_ENROLL_ENROLL_H
#define COORDINATOR_ENROLL_ENROLL_H

#include "common/cluster/cluster.h"
#include "proto/proto.h"

struct fg_enroll {
    // options
    uint32_t slot;
    uint64_t deadline_us;
    uint32_t attempts_max;
    uint32_t retry_delay_ms;
    // state; read by nobody else
    uint32_t shard;
    uint32_t attempts;
    bool in_flight;
    bool maybe_applied; // an earlier send has an unknown outcome
    bool ended;
    fg_status last;
};

typedef enum fg_enroll_event_type {
    FG_ENROLL_START,
    FG_ENROLL_REPLY,     // the shard answered: `status` OK or its error
    FG_ENROLL_NOT_SENT,  // refused before it left: `status`
    FG_ENROLL_LOST,      // sent, outcome unknown
    FG_ENROLL_RETRY_NOW, // the timer asked for
    FG_ENROLL_DEADLINE,
    FG_ENROLL_CANCEL,
} fg_enroll_event_type;

struct fg_enroll_event {
    fg_enroll_event_type type;
    uint64_t now_us;
    const struct fg_map *map; // the current one
    fg_status status;
};

typedef enum fg_enroll_update_type {
    FG_ENROLL_NOTHING,
    FG_ENROLL_SEND,  // to `shard`, always with the same idempotency key
    FG_ENROLL_TIMER, // RETRY_NOW after `delay_ms`
    FG_ENROLL_DONE,  // `status`
} fg_enroll_update_type;

struct fg_enroll_update {
    fg_enroll_update_type type;
    uint32_t shard;
    uint32_t delay_ms;
    fg_status status;
};

void fg_enroll_init(struct fg_enroll *enroll, uint32_t slot, uint64_t deadline_us,
                    uint32_t attempts_max, uint32_t retry_delay_ms);
struct fg_enroll_update fg_enroll_step(struct fg_enroll *enroll, const struct fg_enroll_event *event);

#endif
