import type { Clock } from '../contracts/clock';

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
    private time: number;

    /** @param start - a moment in ISO 8601 */
    constructor(start: string) {
        this.time = Date.parse(start);
        if (Number.isNaN(this.time)) {
            throw new Error('A moment is written like 2026-11-23T10:00:00Z, not ' + start);
        }
    }

    now(): number {
        return this.time;
    }

    /** Nothing fires by itself: a test starts its jobs. */
    at(): void {}

    advance(milliseconds: number): void {
        this.time += milliseconds;
    }
}
