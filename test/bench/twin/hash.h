/* MurmurHash3_x86_128 of 32-bit words (A. Appleby, public domain), as in sim/random/hash.ts. */
#ifndef TWIN_HASH_H
#define TWIN_HASH_H

#include "twin.h"

static inline uint32_t turn(uint32_t x, int by) { return x << by | x >> (32 - by); }

static inline void mix_tail(uint32_t h[4], const uint32_t k[4]) {
  h[0] ^= turn(k[0] * 0x239b961bu, 15) * 0xab0e9789u;
  h[1] ^= turn(k[1] * 0xab0e9789u, 16) * 0x38b34ae5u;
  h[2] ^= turn(k[2] * 0x38b34ae5u, 17) * 0xa1e38b93u;
  h[3] ^= turn(k[3] * 0xa1e38b93u, 18) * 0x239b961bu;
}

static inline void mix_block(uint32_t h[4], const uint32_t k[4]) {
  const uint32_t h1 = h[1], h2 = h[2], h3 = h[3];
  mix_tail(h, k);
  h[0] = (turn(h[0], 19) + h1) * 5 + 0x561ccd1bu;
  h[1] = (turn(h[1], 17) + h2) * 5 + 0x0bcaa747u;
  h[2] = (turn(h[2], 15) + h3) * 5 + 0x96cd1c35u;
  h[3] = (turn(h[3], 13) + h[0]) * 5 + 0x32ac3b17u;
}

static inline uint32_t scramble(uint32_t x) {
  x = (x ^ x >> 16) * 0x85ebca6bu;
  x = (x ^ x >> 13) * 0xc2b2ae35u;
  return x ^ x >> 16;
}

static inline void spread_lanes(uint32_t h[4]) {
  h[0] += h[1] + h[2] + h[3];
  for (int i = 1; i < 4; i++) h[i] += h[0];
}

static inline void finish_hash(uint32_t h[4], uint32_t bytes) {
  for (int i = 0; i < 4; i++) h[i] ^= bytes;
  spread_lanes(h);
  for (int i = 0; i < 4; i++) h[i] = scramble(h[i]);
  spread_lanes(h);
}

/* Hash of any bytes under seed 0. */
static void hash_bytes(const void *data, size_t bytes, uint32_t h[4]) {
  const unsigned char *from = data;
  uint32_t k[4];
  memset(h, 0, 16);
  size_t at = 0;
  for (; at + 16 <= bytes; at += 16) {
    memcpy(k, from + at, 16);
    mix_block(h, k);
  }
  memset(k, 0, 16);
  memcpy(k, from + at, bytes - at);
  mix_tail(h, k);
  finish_hash(h, (uint32_t)bytes);
}

#endif
