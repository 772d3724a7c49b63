import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { DAY } from '#helpers/durations';

const ORDER_NO = 'TTS-577000000000000001';

describe('Erasing a buyer who has returned goods', () => {
    let world: ReturnWorld;
    let parcel: string;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        world.sfcc.withoutOms();
        await world.sent();
        parcel = world.there().trackingNumber;
        expect(returns()).to.contain(parcel);
    });

    afterEach(() => world.close());

    it('is refused while the goods are on their way back', () => {
        expect(ask()).to.contain('return is still open');
        erase();
        expect(returns()).to.contain(parcel);
    });

    it('takes the parcel out of the return, and leaves what was returned and received', async () => {
        await finish();
        erase();
        expect(returns()).not.to.contain(parcel);
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE', isOpen: false });
        expect(JSON.parse(world.here().received as string)).to.deep.equal({ '701643632930': 1 });
        expect(world.order()).to.include({ c_tiktokRefundTotal: '10.50' });
    });

    it('is not undone by TikTok, neither by a change of the return, nor once the cartridge has forgotten it', async () => {
        await finish();
        erase();
        await changeThere();
        expect(returns()).to.contain(world.returnId).and.not.to.contain(parcel);
        await world.sfcc.clock.advance(30 * DAY);
        world.sfcc.job('TikTokShop-SyncReturns');
        expect(world.sfcc.rows('CustomObject:TikTokShopReturn')).to.deep.equal([]);
        await changeThere();
        expect(returns()).to.contain(world.returnId).and.not.to.contain(parcel);
    });

    async function finish(): Promise<void> {
        await world.decide('received');
        world.shop.run();
        await world.sfcc.clock.advance(DAY);
        world.shop.run();
    }

    async function changeThere(): Promise<void> {
        world.tiktokReturns().move(world.there(), 'RETURN_OR_REFUND_REQUEST_COMPLETE');
        await world.run();
    }

    function ask(): string {
        return new Visit(world.sfcc).submit('TikTokShopErasure-Ask', { buyer: ORDER_NO }).body;
    }

    function erase(): void {
        const visit = new Visit(world.sfcc);
        visit.submit('TikTokShopErasure-Ask', { buyer: ORDER_NO });
        visit.submit('TikTokShopErasure-Erase', { orderNos: ORDER_NO, sure: 'true' });
    }

    /** All that the database keeps about returns. */
    function returns(): string {
        const tables = ['TikTokShopReturn', 'TikTokShopOrder', 'TikTokShopTask'];
        return tables.map((table) => JSON.stringify(world.sfcc.rows('CustomObject:' + table))).join('\n');
    }
});
