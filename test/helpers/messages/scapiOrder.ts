import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';

/**
 * A document of createOrders for one of TikTok's orders, with 6.00 shipping.
 * @param lines - product and units at 10.00
 */
export function scapiOrder(id = ID, lines: Array<[string, number]> = [['701643632930', 2]]): Json {
    const total = lines.reduce((sum, [, quantity]) => sum + quantity * 10, 6);
    const address = {
        firstName: 'Robin',
        lastName: 'Sample',
        address1: '7 Test Lane',
        city: 'Springfield',
        postalCode: '01101',
        countryCode: 'US',
        stateCode: 'MA'
    };
    return {
        orderNo: 'TTS-' + id,
        channelType: 'tiktok',
        currency: 'USD',
        orderTotal: total,
        taxTotal: 0,
        c_externalOrderId: id,
        billingAddress: address,
        shipments: [
            { shipmentId: 'S1', shippingMethod: 'TTS004', shippingAddress: address, shippingTotal: 6, taxTotal: 0 }
        ],
        productItems: lines.map(([productId, quantity]) => ({
            productId,
            quantity,
            basePrice: 10,
            netPrice: quantity * 10,
            grossPrice: quantity * 10,
            tax: 0,
            taxRate: 0,
            shipmentId: 'S1'
        })),
        paymentInstruments: [
            { paymentMethodId: 'SOCIAL_PAY', paymentTransaction: { amount: total, transactionId: 'T1' } }
        ]
    };
}
