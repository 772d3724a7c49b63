import { expect } from 'chai';
import { misspellingsOf } from '#cartridge/safeguards/rules/misspellings';

describe('Likely misspellings of an extension point', () => {
    it('are each separator, letter missing, doubled, in capitals or exchanged, each once', () => {
        expect(misspellingsOf('a.bc').sort()).to.deep.equal(
            [
                ...['a-bc', 'a_bc'],
                ...['.bc', 'abc', 'a.c', 'a.b'],
                ...['aa.bc', 'a..bc', 'a.bbc', 'a.bcc'],
                ...['A.bc', 'a.Bc', 'a.bC'],
                ...['.abc', 'ab.c', 'a.cb']
            ].sort()
        );
    });

    it('have each of their separators replaced', () => {
        expect(misspellingsOf('a.b.c')).to.include.members(['a-b-c', 'a_b_c']);
    });

    it('are never the right name', () => {
        ['aa.bb', 'app.tiktokshop.oms.notify'].forEach((point) => expect(misspellingsOf(point)).not.to.include(point));
    });

    const confused: Array<[string, string[]]> = [
        [
            'app.tiktokshop.oms.notify',
            [
                'app.tiktok.oms.notify',
                'app.tiktok_shop.oms.notify',
                'app.tikTokShop.oms.notify',
                'app.TikTokShop.oms.notify',
                'tiktokshop.oms.notify',
                'dw.tiktokshop.oms.notify',
                'app.tiktokshop.OMS.notify',
                'app.tiktokshop.oms.notification'
            ]
        ],
        ['app.order.carrier', ['app.orders.carrier', 'app.order.carriers']],
        ['app.operations.cancellation', ['app.operation.cancellation', 'app.operations.cancel']],
        ['app.event.pull', ['app.events.pull', 'app.event.poll']],
        ['app.decide.statusChanged', ['app.decision.statusChanged', 'app.decide.statusChange', 'app.decide.status']]
    ];
    confused.forEach(([point, names]) =>
        it(`are words that are taken for those in ${point}`, () =>
            expect(misspellingsOf(point)).to.include.members(names))
    );
});
