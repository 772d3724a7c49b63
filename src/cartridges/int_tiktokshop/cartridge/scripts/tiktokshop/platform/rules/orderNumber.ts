/** Prefix of order numbers, unless the merchant has chosen another. */
export const DEFAULT_PREFIX = 'TTS-';
/** Longest number of an order. Source: platform doc OrderMgr.createOrderNo. */
const LONGEST_NUMBER = 50;
/** Longest prefix that fits before each id of TikTok: a number of 64 bits has at most 20 digits. */
export const LONGEST_PREFIX = 30;

/** The number of an order: TikTok's id after the prefix, or after the default prefix where that would be too long. */
export function orderNumber(prefix: string, externalOrderId: string): string {
    return (prefix.length + externalOrderId.length > LONGEST_NUMBER ? DEFAULT_PREFIX : prefix) + externalOrderId;
}

/** TikTok's id in an order number; empty where `orderNumber` does not make it of one. */
export function idInNumber(prefix: string, orderNo: string): string {
    const ids = [prefix, DEFAULT_PREFIX]
        .map((one) => orderNo.slice(one.length))
        .filter((id) => orderNumber(prefix, id) === orderNo);
    return ids[0] || '';
}
