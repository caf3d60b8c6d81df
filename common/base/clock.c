#include "common/base/clock.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

uint64_t fg_clock_monotonic_us(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000U + (uint64_t)now.tv_nsec / 1000U;
}

uint64_t fg_clock_wall_ms(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_sec * 1000U + (uint64_t)now.tv_nsec / 1000000U;
}

void fg_time_format(uint64_t wall_ms, char out[FG_TIME_TEXT_SIZE])
{
    struct tm utc;
    time_t seconds = (time_t)(wall_ms / 1000U);
    char text[FG_TIME_TEXT_SIZE];
    (void)gmtime_r(&seconds, &utc);
    size_t length = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    if (length != 19 || snprintf(text + length, sizeof text - length, ".%03uZ",
                                 (unsigned)(wall_ms % 1000U)) != 5) {
        (void)snprintf(text, sizeof text, "invalid"); // a year of five digits
    }
    memcpy(out, text, FG_TIME_TEXT_SIZE);
}

// Minutes east of UTC at `zone`; false when malformed. An empty zone is UTC.
static bool parse_zone(const char *zone, int *minutes)
{
    int hours;
    int rest;
    int used = 0;
    if (zone[0] == '\0' || ((zone[0] == 'Z' || zone[0] == 'z') && zone[1] == '\0')) {
        *minutes = 0;
        return true;
    }
    if ((zone[0] != '+' && zone[0] != '-') || sscanf(zone + 1, "%2d:%2d%n", &hours, &rest, &used) != 2 ||
        used != 5 || zone[6] != '\0' || hours < 0 || hours > 23 || rest < 0 || rest > 59) {
        return false;
    }
    *minutes = (zone[0] == '-' ? -1 : 1) * (hours * 60 + rest);
    return true;
}

// Reads ".123456" at *text into milliseconds and moves past it.
static unsigned parse_fraction(const char **text)
{
    unsigned value = 0;
    unsigned weight = 100;
    const char *at = *text;
    if (*at != '.') {
        return 0;
    }
    for (at++; *at >= '0' && *at <= '9'; at++) {
        value += weight * (unsigned)(*at - '0');
        weight /= 10;
    }
    *text = at;
    return value;
}

uint64_t fg_time_parse(const char *text)
{
    struct tm utc = {0};
    int minutes;
    unsigned fraction = 0;
    int used = 0;
    if (sscanf(text, "%4d-%2d-%2d%n", &utc.tm_year, &utc.tm_mon, &utc.tm_mday, &used) != 3 ||
        used != 10) {
        return 0;
    }
    const char *rest = text + used;
    if (*rest == 'T' || *rest == 't' || *rest == ' ') {
        if (sscanf(rest + 1, "%2d:%2d:%2d%n", &utc.tm_hour, &utc.tm_min, &utc.tm_sec, &used) != 3 ||
            used != 8) {
            return 0;
        }
        rest += 9;
        fraction = parse_fraction(&rest);
    }
    if (!parse_zone(rest, &minutes) || utc.tm_year < 1970 || utc.tm_mon < 1 || utc.tm_mon > 12 ||
        utc.tm_mday < 1 || utc.tm_mday > 31 || utc.tm_hour < 0 || utc.tm_hour > 23 ||
        utc.tm_min < 0 || utc.tm_min > 59 || utc.tm_sec < 0 || utc.tm_sec > 60) {
        return 0;
    }
    int day = utc.tm_mday;
    utc.tm_year -= 1900;
    utc.tm_mon -= 1;
    time_t seconds = timegm(&utc); // normalises 31 April to 1 May: refused below
    if (utc.tm_mday != day) {
        return 0;
    }
    seconds -= (time_t)minutes * 60;
    return seconds <= 0 ? 0 : (uint64_t)seconds * 1000U + fraction;
}
