import { expect } from 'chai';
import { parseWebhook } from '#cartridge/webhooks/rules/webhook';

const ID = '577000000000000001';
const OTHER = '577000000000000002';

describe('Reading a webhook', () => {
    it('gives its type, its id, its shop and the order to read again', () => {
        const read = parseWebhook({
            type: 1,
            tts_notification_id: '7327112393057371910',
            shop_id: '7494049642642441621',
            timestamp: 1644412885,
            data: { order_id: ID, order_status: 'UNPAID', update_time: 1644412885 }
        });
        expect(read).to.deep.equal({
            type: 1,
            notificationId: '7327112393057371910',
            shopId: '7494049642642441621',
            orderIds: [ID]
        });
    });

    it('takes a type that comes as text', () => {
        expect(parseWebhook({ type: '1' })).to.deep.include({ type: 1 });
        expect(parseWebhook({ type: '11', data: { order_id: ID } })).to.deep.include({ type: 11, orderIds: [ID] });
    });

    [
        undefined,
        null,
        '1',
        [1],
        {},
        { type: null },
        { type: [1] },
        { type: '' },
        { type: '1x' },
        { type: ' 1' }
    ].forEach((input) => {
        it(`gives nothing for ${JSON.stringify(input)}`, () => expect(parseWebhook(input)).to.equal(null));
    });

    it('gives nothing for a type of more than nine digits', () => {
        expect(parseWebhook({ type: '1234567890' })).to.equal(null);
        expect(parseWebhook({ type: '123456789' })).to.include({ type: 123456789 });
    });

    it('names no orders where there are no data', () => {
        [undefined, null, 'x', [ID], {}].forEach((data) =>
            expect(parseWebhook({ type: 1, data })).to.deep.equal(webhook(1, []))
        );
    });

    it('names each order of combined packages once', () => {
        const data = {
            package_list: [
                { order_id_list: [ID, OTHER] },
                { order_id_list: [OTHER] },
                { order_id_list: '577000000000000003' },
                null,
                {}
            ]
        };
        expect(parseWebhook({ type: 4, data })).to.deep.equal(webhook(4, [ID, OTHER]));
        expect(parseWebhook({ type: 4, data: { package_list: { order_id_list: [ID] } } })).to.deep.equal(
            webhook(4, [])
        );
        expect(parseWebhook({ type: 4, data: {} })).to.deep.equal(webhook(4, []));
    });

    it('names no orders for a type that is not handled', () => {
        expect(parseWebhook({ type: 99, data: { order_id: ID } })).to.deep.equal(webhook(99, []));
    });

    it('takes no id that is not a text of at most 100 characters', () => {
        const read = (id: unknown): unknown =>
            parseWebhook({ type: 1, tts_notification_id: id, shop_id: id, data: { order_id: id } });
        const longest = '1'.repeat(100);
        expect(read(longest)).to.deep.equal({ type: 1, notificationId: longest, shopId: longest, orderIds: [longest] });
        ['1'.repeat(101), 577000000000000001, null, '', {}].forEach((id) =>
            expect(read(id)).to.deep.equal(webhook(1, []))
        );
    });
});

function webhook(type: number, orderIds: string[]): object {
    return { type, notificationId: '', shopId: '', orderIds };
}
