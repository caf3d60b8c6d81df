// Pixels -> faces -> descriptors: detect, landmarks, align, embed.
//
// Models are ONNX files described by a manifest each (docs/models.md), loaded and checked at start.
// Thread-safe after fg_vision_new: scratch memory is taken from an inner free list, one set a thread.
#ifndef COORDINATOR_VISION_VISION_H
#define COORDINATOR_VISION_VISION_H

#include "common/base/arena.h"
#include "common/base/context.h"
#include "coordinator/image/image.h"

struct fg_vision;

enum { FG_LANDMARK_COUNT = 5, FG_FACES_PER_IMAGE_MAX = 256 };

struct fg_vision_options {
    const char *models_dir; // manifests in it: *.json
    float detect_score_min; // 0..1
    uint32_t faces_max;     // an image; the largest are kept
};

// In pixels of the image given. Landmarks: left eye, right eye, nose, left, right mouth corner in image
// order (the face's left eye on the picture's left side).
struct fg_face {
    float x, y, width, height;
    float score;
    float landmarks[FG_LANDMARK_COUNT][2];
    float *descriptor; // [dims] of unit length, in the arena; NULL when not asked for
};

struct fg_faces {
    struct fg_face *faces; // in the arena; largest first, or the central one alone
    size_t count;
};

typedef enum fg_face_choice { FG_FACE_CENTRAL, FG_FACE_ALL } fg_face_choice;

// Loads detector, landmark and embedding model. FG_INVALID, FG_NOT_FOUND with file and reason: a wrong
// model is refused here, never at a request.
fg_status fg_vision_new(struct fg_vision **out, const struct fg_vision_options *options,
                        struct fg_error *err) FG_MUST;
void fg_vision_free(struct fg_vision *vision);

// What a distance means for the embedding model: s(d), monotone, from the manifest's calibration:
// 0.50 at FMR 1e-3, 0.75 at 1e-5, linear in log10 FMR down to FMR 0.1, then linear in d to 0 at d = 2.
struct fg_calibration {
    uint32_t point_count;
    struct { float distance; float similarity; } points[16]; // by rising distance
};
float fg_calibration_similarity(const struct fg_calibration *calibration, float distance);

struct fg_vision_info {
    const char *model_id;    // of the embedding; in every stored descriptor
    uint32_t dims;
    const char *detector_id;
    const struct fg_calibration *calibration;
};
const struct fg_vision_info *fg_vision_info(const struct fg_vision *vision);

// Finds faces, and computes descriptors when `embed`. No face: FG_OK with count 0. A NaN from a net is
// FG_INTERNAL. `cancelled` (may be NULL) is polled between stages: FG_CANCELLED. Runs on the calling
// thread for its whole time. `stage_us` may be NULL: microseconds of detect, landmarks, align, embed.
fg_status fg_vision_analyse(struct fg_vision *vision, const struct fg_image *image,
                            fg_face_choice choice, bool embed, const atomic_bool *cancelled,
                            struct fg_arena *arena, struct fg_faces *out, uint32_t stage_us[4],
                            struct fg_error *err) FG_MUST;

#endif
