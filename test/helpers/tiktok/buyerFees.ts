/** Fees that a buyer pays to TikTok. Source: Get Order Detail, `payment`. */
export const BUYER_FEES = [
    'retail_delivery_fee',
    'small_order_fee',
    'buyer_service_fee',
    'handling_fee',
    'shipping_insurance_fee',
    'item_insurance_fee',
    'item_insurance_tax',
    'distance_shipping_fee',
    'distance_fee',
    'payment_discount_service_fee'
];
