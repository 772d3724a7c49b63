import type { TikTokReturn } from '#cartridge/openapi/rules/tiktokReturn';

/** A return of one unit of product A for 10.00 that waits for the seller, unless it says otherwise. */
export function toldReturn(told: Partial<TikTokReturn> = {}): TikTokReturn {
    return {
        returnId: '4035',
        orderId: '577000000000000001',
        type: 'RETURN_AND_REFUND',
        status: 'RETURN_OR_REFUND_REQUEST_PENDING',
        reason: 'wrong_item',
        reasonText: 'Wrong item was sent',
        arbitration: '',
        trackingNumber: '',
        carrier: '',
        previousId: '',
        nextId: '',
        mayBuyerKeep: false,
        isQuickRefund: false,
        offer: null,
        isOfferRefused: false,
        changedAt: 1_800_000_000,
        answerBy: 0,
        refund: { currency: 'USD', total: '10.00', subtotal: '10.00', shippingFee: '', tax: '' },
        lines: [{ lineId: '1', sellerSku: 'A', parts: [] }],
        ...told
    };
}
