// Memory of one request: bump allocation from linked chunks, freed all at once. Counts what it
// gives, so that hostile input can't unpack into more than `bytes_max`. Owned by one thread at a
// time; it may be handed from the loop to the pool and back with its request.
#ifndef COMMON_BASE_ARENA_H
#define COMMON_BASE_ARENA_H

#include <stddef.h>

#include "common/base/bytes.h"

struct fg_arena_chunk;

struct fg_arena {
    struct fg_arena_chunk *chunk; // newest first
    size_t used;                  // bytes given from `chunk`
    size_t bytes_total;           // bytes given from all chunks
    size_t bytes_max;             // 0: FG_ARENA_BYTES_MAX
};

enum { FG_ARENA_CHUNK_BYTES = 16 * 1024, FG_ARENA_BYTES_MAX = 512 * 1024 * 1024 };

// An empty arena that never gives more than `bytes_max` bytes (0: the default limit).
void fg_arena_init(struct fg_arena *arena, size_t bytes_max);

// Zeroed memory aligned to 16, alive until fini; NULL when the limit or memory is reached.
void *fg_arena_alloc(struct fg_arena *arena, size_t size) FG_MUST;

// `count` zeroed elements of `size`, checked for overflow; NULL as above.
void *fg_arena_array(struct fg_arena *arena, size_t count, size_t size) FG_MUST;

// Copies; the text gets a NUL. NULL as above.
char *fg_arena_text(struct fg_arena *arena, const char *text) FG_MUST;
uint8_t *fg_arena_copy(struct fg_arena *arena, const void *data, size_t size) FG_MUST;
char *fg_arena_printf(struct fg_arena *arena, const char *format, ...) FG_MUST
    __attribute__((format(printf, 2, 3)));

// Frees everything; the arena is empty and may be used again.
void fg_arena_fini(struct fg_arena *arena);

#endif
