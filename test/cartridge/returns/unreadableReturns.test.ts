import { expect } from 'chai';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { DirectShop } from '#helpers/tiktok/directShop';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import type { Json } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';
import { HOUR, MINUTE } from '#helpers/durations';

const ID = '577000000000000001';

describe('A return that TikTok tells of in a form that cannot be read', () => {
    let shop: DirectShop;
    let returnId: string;

    beforeEach(async () => {
        shop = new DirectShop();
        await ReturnWorld.open(shop, ID);
        returnId = shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1 }).id as string;
    });

    afterEach(() => shop.sfcc.close());

    /** Its type becomes a list. */
    function spoil(): () => void {
        return alterAnswers(shop.sfcc, '/returns/search', (data) => {
            ((data.return_orders || []) as Json[]).forEach((one) => {
                if (one.return_id === returnId) {
                    one.return_type = ['REFUND'];
                }
            });
        });
    }

    async function sync(): Promise<Json | null> {
        await shop.sfcc.clock.advance(MINUTE);
        return shop.sfcc.job('TikTokShop-SyncReturns').exit_status;
    }

    function task(): Json {
        return shop.sfcc.customObject('TikTokShopTask', 'read-return-' + returnId);
    }

    function stored(): Json | undefined {
        return shop.sfcc.customObject('TikTokShopReturn', returnId);
    }

    const NAMELESS: Array<[string, (list: unknown[]) => void]> = [
        ['whose order is a number', (list) => ((list[0] as Json).order_id = 577000000000000001)],
        ['that is no object', (list) => (list[0] = 'return')]
    ];
    NAMELESS.forEach(([what, change]) => {
        it(`${what} comes by itself, because the list does not move on without it`, async () => {
            const end = alterAnswers(shop.sfcc, '/returns/search', ({ return_orders: list }) => {
                if (Array.isArray(list) && list.length > 0) {
                    change(list);
                }
            });
            expect(await sync()).to.include({ status: 'error' });
            await shop.sfcc.clock.advance(2 * HOUR);
            expect(await sync()).to.include({ status: 'error' });
            expect(stored()).to.equal(undefined);
            end();
            await sync();
            expect(stored()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_PENDING' });
        });
    });

    it('is read again by itself, although the list has moved on', async () => {
        const end = spoil();
        expect(await sync()).to.include({ status: 'error' });
        expect(task()).to.include({ state: 'waiting', kind: 'read-again', lastCode: 'unexpected_answer' });
        end();
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(stored()).to.include({ isOpen: true });
        expect(task()).to.include({ state: 'done' });
    });

    it('waits for a person, who sees the reason, once it was read in vain often enough', async () => {
        const end = spoil();
        await sync();
        for (let hour = 0; hour < 48; hour += 1) {
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
        }
        expect(task()).to.include({ state: 'dead' });
        const visit = new Visit(shop.sfcc);
        const page = visit.page('TikTokShopTasks-Show', { state: 'dead' });
        expect(page)
            .to.contain('return_type')
            .and.contain('TTS-' + ID);
        expect(visit.page('TikTokShopOverview-Show')).to.contain('could not be read');
        end();
        visit.submit('TikTokShopTasks-Retry', { id: 'read-return-' + returnId });
        shop.run();
        expect(stored()).to.include({ status: shop.tiktok.returns.byId.get(returnId)!.status });
    });

    it('is shown on the page of its order, where it is known, once it was given up', async () => {
        await sync();
        expect(stored()).to.include({ isOpen: true });
        spoil();
        const told = shop.tiktok.returns.byId.get(returnId)!;
        shop.tiktok.returns.move(told, 'AWAITING_BUYER_RESPONSE');
        for (let hour = 0; hour < 48; hour += 1) {
            await shop.sfcc.clock.advance(HOUR);
            await sync();
            shop.run();
        }
        expect(task()).to.include({ state: 'dead' });
        const page = new Visit(shop.sfcc).page('TikTokShopOrder-Show', { no: 'TTS-' + ID });
        expect(page).to.contain('return_type').and.contain('act=retry');
    });

    it('is shown there also if it was never known, and can be read again from there', async () => {
        const end = spoil();
        for (let hour = 0; hour < 48; hour += 1) {
            await sync();
            await shop.sfcc.clock.advance(HOUR);
            shop.run();
        }
        const visit = new Visit(shop.sfcc);
        expect(visit.page('TikTokShopOrder-Show', { no: 'TTS-' + ID }))
            .to.contain('return_type')
            .and.contain('act=retry');
        end();
        visit.submit('TikTokShopOrder-Act', { no: 'TTS-' + ID, act: 'retry', eventId: 'form' });
        shop.run();
        expect(task()).to.include({ state: 'done' });
        expect(stored()).to.include({ status: shop.tiktok.returns.byId.get(returnId)!.status });
        expect(visit.page('TikTokShopOrder-Show', { no: 'TTS-' + ID })).not.to.contain('return_type');
    });

    it('needs no person once a later answer about it can be read', async () => {
        const end = spoil();
        await sync();
        end();
        await sync();
        expect(stored()).to.include({ isOpen: true });
        expect(task()).to.include({ state: 'done' });
    });

    it('does not count as read when a webhook names it', async () => {
        const end = spoil();
        shop.receive(12, { order_id: ID, return_id: returnId });
        shop.run();
        expect(stored()).to.equal(undefined);
        end();
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(stored()).to.include({ isOpen: true });
    });

    it('keeps no other return from being recorded, in whatever form it is told', async () => {
        const { units } = shop.tiktok.orders.byId.get(ID)!;
        const other = shop.tiktok.returns.open(
            shop.tiktok.orders.byId.get(ID)!,
            'REFUND',
            [units[1]!],
            'BUYER',
            'late'
        );
        const end = alterAnswers(shop.sfcc, '/returns/search', (data) => {
            ((data.return_orders || []) as Json[]).forEach((one) => {
                if (one.return_id === returnId) {
                    one.return_id = '__proto__';
                }
            });
        });
        const exit = await sync();
        expect(exit).to.include({ status: 'error' });
        expect(exit!.message).to.contain(
            'return_orders[0].return_id is a text of 9 characters, expected a name that no'
        );
        expect(shop.sfcc.customObject('TikTokShopReturn', other.id)).to.include({ isOpen: true });
        end();
        await sync();
        expect(stored()).to.include({ isOpen: true });
    });

    it('of an order that is not here is awaited with its order', async () => {
        const late = shop.payOnTikTok({ id: '577000000000000009' }, [['701643632930', 1, 10]]);
        returnId = shop.tiktok.returns.open(late, 'REFUND', late.units, 'BUYER', 'late').id;
        spoil();
        await sync();
        expect(task()).to.equal(undefined);
        const value = shop.sfcc.rows('CustomObject:TikTokShopValue').find(({ key }) => /^returns-/.test(String(key)))!;
        expect(JSON.parse((value.custom as Json).value as string).awaited).to.deep.equal([late.id]);
    });

    it('by a type that nobody knows is read again once somebody wants to answer it', async () => {
        const end = alterAnswers(shop.sfcc, '/returns/search', (data) => {
            ((data.return_orders || []) as Json[]).forEach((one) => (one.return_type = 'SWAP'));
        });
        await sync();
        await shop.sfcc.clock.advance(HOUR);
        await sync();
        end();
        await sync();
        const accept = (eventId: string): Json =>
            shop.sfcc.decisions({ eventId, returnId, decision: 'accept' })[0] as Json;
        expect(accept('d1')).to.include({ outcome: 'rejected', code: 'act_not_allowed' });
        await sync();
        expect(accept('d2')).to.include({ outcome: 'applied' });
    });
});
