import CacheMgr = require('dw/system/CacheMgr');
import { MINUTE } from '../../platform/rules/durations';
import { now } from '../../platform/clock';
import { describeError, logOf } from '../../platform/log';
import { nextNumber } from '../../platform/storedValues';
import { inTransaction } from '../../platform/transaction';

/**
 * Counts something that happened. What is counted must not fail because the counter did: then it is logged only.
 * @param name - for example `webhook-refused`; the counter is the TikTokShopValue of this name
 */
export function count(name: string): void {
    add(name, 1);
}

/** Declared in caches.json. */
const CACHE = 'TikTokShopCounters';
/** Milliseconds between two writes of one counter. */
const PAUSE = MINUTE;

/** What was counted since the last write, on this application server. */
interface Pending {
    writtenAt: number;
    count: number;
}

/**
 * Counts something that strangers can do as often as they like: it writes at most once a minute. What was counted in
 * between is added with the next write, or lost with the cache.
 */
export function countSeldom(name: string): void {
    const cache = pendingCounts();
    const pending = cache && (cache.get(name) as Pending | undefined);
    const time = now().getTime();
    if (cache && pending && time - pending.writtenAt < PAUSE) {
        cache.put(name, { writtenAt: pending.writtenAt, count: pending.count + 1 });
        return;
    }
    add(name, pending ? pending.count + 1 : 1);
    if (cache) {
        cache.put(name, { writtenAt: time, count: 0 });
    }
}

/** Null where the instance has too many caches to register ours; then every count is written. */
function pendingCounts(): dw.system.Cache | null {
    try {
        return CacheMgr.getCache(CACHE);
    } catch (e) {
        return null;
    }
}

function add(name: string, step: number): void {
    try {
        inTransaction(() => nextNumber(name, step));
    } catch (e) {
        logOf('count').warn(name + ' was not counted: ' + describeError(e));
    }
}
