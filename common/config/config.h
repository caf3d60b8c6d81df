// One table of settings (settings.def): it drives the YAML file, the environment, the flags, --help and
// docs/configuration.md. Order of precedence: flag, environment, file, default.
//
// Loaded once at start by the main thread; read-only afterwards.
#ifndef COMMON_CONFIG_CONFIG_H
#define COMMON_CONFIG_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

#include "common/base/bytes.h"

// Which program has a setting: bits.
enum { FG_FOR_COORDINATOR = 1, FG_FOR_SHARD = 2, FG_FOR_CLI = 4 };

// A row of settings.def is one of
//   FG_SETTING_TEXT(member, "section.name", programs, "default", "help")
//   FG_SETTING_INT(member, "section.name", programs, default, min, max, "unit", "help")
//   FG_SETTING_FLOAT(member, "section.name", programs, default, min, max, "unit", "help")
//   FG_SETTING_BOOL(member, "section.name", programs, default, "help")
// "section.name" is the YAML path, --section.name the flag, FACEGRID_SECTION_NAME the variable.
struct fg_config {
#define FG_SETTING_TEXT(member, name, programs, initial, help) const char *member;
#define FG_SETTING_INT(member, name, programs, initial, min, max, unit, help) int64_t member;
#define FG_SETTING_FLOAT(member, name, programs, initial, min, max, unit, help) double member;
#define FG_SETTING_BOOL(member, name, programs, initial, help) bool member;
#include "common/config/settings.def"
#undef FG_SETTING_TEXT
#undef FG_SETTING_INT
#undef FG_SETTING_FLOAT
#undef FG_SETTING_BOOL
    struct fg_config_private *hidden;
};

// Loads defaults, then --config FILE or FACEGRID_CONFIG, environment, flags. `program` is one of the
// bits. Arguments that are no flags are left in argv[1..*argc). An unknown key, flag or variable
// (FACEGRID_*), a value of a wrong type or out of range is FG_INVALID with its place (file:line:column,
// flag or variable).
fg_status fg_config_load(struct fg_config *config, unsigned program, int *argc, char **argv,
                         struct fg_error *err) FG_MUST;
void fg_config_fini(struct fg_config *config);

// The flags part of --help for `program`.
fg_status fg_config_help(unsigned program, struct fg_buffer *out) FG_MUST;
// docs/configuration.md, whole.
fg_status fg_config_markdown(struct fg_buffer *out) FG_MUST;

#endif
