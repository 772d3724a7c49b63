import { interruptAt, stopAt } from '#helpers/faults/interruptions';
import type { TestInstance } from '#helpers/platform/testInstance';
import type { WorldKind } from './kinds/worldKind';

/** Most stop points and commits that a job of a world passes. */
const STOP_POINTS = 1000;
const COMMITS = 100;

/** What disturbs requests and jobs of a world. */
export class Disturbances {
    /** Whether anything was stopped so far. */
    anyStop = false;
    /** While one thing is disturbed, nothing else is. */
    private isBusy = false;

    constructor(
        private readonly sfcc: TestInstance,
        private readonly kind: WorldKind
    ) {}

    /**
     * Does something, and now and then stops it at some point, or lets something else happen in the middle of it.
     * @returns whether it was stopped, or may have been in vain: the caller asks again
     */
    around(random: () => number, act: () => void, other: () => void): boolean {
        const drawn = random();
        const { stops, overlaps } = this.kind;
        if (this.isBusy || drawn >= stops + overlaps) {
            act();
            return false;
        }
        this.isBusy = true;
        if (drawn < stops) {
            this.anyStop = true;
            stopAt(this.sfcc, early(random, STOP_POINTS), act);
        } else {
            interruptAt(this.sfcc, early(random, COMMITS), act, other);
        }
        this.isBusy = false;
        return true;
    }

    /** Lets something else happen in the middle of what is under way, unless that is disturbed already. */
    meanwhile(other: () => void): void {
        if (!this.isBusy) {
            this.isBusy = true;
            other();
            this.isBusy = false;
        }
    }
}

/** A number below another, small ones far more often. */
function early(random: () => number, below: number): number {
    return Math.floor(below ** random()) - 1;
}
