#include "common/base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "common/base/clock.h"

static fg_log_level level_min = FG_LOG_INFO;
static bool as_json;

static const char *const level_names[] = {"debug", "info", "warn", "error"};

void fg_log_setup(fg_log_level level, bool json)
{
    level_min = level;
    as_json = json;
}

const char *fg_log_quote(const char *text, char *out, size_t out_size)
{
    size_t at = 0;
    if (out_size < 3) {
        return "";
    }
    out[at++] = '"';
    for (const char *p = text; *p != '\0' && at + 5 < out_size; p++) {
        unsigned char c = (unsigned char)*p;
        if (c == '"' || c == '\\') {
            out[at++] = '\\';
            out[at++] = (char)c;
        } else if (c < 0x20 || c == 0x7F) {
            at += (size_t)snprintf(out + at, out_size - at, "\\x%02x", c);
        } else {
            out[at++] = (char)c;
        }
    }
    out[at++] = '"';
    out[at] = '\0';
    return out;
}

const char *fg_log_scrub_url(const char *url, char *out, size_t out_size)
{
    size_t scheme = strcspn(url, ":/?#");
    const char *rest = strncmp(url + scheme, "://", 3) == 0 ? url + scheme + 3 : url;
    size_t authority = strcspn(rest, "/?#");
    const char *at = memchr(rest, '@', authority);
    const char *host = rest;
    while (at != NULL) { // the last '@' ends the user info
        host = at + 1;
        at = memchr(host, '@', authority - (size_t)(host - rest));
    }
    (void)snprintf(out, out_size, "%.*s%.*s", (int)(rest - url), url, (int)strcspn(host, "?#"), host);
    return out;
}

// Appends `text` as a JSON string's inside.
static size_t append_json_text(char *out, size_t at, size_t size, const char *text, size_t length)
{
    for (size_t i = 0; i < length && at + 7 < size; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\') {
            out[at++] = '\\';
            out[at++] = (char)c;
        } else if (c < 0x20) {
            at += (size_t)snprintf(out + at, size - at, "\\u%04x", c);
        } else {
            out[at++] = (char)c;
        }
    }
    return at;
}

// "a=1 b="x y"" -> ,"a":"1","b":"x y"
static size_t append_json_pairs(char *out, size_t at, size_t size, const char *pairs)
{
    const char *p = pairs;
    while (*p != '\0' && at + 16 < size) {
        const char *equals = strchr(p, '=');
        if (equals == NULL) {
            break;
        }
        const char *value = equals + 1;
        const char *end = value;
        if (*value == '"') {
            value++;
            for (end = value; *end != '\0' && *end != '"'; end++) {
                end += *end == '\\' && end[1] != '\0';
            }
        } else {
            end = value + strcspn(value, " ");
        }
        at += (size_t)snprintf(out + at, size - at, ",\"");
        at = append_json_text(out, at, size, p, (size_t)(equals - p));
        at += (size_t)snprintf(out + at, size - at, "\":\"");
        at = append_json_text(out, at, size, value, (size_t)(end - value));
        out[at++] = '"';
        p = *end == '"' ? end + 1 : end;
        p += strspn(p, " ");
    }
    return at;
}

void fg_log(fg_log_level level, const char *component, const char *request_id, const char *event,
            const char *format, ...)
{
    char pairs[FG_LOG_LINE_MAX];
    char line[2 * FG_LOG_LINE_MAX];
    char now[FG_TIME_TEXT_SIZE];
    if (level < level_min) {
        return;
    }
    va_list args;
    va_start(args, format);
    int length = vsnprintf(pairs, sizeof pairs, format, args);
    va_end(args);
    if (length >= (int)sizeof pairs) {
        memcpy(pairs + sizeof pairs - 5, " cut", 5);
    }
    fg_time_format(fg_clock_wall_ms(), now);
    const char *id = request_id == NULL || request_id[0] == '\0' ? "-" : request_id;
    size_t at;
    if (as_json) {
        at = (size_t)snprintf(line, sizeof line,
                              "{\"time\":\"%s\",\"level\":\"%s\",\"component\":\"%s\",\"event\":\"%s\"",
                              now, level_names[level], component, event);
        at += (size_t)snprintf(line + at, sizeof line - at, ",\"request_id\":\"");
        at = append_json_text(line, at, sizeof line - 64, id, strnlen(id, 128));
        line[at++] = '"';
        at = append_json_pairs(line, at, sizeof line - 8, pairs);
        line[at++] = '}';
    } else {
        at = (size_t)snprintf(line, sizeof line - 1, "%s %-5s %s %.128s %s %s", now, level_names[level],
                              component, id, event, pairs);
    }
    for (size_t i = 0; i < at; i++) {
        line[i] = line[i] == '\n' || line[i] == '\r' ? ' ' : line[i];
    }
    line[at++] = '\n';
    (void)!write(STDERR_FILENO, line, at);
}
