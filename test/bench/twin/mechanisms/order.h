/* Mirrors sim/model/mechanisms/order.ts. */

/* How much acting outside is held against those who do. */
static double blame(const struct world *w, int c) {
  if (w->rung[c] == 0 || w->outside[c] == 0) return 0;
  const int at = (c * w->n.rungs + w->rung[c]) * SLOTS;
  return w->rungBy[at] == FORUM ? w->rungCountermeasure[at] * (1 - EACH_OF_TWO * w->ergaOmnes[c]) : 1;
}

static void legitimate(struct world *w, int c) {
  const __typeof__(w->p->order) *p = &w->p->order;
  const double merit = p->base + p->predictability * LEVER(monitoring, clarity) + p->success * w->compliance[c] +
                       p->remedy * w->remedyCoverage[c] + p->breadth * w->leverage[c];
  const double fault = p->disproportionality * w->disproportion[c] + p->harm * PERCENT * w->civilianHarm[c] +
                       p->unilateral * blame(w, c) + (w->rung[c] > 0 ? p->extraterritorial * LEVER(evasion, secondaryMeasures) : 0) +
                       p->immunity * LEVER(measures, jurisdictionalCapture);
  const double aim = share(merit - fault);
  w->legitimacy[c] = w->legitimacy[c] + p->speed * (aim - w->legitimacy[c]);
}

static void settle_consent(struct world *w) {
  READ(ruleOfLaw);
  WRITE(consent);
  const double authority = w->courtAuthority[0];
  for (int i = 0; i < w->n.states; i++)
    consent[i] = consent[i] + w->p->order.consentSpeed * (EACH_OF_TWO * (ruleOfLaw[i] + authority) - consent[i]) * (1 - w->withdrawn[i]);
}

static void order(struct world *w, int month) {
  (void)month;
  const __typeof__(w->p->order) *p = &w->p->order;
  int open = 0;
  double consequence = 0, obeyed = 0;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    open++;
    legitimate(w, c);
    const double answered = w->grossDamage[c] / (w->grossDamage[c] + w->p->order.answering);
    consequence += 1 - w->reportedGap[c] * (1 - answered);
    obeyed += w->compliance[c];
    const int r = w->respondent[c];
    const double pushed = w->rung[c] > 0 ? p->backlash * w->reportedGap[c] : 0;
    w->consent[r] = most(0, w->consent[r] - pushed * w->consent[r]);
    if (pushed > 0 && w->consent[r] < p->exit) w->withdrawn[r] = 1;
  }
  if (open == 0) return;
  w->normStrength[0] = w->normStrength[0] + p->normSpeed * (consequence / open - w->normStrength[0]);
  w->courtAuthority[0] = w->courtAuthority[0] + p->authoritySpeed * (obeyed / open - w->courtAuthority[0]);
  settle_consent(w);
}
