import { expect } from 'chai';
import { storedWords } from '#helpers/messages/storedWords';
import type { Json } from '#helpers/platform/testInstance';
import { alterAnswers } from '#helpers/tiktok/alterAnswers';
import { DirectShop } from '#helpers/tiktok/directShop';

const A = '701643632930';
const B = '701643632947';
const ORDER = '577000000000000001';
const OTHER = '577000000000000002';
const SHIP = 'POST /fulfillment/202309/packages/{package_id}/ship';
const SPLIT = 'POST /fulfillment/202309/orders/{order_id}/split';
const BATCH_SHIP = 'POST /fulfillment/202309/packages/ship';

describe('What markets allow', () => {
    let shop: DirectShop;

    afterEach(() => shop.sfcc.close());

    describe('Single units that the seller cancels', () => {
        ['US', 'GB'].forEach((region) => {
            it(`are cancelled on TikTok in ${region}; the rest ships`, async () => {
                shop = new DirectShop(region);
                await shop.paidOrder(ORDER, { [A]: 2, [B]: 1 });
                shop.tell(ORDER, cancel({ [A]: 1 }));
                shop.tell(ORDER, shipped('1Z1'));
                expect(shop.run()).to.include({ status: 'ok' });

                expect(shop.units(ORDER)).to.have.members([`${A} cancelled`, `${A} 1Z1`, `${B} 1Z1`]);
                expect(shop.tiktok.orders.byId.get(ORDER)!.status).to.equal('AWAITING_COLLECTION');
                shop.run();
                expect(shop.calls()['POST /return_refund/202602/cancellations']).to.equal(1);
            });
        });

        it('cannot be cancelled elsewhere: a person is told, and the rest ships all the same', async () => {
            shop = new DirectShop('DE');
            await shop.paidOrder(ORDER, { [A]: 2, [B]: 1 });
            shop.tell(ORDER, cancel({ [A]: 1 }));
            shop.tell(ORDER, shipped('1Z1'));

            expect(shop.run()).to.include({ status: 'error' });
            expect(shop.task(ORDER)).to.include({ state: 'dead', lastCode: 'partial_cancel_not_allowed' });
            expect(shop.units(ORDER)).to.have.members([`${A} open`, `${A} 1Z1`, `${B} 1Z1`]);
        });

        ['timeout-after', 'drop-after', 'garbage-after'].forEach((kind) => {
            it(`are not cancelled twice when the answer was lost (${kind})`, async () => {
                shop = new DirectShop('US');
                await shop.paidOrder(ORDER, { [A]: 3 });
                shop.tell(ORDER, cancel({ [A]: 1 }));
                shop.tiktok.faults.configure({ rate: 1, kinds: [kind], match: '202602/cancellations' });
                shop.run();
                shop.tiktok.faults.configure({ rate: 0 });
                await shop.sfcc.clock.advance(60 * 60 * 1000);
                shop.run();
                expect(shop.units(ORDER).filter((unit) => unit.endsWith('cancelled'))).to.have.length(1);
                expect(shop.task(ORDER)).to.include({ state: 'done' });
            });
        });
    });

    describe('Where TikTok makes the packages (SG)', () => {
        beforeEach(() => {
            shop = new DirectShop('SG');
        });

        it('a package alone is shipped with Ship Package', async () => {
            await shop.paidOrder(ORDER, { [A]: 2 });
            shop.tell(ORDER, shipped('1Z1'));
            expect(shop.run()).to.include({ status: 'ok' });

            expect(shop.units(ORDER)).to.deep.equal([`${A} 1Z1`, `${A} 1Z1`]);
            expect(shop.calls()).to.include({ [SHIP]: 1 });
            expect(shop.calls()).not.to.have.property(BATCH_SHIP);
        });

        it('a package alone that TikTok refuses needs a person', async () => {
            await shop.paidOrder(ORDER, { [A]: 1 });
            shop.tell(ORDER, shipped('1Z1'));
            shop.run();
            await shop.paidOrder(OTHER, { [B]: 1 });
            shop.tell(OTHER, shipped('1Z1'));
            expect(shop.run()).to.include({ status: 'error' });
            expect(shop.task(OTHER)).to.include({ state: 'dead', lastCode: '21011025' });
        });

        ['timeout-after', 'drop-after', 'garbage-after'].forEach((kind) => {
            it(`a package alone that was shipped unseen (${kind}) is not shipped again`, async () => {
                await shop.paidOrder(ORDER, { [A]: 1 });
                shop.tell(ORDER, shipped('1Z1'));
                shop.tiktok.faults.configure({ rate: 1, kinds: [kind], match: '/fulfillment/' });
                shop.run();
                expect(shop.task(ORDER)).to.include({ state: 'waiting', outcomeUnknown: true });
                shop.tiktok.faults.configure({ rate: 0 });
                await shop.sfcc.clock.advance(60 * 60 * 1000);
                shop.run();
                expect(shop.task(ORDER)).to.include({ state: 'done' });
                expect(shop.calls()).to.include({ [SHIP]: 1 });
            });
        });

        it('packages of several orders are shipped with one call', async () => {
            await shop.paidOrder(ORDER, { [A]: 2 });
            await shop.paidOrder(OTHER, { [B]: 1 });
            shop.tell(ORDER, shipped('1Z1'));
            shop.tell(OTHER, shipped('1Z2'));
            expect(shop.run()).to.include({ status: 'ok' });

            expect([...shop.units(ORDER), ...shop.units(OTHER)]).to.have.members([`${A} 1Z1`, `${A} 1Z1`, `${B} 1Z2`]);
            expect(shop.calls()[BATCH_SHIP]).to.equal(1);
        });

        it('one that fails does not keep the others, though the call as a whole succeeds', async () => {
            await shop.paidOrder(ORDER, { [A]: 2 });
            await shop.paidOrder(OTHER, { [B]: 1 });
            shop.tell(ORDER, shipped('1Z2'));
            shop.tell(OTHER, shipped('1Z2'));
            expect(shop.run()).to.include({ status: 'error' });

            expect(shop.task(ORDER)).to.include({ state: 'done' });
            expect(shop.task(OTHER)).to.include({ state: 'dead', lastCode: '21011025' });
        });

        ['timeout-after', 'drop-after', 'garbage-after'].forEach((kind) => {
            it(`a call that had its effect unseen (${kind}) is not made again`, async () => {
                await shop.paidOrder(ORDER, { [A]: 1 });
                await shop.paidOrder(OTHER, { [B]: 1 });
                shop.tell(ORDER, shipped('1Z1'));
                shop.tell(OTHER, shipped('1Z2'));
                shop.tiktok.faults.configure({ rate: 1, kinds: [kind], match: '/packages/ship' });
                shop.run();
                expect(shop.task(ORDER)).to.include({ state: 'waiting', outcomeUnknown: true });
                shop.tiktok.faults.configure({ rate: 0 });
                await shop.sfcc.clock.advance(60 * 60 * 1000);
                shop.run();
                expect(shop.task(ORDER)).to.include({ state: 'done' });
                expect(shop.calls()[BATCH_SHIP]).to.equal(1);
            });
        });

        it('a package that leaves in part is split first', async () => {
            await shop.paidOrder(ORDER, { [A]: 2, [B]: 1 });
            shop.tell(ORDER, shipped('1Z1', { [B]: 1 }));
            shop.run();
            expect(shop.units(ORDER)).to.have.members([`${A} open`, `${A} open`, `${B} 1Z1`]);
            expect(shop.order(ORDER).shipping_status).to.equal('part_shipped');

            shop.tell(ORDER, shipped('1Z2', { [A]: 2 }, '2'));
            expect(shop.run()).to.include({ status: 'ok' });
            expect(shop.units(ORDER)).to.have.members([`${A} 1Z2`, `${A} 1Z2`, `${B} 1Z1`]);
        });

        ['x', '3', '0', '1.5'].forEach((id) => {
            it(`a package is split once, also where TikTok names a group that nobody asked for: ${id}`, async () => {
                await shop.paidOrder(ORDER, { [A]: 2, [B]: 1 });
                shop.tell(ORDER, shipped('1Z1', { [B]: 1 }));
                const honest = alterAnswers(shop.sfcc, '/split?', (data) => {
                    (data.packages as Json[]).forEach((made) => (made.splittable_group_id = id));
                });
                shop.run();
                expect(shop.task(ORDER)).to.include({ state: 'waiting', lastCode: 'unexpected_answer' });
                honest();
                await shop.sfcc.clock.advance(60 * 60 * 1000);
                shop.run();
                expect(shop.task(ORDER)).to.include({ state: 'done' });
                expect(shop.units(ORDER)).to.have.members([`${A} open`, `${A} open`, `${B} 1Z1`]);
                expect(shop.calls()[SPLIT]).to.equal(1);
            });
        });

        it('units of one product cannot be split there: a person is told', async () => {
            await shop.paidOrder(ORDER, { [A]: 2 });
            shop.tell(ORDER, shipped('1Z1', { [A]: 1 }));
            shop.run();
            expect(shop.task(ORDER)).to.include({ state: 'dead', lastCode: 'not_split' });
            expect(storedWords(shop.task(ORDER).lastError)).to.contain('There is nothing to split');
            expect(shop.calls()).not.to.have.property(SPLIT);
        });

        it('nor beside another product, where TikTok lets the order be split', async () => {
            await shop.paidOrder(ORDER, { [A]: 2, [B]: 1 });
            shop.tell(ORDER, shipped('1Z1', { [A]: 1 }));
            shop.run();
            expect(shop.task(ORDER)).to.include({ state: 'dead', lastCode: '21011036' });
        });

        it('a corrected tracking number is corrected there', async () => {
            await shop.paidOrder(ORDER, { [A]: 1 });
            shop.tell(ORDER, shipped('1Z1'));
            shop.run();
            shop.tell(ORDER, shipped('1Z9'));
            shop.run();
            expect(shop.units(ORDER)).to.deep.equal([`${A} 1Z9`]);
        });
    });

    describe('Corrections (US)', () => {
        beforeEach(async () => {
            shop = new DirectShop('US');
            await shop.paidOrder(ORDER, { [A]: 1 });
            shop.tell(ORDER, shipped('1Z1'));
            shop.run();
        });

        it('of the carrier alone reach TikTok', () => {
            shop.tell(ORDER, shipped('1Z1', undefined, '1', 'FedEx Ground'));
            expect(shop.run()).to.include({ status: 'ok' });
            const known = shop.tiktok.orders.packages.of(shop.tiktok.orders.byId.get(ORDER)!.units[0]!)!;
            expect(known.providerId).to.equal('6617675021119438850');
        });

        it('beyond what TikTok allows need a person', () => {
            shop.tell(ORDER, shipped('1Z2'));
            shop.run();
            shop.tell(ORDER, shipped('1Z3'));
            shop.run();
            expect(shop.task(ORDER)).to.include({ state: 'dead', lastCode: '21011051' });
        });

        it('after three days need a person', async () => {
            await shop.sfcc.clock.advance(73 * 60 * 60 * 1000);
            shop.tell(ORDER, shipped('1Z2'));
            shop.run();
            expect(shop.task(ORDER)).to.include({ state: 'dead', lastCode: '21011049' });
        });
    });

    function shipped(trackingNumber: string, units?: Record<string, number>, packageNo = '1', carrier = 'UPS'): object {
        const items = units && Object.entries(units).map(([productId, quantity]) => ({ productId, quantity }));
        const status = units ? 'PartiallyShipped' : 'Shipped';
        return { status, packages: [{ packageNo, carrier, trackingNumber, ...(items ? { items } : {}) }] };
    }

    function cancel(units: Record<string, number>): object {
        const items = Object.entries(units).map(([productId, quantity]) => ({ productId, quantity }));
        return { status: 'CANCELLED', cancel: { reason: 'out_of_stock', items } };
    }
});
