import { markCountDue } from '../lifecycle/store/ledger/due/countDue';
import { dispatchesPassed } from '../lifecycle/store/ledger/dispatchDeadline';
import { now } from '../platform/clock';
import { eachInTransaction } from '../platform/eachInTransaction';
import { inTransaction } from '../platform/transaction';
import { measureFigures, storeMeasureFigures } from './store/measureFigures';

/** Most orders past their deadline that one run marks; the next run takes the others. */
const MARKED = 1000;

/**
 * Makes orders due for counting whose dispatch deadline has passed: nothing else about them changes. Reads only those
 * whose deadline has passed since the last run that found some.
 */
export function noticePassedDeadlines(): void {
    const figures = measureFigures();
    const until = now();
    const passed = dispatchesPassed(new Date(figures.passedUntil || 0), until, MARKED);
    if (passed.length === 0) {
        return;
    }
    eachInTransaction(passed, markCountDue);
    const last = passed[passed.length - 1];
    const isCut = passed.length === MARKED && last !== undefined && last.custom.shipBy !== null;
    figures.passedUntil = isCut ? (last.custom.shipBy as Date).toISOString() : until.toISOString();
    inTransaction(() => storeMeasureFigures(figures));
}
