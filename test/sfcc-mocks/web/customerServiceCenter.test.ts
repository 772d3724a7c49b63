import { expect } from 'chai';
import { readExtensions } from '#sfcc-mocks/web/businessManager/extensions';
import { EXTENSIONS, FILES, loggedIn, platformWith } from './businessManagerVisit';

/** Source: platform doc "Custom Actions" of the Customer Service Center. */
describe('Business Manager', () => {
    it('opens actions of the Customer Service Center, which stand in no menu of its own', () => {
        const action = (
            id: string,
            page: string
        ): string => `<menuaction id="${id}" menupath="${page}" type="CSC" site="true">
            <name xml:lang="x-default">Refund of ${page}</name><exec pipeline="Test" node="Orders"/>
            <sub-pipelines><pipeline name="Test-Orders"/></sub-pipelines>
            <parameters><parameter name="order_no" value="/order_no"/></parameters></menuaction>`;
        const menu =
            '<menuitem id="orders_of_center" site="true" type="CSC"><name xml:lang="x-default">Center</name></menuitem>';
        const extensions = (entries: string): Record<string, string> => ({
            ...FILES,
            'cartridge/bm_extensions.xml': EXTENSIONS.replace(
                /<menuaction id="test_orders"[^]*?<\/menuaction>/,
                menu + entries
            )
        });
        const { visit } = loggedIn(platformWith(extensions(action('test_refund', 'order'))));
        visit('GET', 'ViewApplication-SelectSite?SelectedSiteID=RefArch');
        expect(visit('GET', 'Test-Orders?order_no=1').status).to.equal(200);
        expect(visit('GET', 'ViewApplication-DisplayWelcomePage').body).not.to.match(/Refund of|Center/);
        const { instance } = platformWith(extensions(action('test_refund', 'orders')));
        expect(readExtensions(instance).hidden).to.deep.equal([
            'menuaction test_refund does not appear: the Customer Service Center has no page orders'
        ]);
    });
});
