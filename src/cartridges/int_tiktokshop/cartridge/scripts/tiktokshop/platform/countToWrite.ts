import { cacheNamed } from './cacheNamed';
import { now } from './clock';
import { MINUTE } from './rules/durations';

/** Declared in caches.json. */
const CACHE = 'TikTokShopCounters';
/** Milliseconds between two writes of one count. */
const PAUSE = MINUTE;

/** What was counted since the last write, on this application server. */
interface Pending {
    writtenAt: number;
    count: number;
}

/**
 * Counts what strangers can cause as often as they like, so that it is written at most once a minute. Without the cache, each is
 * written.
 * @param name - the same for what is counted together
 * @returns how many there were since the last write, with this one; 0 if it is too early to write. Those are lost with the cache
 */
export function countToWrite(name: string): number {
    const cache = cacheNamed(CACHE);
    if (!cache) {
        return 1;
    }
    const pending = cache.get(name) as Pending | undefined;
    const time = now().getTime();
    const count = pending ? pending.count + 1 : 1;
    const isEarly = pending !== undefined && time - pending.writtenAt < PAUSE;
    cache.put(name, { writtenAt: isEarly ? pending.writtenAt : time, count: isEarly ? count : 0 });
    return isEarly ? 0 : count;
}
