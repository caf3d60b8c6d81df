// The cluster's map: which shard holds which slot, and who serves each shard. Pure but for the file
// behind fg_map_source_file. A map is immutable once made; readers share it by reference count.
#ifndef COMMON_CLUSTER_CLUSTER_H
#define COMMON_CLUSTER_CLUSTER_H

#include <stdatomic.h>
#include <stdint.h>

#include "common/base/uuid.h"

enum {
    FG_SLOT_COUNT = 1024,
    FG_SHARD_COUNT_MAX = 256,
    FG_REPLICA_COUNT_MAX = 5,
    FG_ADDRESS_SIZE = 108,  // fits sun_path
    FG_NODE_NAME_SIZE = 64,
    FG_SLOT_SET_BYTES = FG_SLOT_COUNT / 8,
};

// ---- slots -----------------------------------------------------------------------------------------

// xxh3(person id) mod 1024: everything of a person lies in one slot.
uint32_t fg_slot_of_person(struct fg_uuid person);
// xxh3(tenant) mod 1024: groups and other directory records.
uint32_t fg_slot_of_directory(struct fg_uuid tenant);

struct fg_slot_set {
    uint8_t bits[FG_SLOT_SET_BYTES]; // bit i%8 of byte i/8 = slot i
};

void fg_slot_set_add(struct fg_slot_set *set, uint32_t slot);
bool fg_slot_set_has(const struct fg_slot_set *set, uint32_t slot);
void fg_slot_set_union(struct fg_slot_set *set, const struct fg_slot_set *more);
uint32_t fg_slot_set_count(const struct fg_slot_set *set);
// True when the two share a slot: an answer counted twice.
bool fg_slot_set_intersects(const struct fg_slot_set *a, const struct fg_slot_set *b);

// xxh3 of any bytes: log hashes, request hashes.
uint64_t fg_hash64(struct fg_bytes bytes);
// 128 bits in [2]: names in predicates.
void fg_hash128(struct fg_bytes bytes, uint64_t out[2]);

// ---- map -------------------------------------------------------------------------------------------

struct fg_member {
    char node[FG_NODE_NAME_SIZE];
    char address[FG_ADDRESS_SIZE]; // "ipc:///run/facegrid/shard-0.sock", "tcp://host:41110", tls+tcp
    struct fg_uuid store_id;       // of the store it was admitted with; another one is not in sync
};

struct fg_shard {
    uint64_t epoch;
    uint32_t member_count; // in-sync members; [0] is the primary
    struct fg_member members[FG_REPLICA_COUNT_MAX];
    struct fg_slot_set slots; // derived from slot_shard
};

struct fg_map {
    atomic_uint refs;
    struct fg_uuid cluster_id;
    uint64_t version;
    uint32_t shard_count;
    uint16_t slot_shard[FG_SLOT_COUNT]; // index into shards
    struct fg_shard shards[];
};

// A map of `shard_count` shards with one member each; slots are dealt as evenly as can be, shard i
// having a contiguous run. `members` [shard_count]. Version 1, epochs 1.
fg_status fg_map_new(struct fg_map **out, struct fg_uuid cluster_id, const struct fg_member *members,
                     uint32_t shard_count, struct fg_error *err) FG_MUST;
struct fg_map *fg_map_ref(struct fg_map *map); // any thread
void fg_map_unref(struct fg_map *map);         // NULL accepted; any thread

// JSON text of a map, and back. FG_INVALID with the reason for anything that is not a whole, consistent
// map (a slot without shard, two members of one node, a bad address, numbers out of range).
fg_status fg_map_encode(const struct fg_map *map, struct fg_buffer *out) FG_MUST;
fg_status fg_map_decode(struct fg_map **out, struct fg_bytes text, struct fg_error *err) FG_MUST;

// ---- where the map is kept ---------------------------------------------------------------------------

// One interface; file-backed here, etcd behind the same calls later.
struct fg_map_source;

// `path` of a JSON file. The file need not exist yet.
fg_status fg_map_source_file(struct fg_map_source **out, const char *path) FG_MUST;
void fg_map_source_free(struct fg_map_source *source);

// The current map, a reference of which becomes the caller's. FG_NOT_FOUND when there is none yet.
fg_status fg_map_source_read(struct fg_map_source *source, struct fg_map **out, struct fg_error *err)
    FG_MUST;

// Replaces the map when the stored version is still `expected` (0: there is none yet); durable when it
// returns. FG_EXISTS when another version is there.
fg_status fg_map_source_swap(struct fg_map_source *source, uint64_t expected, const struct fg_map *map,
                             struct fg_error *err) FG_MUST;

#endif
