/** Texts of reasons by their names. Source: examples of Search Returns and Search Cancellations; Get Reject Reasons. */
const TEXTS: Record<string, string | undefined> = {
    ecom_order_to_ship_canceled_reason_created_by_mistakes: 'Order created by mistake',
    ecom_order_delivered_refund_and_return_reason_wrong_product_seller: 'Wrong product was sent',
    ecom_order_delivered_refund_reason_missing_product_seller: 'Missing product',
    ecom_order_delivered_refund_reason_wrong_item: 'Wrong item was sent'
};

/** What people read of a reason; the name of one that is not known. */
export function reasonText(name: string): string {
    return TEXTS[name] ?? name;
}
