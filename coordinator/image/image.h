// Bytes of a picture -> RGB pixels, upright; and back to JPEG. Codecs stay inside this folder.
//
// Input is hostile: the header is read first and refused by its pixel count before pixels are
// allocated. Thread-safe: no state.
#ifndef COORDINATOR_IMAGE_IMAGE_H
#define COORDINATOR_IMAGE_IMAGE_H

#include <stdint.h>

#include "common/base/bytes.h"

typedef enum fg_image_format {
    FG_IMAGE_UNKNOWN,
    FG_IMAGE_JPEG,
    FG_IMAGE_PNG,
    FG_IMAGE_BMP,
    FG_IMAGE_GIF, // first frame
    FG_IMAGE_WEBP,
    FG_IMAGE_JPEG2000, // jp2 and j2k
    FG_IMAGE_TIFF,
} fg_image_format;

// Pixels [height][width][3], RGB, 8 bits, no row padding. EXIF orientation is applied, alpha is laid
// over white, gray is repeated, 16 bits are rounded to 8.
struct fg_image {
    uint8_t *rgb;
    uint32_t width;
    uint32_t height;
};

struct fg_image_limits {
    uint32_t side_max;     // pixels
    uint64_t pixels_max;   // width * height
};

// By content alone (magic bytes), never by a name or a content type.
fg_image_format fg_image_sniff(struct fg_bytes bytes);
const char *fg_image_content_type(fg_image_format format); // "image/jpeg"; "application/octet-stream"

// Size of the picture as stored (before orientation), from its header alone.
// FG_BAD_IMAGE, FG_UNSUPPORTED for an unknown format, with the reason.
fg_status fg_image_probe(struct fg_bytes bytes, uint32_t *width, uint32_t *height,
                         struct fg_error *err) FG_MUST;

// Decodes; `out` is the caller's, freed by fg_image_fini. FG_BAD_IMAGE (corrupt, truncated, empty),
// FG_UNSUPPORTED (not a picture format), FG_TOO_LARGE (over `limits`), FG_NOMEM.
fg_status fg_image_decode(struct fg_image *out, struct fg_bytes bytes,
                          const struct fg_image_limits *limits, struct fg_error *err) FG_MUST;

// Resizes to width x height (bilinear with area averaging when it shrinks). Both > 0.
fg_status fg_image_resize(struct fg_image *out, const struct fg_image *in, uint32_t width,
                          uint32_t height) FG_MUST;

// JPEG of `quality` 1..100; the bytes are appended.
fg_status fg_image_encode_jpeg(const struct fg_image *image, int quality, struct fg_buffer *out) FG_MUST;

void fg_image_fini(struct fg_image *image);

#endif
