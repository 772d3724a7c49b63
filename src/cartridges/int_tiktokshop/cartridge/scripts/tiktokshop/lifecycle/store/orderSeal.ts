import { isSameText } from '../../platform/rules/isSameText';
import { hmacSha256Hex } from '../../platform/crypto';
import { getOrCreateSealKey, sealKeys } from './sealKey';

/** Stands between TikTok's id, or a text, and the proof; no id and no proof contains it. */
const SEPARATOR = '.';

/** Seals an order with its TikTok id. Needs a transaction. */
export function sealOrder(order: dw.order.Order, externalOrderId: string): void {
    order.custom.tiktokSeal =
        externalOrderId + SEPARATOR + sealProofOf(order.orderNo, externalOrderId, getOrCreateSealKey());
}

/** Writes the seal again if a client has overwritten it. Needs a transaction, and an order that is proven to be TikTok's. */
export function restoreSeal(order: dw.order.Order, externalOrderId: string): void {
    if (sealedIdOf(order) !== externalOrderId) {
        sealOrder(order, externalOrderId);
    }
}

/**
 * Seals an order whose seal is gone or names another id. Does not check whether the seal is genuine: `restoreSeal` does, in the sweep
 * after each change by others. Needs a transaction, and an order that is proven to be TikTok's.
 */
export function restoreLostSeal(order: dw.order.Order, externalOrderId: string): void {
    if ((order.custom.tiktokSeal || '').indexOf(externalOrderId + SEPARATOR) !== 0) {
        sealOrder(order, externalOrderId);
    }
}

/** TikTok's id in the seal of an order; empty unless this instance has sealed this order. */
export function sealedIdOf(order: dw.order.Order): string {
    return sealedId(order, sealKeys());
}

function sealedId(order: dw.order.Order, keys: string[]): string {
    const seal = order.custom.tiktokSeal || '';
    const end = seal.indexOf(SEPARATOR);
    const externalOrderId = seal.slice(0, Math.max(end, 0));
    const proof = seal.slice(end + 1);
    const isGenuine =
        seal !== '' && keys.some((key) => isSameText(sealProofOf(order.orderNo, externalOrderId, key), proof));
    return isGenuine ? externalOrderId : '';
}

/** The proof that was computed last: one message asks for the proof of its order several times. */
let latest = { of: '', key: '', proof: '' };

function sealProofOf(orderNo: string, externalOrderId: string, key: string): string {
    const of = orderNo + '\n' + externalOrderId;
    if (latest.of !== of || latest.key !== key) {
        latest = { of: of, key: key, proof: proofOf([orderNo, externalOrderId], key) };
    }
    return latest.proof;
}

/**
 * Seals an order with the present key, if its seal is of the previous one; the text that it keeps as well. Needs a
 * transaction.
 */
export function resealOrder(order: dw.order.Order): void {
    const externalOrderId = sealedIdOf(order);
    const kept = readSealedText(order, externalOrderId, order.custom.tiktokLedger || '');
    if (externalOrderId !== '' && sealedId(order, [getOrCreateSealKey()]) === '') {
        sealOrder(order, externalOrderId);
        if (kept !== '') {
            order.custom.tiktokLedger = sealText(order, externalOrderId, kept);
        }
    }
}

/** A text that an order keeps, with a proof in front: API clients can write the attributes of orders. Needs a transaction. */
export function sealText(order: dw.order.Order, externalOrderId: string, text: string): string {
    return proofOf([order.orderNo, externalOrderId, text], getOrCreateSealKey()) + SEPARATOR + text;
}

/** The text behind its proof; empty unless this instance has sealed it for this order. */
export function readSealedText(order: dw.order.Order, externalOrderId: string, sealed: string): string {
    const end = sealed.indexOf(SEPARATOR);
    const text = sealed.slice(end + 1);
    const proof = sealed.slice(0, Math.max(end, 0));
    const isGenuine =
        sealed !== '' &&
        sealKeys().some((key) => isSameText(proofOf([order.orderNo, externalOrderId, text], key), proof));
    return isGenuine ? text : '';
}

function proofOf(sealed: string[], key: string): string {
    return hmacSha256Hex(sealed.join('\n'), key);
}
