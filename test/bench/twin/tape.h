/*
 * The noise tape of sim/random/tape.ts: sfc32 streams (C. Doty-Humphrey, public domain) named by a hash, all streams of a channel side by
 * side.
 */
#ifndef TWIN_TAPE_H
#define TWIN_TAPE_H

#include "hash.h"

struct tape {
  uint32_t key[4];
  uint32_t (*states)[4];
  uint32_t (*cases)[4];
  uint32_t *a, *b, *c, *counter; /* one generator a stream */
};

static void draw(const struct tape *t, int streams, double *restrict out) {
  uint32_t *restrict a = t->a, *restrict b = t->b, *restrict c = t->c, *restrict counter = t->counter;
  for (int s = 0; s < streams; s++) {
    const uint32_t word = a[s] + b[s] + counter[s];
    counter[s]++;
    a[s] = b[s] ^ b[s] >> 9;
    b[s] = c[s] + (c[s] << 3);
    c[s] = turn(c[s], 21) + word;
    out[s] = (word + 0.5) * 0x1p-32;
  }
}

static void fill_channel(const struct world *w, const struct tape *t, struct channel *channel, uint32_t replicate) {
  const int states = channel->by_state ? w->n.states : 1;
  const int cases = channel->by_case ? w->n.cases : 1;
  uint32_t name[20] = {t->key[0], t->key[1], t->key[2], t->key[3], replicate};
  memcpy(name + 5, channel->hash, 16);
  for (int c = 0; c < cases; c++) {
    if (channel->by_case) memcpy(name + 9, t->cases[c], 16);
    uint32_t begun[4] = {0, 0, 0, 0};
    for (int block = 0; block < 3; block++) mix_block(begun, name + 4 * block);
    for (int i = 0; i < states; i++) {
      if (channel->by_state) memcpy(name + 13, t->states[i], 16);
      uint32_t h[4] = {begun[0], begun[1], begun[2], begun[3]};
      mix_block(h, name + 12);
      mix_tail(h, name + 16);
      finish_hash(h, 68);
      const int s = c * states + i;
      t->a[s] = h[0];
      t->b[s] = h[1];
      t->c[s] = h[2];
      t->counter[s] = h[3];
    }
  }
  const int streams = cases * states;
  for (int n = 0; n < 12; n++) draw(t, streams, channel->column);
  for (int m = 0; m < channel->months; m++) draw(t, streams, channel->column + (size_t)m * streams);
}

static void fill_tape(struct world *w, const struct tape *t, uint32_t replicate) {
  for (int n = 0; n < CHANNEL_COUNT; n++)
    if (w->channels[n].on) fill_channel(w, t, &w->channels[n], replicate);
}

#endif
