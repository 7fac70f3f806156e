/* Mirrors sim/model/mechanisms/escalation/mandate.ts. */

/* A body that meets every quarter keeps a case on its agenda. */
static const int OFTEN = 3;

static int sits(const struct world *w, int f, int i) { return f >= 0 && w->heads[f * w->n.states + i] > 0; }

static int tied(const struct world *w, int f, int i) { return sits(w, f, i) && w->forumExclusive[f] == 1; }

static int lets(const struct world *w, int c, int i, int n, int beside) {
  if (n == 0) return 1;
  const int at = (c * w->n.rungs + n) * SLOTS, f = w->rungForum[at];
  if (w->rungEffect[at] == RECOMMENDS) return 0;
  const int injured = w->claimant[c * w->n.states + i] == 1;
  const int also = w->rungAlso[at] == 1, other = w->rungElse[at];
  if (w->rungBy[at] != FORUM) return (w->rungBy[at] == ANYONE || injured) && !tied(w, w->caseForum[c], i);
  if (beside) return (also || other == ELSE_ANYONE || (other == ELSE_CLAIMANTS && injured)) && !tied(w, f, i);
  if (w->rungEffect[at] == BINDS && sits(w, f, i)) return 1;
  if (w->rungEffect[at] == PERMITS && injured) return 1;
  return also && !tied(w, f, i);
}

static void move_role(struct world *w, int k, int role, double effort) {
  if (w->role[k] != role) w->peersChanged[0] = 1;
  w->role[k] = role;
  w->effort[k] = effort;
}

static double bound_effort(const struct world *w, int k) {
  const double lowest = w->p->coalition.leastEffort, ahead = w->margin[k];
  if (w->exempt[k] == 1) return lowest;
  return most(lowest, MIDDLE + MIDDLE * ahead / (fabs(ahead) + w->p->coalition.effortScale));
}

static void settle_mandate(struct world *w, int c) {
  const int now = w->rung[c], n = now > 0 ? now : w->rungCount[c] > 1 ? 1 : 0;
  const int at = (c * w->n.rungs + n) * SLOTS, f = w->rungForum[at], effect = w->rungEffect[at];
  const int decides = w->rungBy[at] == FORUM && n > 0;
  const int beside = now > 0 ? w->outside[c] : 0;
  const int adopted = now > w->mandated[c] && now > 0;
  const int binds = decides && effect == BINDS && !beside && now > 0;
  const int voted = w->motionRung[c] == now && w->carried[c] == 1 && (w->motion[c] == CLIMB || w->motion[c] == RENEW);
  const int advised = decides && effect == RECOMMENDS && !beside && voted;
  for (int i = 0; i < w->n.states; i++) {
    if (i == w->respondent[c]) continue;
    const int k = c * w->n.states + i;
    const int allowed = lets(w, c, i, n, beside), obliged = binds && sits(w, f, i);
    const int fresh = obliged && (adopted || w->bound[k] == 0);
    w->may[k] = allowed;
    w->bound[k] = obliged;
    if (!obliged) w->exempt[k] = 0;
    const int kind = w->role[k];
    if (!allowed) {
      const int spoke = advised && 2 * w->ayesOf[k] > w->heads[f * w->n.states + i];
      if (kind == ENFORCER) {
        w->readiness[k] = w->effort[k];
        move_role(w, k, spoke ? SUPPORTER : BYSTANDER, 0);
      } else if (adopted && spoke && kind == BYSTANDER) move_role(w, k, SUPPORTER, 0);
    } else if (fresh && kind != ENFORCER) move_role(w, k, ENFORCER, bound_effort(w, k));
    else if (adopted && w->readiness[k] > 0 && (kind == BYSTANDER || kind == SUPPORTER)) move_role(w, k, ENFORCER, w->readiness[k]);
    if (allowed) w->readiness[k] = w->effort[k];
  }
  const int court = w->caseForum[c];
  w->seized[c] = court < 0 ? 0 : w->forumMeets[court] <= OFTEN ? 1 : EACH_OF_TWO;
  w->mandate[c] = now == 0 || w->outside[c] == 1 || w->rungBy[at] == ANYONE ? 0 : decides && effect >= BINDS ? 1 : MIDDLE;
  w->mandated[c] = now;
}
