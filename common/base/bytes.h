// Borrowed slices and one growing buffer. Sizes are in bytes. Not thread-safe by itself.
#ifndef COMMON_BASE_BYTES_H
#define COMMON_BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/base/status.h"

// A borrowed range; `data` may be NULL when `size` is 0. Not NUL-terminated.
struct fg_bytes {
    const uint8_t *data;
    size_t size;
};

struct fg_bytes fg_bytes_of(const void *data, size_t size);

// The bytes of a C string without its NUL; NULL gives the empty slice.
struct fg_bytes fg_bytes_of_text(const char *text);

bool fg_bytes_equal(struct fg_bytes a, struct fg_bytes b);

// True when the two are equal; takes the same time wherever they differ (secrets).
bool fg_bytes_equal_constant_time(struct fg_bytes a, struct fg_bytes b);

// True when the bytes are well-formed UTF-8 without NUL (Unicode 15, table 3-7).
bool fg_utf8_is_valid(struct fg_bytes text);

// A growing byte buffer. Zero-initialise; `size_max` 0 means FG_BUFFER_SIZE_MAX.
struct fg_buffer {
    uint8_t *data;
    size_t size;
    size_t capacity;
    size_t size_max;
};

enum { FG_BUFFER_SIZE_MAX = 1 << 30 };

// Appends; FG_TOO_LARGE over size_max, FG_NOMEM when memory ends: then nothing was appended.
fg_status fg_buffer_append(struct fg_buffer *buffer, const void *data, size_t size) FG_MUST;
fg_status fg_buffer_append_text(struct fg_buffer *buffer, const char *text) FG_MUST;
fg_status fg_buffer_printf(struct fg_buffer *buffer, const char *format, ...) FG_MUST
    __attribute__((format(printf, 2, 3)));

// Makes room for `size` more bytes and returns where they start, not yet counted; NULL as above.
uint8_t *fg_buffer_reserve(struct fg_buffer *buffer, size_t size) FG_MUST;

struct fg_bytes fg_buffer_bytes(const struct fg_buffer *buffer);

// Frees the memory; the buffer may be used again.
void fg_buffer_fini(struct fg_buffer *buffer);

// a * b and a + b for sizes from outside; false on overflow, `out` untouched.
bool fg_size_mul(size_t a, size_t b, size_t *out) FG_MUST;
bool fg_size_add(size_t a, size_t b, size_t *out) FG_MUST;

// Base64 (RFC 4648, section 4). Decoding accepts missing padding and line breaks, nothing else.
// `out` has room for fg_base64_decoded_max(text.size) bytes.
size_t fg_base64_decoded_max(size_t text_size);
fg_status fg_base64_decode(struct fg_bytes text, uint8_t *out, size_t *out_size) FG_MUST;
// `out` has room for fg_base64_encoded_size(size) + 1 bytes and gets a NUL.
size_t fg_base64_encoded_size(size_t size);
void fg_base64_encode(struct fg_bytes data, char *out);

#endif
