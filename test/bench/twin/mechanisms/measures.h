/* Mirrors sim/model/mechanisms/measures.ts. */

static void gather_reach(struct world *w, int c, double reach[SLOTS + 1]) {
  READ(role);
  READ(effort);
  READ(exposureTrade);
  READ(exposureFinance);
  READ(exposureAid);
  READ(exposureAssets);
  READ(executionLaw);
  const int states = w->n.states, base = c * states;
  const double supporter = w->p->measures.supporterOffers;
  double trade = 0, finance = 0, aid = 0, assets = 0, offering = 0, attached = 0;
  for (int i = 0; i < states; i++) {
    const int k = base + i;
    if (role[k] == ENFORCER) {
      const double e = effort[k];
      trade += e * exposureTrade[k];
      finance += e * exposureFinance[k];
      aid += e * exposureAid[k];
      assets += e * exposureAssets[k];
      offering += exposureTrade[k];
      attached += executionLaw[i] * exposureAssets[k];
    } else if (role[k] == SUPPORTER) offering += supporter * exposureTrade[k];
  }
  reach[0] = trade;
  reach[1] = finance;
  reach[2] = aid;
  reach[3] = assets;
  reach[4] = LEVER(escalation, institution);
  reach[SLOTS] = offering;
  w->attachment[c] = attached * LEVER(measures, jurisdictionalCapture);
  const double willing = offering > 0 ? offering / (offering + w->p->measures.offerExposure) : 0;
  const double offered = w->offerTrade[c] * offering + (w->offerBudget[c] + w->offerSecurity[c]) * willing;
  w->inducementValue[c] = offered / (1 + offered);
}

static void hurt(struct world *w, int c, const double reach[SLOTS + 1]) {
  const int at = (c * w->n.rungs + w->rung[c]) * SLOTS;
  const int above = w->rung[c] + 1 < w->rungCount[c] ? at + SLOTS : at;
  const double *bite = w->rungBite;
  double raw = 0, evadable = 0, civilian = 0, next = 0;
  for (int s = 0; s < SLOTS; s++) {
    const double damage = bite[at + s] * reach[s];
    raw += damage;
    evadable += damage * w->rungEvadable[at + s];
    civilian += damage * w->rungCivilian[at + s];
    next += bite[above + s] * reach[s];
  }
  const double left = 1 / (1 + raw), gross = raw * left;
  const double speed = gross > w->grossDamage[c] ? w->p->measures.onset : w->p->measures.restoration;
  w->grossDamage[c] = w->grossDamage[c] + speed * (gross - w->grossDamage[c]);
  w->evadableDamage[c] = w->evadableDamage[c] + speed * (evadable * left - w->evadableDamage[c]);
  w->civilianDamage[c] = w->civilianDamage[c] + speed * (civilian * left - w->civilianDamage[c]);
  w->nextDamage[c] = most(0, next / (1 + next) - gross);
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
  const double offer_rate = offering > 0 ? (w->offerCost[c] * w->inducementValue[c] * w->compliance[c]) / offering : 0;
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
  double reach[SLOTS + 1];
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    gather_reach(w, c, reach);
    hurt(w, c, reach);
    charge(w, c, reach);
  }
}
