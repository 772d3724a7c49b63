import { findRoute } from '../../../sfcc-mocks/web/routes';
import type { Route } from '../../../sfcc-mocks/web/routes';
import { ApiError } from '../calls/apiError';
import type { Endpoint } from '../calls/endpoint';
import { afterSaleEndpoints } from './afterSales';
import { cancelRequestEndpoints } from './cancelRequests';
import { cancellationEndpoints } from './cancellations';
import { cancellationListEndpoints } from './cancellationList';
import { correctionEndpoints } from './corrections';
import { fulfillmentEndpoints } from './fulfillment';
import { handoverEndpoints } from './handover';
import { labelEndpoints } from './labels';
import { logisticsEndpoints } from './logistics';
import { orderEndpoints } from './orders';
import { otherEndpoints } from './otherCalls';
import { packageEndpoints } from './packages';
import { refundEndpoints } from './refunds';
import { returnAnswerEndpoints } from './returnAnswers';
import { returnEndpoints } from './returns';
import { shopEndpoints } from './shops';
import { splitEndpoints } from './split';
import { webhookEndpoints } from './webhooks';

const ENDPOINTS: Endpoint[] = [
    ...shopEndpoints,
    ...webhookEndpoints,
    ...orderEndpoints,
    ...logisticsEndpoints,
    ...fulfillmentEndpoints,
    ...correctionEndpoints,
    ...splitEndpoints,
    ...packageEndpoints,
    ...labelEndpoints,
    ...handoverEndpoints,
    ...cancellationEndpoints,
    ...cancellationListEndpoints,
    ...cancelRequestEndpoints,
    ...returnEndpoints,
    ...returnAnswerEndpoints,
    ...refundEndpoints,
    ...afterSaleEndpoints,
    ...otherEndpoints
];

/** Calls are counted by endpoint even when they use a method that it does not have. */
const ANY_METHOD: Route[] = ENDPOINTS.map(({ path }) => ({ method: '', path }));

/** The version is the second part of a path. */
const VERSION = /^\/[a-z_]+\/(\d{6})\//;

/**
 * Real calls that this TikTok Shop refuses, because the app has no scope for them: by the beginning of their path.
 * Source: Open API reference, categories. Products, money, advertising and TikTok's warehouses are not its subject.
 */
const OTHER_CATEGORIES = [
    '/product/',
    '/finance/',
    '/promotion/',
    '/customer_service/',
    '/affiliate_seller/',
    '/affiliate_creator/',
    '/affiliate_partner/',
    '/analytics/',
    '/fbt/',
    '/supply_chain/',
    '/data_reconciliation/'
];

/** What such a call meets. */
function outOfScope(method: string, path: string): Endpoint {
    const scopes = [`seller.${(path.split('/')[1] as string).replace(/_.*/, '')}.basic`];
    return { method, path, scopes, forShop: false, isAnyCipher: true, answer: () => ({}) };
}

/**
 * The endpoint of a call, with the values of the placeholders in its path.
 * @param retired - beginnings of paths that TikTok has retired
 * @throws ApiError for a path or method that does not exist, or no longer does
 */
export function findEndpoint(
    method: string,
    path: string,
    retired: string[]
): { endpoint: Endpoint; path: Record<string, string> } {
    if (OTHER_CATEGORIES.some((beginning) => path.startsWith(beginning))) {
        return { endpoint: outOfScope(method, path), path: {} };
    }
    const found = findRoute(ENDPOINTS, method, path);
    if (retired.some((beginning) => path.startsWith(beginning)) || (found === 'no path' && isEarlierVersion(path))) {
        throw new ApiError(36009014, 'The version of this API has been retired. Please use a later version.');
    }
    if (found === 'no path') {
        throw new ApiError(36009009, 'Invalid path');
    }
    if (found === 'no method') {
        throw new ApiError(36009010, 'Invalid method');
    }
    const values = Object.entries(found.values).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { endpoint: found.route, path: Object.fromEntries(values) as Record<string, string> };
}

/** Whether a call exists in later versions only. */
function isEarlierVersion(path: string): boolean {
    const [, version = ''] = VERSION.exec(path) || [];
    const others = ENDPOINTS.map((endpoint) => VERSION.exec(endpoint.path)?.[1] || '');
    return others
        .filter((other) => other > version && version !== '')
        .some((other) => typeof findRoute(ANY_METHOD, '', path.replace(version, other)) === 'object');
}

/** The path of an endpoint with its placeholders, by any method; the path itself where there is none. */
export function endpointPathOf(path: string): string {
    const known = findRoute(ANY_METHOD, '', path);
    return typeof known === 'string' ? path : known.route.path;
}
