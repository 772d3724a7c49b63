import { expect } from 'chai';
import { OrderMgr, replaceOrder } from '#sfcc-mocks';
import { NO, OrderPage } from '#helpers/business-manager/orderPage';
import { Visit } from '#helpers/business-manager/visit';
import { HeldOrder } from '#helpers/messages/heldOrder';
import type { TestInstance } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';
import { MINUTE } from '#helpers/durations';

const A = '701643632930';
const SUCCESSOR = '00004711';
const USER = 'integration@example.com';
const PARCEL = { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' };

describe('The history on the page of an order', () => {
    let sfcc: TestInstance;

    afterEach(() => sfcc.close());

    it('names the message of TikTok, the message of the OMS, and the act of a user', () => {
        const page = new OrderPage();
        ({ sfcc } = page);
        page.create();
        page.ship();
        sfcc.patch(NO, { c_externalOrderStatus: 'CANCELLED' });
        page.act('handled');
        expect(history()).to.deep.equal([
            'TikTok: Order created: applied',
            'OMS: Shipped, package 1: applied',
            'TikTok: Cancelled: applied',
            `Operations: Alert marked as handled (${USER}): applied`
        ]);
    });

    it('goes on with the successor of an edited order, tells what B2C Commerce has done, and what the feed has told', async () => {
        const page = new OrderPage();
        ({ sfcc } = page);
        page.create();
        sfcc.change(() => {
            replaceOrder(OrderMgr.getOrder(NO)!, SUCCESSOR, () => undefined);
        });
        await sweep();
        sfcc.patch(SUCCESSOR, { status: 'cancelled' });
        await sweep();
        sfcc.job('TikTokShop-OrderFeed');
        expect(history(SUCCESSOR)).to.deep.equal([
            'TikTok: Order created: applied',
            `Operations: Edited: ${SUCCESSOR} replaces ${NO}: done`,
            'Operations: Cancelled (B2C Commerce): applied',
            'Cartridge: In the order feed, revision 3: done'
        ]);
    });

    it('says why an order was held, and who has released it', () => {
        ({ sfcc } = new HeldOrder({}));
        new OrderPage(sfcc).act('release');
        expect(history()).to.deep.equal([
            'TikTok: Order created: held (totals_differ)',
            `Operations: Released (${USER}): applied (totals_differ)`
        ]);
    });

    it('has the calls to TikTok, with what was refused', async () => {
        const shop = new DirectShop();
        ({ sfcc } = shop);
        await shop.paidOrder(NO.slice(4), { [A]: 2 });
        shop.tell(NO.slice(4), { status: 'Shipped', packages: [PARCEL] });
        shop.run();
        sfcc.events({ eventId: 'late', orderNo: NO, status: 'CANCELLED' });
        expect(history()).to.deep.equal([
            'TikTok: Order created: applied',
            'OMS: Shipped, package 1: applied',
            'Cartridge: Report to TikTok: done',
            'OMS: Cancelled: rejected (already_shipped)'
        ]);
    });

    it('has each step of a return, and who decided', async () => {
        const world = await ReturnWorld.open();
        ({ sfcc } = world);
        await world.sent();
        await world.decide('received');
        const { returnId } = world;
        expect(history().slice(3)).to.deep.equal([
            'TikTok: Return: waits for your answer: recorded',
            `OMS: Return ${returnId}: accepted (OMS): applied`,
            'Cartridge: Answer to a return: done',
            'TikTok: Return: the buyer has to send the goods: recorded',
            'TikTok: Return: the goods are on their way back: recorded',
            `OMS: Return ${returnId}: received 1 × ${A} (OMS): applied`,
            'Cartridge: Answer to a return: done',
            'TikTok: Return: refunded: recorded'
        ]);
    });

    it('has the refusal of a return', async () => {
        const world = await ReturnWorld.open();
        ({ sfcc } = world);
        await world.answered('REFUND', 'refuse');
        expect(history().slice(3)).to.deep.equal([
            'TikTok: Refund: waits for your answer: recorded',
            `OMS: Return ${world.returnId}: refused (OMS): applied`,
            'Cartridge: Answer to a return: done',
            'TikTok: Refund: refused: recorded'
        ]);
    });

    async function sweep(): Promise<void> {
        await sfcc.clock.advance(5 * MINUTE);
        sfcc.job('TikTokShop-ProcessTasks');
    }

    /** Who, what and outcome of each line. */
    function history(no = NO): string[] {
        const page = new Visit(sfcc).page('TikTokShopOrder-Show', { no });
        const section = page.split('id="tts-history"')[1]!.split('</section>')[0]!;
        const rows = section.split('<tr>').slice(2);
        return rows.map((row) => {
            const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, ''));
            return cells
                .slice(1, 4)
                .map((cell) => cell.trim())
                .join(': ');
        });
    }
});
