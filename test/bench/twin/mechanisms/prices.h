/* Mirrors sim/model/mechanisms/prices.ts. */

static double owed_to_victims(const struct world *w, int c) {
  double owed = 0;
  for (int o = w->obligationStart[c]; o < w->obligationStart[c + 1]; o++)
    if (w->obligationKind[o] == PAY || w->obligationKind[o] == REMEDY) owed += w->domesticCost[o] * w->duration[o] / MONTHS_PER_YEAR;
  return owed;
}

static void prices(struct world *w, int month) {
  (void)month;
  const __typeof__(w->p->prices) *p = &w->p->prices;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    const double open = w->trueGap[c] > 0, gdp = w->gdp[w->respondent[c]];
    const double reports = MONTHS_PER_YEAR / LEVER(monitoring, reportInterval) * (p->report + p->audit * LEVER(monitoring, audits));
    w->billCourt[c] = open * (reports + (p->hearing * LEVER(monitoring, transparency) + p->publishing * LEVER(reputation, publicity)));
    const double helped = p->helping * LEVER(implementation, assistance) * w->respondentEffort[c] * gdp;
    const double drafted = p->drafting * LEVER(implementation, modelLegislation);
    w->billHelp[c] = open * (helped + drafted) + p->reviewing * LEVER(implementation, followUp);
    w->billRemedies[c] = p->victims * owed_to_victims(w, c) * gdp * w->advanced[c] * MONTHS_PER_YEAR;
    double payers = 0, needy = 0;
    for (int i = 0; i < w->n.states && w->members[c] > 0; i++) {
      if (w->role[c * w->n.states + i] != ENFORCER) continue;
      payers += w->gdp[i];
      needy += w->smallness[i] * w->gdp[i];
    }
    const double shared = p->sharing * LEVER(monitoring, informationSharing) * w->members[c];
    const double policed = w->rung[c] > 0 ? p->policing * LEVER(evasion, secondaryMeasures) : 0;
    const double pooled = p->pooling * w->poolDue[c] * payers;
    const double bill = shared + policed + pooled + w->p->coalition.membership * LEVER(coalition, participationSupport) * needy;
    w->billCoalition[c] = bill;
    w->billDue[c] = payers > 0 ? bill / (payers + bill) : 0;
  }
}
