/* Mirrors sim/model/mechanisms/escalation/index.ts. */

#include "votes.h"

#include "mandate.h"

enum { REFUSED, CARRIED, BESIDE };

static int slot_of(const struct world *w, int c, int n) { return (c * w->n.rungs + n) * SLOTS; }
static int automatic(const struct world *w, int at) { return carries_alone(w, w->rungForum[at], w->rungMajority[at]); }
static int can_bypass(const struct world *w, int at) { return w->rungAlso[at] == 1 || w->rungElse[at] != ELSE_NONE; }
static int meets(const struct world *w, int f, int month) { return month % (w->forumMeets[f] > 1 ? w->forumMeets[f] : 1) == 0; }

static double needed(struct world *w, int c, int n, double part) {
  const double own = w->rungQuorum[slot_of(w, c, n)];
  return own >= 0 ? part * own : part * LEVER(escalation, quorum) * (n == 1 ? w->p->escalation.firstRung : 1);
}

static double backing(const struct world *w, int c, int n) {
  double sum = w->leverage[c];
  if (w->rungEffect[slot_of(w, c, n)] != RECOMMENDS) return sum;
  for (int k = c * w->n.states; k < (c + 1) * w->n.states; k++) {
    if (w->role[k] == SUPPORTER) sum += w->leverageShare[k];
    else if (w->role[k] != ENFORCER && w->may[k] == 0) sum += w->leverageShare[k] * w->readiness[k];
  }
  return sum;
}

static int willing(struct world *w, int c, int n, int beside, int climbing) {
  if (w->rungEffect[slot_of(w, c, n)] == RECOMMENDS) return backing(w, c, n) >= needed(w, c, n, 1);
  const int court = w->caseForum[c], base = c * w->n.states;
  const int everybody = w->rungBy[slot_of(w, c, n)] == ANYONE && (court < 0 || w->forumExclusive[court] == 0);
  const double extra = w->costRateNext[c] - w->costRate[c];
  double committed = everybody ? w->leverage[c] : 0, following = 0;
  for (int k = base; k < base + w->n.states; k++) {
    const int acts = w->role[k] == ENFORCER;
    if (!acts && (w->may[k] == 1 || w->readiness[k] == 0)) continue;
    if (!everybody && !lets(w, c, k - base, n, beside)) continue;
    const double made = w->leverageShare[k] * (acts ? w->effort[k] : w->readiness[k]);
    if (!everybody || !acts) committed += made;
    if (w->margin[k] > extra * w->dependence[k]) following += made;
  }
  const double asked = needed(w, c, n, 1);
  return committed >= asked && (!climbing || following >= w->p->escalation.participation * asked);
}

static int claimed(const struct world *w, int c, int climbing) {
  const double extra = climbing ? w->costRateNext[c] - w->costRate[c] : 0;
  for (int k = c * w->n.states; k < (c + 1) * w->n.states; k++)
    if (w->claimant[k] == 1 && w->readiness[k] > 0 && w->margin[k] > extra * w->dependence[k]) return 1;
  return 0;
}

static int vetoed(struct world *w, int c, int next) {
  if (next >= w->rungCount[c] || w->rungCollective[slot_of(w, c, next)] == 0) return 0;
  const int base = c * w->n.states;
  for (int i = 0; i < w->n.states; i++) {
    if (w->veto[i] == 0) continue;
    if (i == w->respondent[c] || w->role[base + i] == PATRON || w->affinity[base + i] > w->p->escalation.vetoAffinity) return 1;
  }
  return 0;
}

static int failed(const struct world *w, int c, int kind, int n) {
  return w->motion[c] == kind && w->motionRung[c] == n && w->carried[c] == 0;
}

static int is_due(const struct world *w, int c, int kind, int n) {
  const int since = w->monthsSinceMotion[c];
  return !failed(w, c, kind, n) || w->reportAge[c] < since || since >= w->p->escalation.patience;
}

static int decide(struct world *w, int c, int next, int month) {
  const int at = slot_of(w, c, next), f = w->rungForum[at];
  if (automatic(w, at)) return meets(w, f, month) ? CARRIED : REFUSED;
  if (meets(w, f, month) && is_due(w, c, CLIMB, next) && put_motion(w, c, f, w->rungMajority[at], CLIMB, next)) return CARRIED;
  if (!failed(w, c, CLIMB, next)) return REFUSED;
  w->blocked[c] = !can_bypass(w, at);
  return can_bypass(w, at) && willing(w, c, next, 1, 1) ? BESIDE : REFUSED;
}

static void climb(struct world *w, int c, int month) {
  const int next = w->rung[c] + 1, by = w->rungBy[slot_of(w, c, next)];
  int beside = 0;
  if (by == ANYONE) {
    if (!willing(w, c, next, 0, 1)) return;
    beside = vetoed(w, c, next);
    w->blocked[c] = beside && LEVER(escalation, actOutside) == 0;
    if (w->blocked[c]) return;
  } else if (by == FORUM) {
    const int how = decide(w, c, next, month);
    if (how == REFUSED) return;
    beside = how == BESIDE;
    w->blocked[c] = 0;
  } else if (claimed(w, c, 1)) w->blocked[c] = 0;
  else return;
  w->outside[c] = beside;
  w->rung[c] = next;
  w->escalated[c] = 1;
  w->monthsAbove[c] = 0;
  w->monthsUnrenewed[c] = 0;
  w->monthsLapsed[c] = 0;
  w->attention[c] = w->attention[c] + w->p->escalation.shock * (1 - w->attention[c]);
}

static void descend(struct world *w, int c, double steps) {
  w->rung[c] = (int32_t)most(0, w->rung[c] - steps);
  w->monthsBelow[c] = 0;
  w->monthsLapsed[c] = 0;
  if (w->rung[c] == 0) w->outside[c] = 0;
}

static int renewed(struct world *w, int c, int n) {
  const int at = slot_of(w, c, n);
  if (w->rungBy[at] == ANYONE) return willing(w, c, n, 0, 0) ? CARRIED : REFUSED;
  if (w->rungBy[at] != FORUM) return claimed(w, c, 0) ? CARRIED : REFUSED;
  if (automatic(w, at) || put_motion(w, c, w->rungForum[at], w->rungMajority[at], RENEW, n)) return CARRIED;
  return can_bypass(w, at) && willing(w, c, n, 1, 0) ? BESIDE : REFUSED;
}

static void renew(struct world *w, int c) {
  w->monthsUnrenewed[c] = 0;
  int n = w->rung[c], how = REFUSED;
  while (n > 0 && (how = renewed(w, c, n)) == REFUSED) n--;
  if (n < w->rung[c]) {
    descend(w, c, w->rung[c] - n);
    w->monthsAbove[c] = 0;
  }
  const int beside = n > 0 && how == BESIDE;
  if (w->outside[c] != beside) w->mandated[c] = -1;
  w->outside[c] = beside;
}

static void expire(struct world *w, int c) {
  const int at = slot_of(w, c, w->rung[c]), own = w->rungRenews[at];
  w->monthsUnrenewed[c]++;
  if (w->rungBy[at] != ANYONE && w->outside[c] == 0) {
    const int months = own >= 0 ? own : w->rungBy[at] == FORUM ? w->forumRenews[w->rungForum[at]] : 0;
    w->monthsLapsed[c] = 0;
    if (months > 0 && w->monthsUnrenewed[c] >= months) renew(w, c);
    return;
  }
  const int held = backing(w, c, w->rung[c]) >= needed(w, c, w->rung[c], w->p->escalation.lapse);
  const double sunset = own >= 0 ? own : LEVER(escalation, sunset);
  w->monthsLapsed[c] = held ? 0 : w->monthsLapsed[c] + 1;
  if (sunset > 0 && w->monthsUnrenewed[c] >= sunset) {
    w->monthsUnrenewed[c] = 0;
    if (backing(w, c, w->rung[c]) < needed(w, c, w->rung[c], 1)) {
      descend(w, c, w->rung[c]);
      w->monthsAbove[c] = 0;
    }
  } else if (w->monthsLapsed[c] > (w->rungGrace[at] >= 0 ? w->rungGrace[at] : LEVER(escalation, grace))) descend(w, c, 1);
}

static void relieve(struct world *w, int c, int month) {
  const int n = w->rung[c], at = slot_of(w, c, n), f = w->rungForum[at];
  if (w->rungEnds[at] == 1 && w->rungBy[at] == FORUM && w->outside[c] == 0 && !automatic(w, at) &&
      !(meets(w, f, month) && is_due(w, c, LIFT, n) && put_motion(w, c, f, w->rungMajority[at], LIFT, n)))
    return;
  descend(w, c, LEVER(escalation, reliefStep));
}

static void foresee(struct world *w, int c) {
  const int next = w->rung[c] + 1, at = slot_of(w, c, next);
  if (next < w->rungCount[c] && w->rungBy[at] != ANYONE)
    w->blocked[c] = w->rungBy[at] == FORUM && failed(w, c, CLIMB, next) && !can_bypass(w, at);
  else w->blocked[c] = LEVER(escalation, actOutside) == 0 && vetoed(w, c, next);
}

static double forecast(const struct world *w, int c) {
  const int next = w->rung[c] + 1, at = slot_of(w, c, next);
  if (next >= w->rungCount[c] || w->rungBy[at] == ANYONE) return -1;
  if (w->rungBy[at] != FORUM) return claimed(w, c, 1);
  if (automatic(w, at)) return 1;
  if (failed(w, c, CLIMB, next)) return can_bypass(w, at) ? -1 : 0;
  return w->motion[c] == CLIMB || w->motion[c] == RENEW ? w->carried[c] : MIDDLE;
}

static void vote_on_offer(struct world *w, int c, int month) {
  const int f = w->offerForum[c];
  if (carries_alone(w, f, w->offerMajority[c])) w->offerGiven[c] = 1;
  else if (meets(w, f, month)) w->offerGiven[c] = put_motion(w, c, f, w->offerMajority[c], OFFER, 0);
}

static void move_ladder(struct world *w, int c, int month) {
  if (w->reportAge[c] == 0) foresee(w, c);
  const double gap = w->reportedGap[c];
  w->monthsAbove[c] = gap > LEVER(escalation, thresholdUp) + w->threshold[c] ? w->monthsAbove[c] + 1 : 0;
  w->monthsBelow[c] = gap < LEVER(escalation, thresholdDown) + w->threshold[c] ? w->monthsBelow[c] + 1 : 0;
  if (w->rung[c] > 0) expire(w, c);
  const int next = w->rung[c] + 1;
  const double patience = LEVER(escalation, reliefDwell) * (1 - w->p->escalation.binding * LEVER(monitoring, clarity));
  if (w->monthsBelow[c] >= patience && w->rung[c] > 0) relieve(w, c, month);
  else if (next < w->rungCount[c] && w->settled[c] == 0) {
    const double own = w->rungDwell[slot_of(w, c, next)];
    if (w->monthsAbove[c] >= (own >= 0 ? own : LEVER(escalation, dwell))) climb(w, c, month);
  }
}

static void escalation(struct world *w, int month) {
  for (int c = 0; c < w->n.cases; c++) {
    if (w->motion[c] != NO_MOTION) w->monthsSinceMotion[c]++;
    w->escalated[c] = w->snapped[c];
    if (w->age[c] >= w->deadline[c] + w->p->escalation.agreeing * LEVER(monitoring, clarity) && w->age[c] >= 0) move_ladder(w, c, month);
    if (w->offerForum[c] >= 0 && w->age[c] >= 0 && (w->motion[c] == NO_MOTION || w->monthsSinceMotion[c] > 0)) vote_on_offer(w, c, month);
    if (w->rung[c] != w->mandated[c]) settle_mandate(w, c);
    w->outlook[c] = forecast(w, c);
  }
}
