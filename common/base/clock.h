// The two clocks. Step machines never call these: times come to them in events.
#ifndef COMMON_BASE_CLOCK_H
#define COMMON_BASE_CLOCK_H

#include <stdint.h>

// Monotonic microseconds since an unspecified start: deadlines, durations.
uint64_t fg_clock_monotonic_us(void);

// Milliseconds since 1970 UTC: what is stored and shown.
uint64_t fg_clock_wall_ms(void);

enum { FG_TIME_TEXT_SIZE = 25 };

// RFC 3339 in UTC with milliseconds: "2026-01-31T08:09:10.123Z".
void fg_time_format(uint64_t wall_ms, char out[FG_TIME_TEXT_SIZE]);

// Parses RFC 3339 (zone "Z" or +hh:mm, fraction optional) and a date alone; 0 when malformed.
uint64_t fg_time_parse(const char *text);

#endif
