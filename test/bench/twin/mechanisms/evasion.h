/* Mirrors sim/model/mechanisms/evasion.ts. */

static void adapt(struct world *w, int c) {
  const double learning = w->p->evasion.learning;
  const double pressed = w->grossDamage[c] / (w->grossDamage[c] + w->p->evasion.hurting);
  const double up = learning * pressed, down = w->p->evasion.unlearning * learning * (1 - pressed);
  w->adaptation[c] = (w->adaptation[c] + up) / (1 + up + down);
}

/* How much of what it could take up a state takes up. */
static inline double uptake(const struct world *w, int kind, double absorption, double affinity) {
  const double passive = w->p->evasion.passive;
  const double willing = absorption * from(w->p->evasion.strangers, affinity);
  if (kind == BUSTER) return willing;
  if (kind == BYSTANDER || kind == PATRON) return passive * willing;
  return kind == SUPPORTER ? w->p->evasion.supporterUptake * passive * willing : 0;
}

/* Where the trade that is cut goes. */
static void divert(struct world *w, int c, double part, double absorbed) {
  READ(role);
  READ(absorption);
  READ(affinity);
  WRITE(divertedTrade);
  const int base = c * w->n.states, end = base + w->n.states;
  const double moved = absorbed > 0 ? w->tradeCut[c] * part : 0;
  if (moved == 0 && w->tradeDiverted[c] == 0) return;
  if (moved > 0)
    for (int k = base; k < end; k++) divertedTrade[k] = moved * uptake(w, role[k], absorption[k], affinity[k]) / absorbed;
  else memset(divertedTrade + base, 0, sizeof(double) * w->n.states);
  w->tradeDiverted[c] = moved;
}

static void evade(struct world *w, int c) {
  const __typeof__(w->p->evasion) *p = &w->p->evasion;
  READ(role);
  READ(effort);
  READ(leverageShare);
  READ(absorption);
  READ(affinity);
  READ(patronage);
  READ(position);
  READ(leaderShift);
  const int states = w->n.states, base = c * states;
  double absorbed = 0, cover = 0, committed = 0, slack = 0, mean = 0, square = 0;
  for (int i = 0; i < states; i++) {
    const int k = base + i;
    const int kind = role[k];
    if (kind == ENFORCER) {
      const double part = leverageShare[k];
      committed += part;
      slack += part * (1 - effort[k]);
      const double stance = position[i] + leaderShift[i];
      mean += part * stance;
      square += part * stance * stance;
    } else {
      absorbed += uptake(w, kind, absorption[k], affinity[k]);
      if (kind == PATRON && patronage[k] > cover) cover = patronage[k];
    }
  }
  const double width = committed > 0 ? sqrt(most(0, square / committed - mean / committed * (mean / committed))) : 0;
  const double open = committed > 0 ? slack / committed : 0;
  const double loose = p->loopholes * open * least(p->widest, 1 + p->divergence * width * (1 - LEVER(monitoring, informationSharing)));
  const double taken = absorbed / (absorbed + p->halfTaken);
  const double diverted = p->diversion * taken * (p->uncovered + (1 - p->uncovered) * cover);
  const double free = 1 - p->deterrence * LEVER(evasion, secondaryMeasures);
  const double kept = (1 - p->adaptationLimit * w->adaptation[c]) * (1 - diverted * free) * (1 - least(1, loose) * free);
  w->evasion[c] = 1 - kept;
  const double offset = p->patronAid * cover * taken;
  w->netDamage[c] = most(0, w->grossDamage[c] - w->evadableDamage[c] * w->evasion[c]) * (1 - offset);
  w->absorbed[c] = absorbed;
  w->diversionRate[c] = diverted * free;
  divert(w, c, diverted * free, absorbed);
}

static void evasion(struct world *w, int month) {
  (void)month;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    adapt(w, c);
    evade(w, c);
  }
}

static void evasion_off(struct world *w, int month) {
  (void)month;
  for (int c = 0; c < w->n.cases; c++) w->netDamage[c] = w->grossDamage[c];
}
