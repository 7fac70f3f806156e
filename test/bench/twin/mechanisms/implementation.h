/* Mirrors sim/model/mechanisms/implementation.ts. */


static void align(struct world *w, int c, double effort) {
  const __typeof__(w->p->implementation) *p = &w->p->implementation;
  const double grown = p->reform * (1 + LEVER(implementation, modelLegislation)) * effort * (1 - w->alignment[c]);
  w->alignment[c] = w->alignment[c] + grown - p->erosion * (1 - effort) * (1 - LEVER(implementation, followUp)) * w->alignment[c];
}

static double mean_cost(struct world *w, int c) {
  double sum = 0, weights = 0;
  for (int o = w->obligationStart[c]; o < w->obligationStart[c + 1]; o++) {
    sum += w->obligationWeight[o] * w->domesticCost[o];
    weights += w->obligationWeight[o];
  }
  return sum / weights + NO_COST;
}

static void pay(struct world *w, int o, double done, int overdue) {
  const double before = w->owed[o];
  const double rate = overdue ? w->p->implementation.interest / MONTHS_PER_YEAR : 0;
  const double now = least(10, before * (1 + rate * (1 - w->fulfilment[o])));
  w->owed[o] = now;
  w->fulfilment[o] = least(1, (w->fulfilment[o] * before + done) / now);
}

static void fulfil(struct world *w, int c, double effort) {
  const __typeof__(w->p->implementation) *p = &w->p->implementation;
  const double able = least(1, w->capacity[w->respondent[c]] + p->absorption * LEVER(implementation, assistance) * effort);
  const double lawful = w->alignment[c];
  const double mean = mean_cost(w, c);
  const int wanted = p->maintenance < 1 && w->compliance[c] < w->demand[c];
  const double slide[] = {1, 0, p->slideReform, p->slideRelease, p->slideRemedy};
  const double need[] = {p->lawCease, p->lawPay, 1, p->lawRelease, p->lawRemedy};
  double sum = 0;
  for (int o = w->obligationStart[c]; o < w->obligationStart[c + 1]; o++) {
    const int kind = w->obligationKind[o];
    const double ease = mean / ((1 - p->selectivity) * mean + p->selectivity * (w->domesticCost[o] + NO_COST));
    const double own = least(1, effort * ease);
    const double drive = wanted ? most(0, own - p->maintenance) / (1 - p->maintenance) : 0;
    const double slack = p->maintenance > own ? (p->maintenance - own) / p->maintenance : 0;
    const double missing = most(0, w->capacityDemand[o] - able);
    const double law = 1 - p->lawWeight * need[kind] * (1 - lawful);
    const double done = drive * law / ((1 + p->steepness * missing) * w->duration[o]);
    const double loose = w->obligationFinal[o] == 1 ? 0 : slide[kind];
    const double lost =
        p->backsliding * loose * slack * (1 - lawful) * (1 - p->followUpHolds * LEVER(implementation, followUp)) * w->fulfilment[o];
    if (kind == PAY) pay(w, o, done, w->age[c] >= w->deadline[c]);
    else w->fulfilment[o] = share(w->fulfilment[o] + done - lost);
    sum += w->obligationWeight[o] * w->fulfilment[o];
  }
  w->compliance[c] = least(1, sum);
}

static void implementation(struct world *w, int month) {
  (void)month;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    align(w, c, w->respondentEffort[c]);
    fulfil(w, c, w->respondentEffort[c]);
    w->trueGap[c] = most(0, w->demand[c] - w->compliance[c]) / w->demand[c];
  }
}
