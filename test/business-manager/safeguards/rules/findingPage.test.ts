import path from 'node:path';
import { expect } from 'chai';
import { pageOfFinding } from '#bm-cartridge/safeguards/rules/findingPage';
import { resourceBundle } from '#helpers/platform/resourceBundle';

const FOLDER = path.join(__dirname, '../../../../src/cartridges/int_tiktokshop/cartridge/templates/resources');

describe('The page that settles a finding', () => {
    const texts = resourceBundle(path.join(FOLDER, 'tiktokshopNotices.properties'));
    const named = Object.entries(texts).flatMap(([key, text]) => {
        const code = /^finding\.(\w+)\.where$/.exec(key)?.[1];
        const page = /TikTok Shop > (Settings|Connection|Shops)\b/.exec(text)?.[1];
        return code && page ? [{ code, page }] : [];
    });

    it('is named by the texts of many', () => expect(named).to.have.length.greaterThan(10));

    named.forEach(({ code, page }) =>
        it(`is ${page} for ${code}, as its text says`, () =>
            expect(pageOfFinding(code)).to.deep.equal({
                action: `TikTokShop${page}-Show`,
                name: page.toLowerCase()
            }))
    );

    it('is none for what is settled elsewhere', () => expect(pageOfFinding('hook_missing')).to.equal(null));
});
