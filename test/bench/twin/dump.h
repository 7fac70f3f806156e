/* Reads the dump that twin.ts writes: blocks of a length (8 bytes) and that many bytes, padded to eight. */
#ifndef TWIN_DUMP_H
#define TWIN_DUMP_H

#include "mathematics.h"
#include "tape.h"

struct run {
  struct world world;
  struct tape tape;
  unsigned char *buffer;  /* all columns */
  const void *initial;
  size_t bytes;
  const int32_t *schedule;
  int phases, from, to;
};

static unsigned char *cursor;

static const void *block(size_t *bytes) {
  uint64_t length;
  memcpy(&length, cursor, 8);
  const void *data = cursor + 8;
  cursor += 8 + (length + 7) / 8 * 8;
  if (bytes) *bytes = length;
  return data;
}

static void *room(size_t bytes) {
  void *p = aligned_alloc(64, (bytes + 127) / 64 * 64);
  if (!p) exit(3);
  memset(p, 0, bytes);
  return p;
}

static void hash_block(uint32_t h[4]) {
  size_t bytes;
  const void *text = block(&bytes);
  hash_bytes(text, bytes, h);
}

static void read_channels(struct run *run) {
  struct world *w = &run->world;
  const int32_t *plans = block(NULL);
  for (int n = 0; n < CHANNEL_COUNT; n++) {
    struct channel *channel = &w->channels[n];
    channel->on = plans[4 * n];
    channel->by_case = plans[4 * n + 1];
    channel->by_state = plans[4 * n + 2];
    channel->months = plans[4 * n + 3];
    hash_block(channel->hash);
    const size_t width = (size_t)(channel->by_case ? w->n.cases : 1) * (channel->by_state ? w->n.states : 1);
    if (channel->on) channel->column = room(8 * width * (channel->months + 1));
  }
}

static void read_tape(struct run *run) {
  struct world *w = &run->world;
  struct tape *t = &run->tape;
  memcpy(t->key, block(NULL), 16);
  t->states = room(16 * w->n.states);
  t->cases = room(16 * w->n.cases);
  for (int i = 0; i < w->n.states; i++) hash_block(t->states[i]);
  for (int c = 0; c < w->n.cases; c++) hash_block(t->cases[c]);
  const size_t streams = 4 * (size_t)w->n.states * w->n.cases;
  t->a = room(streams);
  t->b = room(streams);
  t->c = room(streams);
  t->counter = room(streams);
}

static void read_world(struct run *run) {
  struct world *w = &run->world;
  memcpy(&w->n, block(NULL), sizeof w->n);
  run->initial = block(&run->bytes);
  run->buffer = room(run->bytes);
  memcpy(run->buffer, run->initial, run->bytes);
  const int32_t *offset = block(NULL);
#define PLACE_F(name) w->name = (double *)(run->buffer + *offset++);
#define PLACE_I(name) w->name = (int32_t *)(run->buffer + *offset++);
  COLUMNS(PLACE_F, PLACE_I)
  w->p = (const struct parameters *)w->coefficients;
  w->list = room(4 * w->n.states + 4);
}

static struct run *read_dump(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  const size_t bytes = ftell(file);
  rewind(file);
  cursor = room(bytes);
  if (fread(cursor, 1, bytes, file) != bytes) exit(2);
  fclose(file);
  struct run *run = room(sizeof *run);
  ROOTS = block(NULL);
  LOGARITHMS = block(NULL);
  const int32_t *range = block(NULL);
  run->from = range[0];
  run->to = range[1];
  read_world(run);
  size_t phases;
  run->schedule = block(&phases);
  run->phases = phases / 4;
  read_channels(run);
  read_tape(run);
  return run;
}

#endif
