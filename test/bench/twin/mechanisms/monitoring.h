/* Mirrors sim/model/mechanisms/monitoring.ts. */

static void spread(struct world *w, int c) {
  READ(reading);
  WRITE(perceivedGap);
  const double blur = (1 - LEVER(monitoring, clarity)) * (1 - LEVER(monitoring, informationSharing)) * w->p->monitoring.ambiguitySpread;
  const double gap = w->reportedGap[c];
  const int base = c * w->n.states;
  for (int k = base; k < base + w->n.states; k++) perceivedGap[k] = share(gap + blur * reading[k]);
}

static void publish(struct world *w, int c, int month) {
  const __typeof__(w->p->monitoring) *p = &w->p->monitoring;
  const int draw = month * w->n.cases + c;
  const double opacity = 1 - LEVER(monitoring, transparency);
  const double audits = LEVER(monitoring, audits);
  double unaudited = 1;
  for (int a = 0; a < audits; a++) unaudited *= p->auditLeaves;
  const double hidden = p->dressing * (1 - w->respondentEffort[c]) * w->narrativeControl[w->respondent[c]] * opacity * unaudited;
  const double deviation = p->noise * from(p->noiseFloor, opacity) / sqrt(1 + audits);
  const double error = deviation * normal_quantile(NOISE(monitoring, report)[draw]);
  w->reportedGap[c] = share(w->trueGap[c] * (1 - hidden) + error);
  w->reportAge[c] = 0;
  w->threshold[c] = (1 - LEVER(monitoring, clarity)) * p->misreading * normal_quantile(NOISE(monitoring, criterion)[draw]);
  w->attention[c] = w->attention[c] + p->hearing * (1 - w->attention[c]) * LEVER(monitoring, transparency);
  spread(w, c);
}

static void monitoring(struct world *w, int month) {
  const int states = w->n.states;
  for (int c = 0; c < w->n.cases; c++) {
    const int t = w->age[c];
    if (t < 0) continue;
    if (t == 0)
      for (int k = c * states; k < (c + 1) * states; k++) w->reading[k] = normal_quantile(NOISE(monitoring, severity)[k]);
    w->reportAge[c]++;
    if (t == 0 || w->reportAge[c] >= LEVER(monitoring, reportInterval)) publish(w, c, month);
  }
}

static void monitoring_off(struct world *w, int month) {
  (void)month;
  for (int c = 0; c < w->n.cases; c++) {
    w->reportedGap[c] = w->trueGap[c];
    for (int i = 0; i < w->n.states; i++) w->perceivedGap[c * w->n.states + i] = w->trueGap[c];
  }
}
