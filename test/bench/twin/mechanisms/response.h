/* Mirrors sim/model/mechanisms/response/. */

/* Below every utility. */
static const double NOTHING = -1e300;

struct postures {
  double kept[POSTURES], waits[POSTURES], earns[POSTURES], honours[POSTURES], efforts[POSTURES];
};

static inline struct postures postures_of(const struct world *w) {
  const __typeof__(w->p->response) *p = &w->p->response;
  return (struct postures){
      .kept = {1, p->keptDelay, p->keptPartial, p->keptNegotiate, 0},
      .waits = {p->waitingDefy, 1, p->waitingPartial, p->waitingNegotiate, 0},
      .earns = {0, p->earnedDelay, p->earnedPartial, p->earnedNegotiate, 1},
      .honours = {1, p->committedDelay, p->committedPartial, p->committedNegotiate, 0},
      .efforts = {0, p->effortDelay, p->effortPartial, p->effortNegotiate, 1},
  };
}

static void response_prepare(struct world *w) {
  const struct postures t = postures_of(w);
  for (int a = 0; a < POSTURES; a++)
    w->depth[a] = t.kept[a] == 1 ? 0 : exponential(w->p->response.depthCost * logarithm(1 - t.kept[a]));
}

static double remaining_cost(struct world *w, int c, int r) {
  const __typeof__(w->p->response) *p = &w->p->response;
  const double reached = w->compliance[c];
  const double asked = reached < 1 ? most(0, w->demand[c] - reached) / (1 - reached) : 0;
  const double upkeeps[] = {1, 0, p->upkeepReform, p->upkeepRelease, p->upkeepRemedy};
  double cost = 0;
  for (int o = w->obligationStart[c]; o < w->obligationStart[c + 1]; o++) {
    const double kept = w->obligationFinal[o] == 1 ? 0 : p->upkeep * upkeeps[w->obligationKind[o]];
    cost += w->domesticCost[o] * w->owed[o] * ((1 - w->fulfilment[o]) * asked + kept * w->fulfilment[o]);
  }
  const double personal = most(0, 1 + p->leaderWeight * (w->leaderResolve[r] - MIDDLE) * (p->regimeResolve - w->democracy[r]));
  const double saved = (1 - p->alignmentRelief * w->alignment[c]) * (1 - w->concession[c]);
  return cost * personal * w->frailty[c] * w->governmentFrailty[c] * saved * (1 + p->rallyCost * w->rally[c]);
}

static void weigh_response(struct world *w, int c, int r, double *restrict term) {
  const __typeof__(w->p->response) *p = &w->p->response;
  const double cost = remaining_cost(w, c, r);
  const double lasting = w->durability[c];
  const double audience = EACH_OF_TWO * (w->democracy[r] + w->ruleOfLaw[r]) * w->attention[c] *
                          from(p->audienceLegitimacy, w->legitimacy[c]) * (1 + w->remedyCoverage[c]);
  const double open = from(p->openFloor, w->trueGap[c]);
  const double damage = w->rung[c] > 0 ? w->netDamage[c] : 0;
  term[RESPONSE_sanctions] = damage * (p->durabilityFloor + (1 - p->durabilityFloor) * lasting);
  const double carried = w->outlook[c] >= 0 ? w->outlook[c] : least(1, w->leverage[c] / (LEVER(escalation, quorum) + p->threatBase));
  const double next = w->blocked[c] == 1 ? 0 : p->credibility * LEVER(monitoring, clarity) * lasting * w->nextDamage[c] * carried;
  term[RESPONSE_threat] = most(next, w->heldOver[c]);
  term[RESPONSE_reputation] = p->reputationWeight * w->reputationCost[c];
  term[RESPONSE_attachments] = w->attachment[c];
  term[RESPONSE_cost] = cost;
  term[RESPONSE_goodwill] = (p->constituency * audience +
                             p->legalCulture * w->consent[r] * (EACH_OF_TWO * w->ruleOfLaw[r] + EACH_OF_TWO * w->courtAuthority[0])) * open;
  term[RESPONSE_inducement] = p->promise * w->inducementValue[c] * open;
  term[RESPONSE_gamble] = p->waiting * (1 - lasting) * least(cost, damage + term[RESPONSE_threat]);
  term[RESPONSE_backingDown] = p->commitment * w->leaderResolve[r] * least(1, least(w->leaderTenure[r], w->age[c]) / p->honeymoon) * cost;
}

static void choose_posture(struct world *w, int c, double *restrict term, double draw) {
  const __typeof__(w->p->response) *p = &w->p->response;
  double *u = term + RESPONSE_TERMS - POSTURES;
  const double inertia = w->age[c] == 0 ? 0 : p->inertia;
  const double pressure = term[RESPONSE_sanctions] + term[RESPONSE_threat] + term[RESPONSE_reputation] + term[RESPONSE_attachments];
  double stake = pressure;
  for (int n = RESPONSE_cost; n < RESPONSE_TERMS - POSTURES; n++) stake += term[n];
  const struct postures t = postures_of(w);
  double weight[POSTURES];
  double best = NOTHING;
  for (int a = 0; a < POSTURES; a++) {
    const double kept = a == NEGOTIATE && w->settled[c] == 1 ? 0 : t.kept[a];
    const double stay = a == w->posture[c] ? inertia * stake : 0;
    const double benefit = t.earns[a] * term[RESPONSE_inducement] + t.waits[a] * term[RESPONSE_gamble] +
                           t.honours[a] * term[RESPONSE_backingDown];
    u[a] = (1 - kept) * term[RESPONSE_goodwill] - (kept == 0 ? 1 : w->depth[a]) * term[RESPONSE_cost] - kept * pressure + benefit + stay;
    if (u[a] > best) best = u[a];
  }
  const double noise = p->temperature * stake + NO_COST;
  double total = 0;
  for (int a = 0; a < POSTURES; a++) total += weight[a] = exponential((u[a] - best) / noise);
  double left = draw * total;
  int chosen = 0;
  while (chosen < POSTURES - 1 && left >= weight[chosen]) left -= weight[chosen++];
  w->posture[c] = chosen;
}

static void draw_frailty(struct world *w, int c, int month) {
  const __typeof__(w->p->response) *p = &w->p->response;
  const double state = normal_quantile(NOISE(response, frailty)[c]);
  const double government = normal_quantile(NOISE(response, government)[month * w->n.cases + c]);
  if (w->age[c] == 0) w->frailty[c] = exponential(p->frailtySpread * sqrt(1 - p->frailtyPassing) * state);
  w->governmentFrailty[c] = exponential(p->frailtySpread * sqrt(p->frailtyPassing) * government);
}

static void response(struct world *w, int month) {
  const __typeof__(w->p->response) *p = &w->p->response;
  const struct postures t = postures_of(w);
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    const int opening = w->age[c] == 0;
    if (opening || w->leaderTenure[w->respondent[c]] == 0) draw_frailty(w, c, month);
    const int news = opening || w->reportAge[c] == 0 || w->escalated[c] == 1;
    const int draw = month * w->n.cases + c;
    if (news || NOISE(response, reviewResponse)[draw] < p->review) {
      double *term = w->responseTerms + c * RESPONSE_TERMS;
      weigh_response(w, c, w->respondent[c], term);
      choose_posture(w, c, term, NOISE(response, choosePosture)[draw]);
    }
    const double aim = w->posture[c] == NEGOTIATE && w->settled[c] == 1 ? p->planEffort : t.efforts[w->posture[c]];
    w->respondentEffort[c] = opening ? aim : w->respondentEffort[c] + p->effortSpeed * (aim - w->respondentEffort[c]);
  }
}
