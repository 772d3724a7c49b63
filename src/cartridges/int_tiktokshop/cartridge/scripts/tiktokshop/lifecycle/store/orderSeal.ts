import { isSameText } from '../../platform/rules/sameText';
import { hmacSha256Hex } from '../../platform/crypto';
import { getOrCreateSealKey, sealKey } from './sealKey';

/** Stands between TikTok's id and the proof; no id contains it. */
const SEPARATOR = '.';

/** Seals an order with its TikTok id. Needs a transaction. */
export function sealOrder(order: dw.order.Order, externalOrderId: string): void {
    order.custom.tiktokSeal =
        externalOrderId + SEPARATOR + proofOf(order.orderNo, externalOrderId, getOrCreateSealKey());
}

/** Writes the seal again if a client has overwritten it. Needs a transaction, and an order that is proven to be TikTok's. */
export function restoreSeal(order: dw.order.Order, externalOrderId: string): void {
    if (sealedIdOf(order) !== externalOrderId) {
        sealOrder(order, externalOrderId);
    }
}

/** TikTok's id in the seal of an order; empty unless this instance has sealed this order. */
export function sealedIdOf(order: dw.order.Order): string {
    const seal = order.custom.tiktokSeal || '';
    const key = seal === '' ? '' : sealKey();
    if (key === '') {
        return '';
    }
    const end = seal.indexOf(SEPARATOR);
    const externalOrderId = seal.slice(0, Math.max(end, 0));
    return isSameText(proofOf(order.orderNo, externalOrderId, key), seal.slice(end + 1)) ? externalOrderId : '';
}

function proofOf(orderNo: string, externalOrderId: string, key: string): string {
    return hmacSha256Hex(orderNo + '\n' + externalOrderId, key);
}
