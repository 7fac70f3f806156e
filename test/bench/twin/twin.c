/*
 * twin DUMP                  runs the worlds of the dump; prints the digest of each, then the CPU time of all in nanoseconds
 * twin DUMP hashes           prints the hash of all columns of the first world after each phase
 * twin DUMP world MONTH N    writes all columns of the first world after phase N of the month to standard output
 * twin DUMP phases           prints nanoseconds a month by phase, and of the tape
 */
#include "twin.h"

#include "dump.h"
#include "tally.h"

#include "mechanisms/docket.h"
#include "mechanisms/events.h"
#include "mechanisms/monitoring.h"
#include "mechanisms/reputation.h"
#include "mechanisms/escalation.h"
#include "mechanisms/measures.h"
#include "mechanisms/evasion.h"
#include "mechanisms/collateral.h"
#include "mechanisms/coalition.h"
#include "mechanisms/response.h"
#include "mechanisms/settlement.h"
#include "mechanisms/implementation.h"
#include "mechanisms/remedies.h"
#include "mechanisms/order.h"
#include "mechanisms/prices.h"

#define PHASE(name) [MECHANISM_##name] = name,
#define STAND_IN(name) [OFF_##name] = name##_off,
static void (*const PHASES[])(struct world *, int) = {MECHANISMS(PHASE) STAND_INS(STAND_IN)};

static void start(struct run *run, int replicate) {
  memcpy(run->buffer, run->initial, run->bytes);
  fill_tape(&run->world, &run->tape, replicate);
}

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return 1e9 * t.tv_sec + t.tv_nsec;
}

static void print_hash(const uint32_t h[4]) { printf("%08x%08x%08x%08x\n", h[0], h[1], h[2], h[3]); }

static void run_all(struct run *run) {
  const struct sizes n = run->world.n;
  struct tally *tallies = room(sizeof(struct tally) * n.cases);
  double *series = room(8 * n.cases * (n.months + OUTCOMES));
  uint32_t (*digests)[4] = room(16 * (run->to - run->from));
  const double begun = now(CLOCK_PROCESS_CPUTIME_ID);
  for (int replicate = run->from; replicate < run->to; replicate++) {
    start(run, replicate);
    for (int month = 0; month < n.months; month++) {
      for (int s = 0; s < run->phases; s++) PHASES[run->schedule[s]](&run->world, month);
      record(&run->world, tallies, series, month);
    }
    digest(&run->world, tallies, series, digests[replicate - run->from]);
  }
  const double spent = now(CLOCK_PROCESS_CPUTIME_ID) - begun;
  for (int n = 0; n < run->to - run->from; n++) print_hash(digests[n]);
  printf("%.0f\n", spent);
}

static void print_hashes(struct run *run) {
  uint32_t h[4];
  start(run, run->from);
  for (int month = 0; month < run->world.n.months; month++)
    for (int s = 0; s < run->phases; s++) {
      PHASES[run->schedule[s]](&run->world, month);
      hash_bytes(run->buffer, run->bytes, h);
      print_hash(h);
    }
}

static void write_world(struct run *run, int last, int phase) {
  start(run, run->from);
  for (int month = 0; month <= last; month++)
    for (int s = 0; s < run->phases && (month < last || s <= phase); s++) PHASES[run->schedule[s]](&run->world, month);
  fwrite(run->buffer, 1, run->bytes, stdout);
}

static void time_phases(struct run *run, int replicate, double *spent) {
  double last = now(CLOCK_MONOTONIC);
  start(run, replicate);
  double next = now(CLOCK_MONOTONIC);
  spent[run->phases] += next - last;
  for (int month = 0; month < run->world.n.months; month++) {
    last = now(CLOCK_MONOTONIC);
    for (int s = 0; s < run->phases; s++) {
      PHASES[run->schedule[s]](&run->world, month);
      next = now(CLOCK_MONOTONIC);
      spent[s] += next - last;
      last = next;
    }
    next = now(CLOCK_MONOTONIC);
    spent[run->phases + 1] += next - last;
  }
}

/* Least time over rounds of a tenth of the worlds; the last slot holds what asking for the time costs. */
static void print_phases(struct run *run) {
  enum { SLOTS_MOST = PHASE_COUNT + 2, ROUNDS = 30 };
  const int worlds = (run->to - run->from + 9) / 10;
  double least[SLOTS_MOST];
  for (int round = 0; round < ROUNDS; round++) {
    double spent[SLOTS_MOST] = {0};
    for (int n = 0; n < worlds; n++) time_phases(run, run->from + n, spent);
    for (int s = 0; s <= run->phases + 1; s++)
      if (round == 0 || spent[s] < least[s]) least[s] = spent[s];
  }
  for (int s = 0; s <= run->phases + 1; s++) printf("%.3f\n", least[s] / worlds / run->world.n.months);
}

int main(int count, char **words) {
  if (count < 2) return 1;
  struct run *run = read_dump(words[1]);
  response_prepare(&run->world);
  if (count == 2) run_all(run);
  else if (strcmp(words[2], "hashes") == 0) print_hashes(run);
  else if (strcmp(words[2], "phases") == 0) print_phases(run);
  else if (strcmp(words[2], "world") == 0 && count == 5) write_world(run, atoi(words[3]), atoi(words[4]));
  else return 1;
  return 0;
}
