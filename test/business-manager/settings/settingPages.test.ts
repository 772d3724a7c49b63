import { expect } from 'chai';
import { rowsOfPage, shownText } from '#helpers/business-manager/pageTable';
import { Visit } from '#helpers/business-manager/visit';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';

describe('Business Manager: the form of the settings', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    const show = (parameters: Record<string, string> = {}): string => visit.page('TikTokShopSettings-Show', parameters);
    const save = (form: Record<string, string>): string => visit.submit('TikTokShopSettings-Save', form).body;
    const stored = (): Json => sfcc.rows('SitePreference')[0] || {};

    function inputType(id: string): string {
        return new RegExp(`<input id="${id}"[^>]* type="([^"]*)"`).exec(show())![1]!;
    }

    /** The options of a field, the chosen one with a star. */
    function options(id: string): string[] {
        const [, list] = new RegExp(`<select id="${id}"[^>]*>([\\s\\S]*?)</select>`).exec(show())!;
        return [...list!.matchAll(/<option value="([^"]*)"( selected="selected")?>/g)].map(
            ([, value, isChosen]) => value! + (isChosen ? '*' : '')
        );
    }

    it('asks for each kind of value as a browser can', () => {
        expect(inputType('tiktokShopCustomerEmail')).to.equal('email');
        expect(inputType('tiktokShopCaptureOffConfirmed')).to.equal('date');
        expect(inputType('tiktokShopAccessKeyExpires')).to.equal('date');
        expect(inputType('tiktokShopAuthorizationLink')).to.equal('url');
        expect(inputType('tiktokShopOrderNoPrefix')).to.equal('text');
        expect(options('tiktokShopMode')).to.deep.equal(['connector*', 'direct']);
        expect(options('tiktokShopFailuresAs400')).to.deep.equal(['true', 'false*']);
    });

    it('names defaults in the words of the choice', () => {
        const help = (id: string): string =>
            shownText(new RegExp(`<p id="${id}-help"[^>]*>([\\s\\S]*?)</p>`).exec(show())![1]!);
        expect(help('tiktokShopFailuresAs400')).to.match(/Default: No\.$/);
        expect(help('tiktokShopMode')).to.match(/Default: TikTok's connector\.$/);
        expect(help('tiktokShopOrderNoPrefix')).to.match(/Default: TTS-\.$/);
        expect(help('tiktokShopTrustedCreators')).not.to.contain('Default:');
    });

    it('stores each value as its preference has it, and shows it again', () => {
        const values: Record<string, [string, unknown]> = {
            tiktokShopTotalsTolerance: ['0.5', 0.5],
            tiktokShopHoldHours: ['36', 36],
            tiktokShopCallsPerDay: ['5000', 5000],
            tiktokShopFailuresAs400: ['true', true],
            tiktokShopOwnsOrderStatus: ['false', false],
            tiktokShopOrderNoPrefix: ['XX-', 'XX-']
        };
        save(Object.fromEntries(Object.entries(values).map(([id, [entered]]) => [id, entered])));
        Object.entries(values).forEach(([id, [, value]]) => expect(stored()[id], id).to.equal(value));
        expect(options('tiktokShopFailuresAs400')).to.deep.equal(['true*', 'false']);
        ['tiktokShopTotalsTolerance', 'tiktokShopHoldHours', 'tiktokShopCallsPerDay'].forEach((id) =>
            expect(show()).to.match(new RegExp(`<input id="${id}"[^>]* value="${values[id]![0]}"`))
        );
    });

    it('shows a day as it was entered', () => {
        save({ tiktokShopCaptureOffConfirmed: '2026-11-20' });
        expect(show()).to.match(/<input id="tiktokShopCaptureOffConfirmed"[^>]* value="2026-11-20"/);
    });

    it('says of nothing that it is wrong before it is', () => {
        const errors = [...show().matchAll(/<span id="\w+-error" class="tts-bad">([^<]*)</g)].map(([, text]) => text);
        expect(errors).to.have.length.greaterThan(20);
        expect([...new Set(errors)]).to.deep.equal(['']);
    });

    it('lists all that is wrong, each with the way to its field', () => {
        const page = save({
            tiktokShopOrderNoPrefix: 'a b/',
            carrierRows: '2',
            carrierName1: '',
            carrierName2: 'Post'
        });
        const wrong = [...page.matchAll(/<li><a href="#(\w+)">([^<]*)<\/a><\/li>/g)];
        expect(wrong.map(([, id, text]) => `${id}: ${text!.slice(0, 50)}`)).to.deep.equal([
            'tiktokShopOrderNoPrefix: Prefix of order numbers: At most 30 letters, digit',
            'carrierName2: Carriers 2: Enter both names, or leave both empty '
        ]);
    });

    it('shows what was changed in words, cut where it is long, and who changed it', () => {
        const long = 'a'.repeat(150) + '@example.com';
        save({ tiktokShopAlertRecipients: `${long}, ${long}`, tiktokShopReporter: 'oms' });
        const rows = rowsOfPage(show({ done: 'settings.saved' }));
        expect(rows.filter(([name]) => name !== '')).to.deep.equal([
            [
                'Who reports to TikTok',
                'The order feed, which TikTok reads',
                'The order management system; the cartridge sends nothing'
            ],
            ['Recipients of alerts', '(nothing)', `${long}, ${long}`.slice(0, 200) + '…'],
            [
                'just now',
                sfcc.access.users[0]!.login,
                'Changed settings',
                'tiktokShopReporter, tiktokShopAlertRecipients'
            ]
        ]);
    });

    it('has three empty rows for carriers after those that are set', () => {
        sfcc.prefer({ tiktokShopCarriers: JSON.stringify({ 'Parcel Ltd': 'UPS' }) });
        const cells = [...show().matchAll(/<input id="(carrier(?:Name|Provider)\d)"[^>]* value="([^"]*)"/g)];
        expect(cells.map(([, id, value]) => `${id}=${value}`)).to.deep.equal([
            'carrierName1=Parcel Ltd',
            'carrierProvider1=UPS',
            ...[2, 3, 4].flatMap((row) => [`carrierName${row}=`, `carrierProvider${row}=`])
        ]);
    });
});
