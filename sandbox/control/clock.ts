import type { Clock } from '../../sfcc-mocks';

interface Timer {
    time: number;
    run: () => void | Promise<void>;
}

/** Timers by time; those of the same time in the order they came. */
class Timers {
    private readonly waiting: Timer[] = [];

    add(timer: Timer): void {
        const position = this.waiting.findIndex((other) => other.time > timer.time);
        this.waiting.splice(position < 0 ? this.waiting.length : position, 0, timer);
    }

    /** Takes the next one that is due at a time. */
    takeDue(time: number): Timer | null {
        const first = this.waiting[0];
        return first && first.time <= time ? (this.waiting.shift() as Timer) : null;
    }

    next(): number | null {
        return this.waiting[0] ? this.waiting[0].time : null;
    }

    clear(): void {
        this.waiting.length = 0;
    }
}

/** A clock that stands still until it is moved: for tests and measurements. */
export class ManualClock implements Clock {
    private readonly timers = new Timers();

    constructor(private time: number) {}

    now(): number {
        return this.time;
    }

    at(time: number, run: () => void | Promise<void>): void {
        this.timers.add({ time, run });
    }

    /** Time passes while something runs; timers wait for the next `advance`. */
    elapse(milliseconds: number): void {
        this.time += milliseconds;
    }

    /** Moves the time and runs what is due on the way, in order. `advance(0)` runs what is due now. */
    async advance(milliseconds: number): Promise<void> {
        const target = this.time + milliseconds;
        for (let timer = this.timers.takeDue(target); timer; timer = this.timers.takeDue(target)) {
            this.time = Math.max(this.time, timer.time);
            await timer.run();
        }
        this.time = target;
    }
}

const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Real time plus what it was moved by. The offset is in shared memory, so that the script worker's clock follows.
 * Knows what is under way, to move only when nothing is.
 */
export class VirtualClock implements Clock {
    readonly shared = new SharedArrayBuffer(8);
    private readonly offset = new BigInt64Array(this.shared);
    private readonly timers = new Timers();
    private readonly underWay = new Set<Promise<unknown>>();
    private alarm: NodeJS.Timeout | null = null;
    private moving: Promise<void> = Promise.resolve();

    now(): number {
        return Date.now() + Number(Atomics.load(this.offset, 0));
    }

    at(time: number, run: () => void | Promise<void>): void {
        this.timers.add({ time, run });
        this.setAlarm();
    }

    /** Notes something as under way until it is settled. */
    track<T>(promise: Promise<T>): Promise<T> {
        this.underWay.add(promise);
        const done = (): void => {
            this.underWay.delete(promise);
        };
        promise.then(done, done);
        return promise;
    }

    /** Waits until nothing is under way. */
    async idle(): Promise<void> {
        while (this.underWay.size > 0) {
            await Promise.allSettled([...this.underWay]);
        }
    }

    /** Moves the time when nothing is under way, and runs what is due on the way, in order. One move at a time. */
    advance(milliseconds: number): Promise<void> {
        this.moving = this.moving.then(() => this.move(milliseconds));
        return this.moving;
    }

    private async move(milliseconds: number): Promise<void> {
        await this.idle();
        const target = this.now() + milliseconds;
        for (let timer = this.timers.takeDue(target); timer; timer = this.timers.takeDue(target)) {
            this.moveTo(timer.time);
            await timer.run();
            await this.idle();
        }
        this.moveTo(target);
        this.setAlarm();
    }

    /** Time never goes back. */
    private moveTo(time: number): void {
        const ahead = time - this.now();
        if (ahead > 0) {
            Atomics.add(this.offset, 0, BigInt(Math.ceil(ahead)));
        }
    }

    /** Timers also fire when their time comes by itself. */
    private setAlarm(): void {
        if (this.alarm) {
            clearTimeout(this.alarm);
        }
        const next = this.timers.next();
        if (next !== null) {
            const wait = Math.min(Math.max(0, next - this.now()), LONGEST_WAIT_MS);
            this.alarm = setTimeout(() => this.ring(), wait);
            this.alarm.unref();
        }
    }

    private ring(): void {
        for (let timer = this.timers.takeDue(this.now()); timer; timer = this.timers.takeDue(this.now())) {
            const { run } = timer;
            void this.track(Promise.resolve().then(run));
        }
        this.setAlarm();
    }

    /** Forgets all timers. */
    clear(): void {
        this.timers.clear();
        if (this.alarm) {
            clearTimeout(this.alarm);
        }
    }
}

/** The script worker's view of a VirtualClock. Nothing on the platform waits for a time there. */
export function followingClock(shared: SharedArrayBuffer): Clock {
    const offset = new BigInt64Array(shared);
    return {
        now: () => Date.now() + Number(Atomics.load(offset, 0)),
        at: () => {
            throw new Error('Timers belong to the main thread');
        }
    };
}
