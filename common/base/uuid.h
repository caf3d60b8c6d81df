// Identifiers: 16 bytes in RFC 9562 order. Thread-safe.
#ifndef COMMON_BASE_UUID_H
#define COMMON_BASE_UUID_H

#include <stdbool.h>
#include <stdint.h>

#include "common/base/bytes.h"

enum { FG_UUID_SIZE = 16, FG_UUID_TEXT_SIZE = 37 };

struct fg_uuid {
    uint8_t bytes[FG_UUID_SIZE];
};

// The all-zero id: "none".
extern const struct fg_uuid fg_uuid_nil;

// Whose data it is when no keys are configured: UUIDv5(nil, "facegrid default tenant").
struct fg_uuid fg_uuid_default_tenant(void);

// Version 7 (RFC 9562, 5.7): sorted by time of creation. Random bits come from the kernel.
struct fg_uuid fg_uuid_new_v7(uint64_t wall_ms);

// Version 4: wholly random.
struct fg_uuid fg_uuid_new_v4(void);

// Version 5 (RFC 9562, 5.5): SHA-1 of namespace and name; the same input gives the same id.
struct fg_uuid fg_uuid_new_v5(struct fg_uuid name_space, struct fg_bytes name);

// Version 8: a face id. 48 bits of wall_ms, version, 10 bits of slot in rand_a, random rest. A face
// id therefore routes by itself: fg_uuid_slot_of gives the slot back.
// `seed`: when not NULL the random bits are taken from it (idempotent retries give the same id).
struct fg_uuid fg_uuid_new_face(uint64_t wall_ms, uint32_t slot, const struct fg_uuid *seed);
uint32_t fg_uuid_face_slot(struct fg_uuid id);

bool fg_uuid_is_nil(struct fg_uuid id);
bool fg_uuid_equal(struct fg_uuid a, struct fg_uuid b);

// <0, 0, >0 as memcmp: the order of keys, lists and ties.
int fg_uuid_compare(struct fg_uuid a, struct fg_uuid b);

// 36 characters in any case of letters, or false with `out` untouched.
bool fg_uuid_parse(struct fg_uuid *out, const char *text) FG_MUST;

// 16 bytes from the wire; false when `bytes.size` is not 16.
bool fg_uuid_of_bytes(struct fg_uuid *out, struct fg_bytes bytes) FG_MUST;

// 36 lower-case characters and a NUL.
void fg_uuid_format(struct fg_uuid id, char out[FG_UUID_TEXT_SIZE]);

#endif
