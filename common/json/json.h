// JSON in and out. jansson stays inside this folder.
//
// Input is hostile: capped in size and depth before it is parsed, duplicate keys refused, UTF-8
// checked. A value is alive as long as its document. A document is used by one thread at a time.
#ifndef COMMON_JSON_JSON_H
#define COMMON_JSON_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "common/base/arena.h"
#include "common/base/bytes.h"

struct fg_json_doc;
struct fg_json; // a borrowed value inside a document (opaque)

enum { FG_JSON_DEPTH_MAX = 32 };

typedef enum fg_json_type {
    FG_JSON_ABSENT, // not there (a NULL value)
    FG_JSON_NULL,
    FG_JSON_BOOL,
    FG_JSON_NUMBER,
    FG_JSON_TEXT,
    FG_JSON_ARRAY,
    FG_JSON_OBJECT,
} fg_json_type;

// Parses a whole document. FG_INVALID with line and column in `err`; FG_TOO_LARGE over `size_max`.
// Borrows `text` until free (for fg_json_raw).
fg_status fg_json_parse(struct fg_json_doc **out, struct fg_bytes text, size_t size_max,
                        struct fg_error *err) FG_MUST;
void fg_json_free(struct fg_json_doc *doc);
const struct fg_json *fg_json_root(const struct fg_json_doc *doc);

// All of these accept NULL as an absent value.
fg_json_type fg_json_type_of(const struct fg_json *value);
const struct fg_json *fg_json_get(const struct fg_json *object, const char *key); // NULL when absent
size_t fg_json_count(const struct fg_json *array);                                // 0 for others
const struct fg_json *fg_json_at(const struct fg_json *array, size_t index);
const char *fg_json_text(const struct fg_json *value, size_t *length); // NULL when not text
// False when not a finite number (an integer in range), `out` untouched.
bool fg_json_number(const struct fg_json *value, double *out);
bool fg_json_int(const struct fg_json *value, int64_t *out);
bool fg_json_bool(const struct fg_json *value, bool *out);

// Calls `each` for every member, in the order of the text; stops and returns false when it does.
bool fg_json_each(const struct fg_json *object,
                  bool (*each)(const char *key, const struct fg_json *value, void *data), void *data);

// The exact bytes of the value at `path` (keys separated by '.', array members as numbers) as they
// came in: what a user's metadata is stored as (numbers of 20 digits survive). Empty when absent.
struct fg_bytes fg_json_raw(const struct fg_json_doc *doc, const char *path);

// ---- writing: straight into a buffer, commas and escapes done here ----------------------------------

struct fg_json_writer {
    struct fg_buffer *out;
    fg_status status; // first failure; checked once at the end
    bool pretty;
    unsigned depth;
    uint64_t has_member; // bit per depth
    bool after_key;
};

void fg_json_begin(struct fg_json_writer *w, struct fg_buffer *out, bool pretty);
void fg_json_open_object(struct fg_json_writer *w);
void fg_json_close_object(struct fg_json_writer *w);
void fg_json_open_array(struct fg_json_writer *w);
void fg_json_close_array(struct fg_json_writer *w);
void fg_json_key(struct fg_json_writer *w, const char *key);
void fg_json_put_text(struct fg_json_writer *w, const char *text); // NULL writes null
void fg_json_put_int(struct fg_json_writer *w, int64_t value);
void fg_json_put_uint(struct fg_json_writer *w, uint64_t value);
void fg_json_put_float(struct fg_json_writer *w, float value); // shortest that reads back the same
void fg_json_put_double(struct fg_json_writer *w, double value);
void fg_json_put_bool(struct fg_json_writer *w, bool value);
void fg_json_put_null(struct fg_json_writer *w);
void fg_json_put_raw(struct fg_json_writer *w, struct fg_bytes json); // already JSON
void fg_json_put_base64(struct fg_json_writer *w, struct fg_bytes data);
fg_status fg_json_end(struct fg_json_writer *w) FG_MUST;

#endif
