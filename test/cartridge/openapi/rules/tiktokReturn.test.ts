import { expect } from 'chai';
import { readReturn } from '#cartridge/openapi/rules/tiktokReturn';
import type { TikTokReturn } from '#cartridge/openapi/rules/tiktokReturn';
import { sourceOf } from '#cartridge/platform/rules/input/source';
import type { Json } from '#helpers/platform/testInstance';

/** Search Returns. Source: API page Search Returns 202602. */
const FULL: Json = {
    return_id: '4035',
    order_id: '577',
    return_type: 'RETURN_AND_REFUND',
    return_status: 'BUYER_SHIPPED_ITEM',
    role: 'BUYER',
    return_reason: 'wrong_item',
    return_reason_text: 'Wrong item was sent',
    arbitration_status: 'IN_PROGRESS',
    return_tracking_number: '1Z',
    return_provider_name: 'UPS',
    pre_return_id: '4034',
    next_return_id: '4036',
    combined_return_id: '4030',
    can_buyer_keep_item: true,
    is_quick_refund: true,
    partial_refund: { currency: 'USD', amount: '4.00' },
    buyer_rejected_partial_refund: true,
    create_time: 1_800_000_000,
    update_time: 1_800_000_100,
    seller_next_action_response: [
        { action: 'A', deadline: 1_800_000_300 },
        { action: 'B', deadline: 1_800_000_200 },
        { action: 'C' }
    ],
    refund_amount: {
        currency: 'USD',
        refund_total: '10.50',
        refund_subtotal: '10.00',
        refund_shipping_fee: '0.10',
        refund_tax: '0.40'
    },
    return_line_items: [
        {
            order_line_item_id: '9',
            seller_sku: 'SET',
            product_name: 'A set',
            return_sub_line_items: [{ sub_order_line_item_id: '91', seller_sku: 'P', product_name: 'A part' }]
        }
    ]
};
const BARE: Json = {
    return_id: '4035',
    order_id: '577',
    return_type: 'REFUND',
    return_status: 'RETURN_OR_REFUND_REQUEST_PENDING',
    update_time: 1
};

function read(item: Json): { told: TikTokReturn; fault: string } {
    const source = sourceOf(item);
    const told = readReturn(source);
    return { told, fault: source.faults.first ? `${source.faults.first.code} ${source.faults.first.path}` : '' };
}

describe('A return as TikTok tells it', () => {
    it('has amounts that are numbers as texts', () => {
        const refund = { currency: 'USD', refund_total: 10.5, refund_subtotal: 10, refund_tax: '0.40' };
        const { told, fault } = read({
            ...BARE,
            refund_amount: refund,
            partial_refund: { currency: 'USD', amount: 4 }
        });
        expect(fault).to.equal('');
        expect(told.refund).to.include({ total: '10.5', subtotal: '10', tax: '0.40', shippingFee: '' });
        expect(told.offer).to.deep.equal({ currency: 'USD', amount: '4' });
    });

    it('has everything that TikTok names', () => {
        expect(read(FULL)).to.deep.equal({
            fault: '',
            told: {
                returnId: '4035',
                orderId: '577',
                type: 'RETURN_AND_REFUND',
                status: 'BUYER_SHIPPED_ITEM',
                reason: 'wrong_item',
                reasonText: 'Wrong item was sent',
                arbitration: 'IN_PROGRESS',
                trackingNumber: '1Z',
                carrier: 'UPS',
                previousId: '4034',
                nextId: '4036',
                mayBuyerKeep: true,
                isQuickRefund: true,
                offer: { currency: 'USD', amount: '4.00' },
                isOfferRefused: true,
                changedAt: 1_800_000_100,
                answerBy: 1_800_000_200,
                refund: { currency: 'USD', total: '10.50', subtotal: '10.00', shippingFee: '0.10', tax: '0.40' },
                lines: [
                    {
                        lineId: '9',
                        sellerSku: 'SET',
                        parts: [{ lineId: '9/91', sellerSku: 'P', parts: [] }]
                    }
                ]
            }
        });
    });

    it('has what TikTok always names, and is empty otherwise', () => {
        expect(read(BARE)).to.deep.equal({
            fault: '',
            told: {
                returnId: '4035',
                orderId: '577',
                type: 'REFUND',
                status: 'RETURN_OR_REFUND_REQUEST_PENDING',
                reason: '',
                reasonText: '',
                arbitration: '',
                trackingNumber: '',
                carrier: '',
                previousId: '',
                nextId: '',
                mayBuyerKeep: false,
                isQuickRefund: false,
                offer: null,
                isOfferRefused: false,
                changedAt: 1,
                answerBy: 0,
                refund: null,
                lines: []
            }
        });
    });

    Object.keys(BARE).forEach((name) => {
        it(`cannot be read without ${name}`, () => {
            expect(read({ ...BARE, [name]: undefined }).fault).to.equal(`missing_field ${name}`);
        });
    });

    const wrong: Array<[Json, string]> = [
        [{ arbitration_status: 5 }, 'arbitration_status'],
        [{ can_buyer_keep_item: 'yes' }, 'can_buyer_keep_item'],
        [{ update_time: 'x' }, 'update_time'],
        [{ return_line_items: {} }, 'return_line_items'],
        [{ return_line_items: [{}] }, 'return_line_items[0].order_line_item_id'],
        [{ refund_amount: { refund_total: {} } }, 'refund_amount.refund_total'],
        [{ partial_refund: { amount: {} } }, 'partial_refund.amount'],
        [{ seller_next_action_response: [{ deadline: 'x' }] }, 'deadline'],
        [
            { return_line_items: [{ order_line_item_id: '9', return_sub_line_items: [{}] }] },
            'return_line_items[0].return_sub_line_items[0].sub_order_line_item_id'
        ]
    ];
    wrong.forEach(([change, path]) => {
        it(`cannot be read with ${JSON.stringify(change)}`, () => {
            expect(read({ ...BARE, ...change }).fault).to.match(/^(wrong_type|missing_field) /);
            expect(read({ ...BARE, ...change }).fault).to.contain(path);
        });
    });

    it('has no offer, refund or deadline where TikTok gives none that can be read', () => {
        const told = (change: Json): TikTokReturn => read({ ...BARE, ...change }).told;
        [null, 'x', [], {}].forEach((value) => expect(told({ partial_refund: value }).offer).to.equal(null));
        [null, 'x', []].forEach((value) => expect(told({ refund_amount: value }).refund).to.equal(null));
        [null, 'x', {}, [null], [{ deadline: 0 }]].forEach((value) =>
            expect(told({ seller_next_action_response: value }).answerBy).to.equal(0)
        );
        const empty = { currency: '', total: '', subtotal: '', shippingFee: '', tax: '' };
        expect(told({ refund_amount: {} }).refund).to.deep.equal(empty);
    });
});
