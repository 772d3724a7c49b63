import { expect } from 'chai';
import { mailQueueOf } from '#sfcc-mocks';
import { ImportShop } from '#helpers/tiktok/importShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR, MINUTE } from '#helpers/durations';
import { Visit } from '#helpers/business-manager/visit';
import { TIKTOK } from '#helpers/platform/testInstance';

const LIST = 'POST /order/202309/orders/search';
const ONE = [{ productId: '701643632930', quantity: 1 }];

describe('The list of changed orders', () => {
    let shop: ImportShop;

    beforeEach(() => {
        shop = new ImportShop();
    });

    afterEach(() => shop.sfcc.close());

    /** Orders whose hold is over, one a second. */
    async function released(count: number): Promise<string[]> {
        const ids: string[] = [];
        for (let index = 0; index < count; index += 1) {
            ids.push(shop.bought({ items: ONE }).id);
            await shop.sfcc.clock.advance(1000);
        }
        await shop.sfcc.clock.advance(HOUR + MINUTE);
        return ids.map((id) => 'TTS-' + id).sort();
    }

    /** Does something after so many pages of the list. */
    function afterPage(page: number, act: () => void): void {
        let pages = 0;
        const before = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = before(message);
            if (message.url.includes('/orders/search')) {
                pages += 1;
                if (pages === page) {
                    act();
                }
            }
            return answer;
        };
    }

    it('is read again where orders slip to a page that was read: none is missed', async () => {
        const numbers = await released(101);
        afterPage(1, () => {
            const first = shop.tiktok.orders.byId.get(numbers[0]!.slice(4))!;
            shop.tiktok.orders.changeAddress(first, { address_line1: '1 Other Street' });
        });
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal(numbers);
    }).timeout(20000);

    it('by the time of the purchase is read again where orders lose their status: none is missed or counted twice', async () => {
        const from = new Date(shop.sfcc.clock.now() - MINUTE).toISOString();
        const numbers = await released(102);
        afterPage(1, () => {
            const { id } = shop.tiktok.orders.byId.get(numbers[0]!.slice(4))!;
            shop.simulate(`orders/${id}/ship`, { carrier: shop.carrier, trackingNumber: '1Z1' });
            shop.simulate(`orders/${id}/collect`);
        });
        expect(shop.import({ From: from, DryRun: 'true' })!.message).to.contain('102 orders to create');
    });

    for (const [which, parameters] of [
        ['', {}],
        ['by the time of the purchase ', { From: '2026-11-23T00:00:00Z', DryRun: 'true' }]
    ] as Array<[string, Record<string, string>]>) {
        it(`${which}is read again where TikTok lists an order twice, and another one not at all`, async () => {
            const numbers = await released(101);
            const answers = shop.sfcc.hosts[TIKTOK]!;
            let pages = 0;
            let first: object;
            shop.sfcc.hosts[TIKTOK] = (message) => {
                const answer = answers(message);
                if (!message.url.includes('/orders/search')) {
                    return answer;
                }
                const document = JSON.parse((answer as { body: string }).body) as Json;
                pages += 1;
                first = pages === 1 ? document.data.orders[0] : first;
                document.data.orders = pages === 2 ? [first] : document.data.orders;
                return { status: 200, headers: {}, body: JSON.stringify(document) };
            };
            const { status, message } = shop.import(parameters)!;
            expect([status, message]).to.deep.equal(['ok', message]);
            expect(message).to.contain(parameters.DryRun ? '101 orders to create' : '101 orders created');
            expect(shop.numbers()).to.deep.equal(parameters.DryRun ? [] : numbers);
        }).timeout(20000);

        it(`${which}ends where TikTok names a next page after every page, and the run says so`, async () => {
            const [number] = await released(1);
            const answers = shop.sfcc.hosts[TIKTOK]!;
            let pages = 0;
            let page: Json;
            shop.sfcc.hosts[TIKTOK] = (message) => {
                if (!message.url.includes('/orders/search')) {
                    return answers(message);
                }
                pages += 1;
                if (pages === 1) {
                    page = JSON.parse((answers(message) as { body: string }).body) as Json;
                    page.data.next_page_token = 'again';
                }
                return { status: 200, headers: {}, body: JSON.stringify(page) };
            };
            const { status, message } = shop.import({ ...parameters, DryRun: '' })!;
            expect([status, shop.numbers()], message).to.deep.equal(['error', [number]]);
            expect(message).to.contain("TikTok's list does not end");
            expect(pages, 'pages').to.be.lessThan(40);
            shop.sfcc.hosts[TIKTOK] = answers;
            const late = await released(1);
            expect(shop.import()).to.include({ status: 'ok' });
            expect(shop.numbers(), 'the next run reads on').to.deep.equal([number, ...late].sort());
        });
    }

    it('is read again from its first page where TikTok refuses the token of a page: no order is lost', async () => {
        const numbers = await released(2);
        const answers = shop.sfcc.hosts[TIKTOK]!;
        shop.sfcc.hosts[TIKTOK] = (message) => {
            const answer = answers(message) as { status: number; headers: Record<string, string>; body: string };
            const body = answer.body.replace(/"next_page_token":"[^"]*"/, '"next_page_token":"worn out"');
            return message.url.includes('/orders/search') ? { ...answer, body } : answer;
        };
        const exit = shop.import();
        expect(exit).to.include({ status: 'error' });
        expect(exit!.message).to.contain('page_token');
        shop.sfcc.hosts[TIKTOK] = answers;
        const late = await released(1);
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal([...numbers, ...late].sort());
    });

    it('is said to be doubtful, once, where orders slip in each of three readings', async () => {
        shop.sfcc.prefer({ tiktokShopAlertRecipients: 'ops@example.com' });
        const unpaid = Array.from({ length: 104 }, () => shop.tiktok.orders.place({ items: ONE }));
        await shop.sfcc.clock.advance(MINUTE);
        const mails = (): string[] =>
            mailQueueOf(shop.sfcc.instance)
                .sent.map((mail) => mail.content)
                .filter((mail) => mail.includes('orders kept changing'));
        [1, 3, 5].forEach((page, index) =>
            afterPage(page, () => shop.tiktok.orders.changeAddress(unpaid[index]!, { address_line1: '1 Other Street' }))
        );
        const exit = shop.import()!;
        expect(exit).to.include({ status: 'ok' });
        expect(exit.message).to.contain('Example Shop: orders kept changing');
        shop.run();
        expect(mails()).to.have.length(1);
        await shop.sfcc.clock.advance(25 * HOUR);
        expect(shop.import()!.message).not.to.contain('kept changing');
        shop.run();
        expect(mails()).to.have.length(1);
    });

    it('is read on from the page that a run had reached when its time was over', async () => {
        const numbers = await released(101);
        afterPage(2, () => shop.sfcc.clock.elapse(2 * MINUTE));
        const cut = shop.import({ MaxMinutes: '1' });
        expect(cut).to.include({ status: 'ok' });
        expect(cut!.message).to.contain('The run ended before it had read all');
        expect(shop.numbers()).to.have.length(100);
        const before = shop.calls()[LIST]!;
        const late = await released(1);
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers(), 'with what has changed since, in the same run').to.deep.equal(
            [...numbers, ...late].sort()
        );
        expect(shop.calls()[LIST]! - before, 'the last page, and two of the overlap').to.equal(3);
    }).timeout(20000);

    it('is planned in a dry run as far as the run would read it', async () => {
        await released(101);
        afterPage(2, () => shop.sfcc.clock.elapse(2 * MINUTE));
        shop.import({ MaxMinutes: '1' });
        await released(1);
        const plan = shop.import({ DryRun: 'true' })!.message as string;
        expect(plan).to.contain('2 orders to create');
        expect(shop.import()!.message).to.contain('2 orders created');
    }).timeout(20000);

    it('has each order once more in the overlap, which costs nothing but the call', async () => {
        const [number] = await released(1);
        shop.import();
        const entry = JSON.stringify(shop.entry(number!.slice(4)));
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect([shop.numbers(), JSON.stringify(shop.entry(number!.slice(4)))]).to.deep.equal([[number], entry]);
    });

    it('shows in Business Manager until when it was read, once it was read to its end', async () => {
        const visit = new Visit(shop.sfcc);
        const shown = (): string => /Orders last read<[^]*?<\/table>/.exec(visit.page('TikTokShopConnection-Show'))![0];
        await shop.sfcc.clock.advance(2 * HOUR);
        const before = shown();
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/orders/search' });
        shop.import();
        expect(shown()).to.equal(before);
        shop.tiktok.faults.configure({ rate: 0 });
        shop.import();
        expect(shown()).not.to.equal(before);
        expect(shown()).to.contain('2026-11-23T12:00');
    });

    it('is asked for the same time again where TikTok did not answer, and the run says so', async () => {
        const numbers = await released(2);
        shop.tiktok.faults.configure({ rate: 1, kinds: ['internal'], match: '/orders/search' });
        expect(shop.import()).to.include({ status: 'error' });
        shop.tiktok.faults.configure({ rate: 0 });
        await shop.sfcc.clock.advance(5 * MINUTE);
        expect(shop.import()).to.include({ status: 'ok' });
        expect(shop.numbers()).to.deep.equal(numbers);
    });

    it('finds an order that TikTok lists late, after newer ones', async () => {
        const [number] = await released(1);
        const late = shop.tiktok.orders.byId.get(number!.slice(4))!;
        shop.tiktok.orders.byId.delete(late.id);
        await shop.sfcc.clock.advance(3 * MINUTE);
        const newer = shop.bought({ items: ONE });
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        shop.tiktok.orders.byId.set(late.id, late);
        await shop.sfcc.clock.advance(MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal([number]);
        expect(shop.importTask(newer.id)).to.include({ state: 'waiting' });
    });

    it('begins with the present: what is older is imported on request only', async () => {
        shop.sfcc.close();
        shop = new ImportShop('US', undefined, false);
        await released(1);
        await shop.sfcc.clock.advance(HOUR);
        shop.import();
        await shop.sfcc.clock.advance(5 * MINUTE);
        shop.import();
        expect(shop.numbers()).to.deep.equal([]);
        expect(shop.calls()[LIST]).to.be.greaterThan(0);
    });

    it('is read by this job only, where the cartridge brings the orders', async () => {
        await released(1);
        shop.import();
        const before = shop.calls()[LIST];
        shop.run();
        await shop.sfcc.clock.advance(6 * MINUTE);
        shop.run();
        expect(shop.calls()[LIST]).to.equal(before);
    });
});
