#include "common/base/uuid.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <uuid/uuid.h>

const struct fg_uuid fg_uuid_nil;

struct fg_uuid fg_uuid_default_tenant(void)
{
    return fg_uuid_new_v5(fg_uuid_nil, fg_bytes_of_text("facegrid default tenant"));
}

static void fill_random(void *out, size_t size)
{
    // Up to 256 bytes never come short once the kernel's pool is ready (getrandom(2)).
    FG_ASSERT(getrandom(out, size, 0) == (ssize_t)size);
}

static void set_time_and_version(struct fg_uuid *id, uint64_t wall_ms, uint8_t version)
{
    for (int i = 0; i < 6; i++) {
        id->bytes[i] = (uint8_t)(wall_ms >> (40 - 8 * i));
    }
    id->bytes[6] = (uint8_t)((id->bytes[6] & 0x0F) | version << 4);
    id->bytes[8] = (uint8_t)((id->bytes[8] & 0x3F) | 0x80);
}

struct fg_uuid fg_uuid_new_v7(uint64_t wall_ms)
{
    struct fg_uuid id;
    fill_random(id.bytes, sizeof id.bytes);
    set_time_and_version(&id, wall_ms, 7);
    return id;
}

struct fg_uuid fg_uuid_new_v4(void)
{
    struct fg_uuid id;
    uuid_generate_random(id.bytes);
    return id;
}

struct fg_uuid fg_uuid_new_v5(struct fg_uuid name_space, struct fg_bytes name)
{
    struct fg_uuid id;
    uuid_generate_sha1(id.bytes, name_space.bytes, (const char *)name.data, name.size);
    return id;
}

struct fg_uuid fg_uuid_new_face(uint64_t wall_ms, uint32_t slot, const struct fg_uuid *seed)
{
    struct fg_uuid id;
    if (seed == NULL) {
        fill_random(id.bytes, sizeof id.bytes);
    } else {
        id = *seed;
    }
    // rand_a has 12 bits: the slot's ten, then two random ones.
    id.bytes[6] = (uint8_t)(slot >> 6 & 0x0F);
    id.bytes[7] = (uint8_t)((slot << 2 & 0xFC) | (id.bytes[7] & 3));
    set_time_and_version(&id, wall_ms, 8);
    return id;
}

uint32_t fg_uuid_face_slot(struct fg_uuid id)
{
    return (uint32_t)(id.bytes[6] & 0x0F) << 6 | (uint32_t)id.bytes[7] >> 2;
}

bool fg_uuid_is_nil(struct fg_uuid id)
{
    return fg_uuid_equal(id, fg_uuid_nil);
}

bool fg_uuid_equal(struct fg_uuid a, struct fg_uuid b)
{
    return memcmp(a.bytes, b.bytes, FG_UUID_SIZE) == 0;
}

int fg_uuid_compare(struct fg_uuid a, struct fg_uuid b)
{
    return memcmp(a.bytes, b.bytes, FG_UUID_SIZE);
}

bool fg_uuid_parse(struct fg_uuid *out, const char *text)
{
    struct fg_uuid id;
    if (text == NULL || uuid_parse(text, id.bytes) != 0) {
        return false;
    }
    *out = id;
    return true;
}

bool fg_uuid_of_bytes(struct fg_uuid *out, struct fg_bytes bytes)
{
    if (bytes.size != FG_UUID_SIZE) {
        return false;
    }
    memcpy(out->bytes, bytes.data, FG_UUID_SIZE);
    return true;
}

void fg_uuid_format(struct fg_uuid id, char out[FG_UUID_TEXT_SIZE])
{
    uuid_unparse_lower(id.bytes, out);
}
