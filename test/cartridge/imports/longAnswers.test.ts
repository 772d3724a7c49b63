import { expect } from 'chai';
import { ANSWER_TOO_LONG } from '#cartridge/openapi/callOnce';
import type { ApiSettings } from '#cartridge/openapi/apiCall';
import { fetchOrderDetail } from '#cartridge/openapi/orders';
import { serviceConfigs } from '#sfcc-mocks';
import { externalOrder } from '#helpers/messages/externalOrder';
import { TestInstance, TIKTOK } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { ImportShop } from '#helpers/tiktok/importShop';
import { HOUR, MINUTE } from '#helpers/durations';

const OMS = 'https://oms.test';
const UNITS = 25;

// A text of more than a million characters ends the script, and nothing can catch that. Source: platform quotas.
describe('An answer that is longer than a script can read', () => {
    it('of a list of orders comes in smaller pages: each order is created once', async () => {
        const shop = new ImportShop();
        const lengths: number[] = [];
        const answer = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answered = answer(message);
            lengths.push('body' in answered ? answered.body.length : 0);
            return answered;
        };
        const items = [{ productId: '701643632930', quantity: UNITS, price: '25.00' }];
        const ids = Array.from({ length: 90 }, () => shop.bought({ items }).id);
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        expect(shop.import()).to.include({ code: 'OK' });
        expect(Math.max(...lengths)).to.be.above(1_000_000);
        expect(shop.numbers()).to.deep.equal(ids.map((id) => 'TTS-' + id).sort());
        shop.sfcc.close();
    });

    it('is what the job says of it, and not that TikTok refuses the shop', () => {
        const shop = new ImportShop();
        shop.sfcc.hosts[TIKTOK] = () => ({ status: 200, headers: {}, body: ' '.repeat(1_000_001) });
        const exit = shop.import()!;
        expect(exit).to.include({ status: 'error' });
        expect(exit.message).to.contain('longer than a script can read').and.not.to.contain('refuses');
        shop.sfcc.close();
    });

    it('ends the very first run: what is bought after it comes nevertheless', async () => {
        const shop = new ImportShop('US', new TestInstance(), false);
        const answers = shop.sfcc.hosts[TIKTOK]!;
        const headers = { 'transfer-encoding': 'chunked' };
        shop.sfcc.hosts[TIKTOK] = () => ({ status: 200, headers, body: ' '.repeat(1_000_001) });
        expect(shop.import()).to.include({ status: 'error' });
        shop.sfcc.hosts[TIKTOK] = answers;
        const { id } = shop.bought();
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal(['TTS-' + id]);
        shop.sfcc.close();
    });

    it('of one order keeps no other from being reported', async () => {
        const shop = new DirectShop();
        const ids = ['577000000000000001', '577000000000000002', '577000000000000003'];
        for (const id of ids) {
            await shop.paidOrder(id, { '701643632930': 1 });
            const trackingNumber = '1Z' + id;
            shop.tell(id, { status: 'Shipped', packages: [{ packageNo: '1', carrier: shop.carrier, trackingNumber }] });
        }
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) =>
            message.url.includes('/202507/orders') && message.url.includes(ids[1]!)
                ? { status: 200, headers: {}, body: ' '.repeat(1_000_001) }
                : answers(message);
        shop.run();
        expect(ids.map((id) => shop.task(id).state as string)).to.deep.equal(['done', 'waiting', 'done']);
        shop.sfcc.close();
    });

    it('of details of orders is asked for in halves, and by no more than one order', () => {
        const asked: string[][] = [];
        const settings = (most: number): ApiSettings => ({
            baseUrl: TIKTOK,
            appKey: 'app',
            appSecret: 'secret',
            accessToken: 'token',
            shopCipher: 'cipher',
            now: () => 1,
            hmac: () => 'sign',
            correctTime: () => false,
            keepOwnTime: () => undefined,
            waitAtLimit: () => false,
            newToken: () => '',
            answered: () => undefined,
            send: ({ url }) => {
                const ids = new URL(url).searchParams.get('ids')!.split(',');
                asked.push(ids);
                const orders = ids.map((id) => ({ id, status: 'UNPAID', line_items: [] }));
                return ids.length > most
                    ? { failure: 'too_long', text: '' }
                    : { failure: '', text: JSON.stringify({ code: 0, data: { orders } }) };
            }
        });
        const all = ['1', '2', '3', '4', '5'];
        const read = fetchOrderDetail(settings(2), all);
        expect(read.ok && read.data.items.map(({ id }) => id)).to.deep.equal(all);
        expect(asked.map(({ length }) => length)).to.deep.equal([5, 3, 2, 1, 2]);
        expect(fetchOrderDetail(settings(0), all)).to.include({ ok: false, code: ANSWER_TOO_LONG });
    });

    it('of the OMS comes in smaller pages: each event is applied', () => {
        const sfcc = new TestInstance();
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
        const ids = Array.from({ length: 4 }, (_value, index) => String(577000000000000001n + BigInt(index)));
        ids.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        const events = ids.map((id) => ({
            eventId: id,
            externalOrderId: id,
            status: 'Acknowledged',
            ext: { label: 'x'.repeat(300_000) }
        }));
        sfcc.hosts[OMS] = ({ url }) => {
            const asked = new URL(url).searchParams;
            const from = Number(asked.get('cursor'));
            const page = events.slice(from, from + Number(asked.get('limit')));
            const body = JSON.stringify({ events: page, nextCursor: String(from + page.length) });
            return { status: 200, headers: {}, body };
        };
        expect(sfcc.job('TikTokShop-PullOmsStatus').exit_status!.message).to.contain('4 events applied');
        sfcc.close();
    });

    it('of the OMS that cannot be made shorter is a problem of the run, which ends', () => {
        const sfcc = new TestInstance();
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = OMS;
        sfcc.hosts[OMS] = () => ({ status: 200, headers: {}, body: 'x'.repeat(1_000_001) });
        const exit = sfcc.job('TikTokShop-PullOmsStatus').exit_status!;
        expect(exit).to.include({ status: 'error' });
        expect(exit.message).to.match(/more than 1[.,]?000[.,]?000 characters/);
        sfcc.close();
    });
});
