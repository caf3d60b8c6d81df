// Gets an image by http or https for a client, without becoming its proxy into our network.
//
// Off unless allowed hosts are configured. Each address is checked after resolution, and again on each
// redirect: loopback, private, link-local, unique-local, multicast, unspecified, mapped and translated
// forms are refused unless the host is listed together with "private". Only the checked address is
// connected to. libcurl stays inside. Threads: the calls are for the loop thread.
#ifndef COORDINATOR_FETCH_FETCH_H
#define COORDINATOR_FETCH_FETCH_H

#include "common/base/bytes.h"
#include "common/base/context.h"
#include "common/loop/loop.h"

struct fg_fetcher;

struct fg_fetch_options {
    // Comma-separated host patterns: "images.example.org", "*.example.org", "*" (any public host); a
    // "+private" suffix on a pattern ("127.0.0.1+private") also lets it resolve to private addresses.
    // Empty: every fetch is FG_FORBIDDEN.
    const char *allow;
    uint64_t bytes_max;
    uint32_t timeout_ms;
    uint32_t redirects_max;
    uint32_t concurrent_max; // more are FG_OVERLOADED
};

fg_status fg_fetcher_new(struct fg_fetcher **out, struct fg_loop *loop,
                         const struct fg_fetch_options *options, struct fg_error *err) FG_MUST;
void fg_fetcher_free(struct fg_fetcher *fetcher); // open fetches get FG_CANCELLED

// `body` lives during the callback. FG_FORBIDDEN (policy), FG_INVALID (not a URL), FG_TOO_LARGE,
// FG_DEADLINE, FG_UNAVAILABLE (connect, TLS, status other than 200), FG_CANCELLED; `err` says why.
typedef void (*fg_fetch_fn)(fg_status status, struct fg_bytes body, const struct fg_error *err,
                            void *data);

// `context` lives until the callback. An error here means no callback.
fg_status fg_fetch(struct fg_fetcher *fetcher, const struct fg_context *context, const char *url,
                   fg_fetch_fn done, void *data, struct fg_error *err) FG_MUST;

#endif
