import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { disconnectAll, setShop } from '#helpers/tiktok/connection';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';

const A = '701643632930';
const LANGUAGES = ['de', 'fr', 'es', 'it'];

describe('Business Manager: returns', () => {
    let world: ReturnWorld;
    let visit: Visit;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        visit = new Visit(world.sfcc);
    });

    afterEach(() => world.close());

    function page(): string {
        return visit.page('TikTokShopReturns-Return', { id: world.returnId });
    }

    function ask(act: string): string {
        return visit.page('TikTokShopReturns-Ask', { id: world.returnId, act });
    }

    /** Sends the form that the page before an act shows; the page that it leads to. */
    async function act(name: string, fields: Record<string, string> = {}): Promise<string> {
        const form = ask(name).split('id="tts-act"')[1]!;
        const sent = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
        const answer = visit.post('TikTokShopReturns-Act', {
            ...Object.fromEntries(sent.map((match) => [match[1], match[2]] as [string, string])),
            ...fields
        });
        expect(answer.status, answer.body).to.equal(302);
        const location = new URL(answer.headers.location as string, 'https://localhost');
        const shown = visit.page('TikTokShopReturns-Return', Object.fromEntries(location.searchParams));
        await world.run();
        return shown;
    }

    it('lists what is open, and all on demand; each leads to its page and its order', async () => {
        expect(visit.page('TikTokShopReturns-Show'))
            .to.contain('Open returns: 0')
            .and.to.contain('There are no returns to show.');
        await world.ask('RETURN_AND_REFUND');
        const list = visit.page('TikTokShopReturns-Show');
        expect(list)
            .to.contain('Open returns: 1')
            .and.to.contain('waits for your answer')
            .and.to.contain('1 × ' + A);
        expect(list).to.contain('TikTokShopReturns-Return?id=' + world.returnId);
        await world.decide('refuse');
        expect(visit.page('TikTokShopReturns-Show')).to.contain('Open returns: 0');
        expect(visit.page('TikTokShopReturns-Show', { state: 'all' }))
            .to.contain('All returns: 1')
            .and.to.contain('refused');
    });

    it('the page of a return names status, reason and amounts, and what can be done', async () => {
        await world.ask('RETURN_AND_REFUND');
        expect(page()).to.contain('Return of order ' + 'TTS-577000000000000001');
        expect(ask('refuse')).to.contain('Refuse: return of order ' + 'TTS-577000000000000001');
        expect(page())
            .to.contain('RETURN_OR_REFUND_REQUEST_PENDING')
            .and.to.contain('10.50 USD')
            .and.to.contain('Accept')
            .and.to.contain('Pay back without goods')
            .and.to.contain('Refuse')
            .and.not.to.contain('Goods are here');
    });

    it('writes amounts as the language of the user does', async () => {
        await world.ask('RETURN_AND_REFUND');
        const german = new Visit(world.sfcc, ['*'], 'de').page('TikTokShopReturns-Return', { id: world.returnId });
        expect(german)
            .to.match(/10,50\sUSD/)
            .and.not.to.match(/\d\.\d\d\b(?!\.)/);
    });

    it('writes an amount in a note as the language of the reader does', async () => {
        await world.answered('REFUND', 'accept');
        const german = new Visit(world.sfcc, ['*'], 'de').page('TikTokShopOrder-Show', {
            no: 'TTS-577000000000000001'
        });
        expect(german).to.contain('TikTok hat 10,50 USD zurückgezahlt');
    });

    it('says first what an act will do; nothing happens before the form is sent', async () => {
        await world.ask('REFUND');
        expect(ask('accept')).to.contain('TikTok pays the buyer 10.50 USD back, and takes it from you.');
        await world.run();
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_PENDING' });
        expect(await act('accept')).to.contain('Accepted. TikTokShop-SyncReturns tells TikTok.');
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
        expect(page()).to.contain('TikTok knows');
    });

    it('refuses with a reason that TikTok offers', async () => {
        await world.ask('RETURN_AND_REFUND');
        expect(ask('refuse')).to.contain(
            '<option value="ecom_refund_reject_reason_no_evidence">There is no evidence</option>'
        );
        await act('refuse', { reason: 'ecom_refund_reject_reason_no_evidence' });
        expect(world.here()).to.include({ status: 'REFUND_OR_RETURN_REQUEST_REJECT' });
    });

    it('says why it cannot be refused now, where TikTok does not tell the reasons; nothing is lost', async () => {
        await world.ask('RETURN_AND_REFUND');
        world.shop.tiktok.faults.configure({ rate: 1, kinds: ['throttle'], match: '/reject_reasons' });
        expect(ask('refuse')).to.contain('TikTok did not say with which reasons').and.not.to.contain('id="tts-act"');
        const form = { id: world.returnId, act: 'refuse', eventId: 'f', reason: '' };
        expect(visit.submit('TikTokShopReturns-Act', form).status).to.equal(409);
        world.shop.tiktok.faults.configure({ rate: 0 });
        expect(ask('refuse')).to.contain('id="tts-act"');
        expect(page()).not.to.contain('Decided here');
    });

    it('says to connect the shop again, where it cannot be called to tell the reasons', async () => {
        await world.ask('RETURN_AND_REFUND');
        setShop(world.sfcc, world.shop.tiktok.app.shopId, { state: 'reconnect' });
        expect(ask('refuse')).to.contain(
            'no longer accepts the authorization of Example Shop. Connect the shop again on the page Connection.'
        );
        disconnectAll(world.sfcc);
        expect(ask('refuse')).to.contain('The shop that sold the order is not connected. Connect it');
    });

    it('keeps an answer while TikTok takes no calls, and shows that it waits; it goes out afterwards', async () => {
        await world.ask('REFUND');
        world.shop.tiktok.faults.configure({ rate: 1, kinds: ['throttle'] });
        await act('accept');
        expect(page()).to.contain('TikTok is not told yet');
        expect(world.task('accept')).to.include({ state: 'waiting', attempts: 0 });
        world.shop.tiktok.faults.configure({ rate: 0 });
        await world.run();
        expect(page()).to.contain('TikTok knows');
        expect(world.here()).to.include({ status: 'RETURN_OR_REFUND_REQUEST_COMPLETE' });
    });

    it('keeps what was received, and says what happens to the stock', async () => {
        world.sfcc.prefer({ tiktokShopReturnStock: 'inventory' });
        await world.sent();
        expect(ask('received')).to.contain('puts them back into stock').and.to.contain(`name="units-${A}"`);
        await act('received', { [`units-${A}`]: '1' });
        expect(world.stock()).to.equal(world.stockBefore + 1);
        expect(page())
            .to.contain('Received here')
            .and.to.contain('1 × ' + A);
        world.sfcc.prefer({ tiktokShopReturnStock: 'none' });
        await world.ask('RETURN_AND_REFUND');
        await world.decide('accept');
        expect(ask('received')).to.contain('your inventory import returns it');
    });

    ['0', '-1', '1.5', 'one', '2'].forEach((count) => {
        it(`refuses ${count} received units of one`, async () => {
            await world.sent();
            const form = { id: world.returnId, act: 'received', eventId: 'f', [`units-${A}`]: count };
            expect(visit.submit('TikTokShopReturns-Act', form).status).to.equal(409);
            expect(world.here()).to.not.have.property('received');
            expect(world.stock()).to.equal(world.stockBefore);
        });
    });

    it('a replacement: TikTok makes a new order', async () => {
        await world.ask('REPLACEMENT');
        expect(ask('accept')).to.contain('TikTok makes a new order for the goods, which you ship.');
        await act('accept');
        expect(world.here()).to.include({ status: 'REPLACEMENT_REQUEST_COMPLETE' });
    });

    it('refuses what TikTok no longer takes, and knows no other return', async () => {
        await world.ask('REFUND');
        await world.goOn('withdraw');
        expect(ask('accept')).to.contain('act_not_allowed').and.not.to.contain('id="tts-act"');
        expect(visit.get('TikTokShopReturns-Return', { id: '1' }).status).to.equal(404);
        expect(visit.get('TikTokShopReturns-Ask', { id: world.returnId, act: 'burn' }).status).to.equal(404);
    });

    it('a form that is sent twice decides once', async () => {
        await world.ask('REFUND');
        const reason = 'ecom_refund_reject_reason_no_evidence';
        const form = { id: world.returnId, act: 'refuse', eventId: 'f1', reason };
        expect(visit.submit('TikTokShopReturns-Act', form).headers.location).to.contain('done=return.refuse');
        expect(visit.submit('TikTokShopReturns-Act', form).headers.location).to.contain('done=return.repeated');
    });

    it('speaks every language', async () => {
        await world.ask('RETURN_AND_REFUND');
        LANGUAGES.forEach((language) => {
            const abroad = new Visit(world.sfcc, ['*'], language);
            const shown = [
                abroad.page('TikTokShopReturns-Show'),
                abroad.page('TikTokShopReturns-Return', { id: world.returnId }),
                abroad.page('TikTokShopReturns-Ask', { id: world.returnId, act: 'accept' })
            ].join();
            expect(shown, language).not.to.match(/waits for your answer|Open returns|The buyer may send/);
        });
    });
});
