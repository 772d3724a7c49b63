import { expect } from 'chai';
import { importSite } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';
import type { TestPlatform } from '#helpers/platform/platform';

const PRODUCT = '701643632930';
const XML = 'http://www.demandware.com/xml/impex/';

function typeExtension(typeId: string, attributeId: string): string {
    return `<type-extension type-id="${typeId}"><custom-attribute-definitions>
        <attribute-definition attribute-id="${attributeId}"><type>string</type></attribute-definition>
    </custom-attribute-definitions></type-extension>`;
}

const FILES = {
    'meta/types.xml': `<metadata xmlns="${XML}metadata/2006-10-31">
        ${typeExtension('ProductInventoryRecord', 'shelf')}${typeExtension('PaymentMethod', 'hint')}
        ${typeExtension('OrganizationPreferences', 'region')}</metadata>`,
    'preferences.xml': `<preferences xmlns="${XML}preferences/2007-03-31"><custom-preferences><all-instances>
        <preference preference-id="region">EMEA</preference></all-instances></custom-preferences></preferences>`,
    'inventory-lists/inventory_m.xml': `<inventory xmlns="${XML}inventory/2007-05-31"><inventory-list>
        <header list-id="inventory_m"><default-instock>false</default-instock></header><records>
        <record product-id="${PRODUCT}"><allocation>10</allocation>
            <allocation-timestamp>2026-11-01T00:00:00.000Z</allocation-timestamp>
            <in-stock-date>2026-12-01T00:00:00.000Z</in-stock-date>
            <custom-attributes><custom-attribute attribute-id="shelf">B7</custom-attribute></custom-attributes></record>
        </records></inventory-list></inventory>`,
    'locales.xml': `<locales xmlns="${XML}locale/2012-01-01"><locale locale-id="de"><regional-settings>
        <long-date-pattern>d. MMMM yyyy</long-date-pattern></regional-settings></locale></locales>`,
    'sites/RefArch/payment-methods.xml': `<payment-settings xmlns="${XML}paymentsettings/2009-09-15">
        <payment-method method-id="INVOICE"><name xml:lang="x-default">Invoice</name>
            <name xml:lang="de">Rechnung</name>
            <description xml:lang="x-default"><![CDATA[<b>Pay</b> later]]></description>
            <image>pay/invoice.png</image><enabled-flag>true</enabled-flag>
            <custom-attributes><custom-attribute attribute-id="hint">30 days</custom-attribute></custom-attributes>
        </payment-method></payment-settings>`
};

/** Source of all: Script API, the class that each test names; files as the schemas of imports have them. */
describe('what an import brings', () => {
    let platform: TestPlatform;

    before(() => {
        platform = testPlatform();
        importSite(platform.instance, new Map(Object.entries(FILES)));
    });

    it('dw.catalog.ProductInventoryRecord: dates and custom attributes, and what was ordered since', () => {
        run(platform, 'job', (dw) => {
            const record = dw('catalog/ProductInventoryMgr').inventoryList.getRecord(PRODUCT);
            expect(record.custom.shelf).to.equal('B7');
            expect(record.allocationResetDate.toISOString()).to.equal('2026-11-01T00:00:00.000Z');
            expect(record.inStockDate.toISOString()).to.equal('2026-12-01T00:00:00.000Z');
            expect([record.turnover.value, record.onOrder.value, record.reserved.value]).to.deep.equal([0, 0, 0]);
            expect([record.preorderBackorderAllocation.value, record.onHand.value]).to.deep.equal([0, 10]);
            const imported = record.lastModified.getTime();
            platform.clock.advance(1000);
            dw('system/Transaction').begin();
            record.custom.shelf = 'C1';
            record.setAllocation(7, new Date(0));
            record.inStockDate = null;
            expect([record.custom.shelf, record.allocation.value, record.inStockDate]).to.deep.equal(['C1', 7, null]);
            expect(record.allocationResetDate.getTime()).to.equal(0);
            expect(record.lastModified.getTime()).to.equal(imported + 1000);
            dw('system/Transaction').rollback();
        });
    });

    it('dw.order.PaymentMethod: texts of the locale, image, custom attributes', () => {
        const shown = (locale: string): unknown[] =>
            platform.instance.execute({ kind: 'job', siteId: 'RefArch', locale }, ({ modules }) => {
                const { PaymentMgr } = (modules.require('dw') as { order: Record<string, any> }).order;
                const method = PaymentMgr.getPaymentMethod('INVOICE');
                expect(method.image.httpsURL.toString()).to.match(/pay\/invoice\.png$/);
                return [method.name, method.description.markup, method.custom.hint];
            });
        expect(shown('de_DE')).to.deep.equal(['Rechnung', '<b>Pay</b> later', '30 days']);
        expect(shown('en_US')).to.deep.equal(['Invoice', '<b>Pay</b> later', '30 days']);
        run(platform, 'job', (dw) => {
            expect(dw('order/PaymentMgr').getPaymentMethod('SOCIAL_PAY').image).to.equal(null);
        });
    });

    it('dw.system.System.getPreferences: custom preferences of the organization', () => {
        run(platform, 'job', (dw) => {
            const { preferences } = dw('system/System');
            expect(preferences.custom.region).to.equal('EMEA');
            expect(() => preferences.custom.unknown).to.throw(/OrganizationPreferences/);
            dw('system/Transaction').begin();
            preferences.custom.region = 'APAC';
            expect(dw('system/System').preferences.custom.region).to.equal('APAC');
            dw('system/Transaction').rollback();
        });
    });

    it('dw.util.StringUtils.formatCalendar: by the pattern of a locale, else of the one it falls back to', () => {
        run(platform, 'job', (dw) => {
            const Calendar = dw('util/Calendar');
            const { formatCalendar } = dw('util/StringUtils');
            const day = new Calendar(new Date('2026-03-05T14:07:00Z'));
            expect(formatCalendar(day, 'de_DE', Calendar.LONG_DATE_PATTERN)).to.equal('5. März 2026');
            expect(formatCalendar(day, 'en_US', Calendar.LONG_DATE_PATTERN)).to.equal('Mar 5, 2026');
            expect(formatCalendar(day, 'en_US', Calendar.INPUT_DATE_TIME_PATTERN)).to.equal('03/05/2026 2:07 PM');
            expect(() => formatCalendar(day, 'en_US', 9)).to.throw(/Unknown date pattern 9/);
        });
    });

    it('dw.util.StringUtils.formatDate: names of months in a locale', () => {
        run(platform, 'job', (dw) => {
            const { formatDate } = dw('util/StringUtils');
            expect(formatDate(new Date('2026-03-05T14:07:00Z'), 'd. MMMM', 'de_DE')).to.equal('5. März');
        });
    });
});
