/* Mirrors sim/model/mechanisms/settlement.ts. */

/* Part of its domestic cost that the respondent takes on beyond what it gains. */
static const double UNNAMED = 0.5;

static double bargain(struct world *w, int c) {
  const __typeof__(w->p->settlement) *p = &w->p->settlement;
  const double *term = w->responseTerms + c * RESPONSE_TERMS;
  const double pressure = term[RESPONSE_sanctions] + term[RESPONSE_threat] + term[RESPONSE_reputation] + term[RESPONSE_attachments];
  const double gain = pressure + term[RESPONSE_goodwill] + term[RESPONSE_inducement];
  const double cost = term[RESPONSE_cost] + NO_COST;
  const double highest = least(1, (gain + UNNAMED * cost) / cost);
  const int base = c * w->n.states;
  double burden = 0;
  for (int i = 0; i < w->n.states; i++) burden += w->senderCost[base + i] * w->gdp[i];
  const double tired = p->weariness * (w->civilianHarm[c] + burden / w->gdp[w->respondent[c]]);
  const double stretch = p->opennessBase - p->opennessWeight * LEVER(settlement, openness);
  const double lowest = most(p->leastAccepted, p->floor * stretch * (1 - least(p->wearinessLimit, tired)));
  if (highest < lowest) return 0;
  return most(w->compliance[c], EACH_OF_TWO * (lowest + highest));
}

static void agree(struct world *w, int c, double level) {
  w->settled[c] = 1;
  w->settledMonths[c] = 0;
  w->planBase[c] = w->compliance[c];
  w->demand[c] = least(1, most(w->p->settlement.leastDemand, level));
}

static void supervise(struct world *w, int c) {
  const double tolerance = w->p->settlement.tolerance;
  const double snapback = LEVER(settlement, snapback);
  w->settledMonths[c]++;
  const double progress = least(1, w->settledMonths[c] / LEVER(settlement, planMonths));
  const double due = w->planBase[c] + (w->demand[c] - w->planBase[c]) * progress;
  if (w->compliance[c] < due - tolerance) {
    w->settled[c] = 0;
    w->breaches[c]++;
    w->demand[c] = 1;
    const double exact = snapback * (w->rungCount[c] - 1);
    const int snap = (int)floor(exact) + (exact - floor(exact) >= 0.5);
    if (snap > w->rung[c]) {
      w->rung[c] = snap;
      w->snapped[c] = 1;
    }
    w->monthsAbove[c] = 0;
    w->durability[c] = w->durability[c] + w->p->settlement.snapbackLesson * snapback * (1 - w->durability[c]);
  } else if (w->rung[c] > 0 && w->compliance[c] >= w->demand[c]) w->rung[c] = 0;
  else if (w->rung[c] > 0 && w->settledMonths[c] % (int)w->p->settlement.milestoneInterval == 0 &&
           w->compliance[c] >= due - w->p->settlement.milestoneTolerance * tolerance)
    w->rung[c]--;
}

static void settlement(struct world *w, int month) {
  const __typeof__(w->p->settlement) *p = &w->p->settlement;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    w->snapped[c] = 0;
    if (w->settled[c] == 1) supervise(w, c);
    else if (w->posture[c] == NEGOTIATE && w->trueGap[c] > p->worthwhile &&
             NOISE(settlement, offer)[month * w->n.cases + c] < p->offer * HALVES * LEVER(settlement, openness)) {
      const double level = bargain(w, c);
      if (level > 0) agree(w, c, level);
    }
  }
}
