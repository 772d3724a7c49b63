import { expect } from 'chai';
import type { Packages, ShippedPackage } from '#cartridge/lifecycle/rules/packages';
import type { OrderState } from '#cartridge/lifecycle/rules/orderState';
import {
    knownOnTikTok,
    replaceShippedOnTikTok,
    shippedOnTikTok
} from '#cartridge/lifecycle/rules/tiktok/shippedOnTikTok';
import type { TikTokLine, TikTokOrder } from '#cartridge/openapi/rules/tiktokOrder';
import { live, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

const LEFT_AT = Date.UTC(2026, 10, 23, 12);

describe('Packages that left on TikTok', () => {
    it('are news with their carrier, their number and their units', () => {
        const lines = [unit('A', '7'), unit('A', '7'), unit('B', '8', { shipping_provider_name: 'DHL' })];
        expect(news(lines)).to.deep.equal([
            {
                packageNo: 'shipped-on-tiktok-7',
                carrier: 'UPS',
                trackingNumber: '1Z7',
                items: { A: 2 },
                occurredAt: '2026-11-23T12:00:00.000Z'
            },
            {
                packageNo: 'shipped-on-tiktok-8',
                carrier: 'DHL',
                trackingNumber: '1Z8',
                items: { B: 1 },
                occurredAt: '2026-11-23T12:00:00.000Z'
            }
        ]);
    });

    it("are TikTok's own where it names no carrier, and of 1970 where it names no time", () => {
        const [told] = shippedOnTikTok(
            order([unit('B', '8', { shipping_provider_name: undefined })], { update_time: undefined }),
            newOrder(),
            []
        );
        expect(told).to.include({ carrier: 'TikTok', occurredAt: '1970-01-01T00:00:00.000Z' });
    });

    it('have a number and a package, and a unit that is not cancelled', () => {
        expect(news([unit('A', '7', { tracking_number: '' })])).to.deep.equal([]);
        expect(news([unit('A', '', { tracking_number: '1Z7' })])).to.deep.equal([]);
        expect(news([unit('A', '7', { display_status: 'CANCELLED' })])).to.deep.equal([]);
        const mixed = [unit('A', '7', { display_status: 'CANCELLED' }), unit('A', '7'), unit('B', '8')];
        expect(unitsOf(news(mixed))).to.deep.equal({
            'shipped-on-tiktok-7': { A: 1 },
            'shipped-on-tiktok-8': { B: 1 }
        });
    });

    it('are no news where they were reported from here, by package or by number', () => {
        const lines = [unit('A', '7'), unit('B', '8')];
        expect(numbersOf(news(lines, newOrder(), ['7']))).to.deep.equal(['shipped-on-tiktok-8']);
        const state = live([shipment([parcel('our', { B: 1 }, { trackingNumber: '1Z8' })])]);
        expect(numbersOf(news(lines, state))).to.deep.equal(['shipped-on-tiktok-7']);
        const partHere = live([shipment([parcel('our', { A: 1 }, { trackingNumber: '1Z7' })])]);
        expect(news([unit('A', '7'), unit('A', '7')], partHere)).to.deep.equal([]);
    });

    it('have no more units than are open here, and are no news without any', () => {
        const state = live([shipment([parcel('our', { A: 1 }, { trackingNumber: 'other' })])]);
        const lines = [unit('A', '7'), unit('A', '7'), unit('B', '8')];
        expect(unitsOf(news(lines, state))).to.deep.equal({
            'shipped-on-tiktok-7': { A: 1 },
            'shipped-on-tiktok-8': { B: 1 }
        });
        expect(unitsOf(news([unit('A', '7'), unit('A', '9')], state))).to.deep.equal({
            'shipped-on-tiktok-7': { A: 1 }
        });
        expect(news([unit('A', '7')], live([shipment([parcel('our')])]))).to.deep.equal([]);
        expect(news([unit('A', '7')], newOrder({ cancelled: { A: 2 } }))).to.deep.equal([]);
    });

    it('are no news while TikTok shows no more units as shipped than have left here: it may be our package with another number', () => {
        const state = live([shipment([parcel('our', { A: 1 })])]);
        expect(news([unit('A', '7')], state)).to.deep.equal([]);
        expect(unitsOf(news([unit('A', '7'), unit('B', '8')], state))).to.deep.equal({
            'shipped-on-tiktok-8': { B: 1 }
        });
        expect(unitsOf(news([unit('A', '7'), unit('A', '7')], state))).to.deep.equal({
            'shipped-on-tiktok-7': { A: 1 }
        });
    });

    it('have the units that were only said to have shipped', () => {
        const state = live([shipment([parcel('', null, { carrier: '', trackingNumber: '' })])]);
        expect(unitsOf(news([unit('A', '7')], state))).to.deep.equal({ 'shipped-on-tiktok-7': { A: 1 } });
    });

    it('are told once, and again with another number, of the same units', () => {
        const state = live([shipment(news([unit('A', '7')]))]);
        expect(news([unit('A', '7')], state)).to.deep.equal([]);
        const corrected = news([unit('A', '7', { tracking_number: '1Z9' }), unit('A', '8')], state);
        expect(
            corrected.map(({ packageNo, trackingNumber, items }) => [packageNo, trackingNumber, items])
        ).to.deep.equal([
            ['shipped-on-tiktok-7', '1Z9', { A: 1 }],
            ['shipped-on-tiktok-8', '1Z8', { A: 1 }]
        ]);
    });

    it('are told again with another number though that package was reported from here', () => {
        const state = live([shipment(news([unit('A', '7')]))]);
        const corrected = news([unit('A', '7', { tracking_number: '1Z9' })], state, ['7']);
        expect(numbersOf(corrected)).to.deep.equal(['shipped-on-tiktok-7']);
    });
});

describe('A package with some of the units of a product', () => {
    it('is news once, with its own units', () => {
        const lines = [unit('A', '7'), unit('A', '7')];
        expect(unitsOf(news(lines, { ...newOrder(), ordered: { A: 5 } }))).to.deep.equal({
            'shipped-on-tiktok-7': { A: 2 }
        });
        expect(numbersOf(news(lines, { ...newOrder(), ordered: { A: 5 } }))).to.have.length(1);
    });
});

describe('A package that left on TikTok', () => {
    const onTikTok = parcel('shipped-on-tiktok-7', { A: 1 }, { trackingNumber: '1Z7' });
    const known = { 'shipped-on-tiktok-7': onTikTok, x: parcel('x', { B: 1 }, { trackingNumber: '1Z8' }) };

    it('gives way to the package of the OMS with the same number', () => {
        const told = [
            parcel('other', { B: 1 }, { trackingNumber: '1' }),
            parcel('o', { A: 1 }, { trackingNumber: '1Z7' })
        ];
        expect(replaceShippedOnTikTok({ known, told })).to.deep.equal({ known: { x: known.x }, told });
    });

    it('stays beside a package with another number, and when it is told itself', () => {
        expect(leftOf(known, [parcel('o', { A: 1 }, { trackingNumber: '1Z6' })])).to.deep.equal(known);
        expect(leftOf(known, [onTikTok])).to.deep.equal(known);
        expect(leftOf(known, [])).to.deep.equal(known);
    });

    it('is replaced, and a package of the OMS is not', () => {
        expect(leftOf(known, [parcel('o', { B: 1 }, { trackingNumber: '1Z8' })])).to.deep.equal(known);
        const within = {
            'my-shipped-on-tiktok-7': parcel('my-shipped-on-tiktok-7', { A: 1 }, { trackingNumber: '1Z7' })
        };
        expect(leftOf(within, [onTikTok])).to.deep.equal(within);
    });

    it('gives way to the same parcel under a number that it had, which is then known by all of its numbers', () => {
        const corrected = { ...onTikTok, trackingNumber: '1Z9', formerNumbers: ['1Z7'] };
        const told = parcel('o', { A: 1 }, { trackingNumber: '1Z7' });
        const replaced = replaceShippedOnTikTok({ known: { 'shipped-on-tiktok-7': corrected }, told: [told] });
        expect(replaced).to.deep.equal({ known: {}, told: [{ ...told, formerNumbers: ['1Z9'] }] });
        const state = newOrder({ packages: { o: replaced.told[0]! } });
        expect(news([unit('A', '7', { tracking_number: '1Z9' })], state)).to.deep.equal([]);
    });
});

describe('A parcel that was told from here', () => {
    const corrected = { ...parcel('1', { A: 1 }, { trackingNumber: '1Z9' }), formerNumbers: ['1Z8', '1Z7'] };
    const state = newOrder({ packages: { '1': corrected } });

    it('is no news while TikTok shows a number that was corrected meanwhile', () => {
        ['1Z7', '1Z8', '1Z9', '1z 9'].forEach((number) => {
            const lines = [unit('A', '7', { tracking_number: number }), unit('A', '8', { tracking_number: '1Z6' })];
            expect(numbersOf(news(lines, state)), 'only the other').to.deep.equal(['shipped-on-tiktok-8']);
        });
    });

    it("is known by TikTok's id from then on", () => {
        expect(knownOnTikTok(order([unit('A', '7'), unit('B', '8'), unit('A', '6')]), state.packages)).to.deep.equal([
            { packageId: '7', packageNos: ['1'] },
            { packageId: '8', packageNos: ['1'] },
            { packageId: '6', packageNos: [] }
        ]);
        expect(knownOnTikTok(order([unit('A', '7', { display_status: 'CANCELLED' })]), state.packages)).to.deep.equal(
            []
        );
        const onTikTok = live([shipment(news([unit('A', '7')]))]);
        expect(knownOnTikTok(order([unit('A', '7')]), onTikTok.packages)).to.deep.equal([
            { packageId: '7', packageNos: [] }
        ]);
    });
});

function leftOf(known: Packages, told: ShippedPackage[]): Packages {
    return replaceShippedOnTikTok({ known, told }).known;
}

function order(lines: TikTokLine[], told: Partial<TikTokOrder> = {}): TikTokOrder {
    return { id: '5', status: 'IN_TRANSIT', update_time: LEFT_AT / 1000, line_items: lines, ...told };
}

/** A unit that has left in a package. */
function unit(productId: string, packageId: string, told: Partial<TikTokLine> = {}): TikTokLine {
    return {
        id: '1',
        seller_sku: productId,
        display_status: 'IN_TRANSIT',
        package_id: packageId,
        tracking_number: `1Z${packageId}`,
        shipping_provider_name: 'UPS',
        ...told
    };
}

type News = ReturnType<typeof shippedOnTikTok>;

function news(lines: TikTokLine[], state: OrderState = newOrder(), reported: string[] = []): News {
    return shippedOnTikTok(order(lines), state, reported);
}

function numbersOf(packages: News): string[] {
    return packages.map(({ packageNo }) => packageNo);
}

function unitsOf(packages: News): object {
    return Object.fromEntries(packages.map(({ packageNo, items }) => [packageNo, items]));
}
