/* Mirrors sim/model/mechanisms/events.ts. */

/* Bounds of ideal points; width of the numbers from -1 to 1. */
static const double FURTHEST = 4, BOTH_WAYS = 2;

static void move(struct world *w, int i) {
  const int states = w->n.states;
  for (int c = 0; c < w->n.cases; c++) {
    const int r = w->respondent[c];
    const int first = r == i ? 0 : i;
    const int last = r == i ? states : i + 1;
    for (int j = first; j < last; j++) {
      const double before = fabs(w->position[j] - w->position[r]);
      const double now = fabs(w->position[j] + w->leaderShift[j] - w->position[r] - w->leaderShift[r]);
      const double lost = w->p->events.positionWeight * (now - before) / w->p->events.affinitySpan;
      w->affinity[c * states + j] = share(w->affinityBase[c * states + j] - lost);
    }
  }
}

static void succeed(struct world *w, int i, double shift, double resolve) {
  w->leaderTenure[i] = 0;
  w->leaderShift[i] = least(FURTHEST, most(-FURTHEST, shift));
  w->leaderResolve[i] = share(resolve);
  move(w, i);
}

static void rival(struct world *w, int i, int j, double strength) {
  for (int t = w->peerStart[i]; t < w->peerStart[i + 1]; t++)
    if (w->peerIndex[t] == j) w->peerWeight[t] = fabs(w->peerWeight[t]) * (1 - BOTH_WAYS * strength);
  w->peersChanged[0] = 1;
}

static void happen(struct world *w, int e) {
  const int kind = w->eventKind[e], subject = w->eventSubject[e], object = w->eventObject[e];
  const double value = w->eventValue[e];
  if (kind == LEADER) succeed(w, subject, value, w->eventValue2[e]);
  else if (kind == CAPACITY) w->capacity[subject] = value;
  else if (kind == RIVALRY) {
    rival(w, subject, object, value);
    rival(w, object, subject, value);
  } else
    for (int c = 0; c < w->n.cases; c++) {
      if (object >= 0 && object != c) continue;
      if (kind == CRISIS && w->age[c] >= 0) w->attention[c] = w->attention[c] * (1 - value);
      if (kind == DESIGN) w->levers[subject * w->n.cases + c] = value;
    }
}

static int known(const struct world *w, int i, int month) {
  for (int e = 0; e < w->n.events; e++)
    if (w->eventKind[e] == LEADER && w->eventSubject[e] == i && abs(w->eventMonth[e] - month) <= w->p->events.calendar) return 1;
  return 0;
}

static void age_states(struct world *w) {
  WRITE(leaderTenure);
  for (int i = 0; i < w->n.states; i++) leaderTenure[i]++;
}

static void events(struct world *w, int month) {
  const __typeof__(w->p->events) *p = &w->p->events;
  const int states = w->n.states, cases = w->n.cases;
  w->peersChanged[0] = 0;
  age_states(w);
  const double *turnover = NOISE(events, turnover) + month * states;
  for (int i = 0; i < states; i++) {
    if (!(turnover[i] < w->turnoverHazard[i]) || known(w, i, month)) continue;
    const int at = month * states + i;
    const double regime = p->autocracyShift - (p->autocracyShift - 1) * w->democracy[i];
    succeed(w, i, (BOTH_WAYS * NOISE(events, shift)[at] - 1) * (p->shiftScale * regime), NOISE(events, resolve)[at]);
  }
  if (NOISE(events, crisis)[month] < p->crisisHazard / MONTHS_PER_YEAR)
    for (int c = 0; c < cases; c++)
      if (w->age[c] >= 0) w->attention[c] = w->attention[c] * (1 - p->crisisLoss);
  for (int e = 0; e < w->n.events; e++)
    if (w->eventMonth[e] == month) happen(w, e);
}
