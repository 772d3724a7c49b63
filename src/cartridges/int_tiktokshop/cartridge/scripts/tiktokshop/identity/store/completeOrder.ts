import { orderedMoney, saysWhoPays, writeAnnounced } from '../../lifecycle/store/orderDiscounts';
import { customerEmail } from '../../platform/settings';

/**
 * Writes what an order of TikTok always has, where its maker has written nothing: createOrders has no e-mail address, and exports
 * refuse orders without one. Needs a transaction.
 */
export function completeOrder(order: dw.order.Order): void {
    if (!order.customerEmail) {
        order.setCustomerEmail(customerEmail());
    }
    order.custom.socialChannel = order.custom.socialChannel || 'tiktok';
    if (!saysWhoPays(order)) {
        writeAnnounced(order, orderedMoney(order));
    }
}
