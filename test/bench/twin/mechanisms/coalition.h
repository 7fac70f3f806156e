/* Mirrors sim/model/mechanisms/coalition/index.ts. */

static inline double pull_of(const struct world *w, int role) {
  const __typeof__(w->p->coalition) *p = &w->p->coalition;
  const double pulls[ROLES] = {0, p->supportingPull, 1, p->bustingPull, p->shieldingPull};
  return pulls[role];
}

static int lead_of(const struct world *w, int c) {
  const double least = w->p->coalition.leastEffort;
  const int base = c * w->n.states;
  READ(leverageShare);
  int acting = -1, suing = -1;
  for (int i = 0; i < w->n.states; i++) {
    const int k = base + i;
    const int ready = w->role[k] == ENFORCER || (w->rung[c] == 0 && w->readiness[k] >= least);
    if (ready && (acting < 0 || leverageShare[k] > leverageShare[base + acting])) acting = i;
    if (w->claimant[k] == 1 && (suing < 0 || leverageShare[k] > leverageShare[base + suing])) suing = i;
  }
  return acting >= 0 ? acting : suing;
}

static void settle_lead(struct world *w, int c) {
  if (w->lead[c] >= 0 && w->leadRung[c] == w->rung[c]) return;
  const int n = w->n.states, lead = lead_of(w, c);
  w->leadRung[c] = w->rung[c];
  if (lead == w->lead[c]) return;
  w->lead[c] = lead;
  const double at = lead < 0 ? 0 : w->position[lead];
  for (int i = 0; i < n; i++) {
    const int follows = lead >= 0 && i != lead;
    w->leadNear[c * n + i] = follows ? most(0, 1 - fabs(w->position[i] - at) / w->p->coalition.leadSpan) : MIDDLE;
    w->leadBond[c * n + i] = follows ? w->bond[i * n + lead] : 0;
  }
}

static void gather_pull(struct world *w, int base) {
  READ(peerStart);
  READ(peerIndex);
  READ(peerWeight);
  const int32_t *restrict const role = w->role + base;
  for (int i = 0; i < w->n.states; i++) {
    double pull = 0;
    for (int t = peerStart[i]; t < peerStart[i + 1]; t++) {
      const int kind = role[peerIndex[t]];
      if (kind >= 0) pull += peerWeight[t] * pull_of(w, kind);
    }
    w->peerPull[base + i] = pull;
  }
}

/* What weighs the same with all states this month. */
struct climate {
  double grave, now, next, norm, agenda, support, tied, profit, fines, shared, due, under, gdp, absorbed, unsettled, offer;
  int rung;
};

static struct climate climate_of(struct world *w, int c) {
  const __typeof__(w->p->coalition) *p = &w->p->coalition;
  const double institution = LEVER(escalation, institution);
  const double keeping = w->caseForum[c] >= 0 ? w->seized[c] : institution;
  const int rung = w->rung[c];
  return (struct climate){
      .grave = 1 + w->graver[c],
      .rung = rung,
      .unsettled = -p->instability * (w->grossDamage[c] / (w->grossDamage[c] + p->unsettling)),
      .offer = w->offerRate[c],
      .now = w->costRate[c],
      .next = w->costRateNext[c],
      .norm = from(p->normFloor, w->normStrength[0]),
      .agenda = from(p->agendaFloor, w->attention[c] + p->agendaKeeping * keeping * (1 - w->attention[c])),
      .support = LEVER(coalition, participationSupport),
      .tied = p->lockInWorth * LEVER(coalition, lockIn) * from(p->lockInFloor, institution),
      .shared = 1 - LEVER(measures, burdenSharing),
      .under = rung > 0,
      .due = w->poolDue[c],
      .profit = p->profitMargin * w->tradeCut[c] * w->diversionRate[c],
      .absorbed = w->absorbed[c],
      .fines = -p->fines * LEVER(evasion, secondaryMeasures),
      .gdp = w->gdp[w->respondent[c]],
  };
}

static inline void weigh(const struct world *w, const struct climate *q, int c, int i, int k, double *restrict term) {
  const __typeof__(w->p->coalition) *p = &w->p->coalition;
  const double gap = w->perceivedGap[k], law = EACH_OF_TWO * (w->ruleOfLaw[i] + w->democracy[i]);
  const double friend = w->affinity[k], dependence = w->dependence[k], small = w->smallness[i];
  const int held = w->role[k];
  const double x = q->now * dependence, y = q->next * dependence, now = x / (1 + x);
  const double promised = q->offer * dependence, offered = promised / (1 + promised), spoken = w->p->measures.supporterOffers * promised;
  const double paid = held == ENFORCER ? w->senderCost[k] - offered : now * q->shared + q->due;
  const double willing = w->absorption[k] * from(w->p->evasion.strangers, friend);
  const double prize = willing > 0 ? willing / most(willing, held == BUSTER ? q->absorbed : q->absorbed + willing) : 0;
  const double lawful = p->legalism * law * w->legitimacy[c] * gap * q->norm * q->agenda * q->grave;
  const double pull = p->peers * w->peerPull[k] * gap * q->agenda;
  const double resolve = p->leader * (w->leaderResolve[i] - MIDDLE);
  term[COALITION_lawful] = lawful;
  term[COALITION_success] = p->efficacy * w->stake[k] * gap * from(p->leverageFloor, w->leverageShare[k]);
  term[COALITION_pull] = pull;
  term[COALITION_following] = (p->followNear * (w->leadNear[k] - MIDDLE) + p->followBond * w->leadBond[k]) * gap;
  const int obliged = w->bound[k] == 1;
  const double felt = from(p->boundLaw, law);
  const double lock = obliged ? p->inertia + p->duty * felt : p->inertia + q->tied;
  term[COALITION_lockedIn] = held != ENFORCER ? -p->wary * q->tied : lock;
  term[COALITION_induced] = p->membership * q->support * small;
  term[COALITION_resolve] = resolve;
  term[COALITION_paid] = -paid;
  term[COALITION_delivered] = -offered;
  term[COALITION_billed] = -w->billDue[c];
  term[COALITION_credible] = -p->foresight * most(0, y / (1 + y) - now) * gap;
  term[COALITION_friendship] = -p->affinityWeight * friend * friend;
  term[COALITION_pressed] = -p->pressure * w->patronPull[k];
  term[COALITION_retaliated] = -p->retaliation * (dependence / (1 + dependence)) * q->under * (q->gdp / (q->gdp + w->gdp[i]));
  term[COALITION_unstable] = q->unsettled * w->proximity[k];
  term[COALITION_harmful] = -p->harmAversion * law * w->civilianHarm[c];
  term[COALITION_fixed] = obliged ? 0 : -p->participation - p->smallCost * small * (1 - p->supportRelief * q->support);
  term[COALITION_speaking] = p->voice * (lawful + pull + resolve + term[COALITION_success] +
                                     p->voiceAffinity * term[COALITION_friendship] + p->voicePressure * term[COALITION_pressed]);
  const double earned = q->profit * prize;
  term[COALITION_pledged] = -(spoken / (1 + spoken));
  term[COALITION_profit] = earned / (w->gdp[i] + earned);
  term[COALITION_despised] = -p->standingLoss * from(p->despisedNorm, w->normStrength[0]) * from(p->despisedLaw, law) *
             (p->despisedStanding + w->standing[i]) * (obliged ? 2 : 1);
  term[COALITION_fined] = q->fines * (1 - p->friendFines * friend) * q->under;
  term[COALITION_shielded] = p->shielding * w->patronage[k];
  term[COALITION_breached] = obliged ? -p->breach * felt : 0;
}

/* Returns what enforcing would be worth if law let the state enforce. */
static inline double utilities(const struct world *w, const struct climate *q, int k, double *restrict term) {
  const int held = w->role[k];
  const double inertia = w->p->coalition.inertia;
  double *u = term + COALITION_TERMS - ROLES;
  double enforcing = 0;
  for (int t = COALITION_lawful; t <= COALITION_fixed; t++) enforcing += term[t];
  const double friendly = -w->p->coalition.friendGain * term[COALITION_friendship];
  const double busting = q->rung == 0 ? NOT_OPEN : term[COALITION_profit] + friendly + term[COALITION_despised] + term[COALITION_fined];
  const double shielding = w->patronage[k] > 0 ? term[COALITION_shielded] + friendly + term[COALITION_despised] : NOT_OPEN;
  u[BYSTANDER] = (held == BYSTANDER ? inertia : 0) + term[COALITION_breached];
  u[SUPPORTER] = term[COALITION_speaking] + term[COALITION_pledged] + (held == SUPPORTER ? inertia : 0) + term[COALITION_breached];
  u[ENFORCER] = w->may[k] == 0 ? NOT_OPEN : enforcing;
  u[BUSTER] = busting + (held == BUSTER ? inertia : 0);
  u[PATRON] = shielding + (held == PATRON ? inertia : 0);
  return enforcing;
}

static inline int choose(struct world *w, int k, const double *restrict term, double wanted, double draw) {
  const double *u = term + COALITION_TERMS - ROLES;
  const double temperature = w->p->coalition.temperature;
  double weight[ROLES];
  const double alternative = most(most(u[BYSTANDER], u[SUPPORTER]), most(u[BUSTER], u[PATRON]));
  const double best = most(u[ENFORCER], alternative);
  const int barred = w->may[k] == 0;
  w->margin[k] = wanted - alternative;
  double total = 0;
  for (int a = 0; a < ROLES; a++) total += weight[a] = barred && a == ENFORCER ? 0 : exponential((u[a] - best) / temperature);
  double left = draw * total;
  int chosen = 0;
  while (chosen < ROLES - 1 && left >= weight[chosen]) left -= weight[chosen++];
  return chosen;
}

static inline void take(struct world *w, int base, int i, int chosen) {
  const int k = base + i;
  const double change = pull_of(w, chosen) - pull_of(w, w->role[k]);
  w->role[k] = chosen;
  const double margin = w->margin[k];
  const double wholehearted = MIDDLE + MIDDLE * margin / (fabs(margin) + w->p->coalition.effortScale);
  const double lowest = w->p->coalition.leastEffort, made = w->exempt[k] == 0 ? most(lowest, wholehearted) : lowest;
  w->effort[k] = chosen == ENFORCER ? made : 0;
  w->readiness[k] = w->may[k] == 0 ? (margin > 0 ? made : 0) : w->effort[k];
  if (change == 0) return;
  READ(followerIndex);
  READ(followerTie);
  READ(peerWeight);
  double *restrict const pull = w->peerPull + base;
  for (int f = w->followerStart[i]; f < w->followerStart[i + 1]; f++)
    pull[followerIndex[f]] = pull[followerIndex[f]] + peerWeight[followerTie[f]] * change;
}

static void learn(struct world *w, int c) {
  const __typeof__(w->p->coalition) *p = &w->p->coalition;
  READ(role);
  READ(effort);
  READ(leverageShare);
  const int base = c * w->n.states;
  const double before = w->leverage[c];
  double committed = 0, supporting = 0, busting = 0, shielding = 0;
  int count = 0;
  for (int k = base; k < base + w->n.states; k++) {
    const int kind = role[k];
    if (kind == ENFORCER) {
      committed += leverageShare[k] * effort[k];
      count++;
    } else if (kind == SUPPORTER) supporting += leverageShare[k];
    else if (kind == BUSTER) busting += leverageShare[k];
    else if (kind == PATRON) shielding += leverageShare[k];
  }
  w->supporterShare[c] = supporting;
  w->busterShare[c] = busting;
  w->patronShare[c] = shielding;
  w->members[c] = count;
  w->leverage[c] = committed;
  const double lost = most(0, before - committed) / (before + p->lossBase);
  const double steady = committed / (committed + p->steadyLeverage) * most(0, 1 - p->alarm * lost);
  w->durability[c] = w->durability[c] + p->steadiness * (steady - w->durability[c]);
}

static void coalition(struct world *w, int month) {
  const int states = w->n.states;
  const double review = w->p->coalition.review;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    const int base = c * states;
    if (w->age[c] == 0 || w->peersChanged[0] == 1) gather_pull(w, base);
    settle_lead(w, c);
    const double *reviews = NOISE(coalition, reviewRole) + (month * w->n.cases + c) * states;
    const double *choices = NOISE(coalition, chooseRole) + (month * w->n.cases + c) * states;
    const struct climate q = climate_of(w, c);
    int count = 0;
    for (int i = 0; i < states; i++) {
      w->list[count] = i;
      count += (reviews[i] < review) & (i != w->respondent[c]);
    }
    for (int n = 0; n < count; n++) {
      const int i = w->list[n], k = base + i;
      double *term = w->coalitionTerms + k * COALITION_TERMS;
      weigh(w, &q, c, i, k, term);
      const double wanted = utilities(w, &q, k, term);
      take(w, base, i, choose(w, k, term, wanted, choices[i]));
    }
    learn(w, c);
  }
}
