/* Mirrors sim/mechanisms/evasion.ts. */

static void adapt(struct world *w, int c) {
  const double learning = w->p->evasion.learning;
  const double rate = w->rung[c] > 0 ? learning * (1 - w->adaptation[c]) : -0.5 * learning * w->adaptation[c];
  w->adaptation[c] = w->adaptation[c] + rate;
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
  const int states = w->n.states, base = c * states;
  double absorbed = 0, cover = 0, committed = 0, slack = 0, mean = 0, square = 0;
  for (int i = 0; i < states; i++) {
    const int k = base + i;
    const int kind = role[k];
    if (kind == ENFORCER) {
      const double part = leverageShare[k];
      committed += part;
      slack += part * (1 - effort[k]);
      mean += part * position[i];
      square += part * position[i] * position[i];
    } else if (kind == BUSTER || kind == PATRON) {
      absorbed += absorption[k] * (0.4 + 0.6 * affinity[k]);
      if (kind == PATRON && patronage[k] > cover) cover = patronage[k];
    } else if (kind == BYSTANDER) absorbed += p->passive * absorption[k] * (0.4 + 0.6 * affinity[k]);
    else if (kind == SUPPORTER) absorbed += 0.5 * p->passive * absorption[k] * (0.4 + 0.6 * affinity[k]);
  }
  const double width = committed > 0 ? sqrt(most(0, square / committed - mean / committed * (mean / committed))) : 0;
  const double open = committed > 0 ? slack / committed : 0;
  const double loose = p->loopholes * open * least(1.5, 1 + p->divergence * width * (1 - LEVER(monitoring, informationSharing)));
  const double taken = absorbed / (absorbed + 0.4);
  const double diverted = p->diversion * taken * (p->uncovered + (1 - p->uncovered) * cover);
  const double free = 1 - p->deterrence * LEVER(evasion, secondaryMeasures);
  const double kept = (1 - p->adaptationLimit * w->adaptation[c]) * (1 - diverted * free) * (1 - least(1, loose) * free);
  w->evasion[c] = 1 - kept;
  const double offset = p->patronAid * cover * taken;
  w->netDamage[c] = most(0, w->grossDamage[c] - w->evadableDamage[c] * w->evasion[c]) * (1 - offset);
  w->diversionValue[c] = p->marginOnDiversion * w->grossTrade[c] * w->gdp[w->respondent[c]] * free;
}

static void evasion(struct world *w, int month) {
  (void)month;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    adapt(w, c);
    evade(w, c);
  }
}
