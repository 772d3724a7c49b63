import { expect } from 'chai';
import { Visit } from '#helpers/business-manager/visit';
import type { Form } from '#helpers/business-manager/visit';
import { addInventoryList } from '#helpers/platform/inventoryList';
import { TestInstance } from '#helpers/platform/testInstance';

const USUAL = { reporter: '', mode: '', warehouses: '', carriers: '', calls: '' };
const CHOSEN = {
    reporter: 'cartridge',
    mode: 'connector',
    'skip-fbt': 'true',
    warehouses: '7000000000000000001 = inventory_m',
    carriers: 'Our Van = UPS',
    calls: '2500'
};

describe('Business Manager: the form of a shop', () => {
    let sfcc: TestInstance;
    let visit: Visit;
    let shop: string;

    beforeEach(() => {
        sfcc = new TestInstance({}, null, undefined, { moreSites: ['Second'] });
        addInventoryList(sfcc, 'north', '701643632930');
        visit = new Visit(sfcc);
        shop = sfcc.tiktok.app.shopId;
    });

    afterEach(() => sfcc.close());

    /** What the fields of a form show, by name. */
    function fieldsOf(page: string): Form {
        const areas = [...page.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>([^<]*)</g)];
        const chosen = [...page.matchAll(/<select [^>]*name="(\w+)"[^]*?<\/select>/g)].map(([select, name]) => [
            name,
            /value="(\w*)" selected/.exec(select)?.[1]
        ]);
        const ticked = [...page.matchAll(/name="(skip-\w+)" type="checkbox" value="true" checked/g)];
        const calls = /name="calls"[^>]* value="(\d*)"/.exec(page)?.[1];
        return Object.fromEntries([
            ...areas.map(([, name, value]) => [name, value]),
            ...chosen,
            ...ticked.map(([, name]) => [name, 'true']),
            ['calls', calls]
        ]) as Form;
    }

    function stored(): Form {
        return fieldsOf(visit.page('TikTokShopConnection-Shop', { shop }));
    }

    it('offers all sites, none, and the words of each value', () => {
        const page = visit.page('TikTokShopConnection-Shop', { shop });
        const options = [...page.matchAll(/<option [^>]*>([^<]*)</g)].map(([, label]) => label);
        expect(options).to.deep.equal([
            ...['None', 'RefArch', 'Second', 'Outlet'],
            ...['Same as the site', 'The order feed', 'The cartridge', 'The order management system'],
            ...['Same as the site', "TikTok's connector", 'The cartridge']
        ]);
        expect(page).not.to.contain('role="alert"');
        expect(page).to.contain('for the 10,000 of the settings');
    });

    it('shows what is stored', () => {
        expect(stored()).to.deep.equal({ site: 'RefArch', ...USUAL });
        visit.submit('TikTokShopConnection-SaveShop', { shop, site: 'RefArch', ...CHOSEN });
        expect(stored()).to.deep.equal({ site: 'RefArch', ...CHOSEN });
        const list = visit.page('TikTokShopConnection-Show');
        expect(list).to.contain('<td>RefArch</td>').and.contain('<td>The cartridge</td>');
    });

    /** What is wrong, what says so, and what a list shows then that does not have it. */
    const REFUSED: Array<[Form, string, Partial<Form>?]> = [
        [{ reporter: 'feed', mode: 'direct' }, 'no connector reads the feed'],
        [{ reporter: 'me' }, 'Choose one of the reporters.', { reporter: undefined }],
        [{ site: 'Nowhere' }, 'There is no such site.', { site: undefined }],
        [{ calls: '0' }, 'Enter a whole number of calls'],
        [{ warehouses: '7 = south' }, 'There is no inventory list'],
        [{ carriers: 'UPS' }, 'Enter on each line your name of a carrier']
    ];
    REFUSED.forEach(([wrong, said, shown = {}]) =>
        it(`refuses ${JSON.stringify(wrong)}, says why, stores nothing, and keeps what was entered`, () => {
            const choice: Form = { site: 'Second', ...CHOSEN, ...wrong };
            const page = visit.submit('TikTokShopConnection-SaveShop', { shop, ...choice }).body;
            expect(page).to.contain('role="alert"').and.contain(said);
            expect(fieldsOf(page)).to.deep.equal({ ...choice, ...shown });
            expect(stored()).to.deep.equal({ site: 'RefArch', ...USUAL });
        })
    );
});
