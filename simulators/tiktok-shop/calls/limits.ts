import type { Json } from '../../json';
import { ApiError } from './apiError';
import { refuseUnknown } from '../refuseUnknown';

/** At most so many calls in so many seconds. */
export interface Limit {
    calls: number;
    seconds: number;
}

/** What a limit counts: all calls of the app, those for a shop, or those of an endpoint for a shop. */
type Scope = 'app' | 'shop' | 'endpoint';

const SCOPES: Scope[] = ['app', 'shop', 'endpoint'];

/** Refuses calls that are too many. TikTok names no figures: there are no limits until a control sets some. */
export class Limits {
    private rules: Record<Scope, Limit[]> = { app: [], shop: [], endpoint: [] };
    private counts = new Map<string, { window: number; calls: number }>();

    /**
     * Replaces all limits.
     * @param input - lists of limits by scope
     * @throws Error that says what was expected
     */
    configure(input: Json): void {
        refuseUnknown(input, SCOPES);
        const rules = { app: limitsIn(input.app), shop: limitsIn(input.shop), endpoint: limitsIn(input.endpoint) };
        this.rules = rules;
        this.counts = new Map();
    }

    /** The limits as they are. */
    describe(): Record<string, Limit[]> {
        return this.rules;
    }

    /**
     * Counts a call. A refused call counts for no limit.
     * @param now - milliseconds since the epoch
     * @throws ApiError 36009002
     */
    count(shopId: string, endpoint: string, now: number): void {
        const keys: Record<Scope, string> = { app: '', shop: shopId, endpoint: `${shopId} ${endpoint}` };
        const due = SCOPES.flatMap((scope) =>
            this.rules[scope].map((limit, index) => {
                const window = Math.floor(now / (limit.seconds * 1000));
                const key = `${scope} ${index} ${keys[scope]}`;
                const known = this.counts.get(key);
                const calls = known && known.window === window ? known.calls : 0;
                return { key, window, calls, isFull: calls >= limit.calls };
            })
        );
        if (due.some((one) => one.isFull)) {
            throw new ApiError(36009002, 'Too many requests. Please try again later.');
        }
        due.forEach(({ key, window, calls }) => this.counts.set(key, { window, calls: calls + 1 }));
    }
}

function limitsIn(value: unknown): Limit[] {
    const list = (value === undefined ? [] : value) as Json[];
    const isLimit = (one: Json | null): boolean =>
        typeof one === 'object' &&
        one !== null &&
        Object.keys(one).sort().join() === 'calls,seconds' &&
        [one.calls, one.seconds].every((number) => Number.isInteger(number) && Number(number) > 0);
    if (!Array.isArray(list) || !list.every(isLimit)) {
        throw new Error('app, shop and endpoint: lists of {"calls":10,"seconds":1} are expected');
    }
    return list as unknown as Limit[];
}
