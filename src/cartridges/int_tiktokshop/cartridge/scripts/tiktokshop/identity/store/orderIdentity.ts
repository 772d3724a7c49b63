import LineItemCtnr = require('dw/order/LineItemCtnr');
import PaymentTransaction = require('dw/order/PaymentTransaction');
import { identify } from '../rules/orderIdentity';
import type { OrderIdentity } from '../rules/orderIdentity';
import { findEntry } from '../../lifecycle/store/ledger';
import { isOfficialOrder } from './officialOrder';
import { sealedIdOf } from '../../lifecycle/store/orderSeal';
import { isPlaced } from '../../lifecycle/store/orders';
import { numberedIdOf, officialPaymentMethodId, paymentMethodId, trustedCreators } from '../../platform/settings';

/** Whose an order is. Every way in asks here, and nowhere else; reads by key, never searches. */
export function identityOf(order: dw.order.Order): OrderIdentity {
    return identify({
        orderNo: order.orderNo,
        sealedId: sealedIdOf(order),
        numberedId: numberedIdOf(order.orderNo),
        claimedIds: claimedIdsOf(order),
        isPlaced: isPlaced(order),
        isTikTokChannel: isTikTokChannel(order),
        isPaidElsewhere: isPaidElsewhere(order),
        isCreatorTrusted: trustedCreators().indexOf(order.createdBy) >= 0,
        enteredAs: (externalOrderId) => {
            const entry = findEntry(externalOrderId);
            return entry ? entry.custom.orderNo || '' : '';
        }
    });
}

/** What an order's attributes say that it is at TikTok. Proves nothing. */
export function claimedIdsOf(order: dw.order.Order): string[] {
    return [order.custom.externalOrderId || '', order.externalOrderNo || ''].filter((id) => id !== '');
}

/** Whether an order says that it came by TikTok. Proves nothing; an order need not have a channel. */
export function isTikTokChannel(order: dw.order.Order): boolean {
    const channel = order.channelType as dw.value.EnumValue | null;
    return channel !== null && channel.value === LineItemCtnr.CHANNEL_TYPE_TIKTOK;
}

/** A shopper's client can name a payment method, but not what became of it. */
function isPaidElsewhere(order: dw.order.Order): boolean {
    const methods = [paymentMethodId()].concat(isOfficialOrder(order) ? [officialPaymentMethodId()] : []);
    return methods.some((method) =>
        order
            .getPaymentInstruments(method)
            .toArray()
            .some((instrument) => isDone(instrument.paymentTransaction))
    );
}

/** The official cartridges write the type, clients of the Orders API an id. */
function isDone(transaction: dw.order.PaymentTransaction | null): boolean {
    if (!transaction) {
        return false;
    }
    const type = transaction.type as dw.value.EnumValue | null;
    return (type !== null && type.value === PaymentTransaction.TYPE_CAPTURE) || !!transaction.transactionID;
}
