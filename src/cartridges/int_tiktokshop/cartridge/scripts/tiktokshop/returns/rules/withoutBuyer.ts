import type { TikTokReturn } from '../../openapi/rules/tiktokReturn';

/** A return without what leads to the buyer: the parcel that brings the goods back, and the reason in words. */
export function withoutBuyer(told: TikTokReturn): TikTokReturn {
    const copy = JSON.parse(JSON.stringify(told)) as TikTokReturn;
    copy.trackingNumber = '';
    copy.carrier = '';
    copy.reasonText = '';
    return copy;
}
