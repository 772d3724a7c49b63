import { tiktokSeconds } from '../shops/store/clockSkew';
import type { Notice } from '../platform/rules/notice';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { eachShop } from '../shops/eachShop';
import { openAccess } from '../shops/openAccess';
import { canCall, siteConnections } from '../shops/store/connections';
import { awaitedLists, awaitedOrders, forgottenOrders } from './rules/awaitedOrders';
import { readAwaitedReturns, readReturnsDue } from './readAwaitedReturns';
import { readChangedReturns } from './readChangedReturns';
import type { ReadUntil } from './readChangedReturns';
import { applyingPass } from './returnsPass';
import type { ReturnsPass } from './returnsPass';
import { startWork } from './returnsWork';
import type { ReturnsWork } from './returnsWork';
import { earlierAwaited, storeEarlierAwaited } from './store/earlierAwaited';

/** The result of reading the returns of all shops. */
export interface SyncedReturns {
    /** Returns that were new or had changed. */
    applied: number;
    /** Returns of orders that this site does not have. */
    withoutOrder: number;
    /** Such orders that the cartridge no longer waits for, because it waits for too many. */
    forgotten: number;
    /** What went wrong, or was not as documented. */
    problems: Notice[];
}

/** How far the returns of a shop were read, and what is read later. */
interface Stored extends ReadUntil {
    /** The latest orders that were not here although TikTok has a return of them: their returns are read when they come. */
    awaited?: string[];
    /** Which of the earlier ones were looked for last. */
    turn?: number;
}

/**
 * Asks TikTok which returns of each shop have changed, and applies them. A run that is cut short reads the same time
 * again with the next, because the cursor moves after the last page; a run that reads all the pages it may moves it to
 * the last change that it has seen.
 * @param maxPages - pages of fifty returns for each shop
 * @param pass - what to do with them
 */
export function syncReturns(maxPages: number, pass: ReturnsPass = applyingPass()): SyncedReturns {
    const result: SyncedReturns = { applied: 0, withoutOrder: 0, forgotten: 0, problems: [] };
    result.problems = eachShop(siteConnections().filter(canCall), (connection) => {
        // Buyers' deadlines run from when they ask: what was not read cannot be answered.
        const work = startWork(openAccess(connection, 'deadline'), pass);
        result.forgotten += syncShop(work, maxPages);
        result.applied += work.applied;
        result.withoutOrder += work.missing.length;
        return work.problems;
    });
    return result;
}

/** @returns how many orders the cartridge no longer waits for */
function syncShop(work: ReturnsWork, maxPages: number): number {
    const { shopId } = work.access.connection.shop.custom;
    const before = getRecord<Stored>(keyOf(shopId), { until: 0 });
    const now = tiktokSeconds();
    const turn = (before.turn || 0) + 1;
    const left = readAwaitedReturns(work, awaitedBefore(shopId, before), turn);
    readReturnsDue(work);
    const read = readChangedReturns(work, before, now, maxPages);
    if (read === null) {
        return 0;
    }
    if (!work.pass.isDry) {
        store(shopId, read, awaitedLists(awaitedOrders(left, work.missing)), turn);
    }
    return forgottenOrders(left, work.missing);
}

/** From the earliest on. */
function awaitedBefore(shopId: string, before: Stored): string[] {
    return earlierAwaited(shopId)
        .reduce((all, list) => all.concat(list), [])
        .concat(before.awaited || []);
}

function store(shopId: string, read: ReadUntil, awaited: string[][], turn: number): void {
    const earlier = awaited.slice(1);
    const stored: Stored = {
        until: Math.min(read.until, tiktokSeconds()),
        isCutShort: read.isCutShort,
        awaited: awaited[0],
        turn: earlier.length === 0 ? 0 : turn
    };
    inTransaction(() => {
        storeRecord(keyOf(shopId), stored);
        storeEarlierAwaited(shopId, earlier);
    });
}

function keyOf(shopId: string): string {
    return 'returns-' + shopId;
}
