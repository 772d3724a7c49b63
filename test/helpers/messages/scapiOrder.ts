import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';

/** A document of createOrders for one of TikTok's orders: 2 × 10.00 and 6.00 shipping. */
export function scapiOrder(): Json {
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
        orderNo: 'TTS-' + ID,
        channelType: 'tiktok',
        currency: 'USD',
        orderTotal: 26,
        taxTotal: 0,
        c_externalOrderId: ID,
        billingAddress: address,
        shipments: [
            { shipmentId: 'S1', shippingMethod: 'TTS004', shippingAddress: address, shippingTotal: 6, taxTotal: 0 }
        ],
        productItems: [
            {
                productId: '701643632930',
                quantity: 2,
                basePrice: 10,
                netPrice: 20,
                grossPrice: 20,
                tax: 0,
                taxRate: 0,
                shipmentId: 'S1'
            }
        ],
        paymentInstruments: [{ paymentMethodId: 'SOCIAL_PAY', paymentTransaction: { amount: 26, transactionId: 'T1' } }]
    };
}
