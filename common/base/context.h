// What every request carries from the door to the last shard. Named once, so that nothing loses it.
#ifndef COMMON_BASE_CONTEXT_H
#define COMMON_BASE_CONTEXT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "common/base/uuid.h"

enum { FG_REQUEST_ID_SIZE = 65, FG_KEY_ID_SIZE = 65, FG_IDEMPOTENCY_KEY_MAX = 64 };

// Owned by the request. Written by the loop thread before work starts; the pool only reads it, but
// for `cancelled`, which any thread may read at any time.
struct fg_context {
    char request_id[FG_REQUEST_ID_SIZE]; // the client's when it sent one of printable ASCII, else ours
    struct fg_uuid tenant;               // whose data; comes from the key alone
    char key_id[FG_KEY_ID_SIZE];         // which key; empty in open mode
    uint64_t deadline_us;                // fg_clock_monotonic_us(); 0 never
    uint64_t now_ms;                     // wall clock at arrival: one "now" for all of one request
    atomic_bool cancelled;               // the client left or the deadline passed
};

// FG_OK, FG_CANCELLED or FG_DEADLINE: asked before each piece of work is started.
fg_status fg_context_check(const struct fg_context *context, uint64_t monotonic_us);

// Milliseconds left at `monotonic_us`, 0 when over, UINT32_MAX without a deadline.
uint32_t fg_context_remaining_ms(const struct fg_context *context, uint64_t monotonic_us);

#endif
