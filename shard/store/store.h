// RocksDB: families, batches, op-log, the store's identity. RocksDB stays inside this folder.
//
// Threads: reads (fg_store_reader) from any thread; one open transaction at a time. Every failed write
// leaves the store as it was; once the disk is full writes are refused (FG_DISK_FULL) and reads go on;
// writes resume by themselves when there is space again.
#ifndef SHARD_STORE_STORE_H
#define SHARD_STORE_STORE_H

#include "shard/store/kv.h"

struct fg_store;
struct fg_txn;

struct fg_store_options {
    const char *path;
    bool create;               // make it when there is none; else FG_NOT_FOUND
    struct fg_uuid store_id;   // nil: any; with `create` and nil a new one is made
    uint64_t cache_bytes;
    uint64_t write_buffer_bytes;
    uint64_t free_bytes_min; // writes are refused when the volume has less
};

// FG_CORRUPT names what is damaged (a flipped byte in the middle of the WAL is refused, a torn tail is
// cut); FG_UNSUPPORTED for a format this build does not know; FG_FORBIDDEN when it is another store.
fg_status fg_store_open(struct fg_store **out, const struct fg_store_options *options,
                        struct fg_error *err) FG_MUST;
void fg_store_close(struct fg_store *store);
struct fg_uuid fg_store_id(const struct fg_store *store);

// The committed state, for get / open / next / close (put and del return FG_INVALID). Any thread.
struct fg_kv *fg_store_reader(struct fg_store *store);

// ---- writing: one transaction at a time, read-your-writes --------------------------------------------

fg_status fg_txn_begin(struct fg_txn **out, struct fg_store *store) FG_MUST;
struct fg_kv *fg_txn_kv(struct fg_txn *txn);
// A point to come back to: an operation that fails half way undoes only its own puts.
void fg_txn_savepoint(struct fg_txn *txn);
void fg_txn_rollback(struct fg_txn *txn); // to the last savepoint
void fg_txn_release(struct fg_txn *txn);  // forget the last savepoint
// The batch bytes so far: what is hashed and shipped verbatim. Alive until the next put.
struct fg_bytes fg_txn_bytes(const struct fg_txn *txn);
uint32_t fg_txn_count(const struct fg_txn *txn); // puts and deletes
// Writes everything synced (fsync of the WAL) in one batch, and frees the transaction either way.
fg_status fg_txn_commit(struct fg_txn *take_txn, struct fg_error *err) FG_MUST;
void fg_txn_abort(struct fg_txn *take_txn);

// Last log entry's epoch and seq; zeros when there is none.
fg_status fg_store_log_end(struct fg_store *store, uint64_t *epoch, uint64_t *seq) FG_MUST;

struct fg_store_stats {
    uint64_t live_bytes;
    uint64_t free_bytes; // of the volume
    bool writable;
};
void fg_store_stats(struct fg_store *store, struct fg_store_stats *out);

#endif
