/*
 * The twin: the month of the model a second time, in C. It is held to the same bits as the core in sim/ and is the yardstick
 * for its speed. One header here mirrors one file of sim/mechanisms; the generated model.h names columns, parameters, levers,
 * channels and terms in the sequence in which the dump brings them, so that a new column needs no change here, and defines the numbers of
 * sim/model/definitions.ts, the thresholds of results.ts and NOT_OPEN. Written a second time are: what a single file of the core needs (the
 * same name in the same header here), the closed vocabularies below, 0 and 1, and the inner working of hash, generator and mathematics.
 */
#ifndef TWIN_H
#define TWIN_H

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "model.h"

struct sizes {
  int states, cases, obligations, ties, rungs, coefficients, levers, events, months, forums, majorities, tests;
};

/* A named source of luck: one stream a case and state, or fewer where it is not named by both. */
struct channel {
  int on, by_case, by_state, months;
  uint32_t hash[4];
  double *column;
};

struct world {
  struct sizes n;
#define POINTER_F(name) double *name;
#define POINTER_I(name) int32_t *name;
  COLUMNS(POINTER_F, POINTER_I)
#undef POINTER_F
#undef POINTER_I
  const struct parameters *p; /* the column of coefficients */
  struct channel channels[CHANNEL_COUNT];
  double depth[POSTURES]; /* cost of closing the part of the gap that a posture closes */
  int32_t *list;  /* room for one state number a state */
};

/* A column that a block reads, or writes and nobody else does meanwhile. */
#define READ(name) const __typeof__(*w->name) *restrict const name = w->name
#define WRITE(name) __typeof__(*w->name) *restrict const name = w->name
#define NOISE(mechanism, name) (w->channels[CHANNEL_##mechanism##_##name].column)
#define LEVER(mechanism, name) (w->levers[LEVER_##mechanism##_##name * w->n.cases + c])

enum { RESPONDENT = -1, BYSTANDER, SUPPORTER, ENFORCER, BUSTER, PATRON };
enum { ANYONE, CLAIMANTS, FORUM };
enum { ELSE_NONE, ELSE_CLAIMANTS, ELSE_ANYONE };
enum { RECOMMENDS, PERMITS, BINDS, ACTS };
enum { NO_VOTE, YES, NO, ABSTAIN, SPLIT };
enum { NO_MOTION, CLIMB, RENEW, LIFT, OFFER };
enum { DEFY, DELAY, PARTIAL, NEGOTIATE, COMPLY };
enum { CEASE, PAY, REFORM, RELEASE, REMEDY };
enum { LEADER, RIVALRY, CRISIS, DESIGN, CAPACITY };

/* The first one where both are equal: most(0, -0) is 0. */
static inline double least(double a, double b) { return b < a ? b : a; }
static inline double most(double a, double b) { return b > a ? b : a; }
/* From a floor at x = 0 to 1 at x = 1. */
static inline double from(double floor, double x) { return floor + (1 - floor) * x; }
static inline double share(double x) { return least(1, most(0, x)); }

#endif
