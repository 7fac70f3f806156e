/* Mirrors sim/model/mechanisms/docket.ts. */

static int opens(struct world *w, int c, int month) {
  const double hazard = w->breachHazard[c];
  if (month < w->judgment[c] || w->withdrawn[w->respondent[c]] == 1) return 0;
  const double deterred = w->p->docket.normDeterrence * w->normStrength[0] * w->courtAuthority[0];
  return hazard == 0 || NOISE(docket, breach)[month * w->n.cases + c] < hazard / MONTHS_PER_YEAR * (1 - deterred);
}

static void docket(struct world *w, int month) {
  const __typeof__(w->p->docket) *p = &w->p->docket;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] >= 0) {
      w->age[c]++;
      const double rests = least(1, p->attentionFloor * (1 + w->graver[c]));
      w->attention[c] = w->attention[c] + p->attentionDecay / MONTHS_PER_YEAR * (rests - w->attention[c]);
    } else if (opens(w, c, month)) w->age[c] = 0;
  }
}
