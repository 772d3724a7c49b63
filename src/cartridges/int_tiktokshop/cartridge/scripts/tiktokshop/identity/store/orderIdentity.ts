import LineItemCtnr = require('dw/order/LineItemCtnr');
import PaymentTransaction = require('dw/order/PaymentTransaction');
import { decideIdentity } from '../rules/decideIdentity';
import type { OrderIdentity } from '../rules/decideIdentity';
import { entryFor, findEntry } from '../../lifecycle/store/ledger/findEntry';
import { isOfficialOrder } from './officialOrder';
import { sealedIdOf } from '../../lifecycle/store/orderSeal';
import { isPlaced } from '../../lifecycle/store/placement';
import { paymentMethodId } from '../../platform/paymentMethodId';
import { idFromNumber, officialPaymentMethodId, trustedCreators } from '../../platform/settings';

/**
 * Whether an order is TikTok's. Every entry point asks here and nowhere else. Reads by key; searches only for an order
 * that could be adopted.
 */
export function identityOf(order: dw.order.Order): OrderIdentity {
    const orderNo = order.orderNo;
    return decideIdentity({
        orderNo: orderNo,
        idFromNumber: idFromNumber(orderNo),
        // Read only when they are asked for: an order that the ledger has under its number needs none of them.
        get claimedIds(): string[] {
            return claimedIdsOf(order);
        },
        get sealedId(): string {
            return sealedIdOf(order);
        },
        get isPlaced(): boolean {
            return isPlaced(order);
        },
        get isTikTokChannel(): boolean {
            return isTikTokChannel(order);
        },
        get isPaidElsewhere(): boolean {
            return isPaidElsewhere(order);
        },
        get isCreatorTrusted(): boolean {
            return trustedCreators().indexOf(order.createdBy) >= 0;
        },
        orderNoInLedger: (externalOrderId) => {
            const entry = entryFor(order, externalOrderId);
            return entry ? entry.custom.orderNo || '' : '';
        },
        isTaken: (externalOrderId) => findEntry(externalOrderId) !== null
    });
}

/** TikTok's ids in the attributes of an order. They prove nothing. */
export function claimedIdsOf(order: dw.order.Order): string[] {
    return [order.custom.externalOrderId || '', order.externalOrderNo || ''].filter((id) => id !== '');
}

/** Whether the channel of an order is TikTok. It proves nothing; an order may have no channel. */
function isTikTokChannel(order: dw.order.Order): boolean {
    const channel = order.channelType as dw.value.EnumValue | null;
    return channel !== null && channel.value === LineItemCtnr.CHANNEL_TYPE_TIKTOK;
}

/** Whether an order looks as if TikTok had sent it and collected the payment; no more proof than its attributes. */
export function isPaidAtTikTok(order: dw.order.Order): boolean {
    return isPlaced(order) && isTikTokChannel(order) && isPaidElsewhere(order);
}

/** A shopper's client can choose a payment method, but cannot write its transaction. */
function isPaidElsewhere(order: dw.order.Order): boolean {
    const methods = [paymentMethodId()].concat(isOfficialOrder(order) ? [officialPaymentMethodId()] : []);
    return methods.some((method) =>
        order
            .getPaymentInstruments(method)
            .toArray()
            .some((instrument) => isDone(instrument.paymentTransaction))
    );
}

/** The official cartridges write the type of the transaction, clients of the Orders API its id. */
function isDone(transaction: dw.order.PaymentTransaction | null): boolean {
    if (!transaction) {
        return false;
    }
    const type = transaction.type as dw.value.EnumValue | null;
    return (type !== null && type.value === PaymentTransaction.TYPE_CAPTURE) || !!transaction.transactionID;
}
