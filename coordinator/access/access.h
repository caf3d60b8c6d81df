// Who calls, and for which tenant. One tenant and optional API keys here; the one place that turns a
// key into a tenant. Secrets are compared in constant time and never logged. Thread-safe: immutable.
#ifndef COORDINATOR_ACCESS_ACCESS_H
#define COORDINATOR_ACCESS_ACCESS_H

#include "common/base/context.h"

struct fg_access;

// `api_key`: NULL or empty is open mode. Open mode is refused (FG_INVALID, naming the settings) when
// `address` (host:port of any public listener) is not loopback, unless `allow_open`.
fg_status fg_access_new(struct fg_access **out, const char *api_key, const char *const *addresses,
                        bool allow_open, struct fg_error *err) FG_MUST;
void fg_access_free(struct fg_access *access);

// Fills context->tenant and key_id. FG_UNAUTHENTICATED when `key` (may be NULL) is missing or wrong.
fg_status fg_access_admit(const struct fg_access *access, const char *key, struct fg_context *context)
    FG_MUST;

#endif
