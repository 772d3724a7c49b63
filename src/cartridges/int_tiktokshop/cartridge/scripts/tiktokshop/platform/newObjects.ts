import CustomObjectMgr = require('dw/object/CustomObjectMgr');

/**
 * Custom objects that this request may still create. The platform ends a request that creates more than ten, and no `catch`
 * prevents that. Jobs have no limit.
 */
let left = Infinity;

const LIMIT_REACHED = 'This request may create no more custom objects';

/** Says how many custom objects the present request may create, for requests about many orders. */
export function limitNewObjects(count: number): void {
    left = count;
}

/** How many custom objects the present request may still create. */
export function newObjectsLeft(): number {
    return left;
}

/**
 * Creates a custom object. Needs a transaction.
 * @throws an error for `isObjectLimitReached` where the request may create no more
 */
export function newObject<K extends keyof TikTokShopObjects>(type: K, key: string): TypedCustomObject<K> {
    if (left <= 0) {
        throw new Error(LIMIT_REACHED);
    }
    left -= 1;
    return CustomObjectMgr.createCustomObject(type, key);
}

/** Whether work was rolled back because the request may create no more custom objects: the next request continues. */
export function isObjectLimitReached(error: unknown): boolean {
    return (error as { message?: string }).message === LIMIT_REACHED;
}
