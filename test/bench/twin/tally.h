/* Mirrors sim/model/tally.ts and what sim/model/recorder.ts keeps at level summary, with the digest of a world over it. */
#ifndef TWIN_TALLY_H
#define TWIN_TALLY_H

#include "hash.h"

struct tally {
  double kept[OUTCOMES];
  double best;
  int before;
};

/* What is left of the peak at the end of a half-life. */
static const double HALF = 0.5;

#define KEPT_OF(name) (t->kept[OUTCOME_##name])

static void begin(struct tally *t) {
  memset(t, 0, sizeof *t);
  KEPT_OF(timeToSubstantial) = -1;
  KEPT_OF(timeToFull) = -1;
  KEPT_OF(coalitionHalfLife) = -1;
}

static void follow(const struct world *w, struct tally *t, int c) {
  const double level = w->compliance[c];
  if (KEPT_OF(timeToSubstantial) == -1 && level >= SUBSTANTIAL) KEPT_OF(timeToSubstantial) = w->age[c];
  if (KEPT_OF(timeToFull) == -1 && level >= FULL) {
    KEPT_OF(timeToFull) = w->age[c];
    KEPT_OF(lasted) = 1;
  }
  if (level < HELD) KEPT_OF(lasted) = 0;
  if (level > t->best) t->best = level;
  else if (level < t->best - REVERSAL) {
    KEPT_OF(reversals)++;
    t->best = level;
  }
  KEPT_OF(meanCompliance) += level;
}

static void count_steps(const struct world *w, struct tally *t, int c) {
  const int step = w->rung[c];
  if (step > 0) {
    KEPT_OF(monthsUnderMeasures)++;
    if (t->before == 0) KEPT_OF(episodes)++;
    KEPT_OF(meanEvasion) += w->evasion[c];
    if (step > KEPT_OF(peakRung)) KEPT_OF(peakRung) = step;
  }
  t->before = step;
  const int warranted = w->trueGap[c] > LEVER(escalation, thresholdUp);
  if (w->escalated[c] == 1) {
    if (!warranted) KEPT_OF(wrongEscalations)++;
  } else if (warranted && w->age[c] >= w->deadline[c] && w->monthsAbove[c] == 0 && w->settled[c] == 0) KEPT_OF(missedEscalations)++;
}

static void count_members(const struct world *w, struct tally *t, int c) {
  const double held = w->leverage[c];
  if (held > KEPT_OF(peakLeverage)) {
    KEPT_OF(peakLeverage) = held;
    KEPT_OF(peakMonth) = w->age[c];
    KEPT_OF(coalitionHalfLife) = -1;
  } else if (KEPT_OF(coalitionHalfLife) == -1 && held < HALF * KEPT_OF(peakLeverage)) {
    KEPT_OF(coalitionHalfLife) = w->age[c] - KEPT_OF(peakMonth);
  }
  if (w->members[c] > KEPT_OF(peakMembers)) KEPT_OF(peakMembers) = w->members[c];
  KEPT_OF(meanMembers) += w->members[c];
  KEPT_OF(meanDurability) += w->durability[c];
  KEPT_OF(meanLegitimacy) += w->legitimacy[c];
}

static void observe(const struct world *w, struct tally *t, int c) {
  follow(w, t, c);
  count_steps(w, t, c);
  count_members(w, t, c);
  KEPT_OF(civilianHarm) += w->civilianHarm[c] / MONTHS_PER_YEAR;
  KEPT_OF(respondentCost) += (w->netDamage[c] + w->reputationCost[c]) / MONTHS_PER_YEAR;
  KEPT_OF(senderCost) += w->senderBurden[c] / MONTHS_PER_YEAR;
  KEPT_OF(billCourt) += w->billCourt[c] / MONTHS_PER_YEAR;
  KEPT_OF(billHelp) += w->billHelp[c] / MONTHS_PER_YEAR;
  KEPT_OF(billRemedies) += w->billRemedies[c] / MONTHS_PER_YEAR;
  KEPT_OF(billCoalition) += w->billCoalition[c] / MONTHS_PER_YEAR;
  KEPT_OF(meanRally) += w->rally[c];
  if (w->posture[c] == DEFY) KEPT_OF(monthsDefying)++;
}

static void end(const struct world *w, struct tally *t, int c) {
  const double seen = w->age[c] + 1;
  KEPT_OF(finalCompliance) = w->compliance[c];
  KEPT_OF(bill) = KEPT_OF(billCourt) + KEPT_OF(billHelp) + KEPT_OF(billRemedies) + KEPT_OF(billCoalition);
  if (seen == 0) return;
  KEPT_OF(observed) = w->age[c];
  KEPT_OF(settled) = w->settled[c] == 1 || w->waived[c] > 0;
  KEPT_OF(breaches) = w->breaches[c];
  KEPT_OF(waived) = w->waived[c];
  KEPT_OF(collected) = w->collected[c];
  KEPT_OF(finalAlignment) = w->alignment[c];
  KEPT_OF(finalRemedies) = w->remedyCoverage[c];
  KEPT_OF(meanCompliance) /= seen;
  KEPT_OF(meanDurability) /= seen;
  KEPT_OF(meanLegitimacy) /= seen;
  KEPT_OF(meanRally) /= seen;
  KEPT_OF(meanMembers) /= seen;
  if (KEPT_OF(monthsUnderMeasures) > 0) KEPT_OF(meanEvasion) /= KEPT_OF(monthsUnderMeasures);
}

/* `series` holds compliance, case * months + month. */
static void record(const struct world *w, struct tally *tallies, double *series, int month) {
  for (int c = 0; c < w->n.cases; c++) {
    if (month == 0) begin(tallies + c);
    series[c * w->n.months + month] = w->compliance[c];
    if (w->age[c] >= 0) observe(w, tallies + c, c);
  }
}

/* Appends the outcomes to the series and hashes it all; -0 counts as 0. */
static void digest(const struct world *w, struct tally *tallies, double *series, uint32_t out[4]) {
  const int cases = w->n.cases;
  int n = cases * w->n.months;
  for (int c = 0; c < cases; c++) end(w, tallies + c, c);
  for (int o = 0; o < OUTCOMES; o++)
    for (int c = 0; c < cases; c++) series[n++] = tallies[c].kept[o];
  for (int i = 0; i < n; i++) {
    if (series[i] != series[i]) exit(4);
    series[i] += 0;
  }
  hash_bytes(series, sizeof(double) * n, out);
}

#endif
