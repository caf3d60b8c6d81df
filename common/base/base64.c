#include <string.h>

#include "common/base/bytes.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

enum { NOT_IN_ALPHABET = 0xFF, LINE_BREAK = 0xFE, PADDING = 0xFD };

static uint8_t value_of(uint8_t c)
{
    if (c >= 'A' && c <= 'Z') {
        return (uint8_t)(c - 'A');
    }
    if (c >= 'a' && c <= 'z') {
        return (uint8_t)(c - 'a' + 26);
    }
    if (c >= '0' && c <= '9') {
        return (uint8_t)(c - '0' + 52);
    }
    switch (c) {
    case '+':
        return 62;
    case '/':
        return 63;
    case '=':
        return PADDING;
    case '\r':
    case '\n':
        return LINE_BREAK;
    default:
        return NOT_IN_ALPHABET;
    }
}

size_t fg_base64_decoded_max(size_t text_size)
{
    return text_size / 4 * 3 + 3;
}

fg_status fg_base64_decode(struct fg_bytes text, uint8_t *out, size_t *out_size)
{
    uint32_t bits = 0;
    unsigned held = 0;
    unsigned padding = 0;
    size_t written = 0;
    for (size_t i = 0; i < text.size; i++) {
        uint8_t value = value_of(text.data[i]);
        if (value == LINE_BREAK) {
            continue;
        }
        if (value == PADDING) {
            padding++;
            continue;
        }
        if (value == NOT_IN_ALPHABET || padding > 0) {
            return FG_INVALID;
        }
        bits = bits << 6 | value;
        held++;
        if (held == 4) {
            out[written++] = (uint8_t)(bits >> 16);
            out[written++] = (uint8_t)(bits >> 8);
            out[written++] = (uint8_t)bits;
            bits = 0;
            held = 0;
        }
    }
    if (held == 1 || padding > 2 || (padding > 0 && held + padding != 4)) {
        return FG_INVALID;
    }
    if (held == 3) {
        out[written++] = (uint8_t)(bits >> 10);
        out[written++] = (uint8_t)(bits >> 2);
    } else if (held == 2) {
        out[written++] = (uint8_t)(bits >> 4);
    }
    *out_size = written;
    return FG_OK;
}

size_t fg_base64_encoded_size(size_t size)
{
    return (size + 2) / 3 * 4;
}

void fg_base64_encode(struct fg_bytes data, char *out)
{
    size_t at = 0;
    for (; at + 2 < data.size; at += 3) {
        uint32_t bits = (uint32_t)data.data[at] << 16 | (uint32_t)data.data[at + 1] << 8 |
                        (uint32_t)data.data[at + 2];
        *out++ = alphabet[bits >> 18];
        *out++ = alphabet[bits >> 12 & 63];
        *out++ = alphabet[bits >> 6 & 63];
        *out++ = alphabet[bits & 63];
    }
    if (at < data.size) {
        bool two = at + 1 < data.size;
        uint32_t bits = (uint32_t)data.data[at] << 16;
        bits |= two ? (uint32_t)data.data[at + 1] << 8 : 0;
        *out++ = alphabet[bits >> 18];
        *out++ = alphabet[bits >> 12 & 63];
        *out++ = two ? alphabet[bits >> 6 & 63] : '=';
        *out++ = '=';
    }
    *out = '\0';
}
