import type { Clock } from '../../sfcc-mocks/contracts/clock';
import type { Json } from '../json';
import type { App } from './app';
import type { Orders } from './orders';

/** What an endpoint gets to see. */
export interface ApiRequest {
    app: App;
    orders: Orders;
    clock: Clock;
    /** Values of the placeholders in the path. */
    path: Record<string, string>;
    query: URLSearchParams;
    body: Json;
}

/** One call of the Open API. */
export interface Endpoint {
    method: string;
    /** With placeholders, for example /fulfillment/202309/packages/{package_id}. */
    path: string;
    /** Any of them will do. */
    scopes: string[];
    forShop: boolean;
    /** @returns `data` of the answer; throws ApiError */
    answer(request: ApiRequest): unknown;
}

/** Matches a path; values of the placeholders, or null. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
    const wanted = pattern.split('/');
    const given = path.split('/');
    if (wanted.length !== given.length) {
        return null;
    }
    const values: Record<string, string> = {};
    for (const [position, part] of wanted.entries()) {
        if (part.startsWith('{')) {
            values[part.slice(1, -1)] = decodeURIComponent(given[position] as string);
        } else if (part !== given[position]) {
            return null;
        }
    }
    return values;
}
