#include "proto/proto.h"

#include <string.h>

static void *arena_alloc(void *data, size_t size)
{
    return fg_arena_alloc(data, size);
}

// The arena frees all at once.
static void arena_free(void *data, void *pointer)
{
    (void)data;
    (void)pointer;
}

static bool strings_are_valid(const ProtobufCMessage *message);

static bool field_is_valid(const ProtobufCMessage *message, const ProtobufCFieldDescriptor *field)
{
    const uint8_t *base = (const uint8_t *)message;
    bool repeated = field->label == PROTOBUF_C_LABEL_REPEATED;
    if ((field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0) {
        uint32_t chosen;
        memcpy(&chosen, base + field->quantifier_offset, sizeof chosen);
        if (chosen != field->id) {
            return true;
        }
    }
    size_t count = 1;
    const void *first = base + field->offset;
    if (repeated) {
        memcpy(&count, base + field->quantifier_offset, sizeof count);
        memcpy(&first, base + field->offset, sizeof first);
    }
    for (size_t i = 0; i < count; i++) {
        const void *member;
        memcpy(&member, (const uint8_t *)first + i * sizeof member, sizeof member);
        if (field->type == PROTOBUF_C_TYPE_STRING && member != NULL &&
            !fg_utf8_is_valid(fg_bytes_of_text(member))) {
            return false;
        }
        if (field->type == PROTOBUF_C_TYPE_MESSAGE && member != NULL && !strings_are_valid(member)) {
            return false;
        }
    }
    return true;
}

// No message is recursive, so the depth is that of the .proto files.
static bool strings_are_valid(const ProtobufCMessage *message)
{
    for (unsigned i = 0; i < message->descriptor->n_fields; i++) {
        const ProtobufCFieldDescriptor *field = &message->descriptor->fields[i];
        if ((field->type == PROTOBUF_C_TYPE_STRING || field->type == PROTOBUF_C_TYPE_MESSAGE) &&
            !field_is_valid(message, field)) {
            return false;
        }
    }
    return true;
}

fg_status fg_proto_unpack(const ProtobufCMessageDescriptor *type, struct fg_bytes bytes,
                          struct fg_arena *arena, ProtobufCMessage **out)
{
    if (bytes.size > FG_MESSAGE_BYTES_MAX) {
        return FG_TOO_LARGE;
    }
    ProtobufCAllocator allocator = {arena_alloc, arena_free, arena};
    static const uint8_t nothing[1];
    ProtobufCMessage *message = protobuf_c_message_unpack(
        type, &allocator, bytes.size, bytes.data == NULL ? nothing : bytes.data);
    if (message == NULL) {
        size_t limit = arena->bytes_max == 0 ? FG_ARENA_BYTES_MAX : arena->bytes_max;
        // protobuf-c tells neither; an arena with no room for the message is the likelier cause.
        return limit - arena->bytes_total < bytes.size ? FG_NOMEM : FG_INVALID;
    }
    if (!strings_are_valid(message)) {
        return FG_INVALID;
    }
    *out = message;
    return FG_OK;
}

fg_status fg_proto_pack(const ProtobufCMessage *message, struct fg_arena *arena, struct fg_bytes *out)
{
    size_t size = protobuf_c_message_get_packed_size(message);
    uint8_t *data = fg_arena_alloc(arena, size);
    if (data == NULL) {
        return FG_NOMEM;
    }
    *out = fg_bytes_of(data, protobuf_c_message_pack(message, data));
    return FG_OK;
}

ProtobufCBinaryData fg_proto_bytes(struct fg_bytes bytes)
{
    // protobuf-c has one type for borrowed and owned bytes; packing only reads.
    union {
        const uint8_t *borrowed;
        uint8_t *field;
    } data = {.borrowed = bytes.data};
    return (ProtobufCBinaryData){bytes.size, data.field};
}

ProtobufCBinaryData fg_proto_uuid(const struct fg_uuid *id)
{
    return fg_proto_bytes(fg_bytes_of(id->bytes, FG_UUID_SIZE));
}

struct fg_bytes fg_proto_slice(ProtobufCBinaryData field)
{
    return fg_bytes_of(field.data, field.len);
}

bool fg_proto_get_uuid(ProtobufCBinaryData field, struct fg_uuid *out)
{
    return fg_uuid_of_bytes(out, fg_proto_slice(field));
}

static const struct fg_method_row methods[FG_METHOD_COUNT] = {
#define X(id, name, lower, writes)                                                                 \
    [FG_METHOD_##id] = {#name, &facegrid__v1__##lower##_request__descriptor,                       \
                        &facegrid__v1__##lower##_response__descriptor, writes},
    FG_METHOD_MAP(X)
#undef X
};

const struct fg_method_row *fg_method_row(fg_method method)
{
    return &methods[method];
}

bool fg_method_find(const char *name, fg_method *out)
{
    for (int i = 0; i < FG_METHOD_COUNT; i++) {
        if (strcmp(methods[i].name, name) == 0) {
            *out = (fg_method)i;
            return true;
        }
    }
    return false;
}
