import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const SCAPI = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;

/** What cannot be applied ends with something that a person sees: the alert, the history, the list of the overview. */
const REFUSED: Array<[string, Json, string]> = [
    // S1-1. Source: openlinker-project/openlinker#1294 (statuses that are not understood are dropped)
    ['an unknown status word', { c_externalOrderStatus: 'Canceled' }, 'unknown_status'],
    ['an unknown action', { c_orderAction: 'CANCEL_ORDER' }, 'unknown_action'],
    ['units to cancel, and not which', { c_orderAction: 'cancel' }, 'missing_field'],
    ['channel status 7, and no units', { c_externalChannelOrderStatus: 7 }, 'missing_field'],
    ['a shipment that cannot be read', { c_shipmentsInfo: '{"1":' }, 'malformed_json'],
    [
        'a package with a tracking number that TikTok refuses',
        { c_shipmentsInfo: JSON.stringify({ 1: { carrier: 'UPS', trackingNumber: '1Z 9' } }) },
        'wrong_type'
    ],
    ['another TikTok id', { c_externalOrderId: '577000000000000002' }, 'contradiction'],
    ['two statuses', { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 5 }, 'contradiction'],
    [
        'more units to cancel than there are',
        { c_orderAction: 'cancel', c_cancelInfo: '{"cancelItems":{"701643632930":{"quantity":9}}}' },
        'too_many_units'
    ],
    ['a reason to cancel alone', { c_cancelInfo: 'out of stock' }, 'contradiction'],
    [
        'units to cancel, and no action',
        { c_cancelInfo: '{"cancelItems":{"701643632930":{"quantity":1}}}' },
        'contradiction'
    ],
    ['a reason that is not UTF-8', { c_orderAction: 'cancel_order', c_cancelInfo: 'r\uFFFDckt' }, 'malformed_text']
];

describe('A patch that is refused', () => {
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    REFUSED.forEach(([what, document, code]) => {
        it(`${what}, over OCAPI: 400 ${code}, and a person sees it`, async () => {
            start(true);
            const before = stateOf();
            expect(sfcc.patch(ORDER_NO, document).status).to.equal(400);
            await sweep();
            expect(stateOf()).to.deep.equal(before);
            expectSeen(code);
        });

        it(`${what}, over SCAPI or without hooks: put back, and a person sees it`, async () => {
            for (const way of ['SCAPI', 'OCAPI']) {
                start(way === 'SCAPI');
                const before = stateOf();
                const { status } =
                    way === 'SCAPI' ? sfcc.scapi('PATCH', SCAPI, document) : sfcc.patch(ORDER_NO, document);
                expect(status).to.equal(way === 'SCAPI' ? 204 : 200);
                await sweep();
                expect(stateOf()).to.deep.equal(before);
                expectSeen(code);
                const notes = notesOf().length;
                await sweep();
                expect(notesOf(), 'told once').to.have.length(notes);
                if (way === 'SCAPI') {
                    sfcc.close();
                }
            }
        });
    });

    it('is shown before any job when TikTok next reads an order', () => {
        start(true);
        sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Canceled' });
        expect(sfcc.order(ORDER_NO).json.c_externalOrderStatus).to.equal('New');
        expectSeen('unknown_status');
    });

    it('by an OMS is shown as the seller’s, and repeated refusals are shown once', async () => {
        start(true);
        const patch = { c_orderAction: 'update', c_externalChannelOrderStatus: 6, shipping_status: 'shipped' };
        [1, 2, 3].forEach(() => expect(sfcc.patch(ORDER_NO, patch).status).to.equal(400));
        await sweep();
        expect(notesOf().filter((note) => note.includes('contradiction'))).to.have.length(1);
        expect(historyOf().filter(({ what }) => String(what).includes('history.patch'))).to.deep.equal([
            { ...historyOf().pop(), source: 'OMS', code: 'contradiction', outcome: 'rejected' }
        ]);
    });

    it('of an order of others is none of ours', async () => {
        start(true);
        sfcc.instance.switches.hookReasons = true;
        expect(sfcc.patch('TTS-1', { c_externalOrderStatus: 'Canceled' }).status).to.equal(404);
        await sweep();
        expect(sfcc.customObject('TikTokShopOrder', ID).needsAttention).not.to.equal(true);
    });

    function start(apiHooks: boolean): void {
        sfcc = new TestInstance({ apiHooks });
        expect(sfcc.create(externalOrder()).status).to.equal(200);
    }

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(10 * 60 * 1000);
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
    }

    function expectSeen(code: string): void {
        expect(sfcc.customObject('TikTokShopOrder', ID)).to.include({ needsAttention: true });
        expect(notesOf().join()).to.contain(code).and.not.to.contain(': .');
        expect(historyOf().some((line) => line.outcome === 'rejected' && line.code === code)).to.equal(true);
        const page = new Visit(sfcc).get('TikTokShopOrder-Show', { no: ORDER_NO }).body;
        expect(page).to.contain('could not apply a patch').and.to.contain(code);
    }

    function stateOf(): Json {
        const { json } = sfcc.order(ORDER_NO);
        const { appliedStatus, packages, cancelledUnits } = sfcc.customObject('TikTokShopOrder', ID);
        return {
            ...Object.fromEntries(
                Object.entries(json).filter(
                    ([name]) => !/^(_|last_modified|c_cancelInfo|c_tiktokShop|product_items)/.test(name)
                )
            ),
            ledger: [appliedStatus, packages || '{}', cancelledUnits || '{}']
        };
    }

    function notesOf(): string[] {
        return ((sfcc.rows('Order')[0]!.notes || []) as Json[]).map((note) => String(note.text));
    }

    function historyOf(): Json[] {
        return JSON.parse(sfcc.customObject('TikTokShopOrder', ID).history as string) as Json[];
    }
});
