/* Mirrors sim/model/mechanisms/remedies.ts. */

static double paid(struct world *w, int c) {
  double owed = 0, given = 0;
  for (int o = w->obligationStart[c]; o < w->obligationStart[c + 1]; o++) {
    if (w->obligationKind[o] != PAY && w->obligationKind[o] != REMEDY) continue;
    owed += w->obligationWeight[o];
    given += w->obligationWeight[o] * w->fulfilment[o];
  }
  return owed > 0 ? given / owed : w->compliance[c];
}

static void remedies(struct world *w, int month) {
  (void)month;
  const __typeof__(w->p->remedies) *p = &w->p->remedies;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    const double own = paid(w, c);
    const double funded = (1 - own) * LEVER(remedies, fund);
    const double available = least(1, own + funded + p->attachedWorth * PERCENT * w->recovered[c]);
    const double reached = p->disbursement * (available - w->remedyCoverage[c]);
    w->advanced[c] = reached > 0 ? reached * funded / available : 0;
    w->remedyCoverage[c] = w->remedyCoverage[c] + reached;
  }
}
