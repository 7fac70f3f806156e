/* Mirrors sim/model/mechanisms/collateral.ts. */

static void collateral(struct world *w, int month) {
  (void)month;
  const __typeof__(w->p->collateral) *p = &w->p->collateral;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    const double reaching = w->grossDamage[c] > 0 ? w->netDamage[c] / w->grossDamage[c] : 0;
    const double fallen = w->civilianDamage[c] * reaching;
    const double borne = fallen * (1 + p->convexity * PERCENT * fallen) * (1 - p->exemption * LEVER(collateral, carveOuts));
    const double harm = borne / (1 + borne);
    w->civilianHarm[c] = w->civilianHarm[c] + p->recovery * (harm - w->civilianHarm[c]);
    const double felt = w->civilianHarm[c] / (w->civilianHarm[c] + p->rallyHarm);
    const double rally = p->rallyStrength * w->narrativeControl[w->respondent[c]] * (1 - w->legitimacy[c]) * HALVES * felt;
    w->rally[c] = least(1, most(p->rallyLeast, rally));
    const double excess = most(0, (w->rung[c] > 0 ? w->netDamage[c] : 0) / p->warranted - w->reportedGap[c]);
    w->disproportion[c] = least(1, excess * excess);
  }
}
