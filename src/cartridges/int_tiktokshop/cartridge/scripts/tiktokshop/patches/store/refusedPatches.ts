import CacheMgr = require('dw/system/CacheMgr');

/** Declared in caches.json. */
const CACHE = 'TikTokShopRefusedPatches';
const KEY = 'refused';
/** Refused patches kept until they are recorded; so many at once have one cause. */
const KEPT = 50;
/** Characters of a message: a cache keeps no value of more than 128 KB (platform quota), and so none of the others. */
const LONGEST = 1000;

/** A patch that a hook has refused. */
export interface RefusedPatch {
    orderNo: string;
    isFromOms: boolean;
    code: string;
    msg: string;
}

/**
 * Keeps a refused patch until a later request or job can record it: with the refusal the platform rolls back everything
 * that its hook writes to the database. A cache belongs to one application server, so the next run there records it.
 */
export function keepRefusedPatch(patch: RefusedPatch): void {
    const cache = refusals();
    if (cache) {
        const short: RefusedPatch = {
            orderNo: patch.orderNo,
            isFromOms: patch.isFromOms,
            code: patch.code,
            msg: patch.msg.slice(0, LONGEST)
        };
        cache.put(KEY, kept(cache).concat([short]).slice(-KEPT));
    }
}

/** Returns the refused patches of this application server and forgets them. */
export function takeRefusedPatches(): RefusedPatch[] {
    const cache = refusals();
    const patches = cache ? kept(cache) : [];
    if (cache && patches.length > 0) {
        cache.put(KEY, []);
    }
    return patches;
}

function kept(cache: dw.system.Cache): RefusedPatch[] {
    return (cache.get(KEY) as RefusedPatch[] | undefined) || [];
}

/** Null where the instance has too many caches to register ours; then only the log knows of the refusal. */
function refusals(): dw.system.Cache | null {
    try {
        return CacheMgr.getCache(CACHE);
    } catch (e) {
        return null;
    }
}
