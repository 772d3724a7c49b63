import { Stopped } from '#sfcc-mocks';
import type { TestInstance } from '#helpers/platform/testInstance';

/** Number of stop points that something passes. */
export function stopPointsOf(sfcc: TestInstance, act: () => void): number {
    let points = 0;
    sfcc.instance.onProbe = () => {
        points += 1;
    };
    act();
    sfcc.instance.onProbe = null;
    return points;
}

/**
 * Does something and ends its script at the n-th stop point, uncatchably, as a crash would.
 * @returns whether it got that far
 */
export function stopAt(sfcc: TestInstance, point: number, act: () => void): boolean {
    let seen = 0;
    sfcc.instance.onProbe = (execution, kind, moment) => {
        seen += 1;
        if (seen === point + 1) {
            execution.end(new Stopped(kind + ' ' + moment));
        }
    };
    act();
    sfcc.instance.onProbe = null;
    return seen > point;
}

/** Does something again and again, each time stopped one point later, until it gets to its end. */
export function stopEverywhere(sfcc: TestInstance, act: () => void): void {
    let point = 0;
    while (stopAt(sfcc, point, act)) {
        point += 1;
    }
}

/** Number of commits of something. */
export function commitsOf(sfcc: TestInstance, act: () => void): number {
    let commits = 0;
    sfcc.instance.onProbe = (_execution, kind, moment) => {
        commits += kind === 'commit' && moment === 'before' ? 1 : 0;
    };
    act();
    sfcc.instance.onProbe = null;
    return commits;
}

/** Does something, and runs something else to its end right before the n-th commit of the first. */
export function interruptAt(sfcc: TestInstance, commit: number, act: () => void, other: () => void): void {
    let seen = 0;
    sfcc.instance.onProbe = (_execution, kind, moment) => {
        if (kind !== 'commit' || moment !== 'before') {
            return;
        }
        if (seen === commit) {
            sfcc.instance.onProbe = null;
            other();
        }
        seen += 1;
    };
    act();
    sfcc.instance.onProbe = null;
}
