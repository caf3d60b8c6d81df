#include "common/base/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

const char *fg_status_text(fg_status status)
{
    switch (status) {
#define X(name, number, text)                                                                      \
    case FG_##name:                                                                                \
        return text;
        FG_STATUS_MAP(X)
#undef X
    }
    return "unknown status";
}

const char *fg_status_name(fg_status status)
{
    switch (status) {
#define X(name, number, text)                                                                      \
    case FG_##name:                                                                                \
        return #name;
        FG_STATUS_MAP(X)
#undef X
    }
    return "UNKNOWN";
}

fg_status fg_status_of_wire(unsigned number)
{
    switch (number) {
#define X(name, value, text)                                                                       \
    case value:                                                                                    \
        return FG_##name;
        FG_STATUS_MAP(X)
#undef X
    }
    return FG_INTERNAL;
}

fg_status fg_fail(struct fg_error *err, fg_status status, const char *format, ...)
{
    if (err != NULL && err->status == FG_OK) {
        va_list args;
        err->status = status;
        va_start(args, format);
        (void)vsnprintf(err->text, sizeof err->text, format, args);
        va_end(args);
    }
    return status;
}

void fg_assert_failed(const char *condition, const char *file, int line)
{
    (void)fprintf(stderr, "assertion failed: %s at %s:%d\n", condition, file, line);
    abort();
}
