// Structured log lines on stderr: time, level, component, request id, event, key=value pairs.
//
// Libraries return errors; the programs log. Never an image, a descriptor, a person's name or a
// secret; URLs go through fg_log_scrub_url. Thread-safe: one write(2) a line.
#ifndef COMMON_BASE_LOG_H
#define COMMON_BASE_LOG_H

#include <stdbool.h>
#include <stddef.h>

typedef enum fg_log_level {
    FG_LOG_DEBUG,
    FG_LOG_INFO,
    FG_LOG_WARN,
    FG_LOG_ERROR,
} fg_log_level;

// Set once at start, before other threads run. Default: FG_LOG_INFO, text.
void fg_log_setup(fg_log_level level, bool json);

enum { FG_LOG_LINE_MAX = 2048 };

// fg_log(FG_LOG_INFO, "rpc", NULL, "peer_up", "endpoint=%s epoch=%llu", ...)
// `request_id` may be NULL. `format` is space-separated key=value; a value with spaces or quotes is
// written with fg_log_quote by the caller. A line over FG_LOG_LINE_MAX is cut and marked.
void fg_log(fg_log_level level, const char *component, const char *request_id, const char *event,
            const char *format, ...) __attribute__((format(printf, 5, 6)));

// Writes `text` as "..." with escapes of quotes, backslashes and control bytes into `out`; cut to fit.
const char *fg_log_quote(const char *text, char *out, size_t out_size);

// A URL without user info, query and fragment, in `out`.
const char *fg_log_scrub_url(const char *url, char *out, size_t out_size);

#endif
