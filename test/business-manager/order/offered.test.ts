import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';

const ID = '577000000000000001';
const NO = 'TTS-' + ID;
const A = '701643632930';
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };

describe('Business Manager: what the page of an order offers', () => {
    let shop: DirectShop;
    let visit: Visit;

    beforeEach(async () => {
        shop = new DirectShop('GB');
        shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
        visit = new Visit(shop.sfcc);
        await shop.paidOrder(ID, { [A]: 2 });
    });

    afterEach(() => shop.sfcc.close());

    /** The acts that are offered, each with the fields that lead to the question whether to do it. */
    function offered(): Form[] {
        const page = visit.page('TikTokShopOrder-Show', { no: NO });
        const links: Form[] = [...page.matchAll(/TikTokShopOrder-Ask\?([^"]*)"/g)].map(([, query]) =>
            Object.fromEntries(new URLSearchParams(query!.replace(/&amp;/g, '&')))
        );
        const forms = [...page.matchAll(/<form id="tts-(?:ship|cancel|correct)[^]*?<\/form>/g)].map(([form]) => {
            const fields = [...form.matchAll(/name="([^"]+)"[^>]*? value="([^"]*)"/g)];
            const entered = { carrier: 'UPS', trackingNumber: '1Z2', reason: 'out_of_stock' };
            return { ...(Object.fromEntries(fields.map(([, name, value]) => [name, value])) as Form), ...entered };
        });
        return [...links, ...forms];
    }

    function ask(): void {
        shop.simulate(`orders/${ID}/request-cancel`);
        shop.run();
    }

    function refuse(): void {
        ask();
        const { cancelId } = JSON.parse(shop.sfcc.customObject('TikTokShopOrder', ID).cancelRequest as string) as Json;
        visit.submit('TikTokShopOrder-Act', { no: NO, act: 'refuse', cancelId: cancelId as string, eventId: 'form' });
    }

    const STATES: Array<[string, () => void, string[]]> = [
        ['is new', () => {}, ['ship', 'cancel']],
        [
            'has shipped in part',
            () => {
                const items = [{ productId: A, quantity: 1 }];
                shop.tell(ID, { status: 'PartiallyShipped', packages: [{ ...PARCEL, items }] });
            },
            ['ship', 'correct', 'cancel']
        ],
        ['has shipped', () => shop.tell(ID, { status: 'Shipped', packages: [PARCEL] }), ['correct']],
        ['has shipped without tracking', () => shop.tell(ID, { status: 'Shipped' }), ['ship']],
        ['is cancelled', () => shop.tell(ID, { status: 'CANCELLED' }), []],
        ['was completed in B2C Commerce', () => shop.sfcc.change(() => OrderMgr.getOrder(NO)!.setStatus(5)), ['ship']],
        [
            'was cancelled in B2C Commerce',
            () => shop.sfcc.change(() => OrderMgr.cancelOrder(OrderMgr.getOrder(NO)!)),
            []
        ],
        ['has a buyer who wants to cancel', ask, ['accept', 'refuse', 'handled', 'ship', 'cancel']],
        ['has a buyer whom a person wants to refuse', refuse, ['accept', 'handled', 'ship', 'cancel']]
    ];
    STATES.forEach(([what, make, acts]) =>
        it(`of one that ${what}: ${acts.join(', ') || 'nothing'}, and each can be done`, () => {
            make();
            const all = offered();
            expect(all.map(({ act }) => act)).to.deep.equal(acts);
            all.forEach((form) => expect(visit.page('TikTokShopOrder-Ask', form), form.act).to.contain('id="tts-act"'));
        })
    );
});
