import type { Json } from '#helpers/platform/testInstance';

/** A body of CreateExternalOrder with values of our own: 2 × 40.00 less 5.00, 1 × 19.90, 4 % tax, 6.24 shipping. */
export function externalOrder(changes: Json = {}): Json {
    return {
        currency: 'USD',
        c_externalOrderId: '577000000000000001',
        c_buyerNote: 'Ring twice',
        c_orderNote: '',
        c_orderTag: '',
        retry: false,
        social_channel_id: 14,
        customer: {
            customer_name: 'Pat Sample',
            customer_email: 'pat@example.com',
            billing_address: address('Pat')
        },
        product_lineitems: [
            {
                product_id: '701643632930',
                quantity: 2,
                net_price: 80.0,
                tax: 3.2,
                tax_rate: 0.04,
                price_adjustments: [{ net_price: -5.0, tax: -0.2, promotion_id: 'Autumn' }]
            },
            { product_id: '701643632947', quantity: 1, net_price: 19.9, tax: 0.8, tax_rate: 0.04 }
        ],
        shipment: { shipping_method: 'TTS004', shipping_address: address('Robin') },
        totals: {
            adjusted_shipping_total: { net_price: 6.0, tax: 0.24, gross_price: 6.24 },
            price_adjustments: []
        },
        payment: { payment_method: 'SOCIAL_PAY', amount: 104.94 },
        ...changes
    };
}

/** A line of a product at 10.00 each, without tax. */
export function line(productId: string, quantity = 1): Json {
    return { product_id: productId, quantity, net_price: 10 * quantity, tax: 0, tax_rate: 0 };
}

function address(firstName: string): Json {
    return {
        first_name: firstName,
        last_name: 'Sample',
        address1: '7 Test Lane',
        address2: '',
        city: 'Springfield',
        postal_code: '01101',
        state_code: 'MA',
        country_code: 'US',
        phone: '4135550123'
    };
}
