/*
 * exp, log and the normal quantile with the algorithms of sim/random/mathematics.ts, so that bits agree; the tables come with
 * the dump. Quantile: M. J. Wichura, AS 241 (1988).
 */
#ifndef TWIN_MATHEMATICS_H
#define TWIN_MATHEMATICS_H

#include "twin.h"

static const double *ROOTS;
static const double *LOGARITHMS;

/* 2^e for a normal result. */
static inline double power_of_two(int e) {
  const uint64_t bits = (uint64_t)(e + 1023) << 52;
  double x;
  memcpy(&x, &bits, 8);
  return x;
}

static inline double exp_of_normal(double x, int shift) {
  const double round = 6755399441055744.0;
  const double n = x * 184.6649652337873 + round - round;
  const double r = x - n * 0.005415212347998022 - n * 1.2655086083325438e-13;
  const double square = r * r;
  const double growth =
      r + square * (0.5 + r * 0.16666666666666666 + square * (0.041666666666666664 + r * 0.008333333333333333));
  const int index = (int)n;
  const int pair = (index & 127) << 1;
  const double root = ROOTS[pair];
  return (root + (ROOTS[pair + 1] + root * growth)) * power_of_two((index >> 7) + shift);
}

static double exp_at_the_edge(double x) {
  if (x > 709.782712893384) return INFINITY;
  if (x < -745.1332191019412) return 0;
  if (x != x) return x;
  return x > 0 ? exp_of_normal(x, -1) * 2 : exp_of_normal(x, 64) * 0x1p-64;
}

static inline double exponential(double x) { return x > -708 && x < 709 ? exp_of_normal(x, 0) : exp_at_the_edge(x); }

/* Natural logarithm of a normal positive number. */
static double logarithm(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  const int high = (int)(bits >> 32);
  const int k = (high >> 20) - 1023;
  const int j = ((high & 0xfffff) + 0x1000) >> 13;
  const double *entry = LOGARITHMS + 4 * j;
  const double z = (x * power_of_two(-k) - (1 + j * 0.0078125)) * entry[0];
  const double r = z + entry[1];
  const double square = r * r;
  const double bend = square * (-0.5 + r * 0.3333333333333333 +
                                square * (-0.25 + r * 0.2 + square * (-0.16666666666666666 + r * 0.14285714285714285 + square * -0.125)));
  const double twos = k + (j > 53);
  const double base = twos * 0.6931471805598903 + entry[2];
  const double sum = base + z;
  return sum + (z - (sum - base) + (entry[3] + twos * 5.497923018708371e-14) + bend);
}

static inline double horner(double x, const double c[8]) {
  double sum = c[0];
  for (int i = 1; i < 8; i++) sum = sum * x + c[i];
  return sum;
}

/* For p strictly between 0 and 1. */
static double normal_quantile(double p) {
  static const double MIDDLE[2][8] = {
      {2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
       13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665},
      {5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597,
       5394.196021424751, 687.1870074920579, 42.31333070160091, 1}};
  static const double NEAR[2][8] = {
      {0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
       3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835},
      {1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
       0.6897673349851, 1.6763848301838038, 2.053191626637759, 1}};
  static const double FAR[2][8] = {
      {2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
       0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103},
      {2.0442631033899397e-15, 1.4215117583164459e-7, 0.000018463183175100548, 0.0007868691311456133,
       0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1}};
  const double q = p - 0.5;
  if (fabs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * horner(r, MIDDLE[0]) / horner(r, MIDDLE[1]);
  }
  const double r = sqrt(-logarithm(q < 0 ? p : 1 - p));
  const double value = r <= 5 ? horner(r - 1.6, NEAR[0]) / horner(r - 1.6, NEAR[1]) : horner(r - 5, FAR[0]) / horner(r - 5, FAR[1]);
  return q < 0 ? -value : value;
}

#endif
