import { ApiError } from './apiError';
import type { ApiRequest } from './endpoint';
import { INVALID } from './fulfillmentRefusals';
import type { TikTokOrder } from '../records/tiktokOrder';
import { providersOn } from '../facts/providers';
import type { Json } from '../../json';

interface Tracking {
    trackingNumber: string;
    providerId: string;
}

/** Codes of tracking that TikTok does not take: each call documents its own. Source: the codes of the calls' pages. */
export interface TrackingCodes {
    missing: number;
    specialCharacters: number;
    duplicate: number;
    tooOften: number;
}

const TRACKING_REFUSED = 21011022;

/** Of the calls whose pages have no other code. */
export const CORRECTION_CODES: TrackingCodes = {
    missing: TRACKING_REFUSED,
    specialCharacters: TRACKING_REFUSED,
    duplicate: TRACKING_REFUSED,
    tooOften: TRACKING_REFUSED
};

/** Of Mark Package As Shipped. */
export const MARK_CODES: TrackingCodes = {
    missing: 21001001,
    specialCharacters: 21004012,
    duplicate: 21011025,
    tooOften: 21011026
};

/** Of Ship Package. */
export const SHIP_CODES: TrackingCodes = { ...MARK_CODES, specialCharacters: TRACKING_REFUSED };

/** Of Batch Ship Packages. */
export const BATCH_CODES: TrackingCodes = { ...CORRECTION_CODES, duplicate: 21011025 };

const MESSAGES: Record<number, string> = {
    21001001: INVALID,
    21004012: 'Tracking number has special characters, verify failed.',
    21011022: 'Invalid tracking number or provider ID. Please double check and try again.',
    21011025: 'Duplicate tracking number.',
    21011026: 'fulfillment tracking no used times over limit'
};

function refused(code: number): ApiError {
    return new ApiError(code, MESSAGES[code] as string);
}

/** Whose tracking it is. */
interface Tracked {
    orderId: string;
    /** Empty for a package that is still to be made. */
    packageId: string;
}

/** @throws ApiError for a tracking number or carrier that TikTok does not take */
export function readTracking(request: ApiRequest, source: Json, tracked: Tracked, codes: TrackingCodes): Tracking {
    const { tracking_number: trackingNumber, shipping_provider_id: providerId } = source;
    if (
        typeof trackingNumber !== 'string' ||
        trackingNumber === '' ||
        typeof providerId !== 'string' ||
        providerId === ''
    ) {
        throw refused(codes.missing);
    }
    if (!/^[A-Za-z0-9-]+$/.test(trackingNumber)) {
        throw refused(codes.specialCharacters);
    }
    const { region, changedAddress } = request.orders.byId.get(tracked.orderId) as TikTokOrder;
    const offered = providersOn(region, region, changedAddress?.region_code || region);
    if (!offered.some((provider) => provider.id === providerId)) {
        throw refused(TRACKING_REFUSED);
    }
    checkNumber(request, tracked, trackingNumber, codes);
    return { trackingNumber, providerId };
}

/** Orders of one buyer that may travel under one number. Source: Combine Packages, seller's own carrier. */
const MAX_ORDERS_PER_NUMBER = 20;

/** @throws ApiError for a number that is another seller's, or has been used too often */
function checkNumber(
    { orders }: ApiRequest,
    { orderId, packageId }: Tracked,
    trackingNumber: string,
    codes: TrackingCodes
): void {
    const others = orders.packages.tracked(trackingNumber).filter((known) => known.id !== packageId);
    const buyerId = orders.byId.get(orderId)!.buyerId;
    const isSomeoneElses = others.some((known) =>
        orders.packages.ordersIn(known).some((order) => order.buyerId !== buyerId)
    );
    const isUsedAgain = others.some((known) => known.orderIds.includes(orderId));
    if (isSomeoneElses || (isUsedAgain && orders.switches.numberAgain === 'refused')) {
        throw refused(codes.duplicate);
    }
    if (new Set(others.flatMap((known) => known.orderIds).concat(orderId)).size > MAX_ORDERS_PER_NUMBER) {
        throw refused(codes.tooOften);
    }
}
