// Counters, gauges and latency histograms, printed as Prometheus text (exposition format 0.0.4).
//
// Registered at start, never freed before the registry. Adding and observing: any thread, lock-free.
// Label values are a fixed text given at registration: no value from outside ever becomes a label.
#ifndef COMMON_METRICS_METRICS_H
#define COMMON_METRICS_METRICS_H

#include <stdint.h>

#include "common/base/bytes.h"

struct fg_metrics;
struct fg_counter;
struct fg_gauge;
struct fg_histogram;

fg_status fg_metrics_new(struct fg_metrics **out) FG_MUST;
void fg_metrics_free(struct fg_metrics *metrics);

// `name` follows Prometheus' rules ("facegrid_requests_total"); `labels` is NULL or the inside of the
// braces ("method=\"Search\",code=\"200\""). Never NULL: registration asserts, memory is tiny.
// The same name and labels give the same object.
struct fg_counter *fg_metrics_counter(struct fg_metrics *m, const char *name, const char *labels,
                                      const char *help);
struct fg_gauge *fg_metrics_gauge(struct fg_metrics *m, const char *name, const char *labels,
                                  const char *help);
// Seconds; buckets from 50 us to 30 s, about three a decade.
struct fg_histogram *fg_metrics_histogram(struct fg_metrics *m, const char *name, const char *labels,
                                          const char *help);

void fg_counter_add(struct fg_counter *counter, uint64_t n);
void fg_gauge_set(struct fg_gauge *gauge, int64_t value);
void fg_gauge_add(struct fg_gauge *gauge, int64_t change);
void fg_histogram_observe_us(struct fg_histogram *histogram, uint64_t us);

// Appends the whole scrape.
fg_status fg_metrics_print(const struct fg_metrics *metrics, struct fg_buffer *out) FG_MUST;

#endif
