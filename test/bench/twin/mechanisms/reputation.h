/* Mirrors sim/model/mechanisms/reputation.ts. */

static const double BASIS_POINTS = 10000;

static void hear(struct world *w, int base) {
  READ(peerStart);
  READ(peerIndex);
  READ(peerWeight);
  double *restrict const opinion = w->opinion + base;
  double *restrict const next = w->opinionNext + base;
  const double gossip = w->p->reputation.gossip;
  const int states = w->n.states;
  for (int i = 0; i < states; i++) {
    const double own = opinion[i];
    double heard = 0;
    for (int t = peerStart[i]; t < peerStart[i + 1]; t++) heard += peerWeight[t] * (opinion[peerIndex[t]] - own);
    next[i] = share(own + gossip * heard);
  }
  memcpy(opinion, next, sizeof(double) * states);
}

static double see(struct world *w, int c, int r) {
  const int states = w->n.states, base = c * states;
  READ(capitalShare);
  const double *restrict const perceived = w->perceivedGap + base;
  const double *restrict const affinity = w->affinity + base;
  double *restrict const opinion = w->opinion + base;
  const double overlooked = w->p->reputation.spin * w->narrativeControl[r] * (1 - LEVER(reputation, publicity));
  const double speed = w->p->reputation.updating * from(w->p->reputation.unseenSpeed, w->attention[c]);
  double market = 0;
  for (int i = 0; i < states; i++) {
    const double seen = 1 - perceived[i] * (1 - overlooked * affinity[i]);
    const double next = opinion[i] + speed * (seen - opinion[i]);
    opinion[i] = next;
    market += capitalShare[i] * next;
  }
  market -= capitalShare[r] * opinion[r];
  opinion[r] = 1;
  const double others = 1 - capitalShare[r];
  return others > 0 ? share(market / others) : 1;
}

/* Standing of every state by its worst conduct in any open case, else its best. */
static void credit(struct world *w) {
  READ(role);
  WRITE(standing);
  const int states = w->n.states, cases = w->n.cases;
  const double fast = w->p->reputation.standingSpeed;
  const double wrong = MIDDLE - MIDDLE * w->normStrength[0];
  for (int i = 0; i < states; i++) {
    double aim = MIDDLE, speed = w->p->reputation.idleSpeed * fast;
    for (int c = 0; c < cases; c++) {
      const int kind = role[c * states + i];
      if (kind < ENFORCER || w->age[c] < 0) continue;
      speed = fast;
      if (kind != ENFORCER) {
        aim = wrong;
        break;
      }
      aim = most(aim, MIDDLE + MIDDLE * w->legitimacy[c]);
    }
    standing[i] = standing[i] + speed * (aim - standing[i]);
  }
}

static void reputation(struct world *w, int month) {
  const __typeof__(w->p->reputation) *p = &w->p->reputation;
  for (int c = 0; c < w->n.cases; c++) {
    if (w->age[c] < 0) continue;
    const int r = w->respondent[c];
    if (month % (int)w->p->reputation.talkInterval == 0) hear(w, c * w->n.states);
    const double distrust = 1 - see(w, c, r);
    const double grave = 1 + w->graver[c];
    const double rated = p->premium * distrust * w->marketExposure[r] * grave;
    w->riskPremium[c] = w->riskPremium[c] + p->premiumSpeed * (rated - w->riskPremium[c]);
    w->reputationCost[c] = least(1, w->riskPremium[c] / BASIS_POINTS * p->refinancing + w->tourism[r] * p->tourismLoss * distrust * grave);
  }
  credit(w);
}
