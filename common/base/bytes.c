#include "common/base/bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fg_bytes fg_bytes_of(const void *data, size_t size)
{
    return (struct fg_bytes){data, size};
}

struct fg_bytes fg_bytes_of_text(const char *text)
{
    return text == NULL ? (struct fg_bytes){NULL, 0}
                        : (struct fg_bytes){(const uint8_t *)text, strlen(text)};
}

bool fg_bytes_equal(struct fg_bytes a, struct fg_bytes b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

bool fg_bytes_equal_constant_time(struct fg_bytes a, struct fg_bytes b)
{
    if (a.size != b.size) {
        return false;
    }
    volatile uint8_t difference = 0;
    for (size_t i = 0; i < a.size; i++) {
        difference = (uint8_t)(difference | (a.data[i] ^ b.data[i]));
    }
    return difference == 0;
}

// Length of the well-formed sequence at `p`, or 0. `left` >= 1.
static size_t utf8_sequence(const uint8_t *p, size_t left)
{
    uint8_t lead = p[0];
    if (lead < 0x80) {
        return lead == 0 ? 0 : 1;
    }
    size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || left < length) {
        return 0;
    }
    // The second byte's range excludes overlong forms, surrogates and what lies above U+10FFFF.
    uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (p[1] < low || p[1] > high) {
        return 0;
    }
    for (size_t i = 2; i < length; i++) {
        if ((p[i] & 0xC0) != 0x80) {
            return 0;
        }
    }
    return length;
}

bool fg_utf8_is_valid(struct fg_bytes text)
{
    size_t at = 0;
    while (at < text.size) {
        size_t length = utf8_sequence(text.data + at, text.size - at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

uint8_t *fg_buffer_reserve(struct fg_buffer *buffer, size_t size)
{
    size_t limit = buffer->size_max == 0 ? FG_BUFFER_SIZE_MAX : buffer->size_max;
    if (size > limit || buffer->size > limit - size) {
        return NULL;
    }
    size_t need = buffer->size + size;
    if (need > buffer->capacity || buffer->data == NULL) {
        size_t capacity = buffer->capacity < 256 ? 256 : buffer->capacity * 2;
        capacity = capacity < need ? need : capacity;
        uint8_t *grown = realloc(buffer->data, capacity);
        if (grown == NULL) {
            return NULL;
        }
        buffer->data = grown;
        buffer->capacity = capacity;
    }
    return buffer->data + buffer->size;
}

fg_status fg_buffer_append(struct fg_buffer *buffer, const void *data, size_t size)
{
    size_t limit = buffer->size_max == 0 ? FG_BUFFER_SIZE_MAX : buffer->size_max;
    if (size > limit || buffer->size > limit - size) {
        return FG_TOO_LARGE;
    }
    uint8_t *at = fg_buffer_reserve(buffer, size);
    if (at == NULL) {
        return FG_NOMEM;
    }
    if (size > 0) {
        memcpy(at, data, size);
    }
    buffer->size += size;
    return FG_OK;
}

fg_status fg_buffer_append_text(struct fg_buffer *buffer, const char *text)
{
    return fg_buffer_append(buffer, text, strlen(text));
}

fg_status fg_buffer_printf(struct fg_buffer *buffer, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length < 0) {
        return FG_INVALID;
    }
    uint8_t *at = fg_buffer_reserve(buffer, (size_t)length + 1);
    if (at == NULL) {
        return FG_NOMEM;
    }
    va_start(args, format);
    (void)vsnprintf((char *)at, (size_t)length + 1, format, args);
    va_end(args);
    buffer->size += (size_t)length;
    return FG_OK;
}

struct fg_bytes fg_buffer_bytes(const struct fg_buffer *buffer)
{
    return fg_bytes_of(buffer->data, buffer->size);
}

void fg_buffer_fini(struct fg_buffer *buffer)
{
    free(buffer->data);
    buffer->data = NULL;
    buffer->size = 0;
    buffer->capacity = 0;
}

bool fg_size_mul(size_t a, size_t b, size_t *out)
{
    size_t product;
    if (__builtin_mul_overflow(a, b, &product)) {
        return false;
    }
    *out = product;
    return true;
}

bool fg_size_add(size_t a, size_t b, size_t *out)
{
    size_t sum;
    if (__builtin_add_overflow(a, b, &sum)) {
        return false;
    }
    *out = sum;
    return true;
}
