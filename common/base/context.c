#include "common/base/context.h"

fg_status fg_context_check(const struct fg_context *context, uint64_t monotonic_us)
{
    if (atomic_load_explicit(&context->cancelled, memory_order_relaxed)) {
        return FG_CANCELLED;
    }
    if (context->deadline_us != 0 && monotonic_us >= context->deadline_us) {
        return FG_DEADLINE;
    }
    return FG_OK;
}

uint32_t fg_context_remaining_ms(const struct fg_context *context, uint64_t monotonic_us)
{
    if (context->deadline_us == 0) {
        return UINT32_MAX;
    }
    if (monotonic_us >= context->deadline_us) {
        return 0;
    }
    uint64_t left_ms = (context->deadline_us - monotonic_us + 999) / 1000;
    return left_ms > UINT32_MAX ? UINT32_MAX : (uint32_t)left_ms;
}
