import type { Json } from '../json';

/**
 * Checks the body of the "file ready" call: exactly what the official cartridge sends, no more and no less.
 * @returns what was expected, or null
 */
export function notifyFault(body: Json | null): string | null {
    if (!body || !sameKeys(body, ['business_platform', 'external_business_id', 'params'])) {
        return 'business_platform, external_business_id and params are expected';
    }
    if (body.business_platform !== 'SALESFORCE') {
        return 'business_platform SALESFORCE is expected';
    }
    if (typeof body.external_business_id !== 'string') {
        return 'external_business_id is expected to be a text';
    }
    const params = body.params as Json;
    if (typeof params !== 'object' || params === null || !sameKeys(params, ['url', 'feed_type', 'update_type'])) {
        return 'params with url, feed_type and update_type is expected';
    }
    if (params.feed_type !== 'order' || params.update_type !== 'update' || !/^https?:\/\//.test(String(params.url))) {
        return 'feed_type order, update_type update and an absolute url are expected';
    }
    return null;
}

function sameKeys(object: Json, keys: string[]): boolean {
    return JSON.stringify(Object.keys(object).sort()) === JSON.stringify([...keys].sort());
}
