// One event loop thread owns all state of a program; pool threads run pure functions on what they are
// handed; foreign callbacks (nng's) only post. libuv stays inside this folder.
//
// Threads: every function is for the loop thread unless it says "any thread".
#ifndef COMMON_LOOP_LOOP_H
#define COMMON_LOOP_LOOP_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "common/base/status.h"

struct fg_loop;
struct fg_timer;
struct fg_watch;
struct fg_pool;

// Makes a loop. The thread that calls fg_loop_run becomes its loop thread. SIGPIPE is ignored.
fg_status fg_loop_new(struct fg_loop **out) FG_MUST;

// Runs until fg_loop_stop. Returns once stopped; may be called again.
void fg_loop_run(struct fg_loop *loop);

// Makes fg_loop_run return after the current callback. Any thread.
void fg_loop_stop(struct fg_loop *loop);

// Closes everything still open on the loop. NULL is accepted. No pool of it may be alive.
void fg_loop_free(struct fg_loop *loop);

// ---- post: any thread ------------------------------------------------------------------------------

// Intrusive: the memory belongs to the poster until `run` is called on the loop thread; `run` may free
// it. Posting never allocates and never fails. One task may be posted once at a time. Order is kept.
struct fg_task {
    void (*run)(struct fg_task *task);
    struct fg_task *next;
};

void fg_loop_post(struct fg_loop *loop, struct fg_task *task);

// ---- timers, descriptors, signals -----------------------------------------------------------------

fg_status fg_timer_new(struct fg_timer **out, struct fg_loop *loop, void (*fire)(void *data),
                       void *data) FG_MUST;
// Once, `delay_ms` from now; replaces an earlier start. `repeat_ms` 0: not repeated.
void fg_timer_start(struct fg_timer *timer, uint64_t delay_ms, uint64_t repeat_ms);
void fg_timer_stop(struct fg_timer *timer);
void fg_timer_free(struct fg_timer *timer); // NULL accepted; never fires afterwards

// Calls `ready` when `fd` is readable. The descriptor stays the caller's.
fg_status fg_watch_new(struct fg_watch **out, struct fg_loop *loop, int fd, void (*ready)(void *data),
                       void *data) FG_MUST;
void fg_watch_free(struct fg_watch *watch);

// Calls `caught` on the loop for each signal `number`, until the loop is freed.
fg_status fg_loop_on_signal(struct fg_loop *loop, int number, void (*caught)(int number, void *data),
                            void *data) FG_MUST;

// ---- CPU pool -------------------------------------------------------------------------------------

// One piece of work. Embedded in the caller's struct; alive until `done` was called.
struct fg_job {
    void (*work)(struct fg_job *job);                   // pool thread
    void (*done)(struct fg_job *job, fg_status status); // loop thread, exactly once
    uint64_t deadline_us; // fg_clock_monotonic_us; 0 none. A job whose time is over is never started
    atomic_bool cancelled; // set by fg_pool_cancel; `work` polls it in long loops
    struct fg_job *next;   // private from here
    fg_status status;
    struct fg_task task;
    struct fg_pool *pool;
};

// `threads` 0: one a core (of the cgroup's or machine's, the smaller). At most `queue_max` jobs wait.
fg_status fg_pool_new(struct fg_pool **out, struct fg_loop *loop, unsigned threads, size_t queue_max)
    FG_MUST;

// Queues a job. FG_OVERLOADED when the queue is full: `done` is then not called.
// `done` gets FG_OK after work ran, FG_CANCELLED or FG_DEADLINE when it never ran.
fg_status fg_pool_submit(struct fg_pool *pool, struct fg_job *job) FG_MUST;

// Marks it cancelled: a queued job never runs, a running one sees the flag. `done` is called still.
void fg_pool_cancel(struct fg_job *job);

unsigned fg_pool_threads(const struct fg_pool *pool);
size_t fg_pool_queued(const struct fg_pool *pool); // waiting now

// Waits for running jobs, calls `done(FG_CANCELLED)` of the queued, joins the threads.
void fg_pool_free(struct fg_pool *pool);

// ---- child processes (the embedded cluster) --------------------------------------------------------

struct fg_process;

struct fg_process_options {
    const char *const *args; // NULL-terminated; args[0] is the program's path
    // The child gets the write end of a pipe as descriptor 3 (environment FG_READY_FD=3); `ready` is
    // called once when it writes a byte there. Either callback may be NULL.
    void (*ready)(struct fg_process *process, void *data);
    void (*exited)(struct fg_process *process, int exit_code, int signal, void *data);
    void *data;
};

// Starts a child. Never after the first nng call of this process. stdout and stderr are inherited.
fg_status fg_process_start(struct fg_process **out, struct fg_loop *loop,
                           const struct fg_process_options *options, struct fg_error *err) FG_MUST;
int fg_process_pid(const struct fg_process *process);
void fg_process_signal(struct fg_process *process, int number);
void fg_process_free(struct fg_process *process); // after exited

// For the child: tells the parent that it serves. Does nothing without FG_READY_FD.
void fg_process_tell_ready(void);

#endif
