// The operations every dialect maps onto: one entry, one table of methods. Requests and responses are
// the messages of facegrid.v1. Everything here runs on the loop thread; vision runs on the pool.
#ifndef COORDINATOR_GALLERY_GALLERY_H
#define COORDINATOR_GALLERY_GALLERY_H

#include "common/base/context.h"
#include "common/cluster/cluster.h"
#include "common/loop/loop.h"
#include "common/metrics/metrics.h"
#include "coordinator/fetch/fetch.h"
#include "coordinator/vision/vision.h"
#include "proto/proto.h"

struct fg_gallery;
struct fg_gallery_call;

// The named limits; each is a setting of the same name (common/config).
struct fg_gallery_limits {
    uint32_t search_limit_default;
    uint32_t search_limit_max;
    float search_threshold_default; // distance
    uint32_t faces_per_person_max;  // listed in an answer
    uint32_t probes_max;            // a search
    uint32_t group_ids_max;         // a request
    uint32_t names_max;             // a filter
    uint32_t members_max;           // an UpdateGroupMembers
    uint32_t page_size_default;
    uint32_t page_size_max;
    uint32_t list_depth_max; // page * size
    uint32_t name_bytes_max;
    uint32_t metadata_bytes_max;
    uint32_t image_bytes_max;
    struct fg_image_limits image;
    uint32_t write_timeout_ms;
    bool store_images;
};

struct fg_gallery_options {
    struct fg_vision *vision; // NULL: descriptors only
    struct fg_fetcher *fetcher;
    struct fg_pool *pool;
    struct fg_map_source *map_source;
    const struct fg_gallery_limits *limits; // copied
    struct fg_metrics *metrics;
};

// Reads the map and connects to every shard of it.
fg_status fg_gallery_new(struct fg_gallery **out, struct fg_loop *loop,
                         const struct fg_gallery_options *options, struct fg_error *err) FG_MUST;
void fg_gallery_free(struct fg_gallery *gallery); // no call may be open

// Local readiness: models loaded, map read, and each shard was reached at least once since start.
bool fg_gallery_is_ready(const struct fg_gallery *gallery, const char **reason);

// `response` (of the method's type) lives in the call's arena; NULL unless status is FG_OK, but for
// Search with INCOMPLETE or DEADLINE, where it carries the completeness. `err` is never NULL.
typedef void (*fg_gallery_done)(fg_status status, const ProtobufCMessage *response,
                                const struct fg_error *err, void *data);

// Starts a call; `done` is called exactly once, possibly before this returns. `context` (tenant already
// admitted), `arena` and `request` live until then. `idempotency_key` may be empty: then one is made.
// `call` (may be NULL) gets a handle that is valid until `done`.
void fg_gallery_start(struct fg_gallery *gallery, const struct fg_context *context,
                      struct fg_arena *arena, fg_method method, const ProtobufCMessage *request,
                      struct fg_bytes idempotency_key, fg_gallery_done done, void *data,
                      struct fg_gallery_call **call);

// The client left: running work is cancelled, `done` gets FG_CANCELLED (a write already sent goes on,
// and its outcome is dropped).
void fg_gallery_cancel(struct fg_gallery_call *call);

// The tenant's default group: UUIDv5(tenant, "default"); made on first use.
struct fg_uuid fg_gallery_default_group(struct fg_uuid tenant);

#endif
