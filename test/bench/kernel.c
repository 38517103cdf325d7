/* The arithmetic of the bench's company and nothing else: what an optimised loop needs for it. Reads its figures from a
   file of doubles, plays all scenarios at each line of standard input, and answers with its time and what it found. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { STOCK, LINE, PHONE };
enum { STEPS = 1026 };
#define TRACE 1e-9
#define UNIT (1 - 1e-6)

static int days, capacities, scenarios, every, allowance;
static double target;
static double *volume;

typedef struct {
  double receipt, capacity;
  const double *each, *usual, *figure, *served, *abandoned;
  double use[1024], load[1024], holds[1024];
  long breaches;
  double first, lacking;
} Capacity;
static Capacity *all;

static double arrivals[1025], passed[1025], lacking[1025], beyond[1025];
static int open_days[1025];
static double sink;

static const double *take(const double **at, long count) {
  const double *here = *at;
  *at += count;
  return here;
}

static void stock(Capacity *c, double on_hand) {
  double level = on_hand, queue = 0, demanded = 0, supplied = on_hand;
  for (int day = 0; day < days; day++) {
    if (day > 0 && day % every == 0) { level += c->receipt; supplied += c->receipt; }
    double demand = arrivals[day], served = fmin(queue + demand, fmax(0, level));
    double today = fmin(demand, fmax(0, served - queue));
    passed[day] = served;
    lacking[day] = demand - today;
    queue += demand - served;
    level -= served;
    demanded += demand;
    c->load[day] += demanded;
    c->holds[day] += supplied;
    c->use[day] += supplied > 0 ? demanded / supplied : 0;
  }
}

static void line(Capacity *c, double rate) {
  double waiting = 0, came = 0, held = 0;
  for (int day = 0; day < days; day++) {
    double offered = waiting + arrivals[day], holds = day % 7 < 5 ? rate : 0, served = fmin(offered, holds);
    passed[day] = served;
    waiting = offered - served;
    came += arrivals[day];
    held += holds;
    if (day >= 7) { came -= arrivals[day - 7]; held -= (day - 7) % 7 < 5 ? rate : 0; }
    c->load[day] += served;
    c->holds[day] += holds;
    if (day >= 6 && holds > 0) c->use[day] += came / held;
  }
}

/* First in, first out: who is served when; for a line also who waits longer than is allowed. */
static void cross(int is_line) {
  int cohort = -1;
  double left = 0;
  for (int day = 0; day < days; day++) beyond[day] = 0;
  for (int day = 0; day < days; day++) {
    double amount = passed[day];
    while (amount > TRACE) {
      while (left <= TRACE && cohort < days - 1) left = arrivals[++cohort];
      if (left <= TRACE) break;
      double taken = fmin(amount, left);
      int ready = (cohort > 0 ? open_days[cohort - 1] : 0) + 1;
      if (open_days[day] - ready > allowance) beyond[cohort] += taken;
      sink += taken / arrivals[cohort];
      amount -= taken;
      left -= taken;
    }
  }
  if (!is_line) return;
  for (int rest = cohort < 0 ? 0 : cohort; rest < days; rest++) {
    double unserved = rest == cohort ? left : arrivals[rest];
    int ready = (rest > 0 ? open_days[rest - 1] : 0) + 1;
    if (unserved > TRACE && open_days[days - 1] - ready + 1 > allowance) beyond[rest] += unserved;
  }
}

static int phone(Capacity *c) {
  int first = -1;
  for (int day = 0; day < days; day++) {
    double calls = arrivals[day], place = calls / c->capacity * 256;
    int below = (int)fmin(place, STEPS - 2);
    double part = place - below;
    double served = c->served[below] + part * (c->served[below + 1] - c->served[below]);
    double gone = c->abandoned[below] + part * (c->abandoned[below + 1] - c->abandoned[below]);
    c->load[day] += calls;
    c->holds[day] += c->capacity;
    c->use[day] += calls / c->capacity;
    lacking[day] = served < target ? calls * gone : 0;
    if (served < target && first < 0) first = day;
  }
  return first;
}

static void play(void) {
  for (int i = 0; i < capacities; i++) {
    Capacity *c = &all[i];
    int kind = i % 3;
    c->breaches = 0;
    c->first = c->lacking = 0;
    for (int day = 0; day < days; day++) c->use[day] = c->load[day] = c->holds[day] = 0;
    for (int s = 0; s < scenarios; s++) {
      double a_day = volume[s] / days * c->each[s];
      for (int day = 0; day < days; day++)
        arrivals[day] = a_day + (kind != LINE || day % 7 < 5 ? c->usual[s] : 0);
      int first = -1;
      if (kind == PHONE) first = phone(c);
      else {
        if (kind == STOCK) stock(c, c->figure[s]);
        else line(c, c->figure[s]);
        cross(kind == LINE);
        double *short_of = kind == STOCK ? lacking : beyond;
        for (int day = days - 1; day >= 0; day--)
          if (short_of[day] >= UNIT) first = day;
      }
      const double *short_of = kind == LINE ? beyond : lacking;
      for (int day = 0; day < days; day++) c->lacking += short_of[day];
      if (first >= 0) { c->breaches++; c->first += first; }
    }
  }
}

int main(int count, char **argument) {
  FILE *file = count > 1 ? fopen(argument[1], "rb") : NULL;
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file) / (long)sizeof(double);
  rewind(file);
  double *figures = malloc(size * sizeof(double));
  if (!figures || fread(figures, sizeof(double), size, file) != (size_t)size) return 2;
  const double *at = figures;
  days = (int)*at++; capacities = (int)*at++; scenarios = (int)*at++; every = (int)*at++;
  allowance = (int)*at++; target = *at++;
  volume = (double *)take(&at, scenarios);
  all = calloc(capacities, sizeof(Capacity));
  for (int i = 0; i < capacities; i++) {
    all[i].receipt = *at++;
    all[i].capacity = *at++;
    all[i].each = take(&at, scenarios);
    all[i].usual = take(&at, scenarios);
    all[i].figure = take(&at, scenarios);
    all[i].served = take(&at, STEPS);
    all[i].abandoned = take(&at, STEPS);
  }
  for (int day = 0, seen = 0; day < days; day++) open_days[day] = seen += day % 7 < 5;
  for (int c; (c = getchar()) != EOF;) {
    if (c != '\n') continue;
    struct timespec from, to;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    play();
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    printf("%.6f", (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6);
    for (int i = 0; i < capacities; i++) printf(" %ld %.9g %.9g", all[i].breaches, all[i].first, all[i].lacking);
    printf(" %.3g\n", sink + all[0].use[0] + all[0].load[0] + all[0].holds[0]);
    fflush(stdout);
  }
  return 0;
}
