import { cacheNamed } from '../../platform/cacheNamed';

/** Declared in caches.json. Without it, only the log knows of the refusal. */
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
    /** Where in the patch. */
    path: string;
    msg: string;
}

/**
 * Keeps a refused patch until a later request or job can record it: with the refusal the platform rolls back everything
 * that its hook writes to the database. A cache belongs to one application server, so the next run there records it.
 */
export function keepRefusedPatch(patch: RefusedPatch): void {
    const cache = cacheNamed(CACHE);
    if (cache) {
        const short: RefusedPatch = {
            orderNo: patch.orderNo,
            isFromOms: patch.isFromOms,
            code: patch.code,
            path: patch.path.slice(0, LONGEST),
            msg: patch.msg.slice(0, LONGEST)
        };
        cache.put(KEY, kept(cache).concat([short]).slice(-KEPT));
    }
}

/** Returns the refused patches of this application server and forgets them. */
export function takeRefusedPatches(): RefusedPatch[] {
    const cache = cacheNamed(CACHE);
    const patches = cache ? kept(cache) : [];
    if (cache && patches.length > 0) {
        cache.put(KEY, []);
    }
    return patches;
}

function kept(cache: dw.system.Cache): RefusedPatch[] {
    return (cache.get(KEY) as RefusedPatch[] | undefined) || [];
}
