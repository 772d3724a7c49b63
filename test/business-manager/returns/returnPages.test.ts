import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import { factsOfPage, hiddenFields, rowsOfPage, shownText } from '#helpers/business-manager/pageTable';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';

const ORDER = '577000000000000001';
const A = '701643632930';

describe('Business Manager: what pages say of a return', () => {
    let world: ReturnWorld;
    let visit: Visit;

    beforeEach(async () => {
        world = await ReturnWorld.open();
        visit = new Visit(world.sfcc);
    });

    afterEach(() => world.close());

    const ask = (act: string): string => visit.page('TikTokShopReturns-Ask', { id: world.returnId, act });
    const page = (): string => visit.page('TikTokShopReturns-Return', { id: world.returnId });

    /** What the page before an act says that it will do. */
    function effects(act: string): string[] {
        const [, list] = /<ul>([\s\S]*?)<\/ul>/.exec(ask(act).split('<h1')[1]!)!;
        return [...list!.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, effect]) => shownText(effect!));
    }

    const PAYS = 'TikTok pays the buyer 10.50 USD back, and takes it from you.';
    const CLOSES = 'TikTok closes the request without money. The buyer may object.';
    const TOLD = 'TikTokShop-SyncReturns tells TikTok with its next run, if TikTok has not decided by then.';
    const KEPT = 'The units that you enter count as received. Leave out units that cannot be sold again.';

    const acts: Array<[string, string, string]> = [
        ['REFUND', 'accept', PAYS],
        ['REFUND', 'refuse', CLOSES],
        ['RETURN_AND_REFUND', 'accept', 'The buyer may send the goods back. TikTok pays when they arrive.'],
        ['RETURN_AND_REFUND', 'refund', PAYS],
        ['RETURN_AND_REFUND', 'refuse', CLOSES],
        ['REPLACEMENT', 'accept', 'TikTok makes a new order for the goods, which you ship.'],
        ['REPLACEMENT', 'refund', PAYS]
    ];
    acts.forEach(([type, act, effect]) => {
        it(`${act} of ${type}: ${effect}`, async () => {
            await world.ask(type);
            expect(effects(act)).to.deep.equal([effect, TOLD]);
            const { id, act: sent, eventId } = hiddenFields(ask(act), 'tts-act');
            expect([id, sent]).to.deep.equal([world.returnId, act]);
            expect(eventId).to.match(/^bm-\w{20,}$/);
            expect(/<button type="submit" class="([^"]*)">/.exec(ask(act))![1]!.includes('danger')).to.equal(
                act !== 'accept'
            );
        });
    });

    it('goods that are here: TikTok pays, and the stock goes where the setting says', async () => {
        await world.sent();
        const left = 'Stock stays as it is: your inventory import returns it.';
        expect(effects('received')).to.deep.equal([KEPT, PAYS, TOLD, left]);
        expect(effects('refuse')).to.deep.equal([
            'TikTok does not pay for the goods that came. The buyer may object, and TikTok decides.',
            TOLD
        ]);
        world.sfcc.prefer({ tiktokShopReturnStock: 'inventory' });
        expect(effects('received')[3]).to.contain('puts them back into stock');
        expect(ask('received')).to.match(new RegExp(`name="units-${A}" min="0" max="1" value="1"`));
        expect(ask('refuse')).not.to.contain('name="units-');
    });

    it('an act that its status does not allow: only why not', async () => {
        await world.ask('REFUND');
        const text = shownText(ask('refund').split('<h1')[1]!);
        expect(text).to.contain('of the return does not allow this now. (act_not_allowed)');
        expect(ask('refund')).not.to.contain('id="tts-act"');
    });

    it('its facts, as they come to be known', async () => {
        await world.offered();
        const facts = (): Record<string, string> => Object.fromEntries(factsOfPage(page()));
        const asked = {
            'Order number': 'TTS-' + ORDER,
            'TikTok order id': ORDER,
            Units: '1 × ' + A,
            Reason: 'Wrong product was sent',
            'Amount asked for': '10.50 USD (goods 10.00, shipping 0.00, tax 0.50)'
        };
        expect(facts()).to.include({ ...asked, 'Offered instead': '4.00 USD' });
        await world.sent();
        expect(facts()).to.include(asked).and.not.have.any.keys('Offered instead', 'Received here');
        expect(facts().Tracking).to.match(/\w+/);
        expect(facts()['Decided here']).to.match(/^Accept \(OMS\), TikTok knows \d min ago$/);
    });

    it('a row in words, with what was paid once it was', async () => {
        await world.ask('REFUND');
        const row = (): string[] => rowsOfPage(visit.page('TikTokShopReturns-Show', { state: 'all' }))[0]!;
        expect(row().slice(0, 6)).to.deep.equal([
            'Refund ' + world.returnId,
            'TTS-' + ORDER,
            'waits for your answer',
            '1 × ' + A,
            '',
            'in 1 d 23 h'
        ]);
        await world.decide('accept');
        expect(row().slice(2, 6)).to.deep.equal(['refunded', '1 × ' + A, '10.50 USD', '–']);
    });
});
