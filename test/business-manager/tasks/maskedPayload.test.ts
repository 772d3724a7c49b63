import { expect } from 'chai';
import { maskedPayload } from '#bm-cartridge/tasks/rules/maskedPayload';

describe("A payload that is shown without a buyer's data", () => {
    it('keeps ids, states and quantities, however deep', () => {
        const payload = {
            type: 1,
            orderIds: ['577000000000000001'],
            orders: [{ externalOrderId: '5770', revision: 3 }],
            items: [{ productId: '701643632930', quantity: 2 }],
            status: 'CANCELLED'
        };
        expect(maskedPayload(payload)).to.deep.equal(payload);
    });

    it('masks what is not listed, whole', () => {
        const payload = {
            recipient: { name: 'Ada', phones: ['+1 555 0100'] },
            buyerMessage: 'hello',
            tax: 5,
            flag: true
        };
        expect(maskedPayload(payload)).to.deep.equal({
            recipient: '***',
            buyerMessage: '***',
            tax: '***',
            flag: '***'
        });
    });

    it('masks a listed field that holds something else than an id or a word', () => {
        const payload = { status: 'ada@example.com', orderNo: 'for Ada Lovelace', carrier: '1'.repeat(301) };
        expect(maskedPayload(payload)).to.deep.equal({ status: '***', orderNo: '***', carrier: '***' });
    });

    it('masks names of fields that are data', () => {
        expect(maskedPayload({ items: { Ada: 1, 'ada@example.com': 2 } })).to.deep.equal({
            items: { '***': '***' }
        });
    });

    it('is short: of long lists the beginning', () => {
        const shown = maskedPayload({ orderIds: Array.from({ length: 25 }, (_, i) => String(i)) }) as {
            orderIds: string[];
        };
        expect(shown.orderIds).to.have.length(21);
        expect(shown.orderIds[20]).to.equal('+ 5');
    });

    it('keeps what is empty, and masks a payload that is a mere text', () => {
        expect(maskedPayload({ name: '', street: null })).to.deep.equal({ name: '', street: null });
        expect(maskedPayload(['Ada'])).to.deep.equal(['***']);
        expect(maskedPayload('Ada')).to.equal('***');
        expect(maskedPayload(null)).to.equal(null);
    });
});
