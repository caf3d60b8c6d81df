// The public HTTP/1.1 listener: limits, routing, bodies, answers. libmicrohttpd stays inside; it is
// driven by the loop through its epoll descriptor, so handlers run on the loop thread.
//
// What breaks a limit is answered here (400, 408, 413, 414, 431, 503) through the error writer of the
// route's dialect, and the connection is closed. Refused: Content-Length with Transfer-Encoding, headers
// not complete within `header_timeout_ms`, a body not complete within `body_timeout_ms`.
#ifndef COORDINATOR_HTTP_HTTP_H
#define COORDINATOR_HTTP_HTTP_H

#include "common/base/arena.h"
#include "common/base/context.h"
#include "common/loop/loop.h"
#include "common/metrics/metrics.h"

struct fg_http_server;
struct fg_http_request;

typedef void (*fg_http_handler)(struct fg_http_request *request, void *data);
// Writes the dialect's own error body for a refusal made by the listener or the router.
typedef void (*fg_http_error_writer)(struct fg_http_request *request, unsigned http_status,
                                     const char *message, void *data);

struct fg_http_route {
    const char *method;  // "GET"; HEAD is answered by GET's handler without the body
    const char *pattern; // "/api/persons/{personId}/images"; a {name} matches one non-empty segment
    fg_http_handler handle;
};

// One dialect's routes. A path that starts with `prefix` and has no route is 404 by its error writer, one
// with another method 405 with Allow.
struct fg_http_mount {
    const char *prefix; // "/api"
    const struct fg_http_route *routes;
    size_t route_count;
    fg_http_error_writer write_error;
    const char *cors_allow_origin; // NULL: no CORS; "*" as Regula's default
    void *data;                    // for handlers and the writer
};

struct fg_http_options {
    const char *address; // "127.0.0.1:41101", "[::1]:0", "0.0.0.0:41101"; port 0: any free one
    const char *tls_certificate_file; // PEM; NULL: plain HTTP
    const char *tls_key_file;
    uint64_t body_bytes_max;
    uint32_t connections_max;
    uint32_t connections_per_address_max;
    uint32_t requests_inflight_max; // handlers not yet answered; more: 503 with Retry-After
    uint32_t header_timeout_ms;
    uint32_t body_timeout_ms;
    uint32_t idle_timeout_ms;
    uint32_t request_timeout_ms; // the default deadline in the context
    const struct fg_http_mount *mounts; // alive as long as the server
    size_t mount_count;
    struct fg_metrics *metrics;
};

fg_status fg_http_server_new(struct fg_http_server **out, struct fg_loop *loop,
                             const struct fg_http_options *options, struct fg_error *err) FG_MUST;
uint16_t fg_http_server_port(const struct fg_http_server *server);
// Stops listening; open requests go on, new ones on kept connections get 503 and are closed.
void fg_http_server_drain(struct fg_http_server *server);
uint32_t fg_http_server_inflight(const struct fg_http_server *server);
void fg_http_server_free(struct fg_http_server *server); // no request may be unanswered

// ---- a request: everything lives until it is answered ------------------------------------------------

struct fg_context *fg_http_context(struct fg_http_request *request); // deadline, request id, cancelled
struct fg_arena *fg_http_arena(struct fg_http_request *request);
const char *fg_http_method(const struct fg_http_request *request);
const char *fg_http_path(const struct fg_http_request *request); // decoded, without query
const char *fg_http_param(const struct fg_http_request *request, const char *name); // of the pattern
const char *fg_http_query(const struct fg_http_request *request, const char *name); // decoded or NULL
const char *fg_http_header(const struct fg_http_request *request, const char *name);
struct fg_bytes fg_http_body(const struct fg_http_request *request);

// Called once when the client leaves or the deadline passes before the answer; the handler must still
// answer (the answer goes nowhere when the client has left).
void fg_http_on_cancel(struct fg_http_request *request, void (*cancelled)(void *data), void *data);

void fg_http_set_header(struct fg_http_request *request, const char *name, const char *value);

// Answers and ends the request; body is copied. `content_type` NULL with an empty body (204).
void fg_http_reply(struct fg_http_request *request, unsigned http_status, const char *content_type,
                   struct fg_bytes body);

#endif
