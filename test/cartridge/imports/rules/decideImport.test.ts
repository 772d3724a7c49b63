import { expect } from 'chai';
import { decideImport } from '#cartridge/imports/rules/decideImport';
import type { ImportDecision } from '#cartridge/imports/rules/decideImport';
import type { TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { orderOf, unit } from '#helpers/tiktok/tiktokUnits';
import { HOUR_IN_SECONDS as HOUR } from '#helpers/durations';

const NOW = 1_800_000_000;

describe('Whether an order of TikTok is created', () => {
    const decide = (told: Partial<TikTokOrder>, takesFinished = false): ImportDecision =>
        decideImport(orderOf([unit('1')], told), NOW, { takesFinished, skippedKinds: [] });

    it('is no while it is not paid, and no once it is cancelled', () => {
        expect(decide({ status: 'UNPAID' })).to.deep.equal({ what: 'skip', why: 'unpaid' });
        expect(decide({ status: 'CANCELLED' })).to.deep.equal({ what: 'skip', why: 'cancelled' });
    });

    it('is no once it is over, unless a person wants such orders', () => {
        ['DELIVERED', 'COMPLETED'].forEach((status) => {
            expect(decide({ status }), status).to.deep.equal({ what: 'skip', why: 'over' });
            expect(decide({ status }, false), status).to.deep.equal({ what: 'skip', why: 'over' });
            expect(decide({ status }, true), status).to.deep.equal({ what: 'create' });
        });
    });

    it('is no for one that is on its way and was placed four weeks ago: it was here, unless a person knows better', () => {
        const placed = (days: number, status: string): Partial<TikTokOrder> => ({
            status,
            create_time: NOW - days * 24 * HOUR
        });
        expect(decide(placed(28, 'IN_TRANSIT'))).to.deep.equal({ what: 'create' });
        expect(decide(placed(28.1, 'IN_TRANSIT'))).to.deep.equal({ what: 'skip', why: 'over' });
        expect(decide(placed(28.1, 'IN_TRANSIT'), true)).to.deep.equal({ what: 'create' });
        ['AWAITING_SHIPMENT', 'AWAITING_COLLECTION', 'PARTIALLY_SHIPPING'].forEach((status) =>
            expect(decide(placed(90, status)), status).to.deep.equal({ what: 'create' })
        );
    });

    it('does not wait for a time to come, which TikTok cannot have noted', () => {
        const ahead = NOW + 400 * 24 * HOUR;
        expect(decide({ paid_time: ahead, create_time: NOW - HOUR })).to.deep.equal({ what: 'create' });
        expect(decide({ paid_time: ahead, create_time: NOW - 60 })).to.deep.equal({
            what: 'wait',
            until: NOW - 60 + HOUR
        });
        expect(decide({ paid_time: ahead, create_time: ahead })).to.deep.equal({ what: 'create' });
        expect(decide({ paid_time: NOW + 60 })).to.deep.equal({ what: 'wait', until: NOW + 60 + HOUR });
    });

    it('is no for the kinds that a shop leaves out, in each status', () => {
        const [sample, ofTikTok] = [{ is_sample_order: true }, { fulfillment_type: 'FULFILLMENT_BY_TIKTOK' }];
        const decideWithout = (told: Partial<TikTokOrder>, ...skippedKinds: string[]): ImportDecision =>
            decideImport(orderOf([unit('1')], told), NOW, { takesFinished: false, skippedKinds });
        const skip = { what: 'skip', why: 'kind' };
        expect(decideWithout(sample, 'sample')).to.deep.equal(skip);
        expect(decideWithout({ ...sample, status: 'ON_HOLD' }, 'fbt', 'sample')).to.deep.equal(skip);
        expect(decideWithout(ofTikTok, 'fbt')).to.deep.equal(skip);
        expect(decideWithout(sample, 'fbt')).to.deep.equal({ what: 'create' });
        expect(decideWithout(sample)).to.deep.equal({ what: 'create' });
        expect(decideWithout({}, 'sample', 'fbt')).to.deep.equal({ what: 'create' });
    });

    it('is yes in every other status, also in one that TikTok has added', () => {
        ['AWAITING_COLLECTION', 'PARTIALLY_SHIPPING', 'IN_TRANSIT', 'BRAND_NEW'].forEach((status) =>
            expect(decide({ status, paid_time: NOW }), status).to.deep.equal({ what: 'create' })
        );
    });

    describe('while the buyer may cancel', () => {
        it('waits for an hour after the payment', () => {
            const paid = (ago: number): ImportDecision => decide({ paid_time: NOW - ago });
            expect(paid(0)).to.deep.equal({ what: 'wait', until: NOW + HOUR });
            expect(paid(HOUR - 1)).to.deep.equal({ what: 'wait', until: NOW + 1 });
            expect(paid(HOUR)).to.deep.equal({ what: 'create' });
        });

        it('waits for an hour after the order where nothing is paid before the delivery', () => {
            expect(decide({ create_time: NOW - 60 })).to.deep.equal({ what: 'wait', until: NOW - 60 + HOUR });
            expect(decide({ create_time: NOW - HOUR })).to.deep.equal({ what: 'create' });
            expect(decide({ create_time: NOW, paid_time: NOW - HOUR })).to.deep.equal({ what: 'create' });
        });

        it('takes a time up to five minutes ahead for that of TikTok’s clock, and a later one for none', () => {
            const paidAhead = (seconds: number): ImportDecision => decide({ paid_time: NOW + seconds });
            expect(paidAhead(300)).to.deep.equal({ what: 'wait', until: NOW + 300 + HOUR });
            expect(paidAhead(301)).to.deep.equal({ what: 'create' });
        });

        it('does not wait where TikTok held the order before, or names no time', () => {
            expect(decide({ paid_time: NOW, is_on_hold_order: true })).to.deep.equal({ what: 'create' });
            expect(decide({ paid_time: NOW, is_on_hold_order: false })).to.include({ what: 'wait' });
            expect(decide({})).to.deep.equal({ what: 'create' });
        });
    });

    describe('while TikTok holds the order', () => {
        it('waits for an hour after the payment', () => {
            expect(decide({ status: 'ON_HOLD', paid_time: NOW - 60 })).to.deep.equal({
                what: 'wait',
                until: NOW - 60 + HOUR
            });
        });

        it('asks every four hours where the hold lasts longer, or TikTok names no time', () => {
            [{ paid_time: NOW - HOUR }, { paid_time: NOW - 24 * HOUR }, {}].forEach((told) =>
                expect(decide({ status: 'ON_HOLD', ...told })).to.deep.equal({ what: 'wait', until: NOW + 4 * HOUR })
            );
        });
    });
});
