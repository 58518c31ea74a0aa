// A service day while it is told: its times on Jember's own clock (UTC+7 all year), none of them later than now, and the
// message by which a fact reaches the server.
import { ulid } from 'ulid';
import type { Caller } from '../../functions/api/http/env.ts';
import type { ReportedFact } from '../../shared/domain/fact.ts';
import { between, draw, type Random } from './random.ts';

const MINUTE_MS = 60_000;

/** A fact as sent: by whom, and when it arrived. */
export type Message = { caller: Caller; receivedAt: Date; fact: ReportedFact };

export class Day {
  readonly date: string;
  readonly isToday: boolean;
  readonly #start: number;
  readonly #now: number;

  constructor(date: string, today: string, now: Date) {
    this.date = date;
    this.isToday = date === today;
    this.#start = Date.parse(`${date}T00:00:00+07:00`);
    this.#now = now.getTime();
  }

  /** The moment at a minute of the day, or now where that is still to come. */
  at(minute: number): Date {
    const moment = this.#start + Math.round(minute * 60) * 1_000;
    return new Date(Math.min(moment, this.#now));
  }

  /** The minute of the day at a moment. */
  minuteOf(at: string): number {
    return (Date.parse(at) - this.#start) / MINUTE_MS;
  }

  /** What every fact of this day begins with, written down at a minute of the day. */
  head(minute: number, random: Random) {
    const at = this.at(minute);
    const id = ulid(at.getTime(), random);
    return { id, serviceDate: this.date, meal: 'noon' as const, at: at.toISOString() };
  }

  /** A fact on its way: most phones are online, some for a while not, a few only the next morning. */
  message(caller: Caller, fact: ReportedFact, random: Random): Message {
    const delay = DELAYS_MIN[draw(random, DELAY_CHANCES, 'soon')];
    const arrives = Date.parse(fact.at) + between(random, ...delay) * MINUTE_MS;
    return { caller, fact, receivedAt: new Date(Math.min(Math.round(arrives), this.#now)) };
  }
}

const DELAY_CHANCES = { soon: 0, later: 0.06, nextDay: 0.015 } as const;
const DELAYS_MIN = { soon: [0.02, 0.8], later: [5, 120], nextDay: [1_080, 1_320] } as const;
