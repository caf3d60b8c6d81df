// Operations on records: a request against a transaction gives puts, a reply, and changes of the index.
// No threads, no clock, no I/O but the kv handed in: the same code runs over RocksDB and in the
// simulator.
#ifndef SHARD_APPLY_APPLY_H
#define SHARD_APPLY_APPLY_H

#include "common/cluster/cluster.h"
#include "proto/proto.h"
#include "shard/index/index.h"
#include "shard/store/kv.h"

// Changes of the index, collected while the transaction is open and made after it is durable.
struct fg_index_changes;

fg_status fg_index_changes_new(struct fg_index_changes **out, struct fg_arena *arena) FG_MUST;
size_t fg_index_changes_count(const struct fg_index_changes *changes);
// Forgets all after `count` (a rolled back operation).
void fg_index_changes_cut(struct fg_index_changes *changes, size_t count);
// Makes them. Called by the index's one writer.
fg_status fg_index_changes_apply(const struct fg_index_changes *changes, struct fg_index *index) FG_MUST;

struct fg_apply {
    struct fg_kv *kv;                 // the open transaction
    const struct fg_slot_set *slots;  // what this shard holds; other slots are STALE_MAP
    const struct fg_index *index;     // for admission only
    struct fg_index_changes *changes;
    struct fg_arena *arena; // of the group commit; replies live in it
    uint64_t now_ms;
};

// One write. On an error nothing of it stays (the caller rolls back to its savepoint) and `err` says why:
// NOT_FOUND, EXISTS, INVALID, WRONG_MODEL, STALE_MAP, OVERLOADED (index full), IO...
// A known idempotency key gives the stored reply (`replayed`), or FG_INVALID for another request.
fg_status fg_apply_write(struct fg_apply *apply, const Facegrid__Internal__WriteRequest *request,
                         Facegrid__Internal__WriteReply **reply, struct fg_error *err) FG_MUST;

// One read, against committed state. Expired persons are not there.
fg_status fg_apply_read(struct fg_kv *kv, const struct fg_slot_set *slots,
                        const Facegrid__Internal__ReadRequest *request, struct fg_arena *arena,
                        Facegrid__Internal__ReadReply **reply, struct fg_error *err) FG_MUST;

// Turns index hits into candidates with person and face records. A person that vanished between scan
// and here is left out (it was deleted meanwhile: not an error).
fg_status fg_apply_candidates(struct fg_kv *kv, struct fg_uuid tenant,
                              const struct fg_index_probe_result *hits, bool with_images,
                              struct fg_arena *arena, Facegrid__Internal__ScanProbe **out) FG_MUST;

// Fills the index from the store: every slot of `slots`. `progress` (may be NULL) is called now and then.
fg_status fg_apply_rebuild(struct fg_kv *kv, const struct fg_slot_set *slots, struct fg_index *index,
                           void (*progress)(uint64_t faces, void *data), void *data,
                           struct fg_error *err) FG_MUST;

// The op-log entry of a group commit: put into the same transaction.
fg_status fg_apply_log(struct fg_kv *kv, uint64_t epoch, uint64_t seq, uint64_t at_ms,
                       struct fg_bytes batch, struct fg_arena *arena) FG_MUST;

#endif
