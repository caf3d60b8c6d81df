// The shard's calls: shard.Scan, shard.Write, shard.Read. Carries out what the replica machine says:
// transactions on the pool one group at a time, index changes, answers; scans and reads on the pool.
#ifndef SHARD_SERVICE_SERVICE_H
#define SHARD_SERVICE_SERVICE_H

#include "common/cluster/cluster.h"
#include "common/loop/loop.h"
#include "common/metrics/metrics.h"
#include "shard/index/index.h"
#include "shard/store/store.h"

struct fg_service;

struct fg_service_options {
    const char *const *addresses; // NULL-terminated: where to listen
    struct fg_map_source *map_source;
    uint32_t shard; // which one of the map
    struct fg_store *store;
    struct fg_index *index;
    struct fg_pool *scan_pool;
    struct fg_pool *write_pool; // one thread: the transactions
    uint32_t inflight_max;
    uint32_t writes_waiting_max;
    uint32_t writes_per_group_max;
    uint32_t sweep_interval_ms;
    struct fg_metrics *metrics;
    void (*ready)(void *data);   // rebuilt and listening
    void (*drained)(void *data); // after fg_service_drain: everything answered
    void (*failed)(const struct fg_error *err, void *data); // rebuild failed
    void *data;
};

// Rebuilds the index on the pool, then listens.
fg_status fg_service_new(struct fg_service **out, struct fg_loop *loop,
                         const struct fg_service_options *options, struct fg_error *err) FG_MUST;
bool fg_service_is_ready(const struct fg_service *service, const char **reason);
void fg_service_drain(struct fg_service *service);
void fg_service_free(struct fg_service *service);

#endif
