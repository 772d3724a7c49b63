import path from 'node:path';
import { expect } from 'chai';
import { confirmationFor } from '#bm-cartridge/safeguards/rules/confirmation';
import { pageOfFinding } from '#bm-cartridge/safeguards/rules/findingPage';
import { resourceBundle } from '#helpers/platform/resourceBundle';

const FOLDER = path.join(__dirname, '../../../../src/cartridges/int_tiktokshop/cartridge/templates/resources');

describe('The page that settles a finding', () => {
    const texts = resourceBundle(path.join(FOLDER, 'tiktokshopNotices.properties'));
    const wheres = Object.entries(texts).flatMap(([key, text]) => {
        const code = /^finding\.(\w+)\.where$/.exec(key)?.[1];
        return code ? [{ code, text }] : [];
    });
    const named = wheres.flatMap(({ code, text }) => {
        const page = /TikTok Shop > (Settings|Connection|Shops)\b/.exec(text)?.[1];
        return page ? [{ code, page }] : [];
    });

    it('is named by the texts of many', () => expect(named).to.have.length.greaterThan(10));

    named.forEach(({ code, page }) =>
        it(`is ${page} for ${code}, as its text says`, () =>
            expect(pageOfFinding(code)).to.deep.equal({
                action: `TikTokShop${page}-Show`,
                name: page.toLowerCase()
            }))
    );

    it('is none for what is confirmed beside the finding', () => {
        const confirmed = wheres.filter(({ text }) => text.endsWith('TikTok Shop > Safeguards: confirm it'));
        expect(confirmed.map(({ code }) => code)).to.deep.equal(['capture_not_confirmed', 'mail_not_confirmed']);
        confirmed.forEach(({ code }) => {
            expect(confirmationFor(code), code).not.to.equal('');
            expect(pageOfFinding(code), code).to.equal(null);
        });
    });

    it('is never the page of the platform: what is changed there counts as changed behind our back', () =>
        expect(wheres.filter(({ text }) => text.includes('Custom Preferences'))).to.deep.equal([]));

    it('is none for what is settled elsewhere', () => expect(pageOfFinding('hook_missing')).to.equal(null));
});
