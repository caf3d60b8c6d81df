// Calls between processes over nng REQ/REP: deadline, cancel, hello, limits. nng stays inside.
//
// A message is one facegrid.v1.Call or Reply (proto/facegrid.proto). Threads: every function is for
// the loop thread, every callback runs on it; nng's own threads only post.
#ifndef COMMON_RPC_RPC_H
#define COMMON_RPC_RPC_H

#include "common/base/context.h"
#include "common/loop/loop.h"
#include "common/metrics/metrics.h"
#include "proto/proto.h"

struct fg_rpc_client;
struct fg_rpc_server;
struct fg_rpc_request;

// Who we are, said in hello; and whom we accept. A zero cluster id is not compared.
struct fg_rpc_identity {
    struct fg_uuid cluster_id;
    struct fg_uuid store_id; // of a shard, else nil
    const char *role;        // static: "coordinator", "shard", "cli"
};

enum {
    FG_RPC_MESSAGE_BYTES_MAX = FG_MESSAGE_BYTES_MAX + 64 * 1024, // and RECVMAXSZ of every socket
    FG_RPC_HELLO_TIMEOUT_MS = 2000,
    FG_RPC_HEARTBEAT_MS = 1000, // an idle client says hello again this often; two unanswered: down
};

// ---- client: one endpoint ---------------------------------------------------------------------------

struct fg_rpc_client_options {
    const char *address; // copied
    struct fg_rpc_identity identity;
    struct fg_uuid expect_store_id; // nil: any. Another one is refused: a replaced disk
    bool hello;                     // false for the public door
    uint32_t outstanding_max;       // calls in flight; more are OVERLOADED
    struct fg_metrics *metrics;     // may be NULL
    void (*state_changed)(struct fg_rpc_client *client, bool up, const char *reason, void *data);
    void *data;
};

// Starts connecting; goes on reconnecting until freed.
fg_status fg_rpc_client_new(struct fg_rpc_client **out, struct fg_loop *loop,
                            const struct fg_rpc_client_options *options, struct fg_error *err) FG_MUST;

// Connected, and the hello was accepted.
bool fg_rpc_client_is_up(const struct fg_rpc_client *client);
// Why not, for people; "" when up.
const char *fg_rpc_client_reason(const struct fg_rpc_client *client);

struct fg_rpc_call {
    const char *method;     // borrowed for the call's duration of fg_rpc_client_call
    struct fg_bytes body;   // copied
    const char *key;        // NULL or the API key
    const char *request_id; // NULL or text
    struct fg_bytes idempotency_key;
    uint32_t timeout_ms; // > 0; travels as remaining_ms
};

// `status`: the reply's own, or FG_UNAVAILABLE (never sent), FG_UNKNOWN_OUTCOME (connection lost or time
// over after sending), FG_DEADLINE (time over before sending), FG_CANCELLED, FG_PROTOCOL.
// `body` and `detail` are alive during the callback only.
typedef void (*fg_rpc_reply_fn)(fg_status status, const char *detail, struct fg_bytes body, void *data);

// Sends a call. `reply` is called exactly once unless this returns an error (FG_UNAVAILABLE when down,
// FG_OVERLOADED, FG_TOO_LARGE, FG_NOMEM). Never called before this returns. `call_id` may be NULL.
fg_status fg_rpc_client_call(struct fg_rpc_client *client, const struct fg_rpc_call *call,
                             fg_rpc_reply_fn reply, void *data, uint64_t *call_id) FG_MUST;

// Ends a call: `reply` gets FG_CANCELLED soon, and the server is told. No such call: nothing happens.
void fg_rpc_client_cancel(struct fg_rpc_client *client, uint64_t call_id);

// Calls still open get FG_CANCELLED first (inside this function).
void fg_rpc_client_free(struct fg_rpc_client *client);

// ---- server -----------------------------------------------------------------------------------------

struct fg_rpc_server_options {
    const char *const *addresses; // NULL-terminated
    struct fg_rpc_identity identity;
    bool hello;            // calls before an accepted hello of their connection are refused
    uint32_t inflight_max; // requests handed to `handle` and not yet answered; more: OVERLOADED at once
    struct fg_metrics *metrics;
    // One call arrived. Everything reachable from `request` lives until it is answered.
    void (*handle)(struct fg_rpc_request *request, void *data);
    void *data;
};

fg_status fg_rpc_server_new(struct fg_rpc_server **out, struct fg_loop *loop,
                            const struct fg_rpc_server_options *options, struct fg_error *err) FG_MUST;

const Facegrid__V1__Call *fg_rpc_request_call(const struct fg_rpc_request *request);
// Context with deadline, request id (made here when the caller gave none) and now_ms; tenant and key_id
// are for the handler to fill. `cancelled` is set when the caller cancels or its connection is lost;
// `on_cancel`, if set, is then called once, before the answer.
struct fg_context *fg_rpc_request_context(struct fg_rpc_request *request);
struct fg_arena *fg_rpc_request_arena(struct fg_rpc_request *request); // for its messages, until answered
void fg_rpc_request_on_cancel(struct fg_rpc_request *request, void (*cancelled)(void *data), void *data);

// Answers and frees the request. `detail` may be NULL.
void fg_rpc_request_reply(struct fg_rpc_request *request, fg_status status, const char *detail,
                          struct fg_bytes body);

// Stops taking new calls: from now on they get FG_UNAVAILABLE. For draining.
void fg_rpc_server_drain(struct fg_rpc_server *server);
uint32_t fg_rpc_server_inflight(const struct fg_rpc_server *server);

// No request may be unanswered.
void fg_rpc_server_free(struct fg_rpc_server *server);

#endif
