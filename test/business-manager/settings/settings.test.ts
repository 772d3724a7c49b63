import { expect } from 'chai';
import { serviceConfigs } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import { edit, findKeys, insert } from '#sfcc-mocks/store/session';
import type { Json } from '#helpers/platform/testInstance';
import { TestInstance } from '#helpers/platform/testInstance';
import { Visit } from '#helpers/business-manager/visit';

const SCRIPT = '<script>alert(1)</script>';

describe('Business Manager: settings', () => {
    let sfcc: TestInstance;
    let visit: Visit;

    beforeEach(() => {
        sfcc = new TestInstance();
        visit = new Visit(sfcc);
    });

    afterEach(() => sfcc.close());

    function stored(): Json {
        return sfcc.rows('SitePreference')[0] || {};
    }

    function save(form: Record<string, string>): HttpAnswer {
        return visit.submit('TikTokShopSettings-Save', form);
    }

    /** All fields as a browser sends them. */
    function formOf(page: string): Record<string, string> {
        const form: Record<string, string> = {};
        for (const [, name, value] of page.matchAll(/<input [^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)) {
            form[name!] = value!;
        }
        for (const [, name, body] of page.matchAll(/<select [^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
            form[name!] = (/value="([^"]*)" selected/.exec(body!) || ['', ''])[1]!;
        }
        return form;
    }

    it('shows each with what it means and what counts by default', () => {
        const page = visit.page('TikTokShopSettings-Show');
        const form = formOf(page);
        expect(form).to.include({
            tiktokShopMode: 'connector',
            tiktokShopReporter: 'feed',
            tiktokShopTotalsTolerance: '0.01',
            tiktokShopOwnsOrderStatus: 'true',
            tiktokShopOrderNoPrefix: 'TTS-'
        });
        expect(page).to.contain('Default: SOCIAL_PAY').and.contain('TikTokShop-OrderFeed &gt; Job Steps');
        const ids = [...page.matchAll(/<(?:input|select) id="([^"]+)"/g)].map(([, id]) => id!);
        ids.filter((id) => id.startsWith('tiktokShop')).forEach((id) =>
            expect(page, id)
                .to.contain(`<label for="${id}">`)
                .and.contain(`id="${id}-help"`)
                .and.contain(`<code>${id}</code>`)
        );
    });

    // Info lines of the log are off by default on an instance.
    it('keep who changed them, and who confirmed, moved webhooks and disconnected, without the log', () => {
        expect(visit.page('TikTokShopSettings-Show')).to.not.contain('Who changed');
        save({ ...formOf(visit.page('TikTokShopSettings-Show')), tiktokShopTotalsTolerance: '0.05' });
        visit.submit('TikTokShopSafeguards-Confirm', { what: 'mail', sure: 'true' });
        const shop = sfcc.rows('CustomObject:TikTokShopShop')[0]!.key as string;
        visit.submit('TikTokShopConnection-RegisterWebhooks', { shop });
        visit.submit('TikTokShopConnection-RemoveWebhooks', { shop });
        visit.submit('TikTokShopConnection-Disconnect', { shop });
        const page = visit
            .page('TikTokShopSettings-Show')
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ');
        const by = sfcc.access.users[0]!.login;
        [
            `${by} Disconnected a shop ${shop}`,
            `${by} Turned off webhooks to this site ${shop}`,
            `${by} Turned on webhooks to this site ${shop}`,
            `${by} Confirmed tiktokShopMailOffConfirmed`,
            `${by} Changed settings tiktokShopTotalsTolerance`
        ].reduce((from, act) => {
            const at = page.indexOf(act, from);
            expect(at, act).to.be.above(from);
            return at;
        }, 0);
        expect(sfcc.customObject('TikTokShopValue', 'auditTrail').value).to.not.contain('0.05');
    });

    it('keep the last acts within what an attribute holds', () => {
        for (let i = 0; i < 40; i += 1) {
            visit.submit('TikTokShopSafeguards-Confirm', { what: i % 2 ? 'mail' : 'capture', sure: 'true' });
        }
        const { value } = sfcc.customObject('TikTokShopValue', 'auditTrail');
        expect((value as string).length).to.be.within(3000, 3900);
        expect((JSON.parse(value as string) as Json[])[0]!.about).to.equal('tiktokShopMailOffConfirmed');
    });

    it('sent as they are change nothing', () => {
        const answer = save(formOf(visit.page('TikTokShopSettings-Show')));
        expect(answer.headers.location).to.contain('done=settings.same');
        expect(stored()).to.not.have.property('tiktokShopMode');
    });

    it('are stored, and what was changed is shown, once', () => {
        const answer = save({
            tiktokShopReporter: 'cartridge',
            tiktokShopTotalsTolerance: '0.5',
            tiktokShopOwnsOrderStatus: 'false',
            tiktokShopAlertRecipients: 'one@example.com, two@example.com',
            tiktokShopCaptureOffConfirmed: '2026-11-20'
        });
        expect(answer.status).to.equal(302);
        expect(stored()).to.deep.include({
            tiktokShopReporter: 'cartridge',
            tiktokShopTotalsTolerance: 0.5,
            tiktokShopOwnsOrderStatus: false,
            tiktokShopAlertRecipients: 'one@example.com, two@example.com'
        });
        expect((stored().tiktokShopCaptureOffConfirmed as Date).toISOString()).to.equal('2026-11-20T00:00:00.000Z');
        const page = visit.page('TikTokShopSettings-Show', { done: 'settings.saved' });
        expect(page).to.match(/Who reports to TikTok<\/th>\s*<td>The order feed, which TikTok reads<\/td>/);
        expect(page).to.match(/<td>The cartridge, through the Open API<\/td>/);
        expect(page).to.match(/Cancel orders here<\/th>\s*<td>Yes<\/td>\s*<td>No<\/td>/);
        expect(visit.page('TikTokShopSettings-Show')).to.not.contain('What changed');
    });

    it('emptied have the defaults of the metadata again', () => {
        save({ tiktokShopOrderNoPrefix: 'XX-' });
        save({ tiktokShopOrderNoPrefix: '' });
        expect(formOf(visit.page('TikTokShopSettings-Show')).tiktokShopOrderNoPrefix).to.equal('TTS-');
    });

    const WRONG: Array<[string, string, string]> = [
        ['tiktokShopMode', 'other', 'Choose one of the listed values'],
        ['tiktokShopOrderNoPrefix', 'a b/', 'At most 30 letters'],
        ['tiktokShopOrderNoPrefix', 'x'.repeat(31), 'At most 30 letters'],
        ['tiktokShopDefaultPromotionID', 'a b/', 'At most 60 letters'],
        ['tiktokShopPaymentMethod', 'NOTHING', 'There is no payment method'],
        ['tiktokShopInventoryListID', 'nothing', 'There is no inventory list'],
        ['tiktokShopCustomerEmail', 'nobody', 'Enter an e-mail address'],
        ['tiktokShopTokenClientIds', 'a b, c', 'Enter ids of API clients'],
        ['tiktokShopFailuresAs400', 'perhaps', 'Choose Yes or No'],
        ['tiktokShopTotalsTolerance', '-1', 'Enter a number from 0'],
        ['tiktokShopTotalsTolerance', '1e3', 'Enter a number from 0'],
        ['tiktokShopAlertRecipients', 'one@example.com, two', 'Enter e-mail addresses'],
        ['tiktokShopOperationsLocale', 'xx_XX', 'does not have this locale'],
        ['tiktokShopAuthorizationLink', 'javascript:alert(1)', 'begins with https'],
        ['tiktokShopCaptureOffConfirmed', '2026-02-30', 'Enter a day up to today'],
        ['tiktokShopMailOffConfirmed', '2027-01-01', 'Enter a day up to today'],
        ['tiktokShopBusinessId', 'x'.repeat(2000), 'too long']
    ];
    WRONG.forEach(([id, value, message]) => {
        it(`${id}: "${value.slice(0, 20)}" is refused beside its field, and nothing is stored`, () => {
            const answer = save({ tiktokShopAlertSender: 'new@example.com', [id]: value });
            expect(answer.status).to.equal(200);
            expect(answer.body).to.contain('role="alert"').and.contain(`href="#${id}"`);
            expect(answer.body).to.match(new RegExp(`id="${id}-error" class="tts-bad">[^<]*${message}`));
            expect(formOf(answer.body).tiktokShopAlertSender).to.equal('new@example.com');
            expect(stored()).to.not.have.property('tiktokShopAlertSender');
        });
    });

    it('each locale of the site is taken', () => {
        Object.assign(sfcc.instance.site('RefArch'), { allowedLocales: ['default', 'de', 'fr_FR'] });
        ['default', 'de', 'fr_FR'].forEach((locale) => {
            expect(save({ tiktokShopOperationsLocale: locale }).status, locale).to.equal(302);
            expect(stored()).to.include({ tiktokShopOperationsLocale: locale });
        });
    });

    it('a feed without a reader is refused', () => {
        expect(save({ tiktokShopMode: 'direct' }).body).to.contain('no connector reads the feed');
        expect(save({ tiktokShopMode: 'direct', tiktokShopReporter: 'oms' }).status).to.equal(302);
    });

    describe('carriers', () => {
        const row = (number: number, name: string, provider: string): Record<string, string> => ({
            ['carrierName' + number]: name,
            ['carrierProvider' + number]: provider
        });

        it('are typed until TikTok was asked, then picked from what it offers for each shop', () => {
            expect(visit.page('TikTokShopSettings-Show')).to.contain('The cartridge has not asked TikTok yet');
            serviceConfigs(sfcc.instance).profiles.get('tiktokshop.openapi.profile')!.rateLimit = null;
            const answer = visit.submit('TikTokShopSettings-AskCarriers', {});
            expect(answer.headers.location).to.contain('done=settings.carriers');
            const page = visit.page('TikTokShopSettings-Show');
            expect(page).to.contain('<option value="FedEx">').and.contain('Example Shop');
        });

        it('are asked for within what one request may call, however many shops there are', () => {
            serviceConfigs(sfcc.instance).profiles.forEach((profile) => {
                profile.rateLimit = null;
            });
            sfcc.change(() => {
                const copy = (type: string, id: string, values: Json): void => {
                    const [key] = findKeys<Json>('CustomObject:' + type, () => true);
                    const first = edit<Json>('CustomObject:' + type, key!);
                    const row = { ...first, key: id, custom: { ...(first.custom as Json), ...values } };
                    insert('CustomObject:' + type, key!.replace(String(first.key), id), row);
                };
                for (let i = 0; i < 20; i += 1) {
                    const id = `shop-${i}`;
                    copy('TikTokShopGrant', id, { accessTokenExpiresAt: new Date(0), refreshToken: id });
                    copy('TikTokShopShop', id, { grantId: id });
                }
            });
            const answer = visit.submit('TikTokShopSettings-AskCarriers', {});
            expect(answer.status, answer.body).to.be.oneOf([200, 302]);
        });

        it('are stored as the setting that reports use', () => {
            save({
                carrierRows: '3',
                ...row(1, 'Parcel Ltd', 'UPS'),
                ...row(2, '', ''),
                ...row(3, 'Fedex 2day', 'FedEx')
            });
            expect(JSON.parse(stored().tiktokShopCarriers as string)).to.deep.equal({
                'Parcel Ltd': 'UPS',
                'Fedex 2day': 'FedEx'
            });
            save(formOf(visit.page('TikTokShopSettings-Show')));
            save({ carrierRows: '1', ...row(1, 'Parcel Ltd', 'UPS') });
            expect(JSON.parse(stored().tiktokShopCarriers as string)).to.deep.equal({ 'Parcel Ltd': 'UPS' });
        });

        it('half a row, a second row for one name, and what TikTok does not offer are refused', () => {
            visit.submit('TikTokShopSettings-AskCarriers', {});
            const answer = save({
                carrierRows: '4',
                ...row(1, 'Parcel', ''),
                ...row(2, 'Post Ltd', 'UPS'),
                ...row(3, 'POST-LTD', 'UPS'),
                ...row(4, 'Other', 'Nobody')
            });
            expect(answer.body).to.match(/id="carrierError1" class="tts-bad">Enter both names/);
            expect(answer.body).to.match(/id="carrierError2" class="tts-bad"><\/span>/);
            expect(answer.body).to.match(/id="carrierError3" class="tts-bad">Another row has this name/);
            expect(answer.body).to.match(/id="carrierError4" class="tts-bad">Choose one of TikTok/);
            expect(stored()).to.not.have.property('tiktokShopCarriers');
        });

        it('what cannot be read is said, and replaced by what is saved', () => {
            sfcc.prefer({ tiktokShopCarriers: 'UPS=UPS' });
            const page = visit.page('TikTokShopSettings-Show');
            expect(page).to.contain('cannot be read and have no effect');
            save({ ...formOf(page), ...row(1, 'Parcel', 'UPS') });
            expect(JSON.parse(stored().tiktokShopCarriers as string)).to.deep.equal({ Parcel: 'UPS' });
        });

        it('what TikTok could not be asked is told', () => {
            serviceConfigs(sfcc.instance).services.get('tiktokshop.openapi')!.enabled = false;
            const answer = visit.submit('TikTokShopSettings-AskCarriers', {});
            expect(answer.body).to.contain('TikTok could not be reached').and.not.contain('(0)');
        });

        it("TikTok's refusal is told", () => {
            sfcc.tiktok.app.grant.scopes = [];
            const answer = visit.submit('TikTokShopSettings-AskCarriers', {});
            expect(answer.body).to.contain('TikTok did not name all carriers').and.contain('105005');
        });
    });

    it('shows no secret: only whether one has been entered', () => {
        const { appKey, appSecret } = sfcc.tiktok.app;
        const page = visit.page('TikTokShopSettings-Show');
        expect(page).to.contain('Entered.').and.not.contain(appKey).and.not.contain(appSecret);
        Object.assign(serviceConfigs(sfcc.instance).credentials.get('tiktokshop.openapi.cred')!, { password: '' });
        expect(visit.page('TikTokShopSettings-Show')).to.contain('Missing.');
    });

    it('says whether there is an OMS to call', () => {
        expect(visit.page('TikTokShopSettings-Show')).not.to.contain('No address: the cartridge calls no OMS.');
        serviceConfigs(sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = '';
        expect(visit.page('TikTokShopSettings-Show')).to.contain('No address: the cartridge calls no OMS.');
    });

    it('prints script as text, stored or not', () => {
        sfcc.prefer({ tiktokShopBusinessId: SCRIPT, tiktokShopCarriers: JSON.stringify({ [SCRIPT]: SCRIPT }) });
        const pages = [
            visit.page('TikTokShopSettings-Show'),
            save({ tiktokShopMode: SCRIPT, tiktokShopAlertSender: SCRIPT, carrierRows: '1', carrierName1: SCRIPT }).body
        ];
        pages.forEach((page) => expect(page).to.contain('&lt;script&gt;').and.not.contain(SCRIPT));
        save({ tiktokShopBusinessId: 'plain' });
        const changed = visit.page('TikTokShopSettings-Show');
        expect(changed).to.contain('&lt;script&gt;').and.not.contain(SCRIPT);
    });

    ['default', 'de'].forEach((locale) => {
        it(`has a text for everything (${locale})`, () => {
            const reader = new Visit(sfcc, ['*'], locale);
            const wrong = { tiktokShopMode: 'x', tiktokShopTotalsTolerance: 'x', carrierRows: '1', carrierName1: 'x' };
            [reader.page('TikTokShopSettings-Show'), reader.submit('TikTokShopSettings-Save', wrong).body].forEach(
                (page) => expect(page.match(/>\s*[a-z]+\.[A-Za-z.]+\s*</g)).to.equal(null)
            );
        });
    });
});
