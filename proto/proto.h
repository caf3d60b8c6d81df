// The messages of the project, and the only way they are unpacked: size-capped, into a counting
// arena, with every string checked.
//
// Memory: everything unpacked lives in the arena. Thread-safe: no state.
#ifndef PROTO_PROTO_H
#define PROTO_PROTO_H

#include <stdbool.h>
#include <stdint.h>

#include "common/base/arena.h"
#include "common/base/uuid.h"
#include "facegrid.pb-c.h"
#include "internal.pb-c.h"

// Protocol versions this build speaks, said in Hello.
enum { FG_PROTOCOL_MIN = 1, FG_PROTOCOL_MAX = 1 };

// A message is refused before it is unpacked when it is larger than this.
enum { FG_MESSAGE_BYTES_MAX = 64 * 1024 * 1024 };

// Unpacks `bytes` as a message of `type` into `arena`.
// FG_TOO_LARGE over FG_MESSAGE_BYTES_MAX; FG_INVALID when malformed, or when a string anywhere in it
// is not UTF-8 or holds NUL; FG_NOMEM when the arena's limit is reached.
fg_status fg_proto_unpack(const ProtobufCMessageDescriptor *type, struct fg_bytes bytes,
                          struct fg_arena *arena, ProtobufCMessage **out) FG_MUST;

// Packs into `arena`. FG_NOMEM.
fg_status fg_proto_pack(const ProtobufCMessage *message, struct fg_arena *arena,
                        struct fg_bytes *out) FG_MUST;

// A bytes field that borrows.
ProtobufCBinaryData fg_proto_bytes(struct fg_bytes bytes);
ProtobufCBinaryData fg_proto_uuid(const struct fg_uuid *id); // borrows `id`
struct fg_bytes fg_proto_slice(ProtobufCBinaryData field);

// False when the field is not 16 bytes.
bool fg_proto_get_uuid(ProtobufCBinaryData field, struct fg_uuid *out) FG_MUST;

// Every method of the public service: name, request, response, needs write access.
#define FG_METHOD_MAP(X)                                                                           \
    X(DETECT, Detect, detect, false)                                                               \
    X(SEARCH, Search, search, false)                                                               \
    X(CREATE_PERSON, CreatePerson, create_person, true)                                            \
    X(GET_PERSON, GetPerson, get_person, false)                                                    \
    X(UPDATE_PERSON, UpdatePerson, update_person, true)                                            \
    X(DELETE_PERSON, DeletePerson, delete_person, true)                                            \
    X(LIST_PERSONS, ListPersons, list_persons, false)                                              \
    X(ADD_FACE, AddFace, add_face, true)                                                           \
    X(GET_FACE, GetFace, get_face, false)                                                          \
    X(DELETE_FACE, DeleteFace, delete_face, true)                                                  \
    X(LIST_FACES, ListFaces, list_faces, false)                                                    \
    X(CREATE_GROUP, CreateGroup, create_group, true)                                               \
    X(GET_GROUP, GetGroup, get_group, false)                                                       \
    X(UPDATE_GROUP, UpdateGroup, update_group, true)                                               \
    X(DELETE_GROUP, DeleteGroup, delete_group, true)                                               \
    X(LIST_GROUPS, ListGroups, list_groups, false)                                                 \
    X(UPDATE_GROUP_MEMBERS, UpdateGroupMembers, update_group_members, true)                        \
    X(STATUS, Status, status, false)

typedef enum fg_method {
#define X(id, name, lower, writes) FG_METHOD_##id,
    FG_METHOD_MAP(X)
#undef X
        FG_METHOD_COUNT
} fg_method;

struct fg_method_row {
    const char *name; // "Search", as in Call.method and the gRPC path
    const ProtobufCMessageDescriptor *request;
    const ProtobufCMessageDescriptor *response;
    bool writes;
};

// The row of a method; `method` < FG_METHOD_COUNT.
const struct fg_method_row *fg_method_row(fg_method method);

// False when no method has this name.
bool fg_method_find(const char *name, fg_method *out) FG_MUST;

#endif
