/* Mirrors sim/model/mechanisms/measures.ts. */

enum { PENALTY = 4 };

static int is_given(const struct world *w, int c) { return w->offerForum[c] < 0 || w->offerGiven[c] == 1; }

static double effort_on(const struct world *w, int c, int i, int at) {
  const int k = c * w->n.states + i, f = w->rungForum[at], effect = w->rungEffect[at];
  const int member = f >= 0 && w->heads[f * w->n.states + i] > 0;
  const double ready = w->role[k] == ENFORCER ? w->effort[k] : w->may[k] == 1 ? 0 : w->readiness[k];
  if (w->rungBy[at] != FORUM) return w->rungBy[at] == ANYONE || w->claimant[k] == 1 ? ready : 0;
  if (member && effect == ACTS) return 1;
  if (member && effect == BINDS) return most(ready, w->p->coalition.leastEffort);
  if (effect == PERMITS && w->claimant[k] == 1) return ready;
  return w->rungAlso[at] == 1 && !(member && w->forumExclusive[f] == 1) ? ready : 0;
}

static void extend_reach(struct world *w, int c, int at, double *reach) {
  for (int s = 0; s < SLOTS; s++) reach[s] = 0;
  for (int i = 0; i < w->n.states; i++) {
    const int k = c * w->n.states + i;
    const double e = i == w->respondent[c] ? 0 : effort_on(w, c, i, at);
    reach[0] += e * w->exposureTrade[k];
    reach[1] += e * w->exposureFinance[k];
    reach[2] += e * w->exposureAid[k];
    reach[3] += e * w->propertyLeft[k];
  }
  reach[PENALTY] = w->rungBy[at] == FORUM && w->rungEffect[at] >= BINDS ? 1 : LEVER(escalation, institution);
}

static void reach_both(struct world *w, int c, double *reach, double *next) {
  const int at = (c * w->n.rungs + w->rung[c]) * SLOTS, above = w->rung[c] + 1 < w->rungCount[c] ? at + SLOTS : at;
  const int acting = w->rung[c] > 0 && w->rungBy[at] == FORUM && w->outside[c] == 0;
  if (acting && w->rungEffect[at] == ACTS) extend_reach(w, c, at, reach);
  else if (acting && w->rungEffect[at] == BINDS) reach[PENALTY] = 1;
  if (above != at && (w->rungBy[above] != ANYONE || (w->rung[c] > 0 && w->rungBy[at] != ANYONE))) extend_reach(w, c, above, next);
  else for (int s = 0; s < SLOTS; s++) next[s] = reach[s];
}

static void attach(struct world *w, int c) {
  const double seizing = w->trueGap[c] > 0 ? w->p->measures.seizing * LEVER(measures, jurisdictionalCapture) : 0;
  double *const left = w->propertyLeft + c * w->n.states;
  double taken = 0;
  for (int i = 0; i < w->n.states && seizing > 0; i++) {
    const double part = seizing * w->executionLaw[i] * left[i];
    left[i] = left[i] - part;
    taken += part;
  }
  w->recovered[c] = w->recovered[c] + taken;
  w->attachment[c] = taken * MONTHS_PER_YEAR;
}

static void gather_reach(struct world *w, int c, double reach[SLOTS + 1]) {
  READ(role);
  READ(effort);
  READ(exposureTrade);
  READ(exposureFinance);
  READ(exposureAid);
  READ(propertyLeft);
  WRITE(frozen);
  const int freezing = w->rungFreeze[(c * w->n.rungs + w->rung[c]) * SLOTS] > 0;
  const int states = w->n.states, base = c * states;
  const double supporter = w->p->measures.supporterOffers;
  double trade = 0, finance = 0, aid = 0, assets = 0, offering = 0;
  for (int i = 0; i < states; i++) {
    const int k = base + i;
    if (role[k] == ENFORCER) {
      const double e = effort[k];
      trade += e * exposureTrade[k];
      finance += e * exposureFinance[k];
      aid += e * exposureAid[k];
      const double held = freezing ? most(e, frozen[k]) : e;
      frozen[k] = freezing ? held : 0;
      assets += held * propertyLeft[k];
      offering += exposureTrade[k];
    } else {
      frozen[k] = 0;
      if (role[k] == SUPPORTER) offering += supporter * exposureTrade[k];
    }
  }
  reach[0] = trade;
  reach[1] = finance;
  reach[2] = aid;
  reach[3] = assets;
  reach[PENALTY] = LEVER(escalation, institution);
  reach[SLOTS] = offering;
  const double willing = offering > 0 ? offering / (offering + w->p->measures.offerExposure) : 0;
  const double offered = w->offerTrade[c] * offering + (w->offerBudget[c] + w->offerSecurity[c]) * willing;
  const double promised = offered / (1 + offered);
  w->inducementValue[c] = is_given(w, c) ? promised : promised * w->p->measures.withheld;
}

static void hurt(struct world *w, int c, const double *reach, const double *reach_next) {
  const int at = (c * w->n.rungs + w->rung[c]) * SLOTS;
  const int above = w->rung[c] + 1 < w->rungCount[c] ? at + SLOTS : at;
  const double *bite = w->rungBite;
  const double exempt = w->p->measures.forgone * w->p->collateral.exemption * LEVER(collateral, carveOuts);
  double raw = 0, evadable = 0, civilian = 0, next = 0;
  for (int s = 0; s < SLOTS; s++) {
    const double damage = bite[at + s] * reach[s];
    raw += damage * (1 - exempt * w->rungCivilian[at + s]);
    evadable += damage * w->rungEvadable[at + s];
    civilian += damage * w->rungCivilian[at + s];
    next += bite[above + s] * reach_next[s] * (1 - exempt * w->rungCivilian[above + s]);
  }
  const double left = 1 / (1 + raw), gross = raw * left;
  const __typeof__(w->p->measures) *m = &w->p->measures;
  const double rise = gross > w->grossDamage[c] ? least(1, (gross - w->grossDamage[c]) / (m->jump * gross)) : 0;
  const double speed = m->restoration + (m->onset - m->restoration) * rise;
  w->grossDamage[c] = w->grossDamage[c] + speed * (gross - w->grossDamage[c]);
  w->evadableDamage[c] = w->evadableDamage[c] + speed * (evadable * left - w->evadableDamage[c]);
  w->civilianDamage[c] = w->civilianDamage[c] + speed * (civilian * left - w->civilianDamage[c]);
  w->nextDamage[c] = most(0, next / (1 + next) - gross);
  w->collected[c] = w->collected[c] + (bite[at + 4] * reach[4] + w->attachment[c]) / MONTHS_PER_YEAR;
  w->tradeCut[c] = reach[0] * (w->rungCut[at] * w->gdp[w->respondent[c]]);
}

static void charge(struct world *w, int c, const double reach[SLOTS + 1]) {
  READ(role);
  READ(effort);
  READ(dependence);
  READ(gdp);
  WRITE(senderCost);
  const int states = w->n.states, base = c * states;
  const int at = (c * w->n.rungs + w->rung[c]) * SLOTS;
  const double spill = w->p->measures.spill;
  const double rate = w->rungSenderCost[at] * (1 + spill);
  const double supporter = w->p->measures.supporterOffers;
  const double offering = reach[SLOTS];
  const double offer_rate = offering > 0 && is_given(w, c) ? (w->offerCost[c] * w->inducementValue[c] * w->compliance[c]) / offering : 0;
  double lost = 0, payers = 0, given = 0;
  for (int i = 0; i < states; i++) {
    const int k = base + i;
    const int enforcing = role[k] == ENFORCER;
    const double x = effort[k] * rate * dependence[k];
    const double cost = enforcing ? x / (1 + x) : 0;
    const double y = enforcing ? offer_rate * dependence[k] : role[k] == SUPPORTER ? supporter * offer_rate * dependence[k] : 0;
    const double offered = y / (1 + y);
    senderCost[k] = cost + offered;
    given += offered * gdp[i];
    if (!enforcing) continue;
    lost += cost * gdp[i];
    payers += gdp[i];
  }
  const double shared = LEVER(measures, burdenSharing);
  const double due = payers > 0 ? (shared * lost) / payers : 0;
  w->costRate[c] = rate;
  w->costRateNext[c] = w->rung[c] + 1 < w->rungCount[c] ? w->rungSenderCost[at + SLOTS] * (1 + spill) : rate;
  w->senderBurden[c] = lost + given;
  w->poolDue[c] = due;
  w->offerRate[c] = offer_rate;
  if (due == 0) return;
  for (int k = base; k < base + states; k++)
    if (role[k] == ENFORCER) {
      const double x = effort[k] * rate * dependence[k];
      senderCost[k] = senderCost[k] - shared * x / (1 + x) + due;
    }
}

static void measures(struct world *w, int month) {
  (void)month;
  double reach[SLOTS + 1], next[SLOTS];
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    attach(w, c);
    gather_reach(w, c, reach);
    reach_both(w, c, reach, next);
    hurt(w, c, reach, next);
    charge(w, c, reach);
  }
}
