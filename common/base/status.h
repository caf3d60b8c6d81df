// Status codes, and the detail of the first failure of one request.
//
// A returned error means: nothing was changed, every out-parameter is untouched, and no callback
// will run. Thread-safe: no state is kept here.
#ifndef COMMON_BASE_STATUS_H
#define COMMON_BASE_STATUS_H

// name, number on the wire (never reused), text
#define FG_STATUS_MAP(X)                                                                           \
    X(OK, 0, "ok")                                                                                 \
    X(NOMEM, 1, "out of memory")                                                                   \
    X(INVALID, 2, "invalid argument")                                                              \
    X(NOT_FOUND, 3, "not found")                                                                   \
    X(EXISTS, 4, "exists already")                                                                 \
    X(CORRUPT, 5, "stored or received data is corrupt")                                            \
    X(DEADLINE, 6, "deadline exceeded")                                                            \
    X(OVERLOADED, 7, "overloaded, try again")                                                      \
    X(UNAVAILABLE, 8, "not reachable or not ready")                                                \
    X(UNKNOWN_OUTCOME, 9, "sent, but the outcome is unknown; retry with the same idempotency key") \
    X(CANCELLED, 10, "cancelled")                                                                  \
    X(UNAUTHENTICATED, 11, "credentials are missing or wrong")                                     \
    X(FORBIDDEN, 12, "not allowed")                                                                \
    X(TOO_LARGE, 13, "over a size limit")                                                          \
    X(UNSUPPORTED, 14, "not supported")                                                            \
    X(BAD_IMAGE, 15, "the image can't be decoded")                                                 \
    X(NO_FACE, 16, "no face in the image")                                                         \
    X(WRONG_MODEL, 17, "descriptor of another model or dimension")                                 \
    X(STALE_MAP, 18, "the caller's cluster map is out of date")                                    \
    X(NOT_PRIMARY, 19, "not the primary of this shard")                                            \
    X(INCOMPLETE, 20, "not all slots answered")                                                    \
    X(DISK_FULL, 21, "no space left to write")                                                     \
    X(IO, 22, "input/output error")                                                                \
    X(PROTOCOL, 23, "the peer does not speak this protocol")                                       \
    X(INTERNAL, 24, "internal error")

typedef enum fg_status {
#define X(name, number, text) FG_##name = (number),
    FG_STATUS_MAP(X)
#undef X
} fg_status;

#define FG_MUST __attribute__((warn_unused_result))

enum { FG_ERROR_TEXT_MAX = 256 };

// The first failure of one request. Owned by the request, never by a thread: a request hops between
// the loop and the pool. Zero-initialise. The text is for users: no secrets, names or paths of images.
struct fg_error {
    fg_status status;
    char text[FG_ERROR_TEXT_MAX];
};

// Static text of a status; "unknown status" for a number from the wire that is not in the table.
const char *fg_status_text(fg_status status);

// Short name ("NOT_FOUND") of a status.
const char *fg_status_name(fg_status status);

// A number from the wire as a status; FG_INTERNAL when it is not in the table.
fg_status fg_status_of_wire(unsigned number);

// Records the first failure in `err` (may be NULL) and returns `status`.
fg_status fg_fail(struct fg_error *err, fg_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// Leaves the function when `call` fails. Only where nothing is held.
#define FG_TRY(call)                                                                               \
    do {                                                                                           \
        fg_status fg_try_status = (call);                                                          \
        if (fg_try_status != FG_OK) {                                                              \
            return fg_try_status;                                                                  \
        }                                                                                          \
    } while (0)

// Stays on in release: a programmer's error, never a wrong input. Prints and aborts.
#define FG_ASSERT(condition)                                                                       \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fg_assert_failed(#condition, __FILE__, __LINE__);                                      \
        }                                                                                          \
    } while (0)

void fg_assert_failed(const char *condition, const char *file, int line) __attribute__((noreturn));

#endif
