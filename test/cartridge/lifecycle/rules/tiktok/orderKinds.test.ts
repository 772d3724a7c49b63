import { expect } from 'chai';
import { kindsOf } from '#cartridge/lifecycle/rules/tiktok/orderKinds';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';

/** Source: Get Order Detail. */
describe('The kind of an order', () => {
    it('is none of a plain sale that the seller ships', () => {
        expect(kindsOf(orderOf([unit('1')]))).to.deep.equal([]);
        const plain = {
            order_type: 'NORMAL',
            is_sample_order: false,
            is_cod: false,
            fulfillment_type: 'FULFILLMENT_BY_SELLER',
            need_upload_invoice: 'NO_NEED'
        };
        expect(kindsOf(orderOf([unit('1')], plain))).to.deep.equal([]);
    });

    const kinds: Array<[string, string, Partial<TikTokOrder>]> = [
        ['sample', '', { is_sample_order: true }],
        ['replacement', '577', { is_replacement_order: true, replaced_order_id: '577' }],
        ['replacement', '', { is_replacement_order: true }],
        ['exchange', '578', { is_exchange_order: true, exchange_source_order_id: '578' }],
        ['exchange', '', { is_exchange_order: true }],
        ['subscription', '', { is_subscription_order: true }],
        ['pre_order', '', { order_type: 'PRE_ORDER' }],
        ['made_to_order', '', { order_type: 'MADE_TO_ORDER' }],
        ['back_order', '', { order_type: 'BACK_ORDER' }],
        ['zero_lottery', '', { order_type: 'ZERO_LOTTERY' }],
        ['virtual_order', '', { order_type: 'VIRTUAL_ORDER' }],
        ['cod', '', { is_cod: true }],
        ['fbt', '', { fulfillment_type: 'FULFILLMENT_BY_TIKTOK' }],
        ['invoice', '', { need_upload_invoice: 'NEED_INVOICE' }]
    ];
    kinds.forEach(([kind, of, told]) => {
        it(`is ${kind} where TikTok sends ${JSON.stringify(told)}`, () =>
            expect(kindsOf(orderOf([unit('1')], told))).to.deep.equal([{ kind, of }]));
    });

    it('is a gift with one unit that the buyer did not pay for', () => {
        const lines = [unit('1'), { ...unit('2'), is_gift: true }];
        expect(kindsOf(orderOf(lines))).to.deep.equal([{ kind: 'gift', of: '' }]);
        expect(kindsOf(orderOf([{ ...unit('1'), is_gift: false }]))).to.deep.equal([]);
    });

    it('is several at once', () => {
        const told = { is_cod: true, order_type: 'PRE_ORDER', is_sample_order: true };
        expect(kindsOf(orderOf([unit('1')], told)).map(({ kind }) => kind)).to.deep.equal([
            'sample',
            'pre_order',
            'cod'
        ]);
    });
});
