import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import { ImportShop } from '#helpers/tiktok/importShop';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const OMS = 'https://oms.test';
const IDS = ['577000000000000001', '577000000000000002', '577000000000000003'];

/** The service makes one call a second, and refuses the others. */
function limit(sfcc: TestInstance, service: string, millis = 1000): void {
    serviceConfigs(sfcc.instance).profiles.get(`tiktokshop.${service}.profile`)!.rateLimit = { calls: 1, millis };
}

describe('At the rate limit of a service', () => {
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    for (const [service, what] of [
        ['openapi', 'reads orders'],
        ['self', 'creates them']
    ] as const) {
        it(`the import waits where it ${what}`, async () => {
            const shop = new ImportShop();
            sfcc = shop.sfcc;
            IDS.forEach((id) => shop.bought({ id }));
            await sfcc.clock.advance(2 * HOUR);
            limit(sfcc, service);
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers()).to.have.length(3);
        });
    }

    it('the poll of the OMS waits, and reads all pages', () => {
        openOms();
        limit(sfcc, 'oms');
        expect(sfcc.job('TikTokShop-PullOmsStatus').exit_status).to.include({ status: 'ok' });
        expect(IDS.map(statusOf)).to.deep.equal(['Shipped', 'Shipped', 'Shipped']);
    });

    it('that lasts the poll ends red, and the next one goes on', async () => {
        openOms();
        limit(sfcc, 'oms', HOUR);
        expect(sfcc.job('TikTokShop-PullOmsStatus').exit_status).to.include({ status: 'error' });
        expect(IDS.map(statusOf)).to.deep.equal(['Shipped', 'New', 'New']);
        await sfcc.clock.advance(HOUR);
        sfcc.job('TikTokShop-PullOmsStatus');
        expect(statusOf(IDS[1]!)).to.equal('Shipped');
    });

    it('a request does not wait, since a person or TikTok waits for it', () => {
        sfcc = new TestInstance();
        limit(sfcc, 'token', HOUR);
        sfcc.create(externalOrder({ c_externalOrderId: IDS[0]! }));
        const before = sfcc.clock.now();
        expect(sfcc.create(externalOrder({ c_externalOrderId: IDS[1]! })).status).not.to.equal(200);
        expect(sfcc.clock.now() - before).to.be.below(1000);
    });

    /** An OMS that tells one event a page: each order has been shipped. */
    function openOms(): void {
        sfcc = new TestInstance();
        IDS.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
        sfcc.hosts[OMS] = (message) => {
            const at = Number(new URL(message.url).searchParams.get('cursor') || '0');
            const events = IDS.slice(at, at + 1).map((id) => ({
                eventId: 'e' + id,
                externalOrderId: id,
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: 'T' + id }]
            }));
            const body = JSON.stringify({ events, nextCursor: String(at + events.length) });
            return { status: 200, headers: {}, body };
        };
    }

    function statusOf(id: string): string {
        return sfcc.order('TTS-' + id).json.c_externalOrderStatus as string;
    }
});
