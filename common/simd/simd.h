// Arrays in, numbers out. No allocation, no I/O, no logging; any thread.
//
// Names are operation_type; the implementation for the machine's instruction set is chosen once, at
// the first call, behind each name; the scalar one (fg_simd_scalar_*) is the oracle of the tests.
#ifndef COMMON_SIMD_SIMD_H
#define COMMON_SIMD_SIMD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// "scalar", "avx2" or "avx512": what the calls below run on here. FG_SIMD in the environment lowers it.
const char *fg_simd_isa(void);

// Dot product of [dims] and [dims] in f32. Order of summation is unspecified: an estimate whose error
// is at most fg_simd_dot_slack(dims) for unit vectors.
float fg_simd_dot_f32(const float *a, const float *b, size_t dims);
float fg_simd_scalar_dot_f32(const float *a, const float *b, size_t dims);
double fg_simd_dot_slack(size_t dims);

// Dots of one query [dims] with `rows` rows [rows][stride], stride >= dims floats, into out [rows].
void fg_simd_dots_f32(const float *query, const float *matrix, size_t rows, size_t dims,
                      size_t stride, float *out);

// The canonical distance of two unit vectors [dims]: sqrt(sum (a-b)^2), in f64, first to last element,
// no contraction, rounded once to f32. The same on every machine: what is shown and ranked by.
float fg_simd_distance(const float *a, const float *b, size_t dims);

// Scales v [dims] to unit length in f64, rounded once. False, v untouched, when a value is not finite
// or the norm is below 1e-6 or overflows.
bool fg_simd_normalize(float *v, size_t dims);

// True when every value is finite and the norm within 1e-3 of 1.
bool fg_simd_is_unit(const float *v, size_t dims);

// C [m][n] = A [m][k] * B [k][n] + beta * C; row-major, leading dimensions in floats. OpenBLAS with
// one thread: the caller's pool is the parallelism.
void fg_simd_gemm_f32(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b,
                      size_t ldb, float beta, float *c, size_t ldc);

#endif
