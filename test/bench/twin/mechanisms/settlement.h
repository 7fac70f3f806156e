/* Mirrors sim/model/mechanisms/settlement.ts. */

static double weary(const struct world *w, int c) {
  const int base = c * w->n.states;
  double burden = 0;
  for (int i = 0; i < w->n.states; i++) burden += w->senderCost[base + i] * w->gdp[i];
  return w->p->settlement.weariness * (w->civilianHarm[c] + burden / w->gdp[w->respondent[c]]);
}

static double longer(const struct world *w, int c) {
  const __typeof__(w->p->settlement) *p = &w->p->settlement;
  return 1 + (p->eased > 0 ? p->stretch * w->concession[c] / p->eased : 0);
}

static void agree(struct world *w, int c, double level, double saved) {
  const double *term = w->responseTerms + c * RESPONSE_TERMS;
  w->settled[c] = 1;
  w->settledMonths[c] = 0;
  w->planBase[c] = w->compliance[c];
  w->demand[c] = least(1 - w->waived[c], most(most(w->p->settlement.leastDemand, w->compliance[c]), level));
  w->concession[c] = saved;
  w->heldOver[c] = LEVER(settlement, snapback) * (term[RESPONSE_sanctions] + term[RESPONSE_threat]);
  w->planMonths[c] = LEVER(settlement, planMonths) * longer(w, c);
}

static void bargain(struct world *w, int c) {
  const __typeof__(w->p->settlement) *p = &w->p->settlement;
  const double *term = w->responseTerms + c * RESPONSE_TERMS;
  const double openness = LEVER(settlement, openness);
  const double pressure = term[RESPONSE_sanctions] + term[RESPONSE_threat] + term[RESPONSE_reputation] + term[RESPONSE_attachments];
  const double gain = pressure + term[RESPONSE_goodwill] + term[RESPONSE_inducement];
  const double cost = term[RESPONSE_cost] + NO_COST;
  const double tired = weary(w, c);
  const double granted = p->eased * least(1, openness + tired);
  const double needed = most(0, 1 - gain / cost);
  if (needed <= granted) {
    agree(w, c, 1, EACH_OF_TWO * (needed + granted));
    return;
  }
  const double highest = gain / (cost * (1 - granted));
  const double stretched = p->floor * (p->opennessBase - p->opennessWeight * openness);
  const double lowest = most(p->leastAccepted, stretched * (1 - least(p->wearinessLimit, tired)));
  if (highest >= lowest) agree(w, c, EACH_OF_TWO * (lowest + highest), granted);
}

static double due(const struct world *w, int c, double late) {
  const double slow = w->p->settlement.margin * longer(w, c);
  double done = 0, all = 0;
  for (int o = w->obligationStart[c]; o < w->obligationStart[c + 1]; o++) {
    const double date = late * most(w->planMonths[c], slow * w->duration[o]);
    done += w->obligationWeight[o] * least(1, w->settledMonths[c] / date);
    all += w->obligationWeight[o];
  }
  return w->planBase[c] + (w->demand[c] - w->planBase[c]) * done / all;
}

static void close_plan(struct world *w, int c) {
  w->settled[c] = 0;
  w->concession[c] = 0;
  w->heldOver[c] = 0;
}

static void fulfil_plan(struct world *w, int c) {
  close_plan(w, c);
  w->rung[c] = 0;
  if (w->waivable[c] == 1) w->waived[c] = 1 - w->demand[c];
  else w->demand[c] = 1 - w->waived[c];
}

static void snap_back(struct world *w, int c) {
  const double snapback = LEVER(settlement, snapback);
  close_plan(w, c);
  w->breaches[c]++;
  w->demand[c] = 1 - w->waived[c];
  int aim = w->rungCount[c] - 1;
  while (aim > 0 && w->rungStrength[(c * w->n.rungs + aim) * SLOTS] > snapback) aim--;
  int snap = aim;
  while (snap > w->rung[c] && w->rungEnds[(c * w->n.rungs + snap) * SLOTS] == 1) snap--;
  if (snap > w->rung[c]) {
    w->rung[c] = snap;
    w->snapped[c] = 1;
  }
  if (snap == aim) w->monthsAbove[c] = 0;
  w->durability[c] = w->durability[c] + w->p->settlement.snapbackLesson * snapback * (1 - w->durability[c]);
}

static void supervise(struct world *w, int c) {
  const __typeof__(w->p->settlement) *p = &w->p->settlement;
  w->settledMonths[c]++;
  if (w->compliance[c] >= w->demand[c]) {
    fulfil_plan(w, c);
    return;
  }
  if (w->settledMonths[c] % (int)p->milestoneInterval != 0) return;
  if (w->compliance[c] < due(w, c, 1 + p->tolerance)) snap_back(w, c);
  else if (w->rung[c] > 0 && w->compliance[c] >= due(w, c, 1 + p->milestoneTolerance * p->tolerance)) w->rung[c]--;
}

static void settlement(struct world *w, int month) {
  const __typeof__(w->p->settlement) *p = &w->p->settlement;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    w->snapped[c] = 0;
    if (w->settled[c] == 1) supervise(w, c);
    else if (w->posture[c] == NEGOTIATE && w->trueGap[c] > p->worthwhile &&
             NOISE(settlement, offer)[month * w->n.cases + c] < p->offer * HALVES * LEVER(settlement, openness))
      bargain(w, c);
  }
}
