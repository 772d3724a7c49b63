import { expect } from 'chai';
import { maskedPayload } from '#bm-cartridge/tasks/rules/maskedPayload';

describe("A task's payload as it is shown", () => {
    const shown: { [field: string]: unknown } = {
        type: 'ORDER_STATUS_CHANGE',
        orderIds: ['577', '578'],
        orderId: '577',
        orderNo: 'TTS-577',
        externalOrderId: '577',
        shopId: '7494',
        orders: ['577'],
        revision: 3,
        url: 'https://example.com/feeds/orders.xml',
        eventId: 'e1',
        eventIds: ['e1', 'e2'],
        status: 'Shipped',
        initiator: 'BUYER',
        items: [{ productId: 'A', quantity: 2 }],
        packages: [
            { packageNo: '1', packageId: 'P1', carrier: 'UPS', trackingNumber: '1Z1', occurredAt: '2026-11-23' }
        ],
        packageIds: ['P1'],
        cancelId: '4035',
        answerBy: '2026-11-24T10:00:00.000Z',
        action: 'return',
        returnId: '4035',
        stage: 'pending',
        returnStatus: 2,
        allowed: ['accept', 'refuse'],
        kind: 'webhook',
        about: 'return'
    };

    Object.keys(shown).forEach((field) => {
        it(`has ${field}`, () =>
            expect(maskedPayload({ [field]: shown[field] })).to.deep.equal({ [field]: shown[field] }));
    });

    it('masks each other field as a whole, with everything inside', () => {
        const payload = {
            name: 'Jane',
            address: { orderId: '577' },
            phones: ['1'],
            age: 42,
            isAdult: true,
            zZ: 1,
            z: 1
        };
        const masked = { name: '***', address: '***', phones: '***', age: '***', isAdult: '***', zZ: '***', z: '***' };
        expect(maskedPayload(payload)).to.deep.equal(masked);
    });

    it('shows that a field is empty, which is not personal', () => {
        expect(maskedPayload({ name: '', phone: null, orderNo: '', url: null })).to.deep.equal({
            name: '',
            phone: null,
            orderNo: '',
            url: null
        });
    });

    it('masks an address of mail, words, and long texts in a field that is shown', () => {
        ['jane@example.com', 'Jane Doe', 'x'.repeat(301)].forEach((orderNo) =>
            expect(maskedPayload({ orderNo })).to.deep.equal({ orderNo: '***' })
        );
        expect(maskedPayload({ orderNo: 'x'.repeat(300) })).to.deep.equal({ orderNo: 'x'.repeat(300) });
    });

    it('masks the names of fields that no code of ours gave', () => {
        expect(maskedPayload({ 'Jane Doe': '1', x1: '2', ['x'.repeat(41)]: '3' })).to.deep.equal({ '***': '***' });
        expect(maskedPayload({ ['x'.repeat(40)]: '3' })).to.deep.equal({ ['x'.repeat(40)]: '***' });
    });

    it('masks names inside a field too, because they may be data', () => {
        expect(maskedPayload({ items: { Jane: '1', productId: 'A' } })).to.deep.equal({
            items: { '***': '***', productId: 'A' }
        });
    });

    it('shows twenty entries of a list and how many more there are', () => {
        const ids = Array.from({ length: 22 }, (_value, index) => 'e' + index);
        expect(maskedPayload({ eventIds: ids.slice(0, 20) })).to.deep.equal({ eventIds: ids.slice(0, 20) });
        expect(maskedPayload({ eventIds: ids })).to.deep.equal({ eventIds: [...ids.slice(0, 20), '+ 2'] });
    });

    it('masks what is no object', () => {
        expect(maskedPayload('Jane')).to.equal('***');
        expect(maskedPayload(['Jane', { orderId: '577' }])).to.deep.equal(['***', { orderId: '577' }]);
        [null, undefined, ''].forEach((nothing) => expect(maskedPayload(nothing)).to.equal(nothing));
    });
});
