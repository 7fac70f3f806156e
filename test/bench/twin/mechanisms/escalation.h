/* Mirrors sim/model/mechanisms/escalation.ts. */

static double following(struct world *w, int c) {
  READ(role);
  READ(margin);
  READ(dependence);
  READ(leverageShare);
  READ(effort);
  const int base = c * w->n.states;
  const double extra = w->costRateNext[c] - w->costRate[c];
  double follow = 0;
  for (int k = base; k < base + w->n.states; k++)
    if (role[k] == ENFORCER && margin[k] > extra * dependence[k]) follow += leverageShare[k] * effort[k];
  return follow;
}

static int vetoed(struct world *w, int c, int next) {
  if (next >= w->rungCount[c] || w->rungCollective[(c * w->n.rungs + next) * SLOTS] == 0) return 0;
  const int base = c * w->n.states;
  for (int i = 0; i < w->n.states; i++) {
    if (w->veto[i] == 0) continue;
    if (i == w->respondent[c] || w->role[base + i] == PATRON || w->affinity[base + i] > w->p->escalation.vetoAffinity) return 1;
  }
  return 0;
}

static void climb(struct world *w, int c) {
  const __typeof__(w->p->escalation) *p = &w->p->escalation;
  const int next = w->rung[c] + 1;
  if (next >= w->rungCount[c]) return;
  const double needed = LEVER(escalation, quorum) * (next == 1 ? p->firstRung : 1);
  if (w->leverage[c] < needed || following(w, c) < p->participation * needed) return;
  const int stopped = vetoed(w, c, next);
  w->blocked[c] = stopped && LEVER(escalation, actOutside) == 0;
  if (stopped && LEVER(escalation, actOutside) == 0) return;
  w->outside[c] = stopped;
  w->rung[c] = next;
  w->escalated[c] = 1;
  w->monthsAbove[c] = 0;
  w->monthsUnrenewed[c] = 0;
  w->monthsLapsed[c] = 0;
  w->attention[c] = w->attention[c] + p->shock * (1 - w->attention[c]);
}

static void descend(struct world *w, int c, double steps) {
  w->rung[c] = (int32_t)most(0, w->rung[c] - steps);
  w->monthsBelow[c] = 0;
  w->monthsLapsed[c] = 0;
  if (w->rung[c] == 0) w->outside[c] = 0;
}

static void expire(struct world *w, int c) {
  const __typeof__(w->p->escalation) *p = &w->p->escalation;
  const double floor = p->lapse * LEVER(escalation, quorum) * (w->rung[c] == 1 ? p->firstRung : 1);
  const int held = w->leverage[c] >= floor;
  w->monthsUnrenewed[c]++;
  w->monthsLapsed[c] = held ? 0 : w->monthsLapsed[c] + 1;
  if (LEVER(escalation, sunset) > 0 && w->monthsUnrenewed[c] >= LEVER(escalation, sunset)) {
    w->monthsUnrenewed[c] = 0;
    if (w->leverage[c] < LEVER(escalation, quorum) * (w->rung[c] == 1 ? p->firstRung : 1)) {
      descend(w, c, w->rung[c]);
      w->monthsAbove[c] = 0;
    }
  } else if (w->monthsLapsed[c] > LEVER(escalation, grace)) descend(w, c, 1);
}

static void escalation(struct world *w, int month) {
  (void)month;
  for (int c = 0; c < w->n.cases; c++) {
    w->escalated[c] = w->snapped[c];
    if (w->age[c] < w->deadline[c] || w->age[c] < 0) continue;
    if (w->reportAge[c] == 0) w->blocked[c] = LEVER(escalation, actOutside) == 0 && vetoed(w, c, w->rung[c] + 1);
    const double gap = w->reportedGap[c];
    w->monthsAbove[c] = gap > LEVER(escalation, thresholdUp) + w->threshold[c] ? w->monthsAbove[c] + 1 : 0;
    w->monthsBelow[c] = gap < LEVER(escalation, thresholdDown) + w->threshold[c] ? w->monthsBelow[c] + 1 : 0;
    if (w->rung[c] > 0) expire(w, c);
    if (w->monthsBelow[c] >= LEVER(escalation, reliefDwell) && w->rung[c] > 0) descend(w, c, LEVER(escalation, reliefStep));
    else if (w->monthsAbove[c] >= LEVER(escalation, dwell) && w->settled[c] == 0) climb(w, c);
  }
}
