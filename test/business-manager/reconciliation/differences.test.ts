import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { disconnectAll, setShop } from '#helpers/tiktok/connection';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { HOUR } from '#helpers/durations';

const ID = '577000000000000001';
const OTHER = '577000000000000002';
const A = '701643632930';
const SHIPPED = { status: 'Shipped', packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1' }] };

describe('Business Manager: differences', () => {
    let world: DifferenceWorld;
    let visit: Visit;

    beforeEach(() => {
        world = new DifferenceWorld();
        visit = new Visit(world.shop.sfcc);
    });

    afterEach(() => world.close());

    function list(parameters: Record<string, string> = {}): string {
        return visit.page('TikTokShopDifferences-Show', parameters);
    }

    function ask(act: string, ...keys: string[]): string {
        const ticked = Object.fromEntries(keys.map((key) => ['pick-' + key, 'on'] as [string, string]));
        return visit.page('TikTokShopDifferences-Ask', { act, ...ticked });
    }

    /** Sends the form that the page before a choice shows; the list that it leads to. */
    function choose(act: string, keys: string[], fields: Record<string, string> = {}): string {
        const form = ask(act, ...keys).split('id="tts-act"')[1]!;
        const sent = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
        const answer = visit.post('TikTokShopDifferences-Act', {
            ...Object.fromEntries(sent.map((match) => [match[1], match[2]] as [string, string])),
            ...fields
        });
        expect(answer.status, answer.body).to.equal(302);
        return list(Object.fromEntries(new URL(answer.headers.location as string, 'https://localhost').searchParams));
    }

    /** Chosen, and carried out by TikTokShop-ProcessTasks. */
    async function repair(...keys: string[]): Promise<void> {
        expect(choose('repair', keys)).to.contain('Chosen. TikTokShop-ProcessTasks does it with its next run.');
        expect(world.shop.run()).to.include({ status: 'ok' });
        await world.catchUp();
    }

    /** The next comparison finds nothing more. */
    async function expectAlike(): Promise<void> {
        await world.reconcile();
        expect(world.kept()).to.deep.equal([]);
        expect(list()).to.contain('Open differences: 0').and.to.contain('Nothing differs');
    }

    it('says why the list is empty', async () => {
        expect(list()).to.contain('Nothing was compared yet. Run TikTokShop-Reconcile.');
        await world.reconcile();
        expect(list())
            .to.contain('Nothing differs')
            .and.to.match(/0 orders compared:\s*<time/);
        expect(list({ kind: 'missing-here' })).to.contain('No differences match this filter.');
        expect(list({ state: 'ignored' })).to.contain('No difference is ignored.');
        disconnectAll(world.shop.sfcc);
        expect(list()).to.contain('No shop is connected');
    });

    it('an order that is missing here is imported', async () => {
        world.shop.payOnTikTok({ id: ID }, [[A, 1, 10]]);
        await world.shop.sfcc.clock.advance(2 * HOUR);
        await world.reconcile();
        expect(list()).to.contain('Open differences: 1').and.to.contain('Missing here').and.to.contain(ID);
        expect(ask('repair', 'missing-here-' + ID)).to.contain('creates the order here');
        expect(world.shop.sfcc.rows('Order')).to.have.length(0);
        await repair('missing-here-' + ID);
        expect(world.shop.order(ID)).to.include({ c_externalOrderStatus: 'New' });
        await expectAlike();
    });

    it('what TikTok cancelled and shipped is taken over; each row leads to its order', async () => {
        await world.order(ID, { [A]: 1 });
        await world.order(OTHER, { [A]: 2 });
        await world.withoutNews(() => {
            world.shop.simulate(`orders/${ID}/fraud-cancel`);
            world.shop.simulate(`orders/${OTHER}/ship`, { carrier: world.shop.carrier, trackingNumber: '1Z9' });
        });
        world.sleepPolls();
        await world.reconcile();
        expect(list())
            .to.contain('TikTokShopOrder-Show?no=TTS-' + ID)
            .and.to.contain('Cancelled on TikTok only');
        await repair('cancelled-there-' + ID, 'shipped-there-' + OTHER);
        expect(world.shop.order(ID)).to.include({ c_externalOrderStatus: 'CANCELLED' });
        expect(world.shop.order(OTHER)).to.include({ c_externalOrderStatus: 'Shipped' });
        await expectAlike();
    });

    it('what was shipped and cancelled here is reported again', async () => {
        await world.order(ID, { [A]: 1 });
        await world.order(OTHER, { [A]: 1 });
        await world.withoutReports(() => {
            world.shop.tell(ID, SHIPPED);
            world.shop.tell(OTHER, { status: 'CANCELLED', cancel: { reason: 'out of stock' } });
        });
        await world.reconcile();
        await repair('shipped-here-' + ID, 'cancelled-here-' + OTHER);
        expect(world.shop.units(ID)).to.deep.equal([`${A} 1Z1`]);
        expect(world.shop.tiktok.orders.byId.get(OTHER)!.status).to.equal('CANCELLED');
        await expectAlike();
    });

    it('a return is read', async () => {
        await world.order(ID, { [A]: 1 });
        world.shop.tell(ID, SHIPPED);
        world.shop.run();
        world.shop.simulate(`orders/${ID}/collect`);
        world.shop.simulate(`orders/${ID}/deliver`);
        await world.catchUp();
        world.shop.sfcc.job('TikTokShop-SyncReturns');
        const { id } = world.shop.simulate(`orders/${ID}/request-return`, { type: 'REFUND', units: 1 });
        await world.reconcile();
        await repair('return-missing-' + String(id));
        expect(world.shop.sfcc.customObject('TikTokShopReturn', String(id))).to.include({
            status: 'RETURN_OR_REFUND_REQUEST_PENDING'
        });
        await expectAlike();
    });

    it('says why an act has failed, and offers it again', async () => {
        world.shop.payOnTikTok({ id: ID }, [[A, 1, 10]]);
        await world.shop.sfcc.clock.advance(2 * HOUR);
        await world.reconcile();
        choose('repair', ['missing-here-' + ID]);
        expect(ask('repair', 'missing-here-' + ID)).to.contain('Chosen already');
        world.shop.tiktok.orders.byId.delete(ID);
        world.shop.run();
        expect(list()).to.contain('TikTok no longer knows the order').and.to.contain('not done');
        expect(ask('repair', 'missing-here-' + ID)).to.contain('creates the order here');
    });

    it('says why what was chosen waits, where the calls of the day are used up; it is done the next day', async () => {
        world.shop.payOnTikTok({ id: ID }, [[A, 1, 10]]);
        await world.shop.sfcc.clock.advance(2 * HOUR);
        await world.reconcile();
        world.shop.sfcc.prefer({ tiktokShopCallsPerDay: 1, tiktokShopCallsKept: 0 });
        choose('repair', ['missing-here-' + ID]);
        world.shop.run();
        expect(list()).to.contain('chosen by').and.to.contain('kept for what has a deadline');
        expect(ask('repair', 'missing-here-' + ID)).not.to.contain('id="tts-act"');
        world.shop.sfcc.prefer({ tiktokShopCallsPerDay: 10000 });
        world.shop.run();
        expect(world.shop.order(ID)).to.include({ order_no: 'TTS-' + ID });
        expect(list()).to.contain('Open differences: 0');
    });

    it('says that what was chosen waits until the shop is connected again; then it is done', async () => {
        const { shop } = world;
        shop.payOnTikTok({ id: ID }, [[A, 1, 10]]);
        await shop.sfcc.clock.advance(2 * HOUR);
        await world.reconcile();
        choose('repair', ['missing-here-' + ID]);
        setShop(shop.sfcc, shop.tiktok.app.shopId, { state: 'reconnect' });
        shop.run();
        expect(list()).to.contain('This waits until you connect the shop again, on the page Connection');
        setShop(shop.sfcc, shop.tiktok.app.shopId, { state: 'connected' });
        shop.run();
        expect(list()).to.contain('Open differences: 0');
    });

    it('ignores with a reason only, and opens again', async () => {
        await world.order(ID, { [A]: 1 });
        world.forgetOnTikTok(ID);
        await world.reconcile();
        const key = 'missing-on-tiktok-' + ID;
        expect(ask('repair', key)).to.contain('Nothing can be done from here').and.not.to.contain('id="tts-act"');
        const refused = visit.submit('TikTokShopDifferences-Act', { act: 'ignore', keys: key, reason: ' ' });
        expect(refused.body).to.contain('Enter why it may stay as it is.');
        expect(world.open()).to.deep.equal([key]);
        expect(choose('ignore', [key], { reason: 'a test order' }))
            .to.contain('Ignored.')
            .and.to.contain('Open differences: 0');
        await world.reconcile();
        expect(list({ state: 'ignored' }))
            .to.contain('a test order')
            .and.to.contain('Ignored differences: 1');
        expect(choose('open', [key])).to.contain('Ignored differences: 0');
        expect(world.open()).to.deep.equal([key]);
    });

    it('an erased buyer leaves no difference with a reason', async () => {
        world.shop.sfcc.withoutOms();
        await world.order(ID, { [A]: 1 });
        world.shop.tell(ID, { status: 'CANCELLED', cancel: { reason: 'a test' } });
        world.shop.run();
        world.forgetOnTikTok(ID);
        await world.reconcile();
        expect(world.kept()).to.have.length(1);
        visit.submit('TikTokShopErasure-Erase', { orderNos: 'TTS-' + ID, sure: 'true' });
        expect(world.kept()).to.deep.equal([]);
    });

    it('filters, and sends a CSV file', async () => {
        await world.order(ID, { [A]: 1 });
        await world.order(OTHER, { [A]: 1 });
        world.forgetOnTikTok(OTHER);
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
        await world.reconcile();
        expect(list({ kind: 'cancelled-there' }))
            .to.contain('Open differences: 1')
            .and.not.to.contain(OTHER);
        const csv = visit.get('TikTokShopDifferences-Export');
        expect(csv.headers['content-type']).to.contain('text/csv');
        const [head, ...rows] = csv.body.trim().split('\r\n');
        expect(head).to.contain('Difference,Order number,TikTok order id');
        expect(rows.map((row) => row.split(',')[0]).sort()).to.deep.equal([
            'Cancelled on TikTok only',
            'Missing on TikTok'
        ]);
    });

    it('takes forms of ours only, and nothing without the permission', async () => {
        await world.order(ID, { [A]: 1 });
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
        await world.reconcile();
        const form = { act: 'repair', keys: 'cancelled-there-' + ID };
        expect(visit.post('TikTokShopDifferences-Act', form).status).to.equal(403);
        expect(visit.get('TikTokShopDifferences-Ask', { act: 'burn' }).status).to.equal(404);
        const reader = new Visit(world.shop.sfcc, ['tiktokshop_read']);
        expect(reader.page('TikTokShopDifferences-Show')).to.contain(ID);
        expect(reader.get('TikTokShopDifferences-Ask', form).status).not.to.equal(200);
    });

    ['de', 'fr', 'es', 'it'].forEach((language) => {
        it(`is there in ${language}`, async () => {
            await world.order(ID, { [A]: 1 });
            await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
            await world.reconcile();
            const theirs = new Visit(world.shop.sfcc, ['*'], language);
            const page = theirs.page('TikTokShopDifferences-Show');
            expect(page).not.to.match(/difference[s]?\.[a-z]/);
            expect(page).not.to.contain('Cancelled on TikTok only');
        });
    });
});
