import { expect } from 'chai';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

const ID = '577000000000000001';
const ORDER_NO = 'TTS-' + ID;
const ONE = { '701643632930': { quantity: 1 } };
const OTHER = { '701643632947': { quantity: 1 } };

interface Scene {
    what: string;
    /** What has been told before. */
    shipped?: boolean;
    /** One after the other, each before the job runs. */
    patches: Json[];
    /** The order afterwards. */
    order: Json;
    /** Whether the hook would have refused the last one. */
    refused?: boolean;
}

const SCENES: Scene[] = [
    {
        what: 'a cancellation',
        patches: [{ c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 6 }],
        order: { status: 'cancelled', external_order_status: 'CANCELLED' }
    },
    {
        what: 'a cancellation after shipment',
        shipped: true,
        patches: [{ c_externalOrderStatus: 'CANCELLED' }],
        order: { status: 'new', shipping_status: 'shipped', c_orderTag: 'cancel after shipped' }
    },
    {
        what: 'a status that falls back',
        shipped: true,
        patches: [{ c_externalOrderStatus: 'New' }],
        order: { c_externalOrderStatus: 'Shipped' }
    },
    {
        what: "TikTok's action that cancels units",
        patches: [
            { c_orderAction: 'cancel', c_cancelInfo: JSON.stringify({ reasonCode: 'sold_out', cancelItems: ONE }) }
        ],
        order: { status: 'new', c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 7 }
    },
    {
        what: "TikTok's action that cancels the order after units",
        patches: [
            { c_orderAction: 'cancel', c_cancelInfo: JSON.stringify({ reasonCode: 'sold_out', cancelItems: ONE }) },
            { c_orderAction: 'cancel_order', c_cancelInfo: '{"reasonCode":"fraud"}' }
        ],
        order: { status: 'cancelled', c_externalOrderStatus: 'CANCELLED' }
    },
    {
        what: 'channel status 7 with units',
        patches: [{ c_externalChannelOrderStatus: 7, c_cancelInfo: JSON.stringify({ cancelItems: ONE }) }],
        order: { status: 'new', c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 7 }
    },
    {
        what: 'channel status 7 with units of an order that has other cancelled ones',
        patches: [ONE, OTHER].map((cancelItems) => ({
            c_externalChannelOrderStatus: 7,
            c_cancelInfo: JSON.stringify({ cancelItems })
        })),
        order: { status: 'new', c_externalChannelOrderStatus: 7 }
    },
    {
        what: 'an action about returns',
        patches: [{ c_orderAction: 'return_order', c_externalReturnStatus: 3 }],
        order: { status: 'new', c_externalOrderStatus: 'New', c_externalReturnStatus: 3 }
    },
    {
        what: 'packages in c_shipmentsInfo',
        patches: [
            {
                c_orderAction: 'update',
                c_shipmentsInfo: JSON.stringify({
                    P1: {
                        carrier: 'UPS',
                        trackingNumber: '1Z1',
                        items: [{ productId: '701643632930', quantity: 1 }]
                    }
                })
            }
        ],
        order: { c_externalOrderStatus: 'PartiallyShipped', shipping_status: 'part_shipped' }
    },
    {
        what: 'an action without the units it needs',
        patches: [{ c_orderAction: 'cancel' }],
        order: { status: 'new', c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 3 },
        refused: true
    },
    {
        what: 'fields that contradict each other',
        patches: [{ c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 5 }],
        order: { status: 'new', c_externalOrderStatus: 'New', c_externalChannelOrderStatus: 3 },
        refused: true
    },
    {
        what: 'a return beside an action that does not exist',
        patches: [{ c_orderAction: 'take_back', c_externalReturnStatus: 3 }],
        order: { status: 'new', c_externalOrderStatus: 'New' },
        refused: true
    }
];

/** Hooks of APIs are off until a feature switch is on, and hooks of PATCH are in no list of Salesforce's. */
describe('PATCH order where no hook fires', () => {
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    SCENES.forEach(({ what, shipped, patches, order, refused }) => {
        it(`${what}: the job does what the hook does`, async () => {
            const states: Json[] = [];
            for (const apiHooks of [true, false]) {
                start({ apiHooks, isShipped: shipped === true });
                for (const patch of patches) {
                    const { status } = sfcc.patch(ORDER_NO, patch);
                    expect(status).to.equal(refused && apiHooks ? 400 : 200);
                    await sweep();
                }
                expect(sfcc.order(ORDER_NO).json, `hooks ${apiHooks}`).to.include(order);
                states.push(stateOf());
                if (apiHooks) {
                    sfcc.close();
                }
            }
            expect(states[1]).to.deep.equal(states[0]);
        });

        it(`${what}: a second run changes nothing`, async () => {
            for (const apiHooks of [true, false]) {
                start({ apiHooks, isShipped: shipped === true });
                patches.forEach((patch) => sfcc.patch(ORDER_NO, patch));
                await sweep();
                const [before, modified] = [stateOf(), sfcc.rows('Order')[0]!.lastModified as unknown];
                const lines = sfcc.log.length;
                await sweep();
                expect(stateOf()).to.deep.equal(before);
                expect(sfcc.rows('Order')[0]!.lastModified).to.deep.equal(modified);
                expect(sfcc.log.slice(lines).filter(({ category }) => category === 'tiktokshop.adopt')).to.deep.equal(
                    []
                );
                if (apiHooks) {
                    sfcc.close();
                }
            }
        });
    });

    it('a wish that the feed tells of the order again is kept', async () => {
        start({ apiHooks: false, isShipped: true });
        sfcc.job('TikTokShop-OrderFeed');
        expect(sfcc.customObject('TikTokShopOrder', ID).feedDue).to.equal(false);
        sfcc.patch(ORDER_NO, { c_externalExportStatus: 2 });
        await sweep();
        expect(sfcc.customObject('TikTokShopOrder', ID).feedDue).to.equal(true);
    });

    const refusals: Array<[string, Json]> = [
        ['OMS', { c_orderAction: 'update', c_externalOrderStatus: 'Lost' }],
        ['TIKTOK', { c_externalOrderStatus: 'CANCELLED', c_externalChannelOrderStatus: 5 }]
    ];
    refusals.forEach(([sender, patch]) => {
        it(`a refusal is in the history as one of ${sender}`, async () => {
            start({ apiHooks: false, isShipped: false });
            sfcc.patch(ORDER_NO, patch);
            await sweep();
            const history = JSON.parse(String(sfcc.customObject('TikTokShopOrder', ID).history)) as Json[];
            expect(
                history.filter(({ outcome }) => outcome === 'rejected').map(({ source }) => source as unknown)
            ).to.deep.equal([sender]);
        });
    });

    it('is noted among the safeguards for a week', async () => {
        start({ apiHooks: false, isShipped: false });
        sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Acknowledged' });
        expect(notes()).to.not.contain('patch_without_hook');
        await sweep();
        expect(notes()).to.contain('patch_without_hook');
        await sfcc.clock.advance(8 * 24 * 60 * 60 * 1000);
        expect(notes()).to.not.contain('patch_without_hook');
    });

    it('nothing is noted where hooks fire', async () => {
        start({ apiHooks: true, isShipped: false });
        sfcc.patch(ORDER_NO, { c_externalOrderStatus: 'Acknowledged' });
        await sweep();
        expect(notes()).to.not.contain('patch_without_hook');
    });

    function start({ apiHooks, isShipped }: { apiHooks: boolean; isShipped: boolean }): void {
        sfcc = new TestInstance({ apiHooks });
        sfcc.create(externalOrder());
        if (isShipped) {
            const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }];
            sfcc.events({ eventId: 'e1', orderNo: ORDER_NO, status: 'Shipped', packages });
        }
    }

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(60000);
        expect(sfcc.job('TikTokShop-ProcessTasks').exit_status).to.include({ status: 'ok' });
    }

    /** What order and ledger say; untouched lines have no status of their own. */
    function stateOf(): Json {
        const order = sfcc.order(ORDER_NO).json;
        const names = ['status', 'shipping_status', 'external_order_status', 'cancel_description', 'c_orderAction'];
        names.push('c_externalOrderStatus', 'c_externalChannelOrderStatus', 'c_orderTag', 'c_externalExportStatus');
        names.push('c_externalReturnStatus');
        const { appliedStatus, cancelledUnits, feedDue, cancelledBy } = sfcc.customObject('TikTokShopOrder', ID);
        return {
            order: names.map((name) => order[name] as unknown),
            lines: (order.product_items as Json[]).map((item) => [
                item.c_externalLineItemStatus || 0,
                item.c_quantityCanceled || 0,
                item.c_carrier,
                item.c_trackingNumber
            ]),
            packages: Object.keys(JSON.parse((order.c_shipmentsInfo as string) || '{}') as Json),
            ledger: [appliedStatus, JSON.parse((cancelledUnits as string) || '{}'), feedDue, cancelledBy]
        };
    }

    function notes(): string[] {
        return sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const file = 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards';
            const flow = execution.modules.require(file) as { findSafeguards(): { notes: Json[] } };
            return flow.findSafeguards().notes.map(({ code }) => code as string);
        });
    }
});
