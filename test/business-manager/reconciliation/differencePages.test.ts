import { expect } from 'chai';
import { factsOfPage, hiddenFields, rowsOfPage } from '#helpers/business-manager/pageTable';
import { Visit } from '#helpers/business-manager/visit';
import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';

const ID = '577000000000000001';
const OTHER = '577000000000000002';
const A = '701643632930';
const CANCELLED = 'cancelled-there-' + ID;
const MISSING = 'missing-on-tiktok-' + OTHER;

describe('Business Manager: what pages say of differences', () => {
    let world: DifferenceWorld;
    let visit: Visit;

    beforeEach(async () => {
        world = new DifferenceWorld();
        visit = new Visit(world.shop.sfcc);
        await world.order(ID, { [A]: 1 });
        await world.order(OTHER, { [A]: 1 });
        world.forgetOnTikTok(OTHER);
        await world.withoutNews(() => world.shop.simulate(`orders/${ID}/fraud-cancel`));
        await world.reconcile();
    });

    afterEach(() => world.close());

    const list = (parameters: Record<string, string> = {}): string =>
        visit.page('TikTokShopDifferences-Show', parameters);

    /** The page before a choice for both differences. */
    const ask = (act: string): string =>
        visit.page('TikTokShopDifferences-Ask', { act, ['pick-' + CANCELLED]: 'on', ['pick-' + MISSING]: 'on' });

    it('each difference with both sides, what repairs it, and when it was found', () => {
        expect(rowsOfPage(list())).to.deep.equal([
            ['', 'Cancelled on TikTok only ' + ID, 'TTS-' + ID, 'CANCELLED', 'New', 'Take over', 'just now'],
            ['', 'Missing on TikTok ' + OTHER, 'TTS-' + OTHER, '–', 'New', 'Only on one of the two sides', 'just now']
        ]);
        expect(factsOfPage(list())).to.deep.equal([['Example Shop', '1 order compared: just now']]);
        expect(list()).not.to.contain('class="tts-empty"');
    });

    it('the same in the file, with the shop and the time of the site', () => {
        const [, body] = visit.get('TikTokShopDifferences-Export').body.split('\uFEFF');
        const text = (digits: string): string => `"=""${digits}"""`;
        const { shopId } = world.shop.tiktok.app;
        expect(body!.trim().split('\r\n')).to.deep.equal([
            'Difference,Order number,TikTok order id,TikTok id of order or return,Shop,On TikTok,Here,Act,' +
                'Found (America/New_York),Chosen,Problem',
            `Cancelled on TikTok only,TTS-${ID},${text(ID)},${text(ID)},${text(shopId)},CANCELLED,New,Take over,` +
                '2026-11-23 13:00,,',
            `Missing on TikTok,TTS-${OTHER},${text(OTHER)},${text(OTHER)},${text(shopId)},,New,` +
                'Only on one of the two sides,2026-11-23 13:00,,'
        ]);
    });

    it('what a repair will do, to those that can be repaired', () => {
        expect(rowsOfPage(ask('repair')).map((row) => row[3])).to.deep.equal([
            'TikTokShop-ProcessTasks reads it from TikTok again and brings this site to the same state.',
            'Nothing can be done from here. Correct one of the two sides, or ignore it with a reason.'
        ]);
        expect(hiddenFields(ask('repair'), 'tts-act')).to.deep.equal({ act: 'repair', keys: CANCELLED });
        expect(ask('repair')).to.contain('Possible: 1').and.not.contain('name="reason"');
    });

    it('what ignoring means, for all of them, and asks for the reason', () => {
        const effect = 'It leaves the list, and comes back when one of the sides changes.';
        expect(rowsOfPage(ask('ignore')).map((row) => row[3])).to.deep.equal([effect, effect]);
        expect(hiddenFields(ask('ignore'), 'tts-act')).to.deep.equal({
            act: 'ignore',
            keys: `${CANCELLED} ${MISSING}`
        });
        expect(ask('ignore')).to.contain('Possible: 2').and.contain('name="reason"');
    });

    const headings: Array<[string, string, string]> = [
        ['repair', 'Repair', 'open'],
        ['ignore', 'Ignore', 'open'],
        ['open', 'Open again', 'ignored']
    ];
    headings.forEach(([act, heading, state]) => {
        it(`${heading}, and the way back to the list of what is ${state}`, () => {
            expect(ask(act))
                .to.contain(`>${heading}</caption>`)
                .and.contain(`TikTokShopDifferences-Show?state=${state}">Back</a>`);
        });
    });

    it('where nothing can be chosen, no form', () => {
        expect(ask('open')).to.contain('Possible: 0').and.not.contain('id="tts-act"');
    });

    it('what was chosen, by whom and why', () => {
        visit.submit('TikTokShopDifferences-Act', { act: 'ignore', keys: CANCELLED, reason: 'a test' });
        visit.submit('TikTokShopDifferences-Act', { act: 'ignore', keys: MISSING, reason: 'another' });
        const by = world.shop.sfcc.access.users[0]!.login;
        expect(rowsOfPage(list({ state: 'ignored' })).map((row) => row[5])).to.deep.equal([
            `Take over Ignored by ${by}: a test`,
            `Only on one of the two sides Ignored by ${by}: another`
        ]);
        expect(list()).to.contain('Open differences: 0').and.contain('Nothing differs');
    });

    it('what was chosen to be done, while it is due', () => {
        world.choose([CANCELLED]);
        const by = world.shop.sfcc.access.users[0]!.login;
        expect(rowsOfPage(list())[0]![5]).to.equal(
            `Take over Take over, chosen by ${by}: TikTokShop-ProcessTasks does it with its next run.`
        );
        world.shop.run();
        expect(rowsOfPage(list()).map((row) => row[1])).to.deep.equal(['Missing on TikTok ' + OTHER]);
    });

    it('which filter is set', () => {
        const chosen = (page: string): string[] =>
            [...page.matchAll(/<option value="([^"]*)" selected="selected">/g)].map(([, value]) => value!);
        expect(chosen(list())).to.deep.equal([]);
        expect(chosen(list({ kind: 'missing-on-tiktok' }))).to.deep.equal(['missing-on-tiktok']);
        const none = list({ state: 'ignored', kind: 'missing-here' });
        expect(none).to.contain('Ignored differences: 0').and.contain('No differences match this filter.');
        expect(none).to.contain('<input type="hidden" name="state" value="ignored"/>');
    });
});
