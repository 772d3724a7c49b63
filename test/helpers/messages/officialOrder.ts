import type { TestInstance } from '#helpers/platform/testInstance';

/** How the official cartridges have left an order. */
export interface OfficialOrder {
    externalOrderId: string;
    /** 3 new, 5 completed, 6 cancelled, 7 cancelled in part. */
    channelStatus?: number;
    /** 0 not, 1 exported, 2 ready; they write none when the order is created. */
    feedStatus?: number;
    exported?: boolean;
    shippingStatus?: number;
    status?: number;
    cancelInfo?: string;
    /** `SOCIAL_PAY` unless their preference `tiktokPaymentMethod` names another. */
    method?: string;
    /** Attributes of the lines, by position. */
    lines?: Array<Record<string, unknown>>;
}

const PRODUCTS = ['701643632930', '701643632947'];

/**
 * Makes an order as `OrderCreate-Social` of the official cartridges does: the site's next order number, channel TikTok,
 * SOCIAL_PAY captured, their own attributes, and neither export, confirmation, payment status nor a record beside it.
 * Two units of the first product, one of the second.
 * @returns the order number
 */
export function officialOrder(sfcc: TestInstance, official: OfficialOrder): string {
    const session = { getSessionID: () => official.externalOrderId, customer: null };
    return sfcc.instance.execute({ kind: 'controller', siteId: 'RefArch', session }, (execution) => {
        const dw = (id: string): any => execution.modules.require('dw/' + id);
        return dw('system/Transaction').wrap(() => {
            const order = place(dw, official.method || 'SOCIAL_PAY');
            order.custom.externalOrderId = official.externalOrderId;
            order.custom.externalChannelOrderStatus = official.channelStatus || 3;
            order.custom.buyerNote = 'Ring twice';
            if (official.feedStatus !== undefined) {
                order.custom.externalExportStatus = official.feedStatus;
            }
            if (official.exported) {
                order.setExportStatus(1);
            }
            if (official.shippingStatus) {
                order.setShippingStatus(official.shippingStatus);
            }
            if (official.cancelInfo) {
                order.custom.cancelInfo = official.cancelInfo;
            }
            if (official.status) {
                order.setStatus(official.status);
            }
            (official.lines || []).forEach((attributes, index) => {
                Object.assign(order.productLineItems.toArray()[index].custom, attributes);
            });
            return order.orderNo as string;
        });
    });
}

function place(dw: (id: string) => any, method: string): any {
    const basket = dw('order/BasketMgr').getCurrentOrNewBasket();
    basket.setChannelType(14);
    basket.setCustomerName('Pat Sample');
    PRODUCTS.forEach((productId, index) => {
        const line = basket.createProductLineItem(productId, basket.defaultShipment);
        line.setQuantityValue(2 - index);
        line.setPriceValue(10);
        line.updateTax(0);
    });
    basket.updateTotals();
    const instrument = basket.createPaymentInstrument(method, basket.totalGrossPrice);
    instrument.paymentTransaction.setType(dw('order/PaymentTransaction').TYPE_CAPTURE);
    const OrderMgr = dw('order/OrderMgr');
    const order = OrderMgr.createOrder(basket);
    OrderMgr.placeOrder(order);
    return order;
}
