#include "common/base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fg_arena_chunk {
    struct fg_arena_chunk *next;
    size_t capacity;
    alignas(16) uint8_t data[];
};

void fg_arena_init(struct fg_arena *arena, size_t bytes_max)
{
    *arena = (struct fg_arena){.bytes_max = bytes_max == 0 ? FG_ARENA_BYTES_MAX : bytes_max};
}

static struct fg_arena_chunk *add_chunk(struct fg_arena *arena, size_t size)
{
    size_t capacity = size > FG_ARENA_CHUNK_BYTES ? size : FG_ARENA_CHUNK_BYTES;
    struct fg_arena_chunk *chunk = calloc(1, sizeof *chunk + capacity);
    if (chunk == NULL) {
        return NULL;
    }
    chunk->capacity = capacity;
    chunk->next = arena->chunk;
    arena->chunk = chunk;
    arena->used = 0;
    return chunk;
}

void *fg_arena_alloc(struct fg_arena *arena, size_t size)
{
    size_t limit = arena->bytes_max == 0 ? FG_ARENA_BYTES_MAX : arena->bytes_max;
    if (size > limit) {
        return NULL;
    }
    size = size == 0 ? 16 : (size + 15) / 16 * 16;
    if (size > limit - arena->bytes_total) {
        return NULL;
    }
    struct fg_arena_chunk *chunk = arena->chunk;
    if (chunk == NULL || size > chunk->capacity - arena->used) {
        chunk = add_chunk(arena, size);
        if (chunk == NULL) {
            return NULL;
        }
    }
    void *given = chunk->data + arena->used;
    arena->used += size;
    arena->bytes_total += size;
    return given;
}

void *fg_arena_array(struct fg_arena *arena, size_t count, size_t size)
{
    size_t bytes;
    return fg_size_mul(count, size, &bytes) ? fg_arena_alloc(arena, bytes) : NULL;
}

uint8_t *fg_arena_copy(struct fg_arena *arena, const void *data, size_t size)
{
    uint8_t *copy = fg_arena_alloc(arena, size);
    if (copy != NULL && size > 0) {
        memcpy(copy, data, size);
    }
    return copy;
}

char *fg_arena_text(struct fg_arena *arena, const char *text)
{
    return (char *)fg_arena_copy(arena, text, strlen(text) + 1);
}

char *fg_arena_printf(struct fg_arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *text = length < 0 ? NULL : fg_arena_alloc(arena, (size_t)length + 1);
    if (text != NULL) {
        va_start(args, format);
        (void)vsnprintf(text, (size_t)length + 1, format, args);
        va_end(args);
    }
    return text;
}

void fg_arena_fini(struct fg_arena *arena)
{
    struct fg_arena_chunk *chunk = arena->chunk;
    while (chunk != NULL) {
        struct fg_arena_chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    arena->chunk = NULL;
    arena->used = 0;
    arena->bytes_total = 0;
}
