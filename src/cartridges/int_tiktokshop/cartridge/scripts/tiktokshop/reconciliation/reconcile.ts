import { DAY, DAY_IN_SECONDS, MINUTE } from '../platform/rules/durations';
import { fromNow, now } from '../platform/clock';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { eachInTransaction } from '../platform/eachInTransaction';
import { isCrowded } from '../platform/objectCount';
import type { Notice } from '../platform/rules/notice';
import { formerSitesOf, hasLeftWithin, isOfThisSite, movesOf } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { openAccess } from '../shops/openAccess';
import { whyNotCalled } from '../shops/whyNotCalled';
import { shopTurns } from '../shops/shopTurns';
import { problemOfShop, tryShop } from '../shops/tryShop';
import { canCall, siteConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { keepingSink, loggingSink } from './differenceSink';
import { lastReconcileRun } from './keptRun';
import { reconcileShop } from './reconcileShop';
import { keptDifferences } from './rules/keptDifferences';
import { nextRun, nothingCompared } from './rules/reconcileRun';
import type { ReconcileCounts } from './rules/reconcileRun';
import { differencesFoundBefore, removeDifference } from './store/differences';

/** What a run is asked to do. */
export interface ReconcileRequest {
    /** How many days back orders, cancellations, packages and returns are compared. */
    days: number;
    /** Minutes after which the run ends; the next run resumes there. */
    maxMinutes: number;
    /** Whether to keep nothing, and say what is found. */
    isDry: boolean;
}

/** What one run came to. */
export interface ReconcileResult {
    shops: number;
    counts: ReconcileCounts;
    /** Whether the run ended before all was compared: the next run resumes. */
    isCutShort: boolean;
    /** TikTok's ids of orders and returns that could not be compared; the log says why. */
    broken: string[];
    problems: Notice[];
    /** Why some of the shops were not compared, which operations hear in another way, too. */
    remarks: Notice[];
}

/** Old differences that one run forgets. */
const MAX_FORGOTTEN = 1000;

/** A shop that moves leaves its orders here. They are compared here as far as the comparison looks back. */
function isCompared(shop: ShopObject, days: number): boolean {
    return isOfThisSite(shop) || hasLeftWithin(shop, days * DAY_IN_SECONDS);
}

/** Whether other sites had a shop, and nobody knows until when: 0.1.0 did not record it. */
function hasUnrecordedMoves(shop: ShopObject): boolean {
    return formerSitesOf(shop).length > 0 && movesOf(shop).length === 0;
}

/** Compares each shop of this site on TikTok with the orders and returns here, and keeps what differs. */
export function reconcile(request: ReconcileRequest): ReconcileResult {
    const end = now().getTime() + request.maxMinutes * MINUTE;
    const isOver = (): boolean => now().getTime() >= end;
    const ours = siteConnections().filter(({ shop }) => isCompared(shop, request.days));
    const connections = ours.filter(canCall);
    const result: ReconcileResult = {
        shops: ours.length,
        counts: nothingCompared(),
        isCutShort: false,
        broken: [],
        problems: [],
        remarks: []
    };
    if (!request.isDry) {
        forgetOld();
    }
    const turns = shopTurns('reconcile', connections, { isOver: isOver, isDry: request.isDry });
    turns.visitAll((connection) => forShop(connection, request, isOver, result));
    result.remarks = whyNotCalled(ours);
    return result;
}

/** A shop that fails keeps no other from being compared. */
function forShop(
    connection: Connection,
    request: ReconcileRequest,
    isOver: () => boolean,
    result: ReconcileResult
): void {
    const { shop } = connection;
    const shopId = shop.custom.shopId;
    const before = request.isDry ? null : lastReconcileRun(shopId);
    const run = nextRun(before, request.days, hasUnrecordedMoves(shop), tiktokSeconds());
    const counted = nothingCompared();
    addCounts(counted, run.counts, -1);
    const problem = tryShop('reconcile', connection, () => {
        const access = openAccess(connection);
        const sink = request.isDry ? loggingSink(run) : keepingSink(run, shopId);
        const kept = reconcileShop(access, run, sink, isOver);
        result.broken = result.broken.concat(sink.broken);
        return kept;
    });
    addCounts(counted, run.counts, 1);
    addCounts(result.counts, counted, 1);
    result.isCutShort = result.isCutShort || run.phase !== null;
    if (problem) {
        result.problems.push(problemOfShop(shop, problem));
    }
}

/** A run that resumes counts what it does itself. */
function addCounts(sum: ReconcileCounts, counts: ReconcileCounts, factor: number): void {
    (Object.keys(sum) as Array<keyof ReconcileCounts>).forEach((name) => {
        sum[name] += factor * counts[name];
    });
}

/** TikTok tells nothing of differences that are this old. */
function forgetOld(): void {
    const days = keptDifferences(isCrowded()).days;
    eachInTransaction(differencesFoundBefore(fromNow(-days * DAY), MAX_FORGOTTEN), removeDifference);
}
