// In-memory descriptors of one shard, and the exact search over them.
//
// One segment a (tenant, model id, dims); a search touches only its own. The index is never the truth:
// it is filled from the store at start. Exact: the result is the brute-force one under the canonical
// distance (fg_simd_distance), ties by person id.
//
// Threads: one writer at a time (put, remove, set_person); any number of searches beside it. A search
// that starts after a change returned sees it. Nothing a search holds is freed under it.
#ifndef SHARD_INDEX_INDEX_H
#define SHARD_INDEX_INDEX_H

#include <stdatomic.h>

#include "common/base/arena.h"
#include "common/base/uuid.h"

struct fg_index;

enum { FG_MODEL_ID_SIZE = 64, FG_DIMS_MAX = 4096 };

struct fg_segment_key {
    struct fg_uuid tenant;
    char model_id[FG_MODEL_ID_SIZE];
    uint32_t dims;
};

struct fg_index_options {
    uint64_t bytes_max; // rows over it are refused at admission (FG_OVERLOADED), the shard lives; 0 none
};

fg_status fg_index_new(struct fg_index **out, const struct fg_index_options *options) FG_MUST;
void fg_index_free(struct fg_index *index);

// ---- writer -----------------------------------------------------------------------------------------

// What predicates look at. Replaces what was known of the person.
struct fg_index_person {
    struct fg_uuid tenant;
    struct fg_uuid id;
    uint32_t slot;
    uint64_t expires_at_ms;     // 0 never
    uint64_t name_hash[2];      // fg_hash128 of the name
    const struct fg_uuid *groups; // [group_count], copied
    uint32_t group_count;
};
fg_status fg_index_set_person(struct fg_index *index, const struct fg_index_person *person) FG_MUST;

// Adds a row to its segment (made on first use). The person must be known. `values` [dims], unit length,
// copied. The same face again replaces the row.
fg_status fg_index_put_face(struct fg_index *index, const struct fg_segment_key *segment,
                            struct fg_uuid person, struct fg_uuid face, const float *values) FG_MUST;

// Would `faces` rows of `dims` still fit under bytes_max? Asked before the write is made durable.
fg_status fg_index_admit(const struct fg_index *index, uint32_t dims, uint32_t faces) FG_MUST;

// Absent ones are ignored: replay is idempotent.
void fg_index_remove_face(struct fg_index *index, struct fg_uuid tenant, struct fg_uuid face);
void fg_index_remove_person(struct fg_index *index, struct fg_uuid tenant, struct fg_uuid person);

// Drops every row whose slot is in the set (a slot moved away).
void fg_index_remove_slots(struct fg_index *index, const uint8_t slot_bits[128]);

// ---- search -----------------------------------------------------------------------------------------

struct fg_index_query {
    struct fg_segment_key segment;
    const float *probes; // [probe_count][dims], unit length
    uint32_t probe_count;
    float threshold;     // canonical distance <= threshold
    uint32_t limit;      // persons a probe, > 0
    uint32_t faces_per_person_max;
    const struct fg_uuid *groups; // any of them; [group_count], 0: no predicate
    uint32_t group_count;
    const uint64_t (*names)[2]; // hashes; [name_count], 0: no predicate
    uint32_t name_count;
    bool names_excluded; // all but these
    uint64_t now_ms;     // persons with expires_at_ms <= now are not there
    uint64_t deadline_us;         // 0 none; polled at least every 4096 rows
    const atomic_bool *cancelled; // may be NULL; polled as well
};

struct fg_index_face_hit {
    struct fg_uuid face;
    float distance;
};

struct fg_index_hit {
    struct fg_uuid person;
    float distance;                  // of the best face
    struct fg_index_face_hit *faces; // within the threshold, best first (distance, face id)
    uint32_t face_count;
};

struct fg_index_probe_result {
    struct fg_index_hit *hits; // (distance, person id)
    uint32_t hit_count;
    bool truncated; // more persons within the threshold than `limit`
};

struct fg_index_result {
    struct fg_index_probe_result *probes; // [probe_count]
    uint64_t faces_compared;              // rows that passed the predicates, times probes
    uint32_t scan_us;
};

// FG_DEADLINE, FG_CANCELLED (nothing in `out`), FG_NOMEM. An unknown segment gives empty results, or
// FG_WRONG_MODEL when the tenant has that model with other dims. Results live in `arena`.
fg_status fg_index_search(struct fg_index *index, const struct fg_index_query *query,
                          struct fg_arena *arena, struct fg_index_result *out) FG_MUST;

struct fg_index_stats {
    uint64_t persons;
    uint64_t faces;
    uint64_t segments;
    uint64_t bytes; // held for rows, ids and tables
};
void fg_index_stats(const struct fg_index *index, struct fg_index_stats *out);

#endif
