/* Mirrors sim/model/mechanisms/escalation/votes.ts. */

static double logistic(double x) { return 1 / (1 + exponential(-x)); }

static int carries_alone(const struct world *w, int f, int majority) {
  if (w->forumUnanimous[f] == 1 || (majority >= 0 && w->testStart[majority + 1] > w->testStart[majority])) return 0;
  for (int i = 0; i < w->n.states; i++)
    if (w->vetoing[f * w->n.states + i] == 1) return 0;
  return 1;
}

static void weigh_motion(struct world *w, int c, int f, int rung) {
  const __typeof__(w->p->coalition) *p = &w->p->coalition;
  const int states = w->n.states, base = c * states, at = (c * w->n.rungs + rung) * SLOTS;
  const int r = w->respondent[c];
  const double voice = p->voice, norm = from(p->normFloor, w->normStrength[0]);
  const double grave = 1 + w->graver[c];
  const double binding = w->rungEffect[at] == BINDS;
  const double rate = w->rungSenderCost[at] * (1 + w->p->measures.spill), own = 1 - LEVER(measures, burdenSharing);
  for (int i = 0; i < states; i++) {
    if (w->heads[f * states + i] == 0 || i == r) continue;
    const int k = base + i;
    const double gap = w->perceivedGap[k], law = EACH_OF_TWO * (w->ruleOfLaw[i] + w->democracy[i]), friend = w->affinity[k];
    double *term = w->voteTerms + k * VOTE_TERMS;
    term[VOTE_lean] = w->forumLean[f];
    term[VOTE_lawful] = voice * p->legalism * law * w->legitimacy[c] * gap * norm * grave;
    term[VOTE_pull] = voice * p->peers * w->peerPull[k] * gap;
    term[VOTE_success] = voice * p->efficacy * w->stake[k] * gap * from(p->leverageFloor, w->leverageShare[k]);
    term[VOTE_resolve] = voice * p->leader * (w->leaderResolve[i] - MIDDLE) * gap;
    term[VOTE_friendship] = -voice * p->voiceAffinity * p->affinityWeight * friend * friend;
    term[VOTE_pressed] = -voice * p->voicePressure * p->pressure * w->patronPull[k];
    const double traded = w->dependence[k], lost = rate * traded;
    const double feared = p->retaliation * (traded / (1 + traded)) * (w->gdp[r] / (w->gdp[r] + w->gdp[i]));
    term[VOTE_burden] = -binding * (lost / (1 + lost) * own + feared);
    term[VOTE_severity] = -w->p->escalation.severity * w->rungSuspension[at];
    double sum = 0;
    for (int t = 0; t < VOTE_stance; t++) sum = t == 0 ? term[t] : sum + term[t];
    w->stance[k] = sum;
    term[VOTE_stance] = sum;
  }
}

static void count_heads(struct world *w, int c, int f, int i, int yes, int no) {
  const int k = c * w->n.states + i, at = f * w->n.states + i, h = w->heads[at];
  w->ayesOf[k] = yes;
  w->noesOf[k] = no;
  w->vote[k] = yes == h ? YES : no == h ? NO : yes + no == 0 ? ABSTAIN : SPLIT;
  w->ayes[c] += yes * w->seat[at];
  w->noes[c] += no * w->seat[at];
  w->abstentions[c] += (h - yes - no) * w->seat[at];
}

static void cast_vote(struct world *w, int c, int f, int i, int keeps) {
  const double objection = w->p->escalation.objection, parting = w->p->escalation.parting;
  const int k = c * w->n.states + i, h = w->heads[f * w->n.states + i];
  const double worth = keeps ? w->stance[k] : -w->stance[k];
  const double principle = keeps && w->forumUnanimous[f] == 1 ? worth - w->voteTerms[k * VOTE_TERMS + VOTE_burden] : worth;
  int yes, no;
  if (h > 1) {
    yes = (int)floor(h * logistic(worth / parting) + EACH_OF_TWO);
    no = (int)floor(h * logistic((-principle - objection) / parting) + EACH_OF_TWO);
    if (no > h - yes) no = h - yes;
  } else if (w->role[k] == BUSTER || w->role[k] == PATRON) {
    yes = keeps ? 0 : h;
    no = h - yes;
  } else {
    no = principle < -objection ? h : 0;
    yes = no == 0 && (keeps ? worth > 0 : worth >= 0) ? h : 0;
  }
  count_heads(w, c, f, i, yes, no);
}

static int holds(const struct world *w, int c, int f, int test, int absent) {
  const int states = w->n.states;
  double yes = w->ayes[c], no = w->noes[c], all = w->forumSeats[f];
  if (absent >= 0) all -= w->heads[f * states + absent] * w->seat[f * states + absent];
  if (w->testPeople[test] == 1) {
    yes = no = 0;
    for (int i = 0; i < states; i++) {
      const int at = f * states + i, h = w->heads[at];
      if (h == 0) continue;
      yes += w->people[at] * w->ayesOf[c * states + i] / h;
      no += w->people[at] * w->noesOf[c * states + i] / h;
    }
    all = w->forumPeople[f] - (absent < 0 ? 0 : w->people[f * states + absent]);
  }
  return yes * w->testDenominator[test] >= w->testNumerator[test] * (w->testCast[test] == 1 ? yes + no : all);
}

static int passes(const struct world *w, int c, int f, int majority, int absent) {
  const int states = w->n.states;
  if (w->ayes[c] == 0) return 0;
  for (int i = 0; i < states; i++) {
    const int at = f * states + i;
    if ((w->forumUnanimous[f] == 1 || w->vetoing[at] == 1) && 2 * w->noesOf[c * states + i] > w->heads[at]) return 0;
  }
  if (majority < 0) return 1;
  for (int test = w->testStart[majority]; test < w->testStart[majority + 1]; test++)
    if (!holds(w, c, f, test, absent)) return 0;
  return 1;
}

static int put_motion(struct world *w, int c, int f, int majority, int kind, int rung) {
  const int states = w->n.states, base = c * states, r = w->respondent[c];
  const int keeps = kind < LIFT;
  memset(w->voteTerms + base * VOTE_TERMS, 0, sizeof(double) * states * VOTE_TERMS);
  memset(w->stance + base, 0, sizeof(double) * states);
  for (int k = base; k < base + states; k++) w->vote[k] = w->ayesOf[k] = w->noesOf[k] = 0;
  w->ayes[c] = w->noes[c] = w->abstentions[c] = 0;
  weigh_motion(w, c, f, rung);
  const int voting = w->forumRespondentVotes[f] == 1;
  for (int i = 0; i < states; i++) {
    const int h = w->heads[f * states + i];
    if (h == 0) continue;
    if (i != r) cast_vote(w, c, f, i, keeps);
    else if (voting) count_heads(w, c, f, i, keeps ? 0 : h, keeps ? h : 0);
  }
  w->motion[c] = kind;
  w->motionRung[c] = rung;
  w->monthsSinceMotion[c] = 0;
  w->carried[c] = passes(w, c, f, majority, voting ? -1 : r);
  if (w->carried[c] && keeps)
    for (int k = base; k < base + states; k++)
      w->exempt[k] = w->forumUnanimous[f] == 1 && w->stance[k] < -w->p->escalation.objection;
  return w->carried[c];
}
