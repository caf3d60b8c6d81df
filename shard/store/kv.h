// What operations on records need of a store: ordered keys in families, read-your-writes in one open
// transaction. RocksDB implements it (store.h); the simulator implements it in memory.
#ifndef SHARD_STORE_KV_H
#define SHARD_STORE_KV_H

#include "common/base/arena.h"
#include "common/base/uuid.h"

// name, number (order of creation; never reused)
#define FG_FAMILY_MAP(X)                                                                           \
    X(PERSON, "person", 0)           /* Person */                                                  \
    X(FACE, "face", 1)               /* Face with descriptor; id = person id, face id */           \
    X(IMAGE, "image", 2)             /* bytes, blob files; id = person id, face id */              \
    X(DIRECTORY, "directory", 3)     /* Group; directory slot */                                   \
    X(MEMBER, "member", 4)           /* empty; id = group id, person id; person's slot */          \
    X(PROBE, "probe", 5)             /* detected faces without a person */                         \
    X(USAGE, "usage", 6)                                                                           \
    X(IDEMPOTENCY, "idempotency", 7) /* IdempotencyRecord; id = the key */                         \
    X(OPLOG, "oplog", 8)             /* LogEntry; key = epoch, seq big-endian */                   \
    X(META, "meta", 9)               /* store id, format, counts per (slot, tenant[, group]) */

typedef enum fg_family {
#define X(name, text, number) FG_FAMILY_##name = (number),
    FG_FAMILY_MAP(X)
#undef X
        FG_FAMILY_COUNT
} fg_family;

enum {
    FG_KEY_VERSION = 1,
    FG_KEY_SIZE_MAX = 128,
    FG_KEY_PREFIX_SIZE = 19, // version(1) slot(2, big-endian) tenant(16)
};

struct fg_key {
    uint8_t bytes[FG_KEY_SIZE_MAX];
    size_t size;
};

// version slot tenant: the range of all a tenant's records of a slot in a family.
void fg_key_init(struct fg_key *key, uint32_t slot, struct fg_uuid tenant);
void fg_key_add_uuid(struct fg_key *key, struct fg_uuid id);
void fg_key_add_bytes(struct fg_key *key, struct fg_bytes bytes); // asserts that it fits

struct fg_kv;
struct fg_kv_cursor;

// Values are copied into `arena` where one is taken. FG_NOT_FOUND, FG_CORRUPT, FG_IO, FG_NOMEM.
struct fg_kv_ops {
    fg_status (*get)(struct fg_kv *kv, fg_family family, struct fg_bytes key, struct fg_arena *arena,
                     struct fg_bytes *value);
    fg_status (*put)(struct fg_kv *kv, fg_family family, struct fg_bytes key, struct fg_bytes value);
    fg_status (*del)(struct fg_kv *kv, fg_family family, struct fg_bytes key);
    // A cursor over the keys that start with `prefix`; `descending` starts at the highest below
    // `before` (empty: the prefix's end), ascending at the first above `before`.
    fg_status (*open)(struct fg_kv *kv, fg_family family, struct fg_bytes prefix,
                      struct fg_bytes before, bool descending, struct fg_kv_cursor **out);
    // Key and value live until the next call. FG_NOT_FOUND at the end.
    fg_status (*next)(struct fg_kv_cursor *cursor, struct fg_bytes *key, struct fg_bytes *value);
    void (*close)(struct fg_kv_cursor *cursor);
};

struct fg_kv {
    const struct fg_kv_ops *ops;
};

#endif
